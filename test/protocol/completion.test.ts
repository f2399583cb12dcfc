import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { MARKDOWN_ONLY, PLAIN, TestClient, type ClientOptions } from './support/client.js';
import { completed, itemOf, VSCODE_SUGGESTS, withItem } from './support/completion.js';

let client: TestClient;
afterEach(() => client.stop());

const LEGACY = 'file:///work/flink-conf.yaml';
const VSCODE: ClientOptions = { capabilities: VSCODE_SUGGESTS };
const TERMINAL: ClientOptions = { capabilities: MARKDOWN_ONLY, initializationOptions: {} };
const NESTED = 'rest:\n  port: 8081\n';
const FLAT = 'rest.port: 8081\n';

async function accepted(marked: string, label: string, options: ClientOptions = VSCODE, uri?: string): Promise<string> {
  client = await TestClient.start(options);
  const { text, list } = await completed(client, marked, uri === undefined ? {} : { uri });
  return withItem(text, itemOf(list, label));
}

async function resolved(marked: string, label: string, options: ClientOptions = VSCODE): Promise<string> {
  client = await TestClient.start(options);
  const { list } = await completed(client, marked);
  const item = itemOf(list, label);
  const { documentation } = await client.request<CompletionItem>('completionItem/resolve', item);
  return typeof documentation === 'string' ? documentation : documentation?.value ?? '';
}

describe('taking a suggestion', () => {
  test.each<[string, string, string, string]>([
    ['a key by the first letters of its parts', `${FLAT}tmms|`, 'taskmanager.memory.managed.size', `${FLAT}taskmanager.memory.managed.size: |`],
    ['a key nested as the file is', `${NESTED}tmms|`, 'taskmanager.memory.managed.size', `${NESTED}taskmanager:\n  memory:\n    managed:\n      size: |`],
    ['the missing path in a block', 'taskmanager:\n  memory:\n    mana|\n', 'managed.size', 'taskmanager:\n  memory:\n    managed:\n      size: |\n'],
    ['only the key where its value is there', `${FLAT}paral|: 4\n`, 'parallelism.default', `${FLAT}parallelism.default|: 4\n`],
    ['a name to be filled in', `${FLAT}metrics.reporter.|`, 'metrics.reporter.<name>.factory.class', `${FLAT}metrics.reporter.‹name›.factory.class: |`],
    ['a constant', 'execution.checkpointing.mode: at|', 'AT_LEAST_ONCE', 'execution.checkpointing.mode: AT_LEAST_ONCE|'],
    ['a size with its unit', 'taskmanager.memory.process.size: 512|', '512m', 'taskmanager.memory.process.size: 512m|'],
    ['a duration with its unit', 'execution.checkpointing.interval: 30|', '30 s', 'execution.checkpointing.interval: 30 s|'],
    ['a state backend', 'state:\n  backend:\n    type: |', 'rocksdb', 'state:\n  backend:\n    type: rocksdb|'],
    ['a flag behind others', 'env.java.opts.all: -Da=b |', '-XX:+HeapDumpOnOutOfMemoryError', 'env.java.opts.all: -Da=b -XX:+HeapDumpOnOutOfMemoryError|'],
    ['a block of settings', `${FLAT}flink-un|`, 'flink-unaligned-checkpoints', `${FLAT}execution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: ‹30 s›|`],
    ['a block of settings, nested as the file is', `${NESTED}flink-un|`, 'flink-unaligned-checkpoints', `${NESTED}execution:\n  checkpointing:\n    unaligned:\n      enabled: true\n    aligned-checkpoint-timeout: ‹30 s›|`],
    ['a field for this tool', `# flink-config: |\n${FLAT}`, 'version=', `# flink-config: version=|\n${FLAT}`],
    ['a code that is to be ignored', 'my.key: 1 # flink-config-ignore: |\nparallelism.default: 1\n', 'unknown-key', 'my.key: 1 # flink-config-ignore: unknown-key|\nparallelism.default: 1\n'],
  ])('%s', async (_what, marked, label, expected) => {
    expect(await accepted(marked, label)).toBe(expected);
  });

  test('in a flink-conf.yaml', async () => {
    expect(await accepted('tmms|', 'taskmanager.memory.managed.size', VSCODE, LEGACY)).toBe('taskmanager.memory.managed.size: |');
  });
});

describe('what an item says', () => {
  test('all that an editor needs, and no more', async () => {
    client = await TestClient.start(VSCODE);
    const { list } = await completed(client, `${FLAT}tmms|`);
    expect(list?.isIncomplete).toBe(true);
    expect(list?.items[0]).toEqual({
      label: 'taskmanager.memory.managed.size', kind: 10, filterText: 'tmms', sortText: '0000',
      textEdit: { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } }, newText: 'taskmanager.memory.managed.size: ' },
      labelDetails: { description: 'MemorySize' }, command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
      data: { uri: 'file:///work/config.yaml', key: 'taskmanager.memory.managed.size' },
    });
  });

  test('our order is kept in VS Code, which asks anew with each letter; other editors compare with the key', async () => {
    client = await TestClient.start(VSCODE);
    expect(new Set((await completed(client, `${FLAT}man|`)).list?.items.map(({ filterText }) => filterText))).toEqual(new Set(['man']));
    expect((await completed(client, `${FLAT}|`)).list?.items[0]?.filterText).toBe('taskmanager.memory.process.size');
    client.stop();
    client = await TestClient.start(TERMINAL);
    expect((await completed(client, `${FLAT}man|`)).list?.items[0]?.filterText).toBe('taskmanager.memory.managed.fraction');
  });

  test('the order is that of the texts to sort by', async () => {
    client = await TestClient.start(VSCODE);
    const { list } = await completed(client, `${FLAT}|`);
    const texts = list?.items.map(({ sortText }) => sortText ?? '') ?? [];
    expect(texts).toEqual(texts.toSorted());
    expect(list?.items.filter(({ kind }) => kind === 10).length).toBe(100);
    expect(list?.isIncomplete).toBe(true);
  });

  test('a block is a snippet, and shows its settings', async () => {
    client = await TestClient.start(VSCODE);
    const item = itemOf((await completed(client, `${FLAT}flink-un|`)).list, 'flink-unaligned-checkpoints');
    expect(item).toMatchObject({ kind: 15, insertTextFormat: 2, insertTextMode: 1, filterText: 'flink-un', labelDetails: { description: '2 settings' } });
    expect(item.documentation).toBe('Checkpoints that overtake waiting data, for jobs under backpressure.\n\nexecution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s');
  });

  test('both forms are told apart', async () => {
    client = await TestClient.start(VSCODE);
    const { list } = await completed(client, `${NESTED}parall|`);
    expect(list?.items.slice(0, 2).map(({ label, labelDetails }) => [label, labelDetails?.detail])).toEqual([['parallelism.default', ' nested'], ['parallelism.default', ' in one line']]);
  });

  test('an old name is struck through', async () => {
    client = await TestClient.start(VSCODE);
    const { list } = await completed(client, `${FLAT}state.checkpoints.d|`);
    expect(list?.items.map(({ label, tags }) => [label, tags])).toEqual([['execution.checkpointing.dir', undefined], ['state.checkpoints.dir', [1]]]);
  });

  test('an editor that knows nothing of labels, snippets and tags gets none, and no command of ours', async () => {
    client = await TestClient.start(TERMINAL);
    const { list } = await completed(client, `${FLAT}tmms|`);
    expect(list?.items[0]).toMatchObject({ detail: 'MemorySize' });
    for (const { labelDetails, command, insertTextFormat, tags, insertTextMode } of list?.items ?? []) expect([labelDetails, command, insertTextFormat, tags, insertTextMode]).toEqual(Array.from({ length: 5 }));
    expect((await completed(client, `${FLAT}metrics.reporter.|`)).list).toBeNull();
  });

  test('values of a closed list are complete, numbers are not', async () => {
    client = await TestClient.start(VSCODE);
    expect((await completed(client, 'execution.checkpointing.mode: |')).list?.isIncomplete).toBe(false);
    expect((await completed(client, 'execution.checkpointing.interval: |')).list?.isIncomplete).toBe(true);
  });
});

describe('lines that are put in below the first', () => {
  const marked = 'taskmanager:\n  memory:\n    mana|\n';
  const edit = async (capabilities: NonNullable<ClientOptions['capabilities']>) => {
    client = await TestClient.start({ capabilities });
    const item = itemOf((await completed(client, marked)).list, 'managed.size');
    return [(item.textEdit as { newText: string }).newText, item.insertTextMode];
  };

  test('as they are, where the editor can be told so', async () => {
    expect(await edit(VSCODE_SUGGESTS)).toEqual(['managed:\n      size: ', 1]);
  });

  test('without the indentation that the editor adds', async () => {
    expect(await edit({ textDocument: { completion: { insertTextMode: 2 } } })).toEqual(['managed:\n  size: ', undefined]);
  });

  test('with all of their indentation where the editor adds none', async () => {
    expect(await edit({ textDocument: { completion: {} } })).toEqual(['managed:\n      size: ', undefined]);
  });
});

describe('what is suggested by itself', () => {
  const triggered = async (marked: string, triggerCharacter: string) => {
    client = await TestClient.start(VSCODE);
    return (await completed(client, marked, { context: { triggerKind: 2, triggerCharacter } })).list?.items.length ?? 0;
  };

  test.each<[string, string, string]>([
    ['behind a colon and a blank', 'execution.checkpointing.mode: |', ' '],
    ['behind a dot', `${FLAT}taskmanager.|`, '.'],
    ['behind a flag and a blank', 'env.java.opts.all: -Da=b |', ' '],
    ['behind a dash of a flag', 'env.java.opts.all: -|', '-'],
    ['behind a field', `# flink-config: version=|\n${FLAT}`, '='],
    ['behind a comma', 'metrics.reporters: a,|\nmetrics.reporter.b.interval: 1 s\nparallelism.default: 1\n', ','],
  ])('%s', async (_place, marked, character) => {
    expect(await triggered(marked, character)).toBeGreaterThan(0);
  });

  test.each<[string, string, string]>([
    ['where a line is indented', 'taskmanager:\n  numberOfTaskSlots: 1\n  |', ' '],
    ['in a comment', `${FLAT}# so |`, ' '],
    ['in a text', 'pipeline.name: a |\nparallelism.default: 1\n', ' '],
    ['where a list begins', 'pipeline.jars:\n-|\nparallelism.default: 1\n', '-'],
  ])('nothing %s', async (_place, marked, character) => {
    expect(await triggered(marked, character)).toBe(0);
  });
});

test.each(['services:\n  web:\n    image: |\n', 'foo: bar\ntask|\n', 'replicas: 2\nimage: |\n'])('nothing in YAML that is not Flink\'s: %j', async marked => {
  client = await TestClient.start(VSCODE);
  expect((await completed(client, marked, { uri: 'file:///work/compose.yaml', alone: true })).list).toBeNull();
});

describe('what resolve adds', () => {
  test('the facts of the option, and for memory what is in force', async () => {
    const text = await resolved(`taskmanager.memory.process.size: 4g\nmanaged.fr|`, 'taskmanager.memory.managed.fraction');
    expect(text).toContain('`taskmanager.memory.managed.fraction` · Float · default `0.4`');
    expect(text).toContain('Now: **Managed memory 1.34 GiB** from fraction `0.4`');
    expect(text).toContain('https://nightlies.apache.org/flink/flink-docs-release-2.3/docs/deployment/config/#taskmanager-memory-managed-fraction');
  });

  test('the constants and other names', async () => {
    const text = await resolved(`${FLAT}execution.checkpointing.mode|`, 'execution.checkpointing.mode');
    expect(text).toContain('One of `EXACTLY_ONCE`, `AT_LEAST_ONCE`');
  });

  test('what a flag does, before the option', async () => {
    expect(await resolved('env.java.opts.all: -XX:+UseG1|', '-XX:+UseG1GC')).toMatch(/^Takes the G1 collector[^]*`env\.java\.opts\.all` · String/);
  });

  test('the option of a value', async () => {
    expect(await resolved('state.backend.type: |', 'rocksdb')).toContain('`state.backend.type` · String · default `hashmap`');
  });

  test('a parameter of a reporter by its factory', async () => {
    expect(await resolved('metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory\nmetrics.reporter.prom.filterL|', 'metrics.reporter.prom.filterLabelValueCharacters')).toContain('Boolean');
  });

  test('plain text where the editor draws no markdown', async () => {
    expect(await resolved(`${FLAT}tmms|`, 'taskmanager.memory.managed.size', { capabilities: PLAIN, initializationOptions: {} })).not.toMatch(/[*`]|\$\(/);
  });

  test('nothing for what is no option', async () => {
    expect(await resolved(`# flink-config: |\n${FLAT}`, 'version=')).toBe('');
  });
});
