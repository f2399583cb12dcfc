import { namesOf } from '../flink/options/names.js';
import type { Option } from '../flink/options/types.js';
import { isAtLeast, type FlinkVersion } from '../flink/version.js';

/** A value that Flink knows of an option whose type does not tell it. */
export interface KnownValue {
  readonly value: string;
  /** What it does, in a few words. */
  readonly says?: string | undefined;
  readonly until?: FlinkVersion;
}

type Row = string | readonly [value: string, says: string] | KnownValue;

const known = (...rows: readonly Row[]): readonly KnownValue[] => rows.map(row => (typeof row === 'string' ? { value: row } : 'value' in row ? row : { value: row[0], says: row[1] }));

/** The values that Flink knows of an option in a release though its type does not tell them, and numbers in wide use; none where any will do. */
export function knownValuesOf(option: Option, version: FlinkVersion): readonly KnownValue[] {
  const names = option.type === 'String' ? namesOf(option.key, version) : undefined;
  if (names !== undefined) return names.names.map(value => ({ value, says: NAMES_SAY[option.key]?.[value] }));
  // A reporter's parameter has the name that its factory declares: as an option, or as an argument of a class.
  const parameter = option.scope === 'reporter' ? option.key.replace(/^\w+\.reporter\.[^.]+\./, '') : '';
  const rows = KNOWN_VALUES[option.key] ?? KNOWN_VALUES[`${option.javaClass}.${option.field}`] ?? KNOWN_VALUES[`metrics.reporter.OpenTelemetry.${parameter}`] ?? [];
  return rows.filter(({ until }) => until === undefined || isAtLeast(until, version));
}

/** What the names do that Flink compares itself (schemas/names.json), where the name does not tell it. */
const NAMES_SAY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'state.backend.type': { hashmap: 'state as objects on the heap', rocksdb: 'state on local disk, its memory in managed memory', forst: 'state in remote storage, cached on local disk' },
  'execution.checkpointing.storage': { jobmanager: 'on the heap of the JobManager', filesystem: 'in execution.checkpointing.dir' },
  'state.checkpoint-storage': { jobmanager: 'on the heap of the JobManager', filesystem: 'in state.checkpoints.dir' },
  'high-availability.type': { none: 'a JobManager that fails is not replaced' },
  'high-availability.zookeeper.client.acl': { open: 'everybody may write', creator: 'with SASL' },
  'restart-strategy.type': { none: 'never again', 'fixed-delay': 'so many times, always after the same pause', 'failure-rate': 'unless too many failures come in a while', 'exponential-delay': 'after ever longer pauses' },
  'cleanup-strategy.type': { none: 'never again', 'fixed-delay': 'so many times, always after the same pause', 'exponential-delay': 'after ever longer pauses' },
  'jobmanager.execution.failover-strategy': { region: 'what the failure affects', full: 'the whole job' },
  'classloader.resolve-order': { 'child-first': 'classes of the job first', 'parent-first': 'classes of Flink first' },
  'metrics.latency.granularity': { single: 'one number for all sources', operator: 'for each source', subtask: 'for each subtask of each source' },
  'taskmanager.network.bind-policy': { ip: 'by address', name: 'by host name' },
  'state.backend.rocksdb.predefined-options': { SPINNING_DISK_OPTIMIZED_HIGH_MEM: 'takes much memory' },
  'state.changelog.dstl.dfs.upload.retry-policy': { fixed: 'so many attempts', none: 'one attempt' },
  'security.ssl.provider': { JDK: 'Java\'s own', OPENSSL: 'needs a library beside Flink' },
};

const LOG_LEVELS = known('TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'OFF');
const KEY_STORES = known('PKCS12', 'JKS');
const EVERYWHERE = known(['0.0.0.0', 'all interfaces'], ['localhost', 'this machine alone']);
const HOST = known('localhost');

/** Values of other options whose type is a plain text, which Flink's sources or documentation name; the class or file that does is told. */
const KNOWN_VALUES: Readonly<Record<string, readonly KnownValue[]>> = {
  // DeploymentOptions
  'execution.target': known('local', 'remote', 'yarn-application', 'yarn-session', { value: 'yarn-per-job', until: '1.20' }, 'kubernetes-application', 'kubernetes-session'),
  // The configuration that Flink is delivered with
  'taskmanager.bind-host': EVERYWHERE, 'jobmanager.bind-host': EVERYWHERE, 'rest.bind-address': EVERYWHERE,
  'jobmanager.rpc.address': HOST, 'rest.address': HOST, 'taskmanager.host': HOST,
  // ForStOptions.PRIMARY_DIRECTORY
  'state.backend.forst.primary-dir': known(['checkpoint-dir', 'beside the checkpoints'], ['local-dir', 'on the local disk']),
  // StateChangelogOptions
  'state.changelog.storage': known(['memory', 'for tests'], ['filesystem', 'in state.changelog.dstl.dfs.base-path']),
  // CommonCatalogOptions
  'table.catalog-store.kind': known(['generic_in_memory', 'forgotten at the end'], ['file', 'in files']),
  // TableConfigOptions
  'table.local-time-zone': known(['default', 'that of the machine'], 'UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Shanghai'),
  // SyntaxHighlightStyle.BuiltInStyle
  'sql-client.display.color-schema': known('DEFAULT', 'DARK', 'LIGHT', 'CHESTER', 'DRACULA', 'SOLARIZED', 'VS2010', 'OBSIDIAN', 'GESHI'),
  // PythonOptions
  'python.execution-mode': known(['process', 'Python in processes beside the JVM'], ['thread', 'Python inside the JVM']),
  'python.logging.default.level': LOG_LEVELS,
  // config.sh
  'env.log.level': LOG_LEVELS,
  // SecurityOptions
  'security.ssl.protocol': known('TLSv1.2', 'TLSv1.3'),
  'security.ssl.internal.keystore-type': KEY_STORES, 'security.ssl.internal.truststore-type': KEY_STORES, 'security.ssl.rest.keystore-type': KEY_STORES, 'security.ssl.rest.truststore-type': KEY_STORES,
  // NativeS3FileSystemFactory
  's3.sse.type': known('none', ['sse-s3', 'keys of S3'], ['sse-kms', 'keys of KMS']),
  // OpenTelemetryReporterOptions
  'metrics.reporter.OpenTelemetry.exporter.compression': known('none', 'gzip'),
  // GraphiteReporterFactory, DatadogHttpReporterFactory: arguments that no option declares, by class and name
  'GraphiteReporterFactory.protocol': known('TCP', 'UDP'),
  'DatadogHttpReporterFactory.dataCenter': known('US', 'EU'),
  // GPUDriverFactory
  'external-resource.<resource_name>.driver-factory.class': known(['org.apache.flink.externalresource.gpu.GPUDriverFactory', 'graphics cards']),
  // Numbers that are in wide use
  'taskmanager.numberOfTaskSlots': known('1', '2', '4', '8'),
  'parallelism.default': known('1', '2', '4', '8', '16'),
  'execution.checkpointing.max-concurrent-checkpoints': known('1', '2'),
  'execution.checkpointing.num-retained': known('1', '3', '10'), 'state.checkpoints.num-retained': known('1', '3', '10'),
  'taskmanager.memory.managed.fraction': known('0.2', '0.4', '0.6', '0.8'),
  'taskmanager.memory.network.fraction': known('0.05', '0.1', '0.2'),
  'taskmanager.memory.jvm-overhead.fraction': known('0.1', '0.15', '0.2'),
  'jobmanager.memory.jvm-overhead.fraction': known('0.1', '0.15', '0.2'),
};

/** Sizes of whole processes; the smallest are those of the configuration that Flink is delivered with. */
export const PROCESS_SIZES: Readonly<Record<string, readonly string[]>> = {
  'taskmanager.memory.process.size': ['1728m', '2g', '4g', '8g', '16g', '32g'],
  'jobmanager.memory.process.size': ['1600m', '2g', '4g', '8g'],
  'taskmanager.memory.flink.size': ['1280m', '2g', '4g', '8g', '16g'],
  'jobmanager.memory.flink.size': ['1024m', '2g', '4g'],
};

const TOLERATIONS = known('operator:Equal', 'operator:Exists', 'effect:NoSchedule', 'effect:NoExecute', 'effect:PreferNoSchedule');

/** Items of values that are lists or maps, or texts that Flink takes apart. */
export const KNOWN_ITEMS: Readonly<Record<string, readonly KnownValue[]>> = {
  // ExecutionConfigOptions.TABLE_EXEC_DISABLED_OPERATORS
  'table.exec.disabled-operators': known('NestedLoopJoin', 'ShuffleHashJoin', 'BroadcastHashJoin', 'SortMergeJoin', 'HashAgg', 'SortAgg'),
  // SqlGatewayEndpointFactoryUtils: RestEndpoint, HiveServer2Endpoint
  'sql-gateway.endpoint.type': known('rest', 'hiveserver2'),
  // The names of HadoopFSDelegationTokenProvider and HBaseDelegationTokenProvider
  'yarn.security.appmaster.delegation.token.services': known('hadoopfs', 'hbase'),
  // JaasModule: the contexts of Flink's own clients
  'security.kerberos.login.contexts': known(['Client', 'ZooKeeper'], ['KafkaClient', 'Kafka']),
  // TaskManagerOptions.MANAGED_MEMORY_CONSUMER_WEIGHTS
  'taskmanager.memory.managed.consumer-weights': known(['OPERATOR:70', 'sorts, joins and caches'], ['STATE_BACKEND:70', 'RocksDB and ForSt'], ['PYTHON:30', 'Python processes']),
  // KubernetesToleration
  'kubernetes.jobmanager.tolerations': TOLERATIONS, 'kubernetes.taskmanager.tolerations': TOLERATIONS,
};

/** Keys of maps that can be written as `key.sub: value`, each with a usual value. */
export const KNOWN_ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // ManagedMemoryUtils: the consumers and their default weights
  'taskmanager.memory.managed.consumer-weights': { OPERATOR: '70', STATE_BACKEND: '70', PYTHON: '30' },
};
