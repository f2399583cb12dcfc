import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryOption } from '../../../server/src/flink/memory/memoryKeys.js';
import { FORST, isOptionOf, JOB_MANAGER, NETWORK, ROCKSDB, TASK_MANAGER, type MemoryOption } from '../../../server/src/flink/memory/options.js';
import { FLINK_VERSIONS, isAtLeast, type FlinkVersion } from '../../../server/src/flink/version.js';

/** An option of the catalog; where the releases differ, the default is a map from the first release that has it. */
interface CatalogOption {
  readonly key: string;
  readonly type: string;
  readonly default: string | null | Readonly<Record<string, string | null>>;
  readonly deprecatedKeys?: readonly string[];
  readonly since?: FlinkVersion;
  readonly until?: FlinkVersion;
}

const catalog = new Map((JSON.parse(readFileSync(new URL('../../../schemas/catalog.json', import.meta.url), 'utf8')) as readonly CatalogOption[]).map(option => [option.key, option]));
const tables = { TASK_MANAGER, JOB_MANAGER, NETWORK, ROCKSDB, FORST };
const options: readonly MemoryOption<unknown>[] = Object.values(tables).flatMap(table => Object.values(table));

describe('the options of the memory model are those of the catalog', () => {
  test.each(options.map(option => [option.key, option] as const))('%s', (key, option) => {
    const facts = catalog.get(key);
    expect(facts && { type: facts.type, deprecatedKeys: facts.deprecatedKeys ?? [], since: facts.since, until: facts.until }).toEqual({
      type: option.type, deprecatedKeys: option.deprecatedKeys, since: option.since, until: option.until,
    });
    for (const version of FLINK_VERSIONS.filter(candidate => isOptionOf(option, candidate))) {
      const text = defaultOf(facts?.default, version);
      const value = text === null || text === undefined ? undefined : option.read({ text, javaType: 'String' });
      // ForSt partitions its index and filters since 2.0: the reader of its settings knows.
      const expected = key === FORST.partitionedIndexFilters.key && isAtLeast(version, '2.0') ? true : option.default;
      expect([version, value?.ok === true ? value.value : undefined]).toEqual([version, expected]);
    }
  });
});

function defaultOf(value: CatalogOption['default'] | undefined, version: FlinkVersion): string | null | undefined {
  if (typeof value !== 'object' || value === null) return value;
  return FLINK_VERSIONS.filter(candidate => candidate in value && isAtLeast(version, candidate)).map(candidate => value[candidate]).at(-1);
}

describe('a key of memory tells its process, its pool and its part', () => {
  test.each<[key: string, told: string | undefined]>([
    ['taskmanager.memory.process.size', 'taskmanager totalProcess total'],
    ['taskmanager.memory.flink.size', 'taskmanager totalFlink total'],
    ['taskmanager.memory.managed.size', 'taskmanager managed size'],
    ['taskmanager.memory.size', 'taskmanager managed size'],
    ['taskmanager.memory.managed.fraction', 'taskmanager managed fraction'],
    ['taskmanager.network.memory.min', 'taskmanager network min'],
    ['taskmanager.memory.network.max', 'taskmanager network max'],
    ['taskmanager.memory.jvm-overhead.fraction', 'taskmanager jvmOverhead fraction'],
    ['taskmanager.numberOfTaskSlots', 'taskmanager slots slots'],
    ['taskmanager.heap.size', 'taskmanager totalFlink total'],
    ['jobmanager.memory.heap.size', 'jobmanager jvmHeap size'],
    ['jobmanager.heap.mb', 'jobmanager jvmHeap size'],
    ['jobmanager.memory.off-heap.size', 'jobmanager offHeap size'],
    ['jobmanager.memory.jvm-metaspace.size', 'jobmanager jvmMetaspace size'],
    ['taskmanager.memory.segment-size', undefined],
    ['jobmanager.memory.enable-jvm-direct-memory-limit', undefined],
    ['parallelism.default', undefined],
    ['toString', undefined],
  ])('%s', (key, told) => {
    const option = memoryOption(key);
    expect(option && `${option.process} ${option.pool} ${option.role}`).toBe(told);
  });
});
