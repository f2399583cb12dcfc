import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highThroughputProfile } from '../../../server/src/tune/profiles/highThroughput.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, contextOf, done, expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

const T = 'taskmanager.memory.';
const J = 'jobmanager.memory.';
const CP = 'execution.checkpointing.';
const ALL = { [`${T}process.size`]: '24g', [`${J}process.size`]: '8g', 'taskmanager.numberOfTaskSlots': '12', 'parallelism.default': '180' };
const FIT = Object.entries(ALL).map(([key, value]) => `${key}: ${value}\n`).join('');

describe('sizes, slots and parallelism', () => {
  checkAll(highThroughputProfile, [
    { rule: 'all of the layout', text: 'rest.port: 8081\n', expected: ALL, shown: { totalProcess: 24_576 }, said: /15 TaskManagers with a slot for each of 12 cores run a parallelism of 180/ },
    { rule: 'a file that is fit stays', text: FIT, expected: {} },
    { rule: 'nested', text: 'taskmanager:\n  memory:\n    process:\n      size: 1728m # small\n  numberOfTaskSlots: 1\njobmanager:\n  memory:\n    process:\n      size: 1600m\n', expected: ALL },
    { rule: 'another layout', text: '', answers: { taskmanagers: '3', cpu: '4', memory: '16g' }, expected: { ...ALL, [`${T}process.size`]: '16g', 'taskmanager.numberOfTaskSlots': '4', 'parallelism.default': '12' } },
    { rule: 'total Flink memory is replaced', text: `${T}flink.size: 4g\n`, expected: { ...ALL, [`${T}flink.size`]: null } },
    { rule: 'a written heap goes, managed memory keeps its share', text: `${T}task.heap.size: 1000m\n${T}managed.size: 1000m\n`, expected: { ...ALL, [`${T}task.heap.size`]: null, [`${T}managed.size`]: null, [`${T}managed.fraction`]: '0.4' } },
    { rule: 'no managed memory stays none', text: `${T}process.size: 4g\n${T}managed.size: 0\n`, expected: ALL, shown: { managed: 0 } },
    { rule: 'managed memory beside the right total stays', text: `${FIT}${T}managed.size: 1g\n`, expected: {} },
    { rule: 'a larger JobManager stays', text: FIT.replace('8g', '9g'), expected: {} },
    { rule: 'a smaller one grows', text: FIT.replace('8g', '7g'), expected: { [`${J}process.size`]: '8g' } },
    { rule: 'cores on Kubernetes', text: FIT, about: { deployment: 'kubernetes' }, expected: { 'kubernetes.taskmanager.cpu.amount': '12', 'kubernetes.jobmanager.cpu.amount': '4' }, unsaid: /does not ask for cores/ },
    { rule: 'more cores of the JobManager stay', text: `${FIT}kubernetes.jobmanager.cpu: 5\nkubernetes.taskmanager.cpu.amount: 12.0\n`, about: { deployment: 'kubernetes' }, expected: {} },
    { rule: 'cores on YARN', text: FIT, about: { deployment: 'yarn' }, expected: { 'yarn.containers.vcores': '12', 'yarn.appmaster.vcores': '4' } },
    { rule: 'cores elsewhere', text: FIT, expected: {}, said: /does not ask for cores here \(standalone/ },
  ]);
});

describe('data and checkpoints', () => {
  checkAll(highThroughputProfile, [
    { rule: 'network memory is enough', text: FIT, expected: {}, said: /take 276 MiB; network memory has 2\.28 GiB/ },
    { rule: 'too little is raised, and kept', text: `${FIT}${T}network.max: 128m\n`, expected: { [`${T}network.max`]: '276m', [`${T}network.min`]: '276m' }, shown: { network: 276 } },
    { rule: 'for many there is too little', text: '', answers: { taskmanagers: '9999', cpu: '9', memory: '4g' }, expected: { ...ALL, [`${T}process.size`]: '4g', 'taskmanager.numberOfTaskSlots': '9', 'parallelism.default': '89991' }, said: /more than the .* that there is or could be/ },
    { rule: 'buffers are not sent early', text: `${FIT}execution.buffer-timeout.interval: 99 ms\n`, expected: { 'execution.buffer-timeout.interval': '100 ms' } },
    { rule: 'later ones stay', text: `${FIT}execution.buffer-timeout.interval: 1 s\n`, expected: {}, said: /sent after 1 s/ },
    { rule: 'full ones alone', text: `${FIT}execution.buffer-timeout.enabled: false\n`, expected: {}, unsaid: /is sent after/ },
    { rule: 'a pause', text: `${FIT}${CP}interval: 1 min\n`, expected: { [`${CP}min-pause`]: '30 s' } },
    { rule: 'one at a time', text: `${FIT}${CP}max-concurrent-checkpoints: 2\n`, expected: { [`${CP}max-concurrent-checkpoints`]: '1' } },
    { rule: 'increments of RocksDB', text: `${FIT}state.backend.type: rocksdb\n`, expected: { [`${CP}incremental`]: 'true' } },
    { rule: 'by the name of 1.18', text: `${FIT}state.backend.type: rocksdb\n`, about: { version: '1.18' }, expected: { 'state.backend.incremental': 'true' } },
    { rule: 'not of the heap', text: `${FIT}state.backend.type: hashmap\n`, expected: {} },
    { rule: 'objects are reused by choice', text: FIT, expected: {}, said: /pipeline\.object-reuse: true spares copies/ },
    { rule: 'or already', text: `${FIT}pipeline.object-reuse: true\n`, expected: {}, unsaid: /object-reuse/ },
  ]);
});

test.each([
  [{ cpu: '0' }, /^cpu is 0/], [{ memory: 'much' }, /^memory cannot be read/], [{ memory: '300m' }, /^300 MiB is too little for the TaskManager: .* It needs .* at least\.$/],
])('%j is refused', (answers, sentence) => {
  expect(tuned('', highThroughputProfile, answers)).toEqual({ impossible: expect.stringMatching(sentence) as unknown });
});

test('the questions have the answers that are taken without one', () => {
  const presets = Object.fromEntries(highThroughputProfile.questions(contextOf(analysisOf(''))).map(({ name, preset }) => [name, preset ?? '']));
  expect(done('', highThroughputProfile, presets).text).toBe(done('', highThroughputProfile).text);
});

const TOUCHED = /^(?:task|job)manager\.(?:heap\.(?:size|mb)|memory\.(?:size|(?:process|flink|heap|task\.heap|managed)\.size|managed\.fraction|network\.(?:min|max)))$|^taskmanager\.(?:numberOfTaskSlots|network\.(?:numberOfBuffers|memory\.(?:min|max)))$|^parallelism\.default$|^(?:kubernetes|yarn)\./;

/** Both processes have the sizes that were asked for. */
function expectSized(base: Base): void {
  const { after } = expectSound(base, highThroughputProfile, {}, TOUCHED);
  expect(pools(after).totalProcess - (24n << 30n)).toBeLessThan(16n);
}

test.each(bases().map(base => [base.name, base] as const))('on every base: %s', (_, base) => { expectSized(base); });

test('on any base', () => {
  fc.assert(fc.property(anyBase(), base => { expectSized(base); }), { numRuns: 60 });
});
