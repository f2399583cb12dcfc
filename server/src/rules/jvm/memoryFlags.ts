import type { Finding, ProblemKind, SettingRule } from '../types.js';

const jvmMemoryFlag: ProblemKind = {
  code: 'jvm-memory-flag',
  severity: 'warning',
  title: 'A JVM memory flag that fights Flink\'s own',
  explanation: 'Flink derives heap, direct memory and metaspace from the memory options and passes them to the JVM. Options from `env.java.opts*` come after them on the command line, and the last one wins: the JVM then has other limits than the pools that Flink reckons with.',
  wayOut: 'Remove the flag and set the option that gives Flink\'s own flag its value.',
  example: { before: 'env.java.opts.taskmanager: -Xmx2g -XX:+UseG1GC\ntaskmanager.memory.process.size: 4g\n', after: 'env.java.opts.taskmanager: -XX:+UseG1GC\ntaskmanager.memory.process.size: 4g\n' },
};

interface Flag {
  readonly name: string;
  readonly taskmanager: string;
  readonly jobmanager: string;
}

const HEAP: Flag = { name: 'the maximum heap', taskmanager: 'taskmanager.memory.task.heap.size', jobmanager: 'jobmanager.memory.heap.size' };
const INITIAL_HEAP: Flag = { ...HEAP, name: 'the initial heap' };
const DIRECT: Flag = { name: 'the direct memory', taskmanager: 'taskmanager.memory.task.off-heap.size', jobmanager: 'jobmanager.memory.off-heap.size' };
const METASPACE: Flag = { name: 'the metaspace', taskmanager: 'taskmanager.memory.jvm-metaspace.size', jobmanager: 'jobmanager.memory.jvm-metaspace.size' };

/** The flags that Flink sets itself, by how they begin. */
const FLAGS: Readonly<Record<string, Flag>> = {
  '-Xmx': HEAP, '-XX:MaxHeapSize=': HEAP, '-Xms': INITIAL_HEAP, '-XX:InitialHeapSize=': INITIAL_HEAP, '-XX:MaxDirectMemorySize=': DIRECT, '-XX:MaxMetaspaceSize=': METASPACE,
};
const BEGINNINGS = new RegExp(`(?<!\\S)(${Object.keys(FLAGS).join('|')})\\S+`, 'g');

const KEYS = /^env\.java\.(?:default-)?opts(?:\.(all|taskmanager|jobmanager))?$/;

/** JVM memory flags among the JVM options of the two processes (JvmArgs of TaskExecutorProcessUtils come first on the command line). */
export const memoryFlagsRule: SettingRule = {
  kinds: [jvmMemoryFlag],
  check({ key, value }) {
    const found = KEYS.exec(key);
    return found === null ? undefined : Array.from(value.matchAll(BEGINNINGS), match => findingOf(match, found[1]));
  },
};

function findingOf({ 0: text, 1: beginning = '', index }: RegExpExecArray, process: string | undefined): Finding {
  const { name, taskmanager, jobmanager } = FLAGS[beginning] ?? HEAP;
  const options = process === 'taskmanager' ? [taskmanager] : process === 'jobmanager' ? [jobmanager] : [taskmanager, jobmanager];
  const message = `${text} overrides ${name} that Flink derives, and the pools no longer hold. Remove it and set ${options.join(' or ')}.`;
  return { kind: jvmMemoryFlag, at: 'value', part: { start: index, end: index + text.length }, message, suggestions: options };
}
