import { MAX_MEMORY_BYTES } from '../../values/memorySize.js';
import { NETWORK, TASK_MANAGER } from '../options.js';
import { sumTooLarge } from '../refusals/process.js';
import { attempt, Refused } from '../refusals/refused.js';
import { buffersDoNotMatch, componentsExceed, negativeBuffers, networkOutOfRange } from '../refusals/taskManager.js';
import type { FlinkMemory, FlinkMemoryUtils, ProcessOptions, TotalFlink } from './process.js';
import { isInRange, noteIfNotEnforced, readRange, withFraction, withInverseFraction, type RangeOptions } from './range.js';
import type { OptionReader } from './reader.js';
import { segmentSizeOf } from './segmentSize.js';
import { restOf, setTo, sumOf, totalOf, type PoolStep } from './steps.js';

/** The options of a TaskManager's process: Flink's `TM_PROCESS_MEMORY_OPTIONS`. */
export const TASK_MANAGER_PROCESS: ProcessOptions = {
  fineGrained: [TASK_MANAGER.taskHeap, TASK_MANAGER.managed],
  totalFlink: TASK_MANAGER.totalFlink,
  totalProcess: TASK_MANAGER.totalProcess,
  jvmMetaspace: TASK_MANAGER.jvmMetaspace,
  jvmOverhead: { pool: 'jvmOverhead', min: TASK_MANAGER.jvmOverheadMin, max: TASK_MANAGER.jvmOverheadMax, fraction: TASK_MANAGER.jvmOverheadFraction },
};

const NETWORK_RANGE: RangeOptions = { pool: 'network', min: TASK_MANAGER.networkMin, max: TASK_MANAGER.networkMax, fraction: TASK_MANAGER.networkFraction };
const MANAGED_RANGE: RangeOptions = { pool: 'managed', fraction: TASK_MANAGER.managedFraction };

/** How a TaskManager divides its total Flink memory: Flink's `TaskExecutorFlinkMemoryUtils`. */
export const taskManagerFlinkMemory: FlinkMemoryUtils = { fromFineGrained, fromTotal };

function fromFineGrained(reader: OptionReader): FlinkMemory {
  const taskHeap = reader.size(TASK_MANAGER.taskHeap, 'taskHeap');
  const managed = reader.size(TASK_MANAGER.managed, 'managed');
  const others = [...frameworkAndTaskOffHeap(reader), taskHeap, managed];
  if (reader.contains(TASK_MANAGER.totalFlink)) {
    const total: TotalFlink = { step: reader.size(TASK_MANAGER.totalFlink, 'totalFlink'), from: [] };
    return { pools: [...others, networkAsRest(reader, total, others)], total: total.step };
  }
  if (sumOf(others) > MAX_MEMORY_BYTES) throw sumTooLarge(reader, others);
  const network = isUsingBufferCount(reader) ? networkFromBufferCount(reader) : withInverseFraction(reader, sumOf(others), readRange(reader, NETWORK_RANGE));
  const pools = [...others, network];
  if (sumOf(pools) > MAX_MEMORY_BYTES) throw sumTooLarge(reader, pools);
  return { pools, total: totalOf('totalFlink', pools) };
}

function fromTotal(reader: OptionReader, total: TotalFlink): readonly PoolStep[] {
  const fixed = frameworkAndTaskOffHeap(reader);
  if (reader.contains(TASK_MANAGER.taskHeap)) {
    const taskHeap = reader.size(TASK_MANAGER.taskHeap, 'taskHeap');
    const others = [...fixed, taskHeap, managedOf(reader, total.step)];
    return [...others, networkAsRest(reader, total, others)];
  }
  const managed = managedOf(reader, total.step);
  const network = isUsingBufferCount(reader) ? networkFromBufferCount(reader) : withFraction(reader, total.step.bytes, readRange(reader, NETWORK_RANGE));
  const others = [...fixed, managed, network];
  if (sumOf(others) > total.step.bytes) throw componentsExceed(reader, total, others);
  return [...others, restOf('taskHeap', total.step, others)];
}

/** The pools whose size is always written or a default. */
function frameworkAndTaskOffHeap(reader: OptionReader): readonly PoolStep[] {
  return [
    reader.size(TASK_MANAGER.frameworkHeap, 'frameworkHeap'),
    reader.size(TASK_MANAGER.frameworkOffHeap, 'frameworkOffHeap'),
    reader.size(TASK_MANAGER.taskOffHeap, 'taskOffHeap'),
  ];
}

function managedOf(reader: OptionReader, total: PoolStep): PoolStep {
  return reader.contains(TASK_MANAGER.managed) ? reader.size(TASK_MANAGER.managed, 'managed') : withFraction(reader, total.bytes, readRange(reader, MANAGED_RANGE));
}

/** Network memory where the total and all other pools are known: it must lie in its range, its fraction does not count. */
function networkAsRest(reader: OptionReader, total: TotalFlink, others: readonly PoolStep[]): PoolStep {
  if (sumOf(others) > total.step.bytes) throw componentsExceed(reader, total, others);
  const network = restOf('network', total.step, others);
  if (isUsingBufferCount(reader)) {
    const wanted = networkFromBufferCount(reader);
    if (wanted.bytes !== network.bytes) throw buffersDoNotMatch(reader, total, others, network, wanted);
    return network;
  }
  const range = networkRange(reader);
  if (!isInRange(network.bytes, range)) throw networkOutOfRange(reader, range, total, others, network);
  noteIfNotEnforced(reader, range, total.step, network.bytes);
  return network;
}

/** Here Flink tells an inconsistent range as a network memory that is out of range. */
function networkRange(reader: OptionReader) {
  const outcome = attempt(() => readRange(reader, NETWORK_RANGE));
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.refusal.code === 'range-inconsistent' ? { ...outcome.refusal, code: 'network-out-of-range' } : outcome.refusal);
}

/** Before 2.0 a number of buffers gives network memory where nothing newer is set. */
export function isUsingBufferCount(reader: OptionReader): boolean {
  const newer = [TASK_MANAGER.networkMin, TASK_MANAGER.networkMax, TASK_MANAGER.networkFraction];
  return !newer.some(option => reader.contains(option)) && reader.contains(NETWORK.numberOfBuffers);
}

function networkFromBufferCount(reader: OptionReader): PoolStep {
  const count = reader.get(NETWORK.numberOfBuffers);
  const segmentSize = segmentSizeOf(reader);
  if (count < 0) throw negativeBuffers(reader, count);
  return setTo('network', BigInt(count) * segmentSize, reader.keyOf(NETWORK.numberOfBuffers));
}
