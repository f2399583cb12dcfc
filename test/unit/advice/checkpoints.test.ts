import { expect, test } from 'vitest';
import { beside } from '../../../server/src/rules/advice/checkpointing/checkpoints.js';
import { advice, advises, follows } from './support.js';

const ROCKSDB = 'state.backend.type: rocksdb\n';
const EVERY_MINUTE = 'execution.checkpointing.interval: 1 min\n';
const DIRECTORY = 'execution.checkpointing.dir: s3://flink/checkpoints\n';
const INCREMENTAL = 'execution.checkpointing.incremental: true\n';
const OLD = '# flink-config: version=1.19\n';

advises('full-checkpoints', [
  ['RocksDB with an interval', `${ROCKSDB}${EVERY_MINUTE}${DIRECTORY}`, [['rocksdb', 'Each checkpoint copies all state of RocksDB, every 1 min. Incremental checkpoints copy what is new.']]],
  ['with a directory, nested', `state:\n  backend:\n    type: rocksdb\n  checkpoints:\n    dir: s3://flink/checkpoints\n`, [['rocksdb', 'Each checkpoint copies all state of RocksDB. Incremental checkpoints copy what is new.']]],
  ['turned off', `${ROCKSDB}${EVERY_MINUTE}${DIRECTORY}execution.checkpointing.incremental: false\n`, [['false', 'Each checkpoint copies all state of RocksDB, every 1 min. Incremental checkpoints copy what is new.']]],
  ['before 1.20', `${OLD}state.backend: rocksdb\n${EVERY_MINUTE}state.backend.incremental: false\n`, [['false', 'Each checkpoint copies all state of RocksDB, every 1 min. Incremental checkpoints copy what is new.']]],
  ['turned on', `${ROCKSDB}${EVERY_MINUTE}${INCREMENTAL}`, []],
  ['turned on by its old name', `${ROCKSDB}${EVERY_MINUTE}state.backend.incremental: true\n`, []],
  ['nothing shows checkpoints', ROCKSDB, []],
  ['batch', `execution.runtime-mode: BATCH\n${ROCKSDB}${DIRECTORY}`, []],
  ['ForSt', `state.backend.type: forst\n${EVERY_MINUTE}`, []],
  ['state on the heap', `state.backend.type: hashmap\n${EVERY_MINUTE}`, []],
]);
follows('full-checkpoints', [
  ['flat', `${ROCKSDB}${EVERY_MINUTE}${DIRECTORY}`, ['Take incremental checkpoints'], `${ROCKSDB}${EVERY_MINUTE}${DIRECTORY}${INCREMENTAL}`],
  ['nested, by its old name', `state:\n  backend:\n    type: rocksdb\n    incremental: false  # for now\nexecution:\n  checkpointing:\n    interval: 1 min\n    dir: s3://flink/checkpoints\n`, ['Take incremental checkpoints'], 'state:\n  backend:\n    type: rocksdb\nexecution:\n  checkpointing:\n    interval: 1 min\n    dir: s3://flink/checkpoints\n    incremental: true  # for now\n'],
  ['before 1.20', `${OLD}${ROCKSDB}${EVERY_MINUTE}`, ['Take incremental checkpoints'], `${OLD}${ROCKSDB}state.backend.incremental: true\n${EVERY_MINUTE}`],
]);

advises('no-pause-between-checkpoints', [
  ['below a minute', 'execution.checkpointing.interval: 10s\n', [['10s', 'Checkpoints start every 10 s with no pause between them: one that takes longer is followed by the next at once. A pause of half the interval, 5 s, is a starting point.']]],
  ['nested, and no pause is written', 'execution:\n  checkpointing:\n    interval: 500 ms\n    min-pause: 0\n', [['0', 'Checkpoints start every 500 ms with no pause between them: one that takes longer is followed by the next at once. A pause of half the interval, 250 ms, is a starting point.']]],
  ['a pause', 'execution.checkpointing.interval: 10s\nexecution.checkpointing.min-pause: 1s\n', []],
  ['a minute', EVERY_MINUTE, []],
  ['several at once are another matter', 'execution.checkpointing.interval: 10s\nexecution.checkpointing.max-concurrent-checkpoints: 2\n', []],
  ['batch', 'execution.runtime-mode: BATCH\nexecution.checkpointing.interval: 10s\n', []],
  ['no interval', ROCKSDB, []],
]);
follows('no-pause-between-checkpoints', [
  ['half of the interval', `execution.checkpointing.interval: 15s\n${DIRECTORY}`, ['Leave a pause of 7500 ms'], `execution.checkpointing.interval: 15s\n${DIRECTORY}execution.checkpointing.min-pause: 7500 ms\n`],
  ['where none is written', `execution.checkpointing.min-pause: 0 ms  # none\nexecution.checkpointing.interval: 10s\n${DIRECTORY}`, ['Leave a pause of 5 s'], `execution.checkpointing.min-pause: 5 s  # none\nexecution.checkpointing.interval: 10s\n${DIRECTORY}`],
]);

const UNALIGNED = 'execution.checkpointing.unaligned.enabled: true\n';
const TIMEOUT = 'execution.checkpointing.timeout';
const ALIGNED = 'execution.checkpointing.aligned-checkpoint-timeout';
advises('short-checkpoint-timeout', [
  ['before the next one is due', `execution.checkpointing.interval: 5 min\n${TIMEOUT}: 1 min\n`, [['1 min', 'A checkpoint is given up after 1 min, though the next one is due only after 5 min. Give it at least as long.']]],
  ['before it goes on unaligned', `${UNALIGNED}${TIMEOUT}: 1 min\n${ALIGNED}: 90s\n`, [['90s', 'A checkpoint is given up after 1 min, but goes on unaligned only after 90 s: it never does. Let it do so earlier; 30 s is a starting point.']]],
  ['before it goes on unaligned, nested, by old names, with the default', 'execution:\n  checkpointing:\n    unaligned: true\n    alignment-timeout: 10 min\n', [['10 min', 'A checkpoint is given up after 10 min, but goes on unaligned only after 10 min: it never does. Let it do so earlier; 30 s is a starting point.']]],
  ['as long as the interval', `${EVERY_MINUTE}${TIMEOUT}: 60s\n`, []],
  ['not shorter than the default', `execution.checkpointing.interval: 1 h\n${TIMEOUT}: 10 min\n`, []],
  ['no interval', `${TIMEOUT}: 10s\n`, []],
  ['it goes on unaligned before', `${UNALIGNED}${TIMEOUT}: 1 min\n${ALIGNED}: 30s\n`, []],
  ['unaligned checkpoints are off', `${TIMEOUT}: 1 min\n${ALIGNED}: 90s\n`, []],
  ['at least once', `execution.checkpointing.mode: AT_LEAST_ONCE\n${UNALIGNED}${TIMEOUT}: 1 min\n${ALIGNED}: 90s\n`, []],
]);
follows('short-checkpoint-timeout', [
  ['the default is long enough', `execution.checkpointing.interval: 5 min\n${TIMEOUT}: 1 min\n${DIRECTORY}`, ['Leave the timeout at its default, 10 min'], `execution.checkpointing.interval: 5 min\n${DIRECTORY}`],
  ['the default is just long enough', `execution.checkpointing.interval: 10 min\n${TIMEOUT}: 1 min\n${DIRECTORY}`, ['Leave the timeout at its default, 10 min'], `execution.checkpointing.interval: 10 min\n${DIRECTORY}`],
  ['the default is not', `execution.checkpointing.interval: 30 min\n${TIMEOUT}: 1 min\n${DIRECTORY}`, ['Give it 30 min'], `execution.checkpointing.interval: 30 min\n${TIMEOUT}: 30 min\n${DIRECTORY}`],
  ['earlier unaligned', `${UNALIGNED}${TIMEOUT}: 1 min\n${ALIGNED}: 90s\n`, ['Go on unaligned after 30 s'], `${UNALIGNED}${TIMEOUT}: 1 min\n${ALIGNED}: 30 s\n`],
  ['earlier unaligned where both are half a minute', `${UNALIGNED}${TIMEOUT}: 30s\n${ALIGNED}: 30s\n`, ['Go on unaligned after 15 s'], `${UNALIGNED}${TIMEOUT}: 30s\n${ALIGNED}: 15 s\n`],
  ['earlier unaligned with a short timeout', `${UNALIGNED}${TIMEOUT}: 20s\n${ALIGNED}: 30s\n`, ['Go on unaligned after 10 s'], `${UNALIGNED}${TIMEOUT}: 20s\n${ALIGNED}: 10 s\n`],
]);

const AVAILABLE = 'high-availability.type: kubernetes\nhigh-availability.storageDir: s3://flink/ha\n';
advises('no-checkpoint-directory', [
  ['an interval', EVERY_MINUTE, [['execution.checkpointing.interval', 'Checkpoints are taken every 1 min, and no directory is set for them: they stay on the heap of the JobManager, at most 5 MiB for one piece of state, and are lost with it. Set execution.checkpointing.dir.']]],
  ['an interval and high availability', `${EVERY_MINUTE}${AVAILABLE}`, [['execution.checkpointing.interval', 'Checkpoints are taken every 1 min, and no directory is set for them: they stay on the heap of the JobManager, at most 5 MiB for one piece of state. Set execution.checkpointing.dir.']]],
  ['high availability alone, nested', 'high-availability:\n  type: zookeeper\n  storageDir: s3://flink/ha\n  zookeeper:\n    quorum: zk:2181\n', [['type', 'The JobManager is highly available, and no directory is set for checkpoints: they stay on the heap of the JobManager, at most 5 MiB for one piece of state. Set execution.checkpointing.dir.']]],
  ['an empty directory, before 1.20', `${OLD}${EVERY_MINUTE}state.checkpoints.dir: ''\n`, [['state.checkpoints.dir', 'Checkpoints are taken every 1 min, and no directory is set for them: they stay on the heap of the JobManager, at most 5 MiB for one piece of state, and are lost with it. Set state.checkpoints.dir.']]],
  ['a directory', `${EVERY_MINUTE}${AVAILABLE}${DIRECTORY}`, []],
  ['a directory by its old name', `${EVERY_MINUTE}state.checkpoints.dir: s3://flink/checkpoints\n`, []],
  ['the heap is meant', `${EVERY_MINUTE}execution.checkpointing.storage: jobmanager\n`, []],
  ['a backend of old', `${OLD}${EVERY_MINUTE}state.backend: filesystem\n`, []],
  ['high availability for batch', `execution.runtime-mode: BATCH\n${AVAILABLE}`, []],
  ['no high availability', 'high-availability.type: NONE\n', []],
  ['an interval of nothing', 'execution.checkpointing.interval: 0\n', []],
  ['neither', ROCKSDB, []],
]);
follows('no-checkpoint-directory', [
  ['beside high availability', `${EVERY_MINUTE}${AVAILABLE}`, ['Keep checkpoints in a directory beside the one that is set', 'Say that the heap of the JobManager is meant'], `${EVERY_MINUTE}${DIRECTORY}${AVAILABLE}`],
  ['beside savepoints, before 1.20', `${OLD}${EVERY_MINUTE}state.savepoints.dir: hdfs://nn/flink/savepoints/\n`, ['Keep checkpoints in a directory beside the one that is set', 'Say that the heap of the JobManager is meant'], `${OLD}${EVERY_MINUTE}state.savepoints.dir: hdfs://nn/flink/savepoints/\nstate.checkpoints.dir: hdfs://nn/flink/checkpoints\n`],
]);

const PERIODIC = 'kubernetes.operator.periodic.savepoint.interval: 6h\n';
const AGE = 'kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age: 1h\n';
advises('no-savepoint-directory', [
  ['at intervals', PERIODIC, [['kubernetes.operator.periodic.savepoint.interval', 'kubernetes.operator.periodic.savepoint.interval makes the operator take savepoints, and there is no directory for them: it refuses the job. Set execution.checkpointing.savepoint-dir.']]],
  ['before an upgrade', `${AGE}${DIRECTORY}`, [['kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age', 'kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age makes the operator take savepoints, and there is no directory for them: it refuses the job. Set execution.checkpointing.savepoint-dir.']]],
  ['turned off, which the operator does not see', 'kubernetes.operator.periodic.savepoint.interval: 0\n', [['kubernetes.operator.periodic.savepoint.interval', 'kubernetes.operator.periodic.savepoint.interval makes the operator take savepoints, and there is no directory for them: it refuses the job. Set execution.checkpointing.savepoint-dir.']]],
  ['before 1.20, nested', `${OLD}kubernetes:\n  operator:\n    periodic:\n      savepoint:\n        interval: 6h\n`, [['interval', 'kubernetes.operator.periodic.savepoint.interval makes the operator take savepoints, and there is no directory for them: it refuses the job. Set state.savepoints.dir.']]],
  ['a directory', `${PERIODIC}execution.checkpointing.savepoint-dir: s3://flink/savepoints\n`, []],
  ['a directory by its old name', `${PERIODIC}state.savepoints.dir: s3://flink/savepoints\n`, []],
  ['nobody asks for savepoints', DIRECTORY, []],
]);
follows('no-savepoint-directory', [
  ['beside checkpoints', `${PERIODIC}${DIRECTORY}`, ['Keep savepoints in a directory beside the one that is set', 'Let the operator take no savepoints'], `${PERIODIC}${DIRECTORY}execution.checkpointing.savepoint-dir: s3://flink/savepoints\n`],
  ['beside nothing', `${PERIODIC}${AGE}parallelism.default: 2\n`, ['Let the operator take no savepoints'], 'parallelism.default: 2\n'],
]);

const COMPRESSION = 'execution.checkpointing.snapshot-compression: true\n';
advises('snapshot-compression-without-effect', [
  ['incremental checkpoints of RocksDB', `${ROCKSDB}${INCREMENTAL}${COMPRESSION}`, [['execution.checkpointing.snapshot-compression', 'execution.checkpointing.snapshot-compression does nothing for keyed state: incremental checkpoints hold the files of RocksDB, which it compresses itself. Take it out, unless it is meant for operator state or savepoints.']]],
  ['of ForSt, nested', 'state.backend.type: forst\nexecution:\n  checkpointing:\n    incremental: true\n    snapshot-compression: true\n', [['snapshot-compression', 'execution.checkpointing.snapshot-compression does nothing for keyed state: incremental checkpoints hold the files of ForSt, which it compresses itself. Take it out, unless it is meant for operator state or savepoints.']]],
  ['before 1.20', `${OLD}state.backend: rocksdb\nstate.backend.incremental: true\n${COMPRESSION}`, [['execution.checkpointing.snapshot-compression', 'execution.checkpointing.snapshot-compression does nothing for keyed state: incremental checkpoints hold the files of RocksDB, which it compresses itself. Take it out, unless it is meant for operator state or savepoints.']]],
  ['full checkpoints', `${ROCKSDB}${COMPRESSION}`, []],
  ['files that are not compressed', `${ROCKSDB}${INCREMENTAL}${COMPRESSION}state.backend.rocksdb.compression.per.level: NO_COMPRESSION\n`, []],
  ['state on the heap', `state.backend.type: hashmap\n${INCREMENTAL}${COMPRESSION}`, []],
  ['off', `${ROCKSDB}${INCREMENTAL}execution.checkpointing.snapshot-compression: false\n`, []],
]);
follows('snapshot-compression-without-effect', [
  ['it goes', `${ROCKSDB}${INCREMENTAL}${COMPRESSION}`, ['Take it out'], `${ROCKSDB}${INCREMENTAL}`],
]);

const CONCURRENT = 'execution.checkpointing.max-concurrent-checkpoints';
advises('concurrent-checkpoints', [
  ['three with RocksDB', `${ROCKSDB}${CONCURRENT}: 3\n`, [['3', 'Up to 3 checkpoints run at once: with state that is kept in RocksDB they tie up disk and network that the job needs. Take one at a time.']]],
  ['two with ForSt, nested', 'state.backend.type: forst\nexecution:\n  checkpointing:\n    max-concurrent-checkpoints: 2\n', [['2', 'Up to 2 checkpoints run at once: with state that is kept in ForSt they tie up disk and network that the job needs. Take one at a time.']]],
  ['one', `${ROCKSDB}${CONCURRENT}: 1\n`, []],
  ['state on the heap', `state.backend.type: hashmap\n${CONCURRENT}: 3\n`, []],
  ['unaligned, which is refused', `${ROCKSDB}${CONCURRENT}: 3\n${UNALIGNED}`, []],
]);
follows('concurrent-checkpoints', [
  ['one at a time', `${ROCKSDB}${CONCURRENT}: 3\n`, ['Take one checkpoint at a time'], ROCKSDB],
]);

const ADAPTIVE = 'jobmanager.scheduler: adaptive\n';
advises('no-local-recovery', [
  ['the adaptive scheduler', `${ROCKSDB}${ADAPTIVE}`, [['adaptive', 'After a failure or a rescaling every task fetches its state of RocksDB from remote storage: since 2.0 the adaptive scheduler brings it back to where its state is only with local recovery. Turn that on, if the disks have room for a copy.']]],
  ['reactive mode, nested', 'scheduler-mode: reactive\nstate:\n  backend:\n    type: rocksdb\n', [['reactive', 'After a failure or a rescaling every task fetches its state of RocksDB from remote storage: since 2.0 the adaptive scheduler brings it back to where its state is only with local recovery. Turn that on, if the disks have room for a copy.']]],
  ['before 2.0', `# flink-config: version=1.20\n${ROCKSDB}${ADAPTIVE}`, []],
  ['since 2.0', `# flink-config: version=2.0\n${ROCKSDB}jobmanager.scheduler: Adaptive\n`, [['Adaptive', 'After a failure or a rescaling every task fetches its state of RocksDB from remote storage: since 2.0 the adaptive scheduler brings it back to where its state is only with local recovery. Turn that on, if the disks have room for a copy.']]],
  ['on', `${ROCKSDB}${ADAPTIVE}execution.state-recovery.from-local: true\n`, []],
  ['off by its old name', `${ROCKSDB}${ADAPTIVE}state.backend.local-recovery: false\n`, []],
  ['local copies are decided', `${ROCKSDB}${ADAPTIVE}execution.checkpointing.local-backup.enabled: false\n`, []],
  ['the batch scheduler', `${ROCKSDB}jobmanager.scheduler: AdaptiveBatch\n`, []],
  ['ForSt', `state.backend.type: forst\n${ADAPTIVE}`, []],
  ['no backend named', ADAPTIVE, []],
]);
follows('no-local-recovery', [
  ['on', `${ROCKSDB}${ADAPTIVE}`, ['Turn on local recovery', 'Say that it stays off'], `${ROCKSDB}${ADAPTIVE}execution.state-recovery.from-local: true\n`],
]);

test.each([['an interval', EVERY_MINUTE, 'warning'], ['high availability alone', AVAILABLE, 'info']])('how grave no directory is: %s', (_rule, text, severity) => {
  expect(advice(text, 'no-checkpoint-directory').map(problem => problem.severity)).toEqual([severity]);
});

test.each([
  ['s3://flink/ha', 's3://flink/x'], ['s3://flink/a/ha/', 's3://flink/a/x'], ['/data/ha', '/data/x'], ['hdfs:///flink/ha', 'hdfs:///flink/x'], ['file:/data/ha', undefined],
  ['s3://flink', undefined], ['s3://flink/', undefined], ['hdfs:///ha', undefined], ['/ha', undefined], ['', undefined], [undefined, undefined],
])('a directory beside %s', (directory, expected) => {
  expect(beside(directory, 'x')).toBe(expected);
});
