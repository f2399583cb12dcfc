import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft } from '../../../server/src/tune/draft.js';
import { containerProfile } from '../../../server/src/tune/profiles/container.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, changes, contextOf, done, expectSound, tuned, type About, type Answers } from './support/check.js';
import { differences, poolsOfBoth } from './support/processes.js';

const TM = 'taskmanager.memory.';
const JM = 'jobmanager.memory.';
const SIZE = `${TM}process.size`;

interface Row {
  readonly rule: string;
  readonly text: string;
  readonly answers?: Answers;
  readonly about?: About;
  readonly after?: string;
  readonly expected?: Readonly<Record<string, string | null>>;
  /** Pools that differ, bytes; those that are not named stay to the byte. */
  readonly differing?: Readonly<Record<string, bigint>>;
  readonly said?: RegExp;
  readonly unsaid?: RegExp;
}

function check(rows: readonly Row[]): void {
  test.each(rows.map(row => [row.rule, row] as const))('%s', (_rule, { text, answers, about, after, expected, differing = {}, said, unsaid }) => {
    const outcome = done(text, containerProfile, answers, about);
    if (after !== undefined) expect(outcome.text).toBe(after);
    if (expected !== undefined) expect(changes(outcome)).toEqual(expected);
    if (answers === undefined) expect(differences(outcome.before, outcome.after)).toEqual(differing);
    const notes = outcome.notes.map(note => note.text).join('\n');
    if (said !== undefined) expect(notes).toMatch(said);
    if (unsaid !== undefined) expect(notes).not.toMatch(unsaid);
    expect(tuned(outcome.text, containerProfile, answers, about)).toMatchObject({ changes: [] });
  });
}

describe('total process memory in place of what declares it', () => {
  check([
    { rule: 'is there already', text: `${SIZE}: 4g\n${JM}process.size: 1600m\n`, expected: {} },
    { rule: 'around total Flink memory', text: `${TM}flink.size: 1280m\n`, after: `${SIZE}: 1728m\n` },
    { rule: 'of both processes', text: `${TM}flink.size: 1280m\n${JM}flink.size: 1152m\n`, after: `${SIZE}: 1728m\n${JM}process.size: 1600m\n` },
    { rule: 'to the byte, so that the pools stay', text: `${TM}flink.size: 2000m\n`, after: `${SIZE}: 2628430511b\n` },
    { rule: 'in its place, with its comments', text: 'taskmanager:\n  memory:\n    flink.size: 1280m # ours\n', after: 'taskmanager:\n  memory:\n    process.size: 1728m # ours\n' },
    { rule: 'the inner one goes where both are written: overhead stays what it was, which is more', text: `${TM}flink.size: 3g\n${SIZE}: 4g\n`, expected: { [`${TM}flink.size`]: null, [`${TM}jvm-overhead.min`]: '768m' } },
    { rule: 'the inner one goes where both are written: overhead stays what it was, which is less', text: `${TM}flink.size: 3600m\n${SIZE}: 4g\n`, expected: { [`${TM}flink.size`]: null, [`${TM}jvm-overhead.max`]: '240m' } },
    { rule: 'overhead above the maximum that is set', text: `${TM}flink.size: 1g\n${SIZE}: 4g\n${TM}jvm-overhead.max: 3g\n`, expected: { [`${TM}flink.size`]: null, [`${TM}jvm-overhead.min`]: '2816m' } },
    { rule: 'overhead below the minimum that would hold', text: `${TM}flink.size: 3700m\n${SIZE}: 4g\n${TM}jvm-overhead.min: 100m\n${TM}jvm-overhead.fraction: 0.01\n`, expected: { [`${TM}flink.size`]: null, [`${TM}jvm-overhead.min`]: '140m' } },
    { rule: 'a heap beside managed memory becomes what is left', text: `${TM}task.heap.size: 512m\n${TM}managed.size: 512m\n`, after: `${SIZE}: 1961070139b\n${TM}managed.size: 512m\n`, said: /task\.heap\.size goes: the heap of the TaskManager is what total process memory leaves, 512 MiB/ },
    { rule: 'network memory stays what a written heap left', text: `${TM}flink.size: 4g\n${TM}task.heap.size: 1g\n${TM}managed.size: 1g\n`, expected: { [`${TM}flink.size`]: null, [`${TM}task.heap.size`]: null, [SIZE]: '5070447510b', [`${TM}network.min`]: '1792m' } },
    { rule: 'network memory stays what a written heap left, which is little', text: `${TM}flink.size: 4g\n${TM}task.heap.size: 1700m\n${TM}managed.size: 2g\n`, expected: { [`${TM}flink.size`]: null, [`${TM}task.heap.size`]: null, [SIZE]: '5070447510b', [`${TM}network.max`]: '92m' } },
    { rule: 'network memory stays what a written heap left, though the default would not fit', text: `${TM}flink.size: 8g\n${TM}task.heap.size: 200m\n${TM}managed.size: 7600m\n${TM}network.fraction: 0.2\n`, expected: { [`${TM}flink.size`]: null, [`${TM}task.heap.size`]: null, [SIZE]: '9842633402b', [`${TM}network.max`]: '136m' } },
    { rule: 'a heap without managed memory stays', text: `${TM}flink.size: 1280m\n${TM}task.heap.size: 300m\n`, expected: { [`${TM}flink.size`]: null, [SIZE]: '1728m' } },
    { rule: 'the heap of a JobManager becomes what is left', text: `${JM}heap.size: 1g\n`, after: `${JM}process.size: 1600m\n` },
    { rule: 'off-heap memory of a JobManager that its heap left is written', text: `${JM}heap.size: 1g\n${JM}flink.size: 1300m\n`, expected: { [`${JM}heap.size`]: null, [`${JM}flink.size`]: null, [`${JM}process.size`]: '1748m', [`${JM}off-heap.size`]: '276m' }, differing: {} },
    { rule: 'off-heap memory of a JobManager that is written stays', text: `${JM}heap.size: 1g\n${JM}off-heap.size: 256m\n`, expected: { [`${JM}heap.size`]: null, [`${JM}process.size`]: '1728m' } },
  ]);
});

describe('the heap options of old', () => {
  const about = { version: '1.20' } as const;
  check([
    { rule: 'a total around them', text: 'taskmanager.heap.size: 1280m # ours\n', about, after: `${SIZE}: 1728m # ours\n` },
    { rule: 'mean total process memory where containers are started', text: 'taskmanager.heap.mb: 1728\n', about: { ...about, deployment: 'kubernetes' }, after: `${SIZE}: 1728m\n` },
    { rule: 'the heap of a JobManager', text: 'jobmanager.heap.size: 1g\njobmanager.heap.mb: 1\n', about, after: `${JM}process.size: 1600m\n` },
    { rule: 'a number of buffers stays', text: `${TM}flink.size: 1280m\ntaskmanager.network.numberOfBuffers: 3000\n`, about, expected: { [`${TM}flink.size`]: null, [SIZE]: '1728m' } },
  ]);
});

describe('another size', () => {
  check([
    { rule: 'of the TaskManager', text: `${SIZE}: 4g\n`, answers: { 'container-size': '8g' }, after: `${SIZE}: 8g\n`, said: /The container of the TaskManager becomes 8 GiB: the task heap is 1\.80 GiB more, network memory 369 MiB more/ },
    { rule: 'of the JobManager', text: `${JM}process.size: 4g\n`, answers: { 'jobmanager-container-size': '2g' }, after: `${JM}process.size: 2g\n` },
    { rule: 'in place of total Flink memory', text: `${TM}flink.size: 4g\n`, answers: { 'container-size': '8g' }, after: `${SIZE}: 8g\n` },
    { rule: 'the heap takes the difference', text: `${TM}flink.size: 4g\n${TM}task.heap.size: 1g\n`, answers: { 'container-size': '8g' }, after: `${SIZE}: 8g\n`, said: /task\.heap\.size goes/ },
    { rule: 'the size that there is', text: `${TM}flink.size: 2000m\n`, answers: { 'container-size': '2628430511b' }, after: `${SIZE}: 2628430511b\n` },
    { rule: 'a whole size is taken as it is said', text: `${JM}flink.size: 2g\n`, answers: { 'jobmanager-container-size': '2560m' }, after: `${JM}process.size: 2560m\n`, said: /The container of the JobManager becomes 2\.50 GiB: the heap is 4 bytes less/ },
    { rule: 'where none is declared', text: 'parallelism.default: 4\n', answers: { 'container-size': '4g', 'jobmanager-container-size': '1600m' }, expected: { [SIZE]: '4g', [`${JM}process.size`]: '1600m' } },
    { rule: 'where one is refused', text: `${TM}flink.size: 1g\n${TM}managed.size: 2g\n`, answers: { 'container-size': '4g' }, expected: { [`${TM}flink.size`]: null, [SIZE]: '4g' } },
    { rule: 'with more overhead', text: `${SIZE}: 4g\n`, answers: { 'jvm-overhead': '512m' }, expected: { [`${TM}jvm-overhead.min`]: '512m' }, said: /JVM overhead of the TaskManager has 512 MiB, as asked for: the task heap is 51\.2 MiB less/ },
    { rule: 'with overhead that it has', text: `${SIZE}: 8g\n`, answers: { 'jvm-overhead': '512m' }, expected: {} },
    { rule: 'with overhead that nobody can give', text: `${SIZE}: 1g\n`, answers: { 'jvm-overhead': '512m' }, expected: {}, said: /stays as it is: the task heap cannot give so much/ },
  ]);

  test.each<[string, string, Answers, string]>([
    ['too small a container', `${SIZE}: 4g\n`, { 'container-size': '600m' }, 'A container of 600 MiB is too small for the TaskManager: total Flink memory is too small for its pools. It needs 982 MiB at least.'],
    ['too small a container for a written part', `${SIZE}: 4g\n${TM}managed.size: 2g\n`, { 'container-size': '2g' }, 'A container of 2 GiB is too small for the TaskManager: managed memory does not fit into total Flink memory. It needs 3.06 GiB at least.'],
    ['too small a container of the JobManager', `${JM}process.size: 4g\n`, { 'jobmanager-container-size': '500m' }, 'A container of 500 MiB is too small for the JobManager: off-heap memory leaves no heap. It needs 577 MiB at least.'],
    ['no size', `${SIZE}: 4g\n`, { 'container-size': '4Gi' }, 'container-size cannot be read: "4Gi" is no memory size: write 4g (Flink knows b, k, m, g, t and kb, mb, gb, tb).'],
    ['no memory at all', 'parallelism.default: 4\n', {}, 'No memory is declared whose container could be told: say its size with container-size, or set taskmanager.memory.process.size and jobmanager.memory.process.size.'],
    ['memory that is refused', `${SIZE}: 1g\n${TM}managed.size: 2g\n`, {}, 'The TaskManager would not start: managed memory does not fit into total Flink memory. Mend that first, as the goal fit does.'],
  ])('%s', (_rule, text, answers, expected) => expect(tuned(text, containerProfile, answers)).toEqual({ impossible: expected }));

  test('what is asked has the sizes of now for answers', () => {
    const analysis = analysisOf(`${TM}flink.size: 1280m\n`);
    expect(containerProfile.questions(contextOf(analysis)).map(({ name, preset }) => [name, preset])).toEqual([['container-size', '1728m'], ['jobmanager-container-size', undefined], ['jvm-overhead', undefined]]);
    expect(new Draft(contextOf(analysis)).steps).toEqual([]);
  });
});

describe('what starts the containers must know', () => {
  const text = `${SIZE}: 1728m\n${JM}process.size: 1600m\n`;
  check([
    { rule: 'Kubernetes: the operator has sizes of its own', text, about: { deployment: 'kubernetes' }, said: /kubernetes, as told.*write 1728m as spec\.taskManager\.resource\.memory and 1600m as spec\.jobManager\.resource\.memory there/, unsaid: /whole mebibytes/ },
    { rule: 'Kubernetes: a limit above the size', text: `${text}kubernetes.taskmanager.memory.limit-factor: 1.5\n`, about: { deployment: 'kubernetes' }, said: /limit-factor is 1\.5: the container of the TaskManager may take 1\.5 times its size/ },
    { rule: 'Kubernetes: a limit that is the size', text: `${text}kubernetes.taskmanager.memory.limit-factor: 1.0\n`, about: { deployment: 'kubernetes' }, unsaid: /limit-factor/ },
    { rule: 'YARN: containers are rounded', text, about: { deployment: 'yarn' }, said: /minimum-allocation-mb/ },
    { rule: 'YARN: bytes are cut off', text: `${TM}flink.size: 2000m\n`, about: { deployment: 'yarn' }, said: /YARN counts in whole mebibytes: the container of the TaskManager gets 2506 MiB, .*A size of 2507m avoids that/ },
    { rule: 'Kubernetes: a few bytes are cut off', text: `${JM}flink.size: 2g\n`, about: { deployment: 'kubernetes' }, said: /gets 2560 MiB, 4 bytes less than the process has\. A size of 2560m avoids that, and changes pools by those bytes/ },
    { rule: 'Docker: limits are for whoever starts them', text, about: { deployment: 'docker' }, said: /--memory 1728m for the TaskManager and --memory 1600m for the JobManager/ },
    { rule: 'nothing tells of containers', text, said: /Nothing tells that the processes run in containers: a comment such as # flink-config: deployment=kubernetes does/ },
    { rule: 'the file says that there are none', text: `# flink-config: deployment=standalone\n${text}`, said: /The file is for standalone, from a comment in the file/ },
  ]);
});

describe('head-room for native memory', () => {
  const rocksdb = 'state.backend.type: rocksdb\n';
  check([
    { rule: 'RocksDB with overhead at its minimum', text: `${SIZE}: 1728m\n${rocksdb}`, said: /at its minimum, 192 MiB: little for the native memory of RocksDB/ },
    { rule: 'not with overhead above its minimum', text: `${SIZE}: 4g\n${rocksdb}`, unsaid: /at its minimum/ },
    { rule: 'not with a larger minimum', text: `${SIZE}: 1728m\n${rocksdb}${TM}jvm-overhead.min: 256m\n`, unsaid: /at its minimum/ },
    { rule: 'not without a native state backend', text: `${SIZE}: 1728m\nstate.backend.type: hashmap\n`, unsaid: /at its minimum/ },
    { rule: 'overhead at its maximum', text: `${SIZE}: 32g\n`, said: /at its maximum, 1 GiB: its fraction would be 3\.20 GiB/ },
    { rule: 'overhead at its maximum, a little more', text: `${SIZE}: 12g\n`, said: /at its maximum/ },
    { rule: 'not where next to nothing is cut off', text: `${SIZE}: 11g\n`, unsaid: /at its maximum/ },
    { rule: 'RocksDB without a bound', text: `${SIZE}: 4g\n${rocksdb}state.backend.rocksdb.memory.managed: false\ntaskmanager.numberOfTaskSlots: 2\n`, said: /memory\.managed is false: each state takes up to about 136 MiB in each of the 2 slots/ },
    { rule: 'RocksDB without a bound, with buffers of its own', text: `${SIZE}: 4g\n${rocksdb}state.backend.rocksdb.memory.managed: false\nstate.backend.rocksdb.writebuffer.count: 4\nstate.backend.rocksdb.block.cache-size: 64m\n`, said: /about 320 MiB in each of the 1 slots/ },
    { rule: 'RocksDB with a bound', text: `${SIZE}: 4g\n${rocksdb}`, unsaid: /memory\.managed is false/ },
    { rule: 'fixed memory that no pool has', text: `${SIZE}: 4g\n${rocksdb}state.backend.rocksdb.memory.fixed-per-slot: 2g\ntaskmanager.numberOfTaskSlots: 2\n`, said: /takes 4 GiB of fixed memory.*1\.74 GiB together/ },
    { rule: 'fixed memory that fits', text: `${SIZE}: 4g\n${rocksdb}state.backend.rocksdb.memory.fixed-per-slot: 500m\ntaskmanager.numberOfTaskSlots: 2\n`, unsaid: /fixed memory/ },
  ]);
});

const TOUCHED = /^(?:taskmanager|jobmanager)\.(?:memory\.(?:(?:process|flink|task\.heap|heap|off-heap)\.size|(?:jvm-overhead|network)\.(?:min|max))|heap\.(?:size|mb))$/;

/** Total process memory is what is declared; the pools stay to the byte, but for a rounding that is told. */
function expectDeclared(base: Base): void {
  const { before, after, text, notes } = expectSound(base, containerProfile, {}, TOUCHED);
  const { configuration } = analysisOf(text, base);
  for (const process of ['taskmanager', 'jobmanager']) {
    expect(configuration.has(`${process}.memory.process.size`)).toBe(true);
    expect(configuration.has(`${process}.memory.flink.size`)).toBe(false);
  }
  const differing = differences(before, after);
  for (const [pool, bytes] of Object.entries(differing)) expect(bytes < 0n ? -bytes : bytes, pool).toBeLessThan(16n);
  expect(poolsOfBoth(after)['taskmanager.totalFlink']).toBe(poolsOfBoth(before)['taskmanager.totalFlink']);
  expect(notes.some(note => note.text.startsWith('Of the'))).toBe(Object.keys(differing).length > 0);
}

describe('on every base', () => {
  test.each(bases().map(base => [base.name, base] as const))('%s', (_, base) => expectDeclared(base));
});

test('on any base', () => {
  fc.assert(fc.property(anyBase(), expectDeclared), { numRuns: 200 });
});

test('on any base, to another size', () => {
  fc.assert(fc.property(anyBase(), fc.constantFrom('9g', '64g', '300g'), (base, size) => {
    const least = poolsOfBoth(done(base.text, [], {}, base).before)['taskmanager.totalProcess'] ?? 0n;
    fc.pre(least < BigInt(size.slice(0, -1)) << 30n);
    const outcome = expectSound(base, containerProfile, { 'container-size': size }, TOUCHED);
    expect(changes(outcome)).toMatchObject({ [SIZE]: size });
  }), { numRuns: 100 });
});
