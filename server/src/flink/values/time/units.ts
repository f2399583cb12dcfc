import { isAtLeast, type FlinkVersion } from '../../version.js';
import { parseIsoDuration } from './iso.js';
import { javaTrim } from '../wording.js';

/** One unit of a duration. */
export interface DurationUnit {
  /** The spellings that Flink reads, in lower case; Flink prints the first. */
  readonly labels: readonly [string, ...string[]];
  readonly nanos: bigint;
}

/** The units of Flink's TimeUtils, the smallest first. */
export const DURATION_UNITS: readonly DurationUnit[] = [
  { labels: ['ns', 'nano', 'nanos', 'nanosecond', 'nanoseconds'], nanos: 1n },
  { labels: ['µs', 'micro', 'micros', 'microsecond', 'microseconds'], nanos: 1000n },
  { labels: ['ms', 'milli', 'millis', 'millisecond', 'milliseconds'], nanos: 1_000_000n },
  { labels: ['s', 'sec', 'secs', 'second', 'seconds'], nanos: 1_000_000_000n },
  { labels: ['min', 'm', 'minute', 'minutes'], nanos: 60_000_000_000n },
  { labels: ['h', 'hour', 'hours'], nanos: 3_600_000_000_000n },
  { labels: ['d', 'day', 'days'], nanos: 86_400_000_000_000n },
];

const NANOS_PER_MILLISECOND = 1_000_000n;
const MAX_LONG = 2n ** 63n - 1n;
/** What java.time.Duration holds: a `long` of seconds, and the nanoseconds of one more. */
const MAX_NANOS = (MAX_LONG + 1n) * 1_000_000_000n - 1n;

/** Why a text is no duration. */
export type DurationFault = 'empty' | 'no-number' | 'unknown-unit' | 'number-too-large' | 'too-long';

/** The nanoseconds of a duration as a release reads it, or why it does not (`parseDuration` puts that into words). */
export function durationNanos(text: string, version: FlinkVersion): bigint | DurationFault {
  const trimmed = javaTrim(text);
  if (trimmed === '') return 'empty';
  const digits = /^[0-9]*/.exec(trimmed)?.[0] ?? '';
  if (digits === '') {
    const iso = isAtLeast(version, '2.1') ? parseIsoDuration(trimmed) : undefined;
    return iso === undefined || iso < 0n ? 'no-number' : iso;
  }
  const label = javaTrim(trimmed.slice(digits.length)).toLowerCase();
  const unit = label === '' ? NANOS_PER_MILLISECOND : DURATION_UNITS.find(({ labels }) => labels.includes(label))?.nanos;
  const significant = digits.replace(/^0+/, '');
  const number = significant.length > 40 ? MAX_NANOS + 1n : BigInt(digits);
  // Up to 1.20 the number itself must fit into 64 bits, and is looked at first.
  if (!isAtLeast(version, '2.0') && number > MAX_LONG) return 'number-too-large';
  if (unit === undefined) return 'unknown-unit';
  return number * unit > MAX_NANOS ? 'too-long' : number * unit;
}

/** Prints a duration in the highest unit that holds it without a rest, as Flink's `TimeUtils.formatWithHighestUnit` does: `10 s`, `90 min`, `0 ms`. */
export function formatDuration(nanos: bigint): string {
  const unit = nanos === 0n ? undefined : DURATION_UNITS.findLast(candidate => nanos % candidate.nanos === 0n);
  return unit === undefined ? '0 ms' : `${nanos / unit.nanos} ${unit.labels[0]}`;
}
