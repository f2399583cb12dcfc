import { LARGE_STATE, STATE_BACKENDS } from '../../../tune/guides.js';
import { stepsOf } from '../draft.js';
import { BACKEND, nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';
import { directoryKey, given, incrementalKey, intervalOf, shownMillis } from './checkpoints.js';

/** RocksDB whose checkpoints copy all state each time. ForSt takes incremental ones whatever is set (`ForStStateBackend`). */
export const fullCheckpoints: AdviceRule = {
  kind: {
    code: 'full-checkpoints',
    severity: 'info',
    title: 'Checkpoints that copy all state each time',
    explanation: 'With RocksDB a checkpoint can be incremental: only files that are new since the last one are copied. It is off by default, and then each checkpoint reads and writes all state, which takes longer the more there is. Incremental checkpoints show a smaller size in the web UI, that of what is new. ForSt has no other ones.',
    wayOut: 'Set `execution.checkpointing.incremental` to `true` (before 1.20 `state.backend.incremental`). Jobs can be restored from either kind. With little state, or where the network is what limits a restore, full ones are as good: ignore the line then.',
    example: { before: 'state.backend.type: rocksdb\nexecution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://flink/checkpoints\n', after: 'state.backend.type: rocksdb\nexecution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://flink/checkpoints\nexecution.checkpointing.incremental: true\n' },
    advises: 'Take incremental checkpoints with RocksDB',
    sources: [LARGE_STATE, STATE_BACKENDS],
  },
  check(context) {
    const key = incrementalKey(context);
    if (nativeBackendOf(context)?.type !== 'rocksdb' || context.flag(key) === true) return undefined;
    const interval = intervalOf(context);
    // Something must show that checkpoints are taken.
    if (interval === undefined && given(context, directoryKey(context)) === undefined) return undefined;
    return {
      message: `Each checkpoint copies all state of RocksDB${interval === undefined ? '' : `, every ${shownMillis(interval)}`}. Incremental checkpoints copy what is new.`,
      keys: [key, BACKEND], at: 'value',
      ways: [{ title: 'Take incremental checkpoints', steps: stepsOf(context, draft => { draft.set(key, 'true'); }) }],
    };
  },
};
