import { readBoolean } from '../values/boolean.js';
import { readInteger } from '../values/integer.js';
import { MAX_MEMORY_BYTES, parseMemorySize } from '../values/memorySize.js';
import type { Read } from '../values/read.js';
import { readDoubleValue, readFloatValue, type RawValue } from '../values/value.js';
import { isAtLeast, type FlinkVersion } from '../version.js';

/** An option of the memory model with what reading it takes; a unit test holds this table to the catalog. */
export interface MemoryOption<T> {
  readonly key: string;
  /** The type by Flink's name, as the catalog has it. */
  readonly type: 'MemorySize' | 'Float' | 'Double' | 'Integer' | 'Boolean';
  readonly read: (raw: RawValue) => Read<T>;
  readonly default: T | undefined;
  /** Keys that are read when `key` is not set, in Flink's order. */
  readonly deprecatedKeys: readonly string[];
  readonly since: FlinkVersion | undefined;
  /** The last release that reads it. */
  readonly until: FlinkVersion | undefined;
}

/** An option that must be set to count, or one with a default. */
export type Defaulted<T> = MemoryOption<T> & { readonly default: T };

interface More {
  readonly deprecated?: readonly string[];
  readonly since?: FlinkVersion;
  readonly until?: FlinkVersion;
}

function reader<T>(type: MemoryOption<T>['type'], read: MemoryOption<T>['read']) {
  function option(key: string, fallback: T, more?: More): Defaulted<T>;
  function option(key: string, fallback: undefined, more?: More): MemoryOption<T>;
  function option(key: string, fallback: T | undefined, more: More = {}): MemoryOption<T> {
    return { key, type, read, default: fallback, deprecatedKeys: more.deprecated ?? [], since: more.since, until: more.until };
  }
  return option;
}

const size = reader('MemorySize', ({ text }) => parseMemorySize(text));
const float = reader('Float', readFloatValue);
const double = reader('Double', readDoubleValue);
const integer = reader('Integer', ({ text }) => readInteger(text));
const boolean = reader('Boolean', ({ text }) => readBoolean(text));

const MIB = 1n << 20n;

/** Options of a TaskManager's memory: Flink's `TaskManagerOptions`. */
export const TASK_MANAGER = {
  totalProcess: size('taskmanager.memory.process.size', undefined),
  totalFlink: size('taskmanager.memory.flink.size', undefined),
  frameworkHeap: size('taskmanager.memory.framework.heap.size', 128n * MIB),
  taskHeap: size('taskmanager.memory.task.heap.size', undefined),
  managed: size('taskmanager.memory.managed.size', undefined, { deprecated: ['taskmanager.memory.size'] }),
  managedFraction: float('taskmanager.memory.managed.fraction', Math.fround(0.4)),
  frameworkOffHeap: size('taskmanager.memory.framework.off-heap.size', 128n * MIB),
  taskOffHeap: size('taskmanager.memory.task.off-heap.size', 0n),
  networkMin: size('taskmanager.memory.network.min', 64n * MIB, { deprecated: ['taskmanager.network.memory.min'] }),
  networkMax: size('taskmanager.memory.network.max', MAX_MEMORY_BYTES, { deprecated: ['taskmanager.network.memory.max'] }),
  networkFraction: float('taskmanager.memory.network.fraction', Math.fround(0.1), { deprecated: ['taskmanager.network.memory.fraction'] }),
  jvmMetaspace: size('taskmanager.memory.jvm-metaspace.size', 256n * MIB),
  jvmOverheadMin: size('taskmanager.memory.jvm-overhead.min', 192n * MIB),
  jvmOverheadMax: size('taskmanager.memory.jvm-overhead.max', 1024n * MIB),
  jvmOverheadFraction: float('taskmanager.memory.jvm-overhead.fraction', Math.fround(0.1)),
  cpuCores: double('taskmanager.cpu.cores', undefined),
  slots: integer('taskmanager.numberOfTaskSlots', 1),
  legacyHeap: size('taskmanager.heap.size', undefined, { until: '1.20' }),
  legacyHeapMb: integer('taskmanager.heap.mb', undefined, { until: '1.20' }),
} as const;

/** Options of a JobManager's memory: Flink's `JobManagerOptions`. */
export const JOB_MANAGER = {
  totalProcess: size('jobmanager.memory.process.size', undefined),
  totalFlink: size('jobmanager.memory.flink.size', undefined),
  jvmHeap: size('jobmanager.memory.heap.size', undefined),
  offHeap: size('jobmanager.memory.off-heap.size', 128n * MIB),
  directMemoryLimit: boolean('jobmanager.memory.enable-jvm-direct-memory-limit', false),
  jvmMetaspace: size('jobmanager.memory.jvm-metaspace.size', 256n * MIB),
  jvmOverheadMin: size('jobmanager.memory.jvm-overhead.min', 192n * MIB),
  jvmOverheadMax: size('jobmanager.memory.jvm-overhead.max', 1024n * MIB),
  jvmOverheadFraction: float('jobmanager.memory.jvm-overhead.fraction', Math.fround(0.1)),
  legacyHeap: size('jobmanager.heap.size', undefined, { until: '1.20' }),
  legacyHeapMb: integer('jobmanager.heap.mb', undefined, { until: '1.20' }),
} as const;

/** Options of the shuffle that bear on memory: Flink's `NettyShuffleEnvironmentOptions` and the sizes of segments. */
export const NETWORK = {
  segmentSize: size('taskmanager.memory.segment-size', 32n * 1024n),
  minSegmentSize: size('taskmanager.memory.min-segment-size', 256n),
  startingSegmentSize: size('taskmanager.memory.starting-segment-size', 1024n, { since: '2.0' }),
  batchShuffleRead: size('taskmanager.memory.framework.off-heap.batch-shuffle.size', 64n * MIB),
  numberOfBuffers: integer('taskmanager.network.numberOfBuffers', 2048, { until: '1.20' }),
  buffersPerChannel: integer('taskmanager.network.memory.buffers-per-channel', 2, { until: '1.20' }),
  floatingBuffersPerGate: integer('taskmanager.network.memory.floating-buffers-per-gate', 8, { until: '1.20' }),
  maxBuffersPerChannel: integer('taskmanager.network.memory.max-buffers-per-channel', 10, { until: '1.20' }),
  maxOverdraftBuffersPerGate: integer('taskmanager.network.memory.max-overdraft-buffers-per-gate', 5, { until: '1.20' }),
  maxRequiredBuffersPerGate: integer('taskmanager.network.memory.read-buffer.required-per-gate.max', undefined),
  sortShuffleMinBuffers: integer('taskmanager.network.sort-shuffle.min-buffers', 512),
  sortShuffleMinParallelism: integer('taskmanager.network.sort-shuffle.min-parallelism', 1, { until: '1.20' }),
  debloat: boolean('taskmanager.network.memory.buffer-debloat.enabled', false),
  debloatSamples: integer('taskmanager.network.memory.buffer-debloat.samples', 20),
  debloatThreshold: integer('taskmanager.network.memory.buffer-debloat.threshold-percentages', 25),
} as const;

/** Options of a state backend's memory: Flink's `RocksDBOptions`, `RocksDBConfigurableOptions`, and the same of ForSt. */
export type StateBackendOptions = ReturnType<typeof stateBackend>;

function stateBackend(prefix: string, more: More) {
  return {
    managed: boolean(`${prefix}.memory.managed`, true, more),
    fixedPerSlot: size(`${prefix}.memory.fixed-per-slot`, undefined, more),
    fixedPerTaskManager: size(`${prefix}.memory.fixed-per-tm`, undefined, more),
    writeBufferRatio: double(`${prefix}.memory.write-buffer-ratio`, 0.5, more),
    highPriorityPoolRatio: double(`${prefix}.memory.high-prio-pool-ratio`, 0.1, more),
    partitionedIndexFilters: boolean(`${prefix}.memory.partitioned-index-filters`, false, more),
    writeBufferSize: size(`${prefix}.writebuffer.size`, 64n * MIB, more),
    writeBufferCount: integer(`${prefix}.writebuffer.count`, 2, more),
    writeBuffersToMerge: integer(`${prefix}.writebuffer.number-to-merge`, 1, more),
  } as const;
}

export const ROCKSDB = stateBackend('state.backend.rocksdb', {});
export const FORST = stateBackend('state.backend.forst', { since: '1.20' });

/** Whether a release reads the option. */
export function isOptionOf(option: MemoryOption<unknown>, version: FlinkVersion): boolean {
  return (option.since === undefined || isAtLeast(version, option.since)) && (option.until === undefined || isAtLeast(option.until, version));
}
