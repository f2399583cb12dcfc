import { LARGE_STATE } from '../../../tune/guides.js';
import { nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';
import { incrementalKey } from './checkpoints.js';

const COMPRESSION = 'execution.checkpointing.snapshot-compression';

/** Compression of snapshots beside incremental checkpoints, which hold the files of the backend as they are. */
export const snapshotCompressionWithoutEffect: AdviceRule = {
  kind: {
    code: 'snapshot-compression-without-effect',
    severity: 'info',
    title: 'Compression that incremental checkpoints do not use',
    explanation: 'An incremental checkpoint holds the files of RocksDB or ForSt as they are, and the backend has compressed them itself. Compression of snapshots is left to operator state and to savepoints in canonical format, which take longer with it.',
    wayOut: 'Take `execution.checkpointing.snapshot-compression` out, unless it is meant for such savepoints, or for much operator state.',
    example: { before: 'state.backend.type: rocksdb\nexecution.checkpointing.incremental: true\nexecution.checkpointing.snapshot-compression: true\n', after: 'state.backend.type: rocksdb\nexecution.checkpointing.incremental: true\n' },
    advises: 'Leave compression to the state backend where checkpoints are incremental',
    sources: [LARGE_STATE],
  },
  check(context) {
    const native = nativeBackendOf(context);
    if (native === undefined || context.flag(COMPRESSION) !== true || context.flag(incrementalKey(context)) !== true || context.isSet(`${native.prefix}compression.per.level`)) return undefined;
    return {
      message: `${COMPRESSION} does nothing for keyed state: incremental checkpoints hold the files of ${native.label}, which it compresses itself. Take it out, unless it is meant for operator state or savepoints.`,
      keys: [COMPRESSION],
      ways: [{ title: 'Take it out', steps: [{ kind: 'remove', key: COMPRESSION }] }],
    };
  },
};
