import { formatSize } from '../../../flink/memory/size.js';
import type { Process } from '../../../flink/memory/solve/numbers.js';
import { LABELS, OPTIONS, PROCESSES } from '../../../tune/declaration.js';
import { MEMORY_SETUP } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { Advice, AdviceRule } from '../types.js';
import { poolsOf, takeOut } from './declared.js';

/** Both totals of a process, where they happen to go together: any change to one of them, or to metaspace, may end that. */
export const twoTotals: AdviceRule = {
  kind: {
    code: 'two-totals',
    severity: 'info',
    title: 'Two totals for one process',
    explanation: 'Total process memory and total Flink memory are both set, and they go together as they are. JVM overhead is then what the two leave, whatever its fraction says. A later change to one of them, or to metaspace, easily puts that rest out of its bounds, and the process starts no more.',
    wayOut: 'Keep one of the two: total process memory where the process has a container, total Flink memory where it runs on a machine of its own. Flink derives the other one.',
    example: { before: 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.flink.size: 3434m\njobmanager.memory.process.size: 1600m\n', after: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n' },
    advises: 'Declare one total for a process, not two',
    sources: [MEMORY_SETUP],
  },
  check: context => PROCESSES.flatMap(process => twoTotalsOf(context, process)),
};

function twoTotalsOf(context: AdviceContext, process: Process): readonly Advice[] {
  const { totalProcess, totalFlink, heap } = OPTIONS[process];
  const pools = poolsOf(context, process);
  // A heap beside them is another matter.
  if (pools === undefined || !context.isSet(totalProcess.key) || !context.isSet(totalFlink.key) || context.isSet(heap.key)) return [];
  const ways = [
    { title: 'Keep total process memory alone', steps: takeOut(context, totalFlink.key) },
    { title: 'Keep total Flink memory alone', steps: takeOut(context, totalProcess.key) },
  ];
  return [{
    message: `The ${LABELS[process]} has total process memory, ${formatSize(pools.totalProcess)}, and total Flink memory, ${formatSize(pools.totalFlink)}, and JVM overhead is what the two leave, ${formatSize(pools.jvmOverhead)}. Keep one of them; Flink derives the other.`,
    keys: [totalFlink.key],
    ways: context.deployment?.value === 'standalone' ? ways.toReversed() : ways,
  }];
}
