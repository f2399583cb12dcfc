import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forstProfile } from '../../../server/src/tune/profiles/forst.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

const FIT = 'state.backend.type: forst\nexecution.checkpointing.incremental: true\nexecution.checkpointing.dir: s3://b/c\nstate.backend.forst.local-dir: /ssd\ntable.exec.async-state.enabled: true\n';
const SMALL = `${FIT}taskmanager.memory.flink.size: 1000m\n`;
const key = (name: string): string => `state.backend.forst.${name}`;

describe('what RocksDB gets, ForSt gets', () => {
  checkAll(forstProfile, [
    { rule: 'a file that is fit stays', text: SMALL, expected: {}, said: /^The slot has 200 MiB for ForSt, beside windows and sorting of SQL: a block cache of 167 MiB/ },
    { rule: 'all that is missing is written', text: 'taskmanager.memory.flink.size: 1000m\n', expected: { 'state.backend.type': 'forst', 'execution.checkpointing.incremental': 'true' }, said: /no remote storage[^]*access state asynchronously/ },
    { rule: 'nested, from RocksDB', text: 'taskmanager:\n  memory:\n    flink:\n      size: 1000m\nstate:\n  backend:\n    type: rocksdb\n    rocksdb:\n      localdir: /x # fast\n', expected: { 'state.backend.type': 'forst', 'execution.checkpointing.incremental': 'true' }, said: /state\.backend\.rocksdb\.\* stay/ },
    { rule: 'a large share', text: `${FIT}taskmanager.memory.flink.size: 10000m\n`, expected: { 'taskmanager.memory.managed.fraction': '0.6' }, shown: { managed: 6000 } },
    { rule: 'a share by the state', text: `${FIT}taskmanager.memory.flink.size: 10000m\n`, answers: { 'state-size': '1t' }, expected: { 'taskmanager.memory.managed.fraction': '0.7' } },
    { rule: 'control by managed memory', text: `${SMALL}${key('memory.managed')}: false\n${key('block.cache-size')}: 1g\n`, expected: { [key('memory.managed')]: 'true', [key('block.cache-size')]: null } },
    { rule: 'no fixed memory', text: `${SMALL}${key('memory.fixed-per-slot')}: 500m\n`, expected: { [key('memory.fixed-per-slot')]: null, 'taskmanager.memory.managed.fraction': '0.5' } },
    { rule: 'index and filters', text: `${SMALL}${key('memory.high-prio-pool-ratio')}: 0\n`, expected: { [key('memory.high-prio-pool-ratio')]: '0.1' } },
    { rule: 'options of RocksDB are no matter', text: `${SMALL}state.backend.rocksdb.memory.managed: false\n`, expected: {} },
    { rule: 'local directories', text: SMALL, answers: { 'local-dir': '/data' }, expected: { [key('local-dir')]: '/data' } },
    { rule: 'overhead in containers', text: SMALL, about: { deployment: 'kubernetes' }, expected: { 'taskmanager.memory.jvm-overhead.min': '256m' } },
    { rule: 'a directory by its old key is one', text: SMALL.replace('execution.checkpointing.dir', 'state.checkpoints.dir'), expected: {}, unsaid: /no remote storage/ },
    { rule: 'so is a primary one', text: SMALL.replace('execution.checkpointing.dir', key('primary-dir')), expected: {}, unsaid: /no remote storage/ },
  ]);
});

test.each(['1.18', '1.19', '1.20'] as const)('Flink %s does not know it', version => {
  expect(tuned('taskmanager.memory.flink.size: 1g\n', forstProfile, {}, { version })).toEqual({ impossible: `Flink ${version} does not know ForSt as a state backend: it came with 2.0. Tune for RocksDB, or choose a later release.` });
});

const TOUCHED = /^state\.backend\.type$|^execution\.checkpointing\.incremental$|^taskmanager\.memory\.(?:managed\.(?:size|fraction)|size|task\.heap\.size|jvm-overhead\.(?:min|max))$/;
const KNOWN = bases().filter(({ version }) => version.startsWith('2.'));

function expectRaised(base: Base): void {
  const { before, after } = expectSound(base, forstProfile, {}, TOUCHED);
  const [was, is] = [pools(before), pools(after)];
  if (is.jvmOverhead === was.jvmOverhead) expect(is).toEqual({ ...was, managed: is.managed, taskHeap: was.taskHeap + was.managed - is.managed });
  else expect(is.totalProcess === was.totalProcess || is.totalFlink === was.totalFlink).toBe(true);
}

describe('on every base of a release that knows it', () => {
  test('there are enough', () => expect(KNOWN.length).toBeGreaterThanOrEqual(40));
  test.each(KNOWN.map(base => [base.name, base] as const))('%s', (_, base) => expectRaised(base));
});

test('on any base', () => {
  fc.assert(fc.property(anyBase().filter(({ version }) => version.startsWith('2.')), expectRaised), { numRuns: 80 });
});
