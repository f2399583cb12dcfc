import type { ProblemKind, SettingRule } from '../types.js';

const jvmMemoryFlag: ProblemKind = {
  code: 'jvm-memory-flag',
  severity: 'warning',
  title: 'A JVM memory flag that fights Flink\'s own',
  explanation: 'Flink derives heap, direct memory and metaspace from the memory options and passes them to the JVM. Options from `env.java.opts*` come after them on the command line, and the last one wins: the JVM then has other limits than the pools that Flink reckons with.',
  wayOut: 'Remove the flag and set the option that gives Flink\'s own flag its value.',
  example: { before: 'env.java.opts.taskmanager: -Xmx2g -XX:+UseG1GC\ntaskmanager.memory.process.size: 4g\n', after: 'env.java.opts.taskmanager: -XX:+UseG1GC\ntaskmanager.memory.process.size: 4g\n' },
};

interface Flag {
  readonly pattern: RegExp;
  readonly name: string;
  readonly taskmanager: string;
  readonly jobmanager: string;
}

const FLAGS: readonly Flag[] = [
  { pattern: /(?:^|\s)(-Xmx\S+|-XX:MaxHeapSize=\S+)/, name: 'the maximum heap', taskmanager: 'taskmanager.memory.task.heap.size', jobmanager: 'jobmanager.memory.heap.size' },
  { pattern: /(?:^|\s)(-Xms\S+|-XX:InitialHeapSize=\S+)/, name: 'the initial heap', taskmanager: 'taskmanager.memory.task.heap.size', jobmanager: 'jobmanager.memory.heap.size' },
  { pattern: /(?:^|\s)(-XX:MaxDirectMemorySize=\S+)/, name: 'the direct memory', taskmanager: 'taskmanager.memory.task.off-heap.size', jobmanager: 'jobmanager.memory.off-heap.size' },
  { pattern: /(?:^|\s)(-XX:MaxMetaspaceSize=\S+)/, name: 'the metaspace', taskmanager: 'taskmanager.memory.jvm-metaspace.size', jobmanager: 'jobmanager.memory.jvm-metaspace.size' },
];

const KEYS = /^env\.java\.(?:default-)?opts(?:\.(all|taskmanager|jobmanager))?$/;

/** JVM memory flags among the JVM options of the two processes (JvmArgs of TaskExecutorProcessUtils come first on the command line). */
export const memoryFlagsRule: SettingRule = {
  kinds: [jvmMemoryFlag],
  check(setting) {
    const key = KEYS.exec(setting.key);
    if (key === null) return undefined;
    const found = FLAGS.flatMap(flag => {
      const text = flag.pattern.exec(setting.value)?.[1];
      return text === undefined ? [] : [{ flag, text }];
    });
    const [first] = found;
    if (first === undefined) return undefined;
    const options = key[1] === 'taskmanager' ? [first.flag.taskmanager] : key[1] === 'jobmanager' ? [first.flag.jobmanager] : [first.flag.taskmanager, first.flag.jobmanager];
    const flags = found.map(({ text }) => text).join(' ');
    return {
      kind: jvmMemoryFlag, at: 'value', suggestions: options,
      message: `${flags} overrides ${first.flag.name} that Flink derives, and the pools no longer hold. Remove it and set ${options.join(' or ')}.`,
    };
  },
};
