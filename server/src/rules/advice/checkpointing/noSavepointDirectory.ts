import { OPERATOR_JOBS } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { beside, directoryKey, given, savepointKey } from './checkpoints.js';

/** What the Kubernetes operator takes savepoints for, and refuses a job that has no directory for them (its `DefaultValidator`). */
const ASKING = ['kubernetes.operator.periodic.savepoint.interval', 'kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age'] as const;

/** Savepoints of the Kubernetes operator without a directory. */
export const noSavepointDirectory: AdviceRule = {
  kind: {
    code: 'no-savepoint-directory',
    severity: 'warning',
    title: 'No directory for the savepoints of the Kubernetes operator',
    explanation: 'The operator can take savepoints at intervals, or before an upgrade when the last checkpoint is too old. A job that asks for that and has no directory for savepoints is refused, and nothing is deployed. The setting counts even where its value turns the savepoints off.',
    wayOut: 'Set `execution.checkpointing.savepoint-dir` (before 1.20 `state.savepoints.dir`), or take out what asks for savepoints.',
    example: {
      before: 'kubernetes.operator.periodic.savepoint.interval: 6h\nexecution.checkpointing.dir: s3://flink/checkpoints\n',
      after: 'kubernetes.operator.periodic.savepoint.interval: 6h\nexecution.checkpointing.dir: s3://flink/checkpoints\nexecution.checkpointing.savepoint-dir: s3://flink/savepoints\n',
    },
    advises: 'Set a directory for the savepoints of the Kubernetes operator',
    sources: [OPERATOR_JOBS],
  },
  check(context) {
    const asking = ASKING.find(key => context.isSet(key));
    const directory = savepointKey(context);
    if (asking === undefined || given(context, directory) !== undefined) return undefined;
    const proposed = beside(given(context, directoryKey(context)), 'savepoints') ?? beside(given(context, 'high-availability.storageDir'), 'savepoints');
    return {
      message: `${asking} makes the operator take savepoints, and there is no directory for them: it refuses the job. Set ${directory}.`,
      keys: [asking],
      ways: [
        ...(proposed === undefined ? [] : [{ title: 'Keep savepoints in a directory beside the one that is set', steps: [{ kind: 'set' as const, key: directory, value: proposed }] }]),
        { title: 'Let the operator take no savepoints', steps: ASKING.filter(key => context.isSet(key)).map(key => ({ kind: 'remove', key })) },
      ],
    };
  },
};
