import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../server/src/document/bytes.js';
import { isLegacyName, parseFile } from '../../../server/src/document/parse.js';
import { parseFlinkVersion, type FlinkVersion } from '../../../server/src/flink/version.js';

interface Outcome {
  readonly versions: readonly string[];
  readonly map?: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
  readonly error?: { readonly kind: string; readonly exception: string; readonly line?: number; readonly column?: number };
}
interface Row {
  readonly id: string;
  readonly file: string;
  readonly text?: string;
  readonly base64?: string;
  readonly results: readonly Outcome[];
}

const rows = readFileSync(new URL('../../fixtures/vectors/files.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Row);

/** What the vectors say of a file, found by our own reading. */
function outcomeOf(row: Row, version: FlinkVersion): Omit<Outcome, 'versions'> {
  const bytes = row.base64 === undefined ? undefined : Uint8Array.from(Buffer.from(row.base64, 'base64'));
  const { text, problem } = bytes === undefined ? { text: row.text ?? '', problem: undefined } : decode(bytes, isLegacyName(row.file) ? 'legacy' : 'standard');
  if (problem?.flink !== undefined) return { error: problem.flink };
  const file = parseFile(row.file, text, version);
  if (!file.loads) {
    const refusals = file.problems.filter(({ flink }) => flink !== undefined);
    expect(refusals).toHaveLength(1);
    const error = refusals[0]?.flink;
    return error === undefined ? {} : { error };
  }
  const map: Record<string, string> = {};
  const types: Record<string, string> = {};
  for (const { key, value, javaType, javaClass } of file.settings) {
    map[key] = value;
    types[key] = javaClass ?? javaType;
  }
  const notText = Object.fromEntries(Object.entries(types).filter(([, type]) => type !== 'String'));
  // Of a line without a key Flink's log speaks in another way, which is no note.
  const ignored = file.problems.filter(({ code, message }) => code === 'legacy-line-ignored' && !message.includes('no key')).length;
  return { map, ...(Object.keys(notText).length === 0 ? {} : { types: notText }), ...(ignored === 0 ? {} : { notes: Array.from({ length: ignored }, () => 'line-ignored') }) };
}

describe('files read as Flink reads them', () => {
  test('every row is there', () => expect(rows).toHaveLength(324));

  for (const row of rows) {
    test(row.id, () => {
      for (const { versions, ...expected } of row.results) {
        for (const version of versions) expect(outcomeOf(row, parseFlinkVersion(version) ?? '2.3')).toEqual(expected);
      }
    });
  }
});
