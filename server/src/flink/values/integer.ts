import { read, unreadable, type Read } from './read.js';
import { quoted, withoutGrouping } from './wording.js';

const DIGIT = /^\p{Nd}$/u;

/** The largest `int` and the largest `long` of Java; the smallest are one further from zero. */
const MAX_INT = 2n ** 31n - 1n, MAX_LONG = 2n ** 63n - 1n;

/** Reads a text as Java's `Integer.parseInt` does: 32 bits, a sign, no spaces; decimal digits of any script. */
export function readInteger(text: string): Read<number> {
  const whole = readWhole(text, MAX_INT);
  return whole.ok ? read(Number(whole.value)) : whole;
}

/** Reads a text as Java's `Long.parseLong` does: 64 bits, otherwise like `readInteger`. */
export function readLong(text: string): Read<bigint> {
  return readWhole(text, MAX_LONG);
}

function readWhole(text: string, max: bigint): Read<bigint> {
  const negative = text.startsWith('-');
  const digits = asciiDigits(negative || text.startsWith('+') ? text.slice(1) : text);
  if (digits === undefined) return unreadable('NumberFormatException', `${quoted(text)} is no whole number: ${wayOut(text)}`);
  const significant = digits.replace(/^0+(?=.)/, '');
  const value = (significant.length > 19 ? max + 2n : BigInt(significant)) * (negative ? -1n : 1n);
  return value < -max - 1n || value > max ? unreadable('NumberFormatException', outOfRange(text, max)) : read(value);
}

/** The sentence about a whole number that 32 or 64 bits do not hold. */
export function outOfRange(text: string, max: bigint = MAX_INT): string {
  return `${quoted(text)} is out of range: whole numbers from ${-max - 1n} to ${max} are read`;
}

/** The digits in ASCII; undefined where anything else stands among them, or nothing at all. */
function asciiDigits(text: string): string | undefined {
  if (/^[0-9]+$/.test(text)) return text;
  let digits = '';
  // Java looks at each UTF-16 unit by itself, so digits beyond the basic plane are none.
  for (const unit of text.split('')) {
    if (!DIGIT.test(unit)) return undefined;
    digits += String(digitValue(unit.charCodeAt(0)));
  }
  return digits === '' ? undefined : digits;
}

/** Decimal digits stand in unbroken rows of ten, from zero to nine. */
function digitValue(code: number): number {
  let zero = code;
  while (DIGIT.test(String.fromCharCode(zero - 1))) zero--;
  return (code - zero) % 10;
}

function wayOut(text: string): string {
  if (text.length > 60) return 'write digits only, such as 4';
  const trimmed = text.trim();
  const plain = withoutGrouping(trimmed).replace(/(?<=\d)l$/i, '');
  if (/^[+-]?\d+$/.test(plain)) return trimmed === plain ? `spaces around it are not read, write ${plain}` : `write ${plain}`;
  if (/^0x[0-9a-f]{1,12}$/i.test(trimmed)) return `write ${Number(trimmed)}`;
  const number = /^[+-]?\d+(?:\.\d*)?(?:e\+?\d{1,2})?$/i.test(trimmed) ? Number(trimmed) : NaN;
  if (Number.isSafeInteger(number)) return `write ${number}`;
  if (!Number.isNaN(number)) return 'fractions are not read';
  if (/^\d+\s*[a-z]+$/i.test(trimmed)) return 'units are not read, write digits only';
  return 'write digits only, such as 4';
}
