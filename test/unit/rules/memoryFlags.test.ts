import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';

/** The text with each flag that is told marked in it, and the options that are told to be set instead. */
function told(text: string, name: string): { marked: string; options: readonly (readonly string[])[] } {
  const problems = new Analysis({ name, text }).problems.filter(({ code }) => code === 'jvm-memory-flag');
  const marked = problems.toReversed().reduce((marks, { range: { start, end } }) => `${marks.slice(0, start)}⟦${marks.slice(start, end)}⟧${marks.slice(end)}`, text);
  return { marked, options: problems.map(({ suggestions }) => suggestions) };
}

const HEAP = 'taskmanager.memory.task.heap.size', METASPACE = 'taskmanager.memory.jvm-metaspace.size', DIRECT = 'taskmanager.memory.task.off-heap.size';

test.each<[rule: string, marked: string, options: string[][], name?: string]>([
  ['each flag at its own place', 'env.java.opts.taskmanager: ⟦-Xmx2g⟧ -XX:+UseG1GC ⟦-XX:MaxMetaspaceSize=1g⟧\n', [[HEAP], [METASPACE]]],
  ['the same flag twice', 'env.java.opts.taskmanager: ⟦-Xms1g⟧ ⟦-Xms2g⟧\n', [[HEAP], [HEAP]]],
  ['in double quotes', 'env.java.opts.taskmanager: "-Da=b ⟦-XX:MaxDirectMemorySize=1g⟧"\n', [[DIRECT]]],
  ['in single quotes', "env:\n  java.opts.taskmanager: '⟦-XX:MaxHeapSize=1g⟧ ⟦-XX:InitialHeapSize=1g⟧'\n", [[HEAP], [HEAP]]],
  ['both processes', 'env.java.opts.all: ⟦-Xmx2g⟧\n', [[HEAP, 'jobmanager.memory.heap.size']]],
  ['the old name', 'env.java.opts: ⟦-Xmx2g⟧\n', [[HEAP, 'jobmanager.memory.heap.size']]],
  ['the JobManager', 'env.java.default-opts.jobmanager: ⟦-XX:MaxMetaspaceSize=1g⟧\n', [['jobmanager.memory.jvm-metaspace.size']]],
  ['flink-conf.yaml', 'env.java.opts.taskmanager:  -server ⟦-Xmx2g⟧  # why\n', [[HEAP]], 'flink-conf.yaml'],
  ['a folded value is marked as a whole', 'env.java.opts.taskmanager: ⟦>-\n  -Xmx2g⟧\n', [[HEAP]]],
  ['a value with escapes too', 'env.java.opts.taskmanager: ⟦"\\x2dXmx2g"⟧\n', [[HEAP]]],
  ['other flags', 'env.java.opts.taskmanager: -XX:+UseG1GC -Xmn1g -XX:MaxRAMPercentage=50 -Dx=-Xmx2g -XX:MetaspaceSize=1g\n', []],
  ['other processes', 'env.java.opts.client: -Xmx2g\n', []],
])('%s', (_rule, marked, options, name = 'config.yaml') => {
  expect(told(marked.replaceAll(/[⟦⟧]/g, ''), name)).toEqual({ marked, options });
});

test('several flags in a value that is written in another way than it is read are all told', () => {
  const { problems } = new Analysis({ name: 'config.yaml', text: 'env.java.opts.taskmanager: >-\n  -Xmx2g\n  -XX:MaxMetaspaceSize=1g\n' });
  expect(problems.flatMap(({ code, suggestions }) => (code === 'jvm-memory-flag' ? suggestions : []))).toEqual([HEAP, METASPACE]);
});
