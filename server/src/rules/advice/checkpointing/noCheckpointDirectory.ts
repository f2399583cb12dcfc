import { backendNamed } from '../../../tune/managedUse.js';
import { CHECKPOINTS, OPERATOR_JOBS, STATE_BACKENDS } from '../../../tune/guides.js';
import { BACKEND } from '../nativeBackend.js';
import type { AdviceRule, Way } from '../types.js';
import { beside, directoryKey, given, highAvailability, INTERVAL, intervalOf, isBatch, keyOf, savepointKey, shownMillis } from './checkpoints.js';

const STORAGE_DIRECTORY = 'high-availability.storageDir';

/** Checkpoints without a directory stay on the heap of the JobManager (`CheckpointStorageLoader.createDefaultCheckpointStorage`). */
export const noCheckpointDirectory: AdviceRule = {
  kind: {
    code: 'no-checkpoint-directory',
    severity: 'warning',
    title: 'No directory for checkpoints',
    explanation: 'Where neither a directory nor a storage is set for checkpoints, they are kept on the heap of the JobManager. It takes no more than 5 MiB for one piece of state, and the checkpoint fails above that; all of it together fills the heap, and without high availability it is gone when the JobManager ends. Jobs can name a directory themselves, and the command line can.',
    wayOut: 'Set `execution.checkpointing.dir` (before 1.20 `state.checkpoints.dir`) to a directory that every process reaches. For trials say that the heap is meant: `execution.checkpointing.storage: jobmanager`.',
    example: {
      before: 'execution.checkpointing.interval: 1 min\nhigh-availability.type: kubernetes\nhigh-availability.storageDir: s3://flink/ha\nkubernetes.cluster-id: orders\n',
      after: 'execution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://flink/checkpoints\nhigh-availability.type: kubernetes\nhigh-availability.storageDir: s3://flink/ha\nkubernetes.cluster-id: orders\n',
    },
    advises: 'Set a directory for checkpoints',
    sources: [CHECKPOINTS, STATE_BACKENDS, OPERATOR_JOBS],
  },
  check(context) {
    const directory = directoryKey(context);
    const storage = keyOf(context, 'execution.checkpointing.storage', 'state.checkpoint-storage');
    const [interval, mode] = [intervalOf(context), highAvailability(context)];
    if (interval === undefined && (mode === undefined || isBatch(context))) return undefined;
    // The backends of old bring a storage of their own.
    if (given(context, directory) !== undefined || given(context, storage) !== undefined || backendNamed(given(context, BACKEND)) === 'other') return undefined;
    const proposed = beside(given(context, savepointKey(context)), 'checkpoints') ?? beside(given(context, STORAGE_DIRECTORY), 'checkpoints');
    const ways: readonly Way[] = proposed === undefined ? [] : [
      { title: 'Keep checkpoints in a directory beside the one that is set', steps: [{ kind: 'set', key: directory, value: proposed }] },
      { title: 'Say that the heap of the JobManager is meant', steps: [{ kind: 'set', key: storage, value: 'jobmanager' }] },
    ];
    const taken = interval === undefined ? 'The JobManager is highly available' : `Checkpoints are taken every ${shownMillis(interval)}`;
    return {
      message: `${taken}, and no directory is set for ${interval === undefined ? 'checkpoints' : 'them'}: they stay on the heap of the JobManager, at most 5 MiB for one piece of state${mode === undefined ? ', and are lost with it' : ''}. Set ${directory}.`,
      keys: [directory, INTERVAL, 'high-availability.type'], ways,
      ...(interval === undefined ? { severity: 'info' } : {}),
    };
  },
};
