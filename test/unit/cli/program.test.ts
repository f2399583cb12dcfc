import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../server/src/cli/program.js';

let folder: string;
const files: Readonly<Record<string, string | Buffer>> = {
  'good.yaml': 'taskmanager:\n  memory:\n    process:\n      size: 4g\njobmanager.memory.process.size: 1600m\n',
  'typo.yaml': 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\nparallelism.defalt: 4\n',
  'refused.yaml': 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n',
  'null.yaml': 'state.backend.type:\nparallelism.default: 4\n',
  'values.yaml': 'parallelism.default: 4\nexecution.checkpointing.interval: 10 min\ntaskmanager.memory.process.size: 4g\ns3.secret-key: hunter2\npipeline.jars: [a.jar, b.jar]\ntaskmanager.memory.network.max: 9223372036854775807b\nmy.own.key: x\n',
  'manifest.yaml': 'apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  flinkVersion: v2_2\n',
  'segment.yaml': 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.segment-size: 3000\n',
  'twice/flink-conf.yaml': '# flink-config: version=1.20\nparallelism.default: 2\nparallelism.default: 4\npipeline.classpaths: [a, b]\n',
  'noise.bin': Buffer.from([0, 1, 2, 3, 0, 255]),
  'latin1.yaml': Buffer.from('a: caf\u00e9\n', 'latin1'),
  'conf/flink-conf.yaml': 'parallelism.default: 4\n',
  'conf/nested/config.yaml': 'taskmanager.numberOfTaskSlots: 2\njobmanager.rpc.address: localhost\n',
  'conf/docker-compose.yaml': 'services:\n  web:\n    image: nginx\n',
  'empty/readme.txt': 'nothing',
  'empty/compose.yaml': 'services:\n  web:\n    image: nginx\n',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flink-config-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function cli(line: string, input = ''): Promise<{ code: number | undefined; out: string; err: string }> {
  let out = '';
  let err = '';
  const words = line.split(' ').map(word => (word.startsWith('@') ? join(folder, word.slice(1)) : word));
  const code = await run(words, '1.2.3', {
    write: text => (out += text), complain: text => (err += text), standardInput: () => Promise.resolve(Buffer.from(input)), terminal: false, environment: {}, serve: () => undefined,
  });
  return { code, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') };
}

async function json(line: string, input?: string): Promise<unknown> {
  return JSON.parse((await cli(`${line} --format json`, input)).out);
}

describe('exit codes', () => {
  test.each<[string, number]>([
    ['check @good.yaml', 0],
    ['check @typo.yaml', 0],
    ['check @typo.yaml --max-warnings 0', 1],
    ['check @typo.yaml --max-warnings 1', 0],
    ['check @refused.yaml', 1],
    ['check @null.yaml', 1],
    ['check @good.yaml @refused.yaml', 1],
    ['check @missing.yaml', 2],
    ['check @missing.yaml @good.yaml', 2],
    ['check @empty', 2],
    ['check @noise.bin', 2],
    ['check', 2],
    ['check @good.yaml --format sarif', 2],
    ['check @good.yaml --flink-version 7', 2],
    ['check @good.yaml --max-warnings few', 2],
    ['explain @good.yaml', 0],
    ['explain @refused.yaml', 1],
    ['explain @null.yaml', 1],
    ['explain @segment.yaml', 1],
    ['check @segment.yaml', 1],
    ['check @manifest.yaml', 2],
    ['options managed memory', 0],
    ['explain @refused.yaml --process jobmanager', 0],
    ['effective @values.yaml', 0],
    ['effective @null.yaml', 1],
    ['options managed.fraction', 0],
    ['options no-such-option-at-all', 1],
    ['lsp', 2],
    ['--help', 0],
    ['--version', 0],
    ['dance', 2],
  ])('%s → %d', async (line, code) => {
    expect((await cli(line)).code).toBe(code);
  });
});

describe('input that cannot be read gets one sentence', () => {
  test.each<[string, RegExp]>([
    ['check @missing.yaml', /^flink-config: missing\.yaml: there is no such file\.\n$/],
    ['check @empty', /^flink-config: \S*empty: no Flink configuration in this folder\./],
    ['check @noise.bin', /^flink-config: noise\.bin: a binary file, not a configuration\.\n$/],
    ['check @*.nothing', /^flink-config: \*\.nothing: no file matches\.\n$/],
  ])('%s', async (line, sentence) => {
    const { err } = await cli(line);
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('50 MB of text', async () => {
    await writeFile(join(folder, 'huge.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    const { code, err } = await cli('check @huge.yaml');
    expect(code).toBe(2);
    expect(err).toBe('flink-config: huge.yaml: 50 MiB is no Flink configuration; at most 16 MiB are read.\n');
  });
});

describe('check', () => {
  test('prints every problem with its place, from 1, the end exclusive', async () => {
    expect(await json('check @typo.yaml')).toEqual([{
      file: 'typo.yaml', flinkVersion: '2.3',
      problems: [{ code: 'unknown-key', severity: 'warning', message: 'Unknown key. Did you mean parallelism.default?', key: 'parallelism.defalt', line: 3, column: 1, endLine: 3, endColumn: 19, fixes: ['Rename to parallelism.default', 'Remove the setting', 'Ignore this line: unknown-key'] }],
    }]);
  });

  test('prints one object for each readable file, in the order given', async () => {
    const found = (await json('check @good.yaml @missing.yaml @null.yaml')) as { file: string; problems: unknown[] }[];
    expect(found.map(({ file, problems }) => [file, problems.length])).toEqual([['good.yaml', 0], ['null.yaml', 1]]);
  });

  test('searches a folder for Flink\'s files only', async () => {
    const found = (await json('check @conf --flink-version 1.20')) as { file: string }[];
    expect(found.map(({ file }) => file.replace(/.*conf\//, ''))).toEqual(['flink-conf.yaml', 'nested/config.yaml']);
  });

  test('what is told goes before a comment in the file', async () => {
    const [found] = (await json('check - --flink-version 2.2', '# flink-config: version=1.20\nparallelism.default: 4\n')) as [{ flinkVersion: string }];
    expect(found.flinkVersion).toBe('2.2');
  });

  test('reads standard input', async () => {
    const found = (await json('check -', 'parallelism.default: four\n')) as { file: string; problems: { code: string }[] }[];
    expect(found[0]?.file).toBe('-');
    expect(found[0]?.problems.map(({ code }) => code)).toContain('unreadable-value');
  });

  test('tells of bytes that are no UTF-8', async () => {
    const found = (await json('check @latin1.yaml')) as { problems: { code: string }[] }[];
    expect(found[0]?.problems.map(({ code }) => code)).toContain('yaml-encoding');
  });

  test('says how many problems there are', async () => {
    expect((await cli('check @typo.yaml')).out).toMatch(/3:1 +warning Unknown key\. Did you mean parallelism\.default\? {2}unknown-key\n\n1 file checked: 1 warning\n$/);
    expect((await cli('check @good.yaml')).out).toBe('1 file checked, no problems\n');
  });
});

describe('explain', () => {
  test('gives every pool in bytes', async () => {
    const [found] = (await json('explain @good.yaml')) as [{ taskManager: { memory: unknown; slots: number; jvmArguments: string }; jobManager: { memory: unknown } }];
    expect(found.taskManager.memory).toEqual({
      frameworkHeap: 134217728, taskHeap: 1530082070, frameworkOffHeap: 134217728, taskOffHeap: 0, network: 359703515, managed: 1438814063, jvmMetaspace: 268435456, jvmOverhead: 429496736,
      totalFlink: 3597035104, totalProcess: 4294967296,
    });
    expect(found.taskManager.slots).toBe(1);
    expect(found.taskManager.jvmArguments).toContain('-XX:MaxMetaspaceSize=268435456');
    expect(found.jobManager.memory).toMatchObject({ jvmHeap: 1073741824, totalProcess: 1677721600 });
  });

  test('gives the refusal with its code', async () => {
    const [found] = (await json('explain @refused.yaml')) as [{ taskManager: { refusal: { code: string } } }];
    expect(found.taskManager.refusal.code).toBe('components-exceed-total-flink-memory');
  });

  test('says that a file does not load', async () => {
    expect(await json('explain @null.yaml')).toMatchObject([{ loads: false, taskManager: { refusal: { code: 'file-not-loaded' } }, jobManager: { refusal: { code: 'file-not-loaded' } } }]);
  });

  test('calls missing memory a refusal', async () => {
    expect(await json('explain -', 'parallelism.default: 4\n')).toMatchObject([{ taskManager: { refusal: { code: 'memory-not-configured' } }, jobManager: { refusal: { code: 'memory-not-configured' } } }]);
  });
});

describe('effective', () => {
  test('gives texts and values in Flink\'s reading, secrets hidden', async () => {
    const [found] = (await json('effective @values.yaml')) as [{ loads: boolean; settings: Record<string, unknown>[] }];
    expect(found.loads).toBe(true);
    expect(found.settings).toEqual([
      { key: 'parallelism.default', value: '4', parsed: 4, type: 'Integer', line: 1 },
      { key: 'execution.checkpointing.interval', value: '10 min', parsed: 600000, type: 'Duration', line: 2 },
      { key: 'taskmanager.memory.process.size', value: '4g', parsed: 4294967296, type: 'MemorySize', line: 3 },
      { key: 's3.secret-key', value: '***', parsed: '***', type: 'String', line: 4 },
      { key: 'pipeline.jars', value: '[a.jar, b.jar]', parsed: ['a.jar', 'b.jar'], type: 'List<String>', line: 5 },
      { key: 'taskmanager.memory.network.max', value: '9223372036854775807b', parsed: '9223372036854775807', type: 'MemorySize', line: 6 },
      { key: 'my.own.key', value: 'x', parsed: 'x', type: null, line: 7 },
    ]);
  });

  test('reads a flink-conf.yaml by its own rules', async () => {
    const [found] = (await json('effective @twice/flink-conf.yaml')) as [{ settings: { key: string; parsed: unknown }[]; problems: { code: string }[] }];
    expect(found.settings.map(({ key, parsed }) => [key, parsed])).toEqual([['parallelism.default', 4], ['pipeline.classpaths', ['[a, b]']]]);
    expect(found.problems.map(({ code }) => code)).toContain('overridden-setting');
  });

  test('shows secrets on request', async () => {
    expect((await cli('effective @values.yaml --format properties --show-secrets')).out).toContain('s3.secret-key: hunter2\n');
  });

  test.each(['check @values.yaml', 'effective @values.yaml', 'effective @values.yaml --format json', 'check @values.yaml --format json', 'explain @values.yaml --format json'])('no secret in: %s', async line => {
    const { out, err } = await cli(line);
    expect(out + err).not.toContain('hunter2');
  });
});

test('options gives the facts of each option', async () => {
  const found = (await json('options taskmanager.memory.managed.fraction --flink-version 2.2')) as { readonly description: string; readonly guidance: readonly unknown[] }[];
  expect(found[0]).toMatchObject({
    key: 'taskmanager.memory.managed.fraction', type: 'Float', list: false, enum: null, default: '0.4', since: null, until: null, deprecatedKeys: [], constants: {},
  });
  expect(found[0]?.description).toMatch(/managed memory/);
  expect(found[0]?.guidance).toContainEqual({ kind: 'raise', text: expect.any(String) as string, sources: ['https://nightlies.apache.org/flink/flink-docs-release-2.2/docs/ops/state/large_state_tuning/'] });
});

test('options explains what few words find', async () => {
  const { out } = await cli('options state.backend.type');
  expect(out).toContain('rocksdb: Serialized in an embedded RocksDB');
  expect(out).not.toContain('`');
});

test('options finds by what an option is for', async () => {
  const found = (await json('options checkpoint barrier alignment')) as { readonly key: string }[];
  expect(found.map(({ key }) => key)).toContain('execution.checkpointing.aligned-checkpoint-timeout');
});
