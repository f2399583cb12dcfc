import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sessionProfile } from '../../../server/src/tune/profiles/session.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, changes, contextOf, done, expectSound, tuned, type About, type Answers } from './support/check.js';
import { poolsOfBoth } from './support/processes.js';

const TM = 'taskmanager.memory.';
const JM = 'jobmanager.memory.';
const METASPACE = { [`${TM}jvm-metaspace.size`]: '512m', [`${JM}jvm-metaspace.size`]: '512m' };
const BOTH = `${TM}flink.size: 2000m\n${JM}process.size: 1600m\n`;

interface Row {
  readonly rule: string;
  readonly text: string;
  readonly answers?: Answers;
  readonly about?: About;
  readonly expected: Readonly<Record<string, string | null>>;
  readonly said?: RegExp;
  readonly unsaid?: RegExp;
}

function check(rows: readonly Row[]): void {
  test.each(rows.map(row => [row.rule, row] as const))('%s', (_rule, { text, answers, about, expected, said, unsaid }) => {
    const outcome = done(text, sessionProfile, answers, about);
    expect(changes(outcome)).toEqual(expected);
    const notes = outcome.notes.map(note => note.text).join('\n');
    if (said !== undefined) expect(notes).toMatch(said);
    if (unsaid !== undefined) expect(notes).not.toMatch(unsaid);
    expect(tuned(outcome.text, sessionProfile, answers, about)).toMatchObject({ changes: [] });
  });
}

describe('metaspace for the classes of many jobs', () => {
  check([
    { rule: 'the process grows around total Flink memory', text: `${TM}flink.size: 1g\n${JM}flink.size: 1g\n`, expected: METASPACE, said: /Metaspace of the TaskManager has 512 MiB, a starting point.*: metaspace is 256 MiB more and total process memory 256 MiB more/ },
    { rule: 'the heap gives it inside a process', text: `${TM}process.size: 4g\n${JM}process.size: 1600m\n`, expected: METASPACE, said: /the task heap is 128 MiB less[^]*the heap is 256 MiB less/ },
    { rule: 'nested', text: `taskmanager:\n  memory:\n    process:\n      size: 4g\njobmanager:\n  memory:\n    process:\n      size: 1600m\n`, expected: METASPACE },
    { rule: 'in an older release', text: BOTH, about: { version: '1.20' }, expected: METASPACE },
    { rule: 'as much as is asked for', text: BOTH, answers: { metaspace: '1g' }, expected: { [`${TM}jvm-metaspace.size`]: '1g' }, said: /Metaspace of the JobManager stays at 256 MiB/ },
    { rule: 'more than is wanted stays', text: `${BOTH}${TM}jvm-metaspace.size: 600m\n${JM}jvm-metaspace.size: 512m\n`, expected: {} },
    { rule: 'less than is wanted does not', text: `${BOTH}${TM}jvm-metaspace.size: 511m\n${JM}jvm-metaspace.size: 600m\n`, expected: { [`${TM}jvm-metaspace.size`]: '512m' } },
    { rule: 'a small task heap gives nothing', text: `${TM}process.size: 1200m\n${JM}flink.size: 1g\n`, expected: { [`${JM}jvm-metaspace.size`]: '512m' }, said: /Metaspace of the TaskManager stays at 256 MiB: no heap can give it more\. Make the process larger by 256 MiB, and set taskmanager\.memory\.jvm-metaspace\.size to 512m/ },
    { rule: 'a task heap at the border gives it', text: `${TM}process.size: 1728m\n${JM}flink.size: 1g\n`, expected: METASPACE },
    { rule: 'a small heap of the JobManager gives nothing', text: `${TM}flink.size: 2g\n${JM}process.size: 1343m\n`, expected: { [`${TM}jvm-metaspace.size`]: '512m' }, said: /Metaspace of the JobManager stays/ },
    { rule: 'a heap of the JobManager at the border gives it', text: `${TM}flink.size: 2g\n${JM}process.size: 1344m\n`, expected: METASPACE },
    { rule: 'network memory gives nothing', text: `${TM}process.size: 4g\n${TM}task.heap.size: 1g\n${JM}flink.size: 1g\n`, expected: { [`${JM}jvm-metaspace.size`]: '512m' }, said: /Metaspace of the TaskManager stays/ },
    { rule: 'JVM overhead gives nothing', text: `${TM}process.size: 4g\n${TM}flink.size: 3g\n${JM}flink.size: 1g\n`, expected: { [`${JM}jvm-metaspace.size`]: '512m' }, said: /Metaspace of the TaskManager stays/ },
    { rule: 'what is not declared gets none', text: `${TM}flink.size: 2g\n`, expected: { [`${TM}jvm-metaspace.size`]: '512m' }, said: /Metaspace of the JobManager stays as it is: its memory is not declared in a way that Flink takes/ },
  ]);
});

describe('slots', () => {
  const slots = 'taskmanager.numberOfTaskSlots';
  check([
    { rule: 'by the CPU cores', text: `${BOTH}taskmanager.cpu.cores: 4\n`, expected: { ...METASPACE, [slots]: '4' }, said: /a slot for each of its CPU cores, a starting point: taskmanager\.cpu\.cores is 4/ },
    { rule: 'by the CPU cores of a pod', text: `${BOTH}kubernetes.taskmanager.cpu.amount: 2.5\n`, expected: { ...METASPACE, [slots]: '2' } },
    { rule: 'by the CPU cores of a container of YARN', text: `${BOTH}yarn.containers.vcores: 3\n`, expected: { ...METASPACE, [slots]: '3' } },
    { rule: 'nothing tells the cores', text: BOTH, expected: METASPACE },
    { rule: 'less than a core tells nothing', text: `${BOTH}taskmanager.cpu.cores: 0.5\n`, expected: METASPACE },
    { rule: 'that are written stay', text: `${BOTH}${slots}: 8\ntaskmanager.cpu.cores: 4\n`, expected: METASPACE, said: /There are 8 slots for 4 CPU cores \(taskmanager\.cpu\.cores is 4\)/ },
    { rule: 'no more than there are cores', text: `${BOTH}${slots}: 4\ntaskmanager.cpu.cores: 4\n`, expected: METASPACE, unsaid: /slots for/ },
    { rule: 'as asked for', text: `${BOTH}${slots}: 8\n`, answers: { slots: '2' }, expected: { ...METASPACE, [slots]: '2' }, said: /each of its 2 slots has 400 MiB of managed memory and 100 MiB of network memory/ },
    { rule: 'one is by itself', text: BOTH, answers: { slots: '1' }, expected: METASPACE, unsaid: /share a TaskManager/ },
  ]);

  test.each([['taskmanager.cpu.cores: 4\n', '4'], ['', undefined], [`taskmanager.cpu.cores: 4\n${slots}: 2\n`, undefined]])('asked for with %j: %s', (text, preset) => {
    expect(sessionProfile.questions(contextOf(analysisOf(BOTH + text))).find(({ name }) => name === 'slots')?.preset).toBe(preset);
  });
});

describe('class loading', () => {
  const order = 'classloader.resolve-order';
  check([
    { rule: 'libraries that stay in the JVM are told of', text: BOTH, expected: METASPACE, said: /JDBC drivers/ },
    { rule: 'not where their packages are named', text: `${BOTH}classloader.parent-first-patterns.additional: com.mysql.\n`, expected: METASPACE, unsaid: /JDBC drivers/ },
    { rule: 'a process without metaspace ends', text: `${BOTH}classloader.fail-on-metaspace-oom-error: false\n`, expected: { ...METASPACE, 'classloader.fail-on-metaspace-oom-error': 'true' }, said: /ends and is started again/ },
    { rule: 'as it does already', text: `${BOTH}classloader.fail-on-metaspace-oom-error: true\n`, expected: METASPACE },
    { rule: 'leaks that are hidden are told of', text: `${BOTH}classloader.check-leaked-classloader: false\n`, expected: METASPACE, said: /hides jobs that go on using their classes/ },
    { rule: 'leaks that show are not', text: `${BOTH}classloader.check-leaked-classloader: true\n`, expected: METASPACE, unsaid: /hides/ },
    { rule: 'the order stays', text: `${BOTH}${order}: parent-first\n`, expected: METASPACE, said: /all jobs take the libraries of the cluster/ },
    { rule: 'the order as asked for', text: `${BOTH}${order}: parent-first\n`, answers: { 'class-loading': 'child-first' }, expected: { ...METASPACE, [order]: 'child-first' }, unsaid: /all jobs take/ },
    { rule: 'the order that is the default', text: BOTH, answers: { 'class-loading': 'child-first' }, expected: METASPACE },
    { rule: 'the other order', text: BOTH, answers: { 'class-loading': 'parent-first' }, expected: { ...METASPACE, [order]: 'parent-first' } },
    { rule: 'a cluster for one application is no session', text: `${BOTH}execution.target: kubernetes-application\n`, expected: METASPACE, said: /runs one application, not a session/ },
    { rule: 'a session is one', text: `${BOTH}execution.target: kubernetes-session\n`, expected: METASPACE, unsaid: /not a session/ },
  ]);

  test.each<[Answers, string]>([
    [{ 'class-loading': 'mine' }, 'class-loading is mine, but must be child-first or parent-first.'],
    [{ slots: 'many' }, 'slots is many, but must be a whole number from 1 to 99999.'],
    [{ metaspace: '1Gi' }, 'metaspace cannot be read: "1Gi" is no memory size: write 1g (Flink knows b, k, m, g, t and kb, mb, gb, tb).'],
  ])('%j is refused', (answers, expected) => expect(tuned(BOTH, sessionProfile, answers)).toEqual({ impossible: expected }));
});

const TOUCHED = /^(?:(?:taskmanager|jobmanager)\.memory\.jvm-metaspace\.size|taskmanager\.numberOfTaskSlots|classloader\.fail-on-metaspace-oom-error)$/;

/** Metaspace becomes 512 MiB, from outside or from a heap that keeps enough; or all stays. */
function expectRoom(base: Base): void {
  const { before, after } = expectSound(base, sessionProfile, {}, TOUCHED);
  const [was, is] = [poolsOfBoth(before), poolsOfBoth(after)];
  for (const [process, heap, least] of [['taskmanager', 'taskHeap', 128n << 20n], ['jobmanager', 'jvmHeap', 512n << 20n]] as const) {
    const of = (pools: typeof was, pool: string): bigint => pools[`${process}.${pool}`] ?? 0n;
    if (of(is, 'jvmMetaspace') === of(was, 'jvmMetaspace')) continue;
    expect(of(is, 'jvmMetaspace')).toBe(512n << 20n);
    expect(of(is, heap) === of(was, heap) || of(is, heap) >= least).toBe(true);
    expect(of(is, 'totalProcess') === of(was, 'totalProcess') || of(is, 'totalFlink') === of(was, 'totalFlink')).toBe(true);
  }
}

describe('on every base', () => {
  test.each(bases().map(base => [base.name, base] as const))('%s', (_, base) => expectRoom(base));
});

test('on any base', () => {
  fc.assert(fc.property(anyBase({ 'classloader.fail-on-metaspace-oom-error': 'false' }), expectRoom), { numRuns: 150 });
});
