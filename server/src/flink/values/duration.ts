import { isAtLeast, type FlinkVersion } from '../version.js';
import { suggestDuration } from './time/suggestion.js';
import { durationNanos, type DurationFault } from './time/units.js';
import { parseIsoDuration } from './time/iso.js';
import { read, unreadable, type Read, type ValueException } from './read.js';
import { javaTrim, quoted } from './wording.js';

export { DURATION_UNITS, formatDuration, type DurationUnit } from './time/units.js';
export { toIso } from './time/iso.js';
export { suggestDuration } from './time/suggestion.js';

const KNOWN_UNITS = 'Flink knows d, h, min, s, ms, µs, ns';

const EXCEPTIONS: Readonly<Record<DurationFault, ValueException>> = {
  'empty': 'IllegalArgumentException',
  'no-number': 'NumberFormatException',
  'unknown-unit': 'IllegalArgumentException',
  'number-too-large': 'IllegalArgumentException',
  'too-long': 'ArithmeticException',
};

/**
 * Reads a duration as Flink's `TimeUtils.parseDuration` does: a whole number without a sign and a unit, whatever its case; without a unit
 * it is milliseconds. From 2.1 on ISO-8601 (`PT1M`) is read as well. The value is in nanoseconds, and can exceed 64 bits.
 */
export function parseDuration(text: string, version: FlinkVersion): Read<bigint> {
  const nanos = durationNanos(text, version);
  return typeof nanos === 'bigint' ? read(nanos) : unreadable(EXCEPTIONS[nanos], reasonOf(nanos, text, version));
}

function reasonOf(fault: DurationFault, text: string, version: FlinkVersion): string {
  switch (fault) {
    case 'empty':
      return `a duration is missing: write one such as 10 s (${KNOWN_UNITS})`;
    case 'number-too-large':
    case 'too-long':
      return `${quoted(text)} is longer than a duration can be: write a shorter one, such as 365 d`;
    case 'no-number':
    case 'unknown-unit':
      return `${quoted(text)} is no duration: ${wayOut(javaTrim(text), version)}`;
  }
}

/** The second half of the sentence about a text that is no duration. */
function wayOut(trimmed: string, version: FlinkVersion): string {
  const suggestion = suggestDuration(trimmed, version);
  const iso = parseIsoDuration(trimmed);
  if (trimmed.startsWith('-') || (iso !== undefined && iso < 0n)) return 'a duration is never negative';
  if (suggestion === undefined) return `write a whole number and a unit, such as 10 s (${KNOWN_UNITS})`;
  if (iso !== undefined && !isAtLeast(version, '2.1')) return `ISO-8601 is read from Flink 2.1 on, write ${suggestion}`;
  return /\.\d|\d,\d{1,2}(?!\d)/.test(trimmed) ? `fractions are not read, write ${suggestion}` : `write ${suggestion} (${KNOWN_UNITS})`;
}
