import { TASK_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { BATCH_SHUFFLE, TASK_MANAGER_MEMORY } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { Advice, AdviceRule } from '../types.js';
import { takeOut } from './declared.js';

const { frameworkHeap, frameworkOffHeap } = TASK_MANAGER;
const BATCH_READ = 'taskmanager.memory.framework.off-heap.batch-shuffle.size';

/** Memory of Flink itself in another size than Flink's own, where no batch shuffle shows why. */
export const frameworkMemoryChanged: AdviceRule = {
  kind: {
    code: 'framework-memory-changed',
    severity: 'info',
    title: 'Framework memory in another size',
    explanation: 'Framework memory is what Flink itself takes on a TaskManager beside the tasks. Its defaults are enough for nearly everybody; what is added is taken from the tasks, and what is taken away may be missing where nobody looks for it. Good reasons are a very high parallelism, libraries such as Hadoop that allocate outside the heap, and shuffles of batch jobs.',
    wayOut: 'Take the setting out, unless you know what needs it. Memory for your own code goes into `taskmanager.memory.task.heap.size` or `taskmanager.memory.task.off-heap.size`. Nothing is said of off-heap memory where the file is for batch jobs or sizes their shuffle reads.',
    example: { before: 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.framework.heap.size: 512m\njobmanager.memory.process.size: 1600m\n', after: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n' },
    advises: 'Leave framework memory to Flink unless something is known to need it',
    sources: [TASK_MANAGER_MEMORY, BATCH_SHUFFLE],
  },
  check(context) {
    const isForBatch = context.isSet(BATCH_READ) || context.workload?.value === 'batch';
    return [...changed(context, 'Framework heap', frameworkHeap), ...(isForBatch ? [] : changed(context, 'Framework off-heap memory', frameworkOffHeap))];
  },
};

function changed(context: AdviceContext, name: string, option: typeof frameworkHeap): readonly Advice[] {
  const bytes = context.bytes(option.key);
  if (context.taskManager === undefined || !context.isSet(option.key) || bytes === undefined || bytes === option.default) return [];
  const difference = bytes > option.default ? `the tasks have ${formatSize(bytes - option.default)} less` : `Flink itself has ${formatSize(option.default - bytes)} less`;
  return [{
    message: `${name} is ${formatSize(bytes)} instead of ${formatSize(option.default)}, so that ${difference}. Take the setting out unless something is known to need it.`,
    keys: [option.key],
    ways: [{ title: `Leave it at ${formatSize(option.default)}`, steps: takeOut(context, option.key) }],
  }];
}
