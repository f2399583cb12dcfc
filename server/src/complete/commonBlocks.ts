import { isAtLeast, type FlinkVersion } from '../flink/version.js';

/** Settings that configurations often have together. */
export interface CommonBlock {
  /** How it is asked for. */
  readonly name: string;
  /** What it does, without a full stop. */
  readonly says: string;
  /** The releases that read it. */
  readonly since: FlinkVersion;
  readonly until?: FlinkVersion;
  /** Keys and values, with what is left to the author in the protocol's snippet syntax. */
  readonly settings: readonly (readonly [key: string, value: string])[];
}

/** The blocks that a release reads. */
export function commonBlocks(version: FlinkVersion): readonly CommonBlock[] {
  return BLOCKS.filter(({ since, until }) => isAtLeast(version, since) && (until === undefined || isAtLeast(until, version)));
}

type Releases = Pick<CommonBlock, 'since' | 'until'>;

function block(name: string, says: string, releases: Releases, settings: Readonly<Record<string, string>>): CommonBlock {
  return { name: `flink-${name}`, says, ...releases, settings: Object.entries(settings) };
}

/** A reporter of metrics under a name that the author may change. */
function reporter(name: string, says: string, releases: Releases, label: string, factory: string, parameters: Readonly<Record<string, string>>): CommonBlock {
  const of = `metrics.reporter.\${1:${label}}`;
  return block(`metrics-${name}`, says, releases, {
    'metrics.reporters': `\${1:${label}}`,
    [`${of}.factory.class`]: `org.apache.flink.metrics.${factory}`,
    ...Object.fromEntries(Object.entries(parameters).map(([parameter, value]) => [`${of}.${parameter}`, value])),
  });
}

const BLOCKS: readonly CommonBlock[] = [
  block('rocksdb', 'State in RocksDB with incremental checkpoints', { since: '1.20' }, {
    'state.backend.type': 'rocksdb',
    'execution.checkpointing.interval': '${1:1 min}',
    'execution.checkpointing.incremental': 'true',
    'execution.checkpointing.dir': '${2:s3://my-bucket/flink/checkpoints}',
    'execution.checkpointing.savepoint-dir': '${3:s3://my-bucket/flink/savepoints}',
  }),
  block('rocksdb', 'State in RocksDB with incremental checkpoints', { since: '1.18', until: '1.19' }, {
    'state.backend.type': 'rocksdb',
    'state.backend.incremental': 'true',
    'state.checkpoints.dir': '${1:s3://my-bucket/flink/checkpoints}',
    'state.savepoints.dir': '${2:s3://my-bucket/flink/savepoints}',
    'execution.checkpointing.interval': '${3:1 min}',
  }),
  block('forst', 'State in ForSt: kept with the checkpoints, with a cache on local disks', { since: '2.0' }, {
    'state.backend.type': 'forst',
    'state.backend.forst.local-dir': '${1:/data/forst}',
    'execution.checkpointing.interval': '${2:1 min}',
    'execution.checkpointing.incremental': 'true',
    'execution.checkpointing.dir': '${3:s3://my-bucket/flink/checkpoints}',
  }),
  block('rocksdb-tuning', 'The first options to turn for RocksDB', { since: '1.20' }, {
    'state.backend.rocksdb.localdir': '${1:/data/rocksdb}',
    'state.backend.rocksdb.predefined-options': '${2|SPINNING_DISK_OPTIMIZED_HIGH_MEM,FLASH_SSD_OPTIMIZED,SPINNING_DISK_OPTIMIZED,DEFAULT|}',
    'state.backend.rocksdb.thread.num': '${3:4}',
    'state.backend.rocksdb.memory.managed': 'true',
    'state.backend.rocksdb.memory.partitioned-index-filters': '${4|true,false|}',
    'state.backend.rocksdb.use-bloom-filter': '${5|true,false|}',
    'state.backend.rocksdb.metrics.block-cache-usage': 'true',
    'state.backend.rocksdb.metrics.size-all-mem-tables': 'true',
  }),
  block('checkpointing', 'Checkpoints: how often, how long they may take, and what is kept', { since: '1.20' }, {
    'execution.checkpointing.interval': '${1:1 min}',
    'execution.checkpointing.min-pause': '${2:30 s}',
    'execution.checkpointing.timeout': '${3:10 min}',
    'execution.checkpointing.mode': '${4|EXACTLY_ONCE,AT_LEAST_ONCE|}',
    'execution.checkpointing.num-retained': '${5:3}',
    'execution.checkpointing.tolerable-failed-checkpoints': '${6:3}',
    'execution.checkpointing.externalized-checkpoint-retention': '${7|RETAIN_ON_CANCELLATION,DELETE_ON_CANCELLATION|}',
    'execution.checkpointing.dir': '${8:s3://my-bucket/flink/checkpoints}',
  }),
  block('unaligned-checkpoints', 'Checkpoints that overtake waiting data, for jobs under backpressure', { since: '1.20' }, {
    'execution.checkpointing.unaligned.enabled': 'true',
    'execution.checkpointing.aligned-checkpoint-timeout': '${1:30 s}',
  }),
  block('ha-kubernetes', 'High availability by Kubernetes', { since: '1.20' }, {
    'high-availability.type': 'kubernetes',
    'high-availability.storageDir': '${1:s3://my-bucket/flink/ha}',
    'kubernetes.cluster-id': '${2:my-flink-cluster}',
    'execution.checkpointing.dir': '${3:s3://my-bucket/flink/checkpoints}',
  }),
  block('ha-zookeeper', 'High availability by ZooKeeper', { since: '1.20' }, {
    'high-availability.type': 'zookeeper',
    'high-availability.storageDir': '${1:s3://my-bucket/flink/ha}',
    'high-availability.cluster-id': '${2:/my-flink-cluster}',
    'high-availability.zookeeper.quorum': '${3:zookeeper-0:2181,zookeeper-1:2181,zookeeper-2:2181}',
    'high-availability.zookeeper.path.root': '${4:/flink}',
    'execution.checkpointing.dir': '${5:s3://my-bucket/flink/checkpoints}',
  }),
  reporter('prometheus', 'Prometheus fetches the metrics of each process', { since: '1.20' }, 'prom', 'prometheus.PrometheusReporterFactory', { port: '${2:9249-9260}' }),
  reporter('pushgateway', 'Metrics are pushed to a Prometheus gateway', { since: '1.20' }, 'promgateway', 'prometheus.PrometheusPushGatewayReporterFactory', { hostUrl: '${2:http://pushgateway:9091}', jobName: '${3:flink}', interval: '${4:60 s}' }),
  reporter('jmx', 'Metrics by JMX', { since: '1.20' }, 'jmx', 'jmx.JMXReporterFactory', { port: '${2:8789-8799}' }),
  reporter('influxdb', 'Metrics are written to InfluxDB', { since: '1.20' }, 'influxdb', 'influxdb.InfluxdbReporterFactory', { scheme: '${2|http,https|}', host: '${3:influxdb}', port: '${4:8086}', db: '${5:flink}', interval: '${6:60 s}' }),
  reporter('statsd', 'Metrics are sent to StatsD', { since: '1.20' }, 'statsd', 'statsd.StatsDReporterFactory', { host: '${2:localhost}', port: '${3:8125}', interval: '${4:60 s}' }),
  reporter('graphite', 'Metrics are sent to Graphite', { since: '1.20' }, 'graphite', 'graphite.GraphiteReporterFactory', { host: '${2:localhost}', port: '${3:2003}', protocol: '${4|TCP,UDP|}', interval: '${5:60 s}' }),
  reporter('slf4j', 'Metrics are written to the log', { since: '1.20' }, 'slf4j', 'slf4j.Slf4jReporterFactory', { interval: '${2:60 s}' }),
  reporter('opentelemetry', 'Metrics are sent to an OpenTelemetry collector', { since: '2.0' }, 'otel', 'otel.OpenTelemetryMetricReporterFactory', { 'exporter.endpoint': '${2:http://otel-collector:4317}', interval: '${3:60 s}' }),
  block('history-server', 'Jobs that have ended can still be looked at', { since: '1.20' }, {
    'jobmanager.archive.fs.dir': '${1:s3://my-bucket/flink/completed-jobs}',
    'historyserver.archive.fs.dir': '${1:s3://my-bucket/flink/completed-jobs}',
    'historyserver.archive.fs.refresh-interval': '${2:10 s}',
    'historyserver.archive.retained-jobs': '${3:200}',
    'historyserver.web.address': '${4:0.0.0.0}',
    'historyserver.web.port': '${5:8082}',
  }),
  block('taskmanager-memory', 'The memory of a TaskManager', { since: '1.20' }, {
    'taskmanager.numberOfTaskSlots': '${1:2}',
    'taskmanager.memory.process.size': '${2:4g}',
    'taskmanager.memory.managed.fraction': '${3:0.4}',
    'taskmanager.memory.task.off-heap.size': '${4:128m}',
    'taskmanager.memory.network.fraction': '${5:0.1}',
    'taskmanager.memory.network.max': '${6:1g}',
    'taskmanager.memory.jvm-metaspace.size': '${7:256m}',
  }),
  block('jobmanager-memory', 'The memory of the JobManager', { since: '1.20' }, {
    'jobmanager.memory.process.size': '${1:1600m}',
    'jobmanager.memory.off-heap.size': '${2:128m}',
    'jobmanager.memory.jvm-metaspace.size': '${3:256m}',
  }),
  block('restart-exponential', 'A job that fails is started again after pauses that grow', { since: '1.20' }, {
    'restart-strategy.type': 'exponential-delay',
    'restart-strategy.exponential-delay.initial-backoff': '${1:1 s}',
    'restart-strategy.exponential-delay.max-backoff': '${2:1 min}',
    'restart-strategy.exponential-delay.backoff-multiplier': '${3:1.5}',
    'restart-strategy.exponential-delay.reset-backoff-threshold': '${4:1 h}',
  }),
  block('restart-fixed-delay', 'A job that fails is started again so many times', { since: '1.20' }, {
    'restart-strategy.type': 'fixed-delay',
    'restart-strategy.fixed-delay.attempts': '${1:3}',
    'restart-strategy.fixed-delay.delay': '${2:10 s}',
  }),
  block('restart-failure-rate', 'A job that fails is started again unless it fails too often', { since: '1.20' }, {
    'restart-strategy.type': 'failure-rate',
    'restart-strategy.failure-rate.max-failures-per-interval': '${1:3}',
    'restart-strategy.failure-rate.failure-rate-interval': '${2:5 min}',
    'restart-strategy.failure-rate.delay': '${3:10 s}',
  }),
];
