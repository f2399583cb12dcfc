import { expect, test } from 'vitest';
import type { AdviceCode } from '../../../server/src/rules/advice/codes.js';
import { advice, advises, follows, JOB_MANAGER } from './support.js';

const CONTAINER = 'kubernetes.cluster-id: orders\n';
const IN_CONTAINER = '\nGoes by: deployment kubernetes, kubernetes.cluster-id is set.';
const ROCKSDB = 'state.backend.type: rocksdb\n';
const FORST = 'state.backend.type: forst\n';
const MANAGED = 'taskmanager.memory.managed';
const process = (size: string, slots = 1): string => `${JOB_MANAGER}taskmanager.memory.process.size: ${size}\n${slots === 1 ? '' : `taskmanager.numberOfTaskSlots: ${slots}\n`}`;

advises('no-managed-memory', [
  ['none', `${process('4g')}${ROCKSDB}${MANAGED}.size: 0\n`, [[`${MANAGED}.size`, 'RocksDB keeps its cache and write buffers in managed memory, and the TaskManager has none. Give it some.']]],
  ['none, nested, by the backend’s old name', `${process('4g')}state:\n  backend: rocksdb\ntaskmanager.memory:\n  managed:\n    fraction: 0.0\n`, [['fraction', 'RocksDB keeps its cache and write buffers in managed memory, and the TaskManager has none. Give it some.']]],
  ['too little for a piece of a write buffer', `${process('4g', 4)}${ROCKSDB}${MANAGED}.size: 64m\n`, [[`${MANAGED}.size`, 'Each of the 4 slots has 16 MiB of managed memory for RocksDB, where write buffers are flushed from 4.67 MiB on: less than the 8 MiB that Flink reckons with for a piece of one, and it warns of poor performance. Give it more.']]],
  ['too many slots', `${process('1728m', 20)}${ROCKSDB}`, [['state.backend.type', 'Each of the 20 slots has 25.6 MiB of managed memory for RocksDB, where write buffers are flushed from 7.47 MiB on: less than the 8 MiB that Flink reckons with for a piece of one, and it warns of poor performance. Give it more.']]],
  ['ForSt', `${process('4g')}${FORST}${MANAGED}.size: 0\n`, [[`${MANAGED}.size`, 'ForSt keeps its cache and write buffers in managed memory, and the TaskManager has none. Give it some.']]],
  ['enough', `${process('4g', 4)}${ROCKSDB}${MANAGED}.size: 128m\n`, []],
  ['smaller write buffers', `${process('4g', 4)}${ROCKSDB}${MANAGED}.size: 64m\nstate.backend.rocksdb.writebuffer.size: 16m\n`, []],
  ['state on the heap', `${process('4g')}state.backend.type: hashmap\n${MANAGED}.size: 0\n`, []],
  ['fixed for each slot', `${process('4g')}${ROCKSDB}${MANAGED}.size: 0\nstate.backend.rocksdb.memory.fixed-per-slot: 64m\n`, []],
  ['not managed', `${process('4g')}${ROCKSDB}${MANAGED}.size: 0\nstate.backend.rocksdb.memory.managed: false\n`, []],
  ['batch jobs have a backend of their own', `execution.runtime-mode: BATCH\n${process('4g')}${ROCKSDB}${MANAGED}.size: 0\n`, []],
  ['before ForSt was there', `# flink-config: version=1.19\n${process('4g')}${FORST}${MANAGED}.size: 0\n`, []],
]);
follows('no-managed-memory', [
  ['none', `${process('4g')}${ROCKSDB}${MANAGED}.size: 0\n`, ['Raise managed memory: managed 0 → 1.34 GiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${MANAGED}.fraction: 0.4\n${ROCKSDB}`],
  ['a size stays a size', `${process('4g', 4)}${ROCKSDB}${MANAGED}.size: 64m\n`, ['Raise managed memory: managed 64 MiB → 1.34 GiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 4\n${ROCKSDB}${MANAGED}.size: 1372m\n`],
  ['more than the default', `${process('1728m', 20)}${ROCKSDB}`, ['Raise managed memory: managed 512 → 640 MiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n${MANAGED}.fraction: 0.5\ntaskmanager.numberOfTaskSlots: 20\n${ROCKSDB}`],
]);

advises('small-managed-share', [
  ['a large TaskManager', `${process('8g')}${ROCKSDB}`, [['rocksdb', 'RocksDB has 2.78 GiB of managed memory, the default share, beside a task heap of 3.22 GiB. In a TaskManager of 8 GiB it can often have more: 0.6 is a starting point.']]],
  ['by total Flink memory, nested', `${JOB_MANAGER}taskmanager:\n  memory:\n    flink:\n      size: 4g\nstate:\n  backend:\n    type: forst\n`, [['forst', 'ForSt has 1.60 GiB of managed memory, the default share, beside a task heap of 1.75 GiB. In a TaskManager of 4 GiB it can often have more: 0.6 is a starting point.']]],
  ['a small one', `${process('4095m')}${ROCKSDB}`, []],
  ['the author gave it a share', `${process('8g')}${ROCKSDB}${MANAGED}.fraction: 0.4\n`, []],
  ['the author gave it a size', `${process('8g')}${ROCKSDB}${MANAGED}.size: 3g\n`, []],
  ['state on the heap', `${process('8g')}state.backend.type: hashmap\n`, []],
  ['no backend named', process('8g'), []],
]);
follows('small-managed-share', [
  ['a large TaskManager', `${process('8g')}${ROCKSDB}`, ['Give managed memory a larger share: managed 2.78 → 4.17 GiB', 'Write the share that is in force, 0.4'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 8g\n${MANAGED}.fraction: 0.6\n${ROCKSDB}`],
]);

const ROCKS = 'state.backend.rocksdb';
advises('unmanaged-native-memory', [
  ['in a container', `${CONTAINER}${process('4g', 4)}${ROCKSDB}${ROCKS}.memory.managed: false\n`, [['false', `RocksDB takes up to about 136 MiB for each state in each of the 4 slots, with no bound on the whole, while managed memory, 1.34 GiB, is left to others. Let managed memory bound it, or the container may be killed.${IN_CONTAINER}`]]],
  ['nothing tells of one', `${process('4g')}${FORST}state.backend.forst.memory.managed: false\n`, [['false', 'ForSt takes up to about 136 MiB for each state in the slot, with no bound on the whole, while managed memory, 1.34 GiB, is left to others. Let managed memory bound it.']]],
  ['by its own sizes, nested', `${process('4g')}state.backend:\n  type: rocksdb\n  rocksdb:\n    memory:\n      managed: false\n    block.cache-size: 64m\n    writebuffer:\n      size: 32m\n      count: 4\n`, [['false', 'RocksDB takes up to about 192 MiB for each state in the slot, with no bound on the whole, while managed memory, 1.34 GiB, is left to others. Let managed memory bound it.']]],
  ['code decides the sizes', `${process('4g')}${ROCKSDB}${ROCKS}.memory.managed: false\n${ROCKS}.predefined-options: SPINNING_DISK_OPTIMIZED\n`, [['false', 'RocksDB allocates for each state in the slot, with no bound on the whole, while managed memory, 1.34 GiB, is left to others. Let managed memory bound it.']]],
  ['fixed for the TaskManager', `${process('4g')}${ROCKSDB}${ROCKS}.memory.managed: false\n${ROCKS}.memory.fixed-per-tm: 1g\n`, []],
  ['managed', `${process('4g')}${ROCKSDB}${ROCKS}.memory.managed: true\n`, []],
  ['another backend', `${process('4g')}${FORST}${ROCKS}.memory.managed: false\n`, []],
]);
follows('unmanaged-native-memory', [
  ['in a container', `${CONTAINER}${process('4g')}${ROCKSDB}${ROCKS}.memory.managed: false  # to compare\n`, ['Bound RocksDB by managed memory', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${ROCKSDB}# to compare\n`],
]);

const PER_SLOT = `${ROCKS}.memory.fixed-per-slot`;
const PER_TASK_MANAGER = `${ROCKS}.memory.fixed-per-tm`;
advises('fixed-memory-per-slot', [
  ['in a container', `${CONTAINER}${process('4g', 4)}${ROCKSDB}${PER_SLOT}: 512m\n`, [['512m', `RocksDB takes 2 GiB (4 slots with 512 MiB each) beside all pools, more than managed memory, 1.34 GiB, and JVM overhead, 410 MiB, together. Take it from managed memory, or reduce it.${IN_CONTAINER}`]]],
  ['nothing tells of one, one slot', `${process('4g')}${ROCKSDB}${PER_SLOT}: 2g\n`, [['2g', 'RocksDB takes 2 GiB beside all pools, more than managed memory, 1.34 GiB, and JVM overhead, 410 MiB, together. Take it from managed memory, or reduce it.']]],
  ['for the TaskManager', `${process('4g', 4)}${ROCKSDB}${ROCKS}.memory.managed: false\n${PER_TASK_MANAGER}: 2g\n`, [['2g', 'RocksDB takes 2 GiB beside all pools, more than managed memory, 1.34 GiB, and JVM overhead, 410 MiB, together. Take it from managed memory, or reduce it.']]],
  ['managed memory and overhead have it', `${CONTAINER}${process('4g', 4)}${ROCKSDB}${PER_SLOT}: 425m\n`, []],
  ['to the byte what both have', `${CONTAINER}${process('4g')}${ROCKSDB}${MANAGED}.size: 1g\ntaskmanager.memory.jvm-overhead.min: 512m\ntaskmanager.memory.jvm-overhead.max: 512m\n${PER_SLOT}: 1536m\n`, []],
  ['memory that Flink refuses', `${CONTAINER}${process('100m')}${ROCKSDB}${PER_SLOT}: 2g\n`, []],
  ['for the TaskManager, but managed memory goes before', `${process('4g', 4)}${ROCKSDB}${PER_TASK_MANAGER}: 2g\n`, []],
  ['managed', `${CONTAINER}${process('4g', 4)}${ROCKSDB}`, []],
]);
follows('fixed-memory-per-slot', [
  ['managed memory gets as much', `${CONTAINER}${process('4g', 4)}${ROCKSDB}${PER_SLOT}: 512m\n`, ['Let RocksDB take its memory from managed memory: managed 1.34 → 2.01 GiB', 'Reduce it to 343 MiB, what managed memory has', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${MANAGED}.fraction: 0.6\ntaskmanager.numberOfTaskSlots: 4\n${ROCKSDB}`],
  ['for the TaskManager', `${process('4g', 4)}${ROCKSDB}${ROCKS}.memory.managed: false\n${PER_TASK_MANAGER}: 2g\n`, ['Let RocksDB take its memory from managed memory: managed 1.34 → 2.01 GiB', 'Reduce it to 1.34 GiB, what managed memory has'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${MANAGED}.fraction: 0.6\ntaskmanager.numberOfTaskSlots: 4\n${ROCKSDB}`],
  ['without managed memory', `${process('4g')}${ROCKSDB}${MANAGED}.size: 0\n${PER_SLOT}: 1g\n`, ['Let RocksDB take its memory from managed memory: managed 0 → 1.01 GiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${MANAGED}.fraction: 0.3\n${ROCKSDB}`],
]);

test.each<[rule: string, code: AdviceCode, text: string, severity: string]>([
  ['a container is killed', 'unmanaged-native-memory', `${CONTAINER}${process('4g')}${ROCKSDB}${ROCKS}.memory.managed: false\n`, 'warning'],
  ['a machine is not', 'unmanaged-native-memory', `${process('4g')}${ROCKSDB}${ROCKS}.memory.managed: false\n`, 'info'],
  ['a container is killed', 'fixed-memory-per-slot', `${CONTAINER}${process('4g')}${ROCKSDB}${PER_SLOT}: 2g\n`, 'warning'],
  ['a machine is not', 'fixed-memory-per-slot', `${process('4g')}${ROCKSDB}${PER_SLOT}: 2g\n`, 'info'],
])('how grave it is: %s, %s', (_rule, code, text, severity) => {
  expect(advice(text, code).map(problem => problem.severity)).toEqual([severity]);
});
