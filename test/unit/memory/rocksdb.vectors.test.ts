import { describe, expect, test } from 'vitest';
import { stateBackendMemory, stateBackendSettings, type NativeStateBackend } from '../../../server/src/flink/memory/rocksdb.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';
import { cases, rowsOf, whole, type Row, type Whole } from './vectors.js';

interface Expected {
  readonly effective: Readonly<Record<string, unknown>>;
  readonly totalMemory: Whole;
  readonly cacheCapacity: Whole;
  readonly writeBufferManagerCapacity: Whole;
  readonly mutableLimit: Whole;
  readonly arenaBlockSize: Whole;
  readonly arenaBlockSizeValid: boolean;
}

interface BackendRow extends Row<Expected> {
  readonly totalMemory: Whole;
  readonly writeBufferSize: Whole;
  readonly useFixed?: number;
}

describe.each([['rocksdb', 57], ['forst', 60]] as const)('%s divides its memory as Flink does', (backend, count) => {
  const rows = rowsOf(backend) as readonly BackendRow[];
  test('there are rows', () => expect(rows.length).toBe(count));

  test.each(cases(rows))('%s in %s', (_, version, row, expected) => {
    expect(told(backend, row, version)).toEqual(expected.ok === undefined ? expected.refusal : { ...texts(expected.ok), effective: expected.ok.effective, arenaBlockSizeValid: expected.ok.arenaBlockSizeValid });
  });
});

function told(backend: NativeStateBackend, row: BackendRow, version: FlinkVersion) {
  const outcome = stateBackendSettings(backend, new Map(Object.entries(row.config)), version);
  if (!outcome.ok) return { code: outcome.refusal.code };
  const settings = outcome.value;
  const total = row.useFixed === undefined ? BigInt(row.totalMemory) : (settings.fixedPerSlot ?? BigInt(row.totalMemory));
  const memory = stateBackendMemory(total, settings.writeBufferRatio, BigInt(row.writeBufferSize));
  return {
    effective: {
      getFixedMemoryPerSlot: settings.fixedPerSlot === undefined ? null : Number(settings.fixedPerSlot),
      getHighPriorityPoolRatio: settings.highPriorityPoolRatio, getWriteBufferRatio: settings.writeBufferRatio,
      isUsingFixedMemoryPerSlot: settings.scope === 'slot-fixed', isUsingManagedMemory: settings.usesManagedMemory,
      isUsingPartitionedIndexFilters: settings.partitionedIndexFilters,
    },
    ...texts({ totalMemory: memory.total, cacheCapacity: memory.cache, writeBufferManagerCapacity: memory.writeBufferManager, mutableLimit: memory.mutableLimit, arenaBlockSize: memory.arenaBlock }),
    arenaBlockSizeValid: memory.arenaBlockFits,
  };
}

function texts({ totalMemory, cacheCapacity, writeBufferManagerCapacity, mutableLimit, arenaBlockSize }: Record<'totalMemory' | 'cacheCapacity' | 'writeBufferManagerCapacity' | 'mutableLimit' | 'arenaBlockSize', Whole | bigint>) {
  return {
    totalMemory: whole(totalMemory), cacheCapacity: whole(cacheCapacity), writeBufferManagerCapacity: whole(writeBufferManagerCapacity),
    mutableLimit: whole(mutableLimit), arenaBlockSize: whole(arenaBlockSize),
  };
}
