import { MAX_MEMORY_BYTES } from '../../values/memorySize.js';
import type { Defaulted, MemoryOption } from '../options.js';
import { memoryNotConfigured, metaspaceAndOverheadExceed, overheadOutOfRange, processTooSmall, sumTooLarge } from '../refusals/process.js';
import { isInRange, noteIfNotEnforced, readRange, withFraction, withInverseFraction, type RangeOptions } from './range.js';
import type { OptionReader } from './reader.js';
import { restOf, sumOf, totalOf, type PoolStep } from './steps.js';

/** The options that both processes share in kind: Flink's `ProcessMemoryOptions`. */
export interface ProcessOptions {
  /** The sizes that make totals unnecessary when all of them are set. */
  readonly fineGrained: readonly MemoryOption<bigint>[];
  readonly totalFlink: MemoryOption<bigint>;
  readonly totalProcess: MemoryOption<bigint>;
  readonly jvmMetaspace: Defaulted<bigint>;
  readonly jvmOverhead: RangeOptions;
}

/** Total Flink memory with what it is left of, where it is the rest of total process memory. */
export interface TotalFlink {
  readonly step: PoolStep;
  /** Total process memory, metaspace and overhead; empty where the total is set or a sum. */
  readonly from: readonly PoolStep[];
}

/** How a process divides its total Flink memory: Flink's `FlinkMemoryUtils`. */
export interface FlinkMemoryUtils {
  /** From the fine-grained sizes, all of which are set; gives total Flink memory as well. */
  readonly fromFineGrained: (reader: OptionReader) => FlinkMemory;
  readonly fromTotal: (reader: OptionReader, total: TotalFlink) => readonly PoolStep[];
}

/** The pools inside total Flink memory, and the total. */
export interface FlinkMemory {
  readonly pools: readonly PoolStep[];
  readonly total: PoolStep;
}

/** Every pool of a process by the size that is known first: Flink's `ProcessMemoryUtils.memoryProcessSpecFromConfig`. */
export function deriveProcess(reader: OptionReader, options: ProcessOptions, utils: FlinkMemoryUtils): readonly PoolStep[] {
  if (options.fineGrained.every(option => reader.contains(option))) {
    const { pools, total } = utils.fromFineGrained(reader);
    return [...pools, total, ...aroundFlinkMemory(reader, options, total, pools)];
  }
  if (reader.contains(options.totalFlink)) {
    const total = reader.size(options.totalFlink, 'totalFlink');
    const pools = utils.fromTotal(reader, { step: total, from: [] });
    return [...pools, total, ...aroundFlinkMemory(reader, options, total, pools)];
  }
  if (reader.contains(options.totalProcess)) return insideProcessMemory(reader, options, utils);
  throw memoryNotConfigured(reader, options);
}

/** From the outside in: total process memory less metaspace and overhead is total Flink memory. */
function insideProcessMemory(reader: OptionReader, options: ProcessOptions, utils: FlinkMemoryUtils): readonly PoolStep[] {
  const process = reader.size(options.totalProcess, 'totalProcess');
  const metaspace = reader.size(options.jvmMetaspace, 'jvmMetaspace');
  const overhead = withFraction(reader, process.bytes, readRange(reader, options.jvmOverhead));
  if (metaspace.bytes + overhead.bytes > process.bytes) throw metaspaceAndOverheadExceed(reader, process, metaspace, overhead);
  const total = restOf('totalFlink', process, [metaspace, overhead]);
  const pools = utils.fromTotal(reader, { step: total, from: [process, metaspace, overhead] });
  return [...pools, total, metaspace, overhead, process];
}

/** From the inside out: metaspace, overhead and total process memory around a known total Flink memory. */
function aroundFlinkMemory(reader: OptionReader, options: ProcessOptions, flink: PoolStep, pools: readonly PoolStep[]): readonly PoolStep[] {
  const metaspace = reader.size(options.jvmMetaspace, 'jvmMetaspace');
  const inner = [flink, metaspace];
  if (!reader.contains(options.totalProcess)) {
    if (sumOf(inner) > MAX_MEMORY_BYTES) throw sumTooLarge(reader, inner);
    const overhead = withInverseFraction(reader, sumOf(inner), readRange(reader, options.jvmOverhead));
    const parts = [...inner, overhead];
    if (sumOf(parts) > MAX_MEMORY_BYTES) throw sumTooLarge(reader, parts);
    return [metaspace, overhead, totalOf('totalProcess', parts)];
  }
  const process = reader.size(options.totalProcess, 'totalProcess');
  if (sumOf(inner) > process.bytes) throw processTooSmall(reader, process, flink, metaspace, pools);
  const overhead = restOf('jvmOverhead', process, inner);
  const range = readRange(reader, options.jvmOverhead);
  if (!isInRange(overhead.bytes, range)) throw overheadOutOfRange(reader, range, overhead, process, inner, pools);
  noteIfNotEnforced(reader, range, process, overhead.bytes);
  return [metaspace, overhead, process];
}
