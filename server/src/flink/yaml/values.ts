import { formatDouble, readDouble } from '../values/float.js';
import type { JavaType } from '../values/read.js';

/** A scalar as Flink's parser hands it on: its class, and the text that Flink writes for it. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly type: JavaType;
  readonly text: string;
}

/** A value as Flink's parser builds it. What an alias repeats is the same object. */
export type Value =
  | ScalarValue
  | { readonly kind: 'null' }
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Value, Value])[] }
  | { readonly kind: 'set'; readonly items: readonly Value[] };

export const NULL: Value = { kind: 'null' };

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL', ' ']);
const BOOLEANS = new Set(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']);
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const SPECIAL_FLOAT = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** What a text without quotes is by its looks: YAML's core schema as Flink's parser applies it. */
export function resolvePlain(text: string): 'null' | 'bool' | 'int' | 'float' | 'str' {
  // Most texts begin with a letter, and only seven words among those are anything else.
  const first = text.charCodeAt(0);
  if (first > 57 && first !== 126 && !'nNtTfF'.includes(text.charAt(0))) return 'str';
  if (NULLS.has(text)) return 'null';
  if (BOOLEANS.has(text)) return 'bool';
  if (INTEGER.test(text)) return 'int';
  return FLOAT.test(text) || SPECIAL_FLOAT.test(text) ? 'float' : 'str';
}

export function textValue(text: string): ScalarValue {
  return { kind: 'scalar', type: 'String', text };
}

export function booleanValue(text: string): Value {
  const lower = text.toLowerCase();
  return lower === 'true' || lower === 'false' ? { kind: 'scalar', type: 'Boolean', text: lower } : NULL;
}

const MAX_INT = 2n ** 31n;
const MAX_LONG = 2n ** 63n;
/** So many digits fit; longer texts get the next class whatever their value. */
const DIGITS = { 8: { int: 11, long: 21 }, 10: { int: 10, long: 19 }, 16: { int: 8, long: 16 } } as const;
const DIGIT_SETS = { 8: /^[0-7]+$/, 10: /^[0-9]+$/, 16: /^[0-9a-fA-F]+$/ } as const;
const PREFIXES = { 8: '0o', 10: '', 16: '0x' } as const;

/** The integer that a text stands for; undefined where Java cannot read it as a number. */
export function integerValue(text: string): ScalarValue | undefined {
  const negative = text.startsWith('-');
  const unsigned = negative || text.startsWith('+') ? text.slice(1) : text;
  const radix = unsigned.startsWith('0x') ? 16 : unsigned.startsWith('0o') ? 8 : 10;
  const digits = unsigned.slice(PREFIXES[radix].length);
  if (!DIGIT_SETS[radix].test(digits)) return undefined;
  const size = BigInt(PREFIXES[radix] + digits);
  const value = negative ? -size : size;
  const { int, long } = DIGITS[radix];
  const type = digits.length <= int && value >= -MAX_INT && value < MAX_INT ? 'Integer' : digits.length <= long && value >= -MAX_LONG && value < MAX_LONG ? 'Long' : 'BigInteger';
  return { kind: 'scalar', type, text: value.toString() };
}

/** The double that a text stands for; undefined where Java cannot read it as a number (`+.inf`). */
export function doubleValue(text: string): ScalarValue | undefined {
  const lower = text.toLowerCase();
  const double = (written: string): ScalarValue => ({ kind: 'scalar', type: 'Double', text: written });
  if (lower === '.inf' || lower === '-.inf' || lower === '.nan') return double(lower);
  const read = readDouble(lower);
  if (!read.ok) return undefined;
  if (Number.isFinite(read.value)) return double(formatDouble(read.value));
  return double(read.value > 0 ? '.inf' : '-.inf');
}

/** The bytes of a `!!binary`, as Java's Base64 decoder takes them; undefined where it refuses. */
export function bytesValue(text: string): Value | undefined {
  const packed = text.replace(/[ \t\n\v\f\r]/g, '');
  const digits = packed.replace(/={1,2}$/, '');
  const padded = digits.length < packed.length;
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1 || (padded && packed.length % 4 !== 0)) return undefined;
  const rest = digits.length % 4;
  // Bits of the last digit that belong to no byte are dropped.
  const last = BASE64.charAt(BASE64.indexOf(digits.charAt(digits.length - 1)) & (rest === 2 ? 0x30 : 0x3c));
  return { kind: 'bytes', base64: rest === 0 ? digits : digits.slice(0, -1) + last + '='.repeat(4 - rest) };
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Equal for scalars that Java finds equal; undefined for structures. */
export function identityOf(value: Value): string | undefined {
  // No text begins with a NUL, so texts can stand for themselves.
  if (value.kind === 'scalar') return value.type === 'String' ? value.text : `\0${value.type} ${value.text}`;
  return value.kind === 'null' ? '\0null' : undefined;
}

/** Tells values that Java finds equal by one and the same number; as fast for values that aliases repeat. */
export class Identities {
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<Value, number>();
  readonly #open = new Set<Value>();

  /** The number of a value; undefined where it holds itself, as far as it is filled: Java runs out of stack over it. */
  of(value: Value): number | undefined {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    if (this.#open.has(value)) return undefined;
    this.#open.add(value);
    const description = this.#describe(value);
    this.#open.delete(value);
    if (description === undefined) return undefined;
    const number = this.#numberOf(description);
    if (value.kind !== 'scalar' && value.kind !== 'null') this.#known.set(value, number);
    return number;
  }

  #describe(value: Value): string | undefined {
    switch (value.kind) {
      case 'scalar': return `${value.type} ${value.text}`;
      case 'null': return 'null';
      // Java compares arrays by being the same.
      case 'bytes': return `bytes ${this.#known.size}`;
      case 'list': {
        const items = this.#all(value.items);
        return items && `[${items.join()}]`;
      }
      case 'map': {
        const parts = this.#all(value.entries.flat());
        return parts && `{${value.entries.map((_, index) => `${parts[2 * index] ?? ''}:${parts[2 * index + 1] ?? ''}`).sort().join()}}`;
      }
      case 'set': {
        const items = this.#all(value.items);
        return items && `<${items.sort().join()}>`;
      }
    }
  }

  /** The numbers of all values; undefined, and no further look, where one of them has none. */
  #all(values: readonly Value[]): number[] | undefined {
    const numbers: number[] = [];
    for (const value of values) {
      const number = this.of(value);
      if (number === undefined) return undefined;
      numbers.push(number);
    }
    return numbers;
  }

  #numberOf(description: string): number {
    const number = this.#numbers.get(description) ?? this.#numbers.size;
    this.#numbers.set(description, number);
    return number;
  }
}
