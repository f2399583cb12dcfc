import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FlinkVersion } from '../../server/src/flink/version.js';
import { cases, rowsOf, type Row, type Whole } from '../unit/memory/vectors.js';
import { realFlink, RELEASES, type Reading } from './support/reader.js';
import { refusedBy } from './support/refusals.js';
import { comparable, toldBy } from './support/told.js';

interface MemoryRow extends Row<Readonly<Record<string, Whole>> & { readonly jvmArgs: string; readonly dynamicConfigs: string }> {
  readonly mode?: 'active';
  readonly env?: Readonly<Record<string, string>>;
}

interface FileOutcome {
  readonly versions: readonly string[];
  readonly map?: Readonly<Record<string, string>>;
  readonly error?: { readonly exception: string; readonly line?: number; readonly column?: number };
}

/** The rows that a file can hold: not those with variables of the environment. */
function memoryRows(name: 'tm' | 'jm') {
  return cases((rowsOf(name) as readonly MemoryRow[]).filter(row => row.env === undefined)).filter(([, version]) => RELEASES.includes(version));
}

function asked(version: FlinkVersion, { config, mode }: MemoryRow): Promise<Reading> {
  const text = Object.entries(config).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
  return realFlink(version).read({ 'config.yaml': text }, { active: mode === 'active' });
}

describe('real Flink answers what the vectors say', () => {
  test.each(['tm', 'jm'] as const)('%s: pools, arguments, refusals', async name => {
    const rows = memoryRows(name);
    expect(rows.length).toBeGreaterThan(500 * RELEASES.length);
    const process = name === 'tm' ? 'taskManager' : 'jobManager';
    const readings = await Promise.all(rows.map(([, version, row]) => asked(version, row)));
    for (const [index, [id, version, , { ok, refusal }]] of rows.entries()) {
      const reading = readings[index]?.[process];
      if (reading?.error === undefined) {
        const pools = Object.entries(reading?.value.pools ?? {}).map(([pool, bytes]) => [pool, String(bytes)] as const);
        const expected = pools.map(([pool]) => [pool, String(ok?.[pool])]);
        expect([id, version, pools, reading?.value.jvmArguments, reading?.value.dynamicProperties]).toEqual([id, version, expected, ok?.jvmArgs, ok?.dynamicConfigs]);
      } else {
        expect([id, version, refusedBy(reading.error)]).toEqual([id, version, refusal]);
      }
    }
  });

  test('files: settings, or where they are refused', async () => {
    const rows = readFileSync(new URL('../fixtures/vectors/files.jsonl', import.meta.url), 'utf8').trim().split('\n')
      .map(line => JSON.parse(line) as { readonly id: string; readonly file: string; readonly text?: string; readonly results: readonly FileOutcome[] });
    for (const { id, file, text, results } of rows) {
      for (const version of RELEASES) {
        const expected = results.find(({ versions }) => versions.includes(version));
        // The rows without a text are bytes that no text can stand for.
        if (expected === undefined || text === undefined) continue;
        const told = toldBy(await realFlink(version).read({ [file]: text }));
        const { exception, line, column } = expected.error ?? {};
        expect([id, version, told.refusal ?? told.settings]).toEqual([id, version, exception === undefined ? comparable(expected.map ?? {}) : { exception, line, column }]);
      }
    }
  });
});
