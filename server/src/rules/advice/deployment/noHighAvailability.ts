import { HIGH_AVAILABILITY, PRODUCTION } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule, Way } from '../types.js';
import { wayBy } from '../ways.js';

const MODE = 'high-availability.type';
const STORAGE = 'high-availability.storageDir';
const CHECKPOINTS = 'execution.checkpointing.dir';
const INTERVAL = 'execution.checkpointing.interval';

/** No high availability where checkpoints on durable storage show that jobs are to survive: a new JobManager would not find them (Flink's production checklist). */
export const noHighAvailability: AdviceRule = {
  kind: {
    code: 'no-high-availability',
    severity: 'info',
    title: 'No high availability for jobs with checkpoints',
    explanation: 'Which checkpoint is the last one is known to the JobManager alone. When its process is replaced, as Kubernetes does with a pod and an operator with a service, the new one knows neither the jobs of a session cluster nor where the job of an application left off: it begins anew with empty state, or with the savepoint that it was once given. High availability keeps this outside of the process. Nothing is said where nothing tells where the processes run, or where the file has no checkpoints on a file system that outlives them.',
    wayOut: 'Set `high-availability.type` to `kubernetes` or `zookeeper`, with a directory on durable storage in `high-availability.storageDir`. High availability in Kubernetes needs `kubernetes.cluster-id` as well, which native deployments and the operator set. If losing the JobManager is no matter, say so: `high-availability.type: NONE`.',
    example: { before: '# flink-config: deployment=kubernetes\nexecution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://orders/checkpoints\n', after: '# flink-config: deployment=kubernetes\nexecution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://orders/checkpoints\nhigh-availability.type: kubernetes\nhigh-availability.storageDir: s3://orders/ha\n' },
    advises: 'Let jobs survive the loss of the JobManager',
    sources: [HIGH_AVAILABILITY, PRODUCTION],
  },
  check(context) {
    const { deployment } = context;
    const directory = context.isSet(CHECKPOINTS) ? context.text(CHECKPOINTS) ?? '' : '';
    const isDurable = /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(directory);
    const interval = context.isSet(INTERVAL) ? context.millis(INTERVAL) ?? 0 : 0;
    if (deployment === undefined || deployment.value === 'yarn' || context.isSet(MODE) || !isDurable || interval <= 0 || context.supposed('workload').value !== 'streaming') return undefined;
    return {
      message: `Checkpoints go to durable storage, and there is no high availability: when the JobManager is lost, the next one does not know of them, and jobs are lost or begin anew. Set ${MODE} and ${STORAGE}.`,
      keys: [MODE, CHECKPOINTS], goesBy: [deployment],
      ways: deployment.value === 'kubernetes' ? onKubernetes(context, directory) : [],
    };
  },
};

/** High availability beside the checkpoints: Kubernetes itself keeps what is small. */
function onKubernetes(context: AdviceContext, directory: string): readonly Way[] {
  const [, root = '', path = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(.*?)\/*$/i.exec(directory) ?? [];
  const storage = `${root}${path.replace(/\/[^/]*$/, '')}/ha`;
  return wayBy(context, `Keep it in Kubernetes, with ${storage}`, draft => {
    draft.set(MODE, 'kubernetes');
    if (draft.get(STORAGE) === undefined) draft.set(STORAGE, storage);
  });
}
