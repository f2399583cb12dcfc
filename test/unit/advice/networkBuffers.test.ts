import { advises, follows, JOB_MANAGER } from './support.js';

const PRESUMED = '\nGoes by: workload streaming, as nothing tells another.';
const TOLD = '\nGoes by: workload batch, from a comment in the file.';
const process = (size: string): string => `${JOB_MANAGER}taskmanager.memory.process.size: ${size}\n`;
const NETWORK = 'taskmanager.memory.network.';
const BATCH = '# flink-config: workload=batch\n';

const PINNED = `${NETWORK}min: 256m\n${NETWORK}max: 256m\n`;
advises('network-memory-pinned', [
  ['both bounds are the same', `${process('4g')}${PINNED}`, [['taskmanager.memory.network.max', 'Both bounds of network memory are 256 MiB, so that it always has this size; its fraction of 0.1, here 343 MiB, has no say. Take the bounds out if it shall grow with the TaskManager.']]],
  ['nested, in other units, and a fraction that has no say', `${process('4g')}taskmanager:\n  memory:\n    network:\n      min: 256m\n      max: 262144k\n      fraction: 0.2\n`, [['fraction', 'Both bounds of network memory are 256 MiB, so that it always has this size; its fraction of 0.2, here 686 MiB, has no say. Take the bounds out if it shall grow with the TaskManager.']]],
  ['by their old names', `# flink-config: version=1.20\n${process('4g')}taskmanager.network.memory.min: 256m\ntaskmanager.network.memory.max: 256m\n`, [['taskmanager.network.memory.max', 'Both bounds of network memory are 256 MiB, so that it always has this size; its fraction of 0.1, here 343 MiB, has no say. Take the bounds out if it shall grow with the TaskManager.']]],
  ['total Flink memory', `${JOB_MANAGER}taskmanager.memory.flink.size: 4g\n${PINNED}`, [['taskmanager.memory.network.max', 'Both bounds of network memory are 256 MiB, so that it always has this size; its fraction of 0.1, here 410 MiB, has no say. Take the bounds out if it shall grow with the TaskManager.']]],
  ['bounds that differ', `${process('4g')}${NETWORK}min: 256m\n${NETWORK}max: 257m\n`, []],
  ['only one bound', `${process('1728m')}${NETWORK}min: 256m\n`, []],
  ['an upper bound at the default of the lower one', `${process('1728m')}${NETWORK}max: 64m\n`, []],
  ['the total is the sum of written sizes', `${JOB_MANAGER}taskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\n${PINNED}`, []],
  ['memory that Flink refuses', `${process('100m')}${PINNED}`, []],
]);
follows('network-memory-pinned', [
  ['flat', `${process('4g')}${PINNED}`, ['Let the fraction decide: network 256 → 343 MiB'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n'],
  ['nested', `taskmanager:\n  memory:\n    process:\n      size: 4g\n    network:\n      min: 64m\n      max: 64m  # measured\n${JOB_MANAGER}`, ['Let the fraction decide: network 64 → 343 MiB'], 'taskmanager:\n  memory:\n    process:\n      size: 4g\n    # measured\njobmanager.memory.process.size: 1600m\n'],
]);

advises('network-memory-unbounded', [
  ['a tenth of a large TaskManager', process('32g'), [['taskmanager.memory.process.size', `Network memory is 3.08 GiB, a tenth of total Flink memory without an upper bound. Streaming jobs seldom need more than one or two GiB, a starting point: set taskmanager.memory.network.max, and the task heap has the rest.${PRESUMED}`]]],
  ['nested, 1.18', `# flink-config: version=1.18\n${JOB_MANAGER}taskmanager:\n  memory:\n    flink:\n      size: 24g\n`, [['size', `Network memory is 2.40 GiB, a tenth of total Flink memory without an upper bound. Streaming jobs seldom need more than one or two GiB, a starting point: set taskmanager.memory.network.max, and the task heap has the rest.${PRESUMED}`]]],
  ['1.20', `# flink-config: version=1.20\n${process('64g')}`, [['taskmanager.memory.process.size', `Network memory is 6.28 GiB, a tenth of total Flink memory without an upper bound. Streaming jobs seldom need more than one or two GiB, a starting point: set taskmanager.memory.network.max, and the task heap has the rest.${PRESUMED}`]]],
  ['less than 2 GiB', process('20g'), []],
  ['an upper bound that is larger', `${process('64g')}${NETWORK}max: 8g\n`, []],
  ['a fraction of the author', `${process('64g')}${NETWORK}fraction: 0.1\n`, []],
  ['a parallelism that needs more', `${process('64g')}taskmanager.numberOfTaskSlots: 16\nparallelism.default: 1000\n`, []],
  ['batch', `${BATCH}${process('64g')}`, []],
  ['a setting shows batch', `${process('64g')}execution.runtime-mode: BATCH\n`, []],
  ['the total is the sum of written sizes', `${JOB_MANAGER}taskmanager.memory.task.heap.size: 40g\ntaskmanager.memory.managed.size: 20g\n`, []],
]);
follows('network-memory-unbounded', [
  ['flat', process('32g'), ['Bound network memory by 2 GiB: task heap 15.1 → 16.2 GiB', 'Bound network memory by 1 GiB: task heap 15.1 → 17.2 GiB', 'Say that the workload is streaming, in a comment'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 32g\ntaskmanager.memory.network.max: 2g\n'],
  ['two exchanges of a high parallelism need more than 1 GiB', `# flink-config: workload=streaming\n${process('64g')}taskmanager.numberOfTaskSlots: 16\nparallelism.default: 500\n`, ['Bound network memory by 2 GiB: task heap 31.1 → 35.4 GiB'], '# flink-config: workload=streaming\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 64g\ntaskmanager.memory.network.max: 2g\ntaskmanager.numberOfTaskSlots: 16\nparallelism.default: 500\n'],
]);

const MANY = 'taskmanager.numberOfTaskSlots: 16\nparallelism.default: 400\n';
advises('too-few-network-buffers', [
  ['one exchange in each slot', `${process('4g')}${MANY}`, [['400', `By estimate one exchange between all tasks at a parallelism of 400 needs 19232 network buffers in 16 slots, 601 MiB; there are 10977, 343 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${PRESUMED}`]]],
  ['nested', `${process('4g')}taskmanager.numberOfTaskSlots: 16\nparallelism:\n  default: 400\n`, [['400', `By estimate one exchange between all tasks at a parallelism of 400 needs 19232 network buffers in 16 slots, 601 MiB; there are 10977, 343 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${PRESUMED}`]]],
  ['one slot', `${process('1728m')}parallelism.default: 2000\n`, [['2000', `By estimate one exchange between all tasks at a parallelism of 2000 needs 6002 network buffers in one slot, 188 MiB; there are 4096, 128 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${PRESUMED}`]]],
  ['in 1.20 with more exclusive buffers', `# flink-config: version=1.20\n${process('4g')}taskmanager.numberOfTaskSlots: 8\nparallelism.default: 200\ntaskmanager.network.memory.buffers-per-channel: 8\n`, [['200', `By estimate one exchange between all tasks at a parallelism of 200 needs 14416 network buffers in 8 slots, 451 MiB; there are 10977, 343 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${PRESUMED}`]]],
  ['the same in 2.2, which does not read them', `# flink-config: version=2.2\n${process('4g')}taskmanager.numberOfTaskSlots: 8\nparallelism.default: 200\ntaskmanager.network.memory.buffers-per-channel: 8\n`, []],
  ['large segments', `${process('4g')}taskmanager.memory.segment-size: 256k\ntaskmanager.numberOfTaskSlots: 8\nparallelism.default: 100\n`, [['100', `By estimate one exchange between all tasks at a parallelism of 100 needs 2416 network buffers in 8 slots, 604 MiB; there are 1372, 343 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${PRESUMED}`]]],
  ['batch: write buffers of a sort shuffle', `${BATCH}${process('1728m')}taskmanager.numberOfTaskSlots: 8\nparallelism.default: 40\n`, [['40', `By estimate one exchange between all tasks at a parallelism of 40 needs 4744 network buffers in 8 slots, 148 MiB; there are 4096, 128 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${TOLD}`]]],
  ['batch, by the parallelism that the scheduler may choose', `${BATCH}${process('1728m')}taskmanager.numberOfTaskSlots: 8\nexecution.batch.adaptive.auto-parallelism.max-parallelism: 40\n`, [['40', `By estimate one exchange between all tasks at a parallelism of 40 needs 4744 network buffers in 8 slots, 148 MiB; there are 4096, 128 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${TOLD}`]]],
  ['batch, hybrid shuffle', `${BATCH}${process('1728m')}taskmanager.numberOfTaskSlots: 8\nparallelism.default: 40\nexecution.batch-shuffle-mode: ALL_EXCHANGES_HYBRID_FULL\n`, []],
  ['fewer tasks than slots', `${process('1728m')}taskmanager.numberOfTaskSlots: 4000\nparallelism.default: 2\n`, []],
  ['the last parallelism that fits', `${process('4g')}taskmanager.numberOfTaskSlots: 16\nparallelism.default: 228\n`, []],
  ['the first that does not', `${process('4g')}taskmanager.numberOfTaskSlots: 16\nparallelism.default: 229\n`, [['229', `By estimate one exchange between all tasks at a parallelism of 229 needs 11024 network buffers in 16 slots, 345 MiB; there are 10977, 343 MiB. Tasks of such a job fail as they start: raise network memory, or use fewer slots.${PRESUMED}`]]],
  ['a bound of the required buffers', `${process('4g')}taskmanager.numberOfTaskSlots: 8\nparallelism.default: 600\ntaskmanager.network.memory.read-buffer.required-per-gate.max: 700\n`, []],
  ['the file sets no parallelism', `${process('1728m')}taskmanager.numberOfTaskSlots: 400\n`, []],
]);
follows('too-few-network-buffers', [
  ['the heap has enough to give', `# flink-config: workload=streaming\n${process('4g')}${MANY}`, ['Raise network memory: network 343 → 601 MiB', 'Use 9 slots in a TaskManager', 'Require at most 285 buffers for a gate'], '# flink-config: workload=streaming\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\ntaskmanager.memory.network.min: 601m\ntaskmanager.numberOfTaskSlots: 16\nparallelism.default: 400\n'],
  ['nested, with an upper bound in the way', `# flink-config: workload=streaming\n${JOB_MANAGER}taskmanager:\n  numberOfTaskSlots: 16\n  memory:\n    process:\n      size: 8g\n    network:\n      max: 512m\nparallelism:\n  default: 400\n`, ['Raise network memory: network 512 → 712 MiB', 'Use 13 slots in a TaskManager', 'Require at most 623 buffers for a gate'], '# flink-config: workload=streaming\njobmanager.memory.process.size: 1600m\ntaskmanager:\n  numberOfTaskSlots: 16\n  memory:\n    process:\n      size: 8g\n    network:\n      max: 712m\nparallelism:\n  default: 400\n'],
  ['neither heap nor slots to give', `# flink-config: workload=streaming\n${process('1g')}parallelism.default: 1000\n`, ['Require at most 1000 buffers for a gate'], '# flink-config: workload=streaming\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\ntaskmanager.network.memory.read-buffer.required-per-gate.max: 1000\nparallelism.default: 1000\n'],
  ['the heap has not: fewer slots', `# flink-config: workload=streaming\n${process('2g')}taskmanager.numberOfTaskSlots: 40\nparallelism.default: 400\n`, ['Use 4 slots in a TaskManager'], '# flink-config: workload=streaming\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 2g\ntaskmanager.numberOfTaskSlots: 4\nparallelism.default: 400\n'],
]);

const SEGMENT = 'taskmanager.memory.segment-size';
advises('segment-size-changed', [
  ['larger', `${process('4g')}${SEGMENT}: 128k\n`, [['128k', 'A network buffer has 128 KiB in place of 32 KiB: network memory makes 2744 of them in place of 10976, and more data waits in each of them. Unless measured, leave the default.']]],
  ['smaller, nested', `${process('4g')}taskmanager:\n  memory:\n    segment-size: 16 kb\n`, [['16 kb', 'A network buffer has 16 KiB in place of 32 KiB: network memory makes 21954 of them in place of 10977, and each costs as much work as a full one. Unless measured, leave the default.']]],
  ['the default, written out', `${process('4g')}${SEGMENT}: 32768\n`, []],
  ['not set', process('4g'), []],
  ['a size that Flink refuses', `${process('4g')}${SEGMENT}: 100k\n`, []],
]);
follows('segment-size-changed', [
  ['flat', `${process('4g')}${SEGMENT}: 128k\n`, ['Take buffers of 32 KiB again'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n'],
  ['with a smallest size that would not fit', `# flink-config: version=1.20\n${process('4g')}${SEGMENT}: 128k\ntaskmanager.memory.min-segment-size: 64k\n`, ['Take buffers of 32 KiB again'], '# flink-config: version=1.20\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n'],
  ['with one that does', `# flink-config: version=1.20\n${process('4g')}${SEGMENT}: 128k\ntaskmanager.memory.min-segment-size: 1k\n`, ['Take buffers of 32 KiB again'], '# flink-config: version=1.20\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\ntaskmanager.memory.min-segment-size: 1k\n'],
]);

const DEBLOAT = 'taskmanager.network.memory.buffer-debloat';
const ON = `${DEBLOAT}.enabled: true\n`;
const OLD = '# flink-config: version=1.20\n';
const SMALLEST = 'taskmanager.memory.min-segment-size';
advises('debloating-with-fixed-buffers', [
  ['the smallest size is the whole segment', `${OLD}${ON}${SMALLEST}: 32k\n`, [['32k', 'Buffer debloating is on, and with this smallest size buffers always have 32 KiB: it has little to do. Lower taskmanager.memory.min-segment-size, or leave its default of 256 bytes.']]],
  ['it is half of it, in 2.3', `${ON}${SMALLEST}: 16k\ntaskmanager.memory.starting-segment-size: 16k\n`, [['16k', 'Buffer debloating is on, and with this smallest size buffers go no lower than from 32 KiB to 16 KiB: it has little to do. Lower taskmanager.memory.min-segment-size, or leave its default of 256 bytes.']]],
  ['it is less than half', `${OLD}${ON}${SMALLEST}: 16383\n`, []],
  ['a threshold of 100 percent', `${ON}${DEBLOAT}.threshold-percentages: 100\n`, [['100', 'Buffer debloating passes on no size that differs by less than 100 % from the one before, so that buffers shrink to the smallest size or not at all. The default is 25 %.']]],
  ['99 percent, nested', `taskmanager:\n  network:\n    memory:\n      buffer-debloat:\n        enabled: true\n        threshold-percentages: 99\n`, []],
  ['high parallelism before 2.0', `${OLD}${ON}parallelism.default: 201\n`, [['true', 'Buffer debloating may not work well at a parallelism of 201 with 8 floating buffers for a gate: throughput can fall, or checkpoints take longer. In this release as many floating buffers as there are channels are a starting point.']]],
  ['with too few floating buffers', `${OLD}${ON}parallelism.default: 400\ntaskmanager.network.memory.floating-buffers-per-gate: 399\n`, [['399', 'Buffer debloating may not work well at a parallelism of 400 with 399 floating buffers for a gate: throughput can fall, or checkpoints take longer. In this release as many floating buffers as there are channels are a starting point.']]],
  ['with enough of them', `${OLD}${ON}parallelism.default: 400\ntaskmanager.network.memory.floating-buffers-per-gate: 400\n`, []],
  ['not above 200', `${OLD}${ON}parallelism.default: 200\n`, []],
  ['in 2.0, which sets their number itself', `# flink-config: version=2.0\n${ON}parallelism.default: 400\n`, []],
  ['debloating is off', `${OLD}${DEBLOAT}.enabled: false\n${SMALLEST}: 32k\n${DEBLOAT}.threshold-percentages: 100\nparallelism.default: 400\n`, []],
  ['debloating is not set', `${OLD}${SMALLEST}: 32k\n${DEBLOAT}.threshold-percentages: 100\nparallelism.default: 400\n`, []],
  ['debloating alone', ON, []],
]);
follows('debloating-with-fixed-buffers', [
  ['a smallest size', `${OLD}${ON}${SMALLEST}: 32k\n`, ['Let buffers shrink to 256 bytes', 'Switch buffer debloating off'], '# flink-config: version=1.20\ntaskmanager.network.memory.buffer-debloat.enabled: true\n'],
  ['a threshold', `${ON}${DEBLOAT}.threshold-percentages: 120\n`, ['Take the default of 25 percent', 'Switch buffer debloating off'], 'taskmanager.network.memory.buffer-debloat.enabled: true\n'],
  ['a parallelism', `${OLD}${ON}parallelism.default: 400\n`, ['Give each gate 400 floating buffers', 'Switch buffer debloating off'], '# flink-config: version=1.20\ntaskmanager.network.memory.buffer-debloat.enabled: true\ntaskmanager.network.memory.floating-buffers-per-gate: 400\nparallelism.default: 400\n'],
]);
