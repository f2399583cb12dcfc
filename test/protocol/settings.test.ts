import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { MARKDOWN_ONLY, TestClient } from './support/client.js';
import { FilesClient, type FilesOptions } from './support/files.js';

const URI = 'file:///work/conf/config.yaml';
const OPTIONS = 'file:///work/acme.json', POLICY = 'file:///work/policy.json';
const ACME = '[{"key": "acme.sink.url", "type": "String", "description": "Where the *sink* writes."}, {"key": "acme.sink.batch", "type": "Integer", "min": 1}]';
const CHECKPOINTS = '{"required": ["execution.checkpointing.interval"], "message": "Set a checkpoint interval."}';
const MEMORY = 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n';
const both = { additionalOptions: ['acme.json'], policy: 'policy.json' };

let files: FilesClient;
afterEach(() => files.stop());

async function open(text: string, contents: Record<string, string>, options: FilesOptions): Promise<void> {
  files = await FilesClient.start(contents, options);
  await files.client.open(MEMORY + text, URI);
}

describe.each([['our own client reads them', false], ['the server reads them itself', true]])('files that the settings name: %s', (_, other) => {
  test('additional options are known, checked, suggested and explained', async () => {
    await open('acme.sink.url: a\nacme.sink.batch: 0\nacme.sink.ulr: b\n', { [OPTIONS]: ACME }, { settings: { additionalOptions: ['acme.json'] }, other });
    await files.showing(URI, [
      '3:17 value-out-of-range The value is out of range: "0" can be read, but acme.json asks for at least 1.',
      '4:0 unknown-key Unknown key. Did you mean acme.sink.url?',
    ]);
    const hover = await files.client.request<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri: URI }, position: { line: 2, character: 3 } });
    expect(hover.contents.value).toContain('Where the \\*sink\\* writes\\.');
    expect(hover.contents.value).toContain('An option of `acme.json`, not of Flink itself');
    expect(hover.contents.value).not.toContain('nightlies.apache.org');
  });

  test('additional options are completed', async () => {
    await open('acm\n', { [OPTIONS]: ACME }, { settings: { additionalOptions: ['acme.json'] }, other });
    const completed = await files.client.request<CompletionItem[] | CompletionList>('textDocument/completion', { textDocument: { uri: URI }, position: { line: 2, character: 3 } });
    const labels = (Array.isArray(completed) ? completed : completed.items).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['acme.sink.url', 'acme.sink.batch']));
  });

  test('a policy is shown as problems: what is missing on the first line', async () => {
    await open('parallelism.default: 4\n', { [POLICY]: CHECKPOINTS }, { settings: { policy: 'policy.json' }, other });
    await files.showing(URI, ['0:0 policy Set a checkpoint interval.']);
  });

  test('their mistakes stand in them, and the rest holds', async () => {
    await open('acme.sink.url: a\nacme.gone: b\n', { [OPTIONS]: `[\n${ACME.slice(1, -1)},\n{"key": "acme.gone", "type": "Text"}]`, [POLICY]: '{"$ref": "https://acme.org/policy.json"}' }, { settings: both, other });
    await files.showing(URI, ['3:0 unknown-key Unknown key. Flink itself reads it nowhere.']);
    await files.showing(OPTIONS, ['2:29 additional-options A type is String, Boolean, Integer, Long, Float, Double, Duration, MemorySize, Enum or Map.']);
    await files.showing(POLICY, ['0:9 policy "https://acme.org/policy.json" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.']);
    expect(files.messages).toEqual([]);
    if (!other) await files.noted([
      'acme.json has a mistake: A type is String, Boolean, Integer, Long, Float, Double, Duration, MemorySize, Enum or Map.',
      'policy.json has a mistake: "https://acme.org/policy.json" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.',
    ]);
  });

  test('a missing file is told once, and what takes its place holds at once', async () => {
    await open('parallelism.default: 4\n', {}, { settings: { policy: 'policy.json' }, other });
    await files.showing(URI, []);
    const message = 'policy.json cannot be read: there is no such file, or it is no text.';
    await files.client.until(() => (files.messages.length > 0 ? true : undefined), 'a message');
    await files.client.configure({ policy: './policy.json' });
    await files.write(POLICY, CHECKPOINTS);
    await files.showing(URI, ['0:0 policy Set a checkpoint interval.']);
    expect(files.messages).toEqual([`Flink Config: ${message}`]);
    await files.write(POLICY, undefined);
    await files.showing(URI, []);
    await files.client.until(() => (files.messages.length === 2 ? true : undefined), 'another message');
  });

  test('changed files and settings take effect without a reload', async () => {
    await open('acme.sink.url: a\n', { [OPTIONS]: '[]', [POLICY]: '{}' }, { settings: both, other });
    await files.showing(URI, ['2:0 unknown-key Unknown key. Flink itself reads it nowhere.']);
    await files.write(OPTIONS, ACME);
    await files.showing(URI, []);
    await files.write(POLICY, '{"properties": {"acme.sink.url": {"const": "b", "message": "Write to b.", "severity": "error"}}}');
    await files.showing(URI, ['2:15 policy Write to b.']);
    await files.client.configure({ ...both, rules: { policy: 'off' } });
    await files.showing(URI, []);
    await files.client.configure({});
    await files.showing(URI, ['2:0 unknown-key Unknown key. Flink itself reads it nowhere.']);
  });

  test('mistakes go when nothing names the file any more', async () => {
    await open('parallelism.default: 4\n', { [POLICY]: '[]' }, { settings: { policy: 'policy.json' }, other });
    await files.client.until(() => files.shown(POLICY)[0], 'the mistake');
    await files.client.configure({});
    await files.showing(POLICY, []);
    await files.client.configure({ policy: 'policy.json' });
    await files.client.until(() => files.shown(POLICY)[0], 'the mistake again');
    await files.client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await files.showing(POLICY, []);
  });
});

describe('what is watched', () => {
  const rows: readonly [rule: string, options: FilesOptions, watched: readonly string[]][] = [
    ['the files, by their folders', { settings: both }, ['file:///work acme.json', 'file:///work policy.json']],
    ['by their names where the client knows no folders', { settings: both, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, folders: [] }, ['**/acme.json', '**/policy.json']],
    ['nothing where the client does not watch', { settings: both, capabilities: {} }, []],
    ['nothing where nothing is named', { settings: {} }, []],
  ];
  test.each(rows)('%s', async (_, options, watched) => {
    await open('parallelism.default: 4\n', { [OPTIONS]: '[]', [POLICY]: '{}', 'file:///work/conf/acme.json': '[]', 'file:///work/conf/policy.json': '{}' }, options);
    await files.showing(URI, []);
    await files.client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } });
    expect(files.watched).toEqual(watched);
  });
});

test('a path is relative to the workspace folder, or to the file\'s own where it is in none', async () => {
  await open('parallelism.default: 4\n', { [POLICY]: '{}', 'file:///work/conf/policy.json': CHECKPOINTS }, { settings: { policy: 'policy.json' } });
  await files.showing(URI, []);
  files.stop();
  await open('parallelism.default: 4\n', { [POLICY]: '{}', 'file:///work/conf/policy.json': CHECKPOINTS }, { settings: { policy: 'policy.json' }, folders: [] });
  await files.showing(URI, ['0:0 policy Set a checkpoint interval.']);
});

test.each(['https://acme.org/policy.json', '//host/share/policy.json', 'file://host/policy.json'])('nothing is asked of the network: %s', async path => {
  await open('parallelism.default: 4\n', {}, { settings: { policy: path, additionalOptions: [path] } });
  await files.showing(URI, []);
  expect(files.read).toEqual([]);
  expect(files.messages).toEqual([`Flink Config: ${path} is not on this machine. Nothing is fetched: name a file of the workspace.`]);
});

test('files of foreign documents are not read', async () => {
  files = await FilesClient.start({ [POLICY]: CHECKPOINTS }, { settings: both });
  await files.client.open('services:\n  web:\n    image: nginx\n', 'file:///work/compose.yaml');
  await files.client.open(`${MEMORY}parallelism.default: 4\n`, URI);
  await files.showing(URI, ['0:0 policy Set a checkpoint interval.']);
  expect(files.read).toEqual([OPTIONS, POLICY]);
  expect(files.client.published('file:///work/compose.yaml')).toEqual([]);
});

test('reading shows progress, once; what is known does not', async () => {
  await open('parallelism.default: 4\n', { [OPTIONS]: '[]', [POLICY]: '{}' }, { settings: both });
  await files.showing(URI, []);
  await files.client.until(() => (files.progress.length === 2 ? true : undefined), 'progress');
  await files.client.open(`${MEMORY}parallelism.default: 4\n`, 'file:///work/other/config.yaml');
  await files.showing('file:///work/other/config.yaml', []);
  expect(files.progress).toEqual(['begin', 'end']);
  await files.write(POLICY, CHECKPOINTS);
  await files.showing(URI, ['0:0 policy Set a checkpoint interval.']);
  await files.showing('file:///work/other/config.yaml', ['0:0 policy Set a checkpoint interval.']);
  await files.client.until(() => (files.progress.length === 4 ? true : undefined), 'progress');
  expect(files.progress).toEqual(['begin', 'end', 'begin', 'end']);
});

test('a client that cannot be asked sends its settings', async () => {
  const client = await TestClient.start({ capabilities: MARKDOWN_ONLY, initializationOptions: { settings: { rules: { 'unknown-key': 'error' } } } });
  try {
    expect((await client.diagnose(`${MEMORY}acme.a: 1\n`, URI)).map(({ severity }) => severity)).toEqual([1]);
    await client.notify('workspace/didChangeConfiguration', { settings: { flinkConfig: { rules: { 'unknown-key': 'off' } } } });
    await client.until(() => client.published(URI).find(({ diagnostics }) => diagnostics.length === 0), 'no problem');
  } finally {
    client.stop();
  }
});
