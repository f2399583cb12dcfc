import type { FlinkVersion } from '../../version.js';
import { durationNanos, formatDuration } from './units.js';
import { parseIsoDuration } from './iso.js';
import { javaTrim, withoutGrouping } from '../wording.js';

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;

/** Every spelling of a unit that people use elsewhere, with its nanoseconds. */
const FOREIGN_UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/^(?:ns|nsecs?|nanos?|nanoseconds?)$/, 1n],
  [/^(?:[uµμ]s|[uµμ]secs?|micros?|microseconds?)$/, 1000n],
  [/^(?:ms|msecs?|millis?|milliseconds?)?$/, 1_000_000n],
  [/^(?:s|secs?|seconds?)$/, SECOND],
  [/^(?:m|mins?|minutes?)$/, 60n * SECOND],
  [/^(?:h|hrs?|hours?)$/, 3600n * SECOND],
  [/^(?:d|days?)$/, DAY],
  [/^(?:w|wks?|weeks?)$/, 7n * DAY],
  [/^(?:mo|months?)$/, 30n * DAY],
  [/^(?:y|yrs?|years?)$/, 365n * DAY],
];

/** One number with its unit, at the start of a text. */
const PART = /^(\d*)(?:\.(\d+))?(?:e\+?(\d{1,2}))?\s*([a-zµμ]*)\s*(?:,\s*)?/;

/**
 * What somebody meant by a duration that this release does not read, in Flink's spelling: `1w` → `7 d`, `1.5h` → `90 min`,
 * `1min30s` → `90 s`, `00:01:00` → `1 min`. Undefined where the text is fine, or no duration at all.
 */
export function suggestDuration(text: string, version: FlinkVersion): string | undefined {
  if (text.length > 60) return undefined;
  const written = javaTrim(text).replaceAll(/^["']|["';.,]$/g, '').replace(/^\+/, '');
  const nanos = parseIsoDuration(written) ?? weeks(written) ?? clock(written) ?? sum(withoutGrouping(isoParts(written).toLowerCase()));
  if (nanos === undefined || nanos < 0n || isRead(text, version)) return undefined;
  const suggestion = formatDuration(nanos);
  return isRead(suggestion, version) ? suggestion : undefined;
}

function isRead(text: string, version: FlinkVersion): boolean {
  return typeof durationNanos(text, version) === 'bigint';
}

/** `P2W`, which ISO-8601 has and Java has not. */
function weeks(text: string): bigint | undefined {
  const found = /^p(\d{1,6})w$/i.exec(text)?.[1];
  return found === undefined ? undefined : BigInt(found) * 7n * DAY;
}

/** The parts of `PT1.5H`, a fraction that ISO-8601 has and Java has not; other texts stay what they are. */
function isoParts(text: string): string {
  return /^p(?:[\d.]+d)?t[\d.hms]+$/i.test(text) ? text.slice(1).replace(/t/i, ' ').trim() : text;
}

/** `hh:mm:ss`. */
function clock(text: string): bigint | undefined {
  const found = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text);
  if (found === null) return undefined;
  const [, hours = '', minutes = '', seconds = ''] = found;
  return (BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds)) * SECOND;
}

/** `1h 30m`, `1.5h`, `1_000`: numbers with units one after the other; only a lone number may lack its unit. */
function sum(text: string): bigint | undefined {
  let total = 0n;
  let rest = text;
  do {
    const found = PART.exec(rest);
    if (found === null) return undefined;
    const [all, whole = '', decimals = '', exponent = '0', label = ''] = found;
    const nanos = FOREIGN_UNITS.find(([spelling]) => spelling.test(label))?.[1];
    const alone = all.length === text.length;
    if (nanos === undefined || whole + decimals === '' || (label === '' && !alone)) return undefined;
    total += (BigInt(whole + decimals) * 10n ** BigInt(exponent) * nanos) / 10n ** BigInt(decimals.length);
    rest = rest.slice(all.length);
  } while (rest !== '');
  return total;
}
