import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink } from 'vscode-languageserver-protocol';
import { TestClient, VSCODE } from './support/client.js';
import { opened, URI, withRanges } from './support/marks.js';

let client: TestClient;
afterEach(() => client.stop());

const LEGACY = 'file:///work/flink-conf.yaml';

/** The text with all that is highlighted for its cursor; `=` marks what sets something. */
async function highlighted(marked: string, uri = URI): Promise<string | null> {
  const { text, textDocument, position } = await opened(client, marked, uri);
  const highlights = await client.request<DocumentHighlight[] | null>('textDocument/documentHighlight', { textDocument, position });
  return highlights === null ? null : withRanges(text, highlights, ({ kind }) => (kind === 3 ? '=' : ''));
}

/** The text with where the definition of what is under the cursor leads. */
async function defined(marked: string, uri = URI): Promise<string | null> {
  const { text, textDocument, position } = await opened(client, marked, uri);
  const locations = await client.request<Location[] | null>('textDocument/definition', { textDocument, position });
  return locations === null ? null : withRanges(text, locations);
}

describe('an option is one under all its names', () => {
  test.each<[string, string, string, string]>([
    ['flat and nested; the last one is in force', 'taskmanager:\n  num|berOfTaskSlots: 2\ntaskmanager.numberOfTaskSlots: 4\n', 'taskmanager:\n  «=numberOfTaskSlots»: 2\n«=taskmanager.numberOfTaskSlots»: 4\n', 'taskmanager:\n  numberOfTaskSlots: 2\n«taskmanager.numberOfTaskSlots»: 4\n'],
    ['half flat', 'rest.|port: 1\nrest:\n  port: 2\n', '«=rest.port»: 1\nrest:\n  «=port»: 2\n', 'rest.port: 1\nrest:\n  «port»: 2\n'],
    ['an old name beside the new one', 'state.backend: hashmap\nstate.backend.ty|pe: rocksdb\n', '«=state.backend»: hashmap\n«=state.backend.type»: rocksdb\n', 'state.backend: hashmap\n«state.backend.type»: rocksdb\n'],
    ['from an old name to the new one', 'state.back|end: hashmap\nstate.backend.type: rocksdb\n', '«=state.backend»: hashmap\n«=state.backend.type»: rocksdb\n', 'state.backend: hashmap\n«state.backend.type»: rocksdb\n'],
    ['an old name by itself is in force', 'state.back|end: hashmap\n', '«=state.backend»: hashmap\n', '«state.backend»: hashmap\n'],
    ['another option is none of it', 'rest.po|rt: 1\nrest.address: x\n', '«=rest.port»: 1\nrest.address: x\n', '«rest.port»: 1\nrest.address: x\n'],
    ['one that is only looked at where this one is missing stays its own', 'rest.add|ress: a\njobmanager.rpc.address: b\n', '«=rest.address»: a\njobmanager.rpc.address: b\n', '«rest.address»: a\njobmanager.rpc.address: b\n'],
    ['a key that nobody knows', 'no.su|ch: 1\nno:\n  such: 2\n', '«=no.such»: 1\nno:\n  «=such»: 2\n', 'no.such: 1\nno:\n  «such»: 2\n'],
    ['a parameter of one reporter, not of another', 'metrics.reporter.a.inter|val: 1 s\nmetrics.reporter.b.interval: 2 s\n', '«=metrics.reporter.a.interval»: 1 s\nmetrics.reporter.b.interval: 2 s\n', '«metrics.reporter.a.interval»: 1 s\nmetrics.reporter.b.interval: 2 s\n'],
  ])('%s', async (_rule, marked, highlights, definition) => {
    client = await TestClient.start();
    expect(await highlighted(marked)).toBe(highlights);
    expect(await defined(marked)).toBe(definition);
  });

  test('a key twice in flink-conf.yaml', async () => {
    client = await TestClient.start();
    expect(await highlighted('rest.po|rt: 1\nrest.port: 2\n', LEGACY)).toBe('«=rest.port»: 1\n«=rest.port»: 2\n');
    expect(await defined('rest.po|rt: 1\nrest.port: 2\n', LEGACY)).toBe('rest.port: 1\n«rest.port»: 2\n');
  });
});

describe('a section is one, nested and flat', () => {
  test.each<[string, string, string]>([
    ['two blocks and a flat key', 'task|manager:\n  numberOfTaskSlots: 2\nrest.port: 1\ntaskmanager.memory.process.size: 4g\n', '«taskmanager»:\n  numberOfTaskSlots: 2\nrest.port: 1\n«taskmanager».memory.process.size: 4g\n'],
    ['a part further down', 'taskmanager:\n  mem|ory:\n    process.size: 4g\ntaskmanager.memory.managed.size: 1g\n', 'taskmanager:\n  «memory»:\n    process.size: 4g\n«taskmanager.memory».managed.size: 1g\n'],
    ['not what only begins alike', 'rest|:\n  port: 1\nrestart-strategy.type: none\n', '«rest»:\n  port: 1\nrestart-strategy.type: none\n'],
  ])('%s', async (_rule, marked, expected) => {
    client = await TestClient.start();
    expect(await highlighted(marked)).toBe(expected);
  });
});

describe('a name that the author chose is one in all keys and in the list', () => {
  test.each<[string, string, string, string | null]>([
    ['from the list, flat', 'metrics.reporters: prom, j|mx\nmetrics.reporter.prom.port: 1\nmetrics.reporter.jmx.port: 2\nmetrics.reporter.jmx.interval: 1 s\n', 'metrics.reporters: prom, «jmx»\nmetrics.reporter.prom.port: 1\nmetrics.reporter.«=jmx».port: 2\nmetrics.reporter.«=jmx».interval: 1 s\n', 'metrics.reporters: prom, jmx\nmetrics.reporter.prom.port: 1\nmetrics.reporter.«jmx».port: 2\nmetrics.reporter.jmx.interval: 1 s\n'],
    ['from a key, nested', 'metrics:\n  reporters: prom\n  reporter:\n    pr|om:\n      port: 1\n      interval: 1 s\n', 'metrics:\n  reporters: «prom»\n  reporter:\n    «=prom»:\n      port: 1\n      interval: 1 s\n', 'metrics:\n  reporters: prom\n  reporter:\n    «prom»:\n      port: 1\n      interval: 1 s\n'],
    ['external resources', 'external-resources: gpu;fp|ga\nexternal-resource.fpga.amount: 1\nexternal-resource.gpu.amount: 1\n', 'external-resources: gpu;«fpga»\nexternal-resource.«=fpga».amount: 1\nexternal-resource.gpu.amount: 1\n', 'external-resources: gpu;fpga\nexternal-resource.«fpga».amount: 1\nexternal-resource.gpu.amount: 1\n'],
    ['a list of YAML, not its comments', 'external-resources:\n  - gpu # not gpu\n  - x\nexternal-resource.g|pu.amount: 1\n', 'external-resources:\n  - «gpu» # not gpu\n  - x\nexternal-resource.«=gpu».amount: 1\n', 'external-resources:\n  - gpu # not gpu\n  - x\nexternal-resource.«gpu».amount: 1\n'],
    ['another kind of reporter has names of its own', 'metrics.reporters: o|tel\ntraces.reporter.otel.factory.class: x\n', 'metrics.reporters: «otel»\ntraces.reporter.otel.factory.class: x\n', null],
    ['in quotes', '"metrics.reporter.pr|om.port": 1\nmetrics.reporters: "prom"\n', '"metrics.reporter.«=prom».port": 1\nmetrics.reporters: "«prom»"\n', '"metrics.reporter.«prom».port": 1\nmetrics.reporters: "prom"\n'],
  ])('%s', async (_rule, marked, highlights, definition) => {
    client = await TestClient.start();
    expect(await highlighted(marked)).toBe(highlights);
    expect(await defined(marked)).toBe(definition);
  });
});

describe('anchors and aliases', () => {
  const TEXT = 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n';
  test.each<[string, string, string, string]>([
    ['from an alias', 'a: &x 1\nb: *|x\nc: &x 2\nd: *x\n', 'a: «=&x» 1\nb: «*x»\nc: &x 2\nd: *x\n', 'a: «&x» 1\nb: *x\nc: &x 2\nd: *x\n'],
    ['an anchor given again', 'a: &x 1\nb: *x\nc: &x| 2\nd: *x\n', 'a: &x 1\nb: *x\nc: «=&x» 2\nd: «*x»\n', 'a: &x 1\nb: *x\nc: «&x» 2\nd: *x\n'],
  ])('%s', async (_rule, marked, highlights, definition) => {
    expect(marked.replace('|', '')).toBe(TEXT);
    client = await TestClient.start();
    expect(await highlighted(marked)).toBe(highlights);
    expect(await defined(marked)).toBe(definition);
  });

  test('flink-conf.yaml has none', async () => {
    client = await TestClient.start();
    expect(await highlighted('a: &|x\nb: *x\n', LEGACY)).toBeNull();
  });
});

test.each<[string, string]>([['a value', 'rest.port: 1|2\n'], ['a comment', 'rest.port: 1 # rest.p|ort\n'], ['nothing', 'rest.port: 1\n|\n']])('%s belongs to nothing: equal words are left to the editor', async (_rule, marked) => {
  client = await TestClient.start();
  expect(await highlighted(marked)).toBeNull();
  expect(await defined(marked)).toBeNull();
});

test('a client that can show it is told what leads to the definition', async () => {
  client = await TestClient.start({ capabilities: { ...VSCODE, textDocument: { ...VSCODE.textDocument, definition: { linkSupport: true } } } });
  const { textDocument, position } = await opened(client, 'rest.|port: 1\nrest:\n  port: 2\n');
  const target = { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } };
  expect(await client.request<LocationLink[]>('textDocument/definition', { textDocument, position })).toEqual([
    { originSelectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } }, targetUri: URI, targetRange: target, targetSelectionRange: target },
  ]);
});

test.each<[string, boolean, string]>([
  ['with the setting in force', true, '«rest.port»: 1\nrest:\n  «port»: 2\n'],
  ['without it', false, '«rest.port»: 1\nrest:\n  port: 2\n'],
])('references: %s', async (_rule, includeDeclaration, expected) => {
  client = await TestClient.start();
  const { text, textDocument, position } = await opened(client, 'rest.port|: 1\nrest:\n  port: 2\n');
  expect(withRanges(text, await client.request<Location[]>('textDocument/references', { textDocument, position, context: { includeDeclaration } }))).toBe(expected);
});
