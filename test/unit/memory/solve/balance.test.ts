import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveJobManager } from '../../../../server/src/flink/memory/jobManager.js';
import { balanceOf, isAccepted } from '../../../../server/src/flink/memory/solve/balance.js';
import { readNumbers, type Process } from '../../../../server/src/flink/memory/solve/numbers.js';
import { deriveTaskManager } from '../../../../server/src/flink/memory/taskManager.js';
import type { Configuration } from '../../../../server/src/flink/memory/types.js';
import type { FlinkVersion } from '../../../../server/src/flink/version.js';
import { memorySettings } from './settings.js';

/** What the balance of some settings says, and what their derivation says. */
function both(process: Process, settings: Configuration, version: FlinkVersion, active: boolean) {
  const numbers = readNumbers(process, settings, version, { active });
  const balance = numbers === undefined ? undefined : balanceOf(numbers);
  const derivation = process === 'taskmanager' ? deriveTaskManager(settings, version, { active }) : deriveJobManager(settings, version, { active });
  return { balance, derivation };
}

describe('the balance of any settings is their derivation', () => {
  test.each<[Process, FlinkVersion]>([['taskmanager', '1.20'], ['taskmanager', '2.2'], ['jobmanager', '1.20'], ['jobmanager', '2.2']])('%s of Flink %s', (process, version) => {
    let accepted = 0;
    let refused = 0;
    fc.assert(fc.property(memorySettings(process), fc.boolean(), (settings, active) => {
      const { balance, derivation } = both(process, settings, version, active);
      if (balance === undefined || (!derivation.ok && derivation.refusal.code === 'memory-not-configured')) return;
      expect(isAccepted(balance), JSON.stringify([...settings])).toBe(derivation.ok);
      if (derivation.ok) accepted++;
      else refused++;
      if (!derivation.ok) return;
      const { pools } = derivation.memory;
      expect([balance.totalFlink, balance.heap, balance.managed]).toEqual('taskHeap' in pools ? [pools.totalFlink, pools.taskHeap, pools.managed] : [pools.totalFlink, pools.jvmHeap, 0n]);
    }), { numRuns: 2000 });
    expect(accepted).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });
});
