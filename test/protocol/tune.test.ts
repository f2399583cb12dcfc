import { afterEach, describe, expect, test } from 'vitest';
import { TestClient } from './support/client.js';
import { actionsAt, applied, INLINE, RESOLVING } from './support/codeActions.js';

let client: TestClient;
afterEach(() => client.stop());

const FILE = 'jobmanager.memory.process.size: 1600m\ntaskmanager:\n  memory:\n    process:\n      si|ze: 4g # all\n';
const TUNE = { only: ['refactor'], diagnostics: [] };

test('on a memory setting the goals stand with what they do, and our own client shows the difference first', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const { actions } = await actionsAt(client, FILE, TUNE);
  expect(actions.map(({ title }) => title)).toContain('Tune for HashMap: task heap 1.42 → 2.76 GiB');
  expect(actions.every(({ kind }) => kind === 'refactor.rewrite.flinkConfig.tune')).toBe(true);
  expect(actions.find(({ title }) => title.startsWith('Tune for HashMap'))?.command).toMatchObject({ command: 'flinkConfig.tune', arguments: ['file:///work/config.yaml', 'hashmap'] });
});

test('what changes no pool stands among the goals, not beside a memory setting', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const { actions } = await actionsAt(client, FILE, TUNE);
  const goals = await client.request<readonly { readonly profile: string }[]>('flinkConfig/tune/goals', { textDocument: { uri: 'file:///work/config.yaml' } });
  expect(actions.filter(({ title }) => / settings?$/.test(title))).toEqual([]);
  expect(goals.map(({ profile }) => profile)).toEqual(expect.arrayContaining(['hashmap', 'diagnosable', 'low-latency']));
});

describe('other editors get the edit', () => {
  test.each([['when it is chosen', RESOLVING], ['at once, where they resolve nothing', INLINE]])('%s', async (_, capabilities) => {
    client = await TestClient.start({ capabilities, initializationOptions: {} });
    const { text, actions } = await actionsAt(client, FILE, TUNE);
    expect(await applied(client, text, actions, 'Tune for HashMap: task heap 1.42 → 2.76 GiB')).toBe(
      'jobmanager.memory.process.size: 1600m\ntaskmanager:\n  memory:\n    process:\n      size: 4g # all\n    managed:\n      size: 0\nstate.backend.type: hashmap\n',
    );
  });
});

describe('nothing is offered', () => {
  test.each<readonly [rule: string, text: string, only: string[]]>([
    ['on a setting that is no memory', 'parallelism.de|fault: 4\ntaskmanager.memory.process.size: 4g\n', ['refactor']],
    ['in a comment', '# wh|y\ntaskmanager.memory.process.size: 4g\n', ['refactor']],
    ['to who asks for fixes alone', 'taskmanager.memory.process.si|ze: 4g\njobmanager.memory.process.size: 1600m\n', ['quickfix']],
    ['in a file that Flink refuses', 'taskmanager.memory.process.si|ze: 4g\na: 1\na: 2\n', ['refactor']],
  ])('%s', async (_, text, only) => {
    client = await TestClient.start({ capabilities: RESOLVING });
    expect((await actionsAt(client, text, { only, diagnostics: [] })).actions).toEqual([]);
  });

  test('where the goal is reached', async () => {
    client = await TestClient.start({ capabilities: RESOLVING });
    const { actions } = await actionsAt(client, 'taskmanager.memory.process.si|ze: 4g\ntaskmanager.memory.managed.size: 0\nstate.backend.type: hashmap\n', TUNE);
    expect(actions.filter(({ title }) => title.startsWith('Tune for HashMap'))).toEqual([]);
  });
});
