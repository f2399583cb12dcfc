import { advises, follows, JOB_MANAGER } from './support.js';

const CONTAINER = 'kubernetes.cluster-id: orders\n';
const IN_CONTAINER = '\nGoes by: deployment kubernetes, kubernetes.cluster-id is set.';
const ROCKSDB = 'state.backend.type: rocksdb\n';
const process = (size: string): string => `${JOB_MANAGER}taskmanager.memory.process.size: ${size}\n`;

const HEAP = 'taskmanager.memory.framework.heap.size';
const OFF_HEAP = 'taskmanager.memory.framework.off-heap.size';
advises('framework-memory-changed', [
  ['more heap', `${process('4g')}${HEAP}: 512m\n`, [[HEAP, 'Framework heap is 512 MiB instead of 128 MiB, so that the tasks have 384 MiB less. Take the setting out unless something is known to need it.']]],
  ['less off-heap, nested', `${process('4g')}taskmanager.memory:\n  framework:\n    off-heap:\n      size: 64m\n`, [['size', 'Framework off-heap memory is 64 MiB instead of 128 MiB, so that Flink itself has 64 MiB less. Take the setting out unless something is known to need it.']]],
  ['both', `${process('4g')}${HEAP}: 256m\n${OFF_HEAP}: 256m\n`, [[HEAP, 'Framework heap is 256 MiB instead of 128 MiB, so that the tasks have 128 MiB less. Take the setting out unless something is known to need it.'], [OFF_HEAP, 'Framework off-heap memory is 256 MiB instead of 128 MiB, so that the tasks have 128 MiB less. Take the setting out unless something is known to need it.']]],
  ['the default, written out', `${process('4g')}${HEAP}: 131072k\n${OFF_HEAP}: 128m\n`, []],
  ['off-heap for the reads of a batch shuffle', `${process('4g')}${OFF_HEAP}: 320m\ntaskmanager.memory.framework.off-heap.batch-shuffle.size: 256m\n`, []],
  ['off-heap for batch', `# flink-config: workload=batch\n${process('4g')}${OFF_HEAP}: 320m\n`, []],
  ['heap all the same', `# flink-config: workload=batch\n${process('4g')}${HEAP}: 320m\n`, [[HEAP, 'Framework heap is 320 MiB instead of 128 MiB, so that the tasks have 192 MiB less. Take the setting out unless something is known to need it.']]],
  ['memory that Flink refuses', `${process('300m')}${HEAP}: 512m\n`, []],
]);
follows('framework-memory-changed', [
  ['more heap', `${process('4g')}${HEAP}: 512m\n`, ['Leave it at 128 MiB: task heap 1.05 → 1.42 GiB'], process('4g')],
]);

const OVERHEAD = 'taskmanager.memory.jvm-overhead';
advises('small-overhead-in-container', [
  ['at its minimum', `${CONTAINER}${process('1728m')}${ROCKSDB}`, [['taskmanager.memory.process.size', `JVM overhead of the TaskManager is 192 MiB, little for what RocksDB allocates beside its pools in a container. 256 MiB is a starting point.${IN_CONTAINER}`]]],
  ['ForSt', `${CONTAINER}${process('1728m')}state.backend.type: forst\n`, [['taskmanager.memory.process.size', `JVM overhead of the TaskManager is 192 MiB, little for what ForSt allocates beside its pools in a container. 256 MiB is a starting point.${IN_CONTAINER}`]]],
  ['bounded by the author', `${CONTAINER}${process('4g')}${ROCKSDB}${OVERHEAD}.max: 200m\n`, [[`${OVERHEAD}.max`, `JVM overhead of the TaskManager is 200 MiB, little for what RocksDB allocates beside its pools in a container. 256 MiB is a starting point.${IN_CONTAINER}`]]],
  ['256 MiB', `${CONTAINER}${process('1728m')}${ROCKSDB}${OVERHEAD}.min: 256m\n`, []],
  ['a tenth of enough', `${CONTAINER}${process('2560m')}${ROCKSDB}`, []],
  ['nothing tells of a container', `${process('1728m')}${ROCKSDB}`, []],
  ['state on the heap', `${CONTAINER}${process('1728m')}state.backend.type: hashmap\n`, []],
]);
follows('small-overhead-in-container', [
  ['the heap gives it', `${CONTAINER}${process('1728m')}${ROCKSDB}`, ['Raise JVM overhead to 256 MiB: JVM overhead 192 → 256 MiB', 'Raise JVM overhead to 256 MiB, and the container by as much: JVM overhead 192 → 256 MiB', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n${OVERHEAD}.min: 256m\n${ROCKSDB}`],
  ['bounded by the author', `${CONTAINER}${process('4g')}${ROCKSDB}${OVERHEAD}.max: 200m\n`, ['Raise JVM overhead to 256 MiB: JVM overhead 200 → 256 MiB', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${ROCKSDB}${OVERHEAD}.max: 256m\n${OVERHEAD}.min: 256m\n`],
  ['the container grows where the heap has too little', `${CONTAINER}${process('1g')}${ROCKSDB}`, ['Raise JVM overhead to 256 MiB, and the container by as much: JVM overhead 192 → 256 MiB', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1088m\n${OVERHEAD}.min: 256m\n${ROCKSDB}`],
]);

advises('overhead-capped', [
  ['above 11 GiB', `${CONTAINER}${process('24g')}${ROCKSDB}`, [['taskmanager.memory.process.size', `JVM overhead of the TaskManager stops at 1 GiB, the default maximum; its fraction would be 2.40 GiB. With RocksDB in a container 2 GiB is a starting point.${IN_CONTAINER}`]]],
  ['hardly above', `${CONTAINER}${process('11g')}${ROCKSDB}`, []],
  ['the author wrote a maximum', `${CONTAINER}${process('24g')}${ROCKSDB}${OVERHEAD}.max: 1g\n`, []],
  ['nothing tells of a container', `${process('24g')}${ROCKSDB}`, []],
  ['state on the heap', `${CONTAINER}${process('24g')}state.backend.type: hashmap\n`, []],
]);
follows('overhead-capped', [
  ['twice the default', `${CONTAINER}${process('24g')}${ROCKSDB}`, ['Raise the maximum of JVM overhead to 2 GiB: JVM overhead 1 → 2 GiB', 'Write the maximum that is in force, 1 GiB', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 24g\n${OVERHEAD}.max: 2g\n${ROCKSDB}`],
  ['what the fraction would be', `${CONTAINER}${process('12g')}${ROCKSDB}`, ['Raise the maximum of JVM overhead to 1.20 GiB: JVM overhead 1 → 1.20 GiB', 'Write the maximum that is in force, 1 GiB', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 12g\n${OVERHEAD}.max: 1228m\n${ROCKSDB}`],
]);

const METASPACE = 'taskmanager.memory.jvm-metaspace.size';
const SESSION = 'execution.target: yarn-session\n';
advises('session-metaspace', [
  ['a session on YARN', `${process('4g')}${SESSION}`, [['yarn-session', 'In a session cluster the classes of every job share the metaspace of the TaskManager, which is 256 MiB by default. 512 MiB is a starting point.']]],
  ['nested, on Kubernetes', `${process('4g')}execution:\n  target: kubernetes-session\n`, [['kubernetes-session', 'In a session cluster the classes of every job share the metaspace of the TaskManager, which is 256 MiB by default. 512 MiB is a starting point.']]],
  ['an application', `${process('4g')}execution.target: kubernetes-application\n`, []],
  ['no target', process('4g'), []],
  ['the author gave it a size', `${process('4g')}${SESSION}${METASPACE}: 256m\n`, []],
]);
follows('session-metaspace', [
  ['the heap gives it', `${process('4g')}${SESSION}`, ['Set metaspace to 512 MiB: JVM metaspace 256 → 512 MiB', 'Set metaspace to 512 MiB, and make the process larger by as much: JVM metaspace 256 → 512 MiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${METASPACE}: 512m\n${SESSION}`],
  ['the process grows by itself around total Flink memory', `${JOB_MANAGER}taskmanager.memory.flink.size: 3g\n${SESSION}`, ['Set metaspace to 512 MiB: JVM metaspace 256 → 512 MiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.flink.size: 3g\n${METASPACE}: 512m\n${SESSION}`],
  ['the process grows where the heap is written', `${process('4g')}taskmanager.memory.task.heap.size: 1g\n${SESSION}`, ['Set metaspace to 512 MiB, and make the process larger by as much: JVM metaspace 256 → 512 MiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4352m\ntaskmanager.memory.task.heap.size: 1g\n${METASPACE}: 512m\n${SESSION}`],
  ['the process grows where the heap has too little', `${process('1g')}${SESSION}`, ['Set metaspace to 512 MiB, and make the process larger by as much: JVM metaspace 256 → 512 MiB'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1280m\n${METASPACE}: 512m\n${SESSION}`],
]);

const WEIGHTS = 'taskmanager.memory.managed.consumer-weights';
advises('managed-memory-without-consumer', [
  ['RocksDB is left out', `${process('4g')}${ROCKSDB}${WEIGHTS}: OPERATOR:70,PYTHON:30\n`, [['OPERATOR:70,PYTHON:30', 'The weights give STATE_BACKEND no managed memory, which RocksDB (state.backend.type is rocksdb) cannot do without: jobs that use it fail. Give it a weight.']]],
  ['its weight is zero', `${process('4g')}${ROCKSDB}${WEIGHTS}: OPERATOR:70,STATE_BACKEND:0\n`, [['OPERATOR:70,STATE_BACKEND:0', 'The weights give STATE_BACKEND no managed memory, which RocksDB (state.backend.type is rocksdb) cannot do without: jobs that use it fail. Give it a weight.']]],
  ['entry by entry, nested', `${process('4g')}${ROCKSDB}taskmanager.memory.managed:\n  consumer-weights:\n    PYTHON: 30\n`, [['30', 'The weights give STATE_BACKEND no managed memory, which RocksDB (state.backend.type is rocksdb) cannot do without: jobs that use it fail. Give it a weight.']]],
  ['Python functions', `${process('4g')}${WEIGHTS}: STATE_BACKEND:70\npython.fn-execution.bundle.size: 100\n`, [['STATE_BACKEND:70', 'The weights give PYTHON no managed memory, which Python functions (python.fn-execution.bundle.size is set) cannot do without: jobs that use it fail. Give it a weight.']]],
  ['Python functions with memory of their own', `${process('4g')}${WEIGHTS}: STATE_BACKEND:70\npython.fn-execution.memory.managed: false\n`, []],
  ['batch', `${process('4g')}${WEIGHTS}: STATE_BACKEND:70\nexecution.runtime-mode: BATCH\n`, [['STATE_BACKEND:70', 'The weights give OPERATOR no managed memory, which the operators of batch jobs (execution.runtime-mode is BATCH) cannot do without: jobs that use it fail. Give it a weight.']]],
  ['the name of old stands for both', `# flink-config: version=1.20\n${process('4g')}${ROCKSDB}${WEIGHTS}: DATAPROC:70,PYTHON:30\n`, []],
  ['not since 2.0', `# flink-config: version=2.0\n${process('4g')}${ROCKSDB}${WEIGHTS}: DATAPROC:70,PYTHON:30\n`, [['DATAPROC:70,PYTHON:30', 'The weights give STATE_BACKEND no managed memory, which RocksDB (state.backend.type is rocksdb) cannot do without: jobs that use it fail. Give it a weight.']]],
  ['RocksDB outside of managed memory', `${process('4g')}${ROCKSDB}state.backend.rocksdb.memory.managed: false\n${WEIGHTS}: OPERATOR:70\n`, []],
  ['weights that cannot be read', `${process('4g')}${ROCKSDB}${WEIGHTS}: OPERATOR:-1\n`, []],
  ['no weights', `${process('4g')}${ROCKSDB}`, []],
  ['all that are used', `${process('4g')}${ROCKSDB}${WEIGHTS}: STATE_BACKEND:100\n`, []],
]);
follows('managed-memory-without-consumer', [
  ['a map', `${process('4g')}${ROCKSDB}${WEIGHTS}: OPERATOR:70,PYTHON:30\n`, ['Add STATE_BACKEND with the default weight'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${ROCKSDB}${WEIGHTS}: OPERATOR:70,PYTHON:30,STATE_BACKEND:70\n`],
  ['entry by entry', `${process('4g')}${ROCKSDB}${WEIGHTS}.PYTHON: 30\n`, ['Add STATE_BACKEND with the default weight'], `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n${ROCKSDB}${WEIGHTS}.PYTHON: 30\n${WEIGHTS}.STATE_BACKEND: 70\n`],
]);
