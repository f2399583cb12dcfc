import { formatSize } from '../../../flink/memory/size.js';
import { MEMORY_TUNING, STATE_BACKENDS } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';

const BACKEND = 'state.backend.type';
const MANAGED = ['taskmanager.memory.managed.size', 'taskmanager.memory.managed.fraction'] as const;

/** State on the heap, no other user of managed memory, and no word of the author on it: managed memory lies idle (Flink's memory tuning guide). */
export const unusedManagedMemory: AdviceRule = {
  kind: {
    code: 'unused-managed-memory',
    severity: 'info',
    title: 'Managed memory that nothing uses',
    explanation: 'The HashMap state backend keeps state as objects on the heap. Managed memory, by default four tenths of total Flink memory, is then used by nobody unless jobs sort or join in batch, run Python functions, or bring a native state backend of their own. SQL jobs that use window functions need some of it as well.',
    wayOut: 'Set `taskmanager.memory.managed.size` to `0`: the task heap grows by as much. If something does use it, say how much with `taskmanager.memory.managed.size` or `.fraction`, and nothing is advised.',
    example: { before: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nstate.backend.type: hashmap\n', after: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nstate.backend.type: hashmap\ntaskmanager.memory.managed.size: 0\n' },
    advises: 'Give managed memory to the task heap',
    sources: [MEMORY_TUNING, STATE_BACKENDS],
  },
  check(context) {
    const managed = context.taskManager?.pools.managed ?? 0n;
    if (context.name(BACKEND) !== 'hashmap' || !context.isSet(BACKEND) || managed === 0n || MANAGED.some(key => context.isSet(key))) return undefined;
    const workload = context.supposed('workload');
    if (workload.value !== 'streaming' || context.firstUnder('python.', 'table.', 'sql-client.', 'sql-gateway.', 'state.backend.rocksdb.', 'state.backend.forst.', 'taskmanager.memory.managed.') !== undefined) return undefined;
    return {
      message: `Managed memory, ${formatSize(managed)}, is not used by the HashMap state backend; the task heap could have it.`,
      keys: [BACKEND], at: 'value', goesBy: [workload],
      ways: [{ title: 'Set managed memory to zero', profile: 'hashmap', answers: { 'managed-memory': 'free' } }],
    };
  },
};
