import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveJobManager } from '../../../server/src/flink/memory/jobManager.js';
import { managedShare, USE_CASES } from '../../../server/src/flink/memory/managed.js';
import { networkSettings } from '../../../server/src/flink/memory/network.js';
import { FORST, JOB_MANAGER, NETWORK, ROCKSDB, TASK_MANAGER, type MemoryOption } from '../../../server/src/flink/memory/options.js';
import { stateBackendSettings } from '../../../server/src/flink/memory/rocksdb.js';
import { deriveTaskManager } from '../../../server/src/flink/memory/taskManager.js';
import { MAX_MEMORY_BYTES } from '../../../server/src/flink/values/memorySize.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';

const options: readonly MemoryOption<unknown>[] = [TASK_MANAGER, JOB_MANAGER, NETWORK, ROCKSDB, FORST].flatMap(table => Object.values(table));
const keys = [...options.flatMap(option => [option.key, ...option.deprecatedKeys]), 'external-resources', 'external-resource.gpu.amount', 'taskmanager.memory.managed.consumer-weights', 'taskmanager.memory.managed.consumer-weights.PYTHON', 'taskmanager.network.memory.buffer-debloat.target'];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(5000), fc.constantFrom('', 'b', 'k', 'm', 'g', 't', ' mb')).map(([number, unit]) => `${number}${unit}`) },
  { weight: 2, arbitrary: fc.float({ min: -1, max: 2 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '0', '-1', 'NaN', 'Infinity', '-Infinity', '1e308', '4.9E-324', '0.99999994', '9223372036854775807', '8388607t', '99999999999999999999', 'true', 'gpu;fpga', '[gpu, fpga]', '{a: 1}', 'OPERATOR:0,PYTHON:2147483647', '0x1p-3') },
  { weight: 1, arbitrary: fc.string() },
);
const configuration = fc.uniqueArray(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: fc.string() }), value), { maxLength: 12, selector: ([key]) => key }).map(entries => new Map(entries));
const version = fc.constantFrom(...FLINK_VERSIONS);

describe('any configuration gives a derivation or a refusal', () => {
  test('of both processes, with sizes that Flink can hold', () => {
    fc.assert(fc.property(configuration, version, fc.boolean(), (settings, release, active) => {
      for (const derivation of [deriveTaskManager(settings, release, { active }), deriveJobManager(settings, release, { active })]) {
        if (derivation.ok) {
          for (const step of derivation.steps) expect(step.bytes >= 0n && step.bytes <= MAX_MEMORY_BYTES).toBe(true);
        } else {
          expect(derivation.refusal.message).toMatch(/^The (?:Task|Job)Manager would not start: [^\n]+\.(?:\n[^\n]+\.)?$/);
        }
      }
    }), { numRuns: 5000 });
  });

  test('of shuffle, managed memory and state backends', () => {
    fc.assert(fc.property(configuration, version, fc.bigInt(0n, MAX_MEMORY_BYTES), fc.subarray([...USE_CASES]), (settings, release, bytes, allUseCases) => {
      networkSettings(settings, release, bytes);
      stateBackendSettings('rocksdb', settings, release);
      stateBackendSettings('forst', settings, release);
      for (const useCase of USE_CASES) managedShare(settings, release, { slotManaged: bytes, useCase, fraction: 1, allUseCases, stateBackendUsesManaged: undefined });
    }), { numRuns: 2000 });
  });
});

test('a derivation takes less than a fifth of a millisecond', () => {
  const settings = new Map([['taskmanager.memory.process.size', '4g'], ['taskmanager.numberOfTaskSlots', '4'], ['taskmanager.memory.managed.fraction', '0.5'], ['taskmanager.memory.network.max', '1g']]);
  const refused = new Map([['taskmanager.memory.process.size', '1g'], ['taskmanager.memory.managed.size', '2g']]);
  for (const given of [settings, refused]) {
    const times = Array.from({ length: 400 }, () => {
      const start = performance.now();
      deriveTaskManager(given, '2.3');
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[200]).toBeLessThan(0.2);
  }
});
