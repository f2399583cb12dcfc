import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../server/src/cli/program.js';

const files: Readonly<Record<string, string>> = {
  'config.yaml': 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\nacme.sink.url: a\n',
  'acme.json': '[{"key": "acme.sink.url", "type": "String", "description": "Where it writes."}]',
  'more.json': '[{"key": "acme.more", "type": "Duration"}]',
  'wrong.json': '[{"key": "acme.sink.url", "type": "String"},\n {"key": "acme.wrong"}]',
  'policy.json': '{"properties": {"taskmanager.memory.process.size": {"minimum": 2147483648, "message": "At least 2g.", "severity": "error"}}}',
  'remote.json': '{"$ref": "https://acme.org/policy.json"}',
  'soft.json': '{"required": ["execution.checkpointing.interval"]}',
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flink-config-user-files-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

async function flinkConfig(...words: readonly string[]): Promise<{ code: number | undefined; out: string; err: string }> {
  let out = '', err = '';
  const code = await run(words.map(word => (word.includes('.') ? join(folder, word) : word)), '1.2.3', {
    write: text => (out += text), complain: text => (err += text.replaceAll(folder, '')), standardInput: () => Promise.resolve(Buffer.from('')), terminal: false, environment: {}, serve: () => undefined,
  });
  return { code, out, err };
}

async function codes(...words: readonly string[]): Promise<{ code: number | undefined; found: readonly string[]; err: string }> {
  const { code, out, err } = await flinkConfig('check', 'config.yaml', '--format', 'json', ...words);
  const [file] = JSON.parse(out) as { problems: { code: string; severity: string; line: number }[] }[];
  return { code, err, found: (file?.problems ?? []).map(problem => `${problem.line} ${problem.code} ${problem.severity}`) };
}

describe('check with files of a team', () => {
  const rows: readonly [rule: string, words: readonly string[], expected: { code: number; found: readonly string[]; err?: string }][] = [
    ['without them', [], { code: 0, found: ['3 unknown-key warning'] }],
    ['additional options', ['--additional-options', 'acme.json'], { code: 0, found: [] }],
    ['of several files', ['--additional-options', 'more.json', '--additional-options', 'acme.json'], { code: 0, found: [] }],
    ['a policy', ['--policy', 'policy.json'], { code: 1, found: ['2 policy error', '3 unknown-key warning'] }],
    ['a policy that warns', ['--policy', 'soft.json'], { code: 0, found: ['1 policy warning', '3 unknown-key warning'] }],
    ['both', ['--policy', 'policy.json', '--additional-options', 'acme.json'], { code: 1, found: ['2 policy error'] }],
    ['a mistake in one entry: the others hold', ['--additional-options', 'wrong.json'], { code: 2, found: [], err: 'flink-config: /wrong.json:2:2: The option has no "type".\n' }],
    ['a policy that cannot be applied', ['--policy', 'remote.json'], { code: 2, found: ['3 unknown-key warning'], err: 'flink-config: /remote.json:1:10: "https://acme.org/policy.json" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.\n' }],
    ['a file that is not there', ['--policy', 'gone.json'], { code: 2, found: ['3 unknown-key warning'], err: 'flink-config: gone.json cannot be read: there is no such file, or it is no text.\n' }],
  ];
  it.each(rows)('%s', async (_, words, { code, found, err = '' }) => expect(await codes(...words)).toEqual({ code, found, err }));
});

it('effective knows the types of additional options', async () => {
  const { out } = await flinkConfig('effective', 'config.yaml', '--format', 'json', '--additional-options', 'acme.json');
  expect((JSON.parse(out) as { settings: unknown[] }[])[0]?.settings[2]).toMatchObject({ key: 'acme.sink.url', type: 'String' });
});

it('options finds them, with their descriptions', async () => {
  const { out } = await flinkConfig('options', 'acme', '--format', 'json', '--additional-options', 'acme.json', '--additional-options', 'more.json');
  expect((JSON.parse(out) as { key: string; description: string | null }[]).slice(0, 2).map(({ key, description }) => [key, description])).toEqual([['acme.more', null], ['acme.sink.url', 'Where it writes.']]);
});

it('a file too large for an editor is read whole', async () => {
  await writeFile(join(folder, 'large.yaml'), `parallelism.default: x\n# ${'x'.repeat(100_001)}\n`);
  const { out } = await flinkConfig('check', 'large.yaml', '--format', 'json');
  expect((JSON.parse(out) as { problems: { code: string }[] }[])[0]?.problems.map(({ code }) => code)).toContain('unreadable-value');
});

it('very many problems are cut short for people, and complete in JSON', async () => {
  await writeFile(join(folder, 'noise.yaml'), `jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\n${Array.from({ length: 1200 }, (_, at) => `acme.noise${at}: 1\n`).join('')}parallelism.default: x\n`);
  const pretty = (await flinkConfig('check', 'noise.yaml')).out.split('\n');
  expect(pretty.filter(line => line.endsWith('unknown-key'))).toHaveLength(999);
  expect(pretty.filter(line => line.endsWith('unreadable-value'))).toHaveLength(1);
  expect(pretty.slice(-4)).toEqual(['  … and 201 more problems; --format json has them all', '', '1 file checked: 1 error, 1200 warnings', '']);
  expect((JSON.parse((await flinkConfig('check', 'noise.yaml', '--format', 'json')).out) as { problems: unknown[] }[])[0]?.problems).toHaveLength(1201);
});
