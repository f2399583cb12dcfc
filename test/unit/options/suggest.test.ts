import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

const check = (name: string, rows: readonly (readonly [unknown: string, best: string | undefined])[], version: FlinkVersion = '2.2') =>
  describe(name, () => {
    it.each(rows)('%s → %s', (unknown, best) => expect(optionsOf(version).suggest(unknown)[0]).toBe(best));
  });

check('letters', [
  ['taskmanager.memory.manged.fraction', 'taskmanager.memory.managed.fraction'],
  ['taskmanger.memory.process.size', 'taskmanager.memory.process.size'],
  ['taskmanager.numberOfTaskslot', 'taskmanager.numberOfTaskSlots'],
  ['jobmanager.rpc.adress', 'jobmanager.rpc.address'],
  ['rest.prot', 'rest.port'],
  ['paralelism.default', 'parallelism.default'],
  ['execution.checkpoint.interval', 'execution.checkpointing.interval'],
  ['execution.checkpointing.intervall', 'execution.checkpointing.interval'],
  ['fs.overwite-files', 'fs.overwrite-files'],
  ['high-availabilty.type', 'high-availability.type'],
  ['high-availability.storagedir', 'high-availability.storageDir'],
  ['TASKMANAGER.MEMORY.PROCESS.SIZE', 'taskmanager.memory.process.size'],
]);

check('forgotten parts', [
  ['taskmanager.memory.process', 'taskmanager.memory.process.size'],
  ['taskmanager.memory.flink', 'taskmanager.memory.flink.size'],
  ['jobmanager.memory.process', 'jobmanager.memory.process.size'],
  ['taskmanager.memory.task.heap', 'taskmanager.memory.task.heap.size'],
  ['taskmanager.memory.managed', 'taskmanager.memory.managed.size'],
  ['jobmanager.memory.jvm-metaspace', 'jobmanager.memory.jvm-metaspace.size'],
  ['taskmanager.network.memory', 'taskmanager.memory.network.max'],
  ['parallelism', 'parallelism.default'],
  ['state.backend.rocksdb.memory.fixed', 'state.backend.rocksdb.memory.fixed-per-slot'],
]);

check('swapped parts', [
  ['memory.taskmanager.process.size', 'taskmanager.memory.process.size'],
  ['taskmanager.process.memory.size', 'taskmanager.memory.process.size'],
  ['default.parallelism', 'parallelism.default'],
  ['taskmanager.memory.heap.task.size', 'taskmanager.memory.task.heap.size'],
]);

check('parted or joined in another way', [
  ['taskmanager.number-of-task-slots', 'taskmanager.numberOfTaskSlots'],
  ['taskmanager.number_of_task_slots', 'taskmanager.numberOfTaskSlots'],
  ['taskmanager.memory.jvm_metaspace.size', 'taskmanager.memory.jvm-metaspace.size'],
  ['taskmanager.memory.jvmMetaspace.size', 'taskmanager.memory.jvm-metaspace.size'],
  ['taskmanager.memory.jvm.metaspace.size', 'taskmanager.memory.jvm-metaspace.size'],
  ['taskmanager.memory.offheap.size', 'taskmanager.memory.task.off-heap.size'],
  ['highAvailability.type', 'high-availability.type'],
  ['taskManager.memory.process.size', 'taskmanager.memory.process.size'],
]);

check('an old name with an error gives the new name', [['state.backend.incremental.enable', 'execution.checkpointing.incremental'], ['state.checkpoint.dir', 'execution.checkpointing.dir']]);

check('nothing is near', [
  ['kafka.bootstrap.servers', undefined], ['my.own.key', undefined], ['com.example.app.threshold', undefined], ['x', undefined], ['', undefined],
  ['a'.repeat(5000), undefined], ['.'.repeat(50), undefined], ['spring.datasource.url', undefined], ['app.name', undefined],
]);

describe('suggestions', () => {
  it('are at most three keys of the release, never the key itself', () => {
    for (const key of ['taskmanager.network.memory.size', 'taskmanager.memory.size', 'state.backend.rocksdb.x', 'execution.checkpointing.time']) {
      const suggestions = optionsOf('2.0').suggest(key);
      expect(suggestions.length).toBeLessThanOrEqual(3);
      for (const suggestion of suggestions) expect(optionsOf('2.0').option(suggestion)?.deprecatedSince, suggestion).toBeUndefined();
      for (const suggestion of suggestions) expect(optionsOf('2.0').option(suggestion), suggestion).toBeDefined();
    }
  });
  it('name the network pool for a size it does not have', () => {
    expect(optionsOf('2.2').suggest('taskmanager.network.memory.size').slice(0, 2).sort()).toEqual(['taskmanager.memory.network.max', 'taskmanager.memory.network.min']);
    expect([...optionsOf('2.2').suggest('taskmanager.memory.fraction')].sort()).toEqual(['taskmanager.memory.managed.fraction', 'taskmanager.memory.network.fraction']);
  });
  it('take under 2 ms a key', () => {
    const table = optionsOf('2.3');
    table.suggest('warm.up');
    const keys = ['taskmanager.memory.manged.fraction', 'state.backend.rocksdb.block.cachesize', 'execution.checkpointing.unaligned.enable', 'com.example.something.else.long'];
    const rounds = Array.from({ length: 25 }, (_, round) => {
      const start = performance.now();
      for (const key of keys) table.suggest(`${key}${round}`);
      return (performance.now() - start) / keys.length;
    });
    expect(Math.min(...rounds)).toBeLessThan(2); // the best round: the machine may be busy
  });
});
