import { afterEach, describe, expect, test } from 'vitest';
import { MARKDOWN_ONLY, PLAIN, TestClient, type ClientOptions } from './support/client.js';

let client: TestClient;
afterEach(() => client.stop());

const NESTED = `taskmanager:
  numberOfTaskSlots: 4
  memory:
    process:
      size: 4g
    managed:
      fraction: 0.4
jobmanager:
  memory:
    process:
      size: 1600m
state.backend.type: rocksdb
execution.checkpointing.interval: 600000
high-availability: none
s3.secret-key: hunter2
metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
`;

async function hoverOn(text: string, at: string, options: ClientOptions = {}, uri?: string): Promise<string | null> {
  client = await TestClient.start(options);
  const offset = text.indexOf(at);
  return client.hover(`${text.slice(0, offset + 1)}|${text.slice(offset + 1)}`, uri);
}

describe('over a memory option: the value in force, the picture, every pool, one slot', () => {
  test.each<[string, string, string]>([
    ['fraction', 'fraction', '**Managed memory 1.34 GiB** from fraction `0.4`'],
    ['its value', '0.4', '**Managed memory 1.34 GiB** from fraction `0.4`'],
    ['total process memory', 'size: 4g', '**TaskManager process 4 GiB** = **3.35 GiB** Flink + **666 MiB** JVM'],
    ['the slots', 'numberOfTaskSlots', '**4 slots**, each **365 MiB** task heap + **343 MiB** managed + **85.8 MiB** network'],
    ['the process itself', 'taskmanager', '**TaskManager process 4 GiB** = **3.35 GiB** Flink + **666 MiB** JVM'],
    ['the JobManager', 'size: 1600m', '**JobManager process 1.56 GiB**'],
    ['the state backend', 'state.backend.type', '**Managed memory 1.34 GiB**'],
  ])('%s', async (_rule, at, title) => {
    const text = await hoverOn(NESTED, at);
    expect(text?.split('\n')[0]).toContain(title);
    expect(text).toContain('](data:image/svg+xml;base64,');
    expect(text).toContain('<table>');
  });

  test('the table has all eight pools', async () => {
    const text = (await hoverOn(NESTED, 'fraction'))?.replaceAll('&nbsp;', ' ') ?? '';
    for (const cell of ['Framework heap', '128 MiB', 'Task heap', '1.42 GiB', '<strong>Managed</strong>', '<strong>1.34 GiB</strong>', 'Network', '343 MiB', 'Framework off-heap', 'Task off-heap', 'JVM metaspace', '256 MiB', 'JVM overhead', '410 MiB']) {
      expect(text).toContain(cell);
    }
    expect(text).toContain('4 slots, each **365 MiB** task heap + **343 MiB** managed');
    expect(text).toContain('1,438,814,063');
    expect(text).toContain('`taskmanager.memory.managed.fraction` · Float · default `0.4`');
    expect(text).toContain('https://nightlies.apache.org/flink/flink-docs-release-2.3/docs/deployment/config/#taskmanager-memory-managed-fraction');
    expect(text).toContain('Status.Flink.Memory.Managed.Used');
  });

  test('RocksDB: what its cache and write buffers get of a slot', async () => {
    expect(await hoverOn(NESTED, 'rocksdb')).toMatch(/RocksDB in each slot: \*\*\d+ MiB\*\* block cache, of which write buffers take at most \*\*\d+ MiB\*\*/);
  });

  test('a refused configuration: our sentence with Flink\'s numbers', async () => {
    const text = await hoverOn('taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n', 'taskmanager.memory.managed');
    expect(text?.split('\n')[0]).toBe('**Would not start** managed memory does not fit into total Flink memory');
    expect(text).not.toContain('data:image');
    expect(text).toContain('2 GiB');
    expect(text).toContain('576 MiB');
  });
});

describe('over any option: its facts, what is in force and why', () => {
  test.each<[string, string, readonly string[]]>([
    ['a duration in plain units', 'execution.checkpointing.interval', ['**In force: `600000` = 10 min** set here', '`execution.checkpointing.interval` · Duration · no default']],
    ['an old name', 'high-availability', ['`high-availability` is an old name; use `high-availability.type`.']],
    ['a secret stays hidden', 's3.secret-key', ['**In force: `***`** set here', '`s3.secret-key` · String']],
    ['a reporter\'s option', 'metrics.reporter', ['`metrics.reporter.<name>.factory.class` · String', 'Here: `metrics.reporter.prom.factory.class`']],
  ])('%s', async (_rule, at, expected) => {
    const text = await hoverOn(NESTED, at);
    for (const part of expected) expect(text).toContain(part);
    expect(text).not.toContain('hunter2');
  });

  test('a setting that another one overrides', async () => {
    const text = await hoverOn('parallelism:\n  default: 2\nparallelism.default: 8\n', 'default: 2');
    expect(text?.split('\n')[0]).toBe('**In force: `8`** set in line 3; this line has no effect');
  });

  test.each(['# a comment\nparallelism.default: 2\n', 'my.own.key: 2\nparallelism.default: 1\n'])('nothing to tell: %s', async text => {
    expect(await hoverOn(text, text.slice(0, 3))).toBeNull();
  });
});

describe('a client is shown what it can draw', () => {
  test('markdown only: a markdown table, no picture, no icons', async () => {
    const text = await hoverOn(NESTED, 'fraction', { capabilities: MARKDOWN_ONLY, initializationOptions: {} });
    expect(text).toContain('| **Managed** | **1.34 GiB** | **34 %** |');
    expect(text).not.toMatch(/data:image|<td>|\$\(/);
  });

  test('markdown only, pictures wanted: the neutral palette', async () => {
    expect(await hoverOn(NESTED, 'fraction', { capabilities: MARKDOWN_ONLY, initializationOptions: { pictures: true } })).toContain('data:image/svg+xml');
  });

  test('plain text: lines', async () => {
    const text = await hoverOn(NESTED, 'fraction', { capabilities: PLAIN, initializationOptions: {} });
    expect(text).toContain('Managed memory 1.34 GiB');
    expect(text).not.toMatch(/[*`<>|]|data:image|\$\(|---/);
  });

  test('pictures switched off', async () => {
    expect(await hoverOn(NESTED, 'fraction', { settings: { hover: { pictures: false } } })).not.toContain('data:image');
  });

  test('the palette follows the theme', async () => {
    const dark = await hoverOn(NESTED, 'fraction');
    client.stop();
    const light = await hoverOn(NESTED, 'fraction', { initializationOptions: { themeKind: 'light' } });
    expect(light).not.toBe(dark);
    await client.notify('flinkConfig/themeKind', 'dark');
    expect(await client.hover(NESTED.replace('fraction', 'fract|ion'))).toBe(dark);
  });
});

test('what stands in a file does not become markup', async () => {
  const text = await hoverOn('blob.storage.directory: "a` ![x](https://example.org/t.png) <img src=https://example.org/y.png> `b"\nparallelism.default: 1\n', 'blob.storage');
  expect(text?.split('\n')[0]).toBe('**In force: `` a` ![x](https://example.org/t.png) <img src=https://example.org/y.png> `b ``** set here');
});

test('a file that Flink refuses says so beside its numbers', async () => {
  expect(await hoverOn(`${NESTED}parallelism.default:\n`, 'fraction')).toContain('Flink refuses the file as it stands');
});
