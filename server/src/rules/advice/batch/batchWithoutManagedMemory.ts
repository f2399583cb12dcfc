import { formatSize } from '../../../flink/memory/size.js';
import { MEMORY_TUNING, startingPoint, TASK_MANAGER_MEMORY } from '../../../tune/guides.js';
import { acceptedOf, managedShareOf, raiseManaged } from '../../../tune/pools.js';
import { draftOf } from '../draft.js';
import type { AdviceRule } from '../types.js';
import { batchOf, wayBy } from '../ways.js';

const SIZE = 'taskmanager.memory.managed.size';
const FRACTION = 'taskmanager.memory.managed.fraction';
/** Below this share managed memory is as good as none (our number). */
const TINY = 0.05;

/** Batch jobs whose operators have no managed memory to sort, join and cache in (Flink's memory tuning guide). */
export const batchWithoutManagedMemory: AdviceRule = {
  kind: {
    code: 'batch-without-managed-memory',
    severity: 'warning',
    title: 'Batch jobs without managed memory',
    explanation: 'Batch operators sort, join, aggregate and cache in managed memory, and write to disk what does not fit. Without any the operators that ask for it fail as they start; with very little they spill nearly everything. Managed memory is often zero because a file was made for streaming jobs with state on the heap.',
    wayOut: 'Leave managed memory at its default of four tenths of total Flink memory, or give it what the task heap can spare.',
    example: { before: '# flink-config: workload=batch\ntaskmanager.memory.process.size: 3g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.managed.size: 0\n', after: '# flink-config: workload=batch\ntaskmanager.memory.process.size: 3g\njobmanager.memory.process.size: 1600m\n' },
    advises: 'Give batch operators managed memory again',
    sources: [MEMORY_TUNING, TASK_MANAGER_MEMORY, startingPoint(MEMORY_TUNING, 'L')],
  },
  check(context) {
    const batch = batchOf(context);
    const accepted = batch === undefined ? undefined : acceptedOf(draftOf(context));
    if (batch === undefined || accepted === undefined || managedShareOf(accepted) >= TINY) return undefined;
    const { managed, totalFlink } = accepted.pools;
    const share = (100 * managedShareOf(accepted)).toFixed(1);
    return {
      message: managed === 0n
        ? `There is no managed memory, and batch operators that sort, join or cache fail without it. By default they have 40 % of total Flink memory, here ${formatSize((totalFlink * 4n) / 10n)}.`
        : `Managed memory is ${formatSize(managed)}, ${share} % of total Flink memory: batch operators write nearly everything to disk. By default they have 40 %.`,
      keys: [SIZE, FRACTION], goesBy: [batch], severity: managed === 0n ? 'warning' : 'info',
      ways: wayBy(context, 'Give managed memory to batch operators again', draft => {
        raiseManaged(draft, '0.4');
        const after = acceptedOf(draft);
        return after !== undefined && managedShareOf(after) >= TINY;
      }),
    };
  },
};
