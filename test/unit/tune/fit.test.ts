import { expect, test } from 'vitest';
import { fitProfile } from '../../../server/src/tune/profiles/fit.js';
import { tuneContextOf } from '../../../server/src/tune/context.js';
import { Analysis } from '../../../server/src/analysis.js';
import { checkAll } from './support/profile.js';
import { tuned } from './support/check.js';

const JM = 'jobmanager.memory.process.size: 1600m\n';
const TM = 'taskmanager.memory';
const TIGHT = `${JM}${TM}.process.size: 1g\n${TM}.managed.size: 2g # for RocksDB\n`;
const HEAP = `${JM}${TM}.process.size: 2g\n${TM}.task.heap.size: 1g\n${TM}.managed.size: 1g\n`;

checkAll(fitProfile, [
  { rule: 'keeps the total where nothing is asked', text: TIGHT, expected: { [`${TM}.managed.size`]: '256m' }, shown: { managed: 256, totalProcess: 1024 }, said: /TaskManager starts with 1 GiB/ },
  { rule: 'keeps managed memory', text: TIGHT, answers: { keep: 'managed' }, expected: { [`${TM}.process.size`]: expect.any(String) as string }, shown: { managed: 2048 } },
  { rule: 'keeps all parts', text: HEAP, answers: { keep: 'parts' }, expected: { [`${TM}.process.size`]: expect.any(String) as string }, shown: { taskHeap: 1024, managed: 1024 } },
  { rule: 'keeps the heap', text: HEAP, answers: { keep: 'heap' }, expected: { [`${TM}.managed.size`]: expect.any(String) as string }, shown: { taskHeap: 1024, totalProcess: 2048 } },
  { rule: 'has nothing to do where it fits', text: `${JM}${TM}.process.size: 4g\n`, expected: {} },
  { rule: 'has nothing to do where no memory is declared', text: 'parallelism.default: 2\n', expected: {} },
]);

test('a JobManager that does not fit', () => {
  const outcome = tuned('jobmanager.memory.process.size: 300m\ntaskmanager.memory.process.size: 4g\n', fitProfile);
  expect(outcome).toMatchObject({ after: { jobManager: { ok: true } } });
});

test('what a rule cannot do is said, with the rules that can', () => {
  expect(tuned(`${JM}${TM}.process.size: 400m\n${TM}.jvm-metaspace.size: 500m\n`, fitProfile, { keep: 'managed' })).toEqual({ impossible: expect.stringMatching(/^The TaskManager cannot be made to fit so \(.*\)\. It can be done with keep=/) as string });
});

test('it asks for what can be kept', () => {
  const [question] = fitProfile.questions(tuneContextOf(new Analysis({ name: 'config.yaml', text: TIGHT })));
  expect(question?.choices?.map(({ value }) => value)).toEqual(expect.arrayContaining(['total', 'managed']));
});
