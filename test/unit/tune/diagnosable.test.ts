import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnosableProfile } from '../../../server/src/tune/profiles/diagnosable.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, contextOf, done, expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

const JM = 'env.java.opts.jobmanager';
const TM = 'env.java.opts.taskmanager';
const GC = (directory: string): string => `-Xlog:gc*:file=${directory}/gc-%p.log:time,uptime,level,tags:filecount=10,filesize=10m`;
const all = (directory: string): string => `-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=${directory} ${GC(directory)} -XX:ErrorFile=${directory}/hs_err_pid%p.log`;
const LOGS = '${FLINK_LOG_DIR}';
const both = (flags: string): Readonly<Record<string, string>> => ({ [JM]: flags, [TM]: flags });
const SIZES = 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 2g\n';

describe('what is written', () => {
  checkAll(diagnosableProfile, [
    { rule: 'all of it, for both processes', text: SIZES, expected: both(all(LOGS)), said: /1\.55 GiB for a TaskManager and 1\.42 GiB for the JobManager/ },
    { rule: 'nested', text: 'taskmanager:\n  memory:\n    process:\n      size: 4g # all\nenv:\n  java:\n    opts:\n      all: -Da=1\n', expected: both(all(LOGS)) },
    { rule: 'behind what is there', text: `${TM}: -Da=1\n`, expected: { [JM]: all(LOGS), [TM]: `-Da=1 ${all(LOGS)}` } },
    { rule: 'in flink-conf.yaml', text: `${TM}: -Da=1\n`, about: { version: '1.18', file: 'flink-conf.yaml' }, expected: { [JM]: all(LOGS), [TM]: `-Da=1 ${all(LOGS)}` }, said: /Java 8/ },
    { rule: 'inside the quotes that it keeps', text: `${TM}: "-Da=1"\n`, about: { version: '1.18', file: 'flink-conf.yaml' }, expected: { [JM]: all(LOGS), [TM]: `"-Da=1 ${all(LOGS)}"` } },
    { rule: 'no client gets it', text: 'env.java.opts.all: -Da=1\n', expected: both(all(LOGS)) },
    { rule: 'what is off is switched on where it is', text: 'env.java.opts.all: -XX:-HeapDumpOnOutOfMemoryError -Da=1\n', expected: { ...both(all(LOGS).replace('-XX:+HeapDumpOnOutOfMemoryError ', '')), 'env.java.opts.all': '-XX:+HeapDumpOnOutOfMemoryError -Da=1' } },
    { rule: 'what is there for all is enough', text: `env.java.opts.all: ${all('/dumps')}\n`, expected: {} },
    { rule: 'as the default for all as well', text: `env.java.default-opts.all: ${all('/dumps')}\n`, expected: {} },
    { rule: 'a GC log that is there stays', text: `env.java.opts.all: -Xloggc:/var/gc.log\n`, expected: both(all(LOGS).replace(`${GC(LOGS)} `, '')) },
    { rule: 'the old name becomes the new one', text: 'env.java.opts: -XX:-HeapDumpOnOutOfMemoryError\n', expected: { ...both(all(LOGS).replace('-XX:+HeapDumpOnOutOfMemoryError ', '')), 'env.java.opts': null, 'env.java.opts.all': '-XX:+HeapDumpOnOutOfMemoryError' } },
    { rule: 'Java 8 is not told of where no release runs on it', text: SIZES, about: { version: '2.0' }, expected: both(all(LOGS)), unsaid: /Java 8/ },
  ]);
});

describe('the directory', () => {
  checkAll(diagnosableProfile, [
    { rule: 'one that is asked for', text: '', answers: { 'dump-path': '/dumps' }, expected: both(all('/dumps')), said: /\/dumps must be there/ },
    { rule: 'without the last slash', text: '', answers: { 'dump-path': '/dumps/' }, expected: both(all('/dumps').replace('HeapDumpPath=/dumps', 'HeapDumpPath=/dumps/')) },
    { rule: 'one that is written', text: `${TM}: -XX:HeapDumpPath=/dumps\n`, expected: { [JM]: all('/dumps'), [TM]: `-XX:HeapDumpPath=/dumps ${all('/dumps').replace('-XX:HeapDumpPath=/dumps ', '')}` } },
    { rule: 'of a file that is written', text: 'env.java.opts.all: -XX:HeapDumpPath=/dumps/a.hprof\n', expected: both(all('/dumps').replace('-XX:HeapDumpPath=/dumps ', '')) },
    { rule: 'another than is written', text: 'env.java.opts.all: -XX:HeapDumpPath=/a -Db=1\n', answers: { 'dump-path': '/b' }, expected: { ...both(all('/b').replace('-XX:HeapDumpPath=/b ', '')), 'env.java.opts.all': '-XX:HeapDumpPath=/b -Db=1' } },
    { rule: 'on YARN', text: '', about: { deployment: 'yarn' }, expected: both(all('<LOG_DIR>')), said: /YARN keeps/ },
    { rule: 'in a container', text: '', about: { deployment: 'kubernetes' }, expected: both(all(LOGS)), said: /gone with it \(kubernetes, as told\)/ },
    { rule: 'not in a container', text: '', expected: both(all(LOGS)), unsaid: /gone with it/ },
  ]);

  test.each(['/a b', '/a"b', '/a;b', '$(id)'])('%s is refused', path => {
    expect(tuned('', diagnosableProfile, { 'dump-path': path })).toEqual({ impossible: `dump-path is ${path}: write one directory without blanks, quotes or characters of the shell.` });
  });

  test.each(['', 'env.java.opts.all: -XX:HeapDumpPath=/dumps\n', `${JM}: -XX:HeapDumpPath=/dumps\n`])('the question has the answer that is taken without one: %j', text => {
    const [question] = diagnosableProfile.questions(contextOf(analysisOf(text)));
    expect(done(text, diagnosableProfile, { 'dump-path': question?.preset ?? '' }).text).toBe(done(text, diagnosableProfile).text);
  });
});

const TOUCHED = /^env\.java\.opts\.(?:all|jobmanager|taskmanager)$/;

/** No pool changes. */
function expectSame(base: Base): void {
  const { before, after } = expectSound(base, diagnosableProfile, {}, TOUCHED);
  expect(pools(after)).toEqual(pools(before));
}

test.each(bases().map(base => [base.name, base] as const))('on every base: %s', (_, base) => { expectSame(base); });

test('on any base', () => {
  fc.assert(fc.property(anyBase(), base => { expectSame(base); }), { numRuns: 100 });
});
