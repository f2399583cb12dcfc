import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TestClient } from './support/client.js';

let client: TestClient;
afterEach(() => client.stop());

const URI = 'file:///work/config.yaml';
const MEMORY = 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n';

/** The text with each problem marked in it: `⟦code: what is underlined⟧`. */
function marked(text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = text.split('\n');
  for (const { range, code } of [...diagnostics].sort((one, other) => other.range.start.line - one.range.start.line || other.range.start.character - one.range.start.character)) {
    const line = lines[range.start.line] ?? '';
    const end = range.end.line === range.start.line ? range.end.character : line.length;
    lines[range.start.line] = `${line.slice(0, range.start.character)}⟦${code ?? ''}: ${line.slice(range.start.character, end)}⟧${line.slice(end)}`;
  }
  return lines.join('\n');
}

describe('problems stand exactly where the mistake is', () => {
  test.each<[string, string, string]>([
    ['a sound file has none', 'parallelism.default: 4\n', 'parallelism.default: 4\n'],
    ['an unknown key, flat', 'parallelism.defalt: 4\n', '⟦unknown-key: parallelism.defalt⟧: 4\n'],
    ['an unknown key, nested: the part that is wrong', 'parallelism:\n  defalt: 4\n', 'parallelism:\n  ⟦unknown-key: defalt⟧: 4\n'],
    ['an unknown key, nested: the parent that is wrong', 'state:\n  bakend:\n    type: rocksdb\n', 'state:\n  ⟦unknown-key: bakend⟧:\n    type: rocksdb\n'],
    ['a size without .size', 'taskmanager.memory.managed: 1g\n', '⟦missing-size-suffix: taskmanager.memory.managed⟧: 1g\n'],
    ['an old name', 'high-availability: none\n', '⟦deprecated-key: high-availability⟧: none\n'],
    ['a number that is none', 'parallelism.default: four\n', 'parallelism.default: ⟦unreadable-value: four⟧\n'],
    ['a size with the wrong unit', 'taskmanager.memory.managed.size: 4Gi\n', 'taskmanager.memory.managed.size: ⟦unreadable-memory-size: 4Gi⟧\n'],
    ['a quoted value: with its quotes', 'parallelism.default: "four"  # why\n', 'parallelism.default: ⟦unreadable-value: "four"⟧  # why\n'],
    ['an enum constant', 'execution.runtime-mode: BATCHED\n', 'execution.runtime-mode: ⟦unreadable-value: BATCHED⟧\n'],
    ['a reporter by its class', 'metrics.reporter.prom.class: org.example.Reporter\n', '⟦reporter-class-ignored: metrics.reporter.prom.class⟧: org.example.Reporter\n'],
    ['flat against nested', 'taskmanager:\n  numberOfTaskSlots: 2\ntaskmanager.numberOfTaskSlots: 4\n', 'taskmanager:\n  ⟦overridden-setting: numberOfTaskSlots⟧: 2\ntaskmanager.numberOfTaskSlots: 4\n'],
    ['JVM flags that fight Flink\'s', 'env.java.opts.taskmanager: -Xmx2g\n', 'env.java.opts.taskmanager: ⟦jvm-memory-flag: -Xmx2g⟧\n'],
    ['an unquoted secret that YAML changes', 's3.access-key: 0123\n', 's3.access-key: ⟦yaml-changes-value: 0123⟧\n'],
    ['two problems', 'parallelism.defalt: 4\nparallelism.default: x\n', '⟦unknown-key: parallelism.defalt⟧: 4\nparallelism.default: ⟦unreadable-value: x⟧\n'],
    ['a null is told once', 'taskmanager.memory.managed.size: ~\n', 'taskmanager.memory.managed.size: ⟦yaml-null-value: ~⟧\n'],
    ['an old name beside the new one: only that it has no effect', 'high-availability: none\nhigh-availability.type: none\n', '⟦shadowed-key: high-availability⟧: none\nhigh-availability.type: none\n'],
    ['a port range that ends before it begins', 'taskmanager.rpc.port: 6122-6120\n', 'taskmanager.rpc.port: ⟦value-out-of-range: 6122-6120⟧\n'],
    ['booleans and plain decimals of families keep their meaning', 's3.path.style.access: True\njob.autoscaler.target.utilization: 0.70\n', 's3.path.style.access: True\njob.autoscaler.target.utilization: 0.70\n'],
    ['families of keys are no mistakes', 'metrics.reporter.prom.port: 9249\ns3.endpoint: http://minio\nfs.s3a.impl: x\nkubernetes.operator.reconcile.interval: 1 min\n', 'metrics.reporter.prom.port: 9249\ns3.endpoint: http://minio\nfs.s3a.impl: x\nkubernetes.operator.reconcile.interval: 1 min\n'],
  ])('%s', async (_rule, text, expected) => {
    client = await TestClient.start();
    expect(marked(MEMORY + text, await client.diagnose(MEMORY + text))).toBe(MEMORY + expected);
  });
});

test('a problem has code, page, source, tags and related places', async () => {
  client = await TestClient.start();
  const [managed] = await client.diagnose('jobmanager.memory.process.size: 1600m\ntaskmanager:\n  memory:\n    process.size: 1g\n    managed.size: 2g\n');
  expect(managed).toMatchObject({
    severity: 1, source: 'Flink Config', code: 'components-exceed-total-flink-memory', codeDescription: { href: expect.stringMatching(/\/docs\/rules\/components-exceed-total-flink-memory\.md$/) as string },
    range: { start: { line: 4, character: 18 }, end: { line: 4, character: 20 } },
    relatedInformation: [{ location: { uri: URI, range: { start: { line: 3, character: 18 } } } }],
  });
  expect((managed?.message as string).split('\n')[0]).toBe('The TaskManager would not start: managed memory does not fit into total Flink memory.');
  const [old] = await client.diagnose(`${MEMORY}high-availability: none\n`, 'file:///work/other/config.yaml');
  expect(old).toMatchObject({ severity: 4, tags: [2] });
});

test('missing memory is only information', async () => {
  client = await TestClient.start();
  expect((await client.diagnose('parallelism.default: 4\n')).map(({ code, severity }) => [code, severity])).toEqual([['memory-not-configured', 3], ['memory-not-configured', 3]]);
});

test('problems follow the typing, each version with its own', async () => {
  client = await TestClient.start();
  expect(await client.diagnose(`${MEMORY}parallelism.default: 4\n`)).toEqual([]);
  const version = await client.change({ line: 2, character: 21 }, { line: 2, character: 22 }, 'x');
  expect((await client.diagnosticsOf(URI, version)).diagnostics.map(({ code }) => code)).toEqual(['unreadable-value']);
  const next = await client.change({ line: 2, character: 21 }, { line: 2, character: 22 }, '8');
  expect((await client.diagnosticsOf(URI, next)).diagnostics).toEqual([]);
});

test('closing a file takes its problems away', async () => {
  client = await TestClient.start();
  await client.diagnose('parallelism.defalt: 4\n');
  await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
  await client.until(() => client.published(URI).find(({ diagnostics }) => diagnostics.length === 0), 'no diagnostics');
});

describe('the release decides', () => {
  test.each<[string, { settings?: unknown; evidence?: unknown; text: string }, string[]]>([
    ['nothing tells: the newest', { text: '' }, ['removed-key']],
    ['a setting', { text: '', settings: { flinkVersion: '1.20' } }, ['deprecated-key']],
    ['what stands beside the file', { text: '', evidence: { flinkVersion: '1.20.3', reason: 'from lib/flink-dist-1.20.3.jar' } }, ['deprecated-key']],
    ['a setting goes before what stands beside the file', { text: '', settings: { flinkVersion: '2.2' }, evidence: { flinkVersion: '1.20' } }, ['removed-key']],
    ['a comment goes before a setting', { text: '# flink-config: version=1.20\n', settings: { flinkVersion: '2.2' } }, ['deprecated-key']],
  ])('%s', async (_rule, { text, settings, evidence }, codes) => {
    client = await TestClient.start({ settings, evidence });
    const found = await client.diagnose(`${text}${MEMORY}taskmanager.network.memory.buffers-per-channel: 2\n`);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('settings', () => {
  test.each<[string, unknown, unknown[]]>([
    ['a code switched off', { rules: { 'unknown-key': 'off' } }, []],
    ['a code made an error', { rules: { 'unknown-key': 'error' } }, [['unknown-key', 1]]],
    ['nonsense is passed over', { rules: { 'unknown-key': 'loud', 7: null }, flinkVersion: 'no' }, [['unknown-key', 2]]],
    ['no settings at all', null, [['unknown-key', 2]]],
  ])('%s', async (_rule, settings, expected) => {
    client = await TestClient.start({ settings });
    expect((await client.diagnose(`${MEMORY}parallelism.defalt: 4\n`)).map(({ code, severity }) => [code, severity])).toEqual(expected);
  });

  test('a change takes effect without a reload', async () => {
    client = await TestClient.start();
    expect(await client.diagnose(`${MEMORY}parallelism.defalt: 4\n`)).toHaveLength(1);
    await client.configure({ rules: { 'unknown-key': 'off' } });
    await client.until(() => client.published(URI).at(-1)?.diagnostics.length === 0 || undefined, 'no diagnostics');
    expect(client.refreshed.sort()).toEqual(['codeLens', 'inlayHint']);
    expect(client.registered).toEqual(['workspace/didChangeConfiguration']);
  });
});

describe('a comment leaves a line alone', () => {
  test.each<[string, string, number]>([
    ['on the line', 'parallelism.defalt: 4 # flink-config-ignore: unknown-key\n', 0],
    ['on the line above', '# flink-config-ignore: unknown-key\nparallelism.defalt: 4\n', 0],
    ['another code', '# flink-config-ignore: deprecated-key\nparallelism.defalt: 4\n', 1],
    ['not further down', '# flink-config-ignore: unknown-key\nparallelism.defalt: 4\nparallelism.defaut: 4\n', 1],
  ])('%s', async (_rule, text, count) => {
    client = await TestClient.start();
    expect(await client.diagnose(MEMORY + text)).toHaveLength(count);
  });
});

describe('files that are not Flink\'s get no answer', () => {
  test.each<[string, string, string]>([
    ['Compose', 'file:///work/docker-compose.yaml', 'services:\n  web:\n    image: nginx\n'],
    ['a workflow', 'file:///work/.github/workflows/ci.yaml', 'name: CI\non: push\nenv:\n  A: 1\njobs:\n  build:\n    runs-on: ubuntu\n'],
    ['a foreign config.yaml', 'file:///work/config.yaml', 'server:\n  port: 8080\nmetrics:\n  enabled: true\nsecurity:\n  level: 3\n'],
    ['an empty file', 'file:///work/config.yaml', ''],
  ])('%s', async (_rule, uri, text) => {
    client = await TestClient.start();
    await client.open(text, uri);
    const position = { line: 0, character: 1 };
    expect(await client.request('textDocument/hover', { textDocument: { uri }, position })).toBeNull();
    expect(await client.request('textDocument/codeLens', { textDocument: { uri } })).toBeNull();
    expect(await client.request('textDocument/inlayHint', { textDocument: { uri }, range: { start: position, end: position } })).toBeNull();
    await client.until(() => client.notifications.find(({ method, params }) => method === 'flinkConfig/status' && (params as { flink: unknown }).flink === null), 'the status');
    expect(client.published(uri)).toEqual([]);
  });
});

test('a number without a unit is told to be bytes', async () => {
  client = await TestClient.start();
  const [small] = await client.diagnose('taskmanager.memory.process.size: 4096\njobmanager.memory.process.size: 1600m\n');
  expect(small?.message).toContain('A number without a unit is bytes: 4096 is 4 KiB. Did you mean 4096m?');
});

test('a file that becomes Flink\'s while it is typed is checked for the release that stands beside it', async () => {
  client = await TestClient.start({ evidence: { flinkVersion: '1.20', reason: 'from lib/flink-dist-1.20.1.jar' } });
  await client.open('');
  const version = await client.change({ line: 0, character: 0 }, { line: 0, character: 0 }, `${MEMORY}taskmanager.network.memory.buffers-per-channel: 2\n`);
  expect((await client.diagnosticsOf(URI, version)).diagnostics.map(({ code }) => code)).toEqual(['deprecated-key']);
});

test('a flink-conf.yaml is read by the legacy grammar', async () => {
  client = await TestClient.start({ settings: { flinkVersion: '1.20' } });
  const found = await client.diagnose(`${MEMORY}parallelism.default:4\nparallelism.defalt: 4\n`, 'file:///work/flink-conf.yaml', 'flink-conf');
  expect(found.map(({ code }) => code)).toEqual(['legacy-line-ignored', 'unknown-key']);
});

test('a secret is in no message, however it is set', async () => {
  client = await TestClient.start();
  const found = await client.diagnose(`${MEMORY}s3:\n  secret-key: hunter2\ns3.secret-key: hunter2\nsecurity.ssl.rest.key-password: 0123\nsecurity.ssl.internal.key-password: [hunter2]\n`);
  expect(found.length).toBeGreaterThan(1);
  expect(JSON.stringify(found)).not.toMatch(/hunter2|0123|"123/);
});

test('of a document that was just opened what is wrong is told at once, what is advised a moment later; then both together', async () => {
  const uri = 'file:///work/config.yaml';
  const text = 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\nstate.backend.type: hashmap\nparallelism.defalt: 4\n';
  client = await TestClient.start();
  expect((await client.diagnose(text, uri)).map(({ code }) => code)).toEqual(['unknown-key']);
  await client.until(() => client.published(uri).find(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unused-managed-memory')), 'advice');
  expect(client.published(uri).map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([['unknown-key'], ['unused-managed-memory', 'unknown-key']]);
  const version = await client.change({ line: 3, character: 0 }, { line: 4, character: 0 }, '', uri);
  expect((await client.diagnosticsOf(uri, version)).diagnostics.map(({ code }) => code)).toEqual(['unused-managed-memory']);
});
