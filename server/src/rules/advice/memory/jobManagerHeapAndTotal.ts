import { POOL_SUBJECTS, type Pool } from '../../../flink/memory/derive/steps.js';
import { JOB_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { JOB_MANAGER_MEMORY } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { takeOut, totalsOf } from './declared.js';

const { jvmHeap, totalFlink, totalProcess } = JOB_MANAGER;

/** The heap of a JobManager declares the whole; a total beside it leaves another pool to even it out. */
export const jobManagerHeapAndTotal: AdviceRule = {
  kind: {
    code: 'jobmanager-heap-and-total',
    severity: 'info',
    title: 'The heap of the JobManager beside a total',
    explanation: 'A JobManager whose heap is given needs no total: Flink adds up the other pools around it. Where a total is set as well, off-heap memory or JVM overhead gets what is left. The sizes go together as they are; after a change to one of them the rest may be out of its bounds, and the JobManager does not start.',
    wayOut: 'Take the total out, or keep it and leave the heap to Flink. In a container the total is what must hold.',
    example: { before: 'jobmanager.memory.flink.size: 2g\njobmanager.memory.heap.size: 1g\ntaskmanager.memory.process.size: 4g\n', after: 'jobmanager.memory.heap.size: 1g\ntaskmanager.memory.process.size: 4g\n' },
    advises: 'Set the heap of the JobManager, or a total, but not both',
    sources: [JOB_MANAGER_MEMORY],
  },
  check(context) {
    const { jobManager: derivation } = context.file;
    if (!derivation.ok || !context.isSet(jvmHeap.key)) return undefined;
    const total = totalsOf(context, 'jobmanager', formatSize);
    if (total === '') return undefined;
    const { memory: { pools }, steps } = derivation;
    const rest = steps.filter(({ pool, rule }) => rule === 'rest' && (pool === 'offHeap' || pool === 'jvmOverhead')).map(({ pool, bytes }) => `${POOL_SUBJECTS[pool as Pool]}, ${formatSize(bytes)}`);
    const ways = [
      { title: context.isSet(totalProcess.key) && context.isSet(totalFlink.key) ? 'Take the totals out' : 'Take the total out', steps: takeOut(context, totalProcess.key, totalFlink.key) },
      { title: 'Leave the heap to Flink', steps: takeOut(context, jvmHeap.key) },
    ];
    return {
      message: `The heap of the JobManager, ${formatSize(pools.jvmHeap)}, is set beside ${total}${rest.length === 0 ? '' : `: ${rest.join(' and ')}, ${rest.length === 1 ? 'is' : 'are'} what is left`}. Take the total or the heap out.`,
      keys: [jvmHeap.key], ways: context.container === undefined ? ways : ways.toReversed(),
      ...(context.container === undefined ? {} : { goesBy: [context.container] }),
    };
  },
};
