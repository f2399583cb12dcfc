import { describe, expect, test } from 'vitest';
import { deriveJobManager } from '../../../server/src/flink/memory/jobManager.js';
import { cases, notesOf, rowsOf, whole, type Row, type Whole } from './vectors.js';

type Expected = Readonly<Record<'jvmHeap' | 'offHeap' | 'jvmMetaspace' | 'jvmOverhead' | 'totalFlink' | 'totalProcess', Whole>> & { readonly jvmArgs: string; readonly dynamicConfigs: string };

interface JobManagerRow extends Row<Expected> {
  readonly mode?: 'active';
  readonly env?: Readonly<Record<string, string>>;
}

const rows = rowsOf('jm') as readonly JobManagerRow[];

describe('a JobManager has the memory that Flink gives it', () => {
  test('there are rows', () => expect(rows.length).toBeGreaterThan(500));

  test.each(cases(rows))('%s in %s', (_, version, row, expected) => {
    const derivation = deriveJobManager(new Map(Object.entries(row.config)), version, { active: row.mode === 'active', environment: row.env ?? {} });
    if (derivation.ok) {
      const { pools, jvmArguments, dynamicProperties } = derivation.memory;
      const sizes = Object.fromEntries(Object.entries(pools).map(([pool, bytes]) => [pool, whole(bytes as bigint)]));
      const told = { ...sizes, jvmArgs: jvmArguments, dynamicConfigs: [...dynamicProperties].map(([key, value]) => `-D ${key}=${value}`).join(' ') };
      expect(told).toEqual(expected.ok === undefined ? expected.refusal : Object.fromEntries(Object.entries(expected.ok).map(([key, value]) => [key, whole(value)])));
    } else {
      const { code, flinkOption } = derivation.refusal;
      expect(flinkOption === undefined ? { code } : { code, option: flinkOption }).toEqual(expected.refusal ?? expected.ok);
    }
    expect(notesOf(derivation.notes)).toEqual(notesOf(expected.notes));
  });
});
