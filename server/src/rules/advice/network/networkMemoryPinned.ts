import { fractionOf } from '../../../flink/values/fraction.js';
import { formatSize } from '../../../flink/memory/size.js';
import { MEMORY_SETUP, TASK_MANAGER_MEMORY } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { isHeapTheRest, wayBy } from '../ways.js';

const MIN = 'taskmanager.memory.network.min';
const MAX = 'taskmanager.memory.network.max';
const FRACTION = 'taskmanager.memory.network.fraction';

/** Bounds of network memory that leave its fraction no say, where the fraction would have one (Flink's page on process memory). */
export const networkMemoryPinned: AdviceRule = {
  kind: {
    code: 'network-memory-pinned',
    severity: 'info',
    title: 'Network memory that is pinned to one size',
    explanation: 'Network memory is a fraction of total Flink memory between a lower and an upper bound. Where both bounds are the same, that is its size whatever the fraction says: it no longer follows the size of the TaskManager. That is fine for repeating a measurement, and where the size was worked out for one job; a larger TaskManager with more slots then runs short of buffers, and a smaller one loses heap to them.',
    wayOut: 'Take both bounds out, or let them differ. If the size is meant, ignore the line with `# flink-config-ignore: network-memory-pinned`. Nothing is said where task heap and managed memory are written and the total is their sum.',
    example: { before: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.network.min: 256m\ntaskmanager.memory.network.max: 256m\n', after: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.network.min: 256m\ntaskmanager.memory.network.max: 1g\n' },
    advises: 'Let network memory follow the size of the TaskManager',
    sources: [MEMORY_SETUP, TASK_MANAGER_MEMORY],
  },
  check(context) {
    const [min, max, fraction] = [context.bytes(MIN), context.bytes(MAX), context.number(FRACTION)];
    if (min === undefined || min !== max || fraction === undefined || !context.isSet(MIN) || !context.isSet(MAX)) return undefined;
    const memory = context.taskManager;
    if (memory === undefined || !isHeapTheRest(context)) return undefined;
    const byFraction = fractionOf(memory.pools.totalFlink, Math.fround(fraction));
    return {
      message: `Both bounds of network memory are ${formatSize(min)}, so that it always has this size; its fraction of ${context.text(FRACTION) ?? ''}, here ${formatSize(byFraction)}, has no say. Take the bounds out if it shall grow with the TaskManager.`,
      keys: [context.isSet(FRACTION) ? FRACTION : MAX, MIN],
      ways: wayBy(context, 'Let the fraction decide', draft => { draft.remove(MIN); draft.remove(MAX); }),
    };
  },
};
