import { MAX_MEMORY_BYTES } from '../../values/memorySize.js';
import { JOB_MANAGER } from '../options.js';
import { heapExceeds, mismatch, offHeapExceeds } from '../refusals/jobManager.js';
import { sumTooLarge } from '../refusals/process.js';
import { formatSize } from '../size.js';
import type { FlinkMemory, FlinkMemoryUtils, ProcessOptions, TotalFlink } from './process.js';
import type { OptionReader } from './reader.js';
import { restOf, sumOf, totalOf, type PoolStep } from './steps.js';

/** The options of a JobManager's process: Flink's `JM_PROCESS_MEMORY_OPTIONS`. */
export const JOB_MANAGER_PROCESS: ProcessOptions = {
  fineGrained: [JOB_MANAGER.jvmHeap],
  totalFlink: JOB_MANAGER.totalFlink,
  totalProcess: JOB_MANAGER.totalProcess,
  jvmMetaspace: JOB_MANAGER.jvmMetaspace,
  jvmOverhead: { pool: 'jvmOverhead', min: JOB_MANAGER.jvmOverheadMin, max: JOB_MANAGER.jvmOverheadMax, fraction: JOB_MANAGER.jvmOverheadFraction },
};

const RECOMMENDED_HEAP = 128n << 20n;

/** How a JobManager divides its total Flink memory: Flink's `JobManagerFlinkMemoryUtils`. */
export const jobManagerFlinkMemory: FlinkMemoryUtils = { fromFineGrained, fromTotal };

function fromFineGrained(reader: OptionReader): FlinkMemory {
  const heap = reader.size(JOB_MANAGER.jvmHeap, 'jvmHeap');
  const offHeap = reader.size(JOB_MANAGER.offHeap, 'offHeap');
  if (!reader.contains(JOB_MANAGER.totalFlink)) {
    const pools = [heap, offHeap];
    if (sumOf(pools) > MAX_MEMORY_BYTES) throw sumTooLarge(reader, pools);
    noteSmallHeap(reader, heap);
    return { pools, total: totalOf('totalFlink', pools) };
  }
  const total = reader.size(JOB_MANAGER.totalFlink, 'totalFlink');
  const pools = [heap, reader.contains(JOB_MANAGER.offHeap) ? checkedOffHeap(reader, total, heap, offHeap) : offHeapAsRest(reader, total, heap, offHeap)];
  noteSmallHeap(reader, heap);
  return { pools, total };
}

function fromTotal(reader: OptionReader, total: TotalFlink): readonly PoolStep[] {
  const offHeap = reader.size(JOB_MANAGER.offHeap, 'offHeap');
  if (total.step.bytes <= offHeap.bytes) throw offHeapExceeds(reader, total, offHeap);
  const heap = restOf('jvmHeap', total.step, [offHeap]);
  noteSmallHeap(reader, heap);
  return [heap, offHeap];
}

function checkedOffHeap(reader: OptionReader, total: PoolStep, heap: PoolStep, offHeap: PoolStep): PoolStep {
  if (heap.bytes + offHeap.bytes !== total.bytes) throw mismatch(reader, total, heap, offHeap);
  return offHeap;
}

/** Off-heap memory as what the heap leaves; its default gives way. */
function offHeapAsRest(reader: OptionReader, total: PoolStep, heap: PoolStep, byDefault: PoolStep): PoolStep {
  if (total.bytes < heap.bytes) throw heapExceeds(reader, total, heap);
  const offHeap = restOf('offHeap', total, [heap]);
  if (offHeap.bytes !== byDefault.bytes) {
    const message = `Off-heap memory is the rest of total Flink memory, ${formatSize(offHeap.bytes)}; its default of ${formatSize(byDefault.bytes)} does not count.`;
    reader.note({ code: 'default-off-heap-ignored', message });
  }
  return offHeap;
}

function noteSmallHeap(reader: OptionReader, heap: PoolStep): void {
  if (heap.bytes >= RECOMMENDED_HEAP) return;
  const message = `The heap of the JobManager is ${formatSize(heap.bytes)}; Flink recommends ${formatSize(RECOMMENDED_HEAP)} or more.`;
  reader.note({ code: 'heap-below-recommended', message });
}
