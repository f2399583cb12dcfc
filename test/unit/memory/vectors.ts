import { readFileSync } from 'node:fs';
import type { Note } from '../../../server/src/flink/memory/types.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

/** A whole number of the vectors: those of sixteen digits and more are kept as texts. */
export type Whole = number | string;

/** What Flink answered in some releases. */
export interface Outcome<Ok> {
  readonly versions: readonly FlinkVersion[];
  readonly ok?: Ok;
  readonly refusal?: { readonly code: string; readonly option?: string };
  readonly notes?: readonly { readonly code: string; readonly pool?: string }[];
}

export interface Row<Ok> {
  readonly id: string;
  readonly tag?: string;
  readonly config: Readonly<Record<string, string>>;
  readonly results: readonly Outcome<Ok>[];
}

/** The rows of a file of vectors; each file has fields of its own. */
export function rowsOf(name: string): readonly unknown[] {
  const text = readFileSync(new URL(`../../fixtures/vectors/${name}.jsonl`, import.meta.url), 'utf8');
  return text.trim().split('\n').map(line => JSON.parse(line.replaceAll(/":(-?\d{16,})(?=[,}\]])/g, '":"$1"')) as unknown);
}

/** Every row in every release that it lists, for `test.each`: id, release, row, what Flink answered. */
export function cases<R extends Row<unknown>>(rows: readonly R[]): readonly (readonly [id: string, version: FlinkVersion, row: R, expected: R['results'][number]])[] {
  return rows.flatMap(row => row.results.flatMap(expected => expected.versions.map(version => [row.id, version, row, expected] as const)));
}

/** The notes as `code pool`, each once, in alphabetical order. */
export function notesOf(notes: readonly Pick<Note, 'code' | 'pool'>[] | readonly { code: string; pool?: string }[] = []): readonly string[] {
  return [...new Set(notes.map(({ code, pool }) => (pool === undefined ? code : `${code} ${pool}`)))].sort();
}

/** The numbers as texts, so that texts and bigints compare. */
export function whole(value: bigint | Whole): string {
  return String(value);
}
