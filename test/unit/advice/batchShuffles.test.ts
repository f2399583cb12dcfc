import { advises, follows, JOB_MANAGER } from './support.js';

const PRESUMED = '\nGoes by: workload streaming, as nothing tells another.';
const TOLD = '\nGoes by: workload batch, from a comment in the file.';
const process = (size: string): string => `${JOB_MANAGER}taskmanager.memory.process.size: ${size}\n`;
const BATCH = '# flink-config: workload=batch\n';
const OLD_BATCH = '# flink-config: version=1.20 workload=batch\n';
const NETWORK = 'taskmanager.memory.network.';

advises('batch-network-share', [
  ['a tenth', `${BATCH}${process('8g')}`, [['taskmanager.memory.process.size', `Network memory is 712 MiB: 10 % of total Flink memory. Shuffles of large batch jobs want 20 % at least.${TOLD}`]]],
  ['a setting shows batch, nested', `${process('8g')}execution:\n  runtime-mode: batch\n`, [['taskmanager.memory.process.size', 'Network memory is 712 MiB: 10 % of total Flink memory. Shuffles of large batch jobs want 20 % at least.\nGoes by: workload batch, execution.runtime-mode is BATCH.']]],
  ['an upper bound is in the way', `${BATCH}${process('16g')}${NETWORK}fraction: 0.2\n${NETWORK}max: 1g\n`, [['taskmanager.memory.network.max', `Network memory is 1 GiB, as taskmanager.memory.network.max bounds it: 7 % of total Flink memory. Shuffles of large batch jobs want 20 % at least.${TOLD}`]]],
  ['a fifth', `${BATCH}${process('8g')}${NETWORK}fraction: 0.2\n`, []],
  ['a smaller fraction of the author', `${BATCH}${process('8g')}${NETWORK}fraction: 0.15\n`, []],
  ['pinned by the author', `${BATCH}${process('8g')}${NETWORK}min: 512m\n${NETWORK}max: 512m\n`, []],
  ['a small TaskManager', `${BATCH}${process('4g')}`, []],
  ['streaming', `# flink-config: workload=streaming\n${process('8g')}`, []],
  ['nothing tells the workload', process('8g'), []],
]);
follows('batch-network-share', [
  ['flat', `${BATCH}${process('8g')}`, ['Give the network a fifth of total Flink memory: network 712 MiB → 1.39 GiB'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 8g\ntaskmanager.memory.network.fraction: 0.2\n'],
  ['with the upper bound', `${BATCH}${process('16g')}${NETWORK}fraction: 0.2\n${NETWORK}max: 1g\n`, ['Give the network a fifth of total Flink memory: network 1 → 2.95 GiB'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 16g\ntaskmanager.memory.network.fraction: 0.2\ntaskmanager.memory.network.max: 3021m\n'],
  ['nested, from a setting', `${JOB_MANAGER}taskmanager:\n  memory:\n    process:\n      size: 8g\nexecution:\n  runtime-mode: BATCH\n`, ['Give the network a fifth of total Flink memory: network 712 MiB → 1.39 GiB', 'Say that the workload is batch, in a comment'], 'jobmanager.memory.process.size: 1600m\ntaskmanager:\n  memory:\n    process:\n      size: 8g\n    network:\n      fraction: 0.2\nexecution:\n  runtime-mode: BATCH\n'],
]);

const READ = 'taskmanager.memory.framework.off-heap.batch-shuffle.size';
const OFF_HEAP = 'taskmanager.memory.framework.off-heap.size';
advises('batch-shuffle-off-heap', [
  ['more than all of framework off-heap memory', `${process('8g')}${READ}: 256m\n`, [['256m', 'Batch shuffles read with 256 MiB out of framework off-heap memory, which is 128 MiB: batch jobs fail for want of direct memory as they read. Raise taskmanager.memory.framework.off-heap.size by 192 MiB.']]],
  ['all but what else lives there', `${process('8g')}${READ}: 96m\n`, [['96m', 'Batch shuffles read with 96 MiB out of framework off-heap memory, which is 128 MiB: that leaves 32 MiB for Netty and all else in place of 64 MiB. Raise taskmanager.memory.framework.off-heap.size by 32 MiB.']]],
  ['nested', `${process('8g')}taskmanager.memory:\n  framework:\n    off-heap:\n      batch-shuffle:\n        size: 256m\n`, [['256m', 'Batch shuffles read with 256 MiB out of framework off-heap memory, which is 128 MiB: batch jobs fail for want of direct memory as they read. Raise taskmanager.memory.framework.off-heap.size by 192 MiB.']]],
  ['raised by too little', `${process('8g')}${READ}: 256m\n${OFF_HEAP}: 300m\n`, [['256m', 'Batch shuffles read with 256 MiB out of framework off-heap memory, which is 300 MiB: that leaves 44 MiB for Netty and all else in place of 64 MiB. Raise taskmanager.memory.framework.off-heap.size by 20 MiB.']]],
  ['raised by as much', `${process('8g')}${READ}: 256m\n${OFF_HEAP}: 320m\n`, []],
  ['the default', `${process('8g')}${READ}: 64m\n`, []],
  ['streaming', `# flink-config: workload=streaming\n${process('8g')}${READ}: 256m\n`, []],
  ['batch with more slots than portions', `${BATCH}${process('32g')}${NETWORK}fraction: 0.2\ntaskmanager.numberOfTaskSlots: 24\n`, [['taskmanager.numberOfTaskSlots', `Batch shuffles read with 64 MiB, enough for 16 tasks at once, and a TaskManager has 24 slots: others wait. 256 MiB is a starting point, with as much more framework off-heap memory.${TOLD}`]]],
  ['batch with as many', `${BATCH}${process('32g')}${NETWORK}fraction: 0.2\ntaskmanager.numberOfTaskSlots: 16\n`, []],
  ['batch with few portions of the author', `${BATCH}${process('32g')}${NETWORK}fraction: 0.2\ntaskmanager.numberOfTaskSlots: 24\n${READ}: 64m\n`, []],
  ['nothing tells of batch', `${process('32g')}${NETWORK}fraction: 0.2\ntaskmanager.numberOfTaskSlots: 24\n`, []],
]);
follows('batch-shuffle-off-heap', [
  ['too little room', `${process('8g')}${READ}: 256m\n`, ['Raise framework off-heap memory by 192 MiB: framework off-heap 128 → 320 MiB', 'Read with 64 MiB again'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 8g\ntaskmanager.memory.framework.off-heap.batch-shuffle.size: 256m\ntaskmanager.memory.framework.off-heap.size: 320m\n'],
  ['too few portions', `${BATCH}${process('32g')}taskmanager.numberOfTaskSlots: 24\n`, ['Read with 256 MiB: framework off-heap 128 → 320 MiB'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 32g\ntaskmanager.memory.framework.off-heap.size: 320m\ntaskmanager.memory.framework.off-heap.batch-shuffle.size: 256m\ntaskmanager.numberOfTaskSlots: 24\n'],
  ['the heap has nothing to give', `${process('1g')}${READ}: 256m\n`, ['Read with 64 MiB again'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\ntaskmanager.memory.framework.off-heap.batch-shuffle.size: 64m\n'],
]);

advises('sort-shuffle-buffers', [
  ['fewer than two for each reader', `${BATCH}${process('4g')}parallelism.default: 400\n`, [['400', `A sort shuffle writes through 512 buffers, 16 MiB; for 400 readers 800 would be fit, two for each. Raise network memory with them.${TOLD}`]]],
  ['set by the author, nested', `${BATCH}${process('4g')}parallelism.default: 100\ntaskmanager:\n  network:\n    sort-shuffle:\n      min-buffers: 64\n`, [['64', `A sort shuffle writes through 64 buffers, 2 MiB; for 100 readers 200 would be fit, two for each. Raise network memory with them.${TOLD}`]]],
  ['by the parallelism that the scheduler may choose', `${BATCH}${process('4g')}parallelism.default: 8\nexecution.batch.adaptive.auto-parallelism.max-parallelism: 300\n`, [['300', `A sort shuffle writes through 512 buffers, 16 MiB; for 300 readers 600 would be fit, two for each. Raise network memory with them.${TOLD}`]]],
  ['by its old name in 1.20', `${OLD_BATCH}${process('4g')}jobmanager.adaptive-batch-scheduler.max-parallelism: 300\n`, [['300', `A sort shuffle writes through 512 buffers, 16 MiB; for 300 readers 600 would be fit, two for each. Raise network memory with them.${TOLD}`]]],
  ['two for each', `${BATCH}${process('4g')}parallelism.default: 256\n`, []],
  ['hybrid shuffle', `${BATCH}${process('4g')}parallelism.default: 400\nexecution.batch-shuffle-mode: ALL_EXCHANGES_HYBRID_SELECTIVE\n`, []],
  ['hash shuffle in 1.20', `${OLD_BATCH}${process('4g')}parallelism.default: 400\ntaskmanager.network.sort-shuffle.min-parallelism: 500\n`, []],
  ['streaming', `${process('4g')}parallelism.default: 400\n`, []],
  ['the file tells no parallelism', `${BATCH}${process('4g')}`, []],
]);
follows('sort-shuffle-buffers', [
  ['network memory has room', `${BATCH}${process('4g')}parallelism.default: 400\n`, ['Write through 800 buffers'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\ntaskmanager.network.sort-shuffle.min-buffers: 800\nparallelism.default: 400\n'],
  ['network memory grows with them', `${BATCH}${process('4g')}taskmanager.numberOfTaskSlots: 8\nparallelism.default: 400\n`, ['Write through 800 buffers: network 343 → 401 MiB'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\ntaskmanager.memory.network.min: 401m\ntaskmanager.numberOfTaskSlots: 8\ntaskmanager.network.sort-shuffle.min-buffers: 800\nparallelism.default: 400\n'],
]);

const MANAGED = 'taskmanager.memory.managed.';
advises('batch-without-managed-memory', [
  ['none', `${BATCH}${process('3g')}${MANAGED}size: 0\n`, [['taskmanager.memory.managed.size', `There is no managed memory, and batch operators that sort, join or cache fail without it. By default they have 40 % of total Flink memory, here 0.980 GiB.${TOLD}`]]],
  ['none by fraction, nested, from a setting', `${process('3g')}taskmanager:\n  memory:\n    managed:\n      fraction: 0.0\nexecution:\n  runtime-mode: BATCH\n`, [['fraction', 'There is no managed memory, and batch operators that sort, join or cache fail without it. By default they have 40 % of total Flink memory, here 0.980 GiB.\nGoes by: workload batch, execution.runtime-mode is BATCH.']]],
  ['next to none', `${BATCH}${process('3g')}${MANAGED}size: 64m\n`, [['taskmanager.memory.managed.size', `Managed memory is 64 MiB, 2.6 % of total Flink memory: batch operators write nearly everything to disk. By default they have 40 %.${TOLD}`]]],
  ['a twentieth', `${BATCH}${process('3g')}${MANAGED}fraction: 0.0501\n`, []],
  ['the default', `${BATCH}${process('3g')}`, []],
  ['streaming', `${process('3g')}${MANAGED}size: 0\n`, []],
]);
follows('batch-without-managed-memory', [
  ['a size of zero', `${BATCH}${process('3g')}${MANAGED}size: 0\n`, ['Give managed memory to batch operators again: managed 0 → 0.980 GiB'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 3g\ntaskmanager.memory.managed.fraction: 0.4\n'],
  ['a fraction of zero', `${BATCH}${process('3g')}${MANAGED}fraction: 0.0\n`, ['Give managed memory to batch operators again: managed 0 → 0.980 GiB'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 3g\ntaskmanager.memory.managed.fraction: 0.4\n'],
  ['a written task heap', `${BATCH}${JOB_MANAGER}taskmanager.memory.task.heap.size: 2g\n${MANAGED}size: 0\n`, ['Give managed memory to batch operators again: managed 0 → 1 GiB'], '# flink-config: workload=batch\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\n'],
]);

const EXCLUSIVE = 'taskmanager.network.memory.buffers-per-channel';
advises('batch-exclusive-buffers', [
  ['a high parallelism', `${OLD_BATCH}parallelism.default: 200\n`, [['200', `At a parallelism of 200 the channels of one exchange keep up to 400 buffers for themselves in each slot. Without exclusive buffers, and with 4096 floating ones, network memory no longer follows the parallelism.${TOLD}`]]],
  ['with more of them, 1.18, nested', `# flink-config: version=1.18 workload=batch\nparallelism.default: 100\ntaskmanager:\n  network:\n    memory:\n      buffers-per-channel: 4\n`, [['4', `At a parallelism of 100 the channels of one exchange keep up to 400 buffers for themselves in each slot. Without exclusive buffers, and with 4096 floating ones, network memory no longer follows the parallelism.${TOLD}`]]],
  ['none', `${OLD_BATCH}parallelism.default: 200\n${EXCLUSIVE}: 0\n`, []],
  ['a lower parallelism', `${OLD_BATCH}parallelism.default: 99\n`, []],
  ['2.0 sets them itself', '# flink-config: version=2.0 workload=batch\nparallelism.default: 200\n', []],
  ['hybrid shuffle', `${OLD_BATCH}parallelism.default: 200\nexecution.batch-shuffle-mode: ALL_EXCHANGES_HYBRID_FULL\n`, []],
  ['hash shuffle', `${OLD_BATCH}parallelism.default: 200\ntaskmanager.network.sort-shuffle.min-parallelism: 201\n`, []],
  ['streaming', '# flink-config: version=1.20\nparallelism.default: 200\n', []],
]);
follows('batch-exclusive-buffers', [
  ['flat', `${OLD_BATCH}parallelism.default: 200\n`, ['Take floating buffers in place of exclusive ones'], '# flink-config: version=1.20 workload=batch\nparallelism.default: 200\ntaskmanager.network.memory.buffers-per-channel: 0\ntaskmanager.network.memory.floating-buffers-per-gate: 4096\n'],
  ['with many floating ones', `${OLD_BATCH}parallelism.default: 200\n${EXCLUSIVE}: 2\ntaskmanager.network.memory.floating-buffers-per-gate: 8192\n`, ['Take floating buffers in place of exclusive ones'], '# flink-config: version=1.20 workload=batch\nparallelism.default: 200\ntaskmanager.network.memory.buffers-per-channel: 0\ntaskmanager.network.memory.floating-buffers-per-gate: 8192\n'],
]);

const LEAST = 'taskmanager.network.sort-shuffle.min-parallelism';
advises('hash-shuffle', [
  ['below a parallelism', `# flink-config: version=1.20\n${LEAST}: 128\n`, [['128', 'Blocking exchanges with fewer than 128 readers take the hash shuffle, with a file for each reader of each task. The sort shuffle writes one file, and from 2.0 on there is no other.']]],
  ['for all, nested, batch', `${OLD_BATCH}taskmanager:\n  network:\n    sort-shuffle:\n      min-parallelism: 2147483647\n`, [['2147483647', 'All blocking exchanges take the hash shuffle, with a file for each reader of each task. The sort shuffle writes one file, and from 2.0 on there is no other.']]],
  ['the default', `# flink-config: version=1.20\n${LEAST}: 1\n`, []],
  ['streaming', `# flink-config: version=1.20 workload=streaming\n${LEAST}: 128\n`, []],
  ['2.0 has no hash shuffle', `# flink-config: version=2.0\n${LEAST}: 128\n`, []],
]);
follows('hash-shuffle', [
  ['flat', `# flink-config: version=1.20\n${LEAST}: 128\nparallelism.default: 4\n`, ['Take the sort shuffle for all exchanges'], '# flink-config: version=1.20\nparallelism.default: 4\n'],
]);

const MOST = 'taskmanager.network.memory.read-buffer.required-per-gate.max';
advises('read-buffers-per-gate', [
  ['more than 1000', `${process('8g')}parallelism.default: 500\n`, [['500', `At a parallelism of 500 a gate of an exchange between all tasks requires 1001 buffers, 31.3 MiB, in each slot before its task starts. A bound of 1000, a starting point, lets channels share the others.${PRESUMED}`]]],
  ['in 1.20 with more for each channel', `# flink-config: version=1.20\n${process('8g')}parallelism:\n  default: 300\n${EXCLUSIVE}: 4\n`, [['300', `At a parallelism of 300 a gate of an exchange between all tasks requires 1201 buffers, 37.5 MiB, in each slot before its task starts. A bound of 1000, a starting point, lets channels share the others.${PRESUMED}`]]],
  ['not more', `${process('8g')}parallelism.default: 499\n`, []],
  ['exactly 1000', `# flink-config: version=1.20\n${process('8g')}parallelism.default: 333\n${EXCLUSIVE}: 3\n`, []],
  ['bounded by the author', `${process('8g')}parallelism.default: 500\n${MOST}: 2000\n`, []],
  ['batch is bounded by default', `${BATCH}${process('8g')}parallelism.default: 500\n`, []],
  ['the file tells no parallelism', process('8g'), []],
]);
follows('read-buffers-per-gate', [
  ['flat', `# flink-config: workload=streaming\n${process('8g')}parallelism.default: 1200\n`, ['Require at most 1000 buffers for a gate'], '# flink-config: workload=streaming\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 8g\ntaskmanager.network.memory.read-buffer.required-per-gate.max: 1000\nparallelism.default: 1200\n'],
]);

const SPECULATIVE = 'execution.batch.speculative.enabled: true\n';
const SCHEDULER = 'jobmanager.scheduler';
advises('speculative-scheduler', [
  ['the default scheduler', `${SPECULATIVE}${SCHEDULER}: Default\n`, [['Default', 'Speculative execution is on, and jobmanager.scheduler is Default, under which slow tasks are not started again. Take the scheduler out: batch jobs then get the adaptive batch scheduler.']]],
  ['nested', `execution:\n  batch:\n    speculative:\n      enabled: true\njobmanager:\n  scheduler: default\n`, [['default', 'Speculative execution is on, and jobmanager.scheduler is default, under which slow tasks are not started again. Take the scheduler out: batch jobs then get the adaptive batch scheduler.']]],
  ['by old names in 1.20', `# flink-config: version=1.20\njobmanager.adaptive-batch-scheduler.speculative.enabled: true\n${SCHEDULER}: Ng\n`, [['Ng', 'Speculative execution is on, and jobmanager.scheduler is Ng, under which slow tasks are not started again. Take the scheduler out: batch jobs then get the adaptive batch scheduler.']]],
  ['none is named', SPECULATIVE, []],
  ['the adaptive batch scheduler', `${SPECULATIVE}${SCHEDULER}: AdaptiveBatch\n`, []],
  ['the adaptive scheduler makes place for it', `${SPECULATIVE}${SCHEDULER}: Adaptive\n`, []],
  ['so does the reactive mode', `${SPECULATIVE}${SCHEDULER}: Default\nscheduler-mode: reactive\n`, []],
  ['switched off', `execution.batch.speculative.enabled: false\n${SCHEDULER}: Default\n`, []],
  ['not set', `${SCHEDULER}: Default\n`, []],
]);
follows('speculative-scheduler', [
  ['flat', `${SPECULATIVE}${SCHEDULER}: Default  # as ever\n`, ['Leave the scheduler to Flink', 'Switch speculative execution off'], 'execution.batch.speculative.enabled: true\n# as ever\n'],
]);

const CONSTRAINT = 'jobmanager.partition.hybrid.partition-data-consume-constraint';
advises('hybrid-shuffle-speculative', [
  ['unfinished producers', `${SPECULATIVE}${CONSTRAINT}: UNFINISHED_PRODUCERS\n`, [['UNFINISHED_PRODUCERS', 'Speculative execution is on, and consumers may read from unfinished producers. Every batch job is refused as it starts: take the constraint out, and they read from finished ones.']]],
  ['nested, in 1.18', `# flink-config: version=1.18\n${SPECULATIVE}jobmanager:\n  partition:\n    hybrid:\n      partition-data-consume-constraint: unfinished_producers\n`, [['unfinished_producers', 'Speculative execution is on, and consumers may read from unfinished producers. Every batch job is refused as it starts: take the constraint out, and they read from finished ones.']]],
  ['finished ones', `${SPECULATIVE}${CONSTRAINT}: ONLY_FINISHED_PRODUCERS\n`, []],
  ['not set', SPECULATIVE, []],
  ['no speculative execution', `${CONSTRAINT}: UNFINISHED_PRODUCERS\n`, []],
]);
follows('hybrid-shuffle-speculative', [
  ['flat', `${SPECULATIVE}${CONSTRAINT}: UNFINISHED_PRODUCERS\n`, ['Read from finished producers only', 'Switch speculative execution off'], 'execution.batch.speculative.enabled: true\n'],
]);
