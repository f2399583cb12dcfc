import { describe, expect, test } from 'vitest';
import { fitProfile } from '../../../server/src/tune/profiles/fit.js';
import { tuneContextOf } from '../../../server/src/tune/context.js';
import { Analysis } from '../../../server/src/analysis.js';
import { checkAll } from './support/profile.js';
import { bases } from './support/bases.js';
import { analysisOf, changes, done, tuned } from './support/check.js';

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

describe('on every base whose memory was made not to fit', () => {
  const broken = bases().map(base => ({ ...base, text: `${base.text.replace(/\n*$/, '\n')}taskmanager.memory.framework.heap.size: 1t\n` })).filter(base => !analysisOf(base.text, base).taskManager.ok);
  test('there are many', () => expect(broken.length).toBeGreaterThan(40));
  test.each(broken.map(base => [base.name, base] as const))('%s', (_, base) => {
    const before = analysisOf(base.text, base);
    const outcome = done(base.text, fitProfile, {}, base);
    const after = analysisOf(outcome.text, base);
    expect(outcome.after.taskManager, outcome.text).toEqual(after.taskManager);
    expect(after.taskManager.ok && after.jobManager.ok, outcome.text).toBe(true);
    expect(after.file.comments.map(({ text }) => text).sort()).toEqual(before.file.comments.map(({ text }) => text).sort());
    expect(Object.keys(changes(outcome)).filter(key => !key.startsWith('taskmanager.memory.') && !/^taskmanager\.(?:heap|network)/.test(key))).toEqual([]);
    expect(tuned(outcome.text, fitProfile, {}, base)).toMatchObject({ changes: [] });
  });
});

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
