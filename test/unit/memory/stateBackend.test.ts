import { describe, expect, test } from 'vitest';
import { stateBackendSettings } from '../../../server/src/flink/memory/rocksdb.js';

/** The code of the refusal of RocksDB's settings, or what its memory is shared by. */
function outcomeOf(settings: Readonly<Record<string, string>>): string {
  const configuration = new Map(Object.entries(settings).map(([key, value]) => [`state.backend.rocksdb.memory.${key}`, value]));
  const outcome = stateBackendSettings('rocksdb', configuration, '2.3');
  return outcome.ok ? outcome.value.scope : outcome.refusal.code;
}

describe('2 × ratio / (3 − ratio) of the cache for write buffers, and the high-priority pool, must be below 1', () => {
  test.each<readonly [writeBufferRatio: string, highPriorityPoolRatio: string, outcome: string]>([
    ['0.5', '0.1', 'slot-managed'],
    ['0.5', '0.5', 'slot-managed'],
    ['0.5', '0.55', 'slot-managed'],
    ['0.5', '0.6', 'invalid-ratios'],
    ['0.9', '0.12', 'slot-managed'],
    ['0.9', '0.2', 'invalid-ratios'],
    ['1', '0', 'invalid-ratios'],
    ['1', '-0.1', 'slot-managed'],
    ['0', '1', 'invalid-ratios'],
    ['2', '-1', 'invalid-ratios'],
    ['NaN', '2', 'slot-managed'],
    ['Infinity', '2', 'slot-managed'],
  ])('%s and %s', (writeBufferRatio, highPriorityPoolRatio, outcome) => {
    expect(outcomeOf({ 'write-buffer-ratio': writeBufferRatio, 'high-prio-pool-ratio': highPriorityPoolRatio })).toBe(outcome);
  });
});

describe('the fixed memory of the TaskManager is read only where nothing goes before it', () => {
  test.each<readonly [settings: Readonly<Record<string, string>>, outcome: string]>([
    [{ 'fixed-per-tm': 'x' }, 'slot-managed'],
    [{ 'fixed-per-tm': 'x', 'fixed-per-slot': '64m', managed: 'false' }, 'slot-fixed'],
    [{ 'fixed-per-tm': 'x', managed: 'false' }, 'unreadable-memory-size'],
    [{ 'fixed-per-tm': '1g', managed: 'false' }, 'taskmanager'],
    [{ 'fixed-per-tm': '0', managed: 'false' }, 'unbounded'],
    [{ managed: 'false' }, 'unbounded'],
  ])('%j', (settings, outcome) => {
    expect(outcomeOf(settings)).toBe(outcome);
  });
});
