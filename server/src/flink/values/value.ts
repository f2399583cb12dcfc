import type { OptionType } from '../options/types.js';
import { isAtLeast, type FlinkVersion } from '../version.js';
import { readBoolean } from './boolean.js';
import { readListText, readMapListText, readMapText, type Dialect, type MapEntries } from './collection.js';
import { parseDuration } from './duration.js';
import { readEnum } from './enum.js';
import { formatFloat, readDouble, readFloat } from './float.js';
import { outOfRange, readInteger, readLong } from './integer.js';
import { parseMemorySize } from './memorySize.js';
import { read, unreadable, type JavaType, type Read } from './read.js';
import { quoted } from './wording.js';

/** A value as it stands in Flink's configuration: its text, and the class that the loader gave it. */
export interface RawValue {
  readonly text: string;
  readonly javaType: JavaType;
}

/** What an option's values are: a part of the catalog's facts. */
export interface ValueType {
  readonly type: OptionType;
  readonly list: boolean;
  /** The constants of an enum; where they are not known, any text is taken. */
  readonly enum?: readonly string[] | undefined;
}

/** A value as Flink reads it. */
export type FlinkValue =
  | { readonly kind: 'memory'; readonly bytes: bigint }
  | { readonly kind: 'duration'; readonly nanos: bigint }
  /** Integer and Long. */
  | { readonly kind: 'integer'; readonly value: bigint }
  /** Float and Double. A float stands there as Java prints it, 0.4 and not 0.4000000059604645: `Math.fround` gives the float itself. */
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  /** The constant in the catalog's spelling. */
  | { readonly kind: 'enum'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly FlinkValue[] }
  | { readonly kind: 'map'; readonly entries: MapEntries };

const MAX_FLOAT = 2 ** 128 - 2 ** 104;
const MIN_FLOAT = 2 ** -149;

/**
 * Reads a value as an option's type, as Flink's `Configuration.get` does. `dialect` is `legacy` for values of a `flink-conf.yaml`, where
 * lists and maps are never YAML; so they are in all files up to 1.18.
 */
export function readValue(type: ValueType, raw: RawValue, version: FlinkVersion, dialect: Dialect = 'standard'): Read<FlinkValue> {
  const effective = isAtLeast(version, '1.19') ? dialect : 'legacy';
  if (!type.list) return readOne(type, raw, version, effective);
  if (type.type === 'Map') return mapRead(readMapListText(javaText(raw), effective, isAtLeast(version, '2.0') ? effective : 'legacy'), maps => ({ kind: 'list', items: maps.map(entries => ({ kind: 'map', entries })) }));
  return mapRead(readListText(javaText(raw), effective, item => readOne(type, item, version, effective)), items => ({ kind: 'list', items }));
}

/**
 * Reads an option of type Map that may also be written as `key.sub: value`. `exact` is the value of the key itself, which wins over all
 * `entries` (the part behind the key's dot, with its value). Undefined where there are neither.
 */
export function readMapOption(exact: RawValue | undefined, entries: readonly (readonly [string, RawValue])[], version: FlinkVersion, dialect: Dialect = 'standard'): Read<FlinkValue> | undefined {
  if (exact !== undefined) return readValue({ type: 'Map', list: false }, exact, version, dialect);
  return entries.length === 0 ? undefined : read({ kind: 'map', entries: entries.map(([sub, { text }]) => [sub, text]) });
}

function readOne(type: ValueType, raw: RawValue, version: FlinkVersion, dialect: Dialect): Read<FlinkValue> {
  const text = javaText(raw);
  switch (type.type) {
    case 'String': return read({ kind: 'string', value: raw.text });
    case 'Boolean': return mapRead(readBoolean(text), value => ({ kind: 'boolean', value }));
    case 'Integer': return mapRead(raw.javaType === 'Long' ? narrowed(text) : readInteger(text), value => ({ kind: 'integer', value: BigInt(value) }));
    case 'Long': return mapRead(readLong(text), value => ({ kind: 'integer', value }));
    case 'Float': return mapRead(readFloatValue(raw), value => ({ kind: 'float', value: Number(formatFloat(value)) }));
    case 'Double': return mapRead(readDoubleValue(raw), value => ({ kind: 'float', value }));
    case 'Duration': return mapRead(parseDuration(text, version), nanos => ({ kind: 'duration', nanos }));
    case 'MemorySize': return mapRead(parseMemorySize(text), bytes => ({ kind: 'memory', bytes }));
    case 'Enum': return mapRead(type.enum === undefined ? read(text) : readEnum(text, type.enum), value => ({ kind: 'enum', value }));
    case 'Map': return mapRead(readMapText(text, dialect), entries => ({ kind: 'map', entries }));
  }
}

/** The text that Java's `toString` gives a value; for all but these doubles it is what YAML writes. */
function javaText({ text, javaType }: RawValue): string {
  if (javaType !== 'Double') return text;
  switch (text) {
    case '.inf': return 'Infinity';
    case '-.inf': return '-Infinity';
    case '.nan': return 'NaN';
    default: return text;
  }
}

/** Reads a value as Flink reads an option of type Float. */
export function readFloatValue(raw: RawValue): Read<number> {
  return raw.javaType === 'Double' ? fromDouble(javaText(raw)) : readFloat(raw.text);
}

/** Reads a value as Flink reads an option of type Double. */
export function readDoubleValue(raw: RawValue): Read<number> {
  return readDouble(javaText(raw));
}

/** A whole number that YAML read as a `long`, taken as an `int`. */
function narrowed(text: string): Read<number> {
  const value = readInteger(text);
  return value.ok ? value : unreadable('IllegalArgumentException', outOfRange(text));
}

/** A number that YAML read as a `double`, taken as a `float`: one that a float cannot hold is refused, not rounded to zero or infinity. */
function fromDouble(text: string): Read<number> {
  const double = readDouble(text);
  if (!double.ok) return double;
  const size = Math.abs(double.value);
  if (size === 0 || (size >= MIN_FLOAT && size <= MAX_FLOAT)) return read(Math.fround(double.value));
  return unreadable('IllegalArgumentException', `${quoted(text)} is out of range: a number with at most 38 digits before the point is read, such as 0.4`);
}

function mapRead<T>(outcome: Read<T>, wrap: (value: T) => FlinkValue): Read<FlinkValue> {
  return outcome.ok ? read(wrap(outcome.value)) : outcome;
}
