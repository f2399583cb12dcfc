import { advises, follows, JOB_MANAGER } from './support.js';

const PRESUMED = '\nGoes by: workload streaming, as nothing tells another.';
const SHOWN = '\nGoes by: workload streaming, execution.checkpointing.interval is set.';
const process = (size: string): string => `${JOB_MANAGER}taskmanager.memory.process.size: ${size}\n`;
const slots = (count: number): string => `taskmanager.numberOfTaskSlots: ${count}\n`;

advises('more-slots-than-cpus', [
  ['cores of a pod', `kubernetes.taskmanager.cpu.amount: 2\n${slots(8)}`, [['8', '8 slots share 2 CPU cores of a TaskManager, and busy tasks wait for each other. As many slots as cores is a starting point: the same parallelism then takes more TaskManagers.']]],
  ['by its old name, nested', `kubernetes:\n  taskmanager:\n    cpu: 1.0\ntaskmanager:\n  numberOfTaskSlots: 2\n`, [['2', '2 slots share one CPU core of a TaskManager, and busy tasks wait for each other. As many slots as cores is a starting point: the same parallelism then takes more TaskManagers.']]],
  ['cores of a YARN container', `yarn.containers.vcores: 4\n${slots(6)}`, [['6', '6 slots share 4 CPU cores of a TaskManager, and busy tasks wait for each other. As many slots as cores is a starting point: the same parallelism then takes more TaskManagers.']]],
  ['cores that are written go before those of the pod', `taskmanager.cpu.cores: 2.0\nkubernetes.taskmanager.cpu.amount: 8\n${slots(8)}`, [['8', '8 slots share 2 CPU cores of a TaskManager, and busy tasks wait for each other. As many slots as cores is a starting point: the same parallelism then takes more TaskManagers.']]],
  ['part of a core', `kubernetes.taskmanager.cpu.amount: 0.5\n${slots(2)}`, [['2', '2 slots share 0.5 CPU cores of a TaskManager, and busy tasks wait for each other. As many slots as cores is a starting point: the same parallelism then takes more TaskManagers.']]],
  ['part of a core for one slot', `kubernetes.taskmanager.cpu.amount: 0.5\n${slots(1)}`, []],
  ['a core that is begun', `kubernetes.taskmanager.cpu.amount: 3.5\n${slots(4)}`, []],
  ['as many slots as cores', `kubernetes.taskmanager.cpu.amount: 8\n${slots(8)}`, []],
  ['a limit above the request', `kubernetes.taskmanager.cpu.amount: 4\nkubernetes.taskmanager.cpu.limit-factor: 2.0\n${slots(8)}`, []],
  ['cores that are not set', `kubernetes.taskmanager.cpu.amount: -1.0\n${slots(8)}`, []],
  ['the file tells no cores', slots(64), []],
]);
follows('more-slots-than-cpus', [
  ['a pod', `kubernetes.taskmanager.cpu.amount: 2\n${slots(8)}`, ['Use 2 slots in a TaskManager', 'Give a TaskManager 8 cores'], 'kubernetes.taskmanager.cpu.amount: 2\ntaskmanager.numberOfTaskSlots: 2\n'],
  ['a YARN container, nested', `yarn:\n  containers:\n    vcores: 1\ntaskmanager:\n  numberOfTaskSlots: 4\n`, ['Use one slot in a TaskManager', 'Give a TaskManager 4 cores'], 'yarn:\n  containers:\n    vcores: 1\ntaskmanager:\n  numberOfTaskSlots: 1\n'],
]);

const ROCKSDB = 'state.backend.type: rocksdb\n';
advises('small-slot-share', [
  ['less than a write buffer', `${process('1728m')}${slots(8)}${ROCKSDB}`, [['8', 'Each of 8 slots has 64 MiB of managed memory for state, of which write buffers may take 21.3 MiB: less than one of 64 MiB. Use fewer slots in a TaskManager, or give it more memory.']]],
  ['ForSt, nested', `${process('1728m')}taskmanager:\n  numberOfTaskSlots: 4\nstate:\n  backend:\n    type: forst\n`, [['4', 'Each of 4 slots has 128 MiB of managed memory for state, of which write buffers may take 42.7 MiB: less than one of 64 MiB. Use fewer slots in a TaskManager, or give it more memory.']]],
  ['by the old name, in 1.20', `# flink-config: version=1.20\n${process('1728m')}${slots(4)}state.backend: rocksdb\n`, [['4', 'Each of 4 slots has 128 MiB of managed memory for state, of which write buffers may take 42.7 MiB: less than one of 64 MiB. Use fewer slots in a TaskManager, or give it more memory.']]],
  ['smaller write buffers', `${process('1728m')}${slots(4)}${ROCKSDB}state.backend.rocksdb.writebuffer.size: 32m\n`, []],
  ['enough for each slot', `${process('1728m')}${slots(2)}${ROCKSDB}`, []],
  ['fixed memory of each slot', `${process('1728m')}${slots(4)}${ROCKSDB}state.backend.rocksdb.memory.fixed-per-slot: 256m\n`, []],
  ['memory that is not managed', `${process('1728m')}${slots(4)}${ROCKSDB}state.backend.rocksdb.memory.managed: false\n`, []],
  ['no managed memory at all', `${process('1728m')}${slots(4)}${ROCKSDB}taskmanager.memory.managed.size: 0\n`, []],
  ['state on the heap, which is too small', `${process('1728m')}${slots(16)}state.backend.type: hashmap\n`, [['16', 'Each of 16 slots has 24 MiB of task heap, next to nothing for records and user code. Use fewer slots in a TaskManager, or give it more memory.']]],
  ['64 MiB of heap', `${JOB_MANAGER}taskmanager.memory.task.heap.size: 512m\ntaskmanager.memory.managed.size: 512m\n${slots(8)}`, []],
  ['a little less', `${JOB_MANAGER}taskmanager.memory.task.heap.size: 511m\ntaskmanager.memory.managed.size: 512m\n${slots(8)}`, [['8', 'Each of 8 slots has 63.9 MiB of task heap, next to nothing for records and user code. Use fewer slots in a TaskManager, or give it more memory.']]],
  ['one slot', `${JOB_MANAGER}taskmanager.memory.task.heap.size: 32m\ntaskmanager.memory.managed.size: 64m\n${slots(1)}${ROCKSDB}`, []],
  ['the default number of slots', `${process('1728m')}${ROCKSDB}`, []],
]);
follows('small-slot-share', [
  ['managed memory', `${process('1728m')}${slots(8)}${ROCKSDB}`, ['Use 2 slots in a TaskManager', 'Give the TaskManager 4.50 GiB: task heap 384 MiB → 1.65 GiB'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\ntaskmanager.numberOfTaskSlots: 2\nstate.backend.type: rocksdb\n'],
  ['a written task heap', `${JOB_MANAGER}taskmanager.memory.task.heap.size: 100m\ntaskmanager.memory.managed.size: 512m\n${slots(4)}`, ['Use one slot in a TaskManager'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.task.heap.size: 100m\ntaskmanager.memory.managed.size: 512m\ntaskmanager.numberOfTaskSlots: 1\n'],
  ['total Flink memory', `${JOB_MANAGER}taskmanager.memory.flink.size: 1g\n${slots(6)}`, ['Use 3 slots in a TaskManager', 'Give the TaskManager 1.50 GiB: task heap 256 → 512 MiB'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.flink.size: 1g\ntaskmanager.numberOfTaskSlots: 3\n'],
  ['heap, nested', `${JOB_MANAGER}taskmanager:\n  numberOfTaskSlots: 16  # one for each core\n  memory:\n    process:\n      size: 1728m\n`, ['Use 5 slots in a TaskManager', 'Give the TaskManager 3.25 GiB: task heap 384 MiB → 1.09 GiB'], 'jobmanager.memory.process.size: 1600m\ntaskmanager:\n  numberOfTaskSlots: 5  # one for each core\n  memory:\n    process:\n      size: 1728m\n'],
]);

const CHECKPOINTS = 'execution.checkpointing.interval: 1 min\n';
const parallelism = (count: number): string => `parallelism.default: ${count}\n`;
advises('no-max-parallelism', [
  ['checkpoints, and little room to grow', `${CHECKPOINTS}${parallelism(33)}`, [['parallelism.default', `Jobs start with a parallelism of 33, and checkpoints keep their state. With no maximum set, a job that starts with 33 can never grow beyond 128 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['nested, above 128', `execution:\n  checkpointing:\n    interval: 1 min\nparallelism:\n  default: 150\n`, [['default', `Jobs start with a parallelism of 150, and checkpoints keep their state. With no maximum set, a job that starts with 150 can never grow beyond 256 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['a maximum that is a power of two itself', `${CHECKPOINTS}${parallelism(342)}`, [['parallelism.default', `Jobs start with a parallelism of 342, and checkpoints keep their state. With no maximum set, a job that starts with 342 can never grow beyond 1024 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['the largest that there is', `${CHECKPOINTS}${parallelism(30_000)}`, [['parallelism.default', `Jobs start with a parallelism of 30000, and checkpoints keep their state. With no maximum set, a job that starts with 30000 can never grow beyond 32768 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['high availability', `high-availability.type: kubernetes\nhigh-availability.storageDir: s3://orders/ha\n${parallelism(64)}`, [['parallelism.default', `Jobs start with a parallelism of 64, and high availability keeps them. With no maximum set, a job that starts with 64 can never grow beyond 128 without losing its state: set pipeline.max-parallelism.${PRESUMED}`]]],
  ['the autoscaler', `${CHECKPOINTS}job.autoscaler.enabled: true\n`, [['job.autoscaler.enabled', `Jobs are rescaled, as job.autoscaler.enabled is true, and checkpoints keep their state. With no maximum set, a job that starts with 1 can never grow beyond 128 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['by its old name', `${CHECKPOINTS}kubernetes.operator.job.autoscaler.enabled: true\n`, [['kubernetes.operator.job.autoscaler.enabled', `Jobs are rescaled, as kubernetes.operator.job.autoscaler.enabled is true, and checkpoints keep their state. With no maximum set, a job that starts with 1 can never grow beyond 128 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['the adaptive scheduler', `${CHECKPOINTS}jobmanager.scheduler: Adaptive\n`, [['jobmanager.scheduler', `Jobs are rescaled, as jobmanager.scheduler is Adaptive, and checkpoints keep their state. With no maximum set, a job that starts with 1 can never grow beyond 128 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['the reactive mode', `${CHECKPOINTS}scheduler-mode: REACTIVE\n`, [['scheduler-mode', `Jobs are rescaled, as scheduler-mode is REACTIVE, and checkpoints keep their state. With no maximum set, a job that starts with 1 can never grow beyond 128 without losing its state: set pipeline.max-parallelism.${SHOWN}`]]],
  ['room to grow', `${CHECKPOINTS}${parallelism(32)}`, []],
  ['the file sets no parallelism', CHECKPOINTS, []],
  ['a maximum', `${CHECKPOINTS}${parallelism(100)}pipeline.max-parallelism: 128\n`, []],
  ['nothing is kept', parallelism(100), []],
  ['no checkpoints', `execution.checkpointing.interval: 0\n${parallelism(100)}`, []],
  ['no high availability', `high-availability.type: NONE\n${parallelism(100)}`, []],
  ['batch', `# flink-config: workload=batch\n${CHECKPOINTS}${parallelism(100)}`, []],
]);
follows('no-max-parallelism', [
  ['flat', `# flink-config: workload=streaming\n${CHECKPOINTS}${parallelism(100)}`, ['Fix the maximum at 256, which jobs have now', 'Take 1440 for new jobs'], '# flink-config: workload=streaming\nexecution.checkpointing.interval: 1 min\nparallelism.default: 100\npipeline.max-parallelism: 256\n'],
  ['nested, and no larger number', `# flink-config: workload=streaming\nexecution:\n  checkpointing:\n    interval: 1 min\nparallelism:\n  default: 30000\npipeline:\n  name: orders\n`, ['Fix the maximum at 32768, which jobs have now'], '# flink-config: workload=streaming\nexecution:\n  checkpointing:\n    interval: 1 min\nparallelism:\n  default: 30000\npipeline:\n  name: orders\n  max-parallelism: 32768\n'],
]);

advises('object-reuse', [
  ['on', 'pipeline.object-reuse: true\n', [['true', 'Operators of a chain hand records on without copying them. That saves time and garbage, and is safe only where no function changes a record or keeps it: otherwise results are wrong without an error.']]],
  ['nested, with state on the heap', 'pipeline:\n  object-reuse: true\nstate:\n  backend:\n    type: hashmap\n', [['true', 'Operators of a chain hand records on without copying them. That saves time and garbage, and is safe only where no function changes a record or keeps it, as state on the heap does: otherwise results are wrong without an error.']]],
  ['with RocksDB', `pipeline.object-reuse: true\n${ROCKSDB}`, [['true', 'Operators of a chain hand records on without copying them. That saves time and garbage, and is safe only where no function changes a record or keeps it: otherwise results are wrong without an error.']]],
  ['off', 'pipeline.object-reuse: false\n', []],
  ['not set', ROCKSDB, []],
]);
follows('object-reuse', [
  ['flat', 'pipeline.object-reuse: true\n', ['Copy records between operators again'], 'pipeline.object-reuse: false\n'],
]);

advises('operator-chaining-off', [
  ['off', 'pipeline.operator-chaining.enabled: false\n', [['false', 'Each operator runs in a thread of its own, and every record between two of them is serialized. Switch chaining on again unless you are looking for the slow one.']]],
  ['nested, with memory', `${process('4g')}${slots(4)}pipeline:\n  operator-chaining:\n    enabled: false\n`, [['false', 'Each operator runs in a thread of its own, and every record between two of them is serialized, with up to 320 KiB of network memory for each such input in each of 4 slots. Switch chaining on again unless you are looking for the slow one.']]],
  ['by its old name in 1.20, with one slot', `# flink-config: version=1.20\n${process('4g')}pipeline.operator-chaining: false\n`, [['false', 'Each operator runs in a thread of its own, and every record between two of them is serialized, with up to 320 KiB of network memory for each such input in the slot. Switch chaining on again unless you are looking for the slow one.']]],
  ['on', 'pipeline.operator-chaining.enabled: true\n', []],
  ['not set', 'pipeline.name: orders\n', []],
]);
follows('operator-chaining-off', [
  ['flat', 'pipeline.operator-chaining.enabled: false\n', ['Chain operators again'], 'pipeline.operator-chaining.enabled: true\n'],
  ['by its old name', '# flink-config: version=1.18\npipeline.operator-chaining: false\n', ['Chain operators again'], '# flink-config: version=1.18\npipeline.operator-chaining: true\n'],
]);
