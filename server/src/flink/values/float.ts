import { compareDecimals, decimalOf, exactDecimal } from './decimal.js';
import { read, unreadable, type Read } from './read.js';
import { javaTrim, quoted } from './wording.js';

const DECIMAL = /^([+-]?)((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)[fd]?$/i;
const HEXADECIMAL = /^([+-]?)0x(?:([0-9a-f]+)\.?|([0-9a-f]*)\.([0-9a-f]+))p([+-]?\d+)[fd]?$/i;
const SPECIAL = /^([+-]?)(NaN|Infinity)$/;

/** A binary format: digits of the significand, and the exponents of the last digit of the smallest and the largest number. */
interface BinaryFormat {
  readonly precision: number;
  readonly smallest: number;
  readonly overflow: number;
}
const FLOAT: BinaryFormat = { precision: 24, smallest: -149, overflow: 128 };
const DOUBLE: BinaryFormat = { precision: 53, smallest: -1074, overflow: 1024 };

/** Reads a text as Java's `Float.parseFloat` does: the nearest `float`, rounded once. The value is held exactly by the number. */
export function readFloat(raw: string): Read<number> {
  return readBinary(raw, FLOAT, nearestFloat);
}

/** Reads a text as Java's `Double.parseDouble` does: spaces around, hexadecimal forms and a suffix `f` or `d` are allowed. */
export function readDouble(raw: string): Read<number> {
  return readBinary(raw, DOUBLE, Number);
}

/** Prints a number that is a `float` as Java's `Float.toString` does, with the fewest digits that tell it from its neighbours: `0.4`, `1.0E10`. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value) || value === 0) return formatDouble(value);
  const size = Math.abs(value);
  for (let digits = 2; digits < 9; digits++) {
    const text = nearestDecimal(size, digits);
    if (nearestFloat(text) === size) return javaNotation(text, value < 0);
  }
  return javaNotation(nearestDecimal(size, 9), value < 0);
}

/** Prints a number as Java's `Double.toString` does, with the fewest digits that tell it from its neighbours: `0.4`, `1.0E-5`, `Infinity`. */
export function formatDouble(value: number): string {
  const negative = value < 0 || Object.is(value, -0);
  if (Number.isNaN(value)) return 'NaN';
  if (value === 0) return negative ? '-0.0' : '0.0';
  if (!Number.isFinite(value)) return `${negative ? '-' : ''}Infinity`;
  const shortest = Math.abs(value).toExponential();
  // Where one digit would do, Java still takes the nearest of two: 4.9E-324, not 5.0E-324.
  return javaNotation(shortest.includes('.') ? shortest : Math.abs(value).toExponential(1), negative);
}

function readBinary(raw: string, format: BinaryFormat, nearest: (decimal: string) => number): Read<number> {
  const text = javaTrim(raw);
  const special = SPECIAL.exec(text);
  if (special !== null) return read(special[2] === 'NaN' ? NaN : signed(special[1], Infinity));
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) return read(signed(decimal[1], nearest(decimal[2] ?? '')));
  const hexadecimal = HEXADECIMAL.exec(text);
  if (hexadecimal !== null) return read(signed(hexadecimal[1], nearestOfHexadecimal(hexadecimal, format)));
  return unreadable('NumberFormatException', `${quoted(raw)} is no number: ${wayOut(text)}`);
}

function signed(sign: string | undefined, value: number): number {
  return sign === '-' ? -value : value;
}

/** A positive number with so many digits. Halfway between two of them Java takes the even one, JavaScript the larger one. */
function nearestDecimal(size: number, digits: number): string {
  const text = size.toExponential(digits - 1);
  const [mantissa = '', exponent = ''] = text.split('e');
  const last = Number(mantissa.slice(-1));
  const below = `${mantissa.slice(0, -1)}${last - 1}`;
  const isHalfway = last % 2 === 1 && exactDecimal(size).digits === `${below.replace('.', '')}5`;
  return isHalfway ? `${below}e${exponent}` : text;
}

/** Rounding to a double first and to a float then goes wrong where the double falls halfway between two floats: the decimal itself decides there. */
function nearestFloat(text: string): number {
  const double = Number(text);
  const float = Math.fround(double);
  if (float === double) return float;
  const other = neighbour(float, double > float);
  if (!Number.isFinite(other) || !Number.isFinite(float) || (float + other) / 2 !== double) return float;
  const order = compareDecimals(decimalOf(text), exactDecimal(double));
  if (order === 0) return float;
  return order > 0 ? Math.max(float, other) : Math.min(float, other);
}

/** The next float above or below. */
function neighbour(float: number, above: boolean): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, float);
  if (float === 0) return above ? 2 ** -149 : -(2 ** -149);
  view.setInt32(0, view.getInt32(0) + (above === float > 0 ? 1 : -1));
  return view.getFloat32(0);
}

function nearestOfHexadecimal(found: RegExpExecArray, format: BinaryFormat): number {
  const [, , integer, whole = '', decimals = '', exponentText = '0'] = found;
  const digits = ((integer ?? whole) + decimals).replace(/^0+/, '');
  if (digits === '') return 0;
  const exponent = Number(exponentText) - 4 * decimals.length;
  const significand = BigInt(`0x${digits}`);
  const length = significand.toString(2).length;
  const last = Math.max(exponent + length - format.precision, format.smallest);
  if (exponent + length > format.overflow) return Infinity;
  if (last > exponent + length) return 0;
  return rounded(significand, exponent, last, format);
}

/** `significand` × 2^exponent as a multiple of 2^last, ties to the even one. */
function rounded(significand: bigint, exponent: number, last: number, format: BinaryFormat): number {
  const shift = BigInt(Math.max(last - exponent, 0));
  const rest = significand & ((1n << shift) - 1n);
  const floor = significand >> shift;
  const half = shift === 0n ? 1n : 1n << (shift - 1n);
  const up = shift > 0n && (rest > half || (rest === half && (floor & 1n) === 1n));
  const steps = Number(floor + (up ? 1n : 0n));
  const scale = Math.max(last, exponent);
  const value = scale < -1022 ? steps * 2 ** -1022 * 2 ** (scale + 1022) : steps * 2 ** scale;
  return value >= 2 ** (format.overflow - 1) * 2 ? Infinity : value;
}

/** JavaScript's exponential notation as Java writes it: plain from 10^-3 to 10^7, else one digit before the point and an `E`. */
function javaNotation(exponential: string, negative: boolean): string {
  const sign = negative ? '-' : '';
  const [mantissa = '', exponentText = '0'] = exponential.split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const exponent = Number(exponentText);
  if (exponent < -3 || exponent >= 7) return `${sign}${digits.slice(0, 1)}.${digits.slice(1) || '0'}E${exponent}`;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, '0');
  return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1) || '0'}`;
}

function wayOut(text: string): string {
  if (text.length > 60) return 'write one such as 0.4';
  if (/^[+-]?\d+,\d+$/.test(text)) return `write ${text.replace(',', '.')}`;
  if (/^\d+(?:\.\d+)?\s*%$/.test(text)) return `write ${Number(text.replace('%', '')) / 100}`;
  if (/^[+-]?\.inf$/i.test(text)) return `write ${text.startsWith('-') ? '-' : ''}Infinity`;
  if (/^\.nan$/i.test(text)) return 'write NaN';
  if (/^[\d_]+(?:\.[\d_]+)?$/.test(text)) return `write ${text.replaceAll('_', '')}`;
  return 'write one such as 0.4';
}
