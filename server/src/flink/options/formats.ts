import type { FlinkVersion } from '../version.js';
import { readValue, type FlinkValue, type RawValue } from '../values/value.js';
import type { JavaType } from '../values/read.js';
import type { OptionType } from './types.js';

/** What a text alone does not tell: the class that the loader gave the value, the release, the kind of file. */
export interface Reading {
  readonly javaType: JavaType;
  readonly version: FlinkVersion;
  readonly dialect: 'standard' | 'legacy';
}

/** A format as ajv takes it: whether a text is of the grammar, and the order of two such texts. */
interface Format {
  readonly type: 'string';
  validate(text: string): boolean;
  compare(text: string, limit: string): number;
}

const PLAIN: Reading = { javaType: 'String', version: '2.3', dialect: 'standard' };
let reading = PLAIN;

/** Runs a compiled validator, whose formats can only take a text, in a reading. */
export function withReading<T>(now: Reading, run: () => T): T {
  reading = now;
  try {
    return run();
  } finally {
    reading = PLAIN;
  }
}

const TYPES: readonly OptionType[] = ['String', 'Boolean', 'Integer', 'Long', 'Float', 'Double', 'Duration', 'MemorySize', 'Enum', 'Map'];

/** Flink's value grammars by the names that the schemas use: a type, `*` behind the type of a list's items, the port range of NetUtils, the sizes of Pekko. */
export const formats: Readonly<Record<string, Format>> = Object.fromEntries([
  ...TYPES.flatMap(type => [[type, grammar(type, false)], [`${type}*`, grammar(type, true)]] as const),
  ['port-range', { type: 'string', validate: isPortRange, compare: () => 0 }] as const,
  ['hocon-size', { type: 'string', validate: isHoconSize, compare: () => 0 }] as const,
]);

function grammar(type: OptionType, list: boolean): Format {
  const parse = (raw: RawValue) => readValue({ type, list }, raw, reading.version, reading.dialect);
  return {
    type: 'string',
    validate: text => parse({ text, javaType: reading.javaType }).ok,
    compare(text, limit) {
      const value = parse({ text, javaType: reading.javaType }), bound = parse({ text: limit, javaType: 'String' });
      return value.ok && bound.ok ? difference(value.value, bound.value) : 0;
    },
  };
}

/** Below zero where `value` is less than `bound`; NaN counts as less than anything, as it fails every check of Flink's. */
function difference(value: FlinkValue, bound: FlinkValue): number {
  const one = amount(value), other = amount(bound);
  return one < other || Number.isNaN(one) ? -1 : one > other ? 1 : 0;
}

function amount(value: FlinkValue): bigint | number {
  switch (value.kind) {
    case 'memory': return value.bytes;
    case 'duration': return value.nanos;
    case 'integer': case 'float': return value.value;
    default: return NaN;
  }
}

/** `8081`, `50100-50200` or several with commas between, each port from 0 to 65535, the first below the last but in 1.18 (NetUtils.getPortRangeFromString). */
function isPortRange(text: string): boolean {
  const ranges = text.trim().replace(/,+$/, ''); // Java's split drops what is empty at the end
  return ranges.split(',').every(range => {
    const [, first = '', last] = /^([^-]+)(?:-(.*))?$/s.exec(range.trim()) ?? [];
    return isPort(first) && (last === undefined || (isPort(last) && (Number(first) < Number(last) || reading.version === '1.18')));
  });
}

function isPort(text: string): boolean {
  const port = readValue({ type: 'Integer', list: false }, { text, javaType: 'String' }, reading.version);
  return port.ok && port.value.kind === 'integer' && port.value.value >= 0n && port.value.value <= 65535n;
}

const THOUSANDS = 'kilo|mega|giga|tera|peta|exa|zetta|yotta', BINARY = 'kibi|mebi|gibi|tebi|pebi|exbi|zebi|yobi';
const HOCON_SIZE = new RegExp(`^\\s*\\d+(?:\\.\\d*)?\\s*(?:[bB]?|(?:${THOUSANDS}|${BINARY})?bytes?|[kmgtpezy]|[KMGTPEZY](?:iB?)?|[kMGTPEZY]B)\\s*$`);

/** A size in HOCON, the language of Pekko's configuration: `20m` and `20MiB` are one thing, `20MB` is less, `20mb` none (MemoryUnit of SimpleConfig). */
function isHoconSize(text: string): boolean {
  return HOCON_SIZE.test(text);
}
