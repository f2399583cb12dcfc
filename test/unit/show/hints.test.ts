import { describe, expect, it, test } from 'vitest';
import type { Derivation, Step, TaskManagerMemory } from '../../../server/src/flink/memory/types.js';
import { memoryHint, type HintInput, type HintsShown } from '../../../server/src/show/hints.js';
import { derivation, GIB, jobManager, JOB_MANAGERS, refused, refusedTaskManager, taskManager, TASK_MANAGERS } from './fixtures.js';

const MIB = 1n << 20n;

interface Row extends Partial<Pick<HintInput, 'key' | 'value' | 'taskManager' | 'jobManager'>> {
  readonly shown?: HintsShown;
}

function hint(option: string, { key = option, value = '', taskManager: tm = taskManager(), jobManager: jm = jobManager, shown = 'derived' }: Row = {}) {
  return memoryHint({ key, option, value, taskManager: tm, jobManager: jm }, shown);
}

/** `text | short`, `text` alone where both are the same, undefined for none. */
function shownHint(option: string, row?: Row): string | undefined {
  const found = hint(option, row);
  return found === undefined ? undefined : found.short === found.text ? found.text : `${found.text} | ${found.short}`;
}

const changed = (pool: string, step: Partial<Step>) => taskManager({ [pool]: step });

describe('what a memory setting becomes', () => {
  const check = (name: string, option: string, expected: string | undefined, row?: Row) => test(`${name}: ${expected ?? 'nothing'}`, () => expect(shownHint(option, row)).toBe(expected));
  check('process size', 'taskmanager.memory.process.size', '= 3.35 GiB Flink + 666 MiB JVM | = 3.35 GiB Flink', { value: '4g' });
  check('flink size', 'taskmanager.memory.flink.size', '= 1.55 GiB heap + 1.80 GiB off-heap | → 4 GiB in all');
  check('flink size by its old key', 'taskmanager.heap.size', '= 1.55 GiB heap + 1.80 GiB off-heap | → 4 GiB in all');
  check('process size of a JobManager', 'jobmanager.memory.process.size', '= 1 GiB heap + 576 MiB rest | = 1 GiB heap');
  check('flink size of a JobManager', 'jobmanager.memory.flink.size', '= 1 GiB heap + 128 MiB off-heap | → 1.56 GiB in all');
  check('managed fraction', 'taskmanager.memory.managed.fraction', '= 1.34 GiB');
  check('managed fraction beside a size', 'taskmanager.memory.managed.fraction', 'not used: the size is set', { taskManager: changed('managed', { rule: 'set' }) });
  check('slots', 'taskmanager.numberOfTaskSlots', '× (365 MiB heap + 343 MiB managed) | × 708 MiB', { value: '4' });
  check('network fraction', 'taskmanager.memory.network.fraction', '= 343 MiB');
  check('network fraction below the minimum', 'taskmanager.memory.network.fraction', '= 64 MiB, the minimum | = 64 MiB', { taskManager: changed('network', { bytes: 64n * MIB, rule: 'clamped-to-min' }) });
  check('network fraction above the maximum', 'taskmanager.memory.network.fraction', '= 1 GiB, the maximum | = 1 GiB', { taskManager: changed('network', { bytes: GIB, rule: 'clamped-to-max' }) });
  check('network fraction that is not enforced', 'taskmanager.memory.network.fraction', '= 343 MiB, the rest | = 343 MiB', { taskManager: changed('network', { rule: 'rest' }) });
  check('network maximum', 'taskmanager.memory.network.max', '343 MiB in force', { value: '1gb' });
  const atMaximum = changed('network', { bytes: 64n * MIB, rule: 'clamped-to-max', key: 'taskmanager.memory.network.max' });
  check('clamped to this key', 'taskmanager.memory.network.max', 'in force', { taskManager: atMaximum });
  check('clamped to the other end: told there', 'taskmanager.memory.network.min', undefined, { taskManager: atMaximum });
  check('a minimum that is not reached', 'taskmanager.memory.network.min', undefined, { value: '64mb' });
  check('clamped to this key, written the old way', 'taskmanager.memory.network.max', 'in force', { key: 'taskmanager.network.memory.max', taskManager: changed('network', { rule: 'clamped-to-max', key: 'taskmanager.network.memory.max' }) });
  check('an old key beside the one that decides', 'taskmanager.memory.network.max', '64 MiB in force', { key: 'taskmanager.network.memory.max', taskManager: atMaximum });
  check('overhead minimum of a JobManager', 'jobmanager.memory.jvm-overhead.min', 'in force');
  check('RocksDB', 'state.backend.type', '343 MiB per slot', { value: 'rocksdb' });
  check('HashMap', 'state.backend.type', 'in the task heap, 365 MiB per slot | 365 MiB per slot', { value: 'hashmap' });
  check('a backend of one\'s own', 'state.backend.type', undefined, { value: 'com.example.Backend' });
  check('a size that is plainly in force', 'taskmanager.memory.task.off-heap.size', undefined, { value: '64m' });
  check('an option without memory', 'parallelism.default', undefined, { value: '4' });
});

describe('a number without a unit is bytes', () => {
  test.each([
    ['taskmanager.memory.task.off-heap.size', '1024', '= 1 KiB'],
    ['taskmanager.memory.segment-size', '32768', '= 32 KiB'],
    ['taskmanager.memory.network.min', '64', '= 64 bytes'],
    ['taskmanager.memory.managed.size', '0', undefined],
    ['taskmanager.memory.managed.size', '1024m', undefined],
    ['taskmanager.memory.process.size', '4294967296', '= 3.35 GiB Flink + 666 MiB JVM | = 3.35 GiB Flink'],
    ['taskmanager.numberOfTaskSlots', '4', '× (365 MiB heap + 343 MiB managed) | × 708 MiB'],
  ])('%s: %s', (option, value, expected) => expect(shownHint(option, { value })).toBe(expected));
  test('also where Flink refuses it', () => {
    const derived = refused({ code: 'metaspace-and-overhead-exceed-total-process-memory', option: 'taskmanager.memory.process.size', missing: 448n * MIB });
    expect(shownHint('taskmanager.memory.process.size', { value: '1024', taskManager: derived })).toBe('= 1 KiB, refused: 448 MiB short | = 1 KiB');
  });
});

describe('a refusal stands behind the one key that causes it', () => {
  const check = (option: string, expected: string | undefined, row: Row) => test(`${option}: ${expected ?? 'nothing'}`, () => expect(shownHint(option, row)).toBe(expected));
  check('taskmanager.memory.managed.size', 'refused: 1.75 GiB short', { taskManager: refusedTaskManager });
  check('taskmanager.memory.process.size', undefined, { taskManager: refusedTaskManager });
  check('taskmanager.memory.managed.fraction', undefined, { taskManager: refusedTaskManager });
  check('jobmanager.memory.process.size', '= 1 GiB heap + 576 MiB rest | = 1 GiB heap', { taskManager: refusedTaskManager });
  check('taskmanager.memory.network.min', 'refused: inconsistent range', { taskManager: refused({ code: 'range-inconsistent', blame: ['taskmanager.memory.network.min'] }) });
  check('taskmanager.cpu.cores', 'refused: CPU cores not positive', { taskManager: refused({ code: 'cpu-cores-not-positive', option: 'taskmanager.cpu.cores' }) });
  const example = taskManager();
  const atStart: Derivation<TaskManagerMemory> = example.ok ? { ...example, memory: { ...example.memory, network: { ok: false, refusal: refused({ code: 'invalid-segment-size', option: 'taskmanager.memory.segment-size' }).refusal } } } : example;
  check('taskmanager.memory.segment-size', 'refused: invalid segment size', { taskManager: atStart, value: '33k' });
  check('taskmanager.memory.managed.fraction', '= 1.34 GiB', { taskManager: atStart });
});

test('all: also what is plainly in force', () => {
  expect(shownHint('taskmanager.memory.jvm-metaspace.size', { value: '256m', shown: 'all' })).toBe('= 256 MiB, 6 % | = 256 MiB');
  expect(shownHint('taskmanager.memory.task.off-heap.size', { value: '0b', shown: 'all' })).toBe('= 0');
  expect(shownHint('taskmanager.memory.segment-size', { value: '32k', shown: 'all' })).toBeUndefined();
});

it('keeps to 36 characters for every process that Flink derives', () => {
  const options = ['process.size', 'flink.size', 'managed.fraction', 'network.fraction', 'network.max', 'jvm-overhead.min', 'jvm-metaspace.size'];
  for (const memory of TASK_MANAGERS) {
    for (const option of [...options.map(name => `taskmanager.memory.${name}`), 'taskmanager.numberOfTaskSlots', 'state.backend.type']) {
      const found = hint(option, { value: 'hashmap', taskManager: derivation(memory), shown: 'all' });
      expect(found?.text.length).toBeLessThanOrEqual(36);
      expect(found?.short.length).toBeLessThanOrEqual(found?.text.length ?? 0);
    }
  }
  for (const memory of JOB_MANAGERS) expect(hint('jobmanager.memory.process.size', { jobManager: derivation(memory) })?.text.length).toBeLessThanOrEqual(36);
});
