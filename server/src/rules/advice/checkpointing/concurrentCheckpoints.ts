import { LARGE_STATE_CHECKPOINTS } from '../../../tune/checkpoints.js';
import { nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';
import { CONCURRENT, isUnaligned } from './checkpoints.js';

/** Several checkpoints at once with a state backend that is for large state. */
export const concurrentCheckpoints: AdviceRule = {
  kind: {
    code: 'concurrent-checkpoints',
    severity: 'info',
    title: 'Several checkpoints at once with large state',
    explanation: 'More than one checkpoint may be under way at a time. With state large enough for RocksDB or ForSt they copy beside each other, and take disk, network and CPU from the job. Incremental ones build on the last that is complete, so that they copy the same files twice.',
    wayOut: 'Take `execution.checkpointing.max-concurrent-checkpoints` out: its default is 1. Several at once are for jobs whose checkpoints wait long for something outside and copy little.',
    example: { before: 'state.backend.type: rocksdb\nexecution.checkpointing.max-concurrent-checkpoints: 3\n', after: 'state.backend.type: rocksdb\n' },
    advises: 'Take one checkpoint at a time with large state',
    sources: [LARGE_STATE_CHECKPOINTS],
  },
  check(context) {
    const native = nativeBackendOf(context);
    const count = context.number(CONCURRENT) ?? 1;
    // Beside unaligned checkpoints several are refused.
    if (native === undefined || count <= 1 || isUnaligned(context)) return undefined;
    return {
      message: `Up to ${count} checkpoints run at once: with state that is kept in ${native.label} they tie up disk and network that the job needs. Take one at a time.`,
      keys: [CONCURRENT], at: 'value',
      ways: [{ title: 'Take one checkpoint at a time', steps: [{ kind: 'remove', key: CONCURRENT }] }],
    };
  },
};
