import { describe, expect, test } from 'vitest';
import { inSentence, poolTitle, refusalReason } from '../../../server/src/show/names.js';
import { groupBytes, JOB_MANAGER_POOLS, POOLS, sizedJobManager, sizedTaskManager, TASK_MANAGER_POOLS } from '../../../server/src/show/pools.js';
import { focusOf, memoryRole, usesManagedMemory } from '../../../server/src/show/roles.js';
import { JM, JOB_MANAGERS, refused, TASK_MANAGERS, TM } from './fixtures.js';

describe('the pools', () => {
  test('their order', () => {
    expect(TASK_MANAGER_POOLS.map(({ label }) => label)).toEqual(['Framework heap', 'Task heap', 'Managed', 'Network', 'Framework off-heap', 'Task off-heap', 'JVM metaspace', 'JVM overhead']);
    expect(JOB_MANAGER_POOLS.map(({ label }) => label)).toEqual(['JVM heap', 'Off-heap', 'JVM metaspace', 'JVM overhead']);
  });
  test.each(['taskmanager', 'jobmanager'] as const)('the groups of a %s stand together', process => {
    const groups = POOLS[process].map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(['heap', 'offHeap', 'jvm']);
  });
  test('are all of a process, and heap and off-heap all of Flink, whatever Flink derives', () => {
    for (const process of [...TASK_MANAGERS.map(sizedTaskManager), ...JOB_MANAGERS.map(sizedJobManager)]) {
      expect(process.pools.reduce((sum, { bytes }) => sum + bytes, 0n)).toBe(process.totalProcess);
      expect(groupBytes(process, 'heap') + groupBytes(process, 'offHeap')).toBe(process.totalFlink);
    }
  });
  test('a TaskManager has slots', () => {
    expect(sizedTaskManager(TM).slots?.count).toBe(4);
    expect(sizedJobManager(JM).slots).toBeUndefined();
  });
});

describe('names', () => {
  test.each([['Task heap', 'task heap'], ['JVM overhead', 'JVM overhead'], ['Off-heap', 'off-heap'], ['Managed', 'managed']])('%s in a sentence: %s', (label, expected) => expect(inSentence(label)).toBe(expected));
  test('at the head of a hover', () => expect([...TASK_MANAGER_POOLS, ...JOB_MANAGER_POOLS.slice(0, 2)].map(poolTitle)).toEqual([
    'Framework heap', 'Task heap', 'Managed memory', 'Network memory', 'Framework off-heap', 'Task off-heap', 'JVM metaspace', 'JVM overhead', 'JVM heap', 'Off-heap memory',
  ]));
  test('the reason of a refusal without its beginning', () => {
    expect(refusalReason(refused({ code: 'invalid-ratios', message: 'The JobManager would not start: a: b.\nmore.' }).refusal)).toBe('a: b');
    expect(refusalReason(refused({ code: 'invalid-ratios', message: 'Jobs with the state backend RocksDB would fail: no room.' }).refusal)).toBe('Jobs with the state backend RocksDB would fail: no room');
  });
});

describe('what an option means for memory', () => {
  const check = (option: string, focus: string | undefined, value?: string) => test(`${option}${value === undefined ? '' : ` = ${value}`}: ${focus ?? 'nothing'}`, () => {
    const role = memoryRole(option);
    expect(role === undefined ? undefined : `${role.process} ${focusOf(role, value)}`).toBe(focus);
  });
  check('taskmanager.memory.process.size', 'taskmanager totalProcess');
  check('taskmanager.memory.flink.size', 'taskmanager totalFlink');
  check('taskmanager.heap.size', 'taskmanager totalFlink');
  check('taskmanager.memory.managed.fraction', 'taskmanager managed');
  check('taskmanager.memory.managed.consumer-weights', 'taskmanager managed');
  check('taskmanager.memory.network.max', 'taskmanager network');
  check('taskmanager.memory.framework.off-heap.batch-shuffle.size', 'taskmanager frameworkOffHeap');
  check('taskmanager.numberOfTaskSlots', 'taskmanager slots');
  check('state.backend.type', 'taskmanager managed', 'rocksdb');
  check('state.backend.type', 'taskmanager taskHeap', 'HashMap');
  check('jobmanager.memory.heap.size', 'jobmanager jvmHeap');
  check('jobmanager.heap.size', 'jobmanager jvmHeap');
  check('jobmanager.memory.off-heap.size', 'jobmanager offHeap');
  check('jobmanager.memory.jvm-overhead.fraction', 'jobmanager jvmOverhead');
  check('parallelism.default', undefined);
  test.each([['rocksdb', true], ['FORST', true], ['hashmap', false], ['com.example.Backend', undefined]])('state in %s', (backend, expected) => expect(usesManagedMemory(backend)).toBe(expected));
});
