import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nettyFastProfile } from '../../../server/src/tune/profiles/nettyFast.js';
import { nettyLeanProfile } from '../../../server/src/tune/profiles/nettyLean.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, contextOf, done, expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

const JM = 'env.java.opts.jobmanager';
const TM = 'env.java.opts.taskmanager';
const TYPE = '-Dorg.apache.flink.shaded.netty4.io.netty.allocator.type';
const ACCESSIBLE = '-Dorg.apache.flink.shaded.netty4.io.netty.tryReflectionSetAccessible';
const NIO = '--add-opens=java.base/java.nio=ALL-UNNAMED';
const both = (flags: string): Readonly<Record<string, string>> => ({ [JM]: flags, [TM]: flags });
const LEAN = `${TYPE}=unpooled ${ACCESSIBLE}=false`;
const fast = (type: string): string => `${TYPE}=${type} ${ACCESSIBLE}=true ${NIO}`;

describe('lean', () => {
  checkAll(nettyLeanProfile, [
    { rule: 'for both processes', text: 'taskmanager.memory.process.size: 4g\n', expected: both(LEAN), said: /Netty 4\.1\.100, whose own choice is pooled\. /, unsaid: /account of its own/ },
    { rule: 'nested', text: 'env:\n  java:\n    opts:\n      taskmanager: -Da=1 # mine\n', expected: { [JM]: LEAN, [TM]: `-Da=1 ${LEAN}` } },
    { rule: 'in place of another type', text: `env.java.opts.all: ${TYPE}=pooled -Da=1\n`, expected: { ...both(`${ACCESSIBLE}=false`), 'env.java.opts.all': `${TYPE}=unpooled -Da=1` } },
    { rule: 'it is there', text: `env.java.opts.all: ${LEAN}\n`, expected: {} },
    { rule: 'the unshaded name is another', text: `env.java.opts.all: -Dio.netty.allocator.type=pooled\n`, expected: both(LEAN), said: /stays: it is for an unshaded Netty/ },
    { rule: 'the direct memory is the JVM\'s', text: '', expected: both(LEAN), said: /All buffers of Netty count/, unsaid: /unshaded/ },
  ]);
});

describe('fast', () => {
  checkAll(nettyFastProfile, [
    { rule: 'pooled before Netty 4.2', text: '', expected: both(fast('pooled')), said: /own choice is pooled: the setting says it, and changes nothing/ },
    { rule: 'pooled in 1.20', text: '', about: { version: '1.20' }, expected: both(fast('pooled')), said: /Netty 4\.1\.91/ },
    { rule: 'adaptive from Netty 4.2 on', text: '', about: { version: '2.3' }, expected: both(fast('adaptive')), said: /Netty 4\.2\.6, whose own choice is adaptive: the setting says it/ },
    { rule: 'java.nio is open', text: `env.java.opts.all: ${NIO}\n`, expected: both(fast('pooled').replace(` ${NIO}`, '')) },
    { rule: 'java.nio is open in two words', text: `env.java.opts.all: --add-opens java.base/java.nio=ALL-UNNAMED\n`, expected: both(fast('pooled').replace(` ${NIO}`, '')) },
    { rule: 'another package is open', text: `env.java.opts.all: --add-opens=java.base/java.net=ALL-UNNAMED\n`, expected: both(fast('pooled')) },
    { rule: 'another allocator', text: '', answers: { allocator: 'unpooled' }, expected: both(fast('unpooled')) },
    { rule: 'without reflection', text: '', answers: { reflection: 'false' }, expected: both(`${TYPE}=pooled ${ACCESSIBLE}=false`), unsaid: /account of its own/ },
    { rule: 'a container needs room', text: '', about: { deployment: 'kubernetes' }, expected: both(fast('pooled')), said: /same limit again, which a container \(kubernetes, as told\) must have room for/ },
    { rule: 'a machine has room', text: '', expected: both(fast('pooled')), said: /same limit again: off-heap/ },
  ]);

  test.each([
    [{ allocator: 'adaptive' }, 'allocator is adaptive, but Netty 4.1.100, which Flink 2.2 is delivered with, knows unpooled, pooled.'],
    [{ reflection: 'yes' }, 'reflection is yes, but must be true or false.'],
  ])('%j is refused', (answers, impossible) => { expect(tuned('', nettyFastProfile, answers)).toEqual({ impossible }); });
});

test.each(FLINK_VERSIONS)('the questions have the answers that are taken without one, and offer adaptive where it is known: %s', version => {
  for (const profile of [nettyLeanProfile, nettyFastProfile]) {
    const questions = profile.questions(contextOf(analysisOf('', { version })));
    const presets = Object.fromEntries(questions.map(({ name, preset }) => [name, preset ?? '']));
    expect(done('', profile, presets, { version }).text).toBe(done('', profile, {}, { version }).text);
    expect(questions[0]?.choices?.map(({ value }) => value)).toEqual(version === '2.3' ? ['unpooled', 'pooled', 'adaptive'] : ['unpooled', 'pooled']);
  }
});

test('one after the other: the last one counts', () => {
  expect(done('', [nettyFastProfile, nettyLeanProfile]).settings.map(setting => setting.new)).toEqual([`${LEAN} ${NIO}`, `${LEAN} ${NIO}`]);
});

const TOUCHED = /^env\.java\.opts\.(?:all|jobmanager|taskmanager)$/;

/** No pool changes. */
function expectSame(base: Base): void {
  for (const profile of [nettyLeanProfile, nettyFastProfile]) {
    const { before, after } = expectSound(base, profile, {}, TOUCHED);
    expect(pools(after)).toEqual(pools(before));
  }
}

test.each(bases().map(base => [base.name, base] as const))('on every base: %s', (_, base) => { expectSame(base); });

test('on any base', () => {
  fc.assert(fc.property(anyBase(), base => { expectSame(base); }), { numRuns: 60 });
});
