import { isAtLeast } from '../../../flink/version.js';
import { ADAPTIVE_LOCALITY, LARGE_STATE } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import { nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';

const FROM_LOCAL = 'execution.state-recovery.from-local';
const BACKUP = 'execution.checkpointing.local-backup.enabled';
const SCHEDULER = 'jobmanager.scheduler', MODE = 'scheduler-mode';

/** The adaptive scheduler, which since 2.0 brings tasks back to their state only with local recovery (`SlotSharingSlotAllocator`). */
export const noLocalRecovery: AdviceRule = {
  kind: {
    code: 'no-local-recovery',
    severity: 'info',
    title: 'The adaptive scheduler without local recovery',
    explanation: 'After a failure a task can take its state from a copy on the disk of its TaskManager, if it comes back there. Since 2.0 the adaptive scheduler looks where the state was only when local recovery is on; before, it always did. Without it every task fetches all of its state from remote storage, also after each rescaling.',
    wayOut: 'Set `execution.state-recovery.from-local` to `true`: checkpoints are then also kept on local disks, which need room for that. If you do not want it, set it to `false`, and nothing is said. ForSt, whose state is remote, is not meant.',
    example: { before: 'jobmanager.scheduler: adaptive\nstate.backend.type: rocksdb\n', after: 'jobmanager.scheduler: adaptive\nstate.backend.type: rocksdb\nexecution.state-recovery.from-local: true\n' },
    advises: 'Turn on local recovery with the adaptive scheduler',
    sources: [ADAPTIVE_LOCALITY, LARGE_STATE],
  },
  check(context) {
    const adaptive = adaptiveBy(context);
    if (!isAtLeast(context.version, '2.0') || adaptive === undefined || nativeBackendOf(context)?.type !== 'rocksdb' || context.isSet(FROM_LOCAL) || context.isSet(BACKUP)) return undefined;
    return {
      message: 'After a failure or a rescaling every task fetches its state of RocksDB from remote storage: since 2.0 the adaptive scheduler brings it back to where its state is only with local recovery. Turn that on, if the disks have room for a copy.',
      keys: [adaptive], at: 'value',
      ways: [
        { title: 'Turn on local recovery', steps: [{ kind: 'set', key: FROM_LOCAL, value: 'true' }] },
        { title: 'Say that it stays off', steps: [{ kind: 'set', key: FROM_LOCAL, value: 'false' }] },
      ],
    };
  },
};

/** The setting that makes the scheduler the adaptive one. */
function adaptiveBy(context: AdviceContext): string | undefined {
  if (context.isSet(SCHEDULER) && context.name(SCHEDULER) === 'adaptive') return SCHEDULER;
  return context.isSet(MODE) && context.name(MODE) === 'reactive' ? MODE : undefined;
}
