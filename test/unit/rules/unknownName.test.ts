import { describe, expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { nameFacts } from '../../../server/src/flink/options/catalog.js';
import { namesOf } from '../../../server/src/flink/options/names.js';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';
import type { Problem } from '../../../server/src/rules/types.js';

function told(key: string, value: string, version = '2.2'): Problem | undefined {
  return new Analysis({ name: 'config.yaml', text: `# flink-config: version=${version}\n${key}: ${JSON.stringify(value)}\n` }).problems.find(({ code }) => code === 'unknown-name');
}

// What each key takes and refuses was put to Flink's own classes, of 1.20 and 2.2.
describe.each<[key: string, known: string[], unknown: Record<string, string>]>([
  ['restart-strategy.type', ['none', 'OFF', 'disable', 'fixed-delay', 'FixedDelay', 'failurerate', 'exponential-delay'], { fixed_delay: 'fixed-delay', ' none': 'none', 'com.acme.Strategy': 'failure-rate', '': 'none' }],
  ['restart-strategy', ['none'], { fixed: 'fixed-delay' }],
  ['jobmanager.execution.failover-strategy', ['full', 'REGION'], { regions: 'region', 'com.acme.X': 'region' }],
  ['cleanup-strategy.type', ['none', 'OFF', 'fixeddelay', 'Exponential-Delay'], { exponential: 'exponential-delay' }],
  ['high-availability.type', ['NONE', 'standalone', 'zookeeper', 'Kubernetes', 'org.example.HaFactory'], { zookeper: 'zookeeper', factory_class: 'kubernetes', 'none ': 'none' }],
  ['high-availability.zookeeper.client.acl', ['open', 'CREATOR'], { all: 'open' }],
  ['classloader.resolve-order', ['child-first', 'Parent-First'], { parent_first: 'parent-first', childfirst: 'child-first' }],
  ['state.backend.type', ['hashmap', 'HashMap', 'rocksdb', 'forst', 'org.example.BackendFactory'], { filesystem: 'hashmap', jobmanager: 'hashmap', rocks: 'rocksdb' }],
  ['execution.checkpointing.storage', ['filesystem', 'JobManager', 'org.example.StorageFactory'], { fs: 'filesystem', rocksdb: 'filesystem' }],
  ['state.backend.rocksdb.predefined-options', ['DEFAULT', 'FLASH_SSD_OPTIMIZED'], { default: 'DEFAULT', flash: 'FLASH_SSD_OPTIMIZED' }],
  ['state.changelog.dstl.dfs.upload.retry-policy', ['fixed', 'none'], { FIXED: 'fixed' }],
  ['taskmanager.network.bind-policy', ['ip', 'NAME'], { host: 'ip' }],
  ['security.ssl.provider', ['jdk', 'OPENSSL'], { bouncy: 'JDK' }],
  ['table.sql-dialect', ['HIVE', 'default'], { ansi: 'hive' }],
  ['metrics.latency.granularity', ['OPERATOR', 'single'], { tasks: 'subtask' }],
])('%s', (key, known, unknown) => {
  test.each(known)('takes %j', value => expect(told(key, value)).toBeUndefined());
  test.each(Object.entries(unknown))('does not take %j: %s is near', (value, meant) => expect(told(key, value)?.suggestions[0]).toBe(meant));
});

test.each<[rule: string, key: string, value: string, version: string, known: boolean]>([
  ['a state backend of old, while there was one', 'state.backend.type', 'filesystem', '1.20', true],
  ['a state backend that came later', 'state.backend.type', 'forst', '1.20', false],
  ['the key of old', 'state.backend', 'filesystem', '2.0', false],
  ['storage by the key of old', 'state.checkpoint-storage', 'fs', '1.19', false],
  ['a codec by its class', 'taskmanager.network.compression.codec', 'org.example.Codec', '1.19', true],
  ['a codec of no release', 'taskmanager.network.compression.codec', 'GZIP', '1.19', false],
  ['an option that has become an enum is told as one', 'taskmanager.network.compression.codec', 'GZIP', '2.2', true],
  ['a transport in capital letters', 'taskmanager.network.netty.transport', 'NIO', '1.20', false],
])('%s', (_rule, key, value, version, known) => expect(told(key, value, version) === undefined).toBe(known));

test.each<[key: string, value: string, version: string, severity: string, message: string]>([
  ['high-availability.type', 'zookeper', '2.2', 'error', '"zookeper" is no name that Flink 2.2 knows, and no name of a class, which has dots: write zookeeper, none or kubernetes. Neither the JobManager nor a TaskManager starts.'],
  ['classloader.resolve-order', 'parent', '2.2', 'error', '"parent" is no name that Flink 2.2 knows: write parent-first or child-first. Neither the JobManager nor a TaskManager starts.'],
  ['taskmanager.network.netty.transport', 'NIO', '1.20', 'warning', 'Capital letters count here: write nio. Flink says nothing and takes auto.'],
  ['restart-strategy.type', '', '2.2', 'error', 'An empty text is no name that Flink 2.2 knows: write none, fixed-delay, failure-rate or exponential-delay. Jobs fail when they are started.'],
])('%s: %j in %s', (key, value, version, severity, message) => expect(told(key, value, version)).toMatchObject({ severity, message }));

test('a null is told once', () => expect(new Analysis({ name: 'config.yaml', text: 'state.backend.type:\n' }).problems.map(({ code }) => code)).not.toContain('unknown-name'));
test('a setting without effect is left alone', () => expect(new Analysis({ name: 'config.yaml', text: 'state:\n  backend:\n    type: x\nstate.backend.type: rocksdb\n' }).problems.map(({ code }) => code)).not.toContain('unknown-name'));

test.each(nameFacts.flatMap(({ keys }) => keys))('%s is a text in some release, and its default is a name', key => {
  const options = FLINK_VERSIONS.flatMap(version => {
    const option = optionsOf(version).option(key), names = namesOf(key, version);
    return option?.type === 'String' && names !== undefined ? [{ option, names }] : [];
  });
  expect(options).not.toEqual([]);
  for (const { option, names } of options) if (option.default !== null) expect([...names.names, ...names.also ?? []].map(name => name.toLowerCase())).toContain(option.default.toLowerCase());
});
