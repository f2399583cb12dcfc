import { formatDuration, parseDuration } from '../flink/values/duration.js';
import type { Draft } from './draft.js';
import { startingPoint } from './guides.js';
import { answerOf } from './reading.js';
import type { AdviceSource, Answers } from './types.js';

export const BACKPRESSURE: AdviceSource = { title: 'Flink: Checkpointing under backpressure', url: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/', confidence: 'H' };
export const LARGE_STATE_CHECKPOINTS: AdviceSource = { title: 'Flink: Tuning checkpoints and large state', url: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/#tuning-checkpointing', confidence: 'H' };
export const CONTROLLING_LATENCY: AdviceSource = { title: 'Flink: DataStream API, controlling latency', url: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/overview/#controlling-latency', confidence: 'H' };
export const NETWORK_TUNING: AdviceSource = { title: 'Flink: Network memory tuning guide', url: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/network_mem_tuning/', confidence: 'H' };

const INTERVAL = 'execution.checkpointing.interval';
const MIN_PAUSE = 'execution.checkpointing.min-pause';
const CONCURRENT = 'execution.checkpointing.max-concurrent-checkpoints';
const UNALIGNED = 'execution.checkpointing.unaligned.enabled';
const ALIGNED_TIMEOUT = 'execution.checkpointing.aligned-checkpoint-timeout';
const MODE = 'execution.checkpointing.mode';

/** How long an option of the draft says, nanoseconds; undefined where it is not set or cannot be read. */
export function durationOf(draft: Draft, key: string): bigint | undefined {
  const text = draft.get(key);
  const duration = text === undefined ? undefined : parseDuration(text, draft.version);
  return duration?.ok === true ? duration.value : undefined;
}

/** The answer to a question for a duration, as a text; undefined where there is none. What is no duration is refused. */
export function durationAnswer(draft: Draft, answers: Answers, name: string): string | undefined {
  const text = answerOf(answers, name);
  if (text === undefined) return undefined;
  const duration = parseDuration(text, draft.version);
  if (duration.ok) return text;
  draft.refuse(`${name} cannot be read: ${duration.error.reason}.`);
  return undefined;
}

/** One checkpoint does not follow the other at once: where the file sets an interval, a pause of half of it, unless there is one. */
export function pauseBetweenCheckpoints(draft: Draft): void {
  const interval = durationOf(draft, INTERVAL);
  if (interval === undefined || interval === 0n) {
    draft.note(`The file sets no ${INTERVAL}: jobs that set one themselves should set a pause between checkpoints as well.`, [LARGE_STATE_CHECKPOINTS]);
    return;
  }
  if ((durationOf(draft, MIN_PAUSE) ?? 0n) > 0n) return;
  const pause = formatDuration(interval / 2n);
  draft.set(MIN_PAUSE, pause);
  draft.note(`Between two checkpoints there are at least ${pause} for the data alone; half of the interval is a starting point.`, [LARGE_STATE_CHECKPOINTS, startingPoint(LARGE_STATE_CHECKPOINTS, 'L')]);
}

/** Barriers overtake the data in buffers once their alignment has taken longer than the timeout. */
export function unalignedAfter(draft: Draft, timeout: string): void {
  if (draft.get(MODE)?.toUpperCase() === 'AT_LEAST_ONCE') {
    draft.note(`${MODE} is AT_LEAST_ONCE: barriers are not aligned there, and unaligned checkpoints do not go with it.`, [BACKPRESSURE]);
    return;
  }
  oneAtATime(draft, 'unaligned checkpoints go one at a time');
  draft.set(UNALIGNED, 'true');
  draft.set(ALIGNED_TIMEOUT, timeout);
  draft.note(`A checkpoint begins aligned and goes on unaligned after ${timeout}: it gets past backpressure, and stores the data in flight.`, [BACKPRESSURE]);
}

/** Not more than one checkpoint at once. */
export function oneAtATime(draft: Draft, why: string): void {
  const count = Number(draft.get(CONCURRENT) ?? '1');
  if (!(count > 1)) return;
  draft.set(CONCURRENT, '1');
  draft.note(`${CONCURRENT} becomes 1 (it was ${count}): ${why}.`, [BACKPRESSURE]);
}
