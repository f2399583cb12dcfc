import { describe, expect, test } from 'vitest';
import { realFlink, RELEASES, type FlinkError, type FlinkValue } from './support/reader.js';

const MIB = 1n << 20n;

describe.each(RELEASES)('Flink %s can be asked', version => {
  const isOld = version === '1.20';
  const read = (text: string, query = {}) => realFlink(version).read({ 'config.yaml': text }, query);

  test('for the memory of both processes', async () => {
    const { loads, settings, taskManager, jobManager } = await read('taskmanager:\n  memory.process.size: 1728m\n  numberOfTaskSlots: 2\njobmanager.memory.process.size: 1600m\n');
    expect([loads, settings]).toEqual([true, { 'taskmanager.memory.process.size': '1728m', 'taskmanager.numberOfTaskSlots': '2', 'jobmanager.memory.process.size': '1600m' }]);
    expect([taskManager.value?.pools.totalProcess, taskManager.value?.pools.managed, taskManager.value?.slot.managed]).toEqual([1728n * MIB, 536870920n, 268435460n]);
    expect(taskManager.value?.shuffle.value).toMatchObject({ buffers: 4096, segmentSize: 32768n });
    expect([jobManager.value?.pools.jvmHeap, jobManager.value?.jvmArguments]).toEqual([1024n * MIB, '-Xmx1073741824 -Xms1073741824 -XX:MaxMetaspaceSize=268435456']);
  });

  test('what it refuses', async () => {
    const { taskManager, jobManager } = await read('taskmanager.memory.process.size: 100m\njobmanager.memory.process.size: many\n');
    expect([taskManager.error?.exception, jobManager.error?.exception]).toEqual(['IllegalConfigurationException', 'IllegalConfigurationException']);
  });

  test('for a file that does not load', async () => {
    const reading = await read('a: 1\nb:\n', { options: ['parallelism.default'] });
    expect(reading).toMatchObject({ loads: false, settings: {}, values: {}, error: { exception: 'RuntimeException', cause: { exception: 'NullPointerException' } } });
    expect(reading.jobManager.error).toBe(reading.error);
  });

  test('for values in force', async () => {
    const given: Readonly<Record<string, readonly [written: string, value: FlinkValue]>> = {
      'taskmanager.memory.managed.size': ['1g', 1024n * MIB],
      'taskmanager.memory.managed.fraction': ['0.3', 0.3],
      'execution.buffer-timeout.interval': ['10 ms', 'PT0.01S'],
      'pipeline.object-reuse': ['true', true],
      'parallelism.default': ['12', 12],
      'rest.bind-port': ['8081-8090', '8081-8090'],
      'pipeline.jars': ['[a.jar, b.jar]', ['a.jar', 'b.jar']],
      'pipeline.global-job-parameters': ['{a: 1, b: x}', { a: '1', b: 'x' }],
      'jobmanager.scheduler': ['adaptive', 'Adaptive'],
      'table.exec.mini-batch.size': ['5000', 5000],
      'kubernetes.taskmanager.cpu.limit-factor': ['1.5', 1.5],
      'state.backend.rocksdb.compaction.style': ['universal', 'UNIVERSAL'],
    };
    const { values } = await read(Object.entries(given).map(([key, [written]]) => `${key}: ${written}\n`).join(''), { options: Object.keys(given) });
    expect(values).toEqual(Object.fromEntries(Object.entries(given).map(([key, [, value]]) => [key, value])));
  });

  test('for defaults, values by deprecated keys, and values that cannot be read', async () => {
    const options = ['taskmanager.numberOfTaskSlots', 'execution.checkpointing.interval', 'taskmanager.memory.network.min', 'parallelism.default'];
    const { values } = await read('taskmanager.network.memory.min: 5m\nparallelism.default: x\n', { options });
    const { exception } = values['parallelism.default'] as FlinkError;
    expect({ ...values, 'parallelism.default': exception }).toEqual({
      'taskmanager.numberOfTaskSlots': 1, 'execution.checkpointing.interval': null, 'taskmanager.memory.network.min': 5n * MIB, 'parallelism.default': 'IllegalArgumentException',
    });
  });

  test.each<[type: string, name: string, usesManagedMemory: boolean]>([
    ['hashmap', 'HashMapStateBackend', false], ['rocksdb', 'EmbeddedRocksDBStateBackend', true], ...(isOld ? [] : [['forst', 'ForStStateBackend', true] as [string, string, boolean]]),
  ])('for the state backend %s', async (type, name, usesManagedMemory) => {
    const { stateBackend, slot } = await read(`state.backend.type: ${type}\ntaskmanager.memory.flink.size: 2g\ntaskmanager.memory.managed.size: 1g\n`, { useCases: ['STATE_BACKEND', 'PYTHON'] });
    expect(stateBackend.value).toEqual({ name, usesManagedMemory });
    const shares = { STATE_BACKEND: usesManagedMemory ? 751619276n : null, PYTHON: usesManagedMemory ? 322122547n : 1024n * MIB };
    expect(slot?.value?.shares).toEqual(shares);
    expect(slot?.value?.rocksdb.value?.cache).toBe(usesManagedMemory ? 626349396n : undefined);
  });

  test('for a container, where heap sizes of old mean all of it', async () => {
    const totals = await Promise.all([true, false].map(async active => (await read('taskmanager.heap.size: 2g\n', { active })).taskManager.value?.pools.totalProcess));
    expect(totals).toEqual(isOld ? [2048n * MIB, 2684354564n] : [undefined, undefined]);
  });

  test('for many files at once, each with its own answer', async () => {
    const slots = Array.from({ length: 200 }, (_, index) => index + 1);
    const readings = await Promise.all(slots.map(count => read(`taskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: ${count}\na: "${'x'.repeat(5000)}\u2028é😀"\n`)));
    expect(readings.map(({ taskManager }) => taskManager.value?.slots)).toEqual(slots);
    expect(readings[0]?.settings.a?.slice(-4)).toBe('\u2028é😀');
  });

  test('not for an option that it does not have', async () => {
    await expect(read('a: 1\n', { options: ['taskmanager.memory.much'] })).rejects.toThrow(`Flink ${version} cannot be asked this: java.lang.AssertionError: This release has no option taskmanager.memory.much`);
  });
});

test.each(RELEASES.filter(version => version === '1.20'))('in %s a flink-conf.yaml goes before a config.yaml', async version => {
  const { settings } = await realFlink(version).read({ 'flink-conf.yaml': 'a: "b" # c\n', 'config.yaml': 'a: d\n' });
  expect(settings).toEqual({ a: '"b"' });
});

test('not in a release that this run does not ask', () => {
  expect(() => realFlink('1.18')).toThrow('This run does not ask Flink 1.18: npm run test:flink -- --releases 1.18');
});
