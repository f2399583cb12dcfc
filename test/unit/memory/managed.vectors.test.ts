import { describe, expect, test } from 'vitest';
import { managedShare, type UseCase } from '../../../server/src/flink/memory/managed.js';
import { cases, rowsOf, whole, type Row, type Whole } from './vectors.js';

interface ManagedRow extends Row<{ readonly weights: Readonly<Record<string, number>>; readonly fractionOfSlot: number; readonly memoryBytes: Whole | null }> {
  readonly slotManaged: Whole;
  readonly useCase: UseCase;
  readonly fraction: number;
  readonly allUseCases: readonly UseCase[];
  readonly stateBackendUsesManaged: boolean | null;
}

const rows = rowsOf('managed') as readonly ManagedRow[];

describe('a consumer of managed memory gets what Flink gives it', () => {
  test('there are rows', () => expect(rows.length).toBe(65));

  test.each(cases(rows))('%s in %s', (_, version, row, expected) => {
    const { useCase, fraction, allUseCases } = row;
    const query = { slotManaged: BigInt(row.slotManaged), useCase, fraction, allUseCases, stateBackendUsesManaged: row.stateBackendUsesManaged ?? undefined };
    const outcome = managedShare(new Map(Object.entries(row.config)), version, query);
    if (outcome.ok) {
      const { weights, fractionOfSlot, bytes } = outcome.value;
      const ok = expected.ok && { ...expected.ok, memoryBytes: expected.ok.memoryBytes === null ? null : whole(expected.ok.memoryBytes) };
      expect({ weights: Object.fromEntries(weights), fractionOfSlot, memoryBytes: bytes === undefined ? null : whole(bytes) }).toEqual(ok ?? expected.refusal);
    } else {
      const { code, flinkOption } = outcome.refusal;
      expect(flinkOption === undefined ? { code } : { code, option: flinkOption }).toEqual(expected.refusal ?? expected.ok);
    }
  });
});
