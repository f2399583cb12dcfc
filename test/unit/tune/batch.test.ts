import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchProfile } from '../../../server/src/tune/profiles/batch.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, contextOf, done, expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

const T = 'taskmanager.memory.';
const READ = `${T}framework.off-heap.batch-shuffle.size`;
const OFF_HEAP = `${T}framework.off-heap.size`;
const FRACTION = `${T}network.fraction`;
const MIN_BUFFERS = 'taskmanager.network.sort-shuffle.min-buffers';
const MODE = { 'execution.runtime-mode': 'BATCH' };
/** A file of 10000 MiB that lacks nothing: what is written beside it is looked at alone. */
const REST = 'execution.runtime-mode: BATCH\n';
const NET = `${FRACTION}: 0.2\n`;
const READS = `${READ}: 256m\n${OFF_HEAP}: 320m\n`;
const SIZE = `${T}flink.size: 10000m\n`;
const FIT = REST + SIZE + NET + READS;
const ALL = { ...MODE, [FRACTION]: '0.2', [READ]: '256m', [OFF_HEAP]: '320m' };
const OLD = { 'taskmanager.network.memory.buffers-per-channel': '0', 'taskmanager.network.memory.floating-buffers-per-gate': '4096' };

describe('what batch jobs need', () => {
  checkAll(batchProfile, [
    { rule: 'a file that is fit stays', text: FIT, expected: {}, said: /^Batch jobs get the adaptive batch scheduler.*since 1\.17 that is the default\.$/ },
    { rule: 'all that is missing is written', text: SIZE, expected: ALL, shown: { managed: 4000, network: 2000, frameworkOffHeap: 320, taskHeap: 3552, totalFlink: 10000 } },
    { rule: 'nested', text: 'taskmanager:\n  memory:\n    flink:\n      size: 10000m # all\n', expected: ALL, shown: { network: 2000 } },
    { rule: 'of a process', text: `${T}process.size: 8g\n`, expected: ALL, shown: { totalProcess: 8192, network: 1423 } },
    { rule: 'streaming is switched', text: FIT.replace('BATCH', 'STREAMING'), expected: MODE },
    { rule: 'what tells that jobs are streaming jobs is told', text: FIT, about: { workload: 'streaming' }, expected: {}, said: /The workload is streaming, as told/ },
    { rule: 'memory that is not declared', text: 'parallelism.default: 2\n', expected: MODE, said: /Flink refuses the memory/ },
  ]);
});

describe('managed memory is kept', () => {
  checkAll(batchProfile, [
    { rule: 'nothing becomes the default', text: `${FIT}${T}managed.size: 0\n`, expected: { [`${T}managed.size`]: null, [`${T}managed.fraction`]: '0.4' }, shown: { managed: 4000 }, said: /Flink's default: operators sort and join there/ },
    { rule: 'next to nothing as well', text: `${FIT}${T}managed.size: 499m\n`, expected: { [`${T}managed.size`]: '4000m' } },
    { rule: 'little stays', text: `${FIT}${T}managed.size: 500m\n`, expected: {} },
    { rule: 'nothing beside a written heap', text: `${FIT}${T}managed.size: 0\n${T}task.heap.size: 7000m\n`, expected: { [`${T}managed.size`]: '4000m', [`${T}task.heap.size`]: '3000m' }, shown: { network: 2552 } },
    { rule: 'operators get a weight', text: `${FIT}${T}managed.consumer-weights: PYTHON:30,STATE_BACKEND:70\n`, expected: { [`${T}managed.consumer-weights`]: 'STATE_BACKEND:70,PYTHON:30,OPERATOR:70' }, said: /left out the operators/ },
    { rule: 'operators have a weight', text: `${FIT}${T}managed.consumer-weights: OPERATOR:1\n`, expected: {} },
    { rule: 'as far as the heap can give it', text: `${FIT}${T}managed.fraction: 0.0\n${T}task.off-heap.size: 5000m\n`, expected: { [`${T}managed.fraction`]: '0.24' }, said: /all that the task heap can give/ },
  ]);
});

describe('network memory', () => {
  const file = REST + SIZE + READS;
  checkAll(batchProfile, [
    { rule: 'gets a fifth', text: file, expected: { [FRACTION]: '0.2' }, shown: { network: 2000 }, said: /Network memory becomes 1\.95 GiB \(20 %/ },
    { rule: 'has more', text: `${file}${FRACTION}: 0.3\n`, expected: {} },
    { rule: 'another fraction', text: file, answers: { 'network-fraction': '0.25' }, expected: { [FRACTION]: '0.25' } },
    { rule: 'its maximum follows', text: `${file}${T}network.max: 1g\n`, expected: { [FRACTION]: '0.2', [`${T}network.max`]: '2001m' }, shown: { network: 2000 } },
    { rule: 'its maximum alone', text: `${file}${FRACTION}: 0.2\n${T}network.max: 1g\n`, expected: { [`${T}network.max`]: '2001m' } },
    { rule: 'its old key is renamed', text: `${file}taskmanager.network.memory.fraction: 0.1\n`, about: { version: '1.20' }, expected: { ...OLD, 'taskmanager.network.memory.fraction': null, [FRACTION]: '0.2' } },
    { rule: 'a number of buffers goes', text: `${file}taskmanager.network.numberOfBuffers: 4096\n`, about: { version: '1.20' }, expected: { ...OLD, 'taskmanager.network.numberOfBuffers': null, [FRACTION]: '0.2' }, shown: { network: 2000 } },
    { rule: 'a number of buffers that nobody reads stays', text: `${file}taskmanager.network.numberOfBuffers: 4096\n`, expected: { [FRACTION]: '0.2' } },
    { rule: 'as the rest beside a written heap', text: `${file}${T}task.heap.size: 4500m\n`, expected: { [`${T}task.heap.size`]: '3724541890' }, shown: { network: 2000, managed: 4000 } },
    { rule: 'as the rest with a maximum', text: `${file}${T}task.heap.size: 4600m\n${T}network.max: 1g\n`, expected: { [`${T}task.heap.size`]: '3724541890', [`${T}network.max`]: '2000m' } },
    { rule: 'as the rest there is more', text: `${file}${T}task.heap.size: 3000m\n`, expected: {} },
    { rule: 'beside a sum it becomes a size, and the total stays', text: `${REST}${READS}${T}task.heap.size: 5552m\n${T}managed.size: 3000m\n`, expected: { [`${T}network.min`]: '2000m', [`${T}network.max`]: '2000m', [`${T}task.heap.size`]: '4773117969' }, shown: { totalFlink: 10000, network: 2000, taskHeap: 4552 } },
    { rule: 'as far as the heap can give it', text: `${file}${T}managed.fraction: 0.75\n`, expected: { [FRACTION]: '0.19' }, said: /the task heap has no more to give/ },
  ]);
});

describe('buffers for the parallelism', () => {
  const file = FIT;
  checkAll(batchProfile, [
    { rule: 'the default is enough for 256', text: `${file}parallelism.default: 256\n`, expected: {} },
    { rule: 'and not for 257', text: `${file}parallelism.default: 257\n`, expected: { [MIN_BUFFERS]: '514' }, said: /514 write buffers, two for each of 257 readers/ },
    { rule: 'for the one that is asked for', text: `${file}parallelism.default: 8\n`, answers: { parallelism: '1000' }, expected: { [MIN_BUFFERS]: '2000' } },
    { rule: 'for the largest that the scheduler may choose', text: `${file}parallelism.default: 8\nexecution.batch.adaptive.auto-parallelism.max-parallelism: 500\n`, expected: { [MIN_BUFFERS]: '1000' } },
    { rule: 'more stay', text: `${file}${MIN_BUFFERS}: 4000\n`, answers: { parallelism: '1000' }, expected: {} },
    { rule: 'network memory has a minimum for them', text: `${file}taskmanager.numberOfTaskSlots: 8\n`, answers: { parallelism: '4000' }, expected: { [MIN_BUFFERS]: '8000', [`${T}network.min`]: '2250m' }, shown: { network: 2250 } },
    { rule: 'which may be too much', text: `${file}taskmanager.numberOfTaskSlots: 16\n`, answers: { parallelism: '10000' }, expected: { [MIN_BUFFERS]: '20000' }, said: /needs 10\.3 GiB of network memory, more than the task heap can give/ },
  ]);

  test.each([
    [{ parallelism: '0' }, 'parallelism is 0, but must be a whole number from 1 to 99999.'],
    [{ 'network-fraction': '1' }, 'network-fraction is 1, but must be a fraction such as 0.6: at least 0, below 1, with at most four decimals.'],
    [{ 'read-memory': '1.5g' }, 'read-memory cannot be read: "1.5g" is no memory size: fractions are not read, write 1536m.'],
  ])('%j is refused', (answers, impossible) => {
    expect(tuned(FIT, batchProfile, answers)).toEqual({ impossible });
  });

  test('the questions have the answers that are taken without one', () => {
    for (const text of [SIZE, `${SIZE}parallelism.default: 700\n`, FIT]) {
      const questions = batchProfile.questions(contextOf(analysisOf(text)));
      expect(questions.length).toBeLessThanOrEqual(3);
      const presets = Object.fromEntries(questions.flatMap(({ name, preset }) => (preset === undefined ? [] : [[name, preset]])));
      expect(done(text, batchProfile, presets).text).toBe(done(text, batchProfile).text);
    }
  });
});

describe('memory for reading', () => {
  const file = REST + SIZE + NET;
  checkAll(batchProfile, [
    { rule: 'grows with framework off-heap memory', text: file, expected: { [READ]: '256m', [OFF_HEAP]: '320m' }, shown: { frameworkOffHeap: 320 }, said: /grows by 192 MiB/ },
    { rule: 'by exactly as much as it grows', text: `${file}${READ}: 128m\n${OFF_HEAP}: 1000m\n`, expected: { [READ]: '256m', [OFF_HEAP]: '1128m' } },
    { rule: 'as much as is asked for', text: file, answers: { 'read-memory': '512m' }, expected: { [READ]: '512m', [OFF_HEAP]: '576m' } },
    { rule: 'more stays', text: `${file}${READ}: 512m\n${OFF_HEAP}: 576m\n`, expected: {} },
    { rule: 'alone it is too much for what it is cut from', text: `${file}${READ}: 512m\n`, expected: { [OFF_HEAP]: '576m' } },
    { rule: 'a written heap gives it', text: `${file}${T}task.heap.size: 3000m\n`, expected: { [READ]: '256m', [OFF_HEAP]: '320m', [`${T}task.heap.size`]: '2808m' }, shown: { network: 2744 } },
    { rule: 'not where the heap cannot', text: `${REST}${NET}${T}flink.size: 900m\n`, expected: {}, said: /stays at 64 MiB: the task heap has no 192 MiB to give/ },
  ]);
});

describe('shuffle and scheduler', () => {
  const HYBRID = 'execution.batch-shuffle-mode: ALL_EXCHANGES_HYBRID_FULL\n';
  const CONSTRAINT = 'jobmanager.partition.hybrid.partition-data-consume-constraint';
  const SORT = 'taskmanager.network.sort-shuffle.min-parallelism';
  const about = { version: '1.20' } as const;
  checkAll(batchProfile, [
    { rule: 'before 2.0 buffers go where they are needed', text: FIT, about, expected: OLD, said: /Exclusive buffers/ },
    { rule: 'in 2.0 they do by themselves', text: FIT, about: { version: '2.0' }, expected: {} },
    { rule: 'more floating buffers stay', text: `${FIT}taskmanager.network.memory.floating-buffers-per-gate: 8192\ntaskmanager.network.memory.buffers-per-channel: 0\n`, about, expected: {} },
    { rule: 'hybrid exchanges keep theirs', text: FIT + HYBRID, about, expected: {} },
    { rule: 'sorted for any parallelism', text: `${FIT}${SORT}: 128\n`, about: { version: '1.18' }, expected: { ...OLD, [SORT]: '1' } },
    { rule: 'sorted already', text: `${FIT}${SORT}: 1\n`, about: { version: '1.18' }, expected: OLD },
    { rule: 'a setting that 2.0 does not read stays', text: `${FIT}${SORT}: 128\n`, about: { version: '2.0' }, expected: {} },
    { rule: 'the default scheduler goes', text: `${FIT}jobmanager.scheduler: Default\n`, expected: { 'jobmanager.scheduler': null }, said: /it was Default/ },
    { rule: 'with what it could not do', text: `${FIT}jobmanager.scheduler: default\nexecution.batch.speculative.enabled: true\n`, expected: { 'jobmanager.scheduler': null }, said: /runs slow tasks twice/ },
    { rule: 'so does its old name', text: `${FIT}jobmanager.scheduler: Ng\n`, about, expected: { ...OLD, 'jobmanager.scheduler': null } },
    { rule: 'the adaptive one of streaming is passed over', text: `${FIT}jobmanager.scheduler: Adaptive\n`, expected: {} },
    { rule: 'the right one stays', text: `${FIT}jobmanager.scheduler: AdaptiveBatch\n`, expected: {} },
    { rule: 'speculative tasks do not read what is not finished', text: `${FIT}${HYBRID}execution.batch.speculative.enabled: true\n${CONSTRAINT}: UNFINISHED_PRODUCERS\n`, expected: { [CONSTRAINT]: null }, said: /speculative execution does not go together/ },
    { rule: 'others may', text: `${FIT}${HYBRID}${CONSTRAINT}: UNFINISHED_PRODUCERS\n`, expected: {} },
    { rule: 'speculative tasks may read the rest', text: `${FIT}${HYBRID}execution.batch.speculative.enabled: true\n${CONSTRAINT}: ONLY_FINISHED_PRODUCERS\n`, expected: {} },
  ]);
});

const TOUCHED = /^execution\.runtime-mode$|^taskmanager\.memory\.(?:managed\.(?:size|fraction)|size|task\.heap\.size|framework\.off-heap\.(?:size|batch-shuffle\.size)|network\.(?:fraction|min|max))$|^taskmanager\.network\.(?:memory\.(?:fraction|min|max|buffers-per-channel|floating-buffers-per-gate)|numberOfBuffers|sort-shuffle\.min-buffers)$/;

/** Totals stay; managed, network and framework off-heap memory do not become less, the last by exactly what reading gets. */
function expectShifted(base: Base, answers: Readonly<Record<string, string>> = {}): void {
  const { before, after, text } = expectSound(base, batchProfile, answers, TOUCHED);
  const [was, is] = [pools(before), pools(after)];
  const gained = is.managed - was.managed + is.network - was.network + is.frameworkOffHeap - was.frameworkOffHeap;
  expect(is).toEqual({ ...was, managed: is.managed, network: is.network, frameworkOffHeap: is.frameworkOffHeap, taskHeap: was.taskHeap - gained });
  expect([is.managed >= was.managed, is.network >= was.network]).toEqual([true, true]);
  expect(is.frameworkOffHeap - was.frameworkOffHeap).toBe(analysisOf(text, base).configuration.has(READ) ? 192n << 20n : 0n);
}

describe('on every base', () => {
  test.each(bases().map(base => [base.name, base] as const))('%s', (_, base) => expectShifted(base));
});

test('on any base', () => {
  fc.assert(fc.property(anyBase(), base => expectShifted(base)), { numRuns: 150 });
});

test('on any base and parallelism', () => {
  fc.assert(fc.property(anyBase(), fc.integer({ min: 1, max: 5000 }), (base, parallelism) => expectShifted(base, { parallelism: String(parallelism) })), { numRuns: 100 });
});
