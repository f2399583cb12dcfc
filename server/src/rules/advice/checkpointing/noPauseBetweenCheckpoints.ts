import { LARGE_STATE_CHECKPOINTS } from '../../../tune/checkpoints.js';
import { startingPoint } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { CONCURRENT, INTERVAL, intervalOf, shownMillis } from './checkpoints.js';

const MIN_PAUSE = 'execution.checkpointing.min-pause';
/** Below it a checkpoint often takes as long as the interval, milliseconds (our number). */
const SHORT = 60_000;

/** Frequent checkpoints, with nothing that keeps one from following the other at once. */
export const noPauseBetweenCheckpoints: AdviceRule = {
  kind: {
    code: 'no-pause-between-checkpoints',
    severity: 'info',
    title: 'Frequent checkpoints without a pause between them',
    explanation: 'A checkpoint that takes longer than the interval is followed by the next one as soon as it is done. When state grows or the storage is slow, a job with a short interval then does nothing but checkpoints, at the cost of its data. A least pause leaves it time, whatever a checkpoint takes.',
    wayOut: 'Set `execution.checkpointing.min-pause`: half of the interval is a starting point. Nothing is said of intervals of a minute and more.',
    example: { before: 'execution.checkpointing.interval: 10 s\nexecution.checkpointing.dir: s3://flink/checkpoints\n', after: 'execution.checkpointing.interval: 10 s\nexecution.checkpointing.dir: s3://flink/checkpoints\nexecution.checkpointing.min-pause: 5 s\n' },
    advises: 'Leave a pause between frequent checkpoints',
    sources: [LARGE_STATE_CHECKPOINTS, startingPoint(LARGE_STATE_CHECKPOINTS, 'L')],
  },
  check(context) {
    const interval = intervalOf(context);
    if (interval === undefined || interval >= SHORT || context.millis(MIN_PAUSE) !== 0 || context.number(CONCURRENT) !== 1) return undefined;
    const pause = shownMillis(Math.max(1, Math.floor(interval / 2)));
    return {
      message: `Checkpoints start every ${shownMillis(interval)} with no pause between them: one that takes longer is followed by the next at once. A pause of half the interval, ${pause}, is a starting point.`,
      keys: [MIN_PAUSE, INTERVAL], at: 'value',
      ways: [{ title: `Leave a pause of ${pause}`, steps: [{ kind: 'set', key: MIN_PAUSE, value: pause }] }],
    };
  },
};
