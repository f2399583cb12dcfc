import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';
import type { OptionType } from '../../../server/src/flink/options/types.js';
import { toIso } from '../../../server/src/flink/values/duration.js';
import { formatMemorySize } from '../../../server/src/flink/values/memorySize.js';
import type { Read } from '../../../server/src/flink/values/read.js';
import { readMapOption, readValue, type FlinkValue, type RawValue, type ValueType } from '../../../server/src/flink/values/value.js';
import { FLINK_VERSIONS, type FlinkVersion } from '../../../server/src/flink/version.js';

/** A row of the vectors; numbers beyond 2^53 were made texts when read. */
interface Row {
  readonly id: string;
  readonly mode: 'text' | 'yaml';
  readonly type: string;
  readonly text?: string;
  readonly yaml?: string;
  readonly key?: string;
  readonly results: readonly { readonly versions: readonly string[]; readonly value?: unknown; readonly error?: { readonly exception: string } }[];
}

const TYPES: Readonly<Record<string, OptionType>> = {
  'int': 'Integer', 'long': 'Long', 'float': 'Float', 'double': 'Double', 'boolean': 'Boolean', 'string': 'String',
  'duration': 'Duration', 'memory': 'MemorySize', 'map': 'Map', 'enum': 'Enum', 'enum-dashed': 'Enum',
};
/** The constants of the enums that the vectors were made with, as they print themselves. */
const ENUM = ['NO_COMPRESSION', 'LZ4', 'lower_case', 'CamelCase'];
/** Printed constant → its name in Java, by which the vectors tell it. */
const DASHED: Readonly<Record<string, string>> = { 'foo-bar': 'FOO_BAR' };

const lines = readFileSync(new URL('../../fixtures/vectors/values.jsonl', import.meta.url), 'utf8').trim().split('\n');
const rows = lines.map(line => JSON.parse(line.replaceAll(/(:|\[|, ?)(-?\d{16,})(?=[,\]}])/g, '$1"$2"')) as Row);

describe('every row of the vectors is read as Flink reads it', () => {
  it('has rows', () => expect(rows.length).toBeGreaterThan(300));
  it.each(rows.map(row => [`${row.id} ${row.type} ${JSON.stringify(row.text ?? row.yaml)}`, row] as const))('%s', (_, row) => {
    const versions = new Set<string>();
    for (const { versions: listed, value, error } of row.results) {
      for (const version of listed) {
        versions.add(version);
        const outcome = readRow(row, FLINK_VERSIONS.find(known => known === version) ?? '2.3');
        expect({ version, ...shown(outcome, row) }).toEqual(error === undefined ? { version, value } : { version, error: error.exception });
        if (outcome?.ok === false) expect(outcome.error.reason).not.toBe('');
      }
    }
    expect(versions.size).toBeGreaterThan(4);
  });
});

function readRow(row: Row, version: FlinkVersion): Read<FlinkValue> | undefined {
  const type = typeOf(row.type);
  if (row.mode === 'text') return readValue(type, { text: row.text ?? '', javaType: 'String' }, version);
  const key = row.key ?? '';
  const settings = settingsOf(row.yaml ?? '');
  if (settings === undefined) return { ok: false, error: { exception: 'NullPointerException', reason: 'the file does not load' } };
  const exact = settings.get(key);
  if (type.type !== 'Map' || type.list) return exact === undefined ? undefined : readValue(type, exact, version);
  return readMapOption(exact, [...settings].filter(([name]) => name.startsWith(`${key}.`)).map(([name, raw]) => [name.slice(key.length + 1), raw]), version);
}

function typeOf(name: string): ValueType {
  const item = /^list<(.*)>$/.exec(name)?.[1];
  const type = TYPES[item ?? name];
  if (type === undefined) throw new Error(`the vectors have a new type: ${name}`);
  return { type, list: item !== undefined, enum: name === 'enum-dashed' ? Object.keys(DASHED) : ENUM };
}

/** The settings of a file in force: of several for one key the last. Undefined where Flink refuses the file. */
function settingsOf(text: string): ReadonlyMap<string, RawValue> | undefined {
  const file = parseStandard(text);
  return file.loads ? new Map(file.settings.map(({ key, value, javaType }) => [key, { text: value, javaType }])) : undefined;
}

/** An outcome in the form of the vectors. */
function shown(outcome: Read<FlinkValue> | undefined, row: Row): { readonly value: unknown } | { readonly error: string } {
  if (outcome === undefined) return { value: null };
  return outcome.ok ? { value: plain(outcome.value, row) } : { error: outcome.error.exception };
}

function plain(value: FlinkValue, row: Row): unknown {
  switch (value.kind) {
    case 'memory': return { bytes: String(value.bytes), toString: formatMemorySize(value.bytes) };
    case 'duration': return { iso: toIso(value.nanos), nanos: String(value.nanos) };
    case 'integer': return Number.isSafeInteger(Number(value.value)) ? Number(value.value) : String(value.value);
    case 'float': return Number.isFinite(value.value) ? value.value : String(value.value);
    case 'enum': return row.type === 'enum-dashed' ? DASHED[value.value] : value.value;
    case 'list': return value.items.map(item => plain(item, row));
    case 'map': return Object.fromEntries(value.entries);
    default: return value.value;
  }
}
