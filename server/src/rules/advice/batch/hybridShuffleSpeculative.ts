import { HYBRID_SHUFFLE } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const ENABLED = 'execution.batch.speculative.enabled';
const CONSTRAINT = 'jobmanager.partition.hybrid.partition-data-consume-constraint';

/** Speculative execution, and consumers of producers that are not finished: every batch job fails (`AdaptiveBatchSchedulerFactory`). */
export const hybridShuffleSpeculative: AdviceRule = {
  kind: {
    code: 'hybrid-shuffle-speculative',
    severity: 'warning',
    title: 'Speculative execution and unfinished producers',
    explanation: 'A task that was started twice may have two results, and which of them counts is known only when one has finished. A consumer of unfinished producers could have read the other one, so that the adaptive batch scheduler refuses both settings together. It does so for every batch job, whether its exchanges are hybrid or not. Without the constraint, consumers read from producers that have finished as long as speculative execution is on.',
    wayOut: 'Take `jobmanager.partition.hybrid.partition-data-consume-constraint` out, or set it to `ONLY_FINISHED_PRODUCERS` or `ALL_PRODUCERS_FINISHED`; or switch speculative execution off.',
    example: { before: 'execution.batch.speculative.enabled: true\njobmanager.partition.hybrid.partition-data-consume-constraint: UNFINISHED_PRODUCERS\n', after: 'execution.batch.speculative.enabled: true\njobmanager.partition.hybrid.partition-data-consume-constraint: ONLY_FINISHED_PRODUCERS\n' },
    advises: 'Read hybrid exchanges of finished producers only',
    sources: [HYBRID_SHUFFLE],
  },
  check(context) {
    if (context.flag(ENABLED) !== true || context.name(CONSTRAINT) !== 'unfinished_producers') return undefined;
    return {
      message: `Speculative execution is on, and consumers may read from unfinished producers. Every batch job is refused as it starts: take the constraint out, and they read from finished ones.`,
      keys: [CONSTRAINT], at: 'value',
      ways: [...wayBy(context, 'Read from finished producers only', draft => draft.remove(CONSTRAINT)), ...wayBy(context, 'Switch speculative execution off', draft => draft.set(ENABLED, 'false'))],
    };
  },
};
