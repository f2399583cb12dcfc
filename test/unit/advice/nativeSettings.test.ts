import { advises, follows, JOB_MANAGER } from './support.js';

const ROCKSDB = 'state.backend.type: rocksdb\n';
const ROCKS = 'state.backend.rocksdb';
const PROCESS = 'taskmanager.memory.process.size: 2g\n';
const BASE = `${JOB_MANAGER}${PROCESS}${ROCKSDB}`;

advises('native-setting-without-effect', [
  ['a block cache beside managed memory', `${BASE}${ROCKS}.block.cache-size: 256m\n`, [[`${ROCKS}.block.cache-size`, 'state.backend.rocksdb.block.cache-size has no effect: all instances of a slot share one block cache out of managed memory. Take it out.']]],
  ['a block cache beside fixed memory, nested', `${BASE}${ROCKS}:\n  block:\n    cache-size: 256m\n  memory:\n    fixed-per-slot: 256m\n`, [['cache-size', 'state.backend.rocksdb.block.cache-size has no effect: all instances of a slot share one block cache of fixed size. Take it out.']]],
  ['a block cache beside fixed memory of the TaskManager', `${BASE}${ROCKS}.memory.managed: false\n${ROCKS}.memory.fixed-per-tm: 1g\n${ROCKS}.block.cache-size: 256m\n`, [[`${ROCKS}.block.cache-size`, 'state.backend.rocksdb.block.cache-size has no effect: all instances of a TaskManager share one block cache of fixed size. Take it out.']]],
  ['fixed memory of the TaskManager beside managed memory', `${BASE}${ROCKS}.memory.fixed-per-tm: 1g\n`, [[`${ROCKS}.memory.fixed-per-tm`, 'state.backend.rocksdb.memory.fixed-per-tm has no effect: managed memory goes before it. Take it out.']]],
  ['fixed memory of both', `${BASE}${ROCKS}.memory.fixed-per-tm: 1g\n${ROCKS}.memory.fixed-per-slot: 256m\n`, [[`${ROCKS}.memory.fixed-per-tm`, 'state.backend.rocksdb.memory.fixed-per-tm has no effect: state.backend.rocksdb.memory.fixed-per-slot goes before it. Take it out.']]],
  ['ratios where nothing is shared', `${BASE}${ROCKS}.memory.managed: false\n${ROCKS}.memory.write-buffer-ratio: 0.6\n${ROCKS}.memory.partitioned-index-filters: true\n`, [[`${ROCKS}.memory.write-buffer-ratio`, 'state.backend.rocksdb.memory.write-buffer-ratio has no effect: it is for memory that the instances share, and with state.backend.rocksdb.memory.managed at false they share none. Take it out.'], [`${ROCKS}.memory.partitioned-index-filters`, 'state.backend.rocksdb.memory.partitioned-index-filters has no effect: it is for memory that the instances share, and with state.backend.rocksdb.memory.managed at false they share none. Take it out.']]],
  ['ForSt', `${JOB_MANAGER}${PROCESS}state.backend.type: forst\nstate.backend.forst.block.cache-size: 256m\n`, [['state.backend.forst.block.cache-size', 'state.backend.forst.block.cache-size has no effect: all instances of a slot share one block cache out of managed memory. Take it out.']]],
  ['a block cache for each state', `${BASE}${ROCKS}.memory.managed: false\n${ROCKS}.block.cache-size: 256m\n`, []],
  ['write buffers always count', `${BASE}${ROCKS}.writebuffer.size: 32m\n${ROCKS}.writebuffer.count: 4\n`, []],
  ['ratios of managed memory', `${BASE}${ROCKS}.memory.write-buffer-ratio: 0.6\n`, []],
  ['no backend named', `${JOB_MANAGER}${PROCESS}${ROCKS}.block.cache-size: 256m\n`, []],
]);
follows('native-setting-without-effect', [
  ['a block cache', `${BASE}${ROCKS}.block.cache-size: 256m\n`, ['Take it out'], `jobmanager.memory.process.size: 1600m\n${PROCESS}${ROCKSDB}`],
  ['fixed memory of the TaskManager', `${BASE}${ROCKS}.memory.fixed-per-tm: 1g\n`, ['Take it out', 'Let it count, and leave managed memory to others'], `jobmanager.memory.process.size: 1600m\n${PROCESS}${ROCKSDB}`],
  ['a ratio', `${BASE}${ROCKS}.memory.managed: false\n${ROCKS}.memory.write-buffer-ratio: 0.6\n`, ['Take it out', 'Bound RocksDB by managed memory'], `jobmanager.memory.process.size: 1600m\n${PROCESS}${ROCKSDB}${ROCKS}.memory.managed: false\n`],
  ['a ratio that the other one does not go without', `${BASE}${ROCKS}.memory.managed: false\n${ROCKS}.memory.high-prio-pool-ratio: 0.0\n${ROCKS}.memory.write-buffer-ratio: 0.95\n`, ['Take it out', 'Bound RocksDB by managed memory'], `jobmanager.memory.process.size: 1600m\n${PROCESS}${ROCKSDB}${ROCKS}.memory.managed: false\n`],
]);

const HIGH = `${ROCKS}.memory.high-prio-pool-ratio`;
advises('index-blocks-evicted', [
  ['nothing for index and filters', `${BASE}${HIGH}: 0.0\n`, [['0.0', 'state.backend.rocksdb.memory.high-prio-pool-ratio is 0: in the block cache of RocksDB data drives out index and filters, which are then read again for each access. Leave them a tenth.']]],
  ['nested, in ForSt', `${JOB_MANAGER}${PROCESS}state.backend:\n  type: forst\n  forst:\n    memory:\n      high-prio-pool-ratio: 0\n`, [['0', 'state.backend.forst.memory.high-prio-pool-ratio is 0: in the block cache of ForSt data drives out index and filters, which are then read again for each access. Leave them a tenth.']]],
  ['a little', `${BASE}${HIGH}: 0.05\n`, []],
  ['the default', BASE, []],
  ['no cache is shared', `${BASE}${HIGH}: 0.0\n${ROCKS}.memory.managed: false\n`, []],
]);
follows('index-blocks-evicted', [
  ['the default', `${BASE}${HIGH}: 0.0\n`, ['Leave index and filters a tenth of the cache'], `jobmanager.memory.process.size: 1600m\n${PROCESS}${ROCKSDB}`],
]);

const METRICS = ['block-cache-usage', 'is-write-stopped', 'estimate-num-keys', 'num-snapshots', 'bytes-read'].map(name => `${ROCKS}.metrics.${name}: true\n`);
advises('many-native-metrics', [
  ['five', `${ROCKSDB}${METRICS.join('')}`, [[`${ROCKS}.metrics.block-cache-usage`, '5 native metrics of RocksDB are on, and each is asked of every state. Keep those that somebody looks at.']]],
  ['nested, in ForSt', 'state.backend:\n  type: forst\n  forst:\n    metrics:\n      num-snapshots: true\n      bytes-read: true\n      bytes-written: true\n      stall-micros: true\n      estimate-num-keys: true\n', [['num-snapshots', '5 native metrics of ForSt are on, and each is asked of every state. Keep those that somebody looks at.']]],
  ['four', `${ROCKSDB}${METRICS.slice(1).join('')}`, []],
  ['one of five is off', `${ROCKSDB}${METRICS.slice(1).join('')}${ROCKS}.metrics.bytes-written: false\n`, []],
  ['how they are named is none', `${ROCKSDB}${METRICS.slice(1).join('')}${ROCKS}.metrics.column-family-as-variable: true\n`, []],
  ['another backend', `state.backend.type: hashmap\n${METRICS.join('')}`, []],
]);
follows('many-native-metrics', [
  ['those of the cache and of writes held up stay', `${ROCKSDB}${METRICS.join('')}`, ['Turn off 3, and keep those of memory and of writes held up', 'Turn off all 5'], `${ROCKSDB}${ROCKS}.metrics.block-cache-usage: true\n${ROCKS}.metrics.is-write-stopped: true\n`],
  ['none of them', `${ROCKSDB}${METRICS.slice(2).join('')}${ROCKS}.metrics.bytes-written: true\n${ROCKS}.metrics.stall-micros: true\n`, ['Turn off all 5'], ROCKSDB],
]);

const STANDALONE = '# flink-config: deployment=standalone\njobmanager.rpc.address: flink-1\n';
const ON_MACHINES = '\nGoes by: deployment standalone, from a comment in the file.';
advises('native-local-directory', [
  ['the default on machines', `${STANDALONE}${ROCKSDB}execution.checkpointing.dir: hdfs:///flink\n`, [['rocksdb', `RocksDB keeps its files below /tmp, the default, among temporary files that the system may clear. Name a directory on a local disk with state.backend.rocksdb.localdir.${ON_MACHINES}`]]],
  ['written', `${ROCKSDB}io.tmp.dirs: /data/flink,/tmp/flink\n`, [['/data/flink,/tmp/flink', 'RocksDB keeps its files below /tmp/flink, among temporary files that the system may clear. Name a directory on a local disk with state.backend.rocksdb.localdir.']]],
  ['written for the backend', `${ROCKSDB}${ROCKS}.localdir: /var/tmp/state\nio.tmp.dirs: /data\n`, [['/var/tmp/state', 'RocksDB keeps its files below /var/tmp/state, among temporary files that the system may clear. Name a directory on a local disk with state.backend.rocksdb.localdir.']]],
  ['written as the working directory, for ForSt', 'state.backend.type: forst\nprocess.working-dir: /tmp\n', [['/tmp', 'ForSt keeps its files below /tmp, among temporary files that the system may clear. Name a directory on a local disk with state.backend.forst.local-dir.']]],
  ['the default on machines, and nothing is kept', `${STANDALONE}${ROCKSDB}`, []],
  ['written, on machines, which then does not matter', `${STANDALONE}${ROCKSDB}io.tmp.dirs: /tmp\n`, [['/tmp', 'RocksDB keeps its files below /tmp, among temporary files that the system may clear. Name a directory on a local disk with state.backend.rocksdb.localdir.']]],
  ['the default, and nothing tells where', `${ROCKSDB}execution.checkpointing.dir: hdfs:///flink\n`, []],
  ['a directory of its own', `${STANDALONE}${ROCKSDB}${ROCKS}.localdir: /data/rocksdb\n`, []],
  ['a working directory goes before', `${ROCKSDB}process.working-dir: /data\nio.tmp.dirs: /tmp\n`, []],
  ['a name that begins so', `${ROCKSDB}io.tmp.dirs: /tmpfs\n`, []],
  ['on YARN', `yarn.application.name: orders\n${ROCKSDB}io.tmp.dirs: /tmp\n`, []],
  ['state on the heap', `${STANDALONE}state.backend.type: hashmap\n`, []],
]);

follows('native-local-directory', [
  ['another directory is there', `${ROCKSDB}io.tmp.dirs: /data/flink,/tmp/flink\n`, ['Take /tmp/flink out of the directories', 'Keep them in /var/lib/flink/rocksdb, if that is on a local disk'], `${ROCKSDB}io.tmp.dirs: /data/flink\n`],
  ['none is', 'state.backend.type: forst\nprocess.working-dir: /tmp\n', ['Keep them in /var/lib/flink/forst, if that is on a local disk'], 'state.backend.type: forst\nstate.backend.forst.local-dir: /var/lib/flink/forst\nprocess.working-dir: /tmp\n'],
  ['the default on machines', `${STANDALONE}${ROCKSDB}execution.checkpointing.dir: hdfs:///flink\n`, ['Keep them in /var/lib/flink/rocksdb, if that is on a local disk'], `${STANDALONE}${ROCKSDB}${ROCKS}.localdir: /var/lib/flink/rocksdb\nexecution.checkpointing.dir: hdfs:///flink\n`],
]);

const S3 = 'execution.checkpointing.dir: s3://flink/checkpoints\n';
const LARGE = 'taskmanager.memory.process.size: 32g\n';
advises('s3-native-copy', [
  ['a large TaskManager', `${JOB_MANAGER}${LARGE}${ROCKSDB}${S3}`, [['s3://flink/checkpoints', 'The files of RocksDB come back from S3 through the JVM, which takes long in a TaskManager of 32 GiB. With s5cmd on the TaskManagers, and its path in s3.s5cmd.path, it takes half the CPU, or half the time.']]],
  ['by its old name, nested', `${JOB_MANAGER}${LARGE}${ROCKSDB}state:\n  checkpoints:\n    dir: s3a://flink/checkpoints\n`, [['s3a://flink/checkpoints', 'The files of RocksDB come back from S3 through the JVM, which takes long in a TaskManager of 32 GiB. With s5cmd on the TaskManagers, and its path in s3.s5cmd.path, it takes half the CPU, or half the time.']]],
  ['its options without its path', `${JOB_MANAGER}${PROCESS}${ROCKSDB}${S3}s3.s5cmd.args: -r 3\n`, [['s3.s5cmd.args', 's3.s5cmd.args has no effect without s3.s5cmd.path: the files of RocksDB come back from S3 through the JVM. Give the path of s5cmd on the TaskManagers.']]],
  ['16 GiB are large', `${JOB_MANAGER}taskmanager.memory.process.size: 16g\n${ROCKSDB}${S3}`, [['s3://flink/checkpoints', 'The files of RocksDB come back from S3 through the JVM, which takes long in a TaskManager of 16 GiB. With s5cmd on the TaskManagers, and its path in s3.s5cmd.path, it takes half the CPU, or half the time.']]],
  ['a small one', `${JOB_MANAGER}${PROCESS}${ROCKSDB}${S3}`, []],
  ['its path', `${JOB_MANAGER}${LARGE}${ROCKSDB}${S3}s3.s5cmd.path: /usr/local/bin/s5cmd\n`, []],
  ['before 2.0', `# flink-config: version=1.20\n${JOB_MANAGER}${LARGE}${ROCKSDB}${S3}`, []],
  ['since 2.0', `# flink-config: version=2.0\n${JOB_MANAGER}${LARGE}${ROCKSDB}${S3}`, [['s3://flink/checkpoints', 'The files of RocksDB come back from S3 through the JVM, which takes long in a TaskManager of 32 GiB. With s5cmd on the TaskManagers, and its path in s3.s5cmd.path, it takes half the CPU, or half the time.']]],
  ['another storage', `${JOB_MANAGER}${LARGE}${ROCKSDB}execution.checkpointing.dir: hdfs:///flink\n`, []],
  ['ForSt', `${JOB_MANAGER}${LARGE}state.backend.type: forst\n${S3}`, []],
  ['the file system that copies by itself', `${JOB_MANAGER}${LARGE}${ROCKSDB}${S3}s3.bulk-copy.max-concurrent: 32\n`, []],
]);
follows('s3-native-copy', [
  ['a large TaskManager', `${JOB_MANAGER}${LARGE}${ROCKSDB}${S3}`, ['Set the path of s5cmd to /usr/local/bin/s5cmd, once it is there'], `jobmanager.memory.process.size: 1600m\n${LARGE}${ROCKSDB}${S3}s3.s5cmd.path: /usr/local/bin/s5cmd\n`],
]);
