import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import { TestClient, VSCODE } from './support/client.js';
import { URI } from './support/marks.js';

const TREE = { ...VSCODE, textDocument: { ...VSCODE.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
let client: TestClient;
afterEach(() => client.stop());

const symbols = async (text: string, uri = URI): Promise<DocumentSymbol[] | null> => {
  // The comment makes any text Flink's.
  await client.open(uri === URI ? `${text}# flink-config:\n` : text, uri);
  return client.request('textDocument/documentSymbol', { textDocument: { uri } });
};

/** The outline as it is drawn: names, details, a level for each indentation. */
function drawn(all: readonly DocumentSymbol[], indent = ''): string {
  return all.map(({ name, detail, tags, children }) => `${indent}${tags === undefined ? '' : '~'}${name}${detail === undefined ? '' : `  ${detail}`}\n${drawn(children ?? [], `${indent}  `)}`).join('');
}

describe('the outline has a level for what settings share', () => {
  test.each<[string, string, string]>([
    ['nested', 'jobmanager:\n  rpc:\n    address: localhost\n    port: 6123\n', 'jobmanager\n  rpc\n    address  localhost\n    port  6123\n'],
    ['flat keys as nested ones', 'jobmanager.rpc.address: localhost\njobmanager.rpc.port: 6123\njobmanager.bind-host: 0.0.0.0\n', 'jobmanager\n  rpc\n    address  localhost\n    port  6123\n  bind-host  0.0.0.0\n'],
    ['what one setting alone has is one name', 'parallelism.default: 4\nenv:\n  java:\n    opts:\n      all: -Xint\n', 'parallelism.default  4\nenv.java.opts.all  -Xint\n'],
    ['a flat key shares what it can and keeps the rest', 'state.backend.rocksdb.a: 1\nstate.backend.rocksdb.b: 2\n', 'state.backend.rocksdb\n  a  1\n  b  2\n'],
    ['a block keeps its own line', 'metrics:\n  reporter:\n    x:\n      a: 1\n      b: 2\n', 'metrics\n  reporter\n    x\n      a  1\n      b  2\n'],
    ['keys of another section end the level', 'rest.port: 1\nparallelism.default: 2\nrest.address: x\n', 'rest.port  1\nparallelism.default  2\nrest.address  x\n'],
    ['half flat', 'state:\n  backend.type: rocksdb\n  backend.x: true\n', 'state\n  backend\n    type  rocksdb\n    x  true\n'],
    ['a key that begins others', 'x.a: 1\nx.a.b: 2\nx.a.c: 3\n', 'x\n  a  1\n  a\n    b  2\n    c  3\n'],
    ['a key twice', 'rest.port: 1\nrest.port: 2\n', 'rest\n  port  1\n  port  2\n'],
    ['an alias stands for its block', 'x: &a\n  p: 1\n  q: 2\ny: *a\n', 'x\n  p  1\n  q  2\ny  *a\n'],
    ['an empty name', 'x..a: 1\nx..b: 2\n', 'x.\n  a  1\n  b  2\n'],
    ['a blank name', '" ": 1\n', '" "  1\n'],
    ['an old name is struck out', 'state.backend: hashmap\n', '~state.backend  hashmap\n'],
    ['nothing', '# taskmanager.numberOfTaskSlots: 4\n', ''],
  ])('%s', async (_rule, text, expected) => {
    client = await TestClient.start({ capabilities: TREE });
    expect(drawn(await symbols(text) ?? [])).toBe(expected);
  });
});

describe('details tell the value, and what it comes to', () => {
  const TM = 'taskmanager.memory.process.size: 4g\n';
  test.each<[string, string, string]>([
    ['a fraction', `${TM}taskmanager.memory.managed.fraction: 0.4\n`, 'taskmanager.memory  4 GiB\n  process.size  4g = 3.35 GiB Flink\n  managed.fraction  0.4 = 1.34 GiB\n'],
    ['slots', `${TM}taskmanager.numberOfTaskSlots: 4\n`, 'taskmanager  4 GiB\n  memory.process.size  4g = 3.35 GiB Flink\n  numberOfTaskSlots  4 × 708 MiB\n'],
    ['words behind a comma', `${TM}state.backend.type: rocksdb\n`, 'taskmanager.memory.process.size  4g = 3.35 GiB Flink\nstate.backend.type  rocksdb, 1.34 GiB per slot\n'],
    ['a refusal', 'taskmanager:\n  memory:\n    process.size: 1g\n    managed.size: 2g\n', 'taskmanager  would not start: 1.75 GiB short\n  memory\n    process.size  1g\n    managed.size  2g, refused: 1.75 GiB short\n'],
    ['no total where no memory is set', 'jobmanager.rpc.port: 1\njobmanager.rpc.address: x\n', 'jobmanager.rpc\n  port  1\n  address  x\n'],
    ['what another setting overrides has none', `taskmanager.memory.process.size: 2g\n${TM}`, 'taskmanager.memory.process\n  size  2g\n  size  4g = 3.35 GiB Flink\n'],
    ['a duration in plain units', 'execution.checkpointing.interval: 600000\n', 'execution.checkpointing.interval  600000 = 10 min\n'],
    ['a secret', 's3.secret-key: abc\ns3:\n  access-key: def\n', 's3\n  secret-key  ***\n  access-key  def\n'],
    ['several lines are one', 'env.java.opts.all: >\n  -Da=1\n\n  -Db=2\n', 'env.java.opts.all  -Da=1 -Db=2\n'],
    ['a long value is cut', `env.java.opts.all: ${'x'.repeat(100)}\n`, `env.java.opts.all  ${'x'.repeat(59)}…\n`],
  ])('%s', async (_rule, text, expected) => {
    client = await TestClient.start({ capabilities: TREE });
    expect(drawn(await symbols(text) ?? [])).toBe(expected);
  });
});

test('the sample is short to read', async () => {
  client = await TestClient.start({ capabilities: TREE });
  expect(drawn((await symbols(sample('config.yaml')) ?? []).slice(0, 2))).toBe(`jobmanager  1.56 GiB
  rpc
    address  flink-jobmanager
    port  6123
  bind-host  0.0.0.0
  memory.process.size  1600m = 1 GiB heap
taskmanager  4 GiB
  bind-host  0.0.0.0
  numberOfTaskSlots  4 × 708 MiB
  memory
    process.size  4g = 3.35 GiB Flink
    managed.fraction  0.4 = 1.34 GiB
    network
      min  64mb
      max  1gb, 343 MiB in force
`);
});

test.each<[string, string, string, number]>([
  ['text', 'rest.address', 'x', 15], ['number', 'rest.port', '1', 16], ['size', 'taskmanager.memory.process.size', '4g', 16], ['duration', 'execution.checkpointing.interval', '1 s', 16],
  ['truth value', 'pipeline.object-reuse', 'true', 17], ['enum', 'execution.checkpointing.mode', 'EXACTLY_ONCE', 10], ['list', 'pipeline.jars', 'a;b', 18], ['map', 'pipeline.global-job-parameters', 'a:b', 19],
  ['an unknown list', 'unknown.key', '[a, b]', 18], ['an unknown number', 'unknown.key', '4', 16],
])('the kind of a value: %s', async (_kind, key, value, kind) => {
  client = await TestClient.start({ capabilities: TREE });
  expect(await symbols(`${key}: ${value}\n`)).toMatchObject([{ name: key, kind }]);
});

test('places: a name lies in its range, and a range from its key to the end of its last value', async () => {
  client = await TestClient.start({ capabilities: TREE });
  const [parent] = await symbols('a.b.c: 1\na.b.d:\n  - x\n  - y\n\nrest.port: 1\n') ?? [];
  expect(parent).toMatchObject({ name: 'a.b', range: { start: { line: 0, character: 0 }, end: { line: 3, character: 5 } }, selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } });
  expect(parent?.children?.[1]).toMatchObject({ range: { start: { line: 1, character: 0 }, end: { line: 3, character: 5 } }, selectionRange: { start: { line: 1, character: 4 }, end: { line: 1, character: 5 } } });
});

test('a client that shows no tree gets a list of full names', async () => {
  client = await TestClient.start();
  const list = await symbols('rest:\n  port: 1\n  address: x\n') as unknown as SymbolInformation[];
  expect(list.map(({ name, containerName, location }) => [name, containerName, location.range.start.line])).toEqual([['rest', undefined, 0], ['port', 'rest', 1], ['address', 'rest', 2]]);
});

test('foreign YAML has none', async () => {
  client = await TestClient.start({ capabilities: TREE });
  expect(await symbols('services:\n  web:\n    image: x\n', 'file:///work/docker-compose.yaml')).toBeNull();
});
