import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../server/src/cli/program.js';

const TEXT = '# ours\njobmanager.memory.process.size: 1600m\ntaskmanager:\n  memory:\n    process:\n      size: 4g # all of it\nstate.backend.type: hashmap\n';
let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'flink-config-tune-')); });
beforeEach(() => writeFile(join(folder, 'config.yaml'), TEXT));
afterAll(() => rm(folder, { recursive: true }));

async function cli(line: string, input = ''): Promise<{ code: number | undefined; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(line.split(' ').map(word => (word.startsWith('@') ? join(folder, word.slice(1)) : word)), '1.2.3', {
    write: text => (out += text), complain: text => (err += text), standardInput: () => Promise.resolve(Buffer.from(input)), terminal: false, environment: {}, serve: () => undefined,
  });
  return { code, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') };
}
const written = () => readFile(join(folder, 'config.yaml'), 'utf8');

describe('tune', () => {
  test('prints the new text, and beside it what it does; the file stays', async () => {
    const { code, out, err } = await cli('tune @config.yaml --for hashmap');
    expect(code).toBe(0);
    expect(out).toContain('      size: 4g # all of it\n');
    expect(out).toMatch(/managed:\n\s+size: 0\b/);
    expect(err).toContain('Task heap');
    expect(await written()).toBe(TEXT);
  });

  test('--write writes it, and a second time changes nothing', async () => {
    const first = await cli('tune @config.yaml --for hashmap --write');
    expect([first.code, first.err]).toEqual([0, '']);
    const text = await written();
    expect(text).not.toBe(TEXT);
    const second = await cli('tune @config.yaml --for hashmap --write');
    expect(second.code).toBe(0);
    expect(second.out).toContain('Nothing to do');
    expect(await written()).toBe(text);
  });

  test('--diff prints the change', async () => {
    const { code, out } = await cli('tune @config.yaml --for hashmap --diff');
    expect(code).toBe(0);
    expect(out).toMatch(/^--- config.yaml\n\+\+\+ config.yaml\n@@ /);
    expect(out.split('\n').filter(line => /^[-+](?![-+])/.test(line)).every(line => line.startsWith('+'))).toBe(true);
  });

  test('JSON tells old and new of every pool in bytes', async () => {
    const { out } = await cli('tune @config.yaml --for hashmap --format json');
    const outcome = JSON.parse(out) as { profiles: string[]; settings: { key: string }[]; taskManager: Record<string, { old: number; new: number }>; text: string };
    expect(outcome.profiles).toEqual(['hashmap']);
    expect(outcome.settings.map(({ key }) => key)).toContain('taskmanager.memory.managed.size');
    expect(outcome.taskManager.totalProcess).toEqual({ old: 4294967296, new: 4294967296 });
    expect(outcome.taskManager.managed?.new).toBe(0);
    expect((outcome.taskManager.taskHeap?.new ?? 0) - (outcome.taskManager.taskHeap?.old ?? 0)).toBe(outcome.taskManager.managed?.old);
    expect(outcome.text).toContain('# ours');
  });

  test('standard input is tuned to standard output', async () => {
    const { code, out } = await cli('tune - --for hashmap', TEXT);
    expect(code).toBe(0);
    expect(out).toMatch(/^# ours\n/);
  });

  test.each<readonly [rule: string, line: string, code: number, sentence: string]>([
    ['an unknown profile', 'tune @config.yaml --for speed', 2, 'There is no profile speed. The profiles are '],
    ['no profile at all', 'tune @config.yaml --for ,', 2, '--for takes a profile'],
    ['no --for', 'tune @config.yaml', 2, '--for'],
    ['an answer that nobody asked for', 'tune @config.yaml --for hashmap --set colour=red', 2, '--set colour: '],
    ['writing into standard input', 'tune - --for hashmap --write', 2, 'standard input is none'],
    ['--write beside --diff', 'tune @config.yaml --for hashmap --write --diff', 2, 'cannot be used with'],
    ['a missing file', 'tune @nowhere.yaml --for hashmap', 2, 'nowhere.yaml'],
  ])('%s is one sentence', async (_, line, expected, sentence) => {
    const { code, out, err } = await cli(line, TEXT);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(sentence);
  });

  test('a file that Flink refuses is left alone', async () => {
    await writeFile(join(folder, 'config.yaml'), 'a: 1\na: 2\n');
    const { code, out, err } = await cli('tune @config.yaml --for hashmap');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Flink refuses this file as it stands');
  });
});
