import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standaloneProfile } from '../../../server/src/tune/profiles/standalone.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, changes, done, expectSound, tuned, type About } from './support/check.js';
import { differences } from './support/processes.js';

const TM = 'taskmanager.memory.';
const JM = 'jobmanager.memory.';

interface Row {
  readonly rule: string;
  readonly text: string;
  readonly about?: About;
  /** The text afterwards, where it matters; otherwise what is changed. */
  readonly after?: string;
  readonly expected?: Readonly<Record<string, string | null>>;
  /** Pools that are reckoned otherwise, MiB; those that are not named stay to the byte. */
  readonly reckoned?: Readonly<Record<string, number>>;
  readonly said?: RegExp;
}

function check(rows: readonly Row[]): void {
  test.each(rows.map(row => [row.rule, row] as const))('%s', (_rule, { text, about, after, expected, reckoned = {}, said }) => {
    const outcome = done(text, standaloneProfile, {}, about);
    if (after !== undefined) expect(outcome.text).toBe(after);
    if (expected !== undefined) expect(changes(outcome)).toEqual(expected);
    expect(Object.fromEntries(Object.entries(differences(outcome.before, outcome.after)).map(([pool, bytes]) => [pool, Math.round(Number(bytes) / 2 ** 20)]))).toEqual(reckoned);
    if (said !== undefined) expect(outcome.notes.map(note => note.text).join('\n')).toMatch(said);
    expect(tuned(outcome.text, standaloneProfile, {}, about)).toMatchObject({ changes: [] });
  });
}

const OLD = { version: '1.20' } as const;

describe('total Flink memory in place of total process memory', () => {
  check([
    { rule: 'what is left of it', text: `${TM}process.size: 1728m\n`, after: `${TM}flink.size: 1280m\n` },
    { rule: 'to the byte', text: `${TM}process.size: 4g\n`, after: `${TM}flink.size: 3597035104b\n` },
    { rule: 'of both processes', text: `${TM}process.size: 1728m\n${JM}process.size: 1600m\n`, after: `${TM}flink.size: 1280m\n${JM}flink.size: 1152m\n` },
    { rule: 'in its place, with its comments', text: 'taskmanager:\n  memory:\n    # the machine has 2 GB\n    process:\n      size: 1728m # all of it\n    managed:\n      size: 100m\n', after: 'taskmanager:\n  memory:\n    # the machine has 2 GB\n    flink:\n      size: 1280m # all of it\n    managed:\n      size: 100m\n' },
    { rule: 'beside parts that are written', text: `${TM}process.size: 4g\n${TM}task.heap.size: 1g\n`, expected: { [`${TM}process.size`]: null, [`${TM}flink.size`]: '3597035104b' } },
    { rule: 'with overhead and metaspace of its own', text: `${TM}process.size: 4g\n${TM}jvm-overhead.min: 1g\n${TM}jvm-metaspace.size: 512m\n`, expected: { [`${TM}process.size`]: null, [`${TM}flink.size`]: '2560m' } },
    { rule: 'is there already', text: `${TM}flink.size: 4g\n${JM}flink.size: 1g\n`, expected: {} },
    { rule: 'the outer one goes where both are written', text: `${TM}flink.size: 3g\n${TM}process.size: 4g\n`, expected: { [`${TM}process.size`]: null }, reckoned: { 'taskmanager.jvmOverhead': -398, 'taskmanager.totalProcess': -398 }, said: /Of the TaskManager JVM overhead is 398 MiB less and total process memory 398 MiB less: in a standalone process both are only reckoned/ },
    { rule: 'parts that make it stay as they are', text: `${TM}task.heap.size: 1g\n${TM}managed.size: 1g\n${JM}heap.size: 1g\n`, expected: {} },
    { rule: 'parts that make it, inside a process', text: `${TM}task.heap.size: 1g\n${TM}managed.size: 1g\n${TM}process.size: 3100m\n`, expected: { [`${TM}process.size`]: null }, reckoned: { 'taskmanager.jvmOverhead': 29, 'taskmanager.totalProcess': 29 } },
    { rule: 'the heap of a JobManager, inside a process', text: `${JM}heap.size: 1g\n${JM}process.size: 1700m\n`, expected: { [`${JM}process.size`]: null }, reckoned: { 'jobmanager.jvmOverhead': -100, 'jobmanager.totalProcess': -100 } },
    { rule: 'the heap of a JobManager beside both totals', text: `${JM}heap.size: 1g\n${JM}flink.size: 1200m\n${JM}process.size: 1700m\n`, expected: { [`${JM}process.size`]: null }, reckoned: { 'jobmanager.jvmOverhead': -52, 'jobmanager.totalProcess': -52 } },
  ]);
});

describe('the heap options of old', () => {
  check([
    { rule: 'mean total Flink memory', text: 'taskmanager.heap.size: 2g # ours\n', about: OLD, after: `${TM}flink.size: 2g # ours\n` },
    { rule: 'in mebibytes', text: 'taskmanager.heap.mb: 2048\n', about: OLD, after: `${TM}flink.size: 2g\n` },
    { rule: 'mean total process memory where containers are started', text: 'taskmanager.heap.size: 1728m\n', about: { ...OLD, deployment: 'yarn' }, after: `${TM}flink.size: 1280m\n`, said: /The file is for yarn, as told/ },
    { rule: 'mean the heap of a JobManager', text: 'jobmanager.heap.size: 1g\n', about: OLD, after: `${JM}flink.size: 1152m\n` },
    { rule: 'go both, so that the other does not count', text: 'jobmanager.heap.size: 1g\njobmanager.heap.mb: 2048\n', about: OLD, after: `${JM}flink.size: 1152m\n` },
    { rule: 'do not come back when a process size goes', text: `${TM}process.size: 1728m\ntaskmanager.heap.size: 3g\n`, about: { ...OLD, deployment: 'kubernetes' }, after: `${TM}flink.size: 1280m\n` },
    { rule: 'beside a process size they are its total', text: `${TM}process.size: 1728m\ntaskmanager.heap.size: 1280m\n`, about: OLD, after: `${TM}flink.size: 1280m\n` },
    { rule: 'a flink-conf.yaml', text: `${TM}process.size: 1728m\n`, about: { ...OLD, file: 'flink-conf.yaml' }, after: `${TM}flink.size: 1280m\n` },
  ]);
});

describe('what cannot be declared otherwise', () => {
  const refusal = (text: string, about: About = {}): string => {
    const outcome = tuned(text, standaloneProfile, {}, about);
    return 'impossible' in outcome ? outcome.impossible : 'done';
  };
  test.each<[string, string, About, string]>([
    ['no memory at all', 'parallelism.default: 4\n', {}, 'No memory is declared that could be declared otherwise: set taskmanager.memory.flink.size and jobmanager.memory.flink.size.'],
    ['the heap option of old is not read any more', 'taskmanager.heap.size: 2g\n', { version: '2.2' }, 'No memory is declared that could be declared otherwise: set taskmanager.memory.flink.size and jobmanager.memory.flink.size.'],
    ['memory that is refused', `${TM}process.size: 1g\n${TM}managed.size: 2g\n`, {}, 'The TaskManager would not start: managed memory does not fit into total Flink memory. Mend that first, as the goal fit does.'],
    ['memory of the JobManager that is refused', `${TM}process.size: 4g\n${JM}process.size: 100m\n`, {}, 'The JobManager would not start: metaspace and JVM overhead do not fit into total process memory. Mend that first, as the goal fit does.'],
    ['something of one process is enough', `${TM}process.size: 4g\n`, {}, 'done'],
  ])('%s', (_rule, text, about, expected) => expect(refusal(text, about)).toBe(expected));

  test('a process that declares nothing is told of', () => {
    expect(done(`${TM}flink.size: 4g\n`, standaloneProfile).notes.map(note => note.text)).toEqual(['The JobManager stays as it is: no memory is configured. It starts where jobmanager.memory.flink.size is set, or something else declares it.']);
  });
});

const TOUCHED = /^(?:taskmanager|jobmanager)\.(?:memory\.(?:process|flink)\.size|heap\.(?:size|mb))$/;

/** Every pool stays to the byte but JVM overhead and what it is added to, and what differs is told. */
function expectDeclared(base: Base): void {
  const { before, after, text, notes } = expectSound(base, standaloneProfile, {}, TOUCHED);
  const settings = analysisOf(text, base).configuration;
  expect(['taskmanager', 'jobmanager'].filter(process => settings.has(`${process}.memory.process.size`))).toEqual([]);
  const differing = Object.keys(differences(before, after));
  expect(differing.filter(pool => !/\.(?:jvmOverhead|totalProcess)$/.test(pool))).toEqual([]);
  expect(notes.some(note => note.text.startsWith('Of the'))).toBe(differing.length > 0);
}

describe('on every base', () => {
  test.each(bases().map(base => [base.name, base] as const))('%s', (_, base) => expectDeclared(base));
});

test('on any base', () => {
  fc.assert(fc.property(anyBase(), expectDeclared), { numRuns: 200 });
});
