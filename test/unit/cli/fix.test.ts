import { chmod, lstat, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../server/src/cli/program.js';
import { writeText } from '../../../server/src/cli/write.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flink-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

const MEMORY = 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n';
const path = (name: string): string => join(folder, name);

async function cli(line: string): Promise<{ code: number | undefined; out: string; err: string }> {
  let out = '';
  let err = '';
  const words = line.split(' ').map(word => (word.startsWith('@') ? path(word.slice(1)) : word));
  const code = await run(words, '1.2.3', { write: text => (out += text), complain: text => (err += text), standardInput: () => Promise.resolve(Buffer.from(MEMORY)), terminal: false, environment: {}, serve: () => undefined });
  return { code, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') };
}

/** What `check --fix` makes of bytes. */
async function fixed(bytes: Buffer | string, name = 'config.yaml'): Promise<{ bytes: Buffer; code: number | undefined; out: string; err: string }> {
  await writeFile(path(name), bytes);
  const outcome = await cli(`check --fix @${name} --flink-version ${name === 'flink-conf.yaml' ? '1.20' : '2.3'}`);
  return { ...outcome, bytes: await readFile(path(name)) };
}

describe('check --fix writes what needs no second look', () => {
  test.each<[string, string, string]>([
    ['old names, comments stay', `${MEMORY}high-availability: none # keep\n`, `${MEMORY}high-availability.type: none # keep\n`],
    ['units', `${MEMORY}taskmanager.memory.managed.size: 1Gi\n`, `${MEMORY}taskmanager.memory.managed.size: 1g\n`],
    ['quotes', `${MEMORY}s3.access-key: 0123\n`, `${MEMORY}s3.access-key: "0123"\n`],
    ['tabs, and what they hid', `${MEMORY}rest:\n\tport: 8081\n\taddress:localhost\n`, `${MEMORY}rest:\n  port: 8081\n  address: localhost\n`],
    ['what has no effect', `${MEMORY}rest:\n  port: 1\nrest.port: 2\n`, `${MEMORY}rest.port: 2\n`],
    ['no guesses at keys', `${MEMORY}parallelism.defalt: 4\n`, `${MEMORY}parallelism.defalt: 4\n`],
    ['no guesses at constants', `${MEMORY}execution.runtime-mode: BATCHED\n`, `${MEMORY}execution.runtime-mode: BATCHED\n`],
    ['no choice between two', `${MEMORY}rest.port: 1\nrest.port: 2\n`, `${MEMORY}rest.port: 1\nrest.port: 2\n`],
    ['no templates', `${MEMORY}rest.port: {{ .Values.port }}\n`, `${MEMORY}rest.port: {{ .Values.port }}\n`],
    ['no flags', `${MEMORY}env.java.opts.all: -Xmx1g -Da=b\n`, `${MEMORY}env.java.opts.all: -Xmx1g -Da=b\n`],
    ['no half-typed lines', `${MEMORY}rest.port:\n`, `${MEMORY}rest.port:\n`],
    ['no amounts', 'taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n', 'taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n'],
    ['the line ends of Windows', 'high-availability: none\r\nrest.port:8081\r\n', 'high-availability.type: none\r\nrest.port: 8081\r\n'],
  ])('%s', async (_rule, before, after) => {
    expect((await fixed(before)).bytes.toString()).toBe(after);
  });

  test('and says what it mended, and what is left', async () => {
    const { out, code } = await fixed(`${MEMORY}high-availability: none\nparallelism.defalt: 4\n`);
    expect(out).toBe('config.yaml (1 mended)\n  3       Rename to high-availability.type  deprecated-key\n\nconfig.yaml (Flink 2.3, as told)\n  4:1     warning Unknown key. Did you mean parallelism.default?  unknown-key\n\n1 file checked: 1 warning\n');
    expect(code).toBe(0);
  });

  test('in JSON the output is that of the mended files, and what was mended stands beside it', async () => {
    await writeFile(path('config.yaml'), `${MEMORY}high-availability: none\n`);
    const { out, err } = await cli('check --fix @config.yaml --format json');
    expect(JSON.parse(out)).toMatchObject([{ file: 'config.yaml', problems: [] }]);
    expect(err).toBe('flink-config: config.yaml: 1 mended.\n');
  });

  test('a second time there is nothing to do', async () => {
    await fixed(`${MEMORY}high-availability: none\n`);
    const { mtimeMs } = await stat(path('config.yaml'));
    expect((await cli('check --fix @config.yaml')).out).toBe('1 file checked, no problems\n');
    expect((await stat(path('config.yaml'))).mtimeMs).toBe(mtimeMs);
  });
});

describe('a file keeps', () => {
  const text = `${MEMORY}high-availability: none # é\n`;
  const after = text.replace('high-availability', 'high-availability.type');

  test.each<[string, (text: string) => Buffer]>([
    ['no byte-order mark', written => Buffer.from(written)],
    ['the mark of UTF-8', written => Buffer.from(`\ufeff${written}`)],
    ['UTF-16, the low byte first', written => Buffer.from(`\ufeff${written}`, 'utf16le')],
    ['UTF-16, the high byte first', written => Buffer.from(`\ufeff${written}`, 'utf16le').swap16()],
  ])('%s', async (_rule, encode) => {
    expect((await fixed(encode(text))).bytes).toEqual(encode(after));
  });

  test('its mode, and leaves nothing beside it', async () => {
    await writeFile(path('config.yaml'), text);
    await chmod(path('config.yaml'), 0o640);
    await cli('check --fix @config.yaml');
    expect((await stat(path('config.yaml'))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['config.yaml']);
  });

  test('its place behind a link', async () => {
    await writeFile(path('real.yaml'), text);
    await symlink('real.yaml', path('config.yaml'));
    await cli('check --fix @config.yaml');
    expect((await lstat(path('config.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(path('real.yaml'), 'utf8')).toBe(after);
  });
});

describe('what cannot be written gets one sentence and exit code 2', () => {
  test('bytes that are no UTF-8 are not lost', async () => {
    const bytes = Buffer.from('high-availability: none # caf\u00e9\nparallelism.default:4\n', 'latin1');
    const { err, code, bytes: after } = await fixed(bytes, 'flink-conf.yaml');
    expect(err).toBe('flink-config: flink-conf.yaml: not written (not all of its bytes can be read; save it as UTF-8 first).\n');
    expect(code).toBe(2);
    expect(after).toEqual(bytes);
  });

  test('standard input', async () => {
    expect(await cli('check --fix -')).toEqual({ code: 2, out: '', err: 'flink-config: --fix writes into files, and standard input is none: name the files.\n' });
  });

  test('a file that has changed meanwhile', async () => {
    await writeFile(path('config.yaml'), 'a: 2\n');
    expect(await writeText(path('config.yaml'), 'a: 1\n', 'a: 3\n')).toBe('it has changed meanwhile');
    expect(await readFile(path('config.yaml'), 'utf8')).toBe('a: 2\n');
  });

  test('a file that is gone', async () => {
    expect(await writeText(path('config.yaml'), 'a: 1\n', 'a: 3\n')).toMatch(/^ENOENT/);
  });
});
