import { POOL_SUBJECTS, type Pool } from '../../../flink/memory/derive/steps.js';
import { TASK_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { MEMORY_SETUP, TASK_MANAGER_MEMORY } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { takeOut, totalsOf } from './declared.js';

const { taskHeap, managed, totalFlink, totalProcess } = TASK_MANAGER;

/** Task heap and managed memory declare the whole; a total beside them leaves another pool to even it out. */
export const taskHeapAndTotal: AdviceRule = {
  kind: {
    code: 'task-heap-and-total',
    severity: 'info',
    title: 'Task heap and managed memory beside a total',
    explanation: 'A task heap and managed memory that are both given as sizes declare the memory of a TaskManager: its totals are the sum of the parts. Where a total is set as well, network memory or JVM overhead has to make up for the difference. They go together as they are, but a change to one of the sizes may leave that pool too much or too little, and no TaskManager starts.',
    wayOut: 'Take the total out, or keep it and leave the task heap to Flink: it gets what the other pools leave. In a container the total is what must hold.',
    example: { before: 'taskmanager.memory.flink.size: 3g\ntaskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\njobmanager.memory.process.size: 1600m\n', after: 'taskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\njobmanager.memory.process.size: 1600m\n' },
    advises: 'Set task heap and managed memory, or a total, but not both',
    sources: [TASK_MANAGER_MEMORY, MEMORY_SETUP],
  },
  check(context) {
    const { taskManager: derivation } = context.file;
    if (!derivation.ok || !context.isSet(taskHeap.key) || !context.isSet(managed.key)) return undefined;
    const total = totalsOf(context, 'taskmanager', formatSize);
    if (total === '') return undefined;
    const { memory: { pools }, steps } = derivation;
    const rest = steps.filter(({ pool, rule }) => rule === 'rest' && (pool === 'network' || pool === 'jvmOverhead')).map(({ pool, bytes }) => `${POOL_SUBJECTS[pool as Pool]}, ${formatSize(bytes)}`);
    const ways = [
      { title: context.isSet(totalProcess.key) && context.isSet(totalFlink.key) ? 'Take the totals out' : 'Take the total out', steps: takeOut(context, totalProcess.key, totalFlink.key) },
      { title: 'Leave the task heap to Flink', steps: takeOut(context, taskHeap.key) },
    ];
    return {
      message: `Task heap, ${formatSize(pools.taskHeap)}, and managed memory, ${formatSize(pools.managed)}, are set beside ${total}${rest.length === 0 ? '' : `: ${rest.join(' and ')}, ${rest.length === 1 ? 'is' : 'are'} what is left`}. Take the total or the task heap out.`,
      keys: [taskHeap.key], ways: context.container === undefined ? ways : ways.toReversed(),
      ...(context.container === undefined ? {} : { goesBy: [context.container] }),
    };
  },
};
