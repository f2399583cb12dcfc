import { advises, follows, JOB_MANAGER } from './support.js';

const TASK_MANAGER = 'taskmanager.memory.process.size: 4g\n';
const CONTAINER = 'kubernetes.cluster-id: orders\n';
const IN_CONTAINER = '\nGoes by: deployment kubernetes, kubernetes.cluster-id is set.';
const STANDALONE = '# flink-config: deployment=standalone\njobmanager.rpc.address: flink-1\n';
const ON_MACHINES = '\nGoes by: deployment standalone, from a comment in the file.';

const TWO = 'The TaskManager has total process memory, 4 GiB, and total Flink memory, 3.35 GiB, and JVM overhead is what the two leave, 406 MiB. Keep one of them; Flink derives the other.';
advises('two-totals', [
  ['both of the TaskManager', `${JOB_MANAGER}${TASK_MANAGER}taskmanager.memory.flink.size: 3434m\n`, [['taskmanager.memory.flink.size', TWO]]],
  ['nested', `jobmanager:\n  memory:\n    process:\n      size: 1600m\ntaskmanager:\n  memory:\n    process:\n      size: 4g\n    flink:\n      size: 3434m\n`, [['size', TWO]]],
  ['both of the JobManager', `${JOB_MANAGER}jobmanager.memory.flink.size: 1g\n${TASK_MANAGER}`, [['jobmanager.memory.flink.size', 'The JobManager has total process memory, 1.56 GiB, and total Flink memory, 1 GiB, and JVM overhead is what the two leave, 320 MiB. Keep one of them; Flink derives the other.']]],
  ['process size alone', `${JOB_MANAGER}${TASK_MANAGER}`, []],
  ['Flink size alone', `${JOB_MANAGER}taskmanager.memory.flink.size: 3434m\n`, []],
  ['totals that do not go together are refused', `${JOB_MANAGER}${TASK_MANAGER}taskmanager.memory.flink.size: 3800m\n`, []],
  ['a heap beside them is another matter', `${JOB_MANAGER}${TASK_MANAGER}taskmanager.memory.flink.size: 3434m\ntaskmanager.memory.task.heap.size: 1500m\n`, []],
]);
follows('two-totals', [
  ['nothing tells where', `${JOB_MANAGER}${TASK_MANAGER}taskmanager.memory.flink.size: 3434m\n`, ['Keep total process memory alone: JVM overhead 406 → 410 MiB', 'Keep total Flink memory alone: JVM overhead 406 → 410 MiB'], `${JOB_MANAGER}${TASK_MANAGER}`],
  ['standalone', `${STANDALONE}${JOB_MANAGER}${TASK_MANAGER}taskmanager.memory.flink.size: 3434m\n`, ['Keep total Flink memory alone: JVM overhead 406 → 410 MiB', 'Keep total process memory alone: JVM overhead 406 → 410 MiB'], `${STANDALONE}${JOB_MANAGER}taskmanager.memory.flink.size: 3434m\n`],
]);

const SIZES = 'taskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\n';
advises('task-heap-and-total', [
  ['beside total Flink memory', `${JOB_MANAGER}taskmanager.memory.flink.size: 3g\n${SIZES}`, [['taskmanager.memory.task.heap.size', 'Task heap, 1 GiB, and managed memory, 1 GiB, are set beside total Flink memory, 3 GiB: network memory, 768 MiB, is what is left. Take the total or the task heap out.']]],
  ['beside total process memory, in a container', `${CONTAINER}${JOB_MANAGER}taskmanager.memory.process.size: 3g\n${SIZES}`, [['taskmanager.memory.task.heap.size', `Task heap, 1 GiB, and managed memory, 1 GiB, are set beside total process memory, 3 GiB: JVM overhead, 256 MiB, is what is left. Take the total or the task heap out.${IN_CONTAINER}`]]],
  ['no total', `${JOB_MANAGER}${SIZES}`, []],
  ['no managed size', `${JOB_MANAGER}taskmanager.memory.flink.size: 3g\ntaskmanager.memory.task.heap.size: 1g\n`, []],
  ['what does not fit is refused', `${JOB_MANAGER}taskmanager.memory.flink.size: 2g\n${SIZES}`, []],
]);
follows('task-heap-and-total', [
  ['the total goes', `${JOB_MANAGER}taskmanager.memory.flink.size: 3g\n${SIZES}`, ['Take the total out: network 768 → 256 MiB', 'Leave the task heap to Flink: task heap 1 → 1.45 GiB'], `${JOB_MANAGER}${SIZES}`],
  ['in a container the total stays', `${CONTAINER}${JOB_MANAGER}taskmanager.memory.process.size: 3g\n${SIZES}`, ['Leave the task heap to Flink: JVM overhead 256 → 307 MiB', 'Take the total out: JVM overhead 256 → 313 MiB', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}${JOB_MANAGER}taskmanager.memory.process.size: 3g\ntaskmanager.memory.managed.size: 1g\n`],
]);

const HEAP = 'jobmanager.memory.heap.size: 1g\n';
advises('jobmanager-heap-and-total', [
  ['beside total Flink memory', `${TASK_MANAGER}jobmanager.memory.flink.size: 2g\n${HEAP}`, [['jobmanager.memory.heap.size', 'The heap of the JobManager, 1 GiB, is set beside total Flink memory, 2 GiB: off-heap memory, 1 GiB, is what is left. Take the total or the heap out.']]],
  ['beside total process memory', `${TASK_MANAGER}${JOB_MANAGER}${HEAP}`, [['jobmanager.memory.heap.size', 'The heap of the JobManager, 1 GiB, is set beside total process memory, 1.56 GiB: JVM overhead, 192 MiB, is what is left. Take the total or the heap out.']]],
  ['no total', `${TASK_MANAGER}${HEAP}`, []],
  ['what does not fit is refused', `${TASK_MANAGER}jobmanager.memory.flink.size: 512m\n${HEAP}`, []],
]);
follows('jobmanager-heap-and-total', [
  ['the total goes', `${TASK_MANAGER}jobmanager.memory.flink.size: 2g\n${HEAP}`, ['Take the total out: JobManager off-heap 1 GiB → 128 MiB', 'Leave the heap to Flink: JobManager JVM heap 1 → 1.88 GiB'], `${TASK_MANAGER}${HEAP}`],
  ['in a container the total stays', `${CONTAINER}${TASK_MANAGER}${JOB_MANAGER}${HEAP}`, ['Leave the heap to Flink', 'Take the total out', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}${TASK_MANAGER}${JOB_MANAGER}`],
]);

const FLINK = 'taskmanager.memory.flink.size: 3g\n';
advises('container-total-flink-memory', [
  ['a setting shows the container', `${CONTAINER}${JOB_MANAGER}${FLINK}`, [['taskmanager.memory.flink.size', `Total Flink memory of the TaskManager, 3 GiB, is declared, and its container is what Flink adds up around that, 3.61 GiB. Declare total process memory: it is the size of the container.${IN_CONTAINER}`]]],
  ['both processes, on YARN', `# flink-config: deployment=yarn\njobmanager.memory.flink.size: 1g\n${FLINK}`, [['jobmanager.memory.flink.size', 'Total Flink memory of the JobManager, 1 GiB, is declared, and its container is what Flink adds up around that, 1.44 GiB. Declare total process memory: it is the size of the container.\nGoes by: deployment yarn, from a comment in the file.'], ['taskmanager.memory.flink.size', 'Total Flink memory of the TaskManager, 3 GiB, is declared, and its container is what Flink adds up around that, 3.61 GiB. Declare total process memory: it is the size of the container.\nGoes by: deployment yarn, from a comment in the file.']]],
  ['nothing tells of a container', `${JOB_MANAGER}${FLINK}`, []],
  ['standalone', `${STANDALONE}${JOB_MANAGER}${FLINK}`, []],
  ['total process memory', `${CONTAINER}${JOB_MANAGER}${TASK_MANAGER}`, []],
  ['memory that Flink refuses', `${CONTAINER}${JOB_MANAGER}taskmanager.memory.flink.size: 100m\n`, []],
  ['both totals are another matter', `${CONTAINER}${JOB_MANAGER}${TASK_MANAGER}taskmanager.memory.flink.size: 3434m\n`, []],
]);
follows('container-total-flink-memory', [
  ['flat', `${CONTAINER}${JOB_MANAGER}${FLINK}`, ['Declare total process memory, 3698m', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 3698m\n`],
  ['nested, with its comment', `${CONTAINER}${JOB_MANAGER}taskmanager:\n  memory:\n    flink:\n      size: 1280m  # small\n`, ['Declare total process memory, 1728m', 'Say that the deployment is kubernetes, in a comment'], `${CONTAINER}jobmanager.memory.process.size: 1600m\ntaskmanager:\n  memory:\n    process:\n      size: 1728m  # small\n`],
]);

advises('standalone-total-process-memory', [
  ['told to be standalone', `${STANDALONE}${JOB_MANAGER}${TASK_MANAGER}`, [['taskmanager.memory.process.size', `Total process memory of the TaskManager, 4 GiB, and of the JobManager, 1.56 GiB, is declared, and nothing holds a standalone process to it. Declare total Flink memory: 3.35 GiB and 1.13 GiB.${ON_MACHINES}`]]],
  ['nothing tells it', `jobmanager.rpc.address: flink-1\n${JOB_MANAGER}${TASK_MANAGER}`, []],
  ['containers', `${CONTAINER}${JOB_MANAGER}${TASK_MANAGER}`, []],
  ['total Flink memory', `${STANDALONE}jobmanager.memory.flink.size: 1g\n${FLINK}`, []],
  ['both totals are another matter', `${STANDALONE}jobmanager.memory.flink.size: 1g\n${TASK_MANAGER}taskmanager.memory.flink.size: 3434m\n`, []],
  ['a heap beside the total is another matter', `${STANDALONE}${JOB_MANAGER}${HEAP}${FLINK}`, []],
  ['memory that Flink refuses', `${STANDALONE}jobmanager.memory.flink.size: 1g\ntaskmanager.memory.process.size: 100m\n`, []],
]);
follows('standalone-total-process-memory', [
  ['both', `${STANDALONE}${JOB_MANAGER}${TASK_MANAGER}`, ['Declare total Flink memory for both processes'], `${STANDALONE}jobmanager.memory.flink.size: 1152m\ntaskmanager.memory.flink.size: 3597035104b\n`],
  ['one', `${STANDALONE}jobmanager.memory.flink.size: 1g\n${TASK_MANAGER}`, ['Declare total Flink memory'], `${STANDALONE}jobmanager.memory.flink.size: 1g\ntaskmanager.memory.flink.size: 3597035104b\n`],
]);
