import { describe, expect, test } from 'vitest';
import { fixed, fixesFor } from './support.js';

/** Before, the code of the problem, the title of the fix, after. */
type Row = readonly [rule: string, before: string, code: string, title: string, after: string];

function check(rows: readonly Row[], name = 'config.yaml', head = ''): void {
  test.each(rows)('%s', (_rule, before, code, title, after) => {
    const { analysis, fixes } = fixesFor(head + before, code, name);
    const fix = fixes.find(one => one.title === title);
    expect(fixes.map(one => one.title)).toContain(title);
    if (fix !== undefined) expect(fixed(analysis, fix)).toBe(head + after);
  });
}

/** The titles in their order, `*` before the preferred one and `!` before those that are safe. */
function titles(text: string, code: string, name?: string): readonly string[] {
  return fixesFor(text, code, name).fixes.filter(({ title }) => !title.startsWith('Ignore')).map(({ title, preferred, safe }) => `${preferred ? '*' : ''}${safe ? '!' : ''}${title}`);
}

const MEMORY = 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n';

describe('keys', () => {
  check([
    ['an unknown key is renamed where it stands', 'parallelism:\n  defalt: 4 # why\n', 'unknown-key', 'Rename to parallelism.default', 'parallelism:\n  default: 4 # why\n'],
    ['an unknown key goes with its empty parents', 'a: 1\nmy:\n  own: 2\n', 'unknown-key', 'Remove the setting', 'my:\n  own: 2\n'],
    ['.size is added', 'taskmanager.memory.managed: 1g\n', 'missing-size-suffix', 'Rename to taskmanager.memory.managed.size', 'taskmanager.memory.managed.size: 1g\n'],
    ['the successor of a removed key', '# flink-config: version=2.2\ntaskmanager.heap.size: 4g\n', 'removed-key', 'Say that the file is for Flink 1.20', '# flink-config: version=1.20\ntaskmanager.heap.size: 4g\n'],
    ['a release is declared in a comment that is there', '# flink-config: deployment=yarn\napplication-result-store.storage-path: x\ntaskmanager.heap.size: 4g\n', 'removed-key', 'Say that the file is for Flink 1.20', '# flink-config: version=1.20 deployment=yarn\napplication-result-store.storage-path: x\ntaskmanager.heap.size: 4g\n'],
    ['the setting without effect goes, with its parents', 'taskmanager:\n  numberOfTaskSlots: 2\ntaskmanager.numberOfTaskSlots: 4\n', 'overridden-setting', 'Remove the setting, which has no effect', 'taskmanager.numberOfTaskSlots: 4\n'],
    ['or the one in force', 'taskmanager:\n  numberOfTaskSlots: 2\ntaskmanager.numberOfTaskSlots: 4\n', 'overridden-setting', 'Keep this setting, remove the one in force', 'taskmanager:\n  numberOfTaskSlots: 2\n'],
    ['both old names that are hidden', 'state.backend: hashmap\nstate:\n  backend: filesystem\nstate.backend.type: rocksdb\n', 'shadowed-key', 'Remove the setting, which has no effect', 'state.backend.type: rocksdb\n'],
    ['the prefix gets its full name', 'restart-strategy: fixed-delay\nrestart-strategy.fixed-delay.attempts: 3\n', 'prefix-conflict', 'Rename to restart-strategy.type', 'restart-strategy.type: fixed-delay\nrestart-strategy.fixed-delay.attempts: 3\n'],
    ['a prefix without a full name', 'my.a: 1\nmy.a.b: 2\nmy.a.c: 3\n', 'prefix-conflict', 'Remove the 2 keys that begin with my.a.', 'my.a: 1\n'],
    ['a reporter of Flink\'s', 'metrics.reporter.prom.class: org.apache.flink.metrics.prometheus.PrometheusReporter # m\n', 'reporter-class-ignored', 'Name the factory: PrometheusReporterFactory', 'metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory # m\n'],
    ['a reporter of somebody\'s own', 'metrics.reporter.x.class: com.acme.Mine\n', 'reporter-class-ignored', 'Name the factory: MineFactory', 'metrics.reporter.x.factory.class: com.acme.MineFactory\n'],
    ['the flat key stands before the block', 'parallelism.default: 1\nenv:\n  java:\n    home: /opt/java\n  log:\n    max: 5\n', 'start-script-flat-key', 'Write env.java.home as a flat key', 'parallelism.default: 1\nenv.java.home: /opt/java\nenv:\n  log:\n    max: 5\n'],
  ], 'config.yaml', MEMORY);

  check([
    ['a release is declared at the head, with the line ends of the file', 'taskmanager.heap.size: 4g\r\n', 'removed-key', 'Say that the file is for Flink 1.20', '# flink-config: version=1.20\r\ntaskmanager.heap.size: 4g\r\n'],
  ]);

  test.each<[string, string, string, readonly string[]]>([
    ['a typing error is preferred, and never safe', 'parallelism.defalt: 4\n', 'unknown-key', ['*Rename to parallelism.default', 'Remove the setting']],
    ['a key that is set already is not offered', 'parallelism.defalt: 4\nparallelism.default: 2\n', 'unknown-key', ['Remove the setting']],
    ['an old name is safe where every release has the new one', 'high-availability: none\n', 'deprecated-key', ['*!Rename to high-availability.type']],
    ['a name that came with a later release is not safe while nothing tells the release', 'state.checkpoints.dir: s3://a\n', 'deprecated-key', ['*Rename to execution.checkpointing.dir']],
    ['where something tells it, it is', '# flink-config: version=2.2\nstate.checkpoints.dir: s3://a\n', 'deprecated-key', ['*!Rename to execution.checkpointing.dir']],
    ['what hides nothing goes unseen', 'state.backend: hashmap\nstate.backend.type: rocksdb\n', 'shadowed-key', ['*!Remove the setting, which has no effect']],
    ['a removed key is not taken away unseen: the release may be another', 'taskmanager.network.memory.buffers-per-channel: 2\n', 'removed-key', ['*Remove the setting, which Flink 2.3 does not read', 'Say that the file is for Flink 1.20']],
  ])('%s', (_rule, text, code, expected) => expect(titles(text, code)).toEqual(expected));
});

describe('values', () => {
  check([
    ['a unit of Kubernetes', 'taskmanager.memory.managed.size: 1Gi # why\n', 'unreadable-memory-size', 'Write 1g', 'taskmanager.memory.managed.size: 1g # why\n'],
    ['a fraction of a size', 'taskmanager.memory.managed.size: "1.5g"\n', 'unreadable-memory-size', 'Write 1536m', 'taskmanager.memory.managed.size: "1536m"\n'],
    ['no size at all: the default', 'taskmanager.memory.framework.heap.size: lots\n', 'unreadable-memory-size', 'Set it to the default, 128 mb', 'taskmanager.memory.framework.heap.size: 128 mb\n'],
    ['a duration', 'execution.checkpointing.interval: 1.5 min\n', 'unreadable-value', 'Write 90 s', 'execution.checkpointing.interval: 90 s\n'],
    ['a constant', 'execution.runtime-mode: BATCHED\n', 'unreadable-value', 'Write BATCH', 'execution.runtime-mode: BATCH\n'],
    ['another constant', 'execution.runtime-mode: BATCHED\n', 'unreadable-value', 'Write STREAMING', 'execution.runtime-mode: STREAMING\n'],
    ['a truth value', 'execution.checkpointing.unaligned.enabled: yes\n', 'unreadable-value', 'Write true', 'execution.checkpointing.unaligned.enabled: true\n'],
    ['digits in groups', 'taskmanager.numberOfTaskSlots: 1_0\n', 'unreadable-value', 'Write 10', 'taskmanager.numberOfTaskSlots: 10\n'],
    ['a number with a unit', 'taskmanager.numberOfTaskSlots: 8 slots\n', 'unreadable-value', 'Write 8', 'taskmanager.numberOfTaskSlots: 8\n'],
    ['a percentage', 'taskmanager.memory.managed.fraction: 40%\n', 'unreadable-value', 'Write 0.4', 'taskmanager.memory.managed.fraction: 0.4\n'],
    ['a number that is none', 'parallelism.default: four\n', 'unreadable-value', 'Set it to the default, 1', 'parallelism.default: 1\n'],
    ['a value below its bound', 'heartbeat.interval: 0\n', 'value-out-of-range', 'Set it to 1, the least that Flink accepts', 'heartbeat.interval: 1\n'],
    ['a range of one port', 'rest.bind-port: 8081-8081\n', 'value-out-of-range', 'Write 8081', 'rest.bind-port: 8081\n'],
    ['a size in Flink\'s spelling where Pekko reads it', 'pekko.framesize: 20mb\n', 'value-out-of-range', 'Write 20m', 'pekko.framesize: 20m\n'],
    ['a name in another case', 'state.backend.rocksdb.predefined-options: default\n', 'unknown-name', 'Write DEFAULT', 'state.backend.rocksdb.predefined-options: DEFAULT\n'],
    ['a name of old', 'state.backend.type: filesystem\n', 'unknown-name', 'Write hashmap', 'state.backend.type: hashmap\n'],
    ['a port range that ends before it begins', 'taskmanager.rpc.port: 6122-6120\n', 'value-out-of-range', 'Write 6120-6122', 'taskmanager.rpc.port: 6120-6122\n'],
    ['a name with another joint', 'restart-strategy.type: fixed_delay\n', 'unknown-name', 'Write fixed-delay', 'restart-strategy.type: fixed-delay\n'],
    ['quotes', 's3.access-key: 0123\n', 'yaml-changes-value', 'Put the value in quotes', 's3.access-key: "0123"\n'],
    ['what Flink gets', 'my.version: 1.20\n', 'yaml-changes-value', 'Write 1.2, as Flink gets it', 'my.version: 1.2\n'],
  ], 'config.yaml', MEMORY);

  check([
    ['quotes belong to the value in a flink-conf.yaml', 'parallelism.default: "4"\n', 'unreadable-value', 'Write 4', 'parallelism.default: 4\n'],
  ], 'flink-conf.yaml', '# flink-config: version=1.20\n');

  test.each<[string, string, string, readonly string[]]>([
    ['a unit is certain', 'taskmanager.memory.managed.size: 1Gi\n', 'unreadable-memory-size', ['*!Write 1g', 'Remove the setting']],
    ['a number without a unit is not', 'taskmanager.memory.managed.size: 1.5\n', 'unreadable-memory-size', ['*Remove the setting']],
    ['yes is certain', 'execution.checkpointing.unaligned.enabled: yes\n', 'unreadable-value', ['*!Write true', 'Set it to the default, false', 'Remove the setting, so that the default holds']],
    ['a constant nowhere near is not preferred', 'execution.runtime-mode: turbo\n', 'unreadable-value', ['Write STREAMING', 'Write AUTOMATIC', 'Write BATCH', 'Remove the setting, so that the default holds']],
  ])('%s', (_rule, text, code, expected) => expect(titles(MEMORY + text, code).toSorted()).toEqual(expected.toSorted()));

  test('a secret is in no title', () => {
    expect(titles('s3.secret-key: 0123\n', 'yaml-changes-value')).toEqual(['*!Put the value in quotes']);
  });
});

describe('memory: each way out is tried, and says what becomes of it', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['bytes that were hardly meant', 'taskmanager.memory.process.size: 4096\njobmanager.memory.process.size: 1600m\n', 'metaspace-and-overhead-exceed-total-process-memory', ['*Write 4096m: without a unit it is bytes', 'Raise total process memory to 982 MiB, which is enough: leaves no task heap']],
    ['a fraction that leaves nothing', 'taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.fraction: 0.9\n', 'components-exceed-total-flink-memory', ['*Lower the fraction of managed memory to 0.44, the most that fits: keeps total process memory', 'Remove the fraction of managed memory: managed memory becomes 230 MiB']],
    ['minimum and maximum the wrong way round', 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.network.min: 1g\ntaskmanager.memory.network.max: 512m\n', 'range-inconsistent', ['*Swap minimum and maximum', 'Set the minimum of network memory to 512 MiB too', 'Set the maximum of network memory to 1 GiB too', 'Remove the maximum of network memory: network memory becomes 1 GiB', 'Remove the minimum of network memory: network memory becomes 343 MiB']],
    ['no memory: that of Flink\'s own file', 'parallelism.default: 4\n', 'memory-not-configured', ['Set taskmanager.memory.process.size to 1728m', 'Set taskmanager.memory.flink.size to 1280m']],
    ['memory under a name of old', 'taskmanager.heap.size: 4g\njobmanager.memory.process.size: 1600m\n', 'memory-not-configured', ['Rename to taskmanager.memory.flink.size', 'Rename to taskmanager.memory.process.size', 'Set taskmanager.memory.process.size to 1728m', 'Set taskmanager.memory.flink.size to 1280m']],
    ['weights', 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.managed.consumer-weights: OPERATOR:-1,PYTHON:30\n', 'negative-weight', ['*Set the negative weight to the default', 'Set the negative weight to 0', 'Remove the weights: the default holds']],
    ['each rule that there is a way for', 'taskmanager.memory.flink.size: 2g\ntaskmanager.memory.task.heap.size: 1g\ntaskmanager.memory.managed.size: 1g\n', 'components-exceed-total-flink-memory', ['*Set the task heap to 704 MiB: keeps total Flink memory and managed memory', 'Raise total Flink memory to 2.31 GiB: keeps the task heap and managed memory', 'Set managed memory to 704 MiB: keeps total Flink memory and the task heap', 'Leave the task heap to Flink: 563 MiB']],
    ['two totals that leave too little', 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.flink.size: 3712m\n', 'jvm-overhead-out-of-range', ['*Leave total Flink memory to Flink: 3.35 GiB', 'Lower total Flink memory to 3.56 GiB: keeps total process memory', 'Raise total process memory to 4.06 GiB: keeps the task heap and managed memory', 'Set the minimum of JVM overhead to 128 MiB: keeps total process memory, the task heap and managed memory', 'Leave total process memory to Flink: 4.31 GiB']],
    ['parts that are all too large', 'taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\ntaskmanager.memory.network.min: 1g\n', 'components-exceed-total-flink-memory', ['*Set managed memory to 214 MiB and the minimum of network memory to 106 MiB: keeps total process memory, leaves no task heap', 'Raise total process memory to 3.89 GiB: keeps managed memory, leaves no task heap']],
    ['the heap of a JobManager that is too large for its process', 'jobmanager.memory.process.size: 1g\njobmanager.memory.heap.size: 2g\n', 'total-process-memory-too-small', ['*Raise total process memory to 2.56 GiB: keeps the heap', 'Set the heap to 448 MiB, the most that fits: keeps total process memory', 'Leave the heap to Flink: 448 MiB']],
    ['network buffers beyond counting', 'taskmanager.memory.process.size: 200t\ntaskmanager.memory.segment-size: 4k\n', 'too-many-network-buffers', ['*Set the maximum of network memory to 8 TiB, the most that Flink can count', 'Set the segment size to 16 KiB', 'Remove taskmanager.memory.segment-size']],
  ])('%s', (_rule, text, code, expected) => expect(titles(text, code)).toEqual(expected));

  check([
    ['as much as fits, nested', 'taskmanager:\n  memory:\n    process.size: 1g\n    managed.size: 2g # why\n', 'components-exceed-total-flink-memory', 'Set managed memory to 256 MiB, the most that fits: keeps total process memory, leaves no task heap', 'taskmanager:\n  memory:\n    process.size: 1g\n    managed.size: 256m # why\n'],
    ['a total around what is in it, in whole mebibytes', 'taskmanager.memory:\n  flink.size: 2g # ours\n  task.heap.size: 1g\n  managed.size: 1g\n', 'components-exceed-total-flink-memory', 'Raise total Flink memory to 2.31 GiB: keeps the task heap and managed memory', 'taskmanager.memory:\n  flink.size: 2368m # ours\n  task.heap.size: 1g\n  managed.size: 1g\n'],
    ['one of two totals goes', 'taskmanager.memory:\n  process.size: 4g\n  flink.size: 3712m\n', 'jvm-overhead-out-of-range', 'Leave total Flink memory to Flink: 3.35 GiB', 'taskmanager.memory:\n  process.size: 4g\n'],
    ['the range is widened beside the other settings', 'taskmanager.memory:\n  process.size: 4g\n  flink.size: 3712m\n', 'jvm-overhead-out-of-range', 'Set the minimum of JVM overhead to 128 MiB: keeps total process memory, the task heap and managed memory', 'taskmanager.memory:\n  process.size: 4g\n  flink.size: 3712m\n  jvm-overhead.min: 128m\n'],
    ['the number of slots', 'taskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 0\n', 'cpu-cores-not-positive', 'Set taskmanager.numberOfTaskSlots to 1', 'taskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 1\n'],
  ]);
});

describe('JVM options', () => {
  check([
    ['a flag among others', 'env.java.opts.taskmanager: -Xms1g -Xmx2g -XX:+UseG1GC # gc\n', 'jvm-memory-flag', 'Remove -Xms1g', 'env.java.opts.taskmanager: -Xmx2g -XX:+UseG1GC # gc\n'],
    ['a flag alone goes with its setting', 'env:\n  java:\n    opts:\n      taskmanager: -Xmx2g\n', 'jvm-memory-flag', 'Remove -Xmx2g', ''],
    ['metaspace has its option', 'taskmanager.memory.network.min: 64m\nenv.java.opts.taskmanager: -XX:MaxMetaspaceSize=512m\n', 'jvm-memory-flag', 'Remove -XX:MaxMetaspaceSize=512m and set metaspace to 512 MiB', 'taskmanager.memory.network.min: 64m\ntaskmanager.memory.jvm-metaspace.size: 512m\n'],
    ['of both processes', 'taskmanager.memory.network.min: 64m\njobmanager.memory.off-heap.size: 128m\nenv.java.opts.all: -XX:MaxMetaspaceSize=512m -Da=b\n', 'jvm-memory-flag', 'Remove -XX:MaxMetaspaceSize=512m and set taskmanager.memory.jvm-metaspace.size to 512 MiB, jobmanager.memory.jvm-metaspace.size to 512 MiB', 'taskmanager.memory.network.min: 64m\ntaskmanager.memory.jvm-metaspace.size: 512m\njobmanager.memory.off-heap.size: 128m\njobmanager.memory.jvm-metaspace.size: 512m\nenv.java.opts.all: -Da=b\n'],
    ['the heap of the JobManager', 'env.java.opts.jobmanager: -Xmx900m\n', 'jvm-memory-flag', 'Remove -Xmx900m', ''],
    ['a flag in folded lines', 'env.java.opts.all: >-\n  -XX:+UseG1GC\n  -Xmx2g\n', 'jvm-memory-flag', 'Remove -Xmx2g', 'env.java.opts.all: >-\n  -XX:+UseG1GC\n'],
    ['lines are folded', 'env.java.opts.all: |\n  -XX:+UseG1GC\n  -Da=b\n', 'start-script-one-line', 'Fold the lines into one with >-', 'env.java.opts.all: >-\n  -XX:+UseG1GC\n  -Da=b\n'],
    ['a line break within double quotes', 'env.java.opts.all: "-Da=b\\n-Dc=d"\n', 'start-script-one-line', 'Write the options on one line', 'env.java.opts.all: "-Da=b -Dc=d"\n'],
  ], 'config.yaml', MEMORY);

  test('a task heap holds what Flink does not take for itself', () => {
    expect(titles(`${MEMORY}env.java.opts.taskmanager: -Xmx1g\n`, 'jvm-memory-flag')).toEqual(['*Remove -Xmx1g', 'Remove -Xmx1g and set the task heap to 896 MiB']);
  });
});

describe('YAML', () => {
  check([
    ['tabs of a whole block', 'taskmanager:\n\tnumberOfTaskSlots: 4\n\tmemory:\n\t\tprocess.size: 4g\n', 'yaml-tab', 'Indent with spaces', 'taskmanager:\n  numberOfTaskSlots: 4\n  memory:\n    process.size: 4g\n'],
    ['several lines without a space, which are one text to Flink', 'parallelism:\n  default:4\n  max:8\n', 'yaml-missing-space', 'Put a space behind the colon', 'parallelism:\n  default: 4\n  max: 8\n'],
    ['equal keys with equal values', 'rest.port: 8081\nrest.port: 8081 # again\n', 'yaml-duplicate-key', 'Remove the second of the two, which are the same', 'rest.port: 8081\n'],
    ['blocks are merged, in the indentation of the first', 'rest:\n    port: 1\na: 1\nrest:\n  address: x # y\n', 'yaml-duplicate-key', 'Move the lines under this key to the first one', 'rest:\n    port: 1\n    address: x # y\na: 1\n'],
    ['a null goes with its parents', 'state:\n  backend:\n    type:\nrest.port: 1\n', 'yaml-null-value', 'Remove the setting', 'rest.port: 1\n'],
    ['a null gets its default', 'rest.port: ~\n', 'yaml-null-value', 'Set it to the default, 8081', 'rest.port: 8081\n'],
    ['an empty text', 'my.own:\n', 'yaml-null-value', 'Write an empty text', 'my.own: \'\'\n'],
    ['the word null', 'my.own: null\n', 'yaml-null-value', 'Put the word in quotes', 'my.own: \'null\'\n'],
    ['a text that YAML takes for a comment', 's3.access-key: #abc\n', 'yaml-null-value', 'Put the text that begins with # in quotes', 's3.access-key: "#abc"\n'],
    ['a parent whose children are comments', 'rest:\n  # port: 1\na: 1\n', 'yaml-null-value', 'Comment out this line', '# rest:\n  # port: 1\na: 1\n'],
    ['a tag before a value', 'my.own: !env HOME\n', 'yaml-unknown-tag', 'Remove the tag', 'my.own: HOME\n'],
    ['a text that begins with an exclamation mark', 'my.own: !HOME # x\n', 'yaml-unknown-tag', 'Put the value in quotes', 'my.own: "!HOME" # x\n'],
    ['an anchor that is spelled otherwise', 'a: &base 1\nb: *bass\n', 'yaml-undefined-alias', 'Write *base', 'a: &base 1\nb: *base\n'],
    ['a star', 'rest.bind-address: *.example.com\n', 'yaml-undefined-alias', 'Put the value in quotes', 'rest.bind-address: "*.example.com"\n'],
    ['a character as its escape', 'my.own: a\u0007"b\n', 'yaml-bad-character', 'Write U+0007 as an escape in double quotes', 'my.own: "a\\x07\\"b"\n'],
    ['a second document', 'a: 1\n---\na: 2\nb: 3\n', 'yaml-several-documents', 'Keep the first document, comment out the rest', 'a: 1\n# ---\n# a: 2\n# b: 3\n'],
    ['a template', 'my.own: {{ .Values.x }}\n', 'yaml-key-not-text', 'Put the value in quotes', 'my.own: "{{ .Values.x }}"\n'],
    ['a list of settings', '- a: 1\n- b: 2\n  c: 3\n', 'yaml-not-a-mapping', 'Remove the dashes', 'a: 1\nb: 2\nc: 3\n'],
    ['an open quote before a comment', 'a: "b # c\nd: 1\n', 'yaml-syntax', 'Close the quote', 'a: "b" # c\nd: 1\n'],
    ['open brackets', 'a: [b, {c: d\ne: 1\n', 'yaml-syntax', 'Close the bracket', 'a: [b, {c: d}]\ne: 1\n'],
    ['a bracket too many', 'a: [b]]\n', 'yaml-syntax', 'Remove the ] that closes nothing', 'a: [b]\n'],
    ['a backslash in double quotes', 'a: "C:\\dir"\n', 'yaml-syntax', 'Write each backslash twice', 'a: "C:\\\\dir"\n'],
    ['an equals sign', 'a: 1\nrest.port=8081\n', 'yaml-syntax', 'Write a colon in place of =', 'a: 1\nrest.port: 8081\n'],
    ['an option without its colon', 'a: 1\nrest.port 8081\n', 'yaml-syntax', 'Write a colon behind rest.port', 'a: 1\nrest.port: 8081\n'],
    ['a parent without its colon', 'a: 1\nrest\n  port: 8081\n', 'yaml-syntax', 'Write a colon behind rest', 'a: 1\nrest:\n  port: 8081\n'],
    ['a line indented too deep', 'rest:\n  port: 1\n   address: x\n', 'yaml-syntax', 'Indent by 1 less', 'rest:\n  port: 1\n  address: x\n'],
    ['a block between two columns', 'rest:\n    port: 1\n  server:\n    x: 1\n', 'yaml-syntax', 'Indent by 2 more', 'rest:\n    port: 1\n    server:\n      x: 1\n'],
    ['a colon within a value', 'a: b: c # d\n', 'yaml-syntax', 'Put the value in quotes', 'a: "b: c" # d\n'],
    ['a list on the line of its key', 'a: - b\n', 'yaml-syntax', 'Begin the list on a line of its own', 'a:\n  - b\n'],
    ['blanks that are none', 'rest:\n  port: 1\n\u00a0\u00a0address: x\n', 'unknown-key', 'Write plain spaces', 'rest:\n  port: 1\n  address: x\n'],
    ['a block that is indented with such blanks', 'rest:\n\u00a0\u00a0port: 1\n', 'yaml-null-value', 'Indent with spaces', 'rest:\n  port: 1\n'],
    ['a line with lines under it', 'a: 1\nb c\n  d: 1\ne: 1\n', 'yaml-syntax', 'Comment out 2 lines', 'a: 1\n# b c\n#   d: 1\ne: 1\n'],
    ['a file with the line ends of Windows', 'a: 1\r\nb\r\nc: 1\r\n', 'yaml-syntax', 'Comment out this line', 'a: 1\r\n# b\r\nc: 1\r\n'],
  ]);
});

describe('flink-conf.yaml', () => {
  check([
    ['a missing space', 'rest.port:8081\n', 'legacy-line-ignored', 'Put a space behind the colon', 'rest.port: 8081\n'],
    ['an equals sign', 'rest.port = 8081\n', 'legacy-line-ignored', 'Write a colon in place of =', 'rest.port: 8081\n'],
    ['no value', 'rest.port:\n', 'legacy-line-ignored', 'Set it to the default, 8081', 'rest.port: 8081\n'],
    ['a line of prose', '  to be done\n', 'legacy-line-ignored', 'Comment out this line', '  # to be done\n'],
    ['a key twice', 'rest.port: 1\nrest.port: 2\n', 'overridden-setting', 'Remove the setting, which has no effect', 'rest.port: 2\n'],
  ], 'flink-conf.yaml', '# flink-config: version=1.20\n');
});

describe('comments for this tool', () => {
  check([
    ['the nearest release', '# flink-config: version=2.4\na: 1\n', 'unknown-directive', 'Write version=2.3', '# flink-config: version=2.3\na: 1\n'],
    ['a field that is spelled otherwise', '# flink-config: verison=2.2\na: 1\n', 'unknown-directive', 'Write version=2.2', '# flink-config: version=2.2\na: 1\n'],
    ['a constant', '# flink-config: version=2.2 deployment=k8s\na: 1\n', 'unknown-directive', 'Write deployment=kubernetes', '# flink-config: version=2.2 deployment=kubernetes\na: 1\n'],
    ['a word less', '# flink-config: version=2.2 nice\na: 1\n', 'unknown-directive', 'Remove nice', '# flink-config: version=2.2\na: 1\n'],
    ['a code that is spelled otherwise', 'a: 1 # flink-config-ignore: unknown_key\n', 'unknown-directive', 'Write unknown-key', 'a: 1 # flink-config-ignore: unknown-key\n'],
    ['to ignore a line that has a comment of its own', 'my.a: 1 # flink-config-ignore: deprecated-key\n', 'unknown-key', 'Ignore this line: unknown-key', 'my.a: 1 # flink-config-ignore: deprecated-key, unknown-key\n'],
    ['to ignore a line below one with such a comment', 'my.a: 1 # flink-config-ignore: unknown-key\nmy.b: 2\n', 'unknown-key', 'Ignore this line: unknown-key', 'my.a: 1 # flink-config-ignore: unknown-key\n# flink-config-ignore: unknown-key\nmy.b: 2\n'],
    ['one of two codes', 'a: 1 # flink-config-ignore: unknown-key, nonsense-code\n', 'unknown-code', 'Remove nonsense-code', 'a: 1 # flink-config-ignore: unknown-key\n'],
  ]);
});
