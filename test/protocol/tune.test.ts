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

test('a goal that declares the same memory otherwise says so', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const { actions } = await actionsAt(client, 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.flink.si|ze: 3g\n', TUNE);
  expect(actions.map(({ title }) => title)).toContain('Tune for containers: total process memory 3.61 GiB, every pool stays');
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

const [URI, PREVIEW] = ['file:///work/config.yaml', 'flink-config-preview:/work/config.yaml?file%3A%2F%2F%2Fwork%2Fconfig.yaml'];
const NOW = 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\nstate.backend.type: hashmap\n';

/** The answer of our own client's request for a preview. */
interface Previewed {
  readonly text?: string;
  readonly impossible?: string;
  readonly notes?: readonly { readonly text: string; readonly sources: readonly { readonly url: string }[] }[];
}

const preview = async (text: string, profiles: readonly string[], answers: Readonly<Record<string, string>> = {}): Promise<Previewed> => {
  client = await TestClient.start({ capabilities: RESOLVING });
  await client.diagnose(text, URI);
  return client.request<Previewed>('flinkConfig/tune/preview', { textDocument: { uri: URI }, profiles, answers });
};

describe('a preview', () => {
  test('of several goals has what each of them does', async () => {
    const { text, notes } = await preview(NOW, ['hashmap', 'standalone']);
    expect(text).toContain('taskmanager.memory.managed.size: 0');
    expect(text).toContain('taskmanager.memory.flink.size: ');
    expect(notes?.flatMap(({ sources }) => sources.map(({ url }) => url)).every(url => url.startsWith('https://'))).toBe(true);
  });

  test.each<readonly [rule: string, profiles: readonly string[], answers: Readonly<Record<string, string>>, said: string]>([
    ['a goal that is none', ['faster'], {}, 'There is no goal faster.'],
    ['no goal', [], {}, 'There is no goal named.'],
    ['an answer that is none', ['hashmap'], { 'managed-memory': 'gone' }, '"gone" is none of free, share, keep.'],
  ])('is not made for %s', async (_rule, profiles, answers, said) => expect(await preview(NOW, profiles, answers)).toEqual({ impossible: said }));

  test('over memory and over what has changed it compares both sides', async () => {
    const { text = '' } = await preview(`${NOW}parallelism.default: 4\n`, ['hashmap']);
    const offset = text.indexOf('taskmanager.memory.managed') + 1;
    const shown = await client.hover(`${text.slice(0, offset)}|${text.slice(offset)}`, PREVIEW);
    expect(shown).toMatch(/^\*\*TaskManager 4 GiB\*\* task heap 1\.42 → \*\*2\.76 GiB\*\*, managed 1\.34 GiB → \*\*0\*\*\n\n!\[The TaskManager now and after: /);
    expect(shown).toContain('| Managed | &nbsp;&nbsp;&nbsp;1.34 GiB | &nbsp;&nbsp;&nbsp;0 |');
    const other = text.indexOf('parallelism') + 1;
    expect(await client.hover(`${text.slice(0, other)}|${text.slice(other)}`, PREVIEW)).not.toContain('now and after');
  });
});

test('refused memory: to make it fit is a goal, with what can be kept', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  await client.diagnose('jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n', URI);
  const [goal] = await client.request<readonly { readonly profile: string; readonly effect: string; readonly questions: readonly { readonly name: string; readonly choices: readonly { readonly value: string }[] }[] }[]>('flinkConfig/tune/goals', { textDocument: { uri: URI } });
  expect(goal).toMatchObject({ profile: 'fit', effect: 'the TaskManager starts', questions: [{ name: 'keep' }] });
  expect(goal?.questions[0]?.choices.map(({ value }) => value)).toEqual(['total', 'managed', 'parts']);
});

test('the hover of advice shows what following it does, and where it comes from', async () => {
  client = await TestClient.start({ capabilities: RESOLVING });
  const shown = await client.hover(NOW.replace('hashmap', 'hash|map'), URI);
  expect(shown).toContain('$(lightbulb) Set managed memory to zero:\n\n**TaskManager 4 GiB** task heap 1.42 → **2.76 GiB**, managed 1.34 GiB → **0**\n\n![The TaskManager now and after:');
  expect(shown).toContain('Why: [Flink\\: Memory tuning guide](https://');
});

describe('the page on the goals is linked', () => {
  const documented = { ...RESOLVING, textDocument: { ...RESOLVING.textDocument, codeAction: { ...RESOLVING.textDocument?.codeAction, documentationSupport: true } } };
  test.each([
    ['at the foot of our own client\'s menu', { capabilities: documented }, true],
    ['nowhere where a client shows no such link', { capabilities: RESOLVING }, false],
    ['nowhere in other editors, which have no such command', { capabilities: documented, initializationOptions: {} }, false],
  ])('%s', async (_, options, linked) => {
    client = await TestClient.start(options);
    const provider = client.capabilities.codeActionProvider;
    expect(JSON.stringify(provider).includes('docs/tuning.md')).toBe(linked);
  });
});

describe('the hover of refused memory leads to what makes it fit', () => {
  const REFUSED = 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.si|ze: 2g\n';
  test.each([
    ['in our own client, which has the command', {}, true],
    ['nowhere else', { initializationOptions: {} }, false],
  ])('%s', async (_, options, linked) => {
    client = await TestClient.start(options);
    const shown = await client.hover(REFUSED, URI);
    expect(shown?.includes(`](command:flinkConfig.tune?${encodeURIComponent(JSON.stringify([URI, 'fit', true]))} `)).toBe(linked);
  });
});
