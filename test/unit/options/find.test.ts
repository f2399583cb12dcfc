import { describe, expect, it } from 'vitest';
import data from '../../../schemas/options.json';
import { goneFacts } from '../../../server/src/flink/options/catalog.js';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

/** What a match says, in one line. */
function told(version: FlinkVersion, key: string, settings: Readonly<Record<string, string>> = {}): string {
  const match = optionsOf(version).find(key, name => settings[name]);
  switch (match.kind) {
    case 'option': return `option ${match.option.key}: ${match.option.type}`;
    case 'map-entry': return `entry ${match.entry} of ${match.option.key}`;
    case 'deprecated': return ['old name of', match.option.key, ...(match.others ?? []).map(other => `and ${other.key}`)].join(' ');
    case 'fallback': return `read for ${match.option.key}`;
    case 'family': return `family ${match.family}`;
    case 'removed': return `removed after ${match.until}${match.successor === undefined ? '' : `: ${match.successor}`}`;
    case 'not-yet': return `since ${match.since}: ${match.option.key}`;
    case 'unknown': return 'unknown';
  }
}

const check = (key: string, expected: Partial<Record<FlinkVersion, string>>) =>
  it.each(Object.entries(expected))(`${key} in %s: %s`, (version, line) => expect(told(version as FlinkVersion, key)).toBe(line));

const everywhere = (line: string): Partial<Record<FlinkVersion, string>> => Object.fromEntries(FLINK_VERSIONS.map(version => [version, line]));

describe('an option by its own key', () => {
  check('taskmanager.memory.process.size', everywhere('option taskmanager.memory.process.size: MemorySize'));
  check('taskmanager.numberOfTaskSlots', everywhere('option taskmanager.numberOfTaskSlots: Integer'));
  check('high-availability.type', everywhere('option high-availability.type: String'));
  check('env.java.home', everywhere('option env.java.home: String'));
  check('heartbeat.interval', { '1.19': 'option heartbeat.interval: Long', '1.20': 'option heartbeat.interval: Duration', '2.3': 'option heartbeat.interval: Duration' });
});

describe('old names', () => {
  check('high-availability', everywhere('old name of high-availability.type'));
  check('state.backend', { '1.20': 'old name of state.backend.type', '2.3': 'old name of state.backend.type' });
  check('state.backend.incremental', { '1.19': 'option state.backend.incremental: Boolean', '1.20': 'old name of execution.checkpointing.incremental', '2.3': 'old name of execution.checkpointing.incremental' });
  check('taskmanager.network.memory.fraction', { '1.20': 'old name of taskmanager.memory.network.fraction', '2.2': 'old name of taskmanager.memory.network.fraction' });
  check('state.backend.local-recovery', { '1.20': 'old name of execution.checkpointing.local-backup.enabled and execution.state-recovery.from-local' });
  check('web.port', { '1.20': 'old name of rest.port and rest.bind-port', '2.0': 'old name of rest.port and rest.bind-port' });
  check('table.exec.topn-cache-size', { '1.20': 'old name of table.exec.rank.topn-cache-size', '2.0': 'removed after 1.20: table.exec.rank.topn-cache-size' });
});

describe('keys that are read when another is not set', () => {
  check('s3.access.key', { '1.20': 'family s3.*', '2.0': 'read for s3.access-key', '2.3': 'read for s3.access-key' });
  check('kubernetes.service-account', everywhere('option kubernetes.service-account: String'));
  check('taskmanager.registration.timeout', { '2.3': 'option taskmanager.registration.timeout: Duration' });
});

describe('entries of maps', () => {
  check('kubernetes.jobmanager.labels.team.name', everywhere('entry team.name of kubernetes.jobmanager.labels'));
  check('taskmanager.memory.managed.consumer-weights.PYTHON', everywhere('entry PYTHON of taskmanager.memory.managed.consumer-weights'));
  check('metrics.reporter.prom.scope.variables.additional.region', everywhere('entry region of metrics.reporter.<name>.scope.variables.additional'));
  check('kubernetes.internal-service.labels.team', { '2.1': 'since 2.2: kubernetes.internal-service.labels', '2.2': 'entry team of kubernetes.internal-service.labels' });
  check('kubernetes.jobmanager.labels.', everywhere('unknown'));
});

describe('placeholders', () => {
  check('metrics.reporter.prom.interval', everywhere('option metrics.reporter.<name>.interval: Duration'));
  check('metrics.reporter.my-own.factory.class', everywhere('option metrics.reporter.<name>.factory.class: String'));
  check('external-resource.gpu.amount', everywhere('option external-resource.<resource_name>.amount: Long'));
  check('external-resource.gpu.param.discovery-script.path', everywhere('option external-resource.<resource_name>.param.discovery-script.path: String'));
  check('security.delegation.token.provider.s3.enabled', everywhere('option security.delegation.token.provider.<serviceName>.enabled: Boolean'));
  check('fs.hdfs.limit.total', everywhere('option fs.<scheme>.limit.total: Integer'));
  check('fs.s3.priority.org.example.Factory', { '2.2': 'family fs.<scheme>.*', '2.3': 'option fs.<scheme>.priority.<factory-class>: Integer' });
  check('traces.reporter.otel.factory.class', { '1.18': 'since 1.19: traces.reporter.<name>.factory.class', '1.19': 'option traces.reporter.<name>.factory.class: String' });
});

describe('relative keys are never global ones', () => {
  for (const key of ['port', 'address', 'bind-address', 'bind-port', 'class', 'host', 'discovery-script.path']) check(key, everywhere('unknown'));
  check('sql-gateway.endpoint.rest.address', everywhere('option sql-gateway.endpoint.rest.address: String'));
  check('sql-gateway.endpoint.rest.port', everywhere('option sql-gateway.endpoint.rest.port: Integer'));
  check('sql-gateway.endpoint.type', everywhere('option sql-gateway.endpoint.type: String'));
});

describe('families', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['metrics.reporter.prom.port', 'metrics.reporter.<name>.*'], ['metrics.reporter.prometheus.host', 'metrics.reporter.<name>.*'], ['metrics.reporter.jmx.class', 'metrics.reporter.<name>.*'],
    ['s3.endpoint.region', 's3.*'], ['s3a.fast.upload', 's3a.*'], ['presto.s3.ssl.enabled', 'presto.s3.*'], ['gs.project.id', 'gs.*'],
    ['fs.s3a.connection.maximum', 'fs.<scheme>.*'], ['fs.azure.account.key.x.blob.core.windows.net', 'fs.<scheme>.*'], ['fs.oss.endpoint', 'fs.<scheme>.*'],
    ['azure.account.key', 'azure.*'], ['kubernetes.operator.periodic.savepoint.interval', 'kubernetes.operator.*'], ['job.autoscaler.enabled', 'job.autoscaler.*'],
    ['flink.hadoop.dfs.replication', 'flink.hadoop.*'], ['flink.yarn.nodemanager.x', 'flink.yarn.*'],
    ['containerized.master.env.LD_LIBRARY_PATH', 'containerized.master.env.*'], ['containerized.taskmanager.env.A', 'containerized.taskmanager.env.*'],
    ['external-resource.gpu.param.any.thing', 'external-resource.<resource_name>.*'], ['sql-gateway.endpoint.hiveserver2.thrift.port', 'sql-gateway.endpoint.<id>.*'],
    ['table.catalog-store.file.path', 'table.catalog-store.<kind>.*'], ['$internal.application.main', '$internal.*'],
    ['security.delegation.token.provider.s3.access-key', 'security.delegation.token.provider.<serviceName>.*'], ['security.delegation.token.receiver.hdfs.x', 'security.delegation.token.receiver.<serviceName>.*'],
    ['table.exec.hive.infer-source-parallelism', 'table.exec.hive.*'], ['table.exec.iceberg.use-flip27-source', 'table.exec.iceberg.*'], ['connector.iceberg.max-planning-snapshot-count', 'connector.iceberg.*'],
    ['paimon.lake.orders.items.scan.mode', 'paimon.*'], ['celeborn.master.endpoints', 'celeborn.*'], ['openlineage.transport.type', 'openlineage.*'],
  ];
  for (const [key, family] of rows) check(key, { '1.20': `family ${family}`, '2.3': `family ${family}` });
  for (const key of ['s3.', 'kubernetes.operator', 'metrics.reporter.prom', 'fs.overwite-files', 'containerized.master.environment.A', 'metrics.reporterx.a.b']) check(key, { '2.2': 'unknown' });
});

describe("a reporter's parameters depend on its factory, not on its name", () => {
  const by = (factory: string) => ({ 'metrics.reporter.mine.factory.class': `org.apache.flink.metrics.${factory}` });
  it.each([
    ['2.3', 'prometheus.PrometheusReporterFactory', 'port', 'option metrics.reporter.mine.port: String'],
    ['1.20', 'prometheus.PrometheusPushGatewayReporterFactory', 'port', 'option metrics.reporter.mine.port: Integer'],
    ['2.0', 'prometheus.PrometheusPushGatewayReporterFactory', 'port', 'family metrics.reporter.<name>.*'],
    ['2.0', 'prometheus.PrometheusPushGatewayReporterFactory', 'hostUrl', 'option metrics.reporter.mine.hostUrl: String'],
    ['1.20', 'influxdb.InfluxdbReporterFactory', 'writeTimeout', 'option metrics.reporter.mine.writeTimeout: Duration'],
    ['2.2', 'datadog.DatadogHttpReporterFactory', 'proxyPort', 'option metrics.reporter.mine.proxyPort: Integer'],
    ['2.2', 'statsd.StatsDReporterFactory', 'hostUrl', 'family metrics.reporter.<name>.*'],
    ['2.2', 'mine.OwnReporterFactory', 'port', 'family metrics.reporter.<name>.*'],
  ] as const)('%s %s %s: %s', (version, factory, parameter, line) => expect(told(version, `metrics.reporter.mine.${parameter}`, by(factory))).toBe(line));
});

describe('keys of other releases', () => {
  check('taskmanager.heap.size', { '1.20': 'option taskmanager.heap.size: MemorySize', '2.0': 'removed after 1.20: taskmanager.memory.flink.size' });
  check('jobmanager.web.ssl.enabled', { '1.20': 'old name of web.ssl.enabled', '2.1': 'removed after 1.20: security.ssl.rest.enabled' });
  check('taskmanager.initial-registration-pause', { '2.1': 'removed after 1.20: cluster.registration.initial-timeout' });
  check('taskmanager.network.numberOfBuffers', { '2.0': 'removed after 1.20' });
  check('cluster.fine-grained-resource-management.enabled', { '1.18': 'option cluster.fine-grained-resource-management.enabled: Boolean', '1.19': 'removed after 1.18' });
  check('cluster.id', { '2.2': 'since 2.3: cluster.id', '2.3': 'option cluster.id: String' });
  check('env.java.opts', { '1.20': 'old name of env.java.opts.all', '2.3': 'old name of env.java.opts.all' });
});

it.each([
  ['taskmanager.heap.size', true], ['taskmanager.heap.mb', false], ['cluster.evenly-spread-out-slots', false], ['jobmanager.web.ssl.enabled', true], ['taskmanager.network.batch-shuffle.compression.enabled', false],
] as const)('%s: its value can stand under the new key: %s', (key, keepsValue) => expect(optionsOf('2.2').find(key)).toMatchObject({ kind: 'removed', keepsValue }));

describe('keys that were gone before the oldest release here, or were never options', () => {
  check('taskmanager.memory.fraction', everywhere('removed after 1.9: taskmanager.memory.managed.fraction'));
  check('taskmanager.memory.preallocate', everywhere('removed after 1.9'));
  check('slotmanager.request-timeout', everywhere('removed after 1.17: slot.request.timeout'));
  check('mesos.resourcemanager.tasks.mem', everywhere('removed after 1.13'));
  check('fs.hdfs.hadoopconf', { '1.20': 'family fs.<scheme>.*', '2.0': 'removed after 1.20: env.hadoop.conf.dir' });
  check('table.exec.legacy-transformation-uids', { '2.0': 'removed after 1.20: table.exec.uid.generation' });
  check('mesos', everywhere('unknown'));
  it.each(Object.keys(data.gone))('%s is an option of no release here', key => {
    if (!key.endsWith('.**') && !key.startsWith('fs.')) expect(FLINK_VERSIONS.map(version => optionsOf(version).option(key))).toEqual(FLINK_VERSIONS.map(() => undefined));
  });
  it.each(Object.keys(data.gone))('what took the place of %s is there', key => {
    const { to } = goneFacts(key) ?? {};
    if (to !== undefined) expect(optionsOf('2.3').option(to)).toBeDefined();
  });
});

describe('unknown keys', () => {
  for (const key of ['', '.', 'taskmanager', 'taskmanager.memory', 'taskmanager.memory.manged.fraction', 'constructor', '__proto__', 'toString', 'a'.repeat(10_000)]) check(key, { '1.20': 'unknown', '2.3': 'unknown' });
});
