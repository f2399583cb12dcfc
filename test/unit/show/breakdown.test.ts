import { describe, expect, test } from 'vitest';
import { breakdown, breakdownHead, type Presentation } from '../../../server/src/show/breakdown.js';
import type { Focus, ProcessDerivation } from '../../../server/src/show/pools.js';
import { derivation, GIB, jobManager, refused, refusedTaskManager, taskManager, TM } from './fixtures.js';

const MIB = 1n << 20n;
const HTML: Presentation = { level: 'html', themeKind: 'dark', pictures: true };
const MARKDOWN: Presentation = { level: 'markdown', themeKind: undefined, pictures: false };
const TEXT: Presentation = { level: 'plaintext', themeKind: undefined, pictures: true };
const tm = (of = taskManager()): ProcessDerivation => ({ process: 'taskmanager', derivation: of });
const jm: ProcessDerivation = { process: 'jobmanager', derivation: jobManager };

describe('the title tells the value in force and where it comes from', () => {
  const check = (of: ProcessDerivation, focus: Focus, expected: string, hovered?: string) => test(expected, () => expect(breakdown(of, focus, HTML, hovered).title).toBe(expected));
  check(tm(), 'managed', '**Managed memory 1.34 GiB** from fraction `0.4`');
  check(tm(taskManager({ managed: { bytes: 2n * GIB, rule: 'set', key: 'taskmanager.memory.managed.size' } })), 'managed', '**Managed memory 2 GiB** set here; the fraction is not used', 'taskmanager.memory.managed.size');
  check(tm(taskManager({ managed: { bytes: 2n * GIB, rule: 'set', key: 'taskmanager.memory.managed.size' } })), 'managed', '**Managed memory 2 GiB** set by `taskmanager.memory.managed.size`; the fraction is not used', 'taskmanager.memory.managed.fraction');
  check(tm(), 'network', '**Network memory 343 MiB** 10 % of total Flink memory, within `64mb` … `1gb`');
  check(tm(taskManager({ network: { max: 9223372036854775807n } })), 'network', '**Network memory 343 MiB** 10 % of total Flink memory, at least `64mb`');
  check(tm(taskManager({ network: { rule: 'rest', key: undefined } })), 'network', '**Network memory 343 MiB** what is left of total Flink memory');
  check(tm(), 'jvmOverhead', '**JVM overhead 410 MiB** 10 % of total process memory, within `192mb` … `1gb`');
  check(tm(taskManager({ jvmOverhead: { bytes: 192n * MIB, rule: 'clamped-to-min', base: GIB, unclamped: 107374182n } })), 'jvmOverhead', '**JVM overhead 192 MiB** the minimum; 10 % of 1 GiB would be 102 MiB');
  check(tm(taskManager({ jvmOverhead: { bytes: GIB, rule: 'clamped-to-max', base: 18n * GIB, unclamped: 2n * GIB, inverse: true } })), 'jvmOverhead', '**JVM overhead 1 GiB** the maximum; 10 % of 20 GiB would be 2 GiB');
  check(tm(taskManager({ jvmOverhead: { rule: 'rest' } })), 'jvmOverhead', '**JVM overhead 410 MiB** what is left of total process memory');
  check(tm(), 'taskHeap', '**Task heap 1.42 GiB** what is left of total Flink memory');
  check(tm(), 'jvmMetaspace', '**JVM metaspace 256 MiB** by default');
  check(tm(taskManager({ jvmMetaspace: { rule: 'set' } })), 'jvmMetaspace', '**JVM metaspace 256 MiB** set here', 'taskmanager.memory.jvm-metaspace.size');
  check(tm(), 'taskOffHeap', '**Task off-heap 0** by default');
  check(tm(), 'totalProcess', '**TaskManager process 4 GiB** = **3.35 GiB** Flink + **666 MiB** JVM');
  check(tm(), 'totalFlink', '**Total Flink memory 3.35 GiB** = **1.55 GiB** heap + **1.80 GiB** off-heap');
  check(tm(), 'slots', '**4 slots**, each **365 MiB** task heap + **343 MiB** managed + **85.8 MiB** network');
  check(tm(taskManager({}, 1)), 'slots', '**1 slot**, with **1.42 GiB** task heap + **1.34 GiB** managed + **343 MiB** network');
  check(tm(), 'heap', '**TaskManager heap 1.55 GiB** = **128 MiB** framework heap + **1.42 GiB** task heap');
  check(tm(), 'jvm', '**TaskManager JVM 666 MiB** = **256 MiB** JVM metaspace + **410 MiB** JVM overhead');
  check(jm, 'totalProcess', '**JobManager process 1.56 GiB** = **1.13 GiB** Flink + **448 MiB** JVM');
  check(jm, 'jvmHeap', '**JVM heap 1 GiB** what is left of total Flink memory');
  check(jm, 'offHeap', '**Off-heap memory 128 MiB** by default');
  check(jm, 'jvmOverhead', '**JVM overhead 192 MiB** the minimum; 10 % of 1.56 GiB would be 160 MiB');
  check(tm(derivation(TM)), 'network', '**Network memory 343 MiB**');
});

describe('what a client can show', () => {
  test('HTML, theme known: picture in its colours, table with swatches, slots with an icon', () => {
    const { picture, table, slotLine, rule } = breakdown(tm(), 'managed', HTML);
    expect(picture).toMatch(/^!\[Bar of the 4 GiB TaskManager process: [^\]]*\]\(data:image\/svg\+xml;base64,[A-Za-z0-9+/]+=*\)$/);
    expect(atob(/base64,([^)]*)/.exec(picture ?? '')?.[1] ?? '')).toContain('fill="#e5954a"/>');
    expect(table).toMatch(/^<table>.*#e5954a/s);
    expect(slotLine).toBe('$(layers) 4 slots, each **365 MiB** task heap + **343 MiB** managed');
    expect(rule).toBe('---');
  });
  test('theme not known, pictures asked for: the palette for any', () => {
    expect(atob(/base64,([^)]*)/.exec(breakdown(tm(), 'managed', { ...MARKDOWN, pictures: true }).picture ?? '')?.[1] ?? '')).toContain('fill="#b8590f"/>');
  });
  test('markdown only: no picture by default, no icon', () => {
    const { picture, table, slotLine } = breakdown(tm(), 'managed', MARKDOWN);
    expect(picture).toBeUndefined();
    expect(table).toMatch(/^\| Pool/);
    expect(slotLine).toBe('4 slots, each **365 MiB** task heap + **343 MiB** managed');
  });
  test('plain text: lines without any markup, never a picture', () => {
    const shown = breakdown(tm(), 'managed', TEXT);
    expect(shown.picture).toBeUndefined();
    expect(breakdownHead(shown)).toMatch(/^Managed memory 1\.34 GiB from fraction 0\.4\n\nFramework heap +128 MiB/);
    for (const text of Object.values(shown)) expect(text ?? '').not.toMatch(/\*\*|`|<|\$\(|---/);
  });
  test('the head is title, picture, table and slots, in paragraphs', () => {
    expect(breakdownHead(breakdown(tm(), 'managed', HTML)).split('\n\n').map(part => part.slice(0, 8))).toEqual(['**Manage', '![Bar of', '<table><', '$(layers']);
    expect(breakdownHead(breakdown(jm, 'jvmHeap', MARKDOWN)).split('\n\n')).toHaveLength(2);
  });
  test('the slot line is not said twice, and a JobManager has no slots', () => {
    expect(breakdown(tm(), 'slots', HTML).slotLine).toBeUndefined();
    expect(breakdown(jm, 'totalProcess', HTML).slotLine).toBeUndefined();
    expect(breakdown(tm(taskManager({}, 1)), 'managed', MARKDOWN).slotLine).toBe('1 slot, with **1.42 GiB** task heap + **1.34 GiB** managed');
  });
});

describe('exact bytes of what is looked at', () => {
  test.each<[Focus, string | undefined]>([
    ['managed', '1,438,814,063 bytes'], ['totalFlink', '3,597,035,104 bytes'], ['totalProcess', '4,294,967,296 bytes'], ['heap', '1,664,299,798 bytes'],
    ['slots', 'Each slot: task heap 382,520,517 bytes, managed 359,703,515 bytes, network 89,925,878 bytes'], ['jvmHeap', undefined],
  ])('%s: %s', (focus, expected) => expect(breakdown(tm(), focus, HTML).exact).toBe(expected));
});

describe('the metric that shows the use of a pool', () => {
  const check = (of: ProcessDerivation, focus: Focus, expected: string | undefined) => test(`${of.process} ${focus}`, () => expect(breakdown(of, focus, HTML).use).toBe(expected));
  check(tm(), 'taskHeap', 'In use: metric `Status.JVM.Memory.Heap.Used`, together with the framework heap · JVM argument `-Xmx`');
  check(tm(), 'managed', 'In use: metric `Status.Flink.Memory.Managed.Used`');
  check(tm(), 'network', 'In use: metric `Status.Shuffle.Netty.UsedMemory` · JVM argument `-XX:MaxDirectMemorySize`');
  check(tm(), 'taskOffHeap', 'In use: metric `Status.JVM.Memory.Direct.MemoryUsed`, together with all other direct memory · JVM argument `-XX:MaxDirectMemorySize`');
  check(tm(), 'jvmMetaspace', 'In use: metric `Status.JVM.Memory.Metaspace.Used` · JVM argument `-XX:MaxMetaspaceSize`');
  check(tm(), 'jvmOverhead', 'No metric of Flink shows its use');
  check(jm, 'jvmHeap', 'In use: metric `Status.JVM.Memory.Heap.Used` · JVM argument `-Xmx`');
  check(jm, 'offHeap', 'In use: metric `Status.JVM.Memory.Direct.MemoryUsed`');
  check(tm(), 'totalFlink', undefined);
});

describe('a process that Flink refuses', () => {
  test('a sentence and the sum, no picture', () => {
    const shown = breakdown(tm(refusedTaskManager), 'managed', HTML);
    expect(shown.title).toBe('**Would not start** managed memory does not fit into total Flink memory');
    expect(shown.table).toMatch(/^\| Part .*\*\*1\.75 GiB\*\*/s);
    expect([shown.picture, shown.slotLine, shown.exact, shown.use, shown.bytes]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
  test('without parts the second line of the refusal', () => {
    const inconsistent = refused({ code: 'range-inconsistent', message: 'The TaskManager would not start: the minimum of network memory is above its maximum.\nminimum 64 MiB; maximum 32 MiB.' });
    expect(breakdown(tm(inconsistent), 'network', MARKDOWN)).toMatchObject({ title: '**Would not start** the minimum of network memory is above its maximum', table: 'minimum 64 MiB; maximum 32 MiB.' });
  });
  test('missing settings are not called a failure', () => {
    const notConfigured = refused({ code: 'memory-not-configured', message: 'The JobManager would not start: its memory is not set.' });
    expect(breakdown({ process: 'jobmanager', derivation: notConfigured }, 'totalProcess', TEXT).title).toBe('No memory set for the JobManager');
  });
});
