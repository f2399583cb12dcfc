/**
 * Blocks that configurations often have: name, what it does, the releases it is for, and its settings with the editor's placeholders.
 * A snippet inserts them nested, as a config.yaml has them, or flat.
 */
const BLOCKS = [
  ['rocksdb', 'State in RocksDB with incremental checkpoints', '1.20, 2.x', {
    'state.backend.type': 'rocksdb',
    'execution.checkpointing.interval': '${1:1 min}',
    'execution.checkpointing.incremental': 'true',
    'execution.checkpointing.dir': '${2:s3://my-bucket/flink/checkpoints}',
    'execution.checkpointing.savepoint-dir': '${3:s3://my-bucket/flink/savepoints}',
  }],
  ['rocksdb-1.19', 'State in RocksDB with incremental checkpoints, by the names that these options have before 1.20', '1.18, 1.19', {
    'state.backend.type': 'rocksdb',
    'state.backend.incremental': 'true',
    'state.checkpoints.dir': '${1:s3://my-bucket/flink/checkpoints}',
    'state.savepoints.dir': '${2:s3://my-bucket/flink/savepoints}',
    'execution.checkpointing.interval': '${3:1 min}',
  }],
  ['forst', 'State in ForSt: kept with the checkpoints, with a cache on local disks', '2.x', {
    'state.backend.type': 'forst',
    'state.backend.forst.local-dir': '${1:/data/forst}',
    'execution.checkpointing.interval': '${2:1 min}',
    'execution.checkpointing.incremental': 'true',
    'execution.checkpointing.dir': '${3:s3://my-bucket/flink/checkpoints}',
  }],
  ['rocksdb-tuning', 'The first options to turn for RocksDB', '1.20, 2.x', {
    'state.backend.rocksdb.localdir': '${1:/data/rocksdb}',
    'state.backend.rocksdb.predefined-options': '${2|SPINNING_DISK_OPTIMIZED_HIGH_MEM,FLASH_SSD_OPTIMIZED,SPINNING_DISK_OPTIMIZED,DEFAULT|}',
    'state.backend.rocksdb.thread.num': '${3:4}',
    'state.backend.rocksdb.memory.managed': 'true',
    'state.backend.rocksdb.memory.partitioned-index-filters': '${4|true,false|}',
    'state.backend.rocksdb.use-bloom-filter': '${5|true,false|}',
    'state.backend.rocksdb.metrics.block-cache-usage': 'true',
    'state.backend.rocksdb.metrics.size-all-mem-tables': 'true',
  }],
  ['checkpointing', 'Checkpoints: how often, how long they may take, and what is kept', '1.20, 2.x', {
    'execution.checkpointing.interval': '${1:1 min}',
    'execution.checkpointing.min-pause': '${2:30 s}',
    'execution.checkpointing.timeout': '${3:10 min}',
    'execution.checkpointing.mode': '${4|EXACTLY_ONCE,AT_LEAST_ONCE|}',
    'execution.checkpointing.num-retained': '${5:3}',
    'execution.checkpointing.tolerable-failed-checkpoints': '${6:3}',
    'execution.checkpointing.externalized-checkpoint-retention': '${7|RETAIN_ON_CANCELLATION,DELETE_ON_CANCELLATION|}',
    'execution.checkpointing.dir': '${8:s3://my-bucket/flink/checkpoints}',
  }],
  ['unaligned-checkpoints', 'Checkpoints that overtake waiting data, for jobs under backpressure', '1.20, 2.x', {
    'execution.checkpointing.unaligned.enabled': 'true',
    'execution.checkpointing.aligned-checkpoint-timeout': '${1:30 s}',
  }],
  ['ha-kubernetes', 'High availability by Kubernetes', '1.20, 2.x', {
    'high-availability.type': 'kubernetes',
    'high-availability.storageDir': '${1:s3://my-bucket/flink/ha}',
    'kubernetes.cluster-id': '${2:my-flink-cluster}',
  }],
  ['ha-zookeeper', 'High availability by ZooKeeper', '1.20, 2.x', {
    'high-availability.type': 'zookeeper',
    'high-availability.storageDir': '${1:s3://my-bucket/flink/ha}',
    'high-availability.cluster-id': '${2:/my-flink-cluster}',
    'high-availability.zookeeper.quorum': '${3:zookeeper-0:2181,zookeeper-1:2181,zookeeper-2:2181}',
    'high-availability.zookeeper.path.root': '${4:/flink}',
  }],
  reporter('prometheus', 'Prometheus fetches the metrics of each process', '1.20, 2.x', 'prom', 'prometheus.PrometheusReporterFactory', { port: '${2:9249-9260}' }),
  reporter('pushgateway', 'Metrics are pushed to a Prometheus gateway', '1.20, 2.x', 'promgateway', 'prometheus.PrometheusPushGatewayReporterFactory', { hostUrl: '${2:http://pushgateway:9091}', jobName: '${3:flink}', interval: '${4:60 s}' }),
  reporter('jmx', 'Metrics by JMX', '1.20, 2.x', 'jmx', 'jmx.JMXReporterFactory', { port: '${2:8789-8799}' }),
  reporter('influxdb', 'Metrics are written to InfluxDB', '1.20, 2.x', 'influxdb', 'influxdb.InfluxdbReporterFactory', { scheme: '${2|http,https|}', host: '${3:influxdb}', port: '${4:8086}', db: '${5:flink}', interval: '${6:60 s}' }),
  reporter('statsd', 'Metrics are sent to StatsD', '1.20, 2.x', 'statsd', 'statsd.StatsDReporterFactory', { host: '${2:localhost}', port: '${3:8125}', interval: '${4:60 s}' }),
  reporter('graphite', 'Metrics are sent to Graphite', '1.20, 2.x', 'graphite', 'graphite.GraphiteReporterFactory', { host: '${2:localhost}', port: '${3:2003}', protocol: '${4|TCP,UDP|}', interval: '${5:60 s}' }),
  reporter('slf4j', 'Metrics are written to the log', '1.20, 2.x', 'slf4j', 'slf4j.Slf4jReporterFactory', { interval: '${2:60 s}' }),
  reporter('opentelemetry', 'Metrics are sent to an OpenTelemetry collector', '2.x', 'otel', 'otel.OpenTelemetryMetricReporterFactory', { 'exporter.endpoint': '${2:http://otel-collector:4317}', interval: '${3:60 s}' }),
  ['history-server', 'Jobs that have ended can still be looked at', '1.20, 2.x', {
    'jobmanager.archive.fs.dir': '${1:s3://my-bucket/flink/completed-jobs}',
    'historyserver.archive.fs.dir': '${1:s3://my-bucket/flink/completed-jobs}',
    'historyserver.archive.fs.refresh-interval': '${2:10 s}',
    'historyserver.archive.retained-jobs': '${3:200}',
    'historyserver.web.address': '${4:0.0.0.0}',
    'historyserver.web.port': '${5:8082}',
  }],
  ['taskmanager-memory', 'The memory of a TaskManager', '1.20, 2.x', {
    'taskmanager.numberOfTaskSlots': '${1:2}',
    'taskmanager.memory.process.size': '${2:4g}',
    'taskmanager.memory.managed.fraction': '${3:0.4}',
    'taskmanager.memory.task.off-heap.size': '${4:128m}',
    'taskmanager.memory.network.fraction': '${5:0.1}',
    'taskmanager.memory.network.max': '${6:1g}',
    'taskmanager.memory.jvm-metaspace.size': '${7:256m}',
  }],
  ['jobmanager-memory', 'The memory of the JobManager', '1.20, 2.x', {
    'jobmanager.memory.process.size': '${1:1600m}',
    'jobmanager.memory.off-heap.size': '${2:128m}',
    'jobmanager.memory.jvm-metaspace.size': '${3:256m}',
  }],
  ['restart-exponential', 'A job that fails is started again after pauses that grow', '1.20, 2.x', {
    'restart-strategy.type': 'exponential-delay',
    'restart-strategy.exponential-delay.initial-backoff': '${1:1 s}',
    'restart-strategy.exponential-delay.max-backoff': '${2:1 min}',
    'restart-strategy.exponential-delay.backoff-multiplier': '${3:1.5}',
    'restart-strategy.exponential-delay.reset-backoff-threshold': '${4:1 h}',
  }],
  ['restart-fixed-delay', 'A job that fails is started again so many times', '1.20, 2.x', {
    'restart-strategy.type': 'fixed-delay',
    'restart-strategy.fixed-delay.attempts': '${1:3}',
    'restart-strategy.fixed-delay.delay': '${2:10 s}',
  }],
  ['restart-failure-rate', 'A job that fails is started again unless it fails too often', '1.20, 2.x', {
    'restart-strategy.type': 'failure-rate',
    'restart-strategy.failure-rate.max-failures-per-interval': '${1:3}',
    'restart-strategy.failure-rate.failure-rate-interval': '${2:5 min}',
    'restart-strategy.failure-rate.delay': '${3:10 s}',
  }],
];

function reporter(name, says, releases, label, factory, parameters) {
  const of = `metrics.reporter.\${1:${label}}`;
  return [`metrics-${name}`, says, releases, {
    'metrics.reporters': `\${1:${label}}`,
    [`${of}.factory.class`]: `org.apache.flink.metrics.${factory}`,
    ...Object.fromEntries(Object.entries(parameters).map(([parameter, value]) => [`${of}.${parameter}`, value])),
  }];
}

/** The snippets of a config.yaml with nested keys. */
export const nestedSnippets = () => file(BLOCKS.map(([name, says, releases, settings]) => [`flink-${name}`, `${says} (Flink ${releases})`, nested(settings)]));

/** The snippets with one setting a line, for both languages. */
export const flatSnippets = () => file(BLOCKS.map(([name, says, releases, settings]) => [`flink-flat-${name}`, `${says}, one setting a line (Flink ${releases})`, Object.entries(settings).map(([key, value]) => `${key}: ${value}`)]));

function file(snippets) {
  return `${JSON.stringify(Object.fromEntries(snippets.map(([prefix, description, body]) => [description, { prefix, description, body: [...body, '$0'] }])), undefined, 2)}\n`;
}

/** The lines of nested keys; an editor puts its own step of indentation for a tab. */
function nested(settings) {
  const root = new Map();
  for (const [key, value] of Object.entries(settings)) {
    const parts = key.split(/\.(?![^{]*\})/);
    const last = parts.pop();
    const block = parts.reduce((at, part) => at.get(part) ?? at.set(part, new Map()).get(part), root);
    block.set(last, value);
  }
  const lines = block => [...block].flatMap(([name, value]) => (value instanceof Map ? [`${name}:`, ...lines(value).map(line => `\t${line}`)] : [`${name}: ${value}`]));
  return lines(root);
}
