import { formatSize } from '../../../flink/memory/size.js';
import { NETWORK_TUNING } from '../../../tune/checkpoints.js';
import { startingPoint } from '../../../tune/guides.js';
import { raiseNetwork } from '../../../tune/pools.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule, Way } from '../types.js';
import { wayBy } from '../ways.js';
import { exchangeOf, type ExchangeNeeds } from './exchange.js';

const FRACTION = 'taskmanager.memory.network.fraction';
const SLOTS = 'taskmanager.numberOfTaskSlots';
const REQUIRED = 'taskmanager.network.memory.read-buffer.required-per-gate.max';

/** Fewer network buffers than one all-to-all exchange needs at the parallelism of the file (`InputGateSpecUtils`, `NettyShuffleUtils`, `NetworkBufferPool`). */
export const tooFewNetworkBuffers: AdviceRule = {
  kind: {
    code: 'too-few-network-buffers',
    severity: 'warning',
    title: 'Too few network buffers for the parallelism',
    explanation: 'A task that reads an exchange between all tasks needs two exclusive buffers for each of them and one more, and a task that writes one needs a buffer for each reader and one more; a blocking exchange needs its write buffers. Each slot of a TaskManager has such tasks. Where network memory has fewer buffers, the tasks fail as they start with "Insufficient number of network buffers". This is an estimate for one exchange in a job of the default parallelism: forward exchanges need far less, jobs with several exchanges need more, and a job can choose another parallelism.',
    wayOut: 'Raise network memory with `taskmanager.memory.network.min`, its fraction or its upper bound, or use fewer slots in a TaskManager. Streaming jobs start with less where `taskmanager.network.memory.read-buffer.required-per-gate.max` bounds what a gate insists on; channels then share the rest, and throughput may suffer.',
    example: { before: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\ntaskmanager.numberOfTaskSlots: 16\nparallelism.default: 400\n', after: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.network.min: 602m\ntaskmanager.numberOfTaskSlots: 16\nparallelism.default: 400\n' },
    advises: 'Give the network the buffers that an exchange between all tasks needs',
    sources: [NETWORK_TUNING, startingPoint(NETWORK_TUNING, 'M')],
  },
  check(context) {
    const needs = exchangeOf(context);
    if (needs === undefined) return undefined;
    const { parallelism, tasks, settings: { buffers, segmentSize } } = needs;
    const needed = BigInt((needs.reading + needs.writing) * tasks);
    if (needed <= buffers) return undefined;
    return {
      message: `By estimate one exchange between all tasks at a parallelism of ${parallelism} needs ${needed} network buffers in ${tasks === 1 ? 'one slot' : `${tasks} slots`}, ${formatSize(needed * segmentSize)}; there are ${buffers}, ${formatSize(buffers * segmentSize)}. Tasks of such a job fail as they start: raise network memory, or use fewer slots.`,
      keys: [needs.key], at: 'value', goesBy: [context.supposed('workload')],
      ways: [...wayBy(context, 'Raise network memory', draft => raiseNetwork(draft, context.text(FRACTION) ?? '0.1', needed * segmentSize)), ...fewerSlots(context, needs), ...fewerRequired(context, needs)],
    };
  },
};

/** As many slots as there are buffers for. */
function fewerSlots(context: AdviceContext, { tasks, reading, writing, settings }: ExchangeNeeds): readonly Way[] {
  const slots = Math.trunc(Number(settings.buffers) / (reading + writing));
  return slots < 1 || slots >= tasks ? [] : wayBy(context, `Use ${slots === 1 ? 'one slot' : `${slots} slots`} in a TaskManager`, draft => draft.set(SLOTS, String(slots)));
}

/** What a gate may require so that the buffers suffice, at most what batch jobs have by default; none where that would be next to nothing. */
function fewerRequired(context: AdviceContext, { tasks, writing, settings }: ExchangeNeeds): readonly Way[] {
  const most = Math.min(1000, Math.trunc(Number(settings.buffers) / tasks) - writing);
  return most < 100 || context.isSet(REQUIRED) ? [] : wayBy(context, `Require at most ${most} buffers for a gate`, draft => draft.set(REQUIRED, String(most)));
}
