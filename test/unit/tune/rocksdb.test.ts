import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rocksdbProfile } from '../../../server/src/tune/profiles/rocksdb.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, contextOf, done, expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

/** A file that lacks nothing: what is written beside it is looked at alone. */
const FIT = 'state.backend.type: rocksdb\nexecution.checkpointing.incremental: true\nstate.backend.rocksdb.localdir: /ssd\n';
const SMALL = `${FIT}taskmanager.memory.flink.size: 1000m\n`;
const LARGE = `${FIT}taskmanager.memory.flink.size: 10000m\n`;
const SHARE = { 'taskmanager.memory.managed.fraction': '0.6' };

describe('the backend and its checkpoints', () => {
  checkAll(rocksdbProfile, [
    { rule: 'a file that is fit stays', text: SMALL, expected: {}, said: /^The slot has 400 MiB for RocksDB: a block cache of 333 MiB, of which write buffers take at most 133 MiB\.$/ },
    { rule: 'all that is missing is written', text: 'taskmanager.memory.flink.size: 1000m\n', expected: { 'state.backend.type': 'rocksdb', 'execution.checkpointing.incremental': 'true' }, said: /savepoint in canonical format[^]*io\.tmp\.dirs/ },
    { rule: 'nested', text: 'taskmanager:\n  memory:\n    flink:\n      size: 1000m\nstate:\n  backend:\n    type: hashmap # for now\n', expected: { 'state.backend.type': 'rocksdb', 'execution.checkpointing.incremental': 'true' } },
    { rule: 'incremental checkpoints have another key before 1.20', text: 'taskmanager.memory.flink.size: 1000m\nstate.backend.type: rocksdb\n', about: { version: '1.19' }, expected: { 'state.backend.incremental': 'true' } },
    { rule: 'their old key is renamed where it must change', text: 'taskmanager.memory.flink.size: 1000m\nstate.backend.type: rocksdb\nstate.backend.incremental: false\n', about: { version: '1.20' }, expected: { 'state.backend.incremental': null, 'execution.checkpointing.incremental': 'true' } },
    { rule: 'and stays where it says the same', text: 'taskmanager.memory.flink.size: 1000m\nstate.backend: rocksdb\nstate.backend.incremental: true\n', about: { version: '1.20' }, expected: {} },
    { rule: 'the factory is RocksDB as well', text: SMALL.replace('rocksdb\n', 'org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackendFactory\n'), expected: {} },
    { rule: 'options of ForSt stay, and it is said', text: `${SMALL.replace('type: rocksdb', 'type: forst')}state.backend.forst.local-dir: /x\n`, expected: { 'state.backend.type': 'rocksdb' }, said: /state\.backend\.forst\.\* stay/ },
    { rule: 'one checkpoint at a time', text: `${SMALL}execution.checkpointing.max-concurrent-checkpoints: 3\n`, expected: { 'execution.checkpointing.max-concurrent-checkpoints': '1' }, said: /3 at once/ },
    { rule: 'one is one', text: `${SMALL}execution.checkpointing.max-concurrent-checkpoints: 1\n`, expected: {} },
    { rule: 'compression does nothing', text: `${SMALL}execution.checkpointing.snapshot-compression: true\n`, expected: {}, said: /snapshot-compression does nothing/ },
    { rule: 'no compression is no matter', text: `${SMALL}execution.checkpointing.snapshot-compression: false\n`, expected: {}, unsaid: /snapshot-compression/ },
  ]);
});

describe('the share of managed memory', () => {
  checkAll(rocksdbProfile, [
    { rule: 'several gibibytes get more than the default', text: LARGE, expected: SHARE, shown: { managed: 6000, taskHeap: 2744, network: 1000 }, said: /60 % of total Flink memory\), a starting point for a TaskManager of 9\.77 GiB/ },
    { rule: 'from 2 GiB on', text: `${FIT}taskmanager.memory.flink.size: 2g\n`, expected: SHARE, shown: { managed: 1229 } },
    { rule: 'and not below', text: `${FIT}taskmanager.memory.flink.size: 2047m\n`, expected: {}, shown: { managed: 819 } },
    { rule: 'by the process where that is declared', text: `${FIT}taskmanager.memory.process.size: 2g\n`, expected: { 'taskmanager.memory.managed.fraction': '0.6' }, shown: { managed: 952 } },
    { rule: 'more stays', text: `${LARGE}taskmanager.memory.managed.fraction: 0.7\n`, expected: {}, shown: { managed: 7000 } },
    { rule: 'a size stays a size', text: `${LARGE}taskmanager.memory.managed.size: 1g\n`, expected: { 'taskmanager.memory.managed.size': '6000m' } },
    { rule: 'beside a written heap and a total network memory stays', text: `${LARGE}taskmanager.memory.task.heap.size: 5000m\n`, expected: { 'taskmanager.memory.managed.fraction': '0.6', 'taskmanager.memory.task.heap.size': '3145727813' }, shown: { managed: 6000, taskHeap: 3000, network: 744 } },
    { rule: 'beside a written heap alone the total stays', text: `${FIT}taskmanager.memory.task.heap.size: 5000m\ntaskmanager.memory.managed.size: 1000m\n`, expected: { 'taskmanager.memory.managed.size': '4170m', 'taskmanager.memory.task.heap.size': '1830m' }, shown: { managed: 4170, taskHeap: 1830, network: 695, totalFlink: 6951 } },
    { rule: 'nothing becomes the default for a small one', text: `${SMALL}taskmanager.memory.managed.size: 0\n`, expected: { 'taskmanager.memory.managed.size': null, 'taskmanager.memory.managed.fraction': '0.4' }, shown: { managed: 400 } },
    { rule: 'next to nothing as well', text: `${SMALL}taskmanager.memory.managed.fraction: 0.01\n`, expected: { 'taskmanager.memory.managed.fraction': '0.4' } },
    { rule: 'as far as the heap can give it', text: `${LARGE}taskmanager.memory.task.off-heap.size: 4000m\n`, expected: { 'taskmanager.memory.managed.fraction': '0.46' }, shown: { managed: 4600 }, said: /the task heap has no more to give/ },
    { rule: 'by the state: little of it', text: LARGE, answers: { 'state-size': '1g' }, expected: { 'taskmanager.memory.managed.fraction': '0.5' } },
    { rule: 'by the state: what holds it', text: LARGE, answers: { 'state-size': '5601m' }, expected: { 'taskmanager.memory.managed.fraction': '0.57' }, said: /for 5\.47 GiB of state/ },
    { rule: 'by the state: very much', text: LARGE, answers: { 'state-size': '1t' }, expected: { 'taskmanager.memory.managed.fraction': '0.7' } },
    { rule: 'by the state beside the usual fraction, which a form would send', text: LARGE, answers: { 'state-size': '1t', 'managed-fraction': '0.6' }, expected: { 'taskmanager.memory.managed.fraction': '0.7' } },
    { rule: 'another fraction', text: LARGE, answers: { 'managed-fraction': '.45', 'state-size': '1t' }, expected: { 'taskmanager.memory.managed.fraction': '0.45' }, shown: { managed: 4500 } },
    { rule: 'another fraction, less than there is', text: `${LARGE}taskmanager.memory.managed.size: 8g\n`, answers: { 'managed-fraction': '0.4' }, expected: { 'taskmanager.memory.managed.size': '4000m' } },
    { rule: 'memory that is not declared', text: FIT, expected: {}, said: /Flink refuses the memory/ },
  ]);

  test.each([
    [{ 'managed-fraction': '0' }, /^managed-fraction is 0, but RocksDB lives in managed memory/],
    [{ 'managed-fraction': 'half' }, /^managed-fraction is half, but must be a fraction/],
    [{ 'managed-fraction': '0.9' }, /^The outcome would not start: /],
    [{ 'state-size': '20Gi' }, /^state-size cannot be read: .*20g/],
  ])('%j is refused', (answers, sentence) => {
    expect(tuned(`${FIT}taskmanager.memory.process.size: 2g\n`, rocksdbProfile, answers)).toEqual({ impossible: expect.stringMatching(sentence) as string });
  });

  test('the questions have the answers that are taken without one', () => {
    for (const text of [SMALL, LARGE, FIT]) {
      const questions = rocksdbProfile.questions(contextOf(analysisOf(text)));
      expect(questions.length).toBeLessThanOrEqual(3);
      const presets = Object.fromEntries(questions.flatMap(({ name, preset }) => (preset === undefined ? [] : [[name, preset]])));
      expect(done(text, rocksdbProfile, presets).text).toBe(done(text, rocksdbProfile).text);
    }
  });
});

describe('control by managed memory', () => {
  const key = (name: string): string => `state.backend.rocksdb.${name}`;
  checkAll(rocksdbProfile, [
    { rule: 'is turned on again', text: `${SMALL}${key('memory.managed')}: false\n`, expected: { [key('memory.managed')]: 'true' }, said: /140 MB/ },
    { rule: 'is on', text: `${SMALL}${key('memory.managed')}: true\n`, expected: {} },
    { rule: 'fixed memory per slot goes, and managed memory has as much', text: `${SMALL}${key('memory.fixed-per-slot')}: 250m\ntaskmanager.numberOfTaskSlots: 2\n`, expected: { [key('memory.fixed-per-slot')]: null, 'taskmanager.memory.managed.fraction': '0.5' }, said: /fixed-per-slot goes/ },
    { rule: 'less fixed memory than there is managed', text: `${SMALL}${key('memory.fixed-per-slot')}: 100m\n`, expected: { [key('memory.fixed-per-slot')]: null } },
    { rule: 'fixed memory of the TaskManager is overridden', text: `${SMALL}${key('memory.fixed-per-tm')}: 500m\n`, expected: { [key('memory.fixed-per-tm')]: null }, said: /overrides it/ },
    { rule: 'and had its part where it was not', text: `${SMALL}${key('memory.managed')}: false\n${key('memory.fixed-per-tm')}: 500m\n`, expected: { [key('memory.managed')]: 'true', [key('memory.fixed-per-tm')]: null, 'taskmanager.memory.managed.fraction': '0.5' } },
    { rule: 'the size of the block cache is overridden', text: `${SMALL}${key('block.cache-size')}: 256m # more\n`, expected: { [key('block.cache-size')]: null }, said: /block\.cache-size goes/ },
    { rule: 'write buffers are shared, and that is said', text: `${SMALL}${key('writebuffer.size')}: 32m\n${key('writebuffer.count')}: 4\n`, expected: {}, said: /writebuffer\.size, state\.backend\.rocksdb\.writebuffer\.count stay, but/ },
    { rule: 'index and filters get their part again', text: `${SMALL}${key('memory.high-prio-pool-ratio')}: 0\n`, expected: { [key('memory.high-prio-pool-ratio')]: '0.1' } },
    { rule: 'another part stays', text: `${SMALL}${key('memory.high-prio-pool-ratio')}: 0.05\n`, expected: {} },
    { rule: 'no part where write buffers leave none', text: `${SMALL}${key('memory.high-prio-pool-ratio')}: 0.0\n${key('memory.write-buffer-ratio')}: 0.95\n`, expected: {}, said: /is 0 and stays so/ },
    { rule: 'ratios that make jobs fail are told', text: `${SMALL}${key('memory.high-prio-pool-ratio')}: 0.6\n`, expected: {}, said: /Jobs with RocksDB fail/ },
    { rule: 'many metrics cost', text: SMALL + ['a', 'b', 'c', 'd', 'e'].map(name => `${key(`metrics.${name}`)}: true\n`).join(''), expected: {}, said: /5 native metrics/ },
    { rule: 'few do not', text: `${SMALL + ['a', 'b', 'c', 'd'].map(name => `${key(`metrics.${name}`)}: true\n`).join('')}${key('metrics.e')}: false\n`, expected: {}, unsaid: /native metrics/ },
    { rule: 'a slot too small is told', text: `${SMALL}taskmanager.numberOfTaskSlots: 16\n`, expected: {}, said: /Each of the 16 slots has 25 MiB[^]*warns of poor performance/ },
    { rule: 'write buffers of a fitting size', text: `${SMALL}taskmanager.numberOfTaskSlots: 16\n${key('writebuffer.size')}: 8m\n`, expected: {}, unsaid: /warns of poor performance/ },
    { rule: 'Python functions have their part', text: `${SMALL}python.executable: python3\n`, expected: {}, said: /The slot has 280 MiB for RocksDB, beside Python functions/ },
  ]);
});

describe('weights of the consumers', () => {
  const WEIGHTS = 'taskmanager.memory.managed.consumer-weights';
  checkAll(rocksdbProfile, [
    { rule: 'the state backend is added', text: `${SMALL}${WEIGHTS}: OPERATOR:70,PYTHON:30\n`, expected: { [WEIGHTS]: 'OPERATOR:70,PYTHON:30,STATE_BACKEND:70' }, said: /left out the state backend/ },
    { rule: 'in place of nothing', text: `${SMALL}${WEIGHTS}: STATE_BACKEND:0,PYTHON:30\n`, expected: { [WEIGHTS]: 'PYTHON:30,STATE_BACKEND:70' } },
    { rule: 'entry by entry', text: `${SMALL}${WEIGHTS}.PYTHON: 30\n`, expected: { [`${WEIGHTS}.STATE_BACKEND`]: '70' } },
    { rule: 'in braces', text: `${SMALL}${WEIGHTS}: '{PYTHON: 30}'\n`, expected: { [WEIGHTS]: '{PYTHON: 30, STATE_BACKEND: 70}' } },
    { rule: 'it is there', text: `${SMALL}${WEIGHTS}: STATE_BACKEND:10\n`, expected: {} },
    { rule: 'by the name that it had with the operators', text: `${SMALL}${WEIGHTS}: DATAPROC:70,PYTHON:30\n`, about: { version: '1.20' }, expected: {} },
    { rule: 'a name that 2.0 does not know', text: `${SMALL}${WEIGHTS}: DATAPROC:70,PYTHON:30\n`, about: { version: '2.0' }, expected: { [WEIGHTS]: 'PYTHON:30,STATE_BACKEND:70' } },
  ]);
});

describe('overhead in containers', () => {
  const MIN = 'taskmanager.memory.jvm-overhead.min';
  const CONTAINER = `${FIT}taskmanager.memory.process.size: 1728m\n`;
  const about = { deployment: 'kubernetes' } as const;
  checkAll(rocksdbProfile, [
    { rule: 'a small process has more', text: CONTAINER, about, expected: { [MIN]: '256m' }, shown: { jvmOverhead: 256, totalProcess: 1728, totalFlink: 1216 }, said: /JVM overhead is 192 MiB, .*\(kubernetes, as told\)/ },
    { rule: 'not where nothing ends a process', text: CONTAINER, about: { deployment: 'standalone' }, expected: {} },
    { rule: 'not where it has enough', text: `${FIT}taskmanager.memory.process.size: 2561m\ntaskmanager.memory.managed.fraction: 0.6\n`, about, expected: {} },
    { rule: 'not all of it is at its minimum', text: `${FIT}taskmanager.memory.process.size: 2559m\ntaskmanager.memory.managed.fraction: 0.6\n`, about, expected: { [MIN]: '256m' } },
    { rule: 'the maximum follows', text: `${CONTAINER}taskmanager.memory.jvm-overhead.max: 200m\n`, about: { deployment: 'docker' }, expected: { [MIN]: '256m', 'taskmanager.memory.jvm-overhead.max': '256m' } },
    { rule: 'a large one is not cut off at the maximum', text: `${FIT}taskmanager.memory.process.size: 24g\ntaskmanager.memory.managed.fraction: 0.6\n`, about, expected: { 'taskmanager.memory.jvm-overhead.max': '2g' }, shown: { jvmOverhead: 2048, totalProcess: 24_576 }, said: /JVM overhead stopped at Flink's own maximum, 1 GiB/ },
    { rule: 'a maximum that is written stays', text: `${FIT}taskmanager.memory.process.size: 24g\ntaskmanager.memory.managed.fraction: 0.6\ntaskmanager.memory.jvm-overhead.max: 1g\n`, about, expected: {} },
    { rule: 'a container around Flink\'s memory grows', text: SMALL, about: { deployment: 'yarn' }, expected: { [MIN]: '256m' }, shown: { totalFlink: 1000, totalProcess: 1512 }, said: /the container grows/ },
    { rule: 'what is left of two totals is told', text: `${SMALL}taskmanager.memory.process.size: 1456m\n`, about, expected: {}, said: /raise taskmanager\.memory\.process\.size/ },
    { rule: 'what the heap cannot give is told', text: `${FIT}taskmanager.memory.process.size: 1000m\n`, about, expected: {}, said: /the heap has too little/ },
  ]);
});

describe('local directories', () => {
  const FREE = SMALL.replace('state.backend.rocksdb.localdir: /ssd\n', '');
  checkAll(rocksdbProfile, [
    { rule: 'those that are asked for', text: FREE, answers: { 'local-dir': '/ssd1,/ssd2' }, expected: { 'state.backend.rocksdb.localdir': '/ssd1,/ssd2' }, unsaid: /io\.tmp\.dirs/ },
    { rule: 'in place of others', text: SMALL, answers: { 'local-dir': '/data' }, expected: { 'state.backend.rocksdb.localdir': '/data' } },
    { rule: 'none are told of', text: FREE, expected: {}, said: /keeps its files in io\.tmp\.dirs \(by default/ },
    { rule: 'temporary ones are told of', text: `${FREE}io.tmp.dirs: /ssd,/tmp/flink\n`, expected: {}, said: /\(\/ssd,\/tmp\/flink\)/ },
    { rule: 'others are fine', text: `${FREE}io.tmp.dirs: /ssd\n`, expected: {}, unsaid: /io\.tmp\.dirs/ },
  ]);
});

const TOUCHED = /^state\.backend(?:\.type|\.incremental)?$|^execution\.checkpointing\.incremental$|^taskmanager\.memory\.(?:managed\.(?:size|fraction)|size|task\.heap\.size|jvm-overhead\.(?:min|max))$/;

/** Managed memory does not become less, and totals stay; but for more overhead in containers, no other pool changes. */
function expectRaised(base: Base): void {
  const { before, after } = expectSound(base, rocksdbProfile, {}, TOUCHED);
  const [was, is] = [pools(before), pools(after)];
  if (is.jvmOverhead !== was.jvmOverhead) {
    expect(base.deployment).not.toBe('standalone');
    // A small process has at least that much; a large one is not cut off at Flink's own maximum of a gibibyte.
    if (was.jvmOverhead < 256n << 20n) expect(is.jvmOverhead).toBe(256n << 20n);
    else {
      expect(was.jvmOverhead).toBe(1n << 30n);
      expect(is.jvmOverhead).toBeGreaterThan(was.jvmOverhead);
      expect(is.jvmOverhead).toBeLessThanOrEqual(2n << 30n);
    }
    expect(is.totalProcess === was.totalProcess || is.totalFlink === was.totalFlink).toBe(true);
    return;
  }
  expect(is.managed).toBeGreaterThanOrEqual(was.managed);
  expect(is).toEqual({ ...was, managed: is.managed, taskHeap: was.taskHeap + was.managed - is.managed });
}

describe('on every base', () => {
  test.each(bases().map(base => [base.name, base] as const))('%s', (_, base) => expectRaised(base));
});

test('on any base', () => {
  fc.assert(fc.property(anyBase(), expectRaised), { numRuns: 150 });
});

test('on any base and state', () => {
  fc.assert(fc.property(anyBase({ 'state.backend.type': 'rocksdb' }), fc.constantFrom('100m', '4g', '20g', '300g'), (base, size) => {
    expectSound(base, rocksdbProfile, { 'state-size': size }, TOUCHED);
  }), { numRuns: 100 });
});
