import { formatDouble } from '../values/float.js';
import type { FlinkVersion } from '../version.js';
import { isAtLeast } from '../version.js';
import { OptionReader } from './derive/reader.js';
import { FORST, ROCKSDB, type StateBackendOptions } from './options.js';
import { attempt, type Attempt } from './refusals/refused.js';
import { refused } from './refusals/told.js';
import type { Configuration } from './types.js';

/** The state backends that keep state on disk through native memory. */
export type NativeStateBackend = 'rocksdb' | 'forst';

/** The memory settings in force: Flink's `RocksDBMemoryConfiguration` and `ForStMemoryConfiguration`. */
export interface StateBackendMemorySettings {
  readonly usesManagedMemory: boolean;
  /** Bytes; undefined where it is not set. */
  readonly fixedPerSlot: bigint | undefined;
  /** Bytes for the whole TaskManager; read only without managed and without fixed memory per slot. */
  readonly fixedPerTaskManager: bigint | undefined;
  /** Whose memory the instances share: of the slot, managed or not; of the TaskManager; or none, each column family for itself. */
  readonly scope: 'slot-managed' | 'slot-fixed' | 'taskmanager' | 'unbounded';
  readonly writeBufferRatio: number;
  readonly highPriorityPoolRatio: number;
  readonly partitionedIndexFilters: boolean;
  /** Bytes of one write buffer (memtable) of a column family. */
  readonly writeBufferSize: bigint;
  /** Write buffers of a column family at most. */
  readonly writeBufferCount: number;
  readonly writeBuffersToMerge: number;
}

/** How the memory that the instances share is divided, bytes. */
export interface StateBackendMemory {
  readonly total: bigint;
  /** Block cache, which the write buffers are charged to. */
  readonly cache: bigint;
  /** What all write buffers together may take. */
  readonly writeBufferManager: bigint;
  /** From here on the active write buffer is flushed. */
  readonly mutableLimit: bigint;
  /** The piece by which Flink reckons that a write buffer grows; RocksDB of 2.x, and ForSt, take a mebibyte at most. */
  readonly arenaBlock: bigint;
  /** False where a single piece is above the limit: Flink warns that performance will be poor. */
  readonly arenaBlockFits: boolean;
}

const OPTIONS: Readonly<Record<NativeStateBackend, StateBackendOptions>> = { rocksdb: ROCKSDB, forst: FORST };
const ALIGNMENT = 4096n;

/** The memory settings of RocksDB or ForSt in force, or the refusal where they cannot be read or do not go together. */
export function stateBackendSettings(backend: NativeStateBackend, configuration: Configuration, version: FlinkVersion): Attempt<StateBackendMemorySettings> {
  return attempt(() => {
    const reader = new OptionReader(configuration, version, backend === 'rocksdb' ? 'RocksDB' : 'ForSt');
    const options = OPTIONS[backend];
    const settings = readSettings(reader, backend, options);
    if (writeBufferShare(settings) + settings.highPriorityPoolRatio >= 1) throw invalidRatios(reader, options, settings);
    return settings;
  });
}

/**
 * How RocksDB or ForSt divide so many bytes of shared memory. Follows `RocksDBMemoryControllerUtils`: computed in double,
 * and cut to whole bytes as Java does.
 */
export function stateBackendMemory(total: bigint, writeBufferRatio: number, writeBufferSize: bigint): StateBackendMemory {
  const cache = toLong(((3 - writeBufferRatio) * Number(total)) / 3);
  const writeBufferManager = toLong((Number(BigInt.asIntN(64, 2n * total)) * writeBufferRatio) / 3);
  const mutableLimit = BigInt.asIntN(64, writeBufferManager * 7n) / 8n;
  const arenaBlock = ((writeBufferSize / 8n + ALIGNMENT - 1n) / ALIGNMENT) * ALIGNMENT;
  return { total, cache, writeBufferManager, mutableLimit, arenaBlock, arenaBlockFits: arenaBlock <= mutableLimit };
}

function readSettings(reader: OptionReader, backend: NativeStateBackend, options: StateBackendOptions): StateBackendMemorySettings {
  const usesManagedMemory = reader.get(options.managed);
  const fixedPerSlot = reader.get(options.fixedPerSlot);
  const writeBufferRatio = reader.get(options.writeBufferRatio);
  const highPriorityPoolRatio = reader.get(options.highPriorityPoolRatio);
  // Nobody looks at the fixed memory of the TaskManager where the slot has its own.
  const fixedPerTaskManager = usesManagedMemory || fixedPerSlot !== undefined ? undefined : reader.get(options.fixedPerTaskManager);
  return {
    usesManagedMemory, fixedPerSlot, fixedPerTaskManager, writeBufferRatio, highPriorityPoolRatio,
    scope: scopeOf(usesManagedMemory, fixedPerSlot, fixedPerTaskManager),
    partitionedIndexFilters: reader.contains(options.partitionedIndexFilters) ? reader.get(options.partitionedIndexFilters) : partitionsByDefault(backend, reader.version),
    writeBufferSize: reader.get(options.writeBufferSize),
    writeBufferCount: reader.get(options.writeBufferCount),
    writeBuffersToMerge: reader.get(options.writeBuffersToMerge),
  };
}

/** Fixed memory per slot goes before managed memory, and that before fixed memory of the TaskManager (`RocksDBSharedResourcesFactory`). */
function scopeOf(managed: boolean, perSlot: bigint | undefined, perTaskManager: bigint | undefined): StateBackendMemorySettings['scope'] {
  if (perSlot !== undefined) return 'slot-fixed';
  if (managed) return 'slot-managed';
  return perTaskManager !== undefined && perTaskManager > 0n ? 'taskmanager' : 'unbounded';
}

/** ForSt partitions its index and filters by default since 2.0, RocksDB never does. */
function partitionsByDefault(backend: NativeStateBackend, version: FlinkVersion): boolean {
  return backend === 'forst' && isAtLeast(version, '2.0');
}

/** The part of the cache that write buffers may take, which is not their ratio: see `stateBackendMemory`. */
function writeBufferShare({ writeBufferRatio }: StateBackendMemorySettings): number {
  return (2 * writeBufferRatio) / (3 - writeBufferRatio);
}

function invalidRatios(reader: OptionReader, options: StateBackendOptions, settings: StateBackendMemorySettings) {
  const keys = [options.writeBufferRatio, options.highPriorityPoolRatio];
  const [option, ...others] = [...keys.filter(key => reader.contains(key)), ...keys.filter(key => !reader.contains(key))].map(key => reader.keyOf(key));
  const ratio = formatDouble(settings.writeBufferRatio);
  const share = writeBufferShare(settings);
  return refused(reader, {
    code: 'invalid-ratios',
    happens: 'write buffers and high-priority pool take the whole block cache',
    sum: `write buffers 2 × ${ratio} / (3 − ${ratio}) = ${share.toFixed(3)} + high-priority pool ${formatDouble(settings.highPriorityPoolRatio)} = ${(share + settings.highPriorityPoolRatio).toFixed(3)}; must be below 1`,
    option,
    others,
  });
}

/** Java's cast of a double to a long: cut off, at most the largest, nothing for what is no number. */
function toLong(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return 2n ** 63n - 1n;
  return value <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(value));
}
