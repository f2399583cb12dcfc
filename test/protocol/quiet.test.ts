import { afterEach, describe, expect, test } from 'vitest';
import { TestClient } from './support/client.js';

const URI = 'file:///work/config.yaml';
const MEMORY = 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n';
let client: TestClient;
afterEach(() => client.stop());

const LONG_LINE = `${MEMORY}parallelism.default: x\n# ${'x'.repeat(100_000)}\n`;
const LARGE = `${MEMORY}parallelism.default: x\n${`# ${'x'.repeat(77)}\n`.repeat(62_500)}`;

/** What the server says of itself with a question that every document could be asked. */
const QUESTIONS: readonly [method: string, more: object][] = [
  ['textDocument/hover', { position: { line: 0, character: 3 } }],
  ['textDocument/completion', { position: { line: 2, character: 0 } }],
  ['textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } }],
  ['textDocument/codeLens', {}],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/documentLink', {}],
  ['textDocument/codeAction', { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } }, context: { diagnostics: [] } }],
];

describe.each([
  ['a line of more than 100,000 characters', LONG_LINE, 'The file has a line of more than 100,000 characters'],
  ['more than five million characters', LARGE, 'The file has 5.0 million characters, more than 5 million'],
])('%s', (_, text, reason) => {
  test('the server says so once, on the first line', async () => {
    client = await TestClient.start();
    expect(await client.diagnose(text)).toMatchObject([{
      code: 'file-too-large', severity: 3, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 37 } },
      message: `${reason}: it is not read here, and nothing else is shown. \`flink-config check\` reads it whole.`,
    }]);
  });

  test('everything else stands back', async () => {
    client = await TestClient.start();
    await client.diagnose(text);
    for (const [method, more] of QUESTIONS) expect(await client.request(method, { textDocument: { uri: URI }, ...more }), method).toBeNull();
  });

  test('it can be switched off', async () => {
    client = await TestClient.start({ settings: { rules: { 'file-too-large': 'off' } } });
    expect(await client.diagnose(text)).toEqual([]);
  });

  test('typing in it is quick', async () => {
    client = await TestClient.start();
    await client.diagnose(text);
    const begin = performance.now();
    for (let stroke = 0; stroke < 20; stroke++) await client.diagnosticsOf(URI, await client.change({ line: 2, character: 21 }, { line: 2, character: 21 }, 'y'));
    expect(performance.now() - begin).toBeLessThan(4000);
  });

  test('when it has become smaller, all is there', async () => {
    client = await TestClient.start();
    await client.diagnose(text);
    const version = await client.change({ line: 3, character: 0 }, { line: 100_000, character: 0 }, '');
    expect((await client.diagnosticsOf(URI, version)).diagnostics.map(({ code }) => code)).toEqual(['unreadable-value']);
    expect(await client.request('textDocument/codeLens', { textDocument: { uri: URI } })).not.toEqual([]);
  });
});

test('just below both bounds a file is read', async () => {
  client = await TestClient.start();
  expect((await client.diagnose(`${MEMORY}parallelism.default: x\n# ${'x'.repeat(99_990)}\n`)).map(({ code }) => code)).toEqual(['unreadable-value']);
});

describe('very many problems', () => {
  const noise = (count: number): string => `${MEMORY}${Array.from({ length: count }, (_, at) => `acme.noise${at}: 1\n`).join('')}`;

  test('a thousand are shown, the gravest first, and how many more there are', async () => {
    client = await TestClient.start();
    const found = await client.diagnose(`${noise(13_344)}parallelism.default: x\n`);
    expect(found).toHaveLength(1001);
    expect(found.filter(({ code }) => code === 'unreadable-value')).toHaveLength(1);
    expect(found.at(-1)).toEqual({ range: found.at(-2)?.range, severity: 3, source: 'Flink Config', message: '… and 12,345 more problems' });
  });

  test('a thousand are a thousand', async () => {
    client = await TestClient.start();
    expect(await client.diagnose(noise(1000))).toHaveLength(1000);
  });
});

test('on foreign YAML nothing is answered', async () => {
  client = await TestClient.start();
  await client.open('services:\n  web:\n    image: nginx\n', 'file:///work/compose.yaml');
  for (const [method, more] of QUESTIONS) expect(await client.request(method, { textDocument: { uri: 'file:///work/compose.yaml' }, ...more }), method).toBeNull();
  expect(client.published('file:///work/compose.yaml')).toEqual([]);
});
