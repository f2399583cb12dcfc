import type { TotalFlink } from '../derive/process.js';
import type { OptionReader } from '../derive/reader.js';
import { shownSum, sumOf, type PoolStep } from '../derive/steps.js';
import { formatSize } from '../size.js';
import { shownTotal } from './process.js';
import type { Refused } from './refused.js';
import { refused } from './told.js';

/** Heap, off-heap memory and total are all written, and do not agree. */
export function mismatch(reader: OptionReader, total: PoolStep, heap: PoolStep, offHeap: PoolStep): Refused {
  const pools = [heap, offHeap];
  const difference = total.bytes - sumOf(pools);
  const end = difference > 0n ? `${formatSize(difference)} left over` : `${formatSize(-difference)} missing`;
  return refused(reader, {
    code: 'heap-and-off-heap-mismatch',
    happens: 'heap and off-heap memory do not make total Flink memory',
    sum: `${shownSum(pools)} = ${formatSize(sumOf(pools))}; total Flink memory ${formatSize(total.bytes)}; ${end}`,
    option: total.key,
    others: pools.map(step => step.key),
    parts: [...pools, total],
    missing: -difference,
  });
}

/** Off-heap memory leaves no byte of heap. */
export function offHeapExceeds(reader: OptionReader, total: TotalFlink, offHeap: PoolStep): Refused {
  const missing = offHeap.bytes - total.step.bytes;
  const totalKey = total.step.key ?? total.from[0]?.key;
  return refused(reader, {
    code: 'off-heap-exceeds-total-flink-memory',
    happens: 'off-heap memory leaves no heap',
    sum: `off-heap ${formatSize(offHeap.bytes)}; ${shownTotal(total)}; ${missing > 0n ? `${formatSize(missing)} missing, the heap not counted` : 'nothing left for the heap'}`,
    option: offHeap.rule === 'set' ? offHeap.key : totalKey,
    others: [totalKey, offHeap.key, ...total.from.map(step => step.key)],
    parts: [offHeap, total.step],
    missing,
  });
}

/** The heap alone is more than total Flink memory. */
export function heapExceeds(reader: OptionReader, total: PoolStep, heap: PoolStep): Refused {
  const missing = heap.bytes - total.bytes;
  return refused(reader, {
    code: 'heap-exceeds-total-flink-memory',
    happens: 'the heap is larger than total Flink memory',
    sum: `heap ${formatSize(heap.bytes)}; total Flink memory ${formatSize(total.bytes)}; ${formatSize(missing)} missing`,
    option: heap.key,
    others: [total.key],
    parts: [heap, total],
    missing,
  });
}
