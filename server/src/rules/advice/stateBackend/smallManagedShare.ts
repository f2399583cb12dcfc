import { TASK_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { LARGE_STATE, startingPoint } from '../../../tune/guides.js';
import { raiseManaged } from '../../../tune/pools.js';
import { stepsOf } from '../draft.js';
import { BACKEND, nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';

const { managed, managedFraction } = TASK_MANAGER;
/** From here on a TaskManager is large: the guide speaks of several gibibytes, the number is ours. */
const LARGE = 4n << 30n;
/** A starting point. */
const SHARE = '0.6';

/** A large TaskManager with a native state backend and the default share of managed memory. */
export const smallManagedShare: AdviceRule = {
  kind: {
    code: 'small-managed-share',
    severity: 'info',
    title: 'The default share of managed memory for a native state backend',
    explanation: 'By default managed memory is four tenths of total Flink memory. With RocksDB or ForSt the state lives there, and the heap of a large TaskManager often has more than its code needs. More managed memory means a larger block cache and fewer flushes, and is the first thing to try where state is slow.',
    wayOut: 'Raise `taskmanager.memory.managed.fraction`: 0.5 to 0.7 is a starting point. Jobs that keep much on the heap themselves, in windows of their own or caches, need that memory there: then write the share that is in force, and nothing is said.',
    example: { before: 'taskmanager.memory.process.size: 8g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n', after: 'taskmanager.memory.process.size: 8g\ntaskmanager.memory.managed.fraction: 0.6\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'Give native state backends more than the default share of a large TaskManager',
    sources: [LARGE_STATE, startingPoint(LARGE_STATE, 'M')],
  },
  check(context) {
    const native = nativeBackendOf(context);
    const { taskManager } = context;
    if (native?.settings.scope !== 'slot-managed' || taskManager === undefined || context.isSet(managed.key) || context.isSet(managedFraction.key)) return undefined;
    const { pools: { totalProcess, totalFlink, taskHeap, managed: bytes } } = taskManager;
    const total = context.isSet(TASK_MANAGER.totalProcess.key) ? totalProcess : totalFlink;
    const steps = total < LARGE ? [] : stepsOf(context, draft => { raiseManaged(draft, SHARE); });
    if (steps.length === 0) return undefined;
    return {
      message: `${native.label} has ${formatSize(bytes)} of managed memory, the default share, beside a task heap of ${formatSize(taskHeap)}. In a TaskManager of ${formatSize(total)} it can often have more: ${SHARE} is a starting point.`,
      keys: [BACKEND], at: 'value',
      ways: [
        { title: 'Give managed memory a larger share', steps },
        { title: 'Write the share that is in force, 0.4', steps: [{ kind: 'set', key: managedFraction.key, value: '0.4' }] },
      ],
    };
  },
};
