import { ADAPTIVE_BATCH, SPECULATIVE_EXECUTION } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const ENABLED = 'execution.batch.speculative.enabled';
const SCHEDULER = 'jobmanager.scheduler';

/** Speculative execution beside a scheduler that has none: only the adaptive batch scheduler does (`DefaultSlotPoolServiceSchedulerFactory.getSchedulerType`). */
export const speculativeScheduler: AdviceRule = {
  kind: {
    code: 'speculative-scheduler',
    severity: 'info',
    title: 'Speculative execution without its scheduler',
    explanation: 'Only the adaptive batch scheduler starts slow tasks a second time. Batch jobs get it where no scheduler is named; with the default one named they get that, and speculative execution does nothing. The adaptive scheduler, which is for streaming jobs, need not go: batch jobs then get the adaptive batch scheduler all the same.',
    wayOut: 'Take `jobmanager.scheduler` out. Streaming jobs then still get the default scheduler.',
    example: { before: 'execution.batch.speculative.enabled: true\njobmanager.scheduler: Default\n', after: 'execution.batch.speculative.enabled: true\n' },
    advises: 'Leave the choice of the scheduler to Flink, so that slow tasks run twice',
    sources: [SPECULATIVE_EXECUTION, ADAPTIVE_BATCH],
  },
  check(context) {
    const scheduler = context.name(SCHEDULER) ?? '';
    if (context.flag(ENABLED) !== true || !context.isSet(SCHEDULER) || (scheduler !== 'default' && scheduler !== 'ng') || context.name('scheduler-mode') === 'reactive') return undefined;
    return {
      message: `Speculative execution is on, and ${SCHEDULER} is ${context.text(SCHEDULER) ?? ''}, under which slow tasks are not started again. Take the scheduler out: batch jobs then get the adaptive batch scheduler.`,
      keys: [SCHEDULER], at: 'value',
      ways: [...wayBy(context, 'Leave the scheduler to Flink', draft => draft.remove(SCHEDULER)), ...wayBy(context, 'Switch speculative execution off', draft => draft.set(ENABLED, 'false'))],
    };
  },
};
