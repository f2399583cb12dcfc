import { NETWORK } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { RELEASE_1_17, startingPoint } from '../../../tune/guides.js';
import { exchangeOf } from '../network/exchange.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const MOST = NETWORK.maxRequiredBuffersPerGate.key;
/** What batch jobs have by default (`InputGateSpecUtils`). */
const BATCH_DEFAULT = 1000;

/** Gates of streaming jobs with so many channels that they insist on more buffers than batch jobs ever do (release notes of 1.17). */
export const readBuffersPerGate: AdviceRule = {
  kind: {
    code: 'read-buffers-per-gate',
    severity: 'info',
    title: 'Gates that insist on very many buffers',
    explanation: 'A task does not start before each of its input gates has the buffers that it requires. In streaming jobs those are two for every channel without an upper bound, in batch jobs 1000 at most. With many hundreds of channels that is a great deal of network memory for every gate, and tasks fail with "Insufficient number of network buffers" although fewer would do. A bound turns the buffers above it into floating ones, which channels share; throughput can suffer where all channels are busy.',
    wayOut: 'Set `taskmanager.network.memory.read-buffer.required-per-gate.max`. 1000, the default of batch jobs, is a starting point. Flink marks the option as experimental.',
    example: { before: 'taskmanager.memory.process.size: 8g\njobmanager.memory.process.size: 1600m\nparallelism.default: 1200\n', after: 'taskmanager.memory.process.size: 8g\njobmanager.memory.process.size: 1600m\nparallelism.default: 1200\ntaskmanager.network.memory.read-buffer.required-per-gate.max: 1000\n' },
    advises: 'Bound the buffers that a gate requires',
    sources: [RELEASE_1_17, startingPoint(RELEASE_1_17, 'M')],
  },
  check(context) {
    const workload = context.supposed('workload');
    const needs = exchangeOf(context);
    if (workload.value !== 'streaming' || needs === undefined || context.isSet(MOST) || needs.reading <= BATCH_DEFAULT) return undefined;
    return {
      message: `At a parallelism of ${needs.parallelism} a gate of an exchange between all tasks requires ${needs.reading} buffers, ${formatSize(BigInt(needs.reading) * needs.settings.segmentSize)}, in each slot before its task starts. A bound of ${BATCH_DEFAULT}, a starting point, lets channels share the others.`,
      keys: [MOST, 'parallelism.default'], at: 'value', goesBy: [workload],
      ways: wayBy(context, `Require at most ${BATCH_DEFAULT} buffers for a gate`, draft => draft.set(MOST, String(BATCH_DEFAULT))),
    };
  },
};
