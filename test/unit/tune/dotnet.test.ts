import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotnetProfile } from '../../../server/src/tune/profiles/dotnet.js';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf, contextOf, done, expectSound, pools, tuned } from './support/check.js';
import { checkAll } from './support/profile.js';

const T = 'taskmanager.memory.';
const OFF_HEAP = `${T}task.off-heap.size`;
const ENV = (process: 'master' | 'taskmanager', name: string): string => `containerized.${process}.env.DOTNET_${name}`;
const SIZE = `${T}flink.size: 10000m\n`;
const MODES = { [ENV('taskmanager', 'gcServer')]: '0', [ENV('taskmanager', 'gcConcurrent')]: '1', [ENV('master', 'gcServer')]: '0', [ENV('master', 'gcConcurrent')]: '1' };
const LIMIT = ENV('taskmanager', 'GCHeapHardLimit');
const kubernetes = { deployment: 'kubernetes' } as const;

describe('memory for C# code', () => {
  checkAll(dotnetProfile, [
    { rule: 'half of the task heap', text: SIZE, expected: { [OFF_HEAP]: '2371m' }, shown: { taskHeap: 2373, taskOffHeap: 2371, totalFlink: 10000, managed: 4000 }, said: /limited to 1\.74 GiB, three quarters of its 2\.32 GiB/ },
    { rule: 'what it has stays', text: `${SIZE}${OFF_HEAP}: 1g\n`, expected: {}, said: /DOTNET_GCHeapHardLimit=0x30000000/ },
    { rule: 'as much as is asked for', text: SIZE, answers: { 'dotnet-memory': '3g' }, expected: { [OFF_HEAP]: '3g' } },
    { rule: 'less than it has leaves the rest', text: `${SIZE}${OFF_HEAP}: 2g\n`, answers: { 'dotnet-memory': '1g' }, expected: {}, said: /0x30000000/ },
    { rule: 'beside a written heap', text: `${T}task.heap.size: 4g\n${T}managed.size: 1g\n`, expected: { [OFF_HEAP]: '2g', [`${T}task.heap.size`]: '2g' } },
    { rule: 'of memory that is refused', text: 'parallelism.default: 2\n', expected: {}, said: /Flink refuses the memory/, unsaid: /GCHeapHardLimit/ },
    { rule: 'nested', text: `taskmanager:\n  memory:\n    flink:\n      size: 10000m # all\n`, expected: { [OFF_HEAP]: '2371m' } },
  ]);
});

describe('the garbage collector', () => {
  const file = `${SIZE}${OFF_HEAP}: 1g\n`;
  checkAll(dotnetProfile, [
    { rule: 'through Kubernetes', text: file, about: kubernetes, expected: { ...MODES, [LIMIT]: '0x30000000' }, unsaid: /passes no variables/ },
    { rule: 'through YARN', text: file, about: { deployment: 'yarn' }, expected: { ...MODES, [LIMIT]: '0x30000000' } },
    { rule: 'in flink-conf.yaml', text: file, about: { ...kubernetes, version: '1.20', file: 'flink-conf.yaml' }, expected: { ...MODES, [LIMIT]: '0x30000000' } },
    { rule: 'not through Docker', text: file, about: { deployment: 'docker' }, expected: {}, said: /passes no variables .*\(docker, as told\): give the TaskManager DOTNET_gcServer=0 DOTNET_gcConcurrent=1 DOTNET_GCHeapHardLimit=0x30000000/ },
    { rule: 'of the server for several slots', text: `${file}taskmanager.numberOfTaskSlots: 2\n`, about: kubernetes, expected: { ...MODES, [ENV('taskmanager', 'gcServer')]: '1', [LIMIT]: '0x30000000' } },
    { rule: 'as is asked for', text: file, about: kubernetes, answers: { gc: 'server', concurrent: 'false' }, expected: { [ENV('taskmanager', 'gcServer')]: '1', [ENV('taskmanager', 'gcConcurrent')]: '0', [ENV('master', 'gcServer')]: '0', [ENV('master', 'gcConcurrent')]: '0', [LIMIT]: '0x30000000' } },
    { rule: 'another limit is replaced', text: `${file}${LIMIT}: '0x10000000'\n`, about: kubernetes, expected: { ...MODES, [LIMIT]: '0x30000000' } },
    { rule: 'nothing tells of .NET', text: file, expected: {}, said: /runtime=dotnet/ },
    { rule: 'the file tells of .NET', text: `# flink-config: runtime=dotnet\n${file}`, expected: {}, unsaid: /runtime=dotnet/ },
  ]);

  test('the limit stays hexadecimal: YAML would make a decimal number of it', () => {
    const { text } = done(file, dotnetProfile, {}, kubernetes);
    expect(text).toMatch(/GCHeapHardLimit: (["'])0x30000000\1/);
    expect(analysisOf(text, kubernetes).configuration.get(LIMIT)).toBe('0x30000000');
  });
});

test.each([
  [{ gc: 'fast' }, 'gc is fast, but must be server or workstation.'],
  [{ concurrent: 'no' }, 'concurrent is no, but must be true or false.'],
  [{ 'dotnet-memory': '8g' }, 'dotnet-memory is 8 GiB, but the task heap can give 4.51 GiB at most: use a larger TaskManager or less.'],
])('%j is refused', (answers, impossible) => { expect(tuned(SIZE, dotnetProfile, answers)).toEqual({ impossible }); });

test.each([SIZE, `${SIZE}${OFF_HEAP}: 1g\n`, `${SIZE}taskmanager.numberOfTaskSlots: 4\n`])('the questions have the answers that are taken without one: %j', text => {
  const presets = Object.fromEntries(dotnetProfile.questions(contextOf(analysisOf(text, kubernetes))).map(({ name, preset }) => [name, preset ?? '']));
  expect(done(text, dotnetProfile, presets, kubernetes).text).toBe(done(text, dotnetProfile, {}, kubernetes).text);
});

const TOUCHED = /^taskmanager\.memory\.task\.(?:heap|off-heap)\.size$|^containerized\./;

/** The task heap gives what off-heap memory gets; no other pool changes. */
function expectMoved(base: Base): void {
  const { before, after } = expectSound(base, dotnetProfile, {}, TOUCHED);
  const [was, is] = [pools(before), pools(after)];
  expect(is).toEqual({ ...was, taskOffHeap: is.taskOffHeap, taskHeap: was.taskHeap + was.taskOffHeap - is.taskOffHeap });
}

test.each(bases().map(base => [base.name, base] as const))('on every base: %s', (_, base) => { expectMoved(base); });

test('on any base', () => {
  fc.assert(fc.property(anyBase(), base => { expectMoved(base); }), { numRuns: 60 });
});
