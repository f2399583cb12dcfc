import { afterEach, describe, expect, test } from 'vitest';
import type { InlayHint, MarkupContent } from 'vscode-languageserver-protocol';
import { TestClient } from './support/client.js';

let client: TestClient;
afterEach(() => client.stop());

const TM = 'taskmanager.memory.process.size: 4g\n';
const TM_HINTED = 'taskmanager.memory.process.size: 4g⟨= 3.35 GiB Flink + 666 MiB JVM⟩\n';

describe('hints stand behind the values that Flink derives something from', () => {
  test.each<[string, string, string]>([
    ['total process memory', TM, TM_HINTED],
    ['a fraction', `${TM}taskmanager.memory.managed.fraction: 0.4\n`, `${TM_HINTED}taskmanager.memory.managed.fraction: 0.4⟨= 1.34 GiB⟩\n`],
    ['a line with a comment has the short form', 'taskmanager.memory.process.size: 4g # the container\n', 'taskmanager.memory.process.size: 4g⟨= 3.35 GiB Flink⟩ # the container\n'],
    ['slots, nested and quoted', `${TM}taskmanager:\n  numberOfTaskSlots: "4"\n`, `${TM_HINTED}taskmanager:\n  numberOfTaskSlots: "4"⟨× (365 MiB heap + 343 MiB managed)⟩\n`],
    ['hashmap', `${TM}state.backend.type: hashmap\n`, `${TM_HINTED}state.backend.type: hashmap⟨in the task heap, 1.42 GiB per slot⟩\n`],
    ['rocksdb', `${TM}state.backend.type: rocksdb\n`, `${TM_HINTED}state.backend.type: rocksdb⟨1.34 GiB per slot⟩\n`],
    ['the JobManager', 'jobmanager.memory.process.size: 1600m\n', 'jobmanager.memory.process.size: 1600m⟨= 1 GiB heap + 576 MiB rest⟩\n'],
    ['a bare number is bytes', 'taskmanager.memory.process.size: 4096\n', 'taskmanager.memory.process.size: 4096⟨= 4 KiB, refused: 448 MiB short⟩\n'],
    ['a bare duration is milliseconds', 'execution.checkpointing.interval: 600000\n', 'execution.checkpointing.interval: 600000⟨= 10 min⟩\n'],
    ['a value that is simply in force has none', 'parallelism.default: 4\ntaskmanager.memory.jvm-metaspace.size: 256m\n', 'parallelism.default: 4\ntaskmanager.memory.jvm-metaspace.size: 256m\n'],
    ['none behind a colon where a value is about to be typed', 'taskmanager.memory.managed.size: \n', 'taskmanager.memory.managed.size: \n'],
    ['a setting that another overrides has none', `taskmanager:\n  memory.process.size: 2g\n${TM}`, `taskmanager:\n  memory.process.size: 2g\n${TM_HINTED}`],
  ])('%s', async (_rule, text, expected) => {
    client = await TestClient.start();
    expect(await client.hinted(text)).toBe(expected);
  });

  test('none when they are switched off', async () => {
    client = await TestClient.start({ settings: { inlayHints: { show: 'off' } } });
    await client.diagnose(TM);
    expect(await client.hinted(TM)).toBe(TM);
  });

  test('only those in the range that is asked for', async () => {
    client = await TestClient.start();
    await client.open(`${TM}taskmanager.memory.managed.fraction: 0.4\n`);
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: 'file:///work/config.yaml' }, range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } } });
    expect(hints.map(({ position }) => position.line)).toEqual([1]);
  });

  test('the tooltip comes with resolve, and is the hover', async () => {
    client = await TestClient.start();
    await client.open(TM);
    const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: 'file:///work/config.yaml' }, range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } });
    expect(hint?.tooltip).toBeUndefined();
    const resolved = await client.request<InlayHint>('inlayHint/resolve', hint);
    expect((resolved.tooltip as MarkupContent).value).toBe(await client.hover(TM.replace('process', 'pro|cess')));
  });
});

describe('lenses stand above the processes', () => {
  const titles = async (text: string) => (await client.lenses(text))?.map(({ range, command }) => [range.start.line, command?.title.replace(/\u00a0/g, ' ')]);

  test.each<[string, string, unknown[]]>([
    ['nested: above taskmanager:', '# mine\ntaskmanager:\n  numberOfTaskSlots: 4\n  memory:\n    process:\n      size: 4g\n', [[1, '$(pie-chart) 4 GiB: heap 1.55 + off-heap 1.80 + JVM 0.65'], [1, '4 slots × 708 MiB'], [1, '$(wand) Tune…']]],
    ['flat: above the first memory key', 'taskmanager.numberOfTaskSlots: 4\ntaskmanager.memory.process.size: 4g\n', [[1, '$(pie-chart) 4 GiB: heap 1.55 + off-heap 1.80 + JVM 0.65'], [1, '4 slots × 708 MiB'], [1, '$(wand) Tune…']]],
    ['the JobManager: parts that add up', 'jobmanager.memory.process.size: 1600m\n', [[0, '$(pie-chart) 1.56 GiB: heap 1.00 + off-heap 0.12 + JVM 0.44']]],
    ['refused', 'taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n', [[0, '$(error) TaskManager would not start: 1.75 GiB short']]],
    ['no memory, no lens', 'parallelism.default: 4\n', []],
  ])('%s', async (_rule, text, expected) => {
    client = await TestClient.start();
    expect(await titles(text)).toEqual(expected);
  });

  test('a click shows the breakdown, or goes to the problem', async () => {
    client = await TestClient.start();
    const [lens] = (await client.lenses('\ntaskmanager.memory.process.size: 4g\n')) ?? [];
    expect(lens?.command).toMatchObject({ command: 'flinkConfig.showMemory', arguments: ['file:///work/config.yaml', 'taskManager', { line: 1, character: 0 }] });
    const [refused] = (await client.lenses('taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n')) ?? [];
    expect(refused?.command).toMatchObject({ command: 'flinkConfig.reveal', arguments: ['file:///work/config.yaml', { start: { line: 1, character: 33 }, end: { line: 1, character: 35 } }] });
  });

  test('another client gets texts to read: no icons, no commands that it lacks', async () => {
    client = await TestClient.start({ initializationOptions: {} });
    const [lens] = (await client.lenses(TM)) ?? [];
    expect(lens?.command).toEqual({ title: '4 GiB: heap 1.55 + off-heap 1.80 + JVM 0.65', command: '' });
  });

  test('none when they are switched off', async () => {
    client = await TestClient.start({ settings: { codeLens: { show: false } } });
    await client.diagnose(TM);
    expect(await titles(TM)).toEqual([]);
  });
});

describe('the status', () => {
  test.each<[string, string, unknown]>([
    ['both processes', `${TM}jobmanager.memory.process.size: 1600m\n`, { flink: { version: '2.2', deployment: 'kubernetes', detail: '2.2 from the settings · kubernetes from the settings · streaming and jvm by default' }, memory: { text: 'TM 4 GiB · JM 1.56 GiB', severity: 'info' } }],
    ['refused', 'taskmanager.memory.process.size: 1m\n', { memory: { text: 'TM would not start', severity: 'error' } }],
    ['a file that does not load', 'parallelism.default:\n', { memory: { text: 'Flink refuses this file', severity: 'error' } }],
    ['a comment tells the release', '# flink-config: version=1.20\nparallelism.default: 4\n', { flink: { version: '1.20', detail: '1.20 from a comment in the file · kubernetes from the settings · streaming and jvm by default' } }],
  ])('%s', async (_rule, text, expected) => {
    client = await TestClient.start({ settings: { flinkVersion: '2.2', deployment: 'kubernetes' } });
    await client.diagnose(text);
    const sent = await client.until(() => client.notifications.find(({ method }) => method === 'flinkConfig/status'), 'the status');
    expect(sent.params).toMatchObject({ uri: 'file:///work/config.yaml', version: 1, ...(expected as object) });
  });

  test('other clients are not sent it', async () => {
    client = await TestClient.start({ initializationOptions: {} });
    await client.diagnose(TM);
    expect(client.notifications.filter(({ method }) => method.startsWith('flinkConfig/'))).toEqual([]);
  });
});
