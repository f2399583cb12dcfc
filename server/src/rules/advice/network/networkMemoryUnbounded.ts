import { formatSize } from '../../../flink/memory/size.js';
import { writeMemorySize } from '../../../flink/values/memorySize.js';
import { NETWORK_TUNING } from '../../../tune/checkpoints.js';
import { RELEASE_1_17, startingPoint, UNBOUNDED_NETWORK } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { isHeapTheRest, wayBy } from '../ways.js';
import { exchangeOf } from './exchange.js';

const MAX = 'taskmanager.memory.network.max';
const FRACTION = 'taskmanager.memory.network.fraction';
const GIB = 1n << 30n;

/** A tenth of a large TaskManager for the network, of which nobody has said a word: the bound of 1 GiB that was the default went with 1.17 (FLINK-30469). */
export const networkMemoryUnbounded: AdviceRule = {
  kind: {
    code: 'network-memory-unbounded',
    severity: 'info',
    title: 'Network memory without an upper bound in a large TaskManager',
    explanation: 'Until 1.16 network memory ended at 1 GiB by default. Since then it is a tenth of total Flink memory however large that is, and a TaskManager of 64 GiB sets more than 6 GiB aside for buffers. Streaming jobs seldom fill that: what an exchange holds is bounded by its channels, and the rest lies idle. Large shuffles, above all of batch jobs, and a parallelism of many hundreds do use it, so look at the buffers in use before you take them away.',
    wayOut: 'Set `taskmanager.memory.network.max`; 1 or 2 GiB are starting points. The task heap gets what is left. If the memory is needed, say so with `taskmanager.memory.network.max` or `.fraction`, and nothing is advised.',
    example: { before: 'taskmanager.memory.process.size: 64g\njobmanager.memory.process.size: 1600m\n', after: 'taskmanager.memory.process.size: 64g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.network.max: 2g\n' },
    advises: 'Bound network memory, so that the task heap has the rest',
    sources: [RELEASE_1_17, UNBOUNDED_NETWORK, startingPoint(NETWORK_TUNING, 'M')],
  },
  check(context) {
    const workload = context.supposed('workload');
    if (workload.value !== 'streaming' || context.isSet(MAX) || context.isSet(FRACTION)) return undefined;
    const network = context.taskManager?.pools.network ?? 0n;
    if (network < 2n * GIB || !isHeapTheRest(context)) return undefined;
    const needs = exchangeOf(context);
    // Several exchanges meet in a slot: room for two is left.
    const needed = needs === undefined ? 0n : 2n * BigInt((needs.reading + needs.writing) * needs.tasks) * needs.settings.segmentSize;
    const bounds = [2n * GIB, GIB].filter(bound => bound >= needed && bound < network);
    if (bounds.length === 0) return undefined;
    return {
      message: `Network memory is ${formatSize(network)}, a tenth of total Flink memory without an upper bound. Streaming jobs seldom need more than one or two GiB, a starting point: set ${MAX}, and the task heap has the rest.`,
      keys: [MAX, 'taskmanager.memory.process.size', 'taskmanager.memory.flink.size'], goesBy: [workload],
      ways: bounds.flatMap(bound => wayBy(context, `Bound network memory by ${formatSize(bound)}`, draft => draft.set(MAX, writeMemorySize(bound)))),
    };
  },
};
