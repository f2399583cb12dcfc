import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { TestClient } from './support/client.js';
import { actionsAt, actionsOf, applied, INLINE, RESOLVING, URI } from './support/codeActions.js';

let client: TestClient;
afterEach(() => client.stop());

const MEMORY = 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n';

describe('an action at the cursor, and the text after it', () => {
  test.each<[string, string, string, string]>([
    ['an unknown key', 'parallelism.de|falt: 4\n', 'Rename to parallelism.default', 'parallelism.default: 4\n'],
    ['an unknown key in a nested block', 'parallelism:\n  de|falt: 4 # why\n', 'Rename to parallelism.default', 'parallelism:\n  default: 4 # why\n'],
    ['a line that is to be left alone', 'my:\n  own.k|ey: 4\n', 'Ignore this line: unknown-key', 'my:\n  # flink-config-ignore: unknown-key\n  own.key: 4\n'],
    ['a comment that ignores something there already', '# flink-config-ignore: deprecated-key\nmy.own.k|ey: 4\n', 'Ignore this line: unknown-key', '# flink-config-ignore: deprecated-key, unknown-key\nmy.own.key: 4\n'],
    ['an old name', 'high-av|ailability: none\n', 'Rename to high-availability.type', 'high-availability.type: none\n'],
    ['a unit', 'taskmanager.memory.managed.size: 1|Gi\n', 'Write 1g', 'taskmanager.memory.managed.size: 1g\n'],
    ['a constant', 'execution.runtime-mode: |BATCHED\n', 'Write BATCH', 'execution.runtime-mode: BATCH\n'],
    ['a missing space', 'parallelism.default:|4\n', 'Put a space behind the colon', 'parallelism.default: 4\n'],
    ['a half-typed line', 'rest.port: 8081\nre|st\n', 'Comment out this line', 'rest.port: 8081\n# rest\n'],
    ['all of a kind', 'high-av|ailability: none\nstate.backend: rocksdb\n', 'Fix all 2 in the file: deprecated-key', 'high-availability.type: none\nstate.backend.type: rocksdb\n'],
  ])('%s', async (_rule, text, title, after) => {
    client = await TestClient.start({ capabilities: RESOLVING });
    const opened = await actionsAt(client, MEMORY + text);
    expect(await applied(client, opened.text, opened.actions, title)).toBe(MEMORY + after);
  });
});

test('memory: the consequence stands in the title, and the first is preferred', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const { actions } = await actionsAt(client, 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: |2g\n', { only: ['quickfix'] });
  expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
    ['Set managed memory to 256 MiB, the most that fits: keeps total process memory, leaves no task heap', true],
    ['Raise total process memory to 3.06 GiB: keeps managed memory, leaves no task heap', undefined],
    ['Leave managed memory to Flink: 230 MiB', undefined],
    ['Ignore this line: components-exceed-total-flink-memory', undefined],
  ]);
});

test('an action carries its kind and the diagnostics that it mends, and no edit before it is chosen', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const { actions } = await actionsAt(client, `${MEMORY}parallelism.de|falt: 4\n`);
  expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'unknown-key' }] });
  expect(actions.every(({ edit }) => edit === undefined)).toBe(true);
  const resolved = await client.request<CodeAction>('codeAction/resolve', actions[0]);
  expect(resolved.edit).toEqual({ documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ range: { start: { line: 2, character: 16 }, end: { line: 2, character: 16 } }, newText: 'u' }] }] });
});

test('a client that resolves nothing gets the edits at once, as changes', async () => {
  client = await TestClient.start({ capabilities: INLINE });
  await client.open(`${MEMORY}parallelism.defalt: 4\n`);
  const actions = await actionsOf(client, { line: 2, character: 3 }, { diagnostics: [] });
  expect(actions.length).toBeGreaterThan(1);
  expect(actions.every(({ edit }) => edit?.changes?.[URI] !== undefined)).toBe(true);
});

test('a client that takes commands only gets nothing', async () => {
  client = await TestClient.start({ capabilities: {} });
  await client.open(`${MEMORY}parallelism.defalt: 4\n`);
  expect(await actionsOf(client, { line: 2, character: 3 }, { diagnostics: [] })).toEqual([]);
});

describe('only what is asked for', () => {
  test.each<[string, string[], (string | undefined)[]]>([
    ['quick fixes', ['quickfix'], ['quickfix']],
    ['refactorings', ['refactor'], []],
    ['everything that fixes all', ['source.fixAll'], ['source.fixAll.flinkConfig']],
    ['ours that fixes all', ['source.fixAll.flinkConfig'], ['source.fixAll.flinkConfig']],
    ['that of another server', ['source.fixAll.eslint'], []],
    ['all source actions', ['source'], ['source.fixAll.flinkConfig']],
  ])('%s', async (_rule, only, kinds) => {
    client = await TestClient.start({ capabilities: RESOLVING });
    const { actions } = await actionsAt(client, `${MEMORY}high-av|ailability: none\n`, { only });
    expect([...new Set(actions.map(({ kind }) => kind))]).toEqual(kinds);
  });
});

test('fix all mends what needs no second look, and nothing else, in one edit', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const before = `${MEMORY}high-availability: none # keep\nparallelism.defalt: 4\ntaskmanager.memory.managed.size: 1Gi\ns3.access-key: 0123\nrest:\n\tport: 8081\n`;
  const { text, actions } = await actionsAt(client, `|${before}`, { only: ['source.fixAll'] });
  expect(await applied(client, text, actions, 'Fix all that needs no second look')).toBe(`${MEMORY}high-availability.type: none # keep\nparallelism.defalt: 4\ntaskmanager.memory.managed.size: 1g\ns3.access-key: "0123"\nrest:\n  port: 8081\n`);
});

test('nothing to fix: no action', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  expect((await actionsAt(client, `|${MEMORY}`, { only: ['source.fixAll'] })).actions).toEqual([]);
  expect((await actionsAt(client, `|${MEMORY}`, { only: ['quickfix'] })).actions).toEqual([]);
});

test('an action that is chosen after the text has changed is made for the text as it is', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const { text, actions } = await actionsAt(client, `${MEMORY}parallelism.de|falt: 4\n`);
  await client.change({ line: 0, character: 0 }, { line: 0, character: 0 }, '# one more line\n');
  expect(await applied(client, `# one more line\n${text}`, actions, 'Rename to parallelism.default')).toBe(`# one more line\n${MEMORY}parallelism.default: 4\n`);
});

test('an action whose problem is gone is refused in a sentence', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const { actions } = await actionsAt(client, `${MEMORY}parallelism.de|falt: 4\n`);
  await client.change({ line: 2, character: 0 }, { line: 3, character: 0 }, '');
  await expect(client.request('codeAction/resolve', actions[0])).rejects.toThrow('The problem is no longer there.');
});

test('a flink-conf.yaml is mended by its own rules', async () => {
  client = await TestClient.start({ capabilities: RESOLVING, settings: { flinkVersion: '1.20' } });
  const { text, actions } = await actionsAt(client, `${MEMORY}parallelism.default|=4\n`, {}, 'file:///work/flink-conf.yaml', 'flink-conf');
  expect(await applied(client, text, actions, 'Write a colon in place of =')).toBe(`${MEMORY}parallelism.default: 4\n`);
});

test('a secret is in no title', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  for (const text of ['s3.secret-key: 01|23\n', 'security.ssl.rest.key-password: !hun|ter2\n', 's3:\n  secret-k|ey: hunter2\ns3.secret-key: hunter2\n']) {
    const { actions } = await actionsAt(client, MEMORY + text);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.map(({ title }) => title).join('\n')).not.toMatch(/hunter2|0123|123/);
  }
});

test('files that are not Flink\'s get no answer', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  await client.open('services:\n  web:\n    image: nginx\n', 'file:///work/docker-compose.yaml');
  expect(await client.request('textDocument/codeAction', { textDocument: { uri: 'file:///work/docker-compose.yaml' }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, context: { diagnostics: [] } })).toBeNull();
});
