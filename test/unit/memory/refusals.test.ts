import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../server/src/flink/memory/refusals/refused.js';
import { deriveJobManager } from '../../../server/src/flink/memory/jobManager.js';
import { managedWeights } from '../../../server/src/flink/memory/managed.js';
import { partitionBuffers, poolsFit } from '../../../server/src/flink/memory/networkNeeds.js';
import { stateBackendSettings } from '../../../server/src/flink/memory/rocksdb.js';
import { deriveTaskManager } from '../../../server/src/flink/memory/taskManager.js';
import type { Refusal } from '../../../server/src/flink/memory/types.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

const configurationOf = (lines: string) => new Map(lines.trim().split('\n').map(line => line.trim().split(': ') as [string, string]));

/** The refusal of the TaskManager, or of the JobManager where the settings name only that; the network's where all else is well. */
function refusalOf(lines: string, version: FlinkVersion = '2.3'): Refusal | undefined {
  const configuration = configurationOf(lines.replaceAll(/\b(tm|jm)\./g, (_, process) => `${process === 'tm' ? 'task' : 'job'}manager.memory.`));
  if (![...configuration.keys()].some(key => key.startsWith('taskmanager'))) {
    const derivation = deriveJobManager(configuration, version);
    return derivation.ok ? undefined : derivation.refusal;
  }
  const derivation = deriveTaskManager(configuration, version);
  if (!derivation.ok) return derivation.refusal;
  return derivation.memory.network.ok ? undefined : derivation.memory.network.refusal;
}

describe('a refusal says in one sentence what happens, then the sum', () => {
  test.each<[rule: string, lines: string, message: string, version?: FlinkVersion]>([
    ['managed memory that is too large, with the total that the process leaves',
      'tm.process.size: 1g\ntm.managed.size: 2g',
      'The TaskManager would not start: managed memory does not fit into total Flink memory.\nmanaged 2 GiB + network 64 MiB + framework 256 MiB = 2.31 GiB; total Flink memory 576 MiB (process 1 GiB − metaspace 256 MiB − overhead 192 MiB); 1.75 GiB missing.'],
    ['a total too small for the defaults',
      'tm.process.size: 800m',
      'The TaskManager would not start: total Flink memory is too small for its pools.\nmanaged 141 MiB + network 64 MiB + framework 256 MiB = 461 MiB; total Flink memory 352 MiB (process 800 MiB − metaspace 256 MiB − overhead 192 MiB); 109 MiB missing.'],
    ['a fraction that leaves too little',
      'tm.flink.size: 4g\ntm.managed.fraction: 0.99',
      'The TaskManager would not start: managed memory does not fit into total Flink memory.\nmanaged 3.96 GiB + network 410 MiB + framework 256 MiB = 4.61 GiB; total Flink memory 4 GiB; 625 MiB missing.'],
    ['two pools of which neither alone is too much',
      'tm.flink.size: 1g\ntm.task.heap.size: 2g\ntm.managed.size: 2g',
      'The TaskManager would not start: the pools do not fit into total Flink memory.\ntask heap 2 GiB + managed 2 GiB + framework 256 MiB = 4.25 GiB; total Flink memory 1 GiB; 3.25 GiB missing.'],
    ['both totals, with too much between them',
      'tm.process.size: 8g\ntm.flink.size: 2g',
      'The TaskManager would not start: the JVM overhead that is left is above its maximum.\ntotal process memory 8 GiB − total Flink memory 2 GiB − metaspace 256 MiB = 5.75 GiB; JVM overhead must be between 192 MiB and 1 GiB; 4.75 GiB too much.'],
    ['both totals, with too little between them',
      'tm.process.size: 1792m\ntm.flink.size: 1536m',
      'The TaskManager would not start: the JVM overhead that is left is below its minimum.\ntotal process memory 1.75 GiB − total Flink memory 1.50 GiB − metaspace 256 MiB = 0; JVM overhead must be between 192 MiB and 1 GiB; 192 MiB missing.'],
    ['pools that are written, larger than the process',
      'tm.process.size: 2g\ntm.task.heap.size: 1g\ntm.managed.size: 1g',
      'The TaskManager would not start: the pools and metaspace do not fit into total process memory.\ntotal Flink memory 2.50 GiB (task heap 1 GiB + managed 1 GiB + network 256 MiB + framework 256 MiB) + metaspace 256 MiB = 2.75 GiB; total process memory 2 GiB; 768 MiB missing.'],
    ['a process that is smaller than total Flink memory',
      'jm.process.size: 1g\njm.flink.size: 2g',
      'The JobManager would not start: total Flink memory and metaspace do not fit into total process memory.\ntotal Flink memory 2 GiB + metaspace 256 MiB = 2.25 GiB; total process memory 1 GiB; 1.25 GiB missing.'],
    ['network memory as a rest that is too small',
      'tm.flink.size: 2g\ntm.task.heap.size: 1g\ntm.managed.size: 752m',
      'The TaskManager would not start: the network memory that is left is below its minimum.\ntotal Flink memory 2 GiB − task heap 1 GiB − managed 752 MiB − framework 256 MiB = 16 MiB; network memory must be at least 64 MiB; 48 MiB missing.'],
    ['network memory as a rest that is too large',
      'tm.flink.size: 4g\ntm.task.heap.size: 1g\ntm.network.max: 1g',
      'The TaskManager would not start: the network memory that is left is above its maximum.\ntotal Flink memory 4 GiB − task heap 1 GiB − managed 1.60 GiB − framework 256 MiB = 1.15 GiB; network memory must be between 64 MiB and 1 GiB; 154 MiB too much.'],
    ['a process that metaspace and overhead fill',
      'jm.process.size: 400m',
      'The JobManager would not start: metaspace and JVM overhead do not fit into total process memory.\nmetaspace 256 MiB + overhead 192 MiB = 448 MiB; total process memory 400 MiB; 48 MiB missing.'],
    ['a maximum below the default minimum',
      'tm.process.size: 4g\ntm.jvm-overhead.max: 100m',
      'The TaskManager would not start: the minimum of JVM overhead is above its maximum.\nminimum 192 MiB (the default); maximum 100 MiB; 92 MiB missing.'],
    ['a fraction out of bounds',
      'tm.process.size: 4g\ntm.managed.fraction: 40',
      'The TaskManager would not start: the fraction of managed memory is 40.0, but must be at least 0 and below 1.'],
    ['a size in another spelling',
      'tm.process.size: 4Gi',
      'The TaskManager would not start: taskmanager.memory.process.size has no memory size that Flink can read.\n"4Gi" is no memory size: write 4g (Flink knows b, k, m, g, t and kb, mb, gb, tb).'],
    ['a fraction that is no number',
      'jm.process.size: 4g\njm.jvm-overhead.fraction: 10%',
      'The JobManager would not start: jobmanager.memory.jvm-overhead.fraction has a value that Flink cannot read.\n"10%" is no number: write 0.1.'],
    ['nothing at all',
      'taskmanager.host: localhost',
      'The TaskManager would not start: no memory is configured.\nSet taskmanager.memory.process.size, or taskmanager.memory.flink.size, or both taskmanager.memory.task.heap.size and taskmanager.memory.managed.size.'],
    ['one of two sizes that must stand together',
      'tm.task.heap.size: 1g',
      'The TaskManager would not start: taskmanager.memory.task.heap.size alone does not tell how much memory there is.\nSet taskmanager.memory.process.size, or taskmanager.memory.flink.size, or both taskmanager.memory.task.heap.size and taskmanager.memory.managed.size.'],
    ['one of the two by a deprecated key',
      'taskmanager.memory.size: 1g',
      'The TaskManager would not start: taskmanager.memory.size alone does not tell how much memory there is.\nSet taskmanager.memory.process.size, or taskmanager.memory.flink.size, or both taskmanager.memory.task.heap.size and taskmanager.memory.managed.size.'],
    ['a legacy heap in 2.x',
      'jobmanager.heap.size: 1g',
      'The JobManager would not start: no memory is configured, and jobmanager.heap.size is not read since Flink 2.0.\nSet jobmanager.memory.process.size, or jobmanager.memory.flink.size, or jobmanager.memory.heap.size.'],
    ['a negative legacy heap',
      'jobmanager.heap.mb: -5',
      'The JobManager would not start: jobmanager.heap.mb is -5, but must not be negative.', '1.20'],
    ['no slots',
      'tm.process.size: 4g\ntaskmanager.numberOfTaskSlots: 0',
      'The TaskManager would not start: taskmanager.numberOfTaskSlots is 0, but must be at least 1.'],
    ['no slots where cores are set',
      'tm.process.size: 4g\ntaskmanager.cpu.cores: 2\ntaskmanager.numberOfTaskSlots: -1',
      'The TaskManager would not start: taskmanager.numberOfTaskSlots is -1, but must be at least 1.'],
    ['cores that are not positive',
      'tm.process.size: 4g\ntaskmanager.cpu.cores: -0.5',
      'The TaskManager would not start: taskmanager.cpu.cores is -0.5, but must be above 0.'],
    ['cores without end',
      'tm.process.size: 4g\ntaskmanager.cpu.cores: Infinity',
      'The TaskManager would not start: taskmanager.cpu.cores is Infinity, but must be a finite number.'],
    ['three sizes of a JobManager that do not agree',
      'jm.flink.size: 2g\njm.heap.size: 1g\njm.off-heap.size: 512m',
      'The JobManager would not start: heap and off-heap memory do not make total Flink memory.\nheap 1 GiB + off-heap 512 MiB = 1.50 GiB; total Flink memory 2 GiB; 512 MiB left over.'],
    ['off-heap memory that takes all',
      'jm.flink.size: 128m',
      'The JobManager would not start: off-heap memory leaves no heap.\noff-heap 128 MiB; total Flink memory 128 MiB; nothing left for the heap.'],
    ['off-heap memory that takes more than all',
      'jm.process.size: 1g\njm.off-heap.size: 1g',
      'The JobManager would not start: off-heap memory leaves no heap.\noff-heap 1 GiB; total Flink memory 576 MiB (process 1 GiB − metaspace 256 MiB − overhead 192 MiB); 448 MiB missing, the heap not counted.'],
    ['a heap larger than the total',
      'jm.flink.size: 1g\njm.heap.size: 2g',
      'The JobManager would not start: the heap is larger than total Flink memory.\nheap 2 GiB; total Flink memory 1 GiB; 1 GiB missing.'],
    ['a segment that is no power of two',
      'tm.process.size: 4g\ntm.segment-size: 33k',
      'The TaskManager would not start: taskmanager.memory.segment-size is 33792 bytes, but must be at least 4096 and a power of two.\nNear it: 32k or 64k.'],
    ['a segment that is too small',
      'tm.process.size: 4g\ntm.segment-size: 1k',
      'The TaskManager would not start: taskmanager.memory.segment-size is 1024 bytes, but must be at least 4096 and a power of two.\nNear it: 4k.'],
    ['a segment that no int holds',
      'tm.process.size: 4g\ntm.segment-size: 2g',
      'The TaskManager would not start: taskmanager.memory.segment-size is 2 GiB, but must be below 2 GiB.'],
    ['more buffers than an int holds',
      'tm.process.size: 200t\ntm.segment-size: 4k',
      'The TaskManager would not start: network memory makes more buffers than Flink can count.\nnetwork 20 TiB / segment size 4 KiB = 5368676431 buffers; at most 2147483647.'],
    ['no required buffers at a gate',
      'tm.process.size: 4g\ntaskmanager.network.memory.read-buffer.required-per-gate.max: 0',
      'The TaskManager would not start: taskmanager.network.memory.read-buffer.required-per-gate.max is 0, but must be at least 1.'],
    ['a smallest segment above the segment',
      'tm.process.size: 4g\ntm.min-segment-size: 64k',
      'The TaskManager would not start: taskmanager.memory.min-segment-size (64 KiB) is above taskmanager.memory.segment-size (32 KiB).'],
    ['a smallest segment above the one that buffers begin with',
      'tm.process.size: 4g\ntm.min-segment-size: 32k',
      'The TaskManager would not start: taskmanager.memory.min-segment-size (32 KiB) is above taskmanager.memory.starting-segment-size (1 KiB).'],
    ['a target of debloating below a millisecond',
      'tm.process.size: 4g\ntaskmanager.network.memory.buffer-debloat.target: 0 ms',
      'The TaskManager would not start: taskmanager.network.memory.buffer-debloat.target is below a millisecond.'],
    ['of two unreadable settings of debloating the one that Flink reads first',
      'tm.process.size: 4g\ntm.min-segment-size: x\ntaskmanager.network.memory.buffer-debloat.target: y',
      'The TaskManager would not start: taskmanager.network.memory.buffer-debloat.target has no duration that Flink can read.\n"y" is no duration: write a whole number and a unit, such as 10 s (Flink knows d, h, min, s, ms, µs, ns).'],
    ['whether debloating is on, before its smallest segment',
      'tm.process.size: 4g\ntm.min-segment-size: x\ntaskmanager.network.memory.buffer-debloat.enabled: y',
      'The TaskManager would not start: taskmanager.network.memory.buffer-debloat.enabled has a value that Flink cannot read.\n"y" is neither true nor false: write true.'],
    ['and the other way round before 2.0',
      'tm.process.size: 4g\ntm.min-segment-size: 0\ntaskmanager.network.memory.buffer-debloat.enabled: y',
      'The TaskManager would not start: taskmanager.memory.min-segment-size is 0, but must be above 0.', '1.20'],
    ['a number of buffers that is not what is left',
      'tm.flink.size: 2g\ntm.task.heap.size: 512m\ntaskmanager.network.numberOfBuffers: 2048',
      'The TaskManager would not start: the network memory that is left is not what taskmanager.network.numberOfBuffers asks for.\ntotal Flink memory 2 GiB − task heap 512 MiB − managed 819 MiB − framework 256 MiB = 461 MiB; the buffers need 64 MiB.', '1.20'],
    ['a negative number of buffers',
      'tm.flink.size: 2g\ntaskmanager.network.numberOfBuffers: -1',
      'The TaskManager would not start: taskmanager.network.numberOfBuffers is -1, but must not be negative.', '1.20'],
    ['sizes whose sum no long holds',
      'tm.task.heap.size: 8388607t\ntm.managed.size: 8388607t',
      'The TaskManager would not start: total Flink memory would be more than the largest size there is.\ntask heap 8 EiB + managed 8 EiB + framework 256 MiB = 16 EiB; the largest size is 8 EiB.'],
    ['a total whose sum with the rest no long holds',
      'jm.flink.size: 8388607t\njm.jvm-metaspace.size: 2t',
      'The JobManager would not start: total process memory would be more than the largest size there is.\ntotal Flink memory 8 EiB + metaspace 2 TiB = 8 EiB; the largest size is 8 EiB.'],
    ['a fraction that asks for more than a long',
      'jm.flink.size: 8388607t\njm.jvm-overhead.fraction: 0.99',
      'The JobManager would not start: the fraction of JVM overhead is 0.99, which asks for more than the largest size there is.'],
    ['an amount of a resource',
      'tm.process.size: 4g\nexternal-resources: gpu\nexternal-resource.gpu.amount: two',
      'The TaskManager would not start: external-resource.gpu.amount has no amount that Flink can read.\n"two" is no whole number: write digits only, such as 4.'],
  ])('%s', (_, lines, message, version) => {
    expect(refusalOf(lines, version)?.message).toBe(message);
  });
});

describe('a refusal of a job names the job', () => {
  const weights = managedWeights(configurationOf('taskmanager.memory.managed.consumer-weights: OPERATOR:-1,PYTHON:30'), '2.2');
  const notWhole = managedWeights(configurationOf('taskmanager.memory.managed.consumer-weights.OPERATOR: a'), '2.2');
  const ratios = stateBackendSettings('rocksdb', configurationOf('state.backend.rocksdb.memory.write-buffer-ratio: 0.95'), '2.2');
  const unbounded = partitionBuffers('PIPELINED', 4, { buffersPerChannel: 2, floatingBuffersPerGate: 8, maxRequiredBuffersPerGate: undefined, sortShuffleMinBuffers: 512, sortShuffleMinParallelism: 1 });
  test.each<[rule: string, outcome: Attempt<unknown>, message: string, option: string | undefined]>([
    ['a negative weight', weights, 'Jobs that use managed memory would fail: the weight of OPERATOR is -1, but must not be negative.', 'taskmanager.memory.managed.consumer-weights'],
    ['a weight that is no number', notWhole, 'Jobs that use managed memory would fail: the weight of OPERATOR is no whole number.\n"a" is no whole number: write digits only, such as 4.', 'taskmanager.memory.managed.consumer-weights.OPERATOR'],
    ['ratios that leave no cache', ratios, 'Jobs with the state backend RocksDB would fail: write buffers and high-priority pool take the whole block cache.\nwrite buffers 2 × 0.95 / (3 − 0.95) = 0.927 + high-priority pool 0.1 = 1.027; must be below 1.', 'state.backend.rocksdb.memory.write-buffer-ratio'],
    ['a partition without a bound', unbounded, 'The job would not start: a result partition of the type PIPELINED has no bound, so no number of buffers can be announced for it.', undefined],
    ['pools that do not fit', poolsFit(16, [[8, 8], [9, 9]]), 'The job would not start: the exchanges need more network buffers than there are.\n9 needed, 8 of 16 free.', 'taskmanager.memory.network.fraction'],
  ])('%s', (_, outcome, message, option) => {
    expect(outcome.ok ? undefined : [outcome.refusal.message, outcome.refusal.option]).toEqual([message, option]);
  });
});

describe('a refusal blames what is written', () => {
  test.each<[rule: string, lines: string, blamed: readonly string[], flinkOption?: string | undefined, version?: FlinkVersion]>([
    ['the pool that does not fit, then the total', 'tm.process.size: 1g\ntm.managed.size: 2g', ['taskmanager.memory.managed.size', 'taskmanager.memory.process.size']],
    ['the total where only that is written', 'tm.process.size: 800m', ['taskmanager.memory.process.size']],
    ['the fraction', 'tm.flink.size: 4g\ntm.managed.fraction: 0.99', ['taskmanager.memory.managed.fraction', 'taskmanager.memory.flink.size']],
    ['the minimum that asks for too much', 'tm.flink.size: 1g\ntm.network.min: 900m', ['taskmanager.memory.network.min', 'taskmanager.memory.flink.size']],
    ['a deprecated key, as it is written', 'tm.process.size: 1g\ntaskmanager.memory.size: 2g', ['taskmanager.memory.size', 'taskmanager.memory.process.size']],
    ['the one end that is written, though Flink names the fraction', 'tm.process.size: 4g\ntm.jvm-overhead.max: 100m', ['taskmanager.memory.jvm-overhead.max'], 'taskmanager.memory.jvm-overhead.fraction'],
    ['both ends', 'tm.process.size: 4g\ntm.network.max: 1m\ntm.network.min: 2m', ['taskmanager.memory.network.max', 'taskmanager.memory.network.min'], 'taskmanager.memory.network.fraction'],
    ['a deprecated end', 'tm.process.size: 4g\ntaskmanager.network.memory.max: 1m', ['taskmanager.network.memory.max'], 'taskmanager.memory.network.fraction'],
    ['the text that cannot be read, Flink names the canonical key', 'tm.process.size: 4g\ntaskmanager.network.memory.min: x', ['taskmanager.network.memory.min'], 'taskmanager.memory.network.min'],
    ['the process before the rest', 'tm.process.size: 8g\ntm.flink.size: 2g\ntm.jvm-overhead.max: 1g', ['taskmanager.memory.process.size', 'taskmanager.memory.flink.size', 'taskmanager.memory.jvm-overhead.max']],
    ['the legacy heap', 'taskmanager.heap.size: 100m', ['taskmanager.heap.size'], undefined, '1.20'],
    ['the task heap that makes network memory the rest', 'tm.flink.size: 2g\ntm.task.heap.size: 1g\ntm.managed.size: 752m', ['taskmanager.memory.task.heap.size', 'taskmanager.memory.managed.size', 'taskmanager.memory.flink.size']],
  ])('%s', (_, lines, blamed, flinkOption, version) => {
    const refusal = refusalOf(lines, version);
    const written = [refusal?.option, ...(refusal?.blame ?? [])].filter(key => key !== undefined && lines.replaceAll('tm.', 'taskmanager.memory.').includes(`${key}: `));
    expect(written).toEqual(blamed);
    expect(refusal?.flinkOption).toBe(flinkOption);
  });

  test('the parts make the sum, and what is missing is its difference from the total', () => {
    const refusal = refusalOf('tm.process.size: 1g\ntm.managed.size: 2g');
    const total = refusal?.parts.find(part => part.name === 'total Flink memory');
    const sum = refusal?.parts.filter(part => part !== total).reduce((bytes, part) => bytes + part.bytes, 0n) ?? 0n;
    expect(refusal?.missing).toBe(sum - (total?.bytes ?? 0n));
    expect(refusal?.parts.map(({ name, key, origin }) => `${name} ${key} ${origin}`)).toEqual([
      'managed taskmanager.memory.managed.size setting',
      'framework heap taskmanager.memory.framework.heap.size default',
      'framework off-heap taskmanager.memory.framework.off-heap.size default',
      'task off-heap taskmanager.memory.task.off-heap.size default',
      'network taskmanager.memory.network.min derived',
      'total Flink memory taskmanager.memory.flink.size derived',
    ]);
  });
});
