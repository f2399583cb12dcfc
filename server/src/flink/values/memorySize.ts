import { read, unreadable, type Read } from './read.js';
import { javaTrim, quoted, withoutGrouping } from './wording.js';

/** One unit of a memory size. */
export interface MemoryUnit {
  /** The spellings that Flink reads, in lower case; Flink prints the second. */
  readonly labels: readonly [string, string, ...string[]];
  readonly bytes: bigint;
}

/** The units of Flink's MemorySize, the smallest first: all of them powers of 1024. */
export const MEMORY_UNITS: readonly MemoryUnit[] = [
  { labels: ['b', 'bytes'], bytes: 1n },
  { labels: ['k', 'kb', 'kibibytes'], bytes: 1024n },
  { labels: ['m', 'mb', 'mebibytes'], bytes: 1024n ** 2n },
  { labels: ['g', 'gb', 'gibibytes'], bytes: 1024n ** 3n },
  { labels: ['t', 'tb', 'tebibytes'], bytes: 1024n ** 4n },
];

/** The largest size there is, in bytes: Java's `Long.MAX_VALUE`. */
export const MAX_MEMORY_BYTES = 2n ** 63n - 1n;

const KNOWN_UNITS = 'Flink knows b, k, m, g, t and kb, mb, gb, tb';

/**
 * Reads a memory size as Flink's `MemorySize.parse` does: a whole number without a sign and a unit, whatever its case.
 * Without a unit it is bytes. The value is in bytes; a text that Flink refuses comes back with the way out.
 */
export function parseMemorySize(text: string): Read<bigint> {
  const trimmed = javaTrim(text);
  if (trimmed === '') return unreadable('IllegalArgumentException', `a memory size is missing: write one such as 1g (${KNOWN_UNITS})`);
  const digits = /^[0-9]*/.exec(trimmed)?.[0] ?? '';
  if (digits === '') return unreadable('NumberFormatException', `${quoted(text)} is no memory size: ${wayOut(trimmed)}`);
  const label = javaTrim(trimmed.slice(digits.length)).toLowerCase();
  const number = isTooLong(digits) ? MAX_MEMORY_BYTES + 1n : BigInt(digits);
  if (number > MAX_MEMORY_BYTES) return tooLarge(text);
  const unit = label === '' ? MEMORY_UNITS[0] : MEMORY_UNITS.find(({ labels }) => labels.includes(label));
  if (unit === undefined) return unreadable('IllegalArgumentException', `${quoted(text)} is no memory size: ${wayOut(trimmed)}`);
  const bytes = number * unit.bytes;
  return bytes > MAX_MEMORY_BYTES ? tooLarge(text) : read(bytes);
}

/** Prints a size as Java's `MemorySize.toString` does: `1 gb`, `17 bytes`. Whole tebibytes come out in bytes, as they do there. */
export function formatMemorySize(bytes: bigint): string {
  const inexact = MEMORY_UNITS.findIndex(unit => bytes % unit.bytes !== 0n);
  const unit = MEMORY_UNITS[Math.max(inexact - 1, 0)];
  return unit === undefined ? `${bytes} bytes` : `${bytes / unit.bytes} ${unit.labels[1]}`;
}

/** The shortest text that Flink reads as this size: `1536m`, `2g`, `17`; bytes must not be negative. */
export function writeMemorySize(bytes: bigint): string {
  const unit = MEMORY_UNITS.findLast(candidate => bytes % candidate.bytes === 0n);
  return bytes === 0n || unit === undefined || unit.bytes === 1n ? `${bytes}` : `${bytes / unit.bytes}${unit.labels[0]}`;
}

/** Every spelling of a unit that people use elsewhere, with its bytes. */
const FOREIGN_UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/^(?:b|bytes?)?$/, 1n],
  [/^(?:k|ki|kb|kib|kbytes?|kilobytes?|kibibytes?)$/, 1024n],
  [/^(?:m|mi|mb|mib|mbytes?|megabytes?|megs?|mebibytes?)$/, 1024n ** 2n],
  [/^(?:g|gi|gb|gib|gbytes?|gigabytes?|gigs?|gibibytes?)$/, 1024n ** 3n],
  [/^(?:t|ti|tb|tib|tbytes?|terabytes?|tebibytes?)$/, 1024n ** 4n],
  [/^(?:p|pi|pb|pib|petabytes?|pebibytes?)$/, 1024n ** 5n],
];

/**
 * What somebody meant by a size that Flink does not read, in Flink's spelling: `4Gi` → `4g`, `1.5g` → `1536m`, `1_000` → `1000`.
 * A fraction that is no whole number of bytes in any near unit is cut down. Undefined where the text is fine, or no size at all.
 */
export function suggestMemorySize(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const found = /^\+?(\d*)(?:\.(\d+))?(?:e\+?(\d{1,2}))?\s*([a-z]*)$/.exec(withoutGrouping(javaTrim(text).replaceAll(/^["']|["']$/g, '').toLowerCase()));
  if (found === null) return undefined;
  const [, whole = '', decimals = '', exponent = '0', label = ''] = found;
  const size = FOREIGN_UNITS.find(([spelling]) => spelling.test(label))?.[1];
  if (size === undefined || (whole === '' && decimals === '')) return undefined;
  const numerator = BigInt(whole + decimals) * 10n ** BigInt(exponent) * size;
  const suggestion = nearest(numerator, 10n ** BigInt(decimals.length), size);
  const outcome = suggestion === undefined ? undefined : parseMemorySize(suggestion);
  return outcome?.ok === true && !isRead(text) ? suggestion : undefined;
}

/** `numerator / denominator` bytes in the written unit, or in the first smaller one that holds them exactly, or nearly so. */
function nearest(numerator: bigint, denominator: bigint, written: bigint): string | undefined {
  for (const unit of MEMORY_UNITS.toReversed()) {
    const parts = denominator * unit.bytes;
    const count = numerator / parts;
    const closeEnough = count * parts === numerator || (unit.bytes < written && count >= 256n);
    if (unit.bytes <= written && closeEnough) return unit.bytes === 1n ? `${count}` : `${count}${unit.labels[0]}`;
  }
  return undefined;
}

function isRead(text: string): boolean {
  const trimmed = javaTrim(text);
  const found = /^(\d+)(.*)$/.exec(trimmed);
  const label = javaTrim(found?.[2] ?? '').toLowerCase();
  return found !== null && (label === '' || MEMORY_UNITS.some(({ labels }) => labels.includes(label)));
}

/** The second half of the sentence about a text that is no size. */
function wayOut(trimmed: string): string {
  const suggestion = suggestMemorySize(trimmed);
  if (trimmed.startsWith('-')) return 'a size is never negative';
  if (trimmed.endsWith('%')) return 'percentages are not read, write a size such as 1g';
  if (/^\d*[.,]\d{1,2}(?!\d)/.test(trimmed)) return `fractions are not read, write ${suggestion ?? 'a whole number and a unit, such as 1536m'}`;
  if (suggestion !== undefined) return `write ${suggestion} (${KNOWN_UNITS})`;
  if (!/^\d/.test(trimmed)) return `begin with a whole number, such as 1g (${KNOWN_UNITS})`;
  return `write a whole number and a unit, such as 1g (${KNOWN_UNITS})`;
}

function tooLarge(text: string): Read<bigint> {
  return unreadable('IllegalArgumentException', `${quoted(text)} is more than a memory size can hold: the largest is ${MAX_MEMORY_BYTES} bytes, a byte less than 8388608t`);
}

/** Spares the reading of endless digits; zeros in front do not count. */
function isTooLong(digits: string): boolean {
  return digits.replace(/^0+/, '').length > 19;
}
