import { advises, follows, JOB_MANAGER } from './support.js';

const PROCESS = `${JOB_MANAGER}taskmanager.memory.process.size: 4g\n`;
const SAID = 'Managed memory, 1.34 GiB, is not used by the HashMap state backend; the task heap could have it.';
const PRESUMED = `${SAID}\nGoes by: workload streaming, as nothing tells another.`;

advises('unused-managed-memory', [
  ['HashMap, and nothing said of managed memory', `${PROCESS}state.backend.type: hashmap\n`, [['hashmap', PRESUMED]]],
  ['nested', `${PROCESS}state:\n  backend:\n    type: HashMap\n`, [['HashMap', PRESUMED]]],
  ['by its old name', `${PROCESS}state.backend: hashmap\n`, [['hashmap', PRESUMED]]],
  ['the workload is recorded', `# flink-config: workload=streaming\n${PROCESS}state.backend.type: hashmap\n`, [['hashmap', `${SAID}\nGoes by: workload streaming, from a comment in the file.`]]],
  ['a setting shows the workload', `${PROCESS}state.backend.type: hashmap\nexecution.checkpointing.interval: 1 min\n`, [['hashmap', `${SAID}\nGoes by: workload streaming, execution.checkpointing.interval is set.`]]],
  ['no backend named', PROCESS, []],
  ['RocksDB', `${PROCESS}state.backend.type: rocksdb\n`, []],
  ['batch', `${PROCESS}state.backend.type: hashmap\nexecution.runtime-mode: BATCH\n`, []],
  ['batch by a comment', `# flink-config: workload=batch\n${PROCESS}state.backend.type: hashmap\n`, []],
  ['the author gave it a size', `${PROCESS}state.backend.type: hashmap\ntaskmanager.memory.managed.size: 1g\n`, []],
  ['the author gave it a share', `${PROCESS}state.backend.type: hashmap\ntaskmanager.memory.managed.fraction: 0.2\n`, []],
  ['Python functions', `${PROCESS}state.backend.type: hashmap\npython.fn-execution.bundle.size: 100\n`, []],
  ['memory that Flink refuses', `${JOB_MANAGER}taskmanager.memory.process.size: 100m\nstate.backend.type: hashmap\n`, []],
]);

follows('unused-managed-memory', [
  ['flat', `${PROCESS}state.backend.type: hashmap\n`, ['Set managed memory to zero: task heap 1.42 → 2.76 GiB', 'Say that the workload is streaming, in a comment'], `${PROCESS}taskmanager.memory.managed.size: 0\nstate.backend.type: hashmap\n`],
  ['nested', `# flink-config: workload=streaming\n${JOB_MANAGER}taskmanager:\n  memory:\n    process:\n      size: 4g  # the pod\nstate:\n  backend:\n    type: hashmap\n`, ['Set managed memory to zero: task heap 1.42 → 2.76 GiB'], `# flink-config: workload=streaming\n${JOB_MANAGER}taskmanager:\n  memory:\n    process:\n      size: 4g  # the pod\n    managed:\n      size: 0\nstate:\n  backend:\n    type: hashmap\n`],
]);
