import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import { coloured, grammar, tokens } from './support.js';

let yaml: IGrammar;
let plain: IGrammar;
beforeAll(async () => {
  yaml = await grammar('source.yaml');
  plain = await grammar('source.yaml', false);
});

describe('values of keys that are plainly Flink\'s', () => {
  test.each<[string, string, readonly string[]]>([
    ['a size', 'taskmanager.memory.process.size: 4g', ['4g memory-size']],
    ['a size with a comment', 'taskmanager.memory.process.size: 1600 mb # why', ['1600 mb memory-size']],
    ['a size in quotes', 'jobmanager.memory.heap.size: "1600m"', ['1600m memory-size']],
    ['a key in quotes', '"jobmanager.memory.heap.size" : 1600m', ['1600m memory-size']],
    ['mebibytes under a key of memory', 'taskmanager.memory.network.max: 64m', ['64m memory-size']],
    ['minutes under another one', 'execution.checkpointing.timeout: 10m', ['10m duration']],
    ['a duration in words', 'execution.checkpointing.interval: 10 min', ['10 min duration']],
    ['microseconds', 'execution.buffer-timeout.interval: 100 µs', ['100 µs duration']],
    ['a duration of ISO 8601', 'heartbeat.interval: PT10S', ['PT10S duration']],
    ['a size under a key that has no name of memory', 'state.backend.rocksdb.compaction.level.max-size-level-base: 320mb', ['320mb memory-size']],
    ['a half-flat key', '  memory.process.size: 4g', ['4g memory-size']],
    ['units that Flink does not read', 'taskmanager.memory.process.size: 4Gi', []],
    ['fractions', 'taskmanager.memory.process.size: 1.5g', []],
    ['part of a text', 'taskmanager.host: about 4g', []],
    ['a bare number is as YAML has it', 'parallelism.default: 4', []],
    ['a nested key does not tell whose it is', 'taskmanager:\n  memory:\n    process:\n      size: 4g', []],
    ['a key of somebody else', 'server.max.size: 4g', []],
    ['a key that only begins alike', 'taskmanagers.memory.size: 4g', []],
    ['a commented-out setting', '# taskmanager.memory.process.size: 4g', []],
  ])('%s', (_rule, text, expected) => expect(coloured(yaml, text)).toEqual(expected));

  test('hardly any option of sizes and durations is left out', () => {
    const keys = optionsOf('2.2').all.filter(({ type }) => type === 'MemorySize' || type === 'Duration').map(({ key }) => key.replace('<name>', 'mine'));
    const missing = keys.filter(key => coloured(yaml, `${key}: 4 d`).length + coloured(yaml, `${key}: 4g`).length === 0);
    expect(keys.length).toBeGreaterThan(150);
    // Others have such keys as well.
    expect(missing.filter(key => !/^(?:client|gs|s3|fs|web|rest)\./.test(key))).toEqual([]);
  });
});

describe('JVM flags', () => {
  test.each<[string, string, readonly string[]]>([
    ['in env.java.opts', 'env.java.opts.all: -XX:+UseG1GC -Dfoo=bar -Xmx1g', ['-XX: jvm-flag', 'UseG1GC jvm-flag', '-D jvm-flag', 'foo jvm-flag', 'bar jvm-flag', '-Xmx jvm-flag', '1g memory-size']],
    ['nested', 'env:\n  java:\n    opts:\n      all: "-Dx.y=1 --add-opens=java.base/java.util=ALL-UNNAMED"', ['-D jvm-flag', 'x.y jvm-flag', '1 jvm-flag', '--add-opens jvm-flag', 'java.base/java.util=ALL-UNNAMED jvm-flag']],
    ['with a size', 'x: -XX:MaxDirectMemorySize=64m', ['-XX: jvm-flag', 'MaxDirectMemorySize jvm-flag', '64m jvm-flag']],
    ['with a path', 'x: -XX:HeapDumpPath=/opt/flink/log', ['-XX: jvm-flag', 'HeapDumpPath jvm-flag', '/opt/flink/log jvm-flag']],
    ['in a block scalar', 'env.java.opts.all: >-\n  -XX:+UseG1GC\n  -Dfoo=bar', ['-XX: jvm-flag', 'UseG1GC jvm-flag']],
    ['not -D in a value of somebody else', 'run: mvn -Dmaven.test.skip=true', []],
    ['not where the value begins otherwise', 'client: curl -Dheaders', []],
    ['not in comments', 'a: 1 # -XX:+UseG1GC', []],
    ['not within words', 'a: x-XX:y', []],
  ])('%s', (_rule, text, expected) => expect(coloured(yaml, text)).toEqual(expected));
});

describe('comments that speak to this extension', () => {
  test.each<[string, string, readonly string[]]>([
    ['the release', '# flink-config: version=2.2 deployment=kubernetes', ['flink-config directive', 'version directive', '2.2 directive', 'deployment directive', 'kubernetes directive']],
    ['a code to ignore, behind a setting', 'a: 1 # flink-config-ignore: unknown-key, yaml-tab', ['flink-config-ignore directive', 'unknown-key directive', 'yaml-tab directive']],
    ['a field that there is not', '# flink-config: release=2.2', ['flink-config directive']],
    ['another comment', '# about flink-config: version=2.2', []],
    ['a value', 'a: flink-config: version', []],
  ])('%s', (_rule, text, expected) => expect(coloured(yaml, text)).toEqual(expected));
});

describe('YAML that is not Flink\'s has no other token than without this extension', () => {
  const sample = (name: string): string => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
  test.each<[string, string]>([
    ['a compose file', sample('foreign/docker-compose.yaml')],
    ['a Spring application', sample('foreign/application.yaml')],
    ['Kubernetes', 'resources:\n  limits:\n    memory: 4Gi\n    cpu: 500m\n  requests: {memory: "512m"}\n'],
    ['a workflow', 'jobs:\n  build:\n    timeout-minutes: 10\n    env:\n      MAVEN_OPTS: -Xmx1g -Dfoo=bar\n    steps:\n      - run: |\n          mvn -Dmaven.test.skip=true\n'],
    ['a flat Spring configuration', 'spring.servlet.multipart.max-file-size: 10MB\nserver.tomcat.connection-timeout: 5s\nmanagement.metrics.export.step: 1m\n'],
    ['nested Flink, but for what a server knows', sample('config.yaml').replace(/-XX:\S+/g, '')],
  ])('%s', (_rule, text) => expect(tokens(yaml, text)).toEqual(tokens(plain, text)));
});

test('only the coloured values of a Flink file differ', () => {
  const text = readFileSync(new URL('../../../samples/flat/config.yaml', import.meta.url), 'utf8');
  const differing = tokens(yaml, text).filter(([word, scopes]) => !tokens(plain, text).some(token => token[0] === word && token[1] === scopes));
  expect(differing.filter(([, scopes]) => !scopes.endsWith('.flink'))).toEqual([]);
  expect(differing.length).toBeGreaterThan(4);
});

describe('the grammar of newer releases of VS Code', () => {
  test.each<[string, string, readonly string[]]>([
    ['a size', 'taskmanager.memory.process.size: 4g # why', ['4g memory-size']],
    ['a size in quotes', 'taskmanager.memory.process.size: "4g"', ['4g memory-size']],
    ['a duration', 'execution.checkpointing.interval: 10 min', ['10 min duration']],
    ['JVM flags', 'env.java.opts.all: -XX:+UseG1GC -Dfoo=bar', ['-XX: jvm-flag', 'UseG1GC jvm-flag', '-D jvm-flag', 'foo jvm-flag', 'bar jvm-flag']],
    ['a comment', 'a: b # flink-config-ignore: unknown-key', ['flink-config-ignore directive', 'unknown-key directive']],
    ['a key of somebody else', 'server.max.size: 4g', []],
  ])('%s', async (_rule, text, expected) => {
    const newer = await grammar('source.yaml', true, 'newer');
    expect(coloured(newer, text)).toEqual(expected);
    const [, , value] = tokens(newer, 'taskmanager.memory.process.size: 4g').filter(([word]) => word.trim() !== '');
    expect(value).toEqual(['4g', 'meta.stream.yaml string.unquoted.plain.out.yaml constant.numeric.memory-size.flink']);
  });
});
