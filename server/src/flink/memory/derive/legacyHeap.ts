import { parseMemorySize } from '../../values/memorySize.js';
import { isAtLeast } from '../../version.js';
import type { MemoryOption } from '../options.js';
import { refused, sentence } from '../refusals/told.js';
import { formatSize } from '../size.js';
import type { OptionReader } from './reader.js';
import { setTo, type Pool, type PoolStep } from './steps.js';

/** What the releases before 2.0 still read for the heap: Flink's `LegacyMemoryOptions`. */
export interface LegacyHeapOptions {
  readonly environmentVariable: string;
  readonly heap: MemoryOption<bigint>;
  readonly heapMb: MemoryOption<number>;
}

/**
 * Takes the legacy heap size for `option` where that is not set, in Flink's order: environment, size, size in MiB
 * (`MemoryBackwardsCompatibilityUtils`). Does nothing from 2.0 on.
 */
export function mapLegacyHeap(reader: OptionReader, option: MemoryOption<bigint>, pool: Pool, legacy: LegacyHeapOptions, environment: Readonly<Record<string, string>>): void {
  if (isAtLeast(reader.version, '2.0') || reader.contains(option)) return;
  const step = readEnvironment(reader, pool, legacy, environment) ?? readHeap(reader, pool, legacy) ?? readHeapMb(reader, pool, legacy);
  if (step === undefined) return;
  reader.replace(option, step);
  reader.note({ code: 'legacy-heap-option-used', message: `${step.key ?? ''} (${formatSize(step.bytes)}) is taken for ${option.key}, which is not set.` });
}

function readEnvironment(reader: OptionReader, pool: Pool, { environmentVariable }: LegacyHeapOptions, environment: Readonly<Record<string, string>>): PoolStep | undefined {
  const text = environment[environmentVariable];
  if (text === undefined) return undefined;
  const size = parseMemorySize(text);
  if (size.ok) return setTo(pool, size.value, environmentVariable);
  const happens = `the environment variable ${environmentVariable} has no memory size that Flink can read`;
  throw refused(reader, { code: 'unreadable-memory-size', happens, sum: sentence(size.error.reason), option: undefined });
}

function readHeap(reader: OptionReader, pool: Pool, { heap }: LegacyHeapOptions): PoolStep | undefined {
  return reader.contains(heap) ? reader.size(heap, pool) : undefined;
}

function readHeapMb(reader: OptionReader, pool: Pool, { heapMb }: LegacyHeapOptions): PoolStep | undefined {
  const mebibytes = reader.get(heapMb);
  if (mebibytes === undefined) return undefined;
  if (mebibytes >= 0) return setTo(pool, BigInt(mebibytes) << 20n, reader.keyOf(heapMb));
  const happens = `${heapMb.key} is ${mebibytes}, but must not be negative`;
  throw refused(reader, { code: 'unreadable-value', happens, option: reader.keyOf(heapMb) });
}
