import { BACKPRESSURE, LARGE_STATE_CHECKPOINTS } from '../../../tune/checkpoints.js';
import { startingPoint } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import { stepsOf } from '../draft.js';
import type { Advice, AdviceRule } from '../types.js';
import { INTERVAL, intervalOf, isUnaligned, shownMillis, TIMEOUT } from './checkpoints.js';

const ALIGNED = 'execution.checkpointing.aligned-checkpoint-timeout';
/** Flink's default, milliseconds. */
const DEFAULT = 600_000;
/** After so long a checkpoint goes on unaligned, milliseconds: a starting point. */
const ALIGNED_FOR = 30_000;

/** Checkpoints that are given up before the next one is due, or before they could go on unaligned. */
export const shortCheckpointTimeout: AdviceRule = {
  kind: {
    code: 'short-checkpoint-timeout',
    severity: 'info',
    title: 'Checkpoints that are given up early',
    explanation: 'A checkpoint that is not complete after the timeout is given up, with all that it copied, and counts as failed. While the next one is not due, more time would cost nothing. The same happens where a checkpoint begins aligned and may go on unaligned only after the timeout: it never does.',
    wayOut: 'Make `execution.checkpointing.timeout` at least as long as the interval; its default is 10 minutes. Let `execution.checkpointing.aligned-checkpoint-timeout` be well below it: 30 seconds is a starting point. If a checkpoint of that age is of no use to you, ignore the line.',
    example: { before: 'execution.checkpointing.interval: 5 min\nexecution.checkpointing.timeout: 1 min\nexecution.checkpointing.dir: s3://flink/checkpoints\n', after: 'execution.checkpointing.interval: 5 min\nexecution.checkpointing.dir: s3://flink/checkpoints\n' },
    advises: 'Give checkpoints time until the next one, and longer than they stay aligned',
    sources: [startingPoint(LARGE_STATE_CHECKPOINTS, 'M'), BACKPRESSURE],
  },
  check: context => [...givenUpEarly(context), ...neverUnaligned(context)],
};

function givenUpEarly(context: AdviceContext): readonly Advice[] {
  const interval = intervalOf(context);
  const timeout = context.isSet(TIMEOUT) ? context.millis(TIMEOUT) : undefined;
  if (interval === undefined || timeout === undefined || timeout >= interval || timeout >= DEFAULT) return [];
  const isEnough = interval <= DEFAULT;
  return [{
    message: `A checkpoint is given up after ${shownMillis(timeout)}, though the next one is due only after ${shownMillis(interval)}. Give it at least as long.`,
    keys: [TIMEOUT, INTERVAL], at: 'value',
    ways: [{
      title: isEnough ? `Leave the timeout at its default, ${shownMillis(DEFAULT)}` : `Give it ${shownMillis(interval)}`,
      steps: stepsOf(context, draft => { if (isEnough) draft.remove(TIMEOUT); else draft.set(TIMEOUT, shownMillis(interval)); }),
    }],
  }];
}

function neverUnaligned(context: AdviceContext): readonly Advice[] {
  const [aligned, timeout] = [context.millis(ALIGNED) ?? 0, context.millis(TIMEOUT) ?? DEFAULT];
  if (!isUnaligned(context) || !context.isSet(ALIGNED) || aligned < timeout) return [];
  const shorter = shownMillis(ALIGNED_FOR < timeout ? ALIGNED_FOR : Math.floor(timeout / 2));
  return [{
    message: `A checkpoint is given up after ${shownMillis(timeout)}, but goes on unaligned only after ${shownMillis(aligned)}: it never does. Let it do so earlier; ${shorter} is a starting point.`,
    keys: [ALIGNED], at: 'value',
    ways: [{ title: `Go on unaligned after ${shorter}`, steps: stepsOf(context, draft => { draft.set(ALIGNED, shorter); }) }],
  }];
}
