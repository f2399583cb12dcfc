import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft } from '../../../server/src/tune/draft.js';
import { hashmapProfile } from '../../../server/src/tune/profiles/hashmap.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, changes, contextOf, done, expectSound, mebibytes, pools, tuned, type About, type Answers } from './support/check.js';

const FREED = { 'state.backend.type': 'hashmap', 'taskmanager.memory.managed.size': '0' };
const FLINK = 'taskmanager.memory.flink.size: 2000m\n';

/** Expects what is changed of a file of so much Flink memory, and what the pools are then in mebibytes. */
function check(text: string, expected: Readonly<Record<string, string | null>>, shown: Readonly<Record<string, number>>, answers: Answers = {}, about: About = {}): void {
  const outcome = done(text, hashmapProfile, answers, about);
  expect(changes(outcome)).toEqual(expected);
  expect(mebibytes(outcome.after)).toMatchObject(shown);
  expect(tuned(outcome.text, hashmapProfile, answers, about)).toMatchObject({ changes: [] });
}

describe('managed memory goes to the task heap', () => {
  const all = { managed: 0, taskHeap: 1544, network: 200, totalFlink: 2000 };
  test.each<[string, string, Readonly<Record<string, string | null>>, Readonly<Record<string, number>>]>([
    ['where nothing is set', FLINK, FREED, all],
    ['nested', 'taskmanager:\n  memory:\n    flink:\n      size: 2000m # ours\n', FREED, all],
    ['of a process', 'taskmanager.memory.process.size: 1728m\n', FREED, { managed: 0, taskHeap: 896, jvmOverhead: 192 }],
    ['whatever its fraction', `${FLINK}taskmanager.memory.managed.fraction: 0.7\n`, { ...FREED, 'taskmanager.memory.managed.fraction': null }, all],
    ['whatever its size', `${FLINK}taskmanager.memory.managed.size: 1g\n`, FREED, all],
    ['beside a written heap and a total: network memory stays', `${FLINK}taskmanager.memory.task.heap.size: 500m\ntaskmanager.memory.managed.size: 1g\n`, { ...FREED, 'taskmanager.memory.task.heap.size': '1524m' }, { managed: 0, taskHeap: 1524, network: 220, totalFlink: 2000 }],
    ['beside a written heap alone: the total stays', 'taskmanager.memory.task.heap.size: 500m\ntaskmanager.memory.managed.size: 1g\n', { ...FREED, 'taskmanager.memory.task.heap.size': '1524m' }, { managed: 0, taskHeap: 1524, network: 198 }],
    ['by the fraction where a size would let another rule decide', 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.task.heap.size: 1g\n', { 'state.backend.type': 'hashmap', 'taskmanager.memory.managed.fraction': '0.0', 'taskmanager.memory.task.heap.size': '2512555887' }, { managed: 0, taskHeap: 2396, network: 778 }],
    ['unless there is none', `${FLINK}state.backend.type: hashmap\ntaskmanager.memory.managed.fraction: 0\n`, {}, all],
    ['where the memory is not declared yet', 'parallelism.default: 2\n', FREED, {}],
  ])('%s', (_, text, expected, shown) => {
    if (text.startsWith('parallelism')) expect(changes(done(text, hashmapProfile))).toEqual(expected);
    else check(text, expected, shown);
  });
});

describe('it stays where others use it', () => {
  const kept = { managed: 800, taskHeap: 744 };
  const type = { 'state.backend.type': 'hashmap' };
  test.each<[string, string, About, string]>([
    ['batch jobs by a setting', 'execution.runtime-mode: BATCH\n', {}, 'execution.runtime-mode is BATCH'],
    ['jobs that may be batch', 'execution.runtime-mode: AUTOMATIC\n', {}, 'execution.runtime-mode is AUTOMATIC'],
    ['batch jobs as told', '', { workload: 'batch' }, 'the workload is batch, as told'],
    ['batch jobs by a comment', '# flink-config: workload=batch\n', {}, 'from a comment in the file'],
    ['batch jobs by their scheduler', 'jobmanager.scheduler: AdaptiveBatch\n', {}, 'jobmanager.scheduler is AdaptiveBatch'],
    ['RocksDB elsewhere', 'state.backend.rocksdb.localdir: /ssd\n', {}, 'state.backend.rocksdb.localdir is set'],
    ['ForSt elsewhere', 'state:\n  backend:\n    type: hashmap\n    forst:\n      local-dir: /ssd\n', {}, 'state.backend.forst.local-dir is set'],
  ])('%s', (_, more, about, evidence) => {
    const outcome = done(FLINK + more, hashmapProfile, {}, about);
    expect(changes(outcome)).toEqual(more.includes('hashmap') ? {} : type);
    expect(mebibytes(outcome.after)).toMatchObject(kept);
    expect(outcome.notes.map(({ text }) => text).join('\n')).toContain(evidence);
  });

  test.each<[string, string, Readonly<Record<string, string | null>>, number]>([
    ['a size of zero is taken out', 'taskmanager.memory.managed.size: 0\n', { 'taskmanager.memory.managed.size': null, 'taskmanager.memory.managed.fraction': '0.4' }, 800],
    ['a fraction of zero becomes the default', 'taskmanager.memory.managed.fraction: 0.0\n', { 'taskmanager.memory.managed.fraction': '0.4' }, 800],
    ['a zero beside a written heap becomes a size', 'taskmanager.memory.managed.size: 0\ntaskmanager.memory.task.heap.size: 1500m\n', { 'taskmanager.memory.managed.size': '800m', 'taskmanager.memory.task.heap.size': '700m' }, 800],
    ['as far as the heap can give it', 'taskmanager.memory.managed.size: 0\ntaskmanager.memory.task.off-heap.size: 1000m\n', { 'taskmanager.memory.managed.size': null, 'taskmanager.memory.managed.fraction': '0.2' }, 400],
  ])('and is there again: %s', (_, more, expected, managed) => {
    check(`${FLINK}execution.runtime-mode: BATCH\nstate.backend.type: hashmap\n${more}`, expected, { managed, totalFlink: 2000 });
  });
});

describe('only the part of a state backend goes where others have a part', () => {
  test.each<[string, string, string | undefined]>([
    ['Python functions', 'python.fn-execution.bundle.size: 1000\n', '0.12'],
    ['Python functions, nested', 'python:\n  fn-execution:\n    bundle:\n      size: 1000\n', '0.12'],
    ['SQL', 'table.exec.mini-batch.enabled: true\n', '0.2'],
    ['both', 'python.executable: python3\ntable.exec.mini-batch.enabled: true\n', '0.24'],
    ['a weight that the author gave', 'taskmanager.memory.managed.consumer-weights: OPERATOR:50,STATE_BACKEND:150\n', '0.1'],
    ['weights entry by entry', 'taskmanager:\n  memory:\n    managed:\n      consumer-weights:\n        PYTHON: 100\n        STATE_BACKEND: 100\n', '0.2'],
    ['not weights as they are by default', 'taskmanager.memory.managed.consumer-weights: OPERATOR:70,STATE_BACKEND:70,PYTHON:30\n', undefined],
    ['not a weight for the state backend alone', 'taskmanager.memory.managed.consumer-weights: STATE_BACKEND:70\n', undefined],
    ['not Python functions without managed memory', 'python.fn-execution.memory.managed: false\n', undefined],
  ])('%s', (_, more, fraction) => {
    const text = more.startsWith('taskmanager:') ? `taskmanager.memory.flink.size: 2000m\n${more}` : FLINK + more;
    const outcome = done(text, hashmapProfile);
    expect(changes(outcome)).toEqual(fraction === undefined ? FREED : { 'state.backend.type': 'hashmap', 'taskmanager.memory.managed.fraction': fraction });
    expect(mebibytes(outcome.after).managed).toBe(Math.round(2000 * Number(fraction ?? 0)));
    expect(tuned(outcome.text, hashmapProfile)).toMatchObject({ changes: [] });
  });

  test('a share that the author wrote stays', () => {
    check(`${FLINK}state.backend.type: hashmap\npython.executable: python3\ntaskmanager.memory.managed.size: 500m\n`, {}, { managed: 500 });
  });
});

describe('answers', () => {
  const python = `${FLINK}state.backend.type: hashmap\npython.executable: python3\n`;
  test('all of it goes, whoever uses it', () => check(python, { 'taskmanager.memory.managed.size': '0' }, { managed: 0 }, { 'managed-memory': 'free' }));
  test('all of it stays', () => check(`${FLINK}state.backend.type: hashmap\n`, {}, { managed: 800 }, { 'managed-memory': 'keep' }));
  test('another share', () => check(python, { 'taskmanager.memory.managed.fraction': '0.3' }, { managed: 600 }, { 'managed-fraction': '0.30' }));
  test('another share of a size', () => check(`${python}taskmanager.memory.managed.size: 500m\n`, { 'taskmanager.memory.managed.size': '300m' }, { managed: 300 }, { 'managed-fraction': '0.15' }));
  test.each<[Answers, string]>([
    [{ 'managed-memory': 'all' }, 'managed-memory is all, but must be free, share or keep.'],
    [{ 'managed-fraction': '1.2' }, 'managed-fraction is 1.2, but must be a fraction such as 0.6: at least 0, below 1, with at most four decimals.'],
  ])('%j is refused', (answers, impossible) => {
    expect(tuned(FLINK, hashmapProfile, answers)).toEqual({ impossible });
  });

  test('the questions have the answers that are taken without one', () => {
    for (const text of [FLINK, python, `${FLINK}execution.runtime-mode: BATCH\n`, `${FLINK}table.x: 1\n`]) {
      const questions = hashmapProfile.questions(contextOf(analysisOf(text)));
      const presets = Object.fromEntries(questions.flatMap(({ name, preset }) => (preset === undefined ? [] : [[name, preset]])));
      expect(done(text, hashmapProfile, presets).text).toBe(done(text, hashmapProfile).text);
    }
  });
});

describe('another state backend is given up', () => {
  test.each<[string, string, Readonly<Record<string, string | null>>, About]>([
    ['RocksDB with its options', 'state.backend.type: rocksdb\nstate.backend.rocksdb.localdir: /ssd # fast\n', { ...FREED, 'state.backend.rocksdb.localdir': null }, {}],
    ['RocksDB by its old key', 'state.backend: rocksdb\n', { ...FREED, 'state.backend': null }, { version: '1.20' }],
    ['RocksDB by its class', 'state.backend.type: org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackendFactory\n', FREED, { version: '1.20' }],
    ['ForSt with options of both', 'state.backend.type: forst\nstate.backend.forst.local-dir: /ssd\nstate.backend.rocksdb.localdir: /ssd\n', { ...FREED, 'state.backend.forst.local-dir': null, 'state.backend.rocksdb.localdir': null }, {}],
    ['the file system of old', 'state.backend: filesystem\n', { ...FREED, 'state.backend': null }, { version: '1.18', file: 'flink-conf.yaml' }],
  ])('%s', (_, more, expected, about) => check(FLINK + more, expected, { managed: 0 }, {}, about));

  test('a state backend is told by names and classes', () => {
    const text = `${FLINK}state.backend.type: org.apache.flink.runtime.state.hashmap.HashMapStateBackendFactory\n`;
    expect(changes(done(text, hashmapProfile))).toEqual({ 'taskmanager.memory.managed.size': '0' });
    expect(new Draft(contextOf(analysisOf(text))).get('state.backend.type')).toContain('HashMap');
  });
});

const TOUCHED = /^state\.backend(?:\.type$|$)|^taskmanager\.memory\.(?:managed\.(?:size|fraction)|size|task\.heap\.size)$/;

/** Only task heap and managed memory change, and together they stay to the byte. */
function expectMoved(base: Base): void {
  const { before, after } = expectSound(base, hashmapProfile, {}, TOUCHED);
  const [was, is] = [pools(before), pools(after)];
  expect(is).toEqual({ ...was, managed: 0n, taskHeap: was.taskHeap + was.managed });
}

describe('on every base', () => {
  test.each(bases().map(base => [base.name, base] as const))('%s', (_, base) => expectMoved(base));
});

test('on any base', () => {
  fc.assert(fc.property(anyBase(), expectMoved), { numRuns: 150 });
});

test('on any base with Python functions or batch jobs', () => {
  fc.assert(fc.property(fc.oneof(anyBase({ 'python.executable': 'python3' }), anyBase({ 'execution.runtime-mode': 'BATCH' })), base => {
    const { before, after } = expectSound(base, hashmapProfile, {}, TOUCHED);
    const [was, is] = [pools(before), pools(after)];
    expect(is).toEqual({ ...was, managed: is.managed, taskHeap: was.taskHeap + was.managed - is.managed });
  }), { numRuns: 100 });
});
