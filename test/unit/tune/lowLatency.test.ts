import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowLatencyProfile } from '../../../server/src/tune/profiles/lowLatency.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, contextOf, done, expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

const CP = 'execution.checkpointing.';
const FLUSH = 'execution.buffer-timeout.interval';
const DEBLOAT = 'taskmanager.network.memory.buffer-debloat.';
const ALL = { [FLUSH]: '5 ms', [`${DEBLOAT}enabled`]: 'true', [`${CP}unaligned.enabled`]: 'true', [`${CP}aligned-checkpoint-timeout`]: '30 s' };
/** A file that lacks nothing: what is written beside it is looked at alone. */
const FIT = Object.entries(ALL).map(([key, value]) => `${key}: ${value}\n`).join('');

describe('buffers', () => {
  checkAll(lowLatencyProfile, [
    { rule: 'all that is missing is written', text: 'rest.port: 8081\n', expected: ALL, said: /no execution\.checkpointing\.interval/ },
    { rule: 'nested', text: 'execution:\n  checkpointing:\n    interval: 1 min # often\n', expected: { ...ALL, [`${CP}min-pause`]: '30 s' } },
    { rule: 'a file that is fit stays', text: FIT, expected: {}, said: /taken for streaming/ },
    { rule: 'what waits long waits less', text: FIT.replace('5 ms', '11 ms'), expected: { [FLUSH]: '5 ms' } },
    { rule: 'what waits a little stays', text: FIT.replace('5 ms', '10 ms'), expected: {} },
    { rule: 'what does not wait at all waits a little', text: FIT.replace('5 ms', '0 ms'), expected: { [FLUSH]: '5 ms' } },
    { rule: 'unless that is asked for', text: FIT, answers: { 'buffer-timeout': '0 ms' }, expected: { [FLUSH]: '0 ms' }, said: /advises against a timeout of 0/ },
    { rule: 'the old name', text: FIT.replace('.interval: 5', ': 50'), expected: { 'execution.buffer-timeout': null, [FLUSH]: '5 ms' } },
    { rule: 'the old name with a short time stays', text: FIT.replace('.interval', ''), expected: {} },
    { rule: 'the timeout is switched on', text: `${FIT}execution.buffer-timeout.enabled: false\n`, expected: { 'execution.buffer-timeout.enabled': 'true' }, said: /was false/ },
    { rule: 'another target', text: FIT, answers: { 'debloat-target': '500 ms' }, expected: { [`${DEBLOAT}target`]: '500 ms' } },
    { rule: 'the target that is there', text: `${FIT}${DEBLOAT}target: 2 s\n`, expected: {}, said: /consumed in 2 s/ },
    { rule: 'mini-batches are told', text: `${FIT}table.exec.mini-batch.enabled: true\n`, expected: {}, said: /mini-batch\.enabled stays true/ },
    { rule: 'and others not', text: `${FIT}table.exec.mini-batch.enabled: false\n`, expected: {}, unsaid: /mini-batch/ },
  ]);
});

describe('checkpoints', () => {
  checkAll(lowLatencyProfile, [
    { rule: 'a pause of half the interval', text: `${FIT}${CP}interval: 3 min\n`, expected: { [`${CP}min-pause`]: '90 s' }, said: /at least 90 s/ },
    { rule: 'a pause of nothing is none', text: `${FIT}${CP}interval: 3 min\n${CP}min-pause: 0 ms\n`, expected: { [`${CP}min-pause`]: '90 s' } },
    { rule: 'a pause that is there stays', text: `${FIT}${CP}interval: 3 min\n${CP}min-pause: 1 s\n`, expected: {} },
    { rule: 'no interval, no pause', text: `${FIT}${CP}interval: 0 s\n`, expected: {}, said: /sets no execution/ },
    { rule: 'one at a time', text: `${FIT}${CP}max-concurrent-checkpoints: 3\n`, expected: { [`${CP}max-concurrent-checkpoints`]: '1' }, said: /it was 3/ },
    { rule: 'one at a time already', text: `${FIT}${CP}max-concurrent-checkpoints: 1\n`, expected: {} },
    { rule: 'at least once is never aligned', text: `${CP}mode: AT_LEAST_ONCE\n`, expected: { [FLUSH]: '5 ms', [`${DEBLOAT}enabled`]: 'true' }, said: /do not go with it/ },
    { rule: 'exactly once may be', text: `${FIT}${CP}mode: EXACTLY_ONCE\n`, expected: {} },
    { rule: 'the old name of 1.18', text: `${CP}unaligned: true\n${CP}alignment-timeout: 10 s\n`, about: { version: '1.18' }, expected: { [FLUSH]: '5 ms', [`${DEBLOAT}enabled`]: 'true' } },
    { rule: 'another timeout', text: FIT, answers: { 'aligned-timeout': '1 min' }, expected: { [`${CP}aligned-checkpoint-timeout`]: '1 min' } },
    { rule: 'a timeout of nothing', text: FIT.replace('30 s', '0 ms'), expected: { [`${CP}aligned-checkpoint-timeout`]: '30 s' } },
  ]);
});

test.each([
  ['execution.runtime-mode: BATCH\n', {}, /batch mode/],
  ['', { 'buffer-timeout': 'soon' }, /^buffer-timeout cannot be read: "soon" is no duration/],
])('%j %j is refused', (text, answers, sentence) => {
  expect(tuned(text, lowLatencyProfile, answers)).toEqual({ impossible: expect.stringMatching(sentence) as unknown });
});

test('the workload batch is refused, and a file that says streaming is not', () => {
  expect(tuned('', lowLatencyProfile, {}, { workload: 'batch' })).toHaveProperty('impossible');
  expect(tuned('execution.runtime-mode: STREAMING\n', lowLatencyProfile, {}, { workload: 'batch' })).not.toHaveProperty('impossible');
});

test.each(['', FIT, `${DEBLOAT}target: 3 s\n${CP}aligned-checkpoint-timeout: 7 s\n${FLUSH}: 7\n`])('the questions have the answers that are taken without one: %j', text => {
  const presets = Object.fromEntries(lowLatencyProfile.questions(contextOf(analysisOf(text))).map(({ name, preset }) => [name, preset ?? '']));
  expect(done(text, lowLatencyProfile, presets).text).toBe(done(text, lowLatencyProfile).text);
});

const TOUCHED = /^execution\.buffer-timeout\.interval$|^taskmanager\.network\.memory\.buffer-debloat\.enabled$|^execution\.checkpointing\.(?:min-pause|unaligned\.enabled|aligned-checkpoint-timeout)$/;

/** No pool changes. */
function expectSame(base: Base): void {
  const { before, after } = expectSound(base, lowLatencyProfile, {}, TOUCHED);
  expect(pools(after)).toEqual(pools(before));
}

test.each(bases({ [`${CP}interval`]: '1 min' }).map(base => [base.name, base] as const))('on every base: %s', (_, base) => { expectSame(base); });

test('on any base', () => {
  fc.assert(fc.property(anyBase(), base => { expectSame(base); }), { numRuns: 60 });
});
