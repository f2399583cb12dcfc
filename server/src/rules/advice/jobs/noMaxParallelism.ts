import { PRODUCTION, startingPoint } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule } from '../types.js';
import { parallelismOf, wayBy } from '../ways.js';

const MAX = 'pipeline.max-parallelism';
/** The name of the option now, and its older one. */
const AUTOSCALERS = ['job.autoscaler.enabled', 'kubernetes.operator.job.autoscaler.enabled'];
/** Room that a job has to grow into before anything is said (our number). */
const ROOM = 4;
/** Numbers with many divisors, so that key groups spread evenly over most parallelisms. */
const DIVISIBLE = [360, 720, 1440, 2880, 5760, 11_520, 23_040];

/** No maximum of the parallelism where jobs with state are to be kept, and will or may grow (Flink's production checklist). */
export const noMaxParallelism: AdviceRule = {
  kind: {
    code: 'no-max-parallelism',
    severity: 'info',
    title: 'No maximum of the parallelism for jobs that keep state',
    explanation: 'State is divided into as many key groups as the maximum of the parallelism, once and for all: a job cannot be given more of them without losing its state. Where no maximum is set, Flink makes one of the parallelism that the job first starts with: 128, or one and a half times the parallelism, raised to a power of two. That may be too little for a job that is to grow, and it changes when the parallelism of a new job does. Nothing is said where nothing shows that state is kept, or where there is room to grow.',
    wayOut: 'Set `pipeline.max-parallelism`: for jobs that run already the number that they have, for new ones a number that leaves room, with many divisors such as `720`. More key groups cost a little memory and time for each state. Jobs can set their own with `setMaxParallelism`.',
    example: { before: 'execution.checkpointing.interval: 1 min\nparallelism.default: 100\n', after: 'execution.checkpointing.interval: 1 min\nparallelism.default: 100\npipeline.max-parallelism: 1440\n' },
    advises: 'Set the maximum of the parallelism before there is state',
    sources: [PRODUCTION, startingPoint(PRODUCTION, 'L')],
  },
  check(context) {
    const workload = context.supposed('workload');
    const kept = keptBy(context);
    if (workload.value !== 'streaming' || kept === undefined || context.isSet(MAX)) return undefined;
    const parallelism = parallelismOf(context) ?? 1;
    const most = defaultMaximum(parallelism);
    const rescales = rescaledBy(context);
    if (rescales === undefined && ROOM * parallelism <= most) return undefined;
    const roomy = DIVISIBLE.find(one => one >= 8 * parallelism);
    return {
      message: `${rescales === undefined ? `Jobs start with a parallelism of ${parallelism}` : `Jobs are rescaled, as ${rescales}`}, and ${kept}. With no maximum set, a job that starts with ${parallelism} can never grow beyond ${most} without losing its state: set ${MAX}.`,
      keys: [MAX, 'parallelism.default', 'scheduler-mode', 'jobmanager.scheduler', ...AUTOSCALERS], goesBy: [workload],
      ways: [
        ...wayBy(context, `Fix the maximum at ${most}, which jobs have now`, draft => draft.set(MAX, String(most))),
        ...(roomy === undefined || roomy <= most ? [] : wayBy(context, `Take ${roomy} for new jobs`, draft => draft.set(MAX, String(roomy)))),
      ],
    };
  },
};

/** What a job gets where nothing is set (`KeyGroupRangeAssignment.computeDefaultMaxParallelism`). */
function defaultMaximum(parallelism: number): number {
  const wanted = parallelism + Math.trunc(parallelism / 2);
  return Math.min(Math.max(2 ** Math.ceil(Math.log2(wanted)), 128), 32_768);
}

/** What shows that state outlives a job. */
function keptBy(context: AdviceContext): string | undefined {
  const mode = context.name('high-availability.type');
  if (context.isSet('high-availability.type') && mode !== undefined && mode !== 'none' && mode !== 'standalone') return 'high availability keeps them';
  const interval = context.isSet('execution.checkpointing.interval') ? context.millis('execution.checkpointing.interval') : undefined;
  return interval !== undefined && interval > 0 ? 'checkpoints keep their state' : undefined;
}

/** What shows that jobs are rescaled while they run. */
function rescaledBy(context: AdviceContext): string | undefined {
  if (context.name('scheduler-mode') === 'reactive') return 'scheduler-mode is REACTIVE';
  if (context.name('jobmanager.scheduler') === 'adaptive') return 'jobmanager.scheduler is Adaptive';
  const autoscaler = AUTOSCALERS.find(key => context.name(key) === 'true');
  return autoscaler === undefined ? undefined : `${autoscaler} is true`;
}
