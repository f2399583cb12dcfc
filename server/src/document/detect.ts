import { isLegacyName } from './parse.js';

/** As much of a text is looked at: a configuration shows what it is long before. */
const MOST_CHARACTERS = 64 * 1024;
const MOST_LINES = 3000;

/** Beginnings of keys that nothing but Flink has: one is enough. Behind each first part stand the parts that may follow it; `*` is any, and nothing is any and none. */
const TELLING = beginnings({
  jobmanager: 'rpc bind-host memory.process memory.flink memory.heap memory.off-heap memory.jvm-metaspace memory.jvm-overhead memory.enable-jvm-direct-memory-limit heap.size execution.failover-strategy execution.attempts-history-size archive.fs adaptive-scheduler adaptive-batch-scheduler scheduler partition.hybrid retrieve-taskmanager-hostname future-pool io-pool failure-enrichers resource-id web partition',
  taskmanager: 'numberOfTaskSlots bind-host rpc memory.process memory.flink memory.framework memory.task memory.managed memory.network memory.jvm-metaspace memory.jvm-overhead memory.segment-size memory.min-segment-size memory.preallocate memory.fraction memory.size memory.off-heap heap.size heap.mb cpu.cores memory.starting-segment-size network.adaptive-partitioner network.batch-shuffle network.compression network.hybrid-shuffle network.retries state.local network.memory network.numberOfBuffers network.bind-policy network.netty network.blocking-shuffle network.sort-shuffle network.tcp-connection network.credit-model network.detailed-metrics network.request-backoff network.partition-request-timeout network.max-num-tcp-connections net data debug.memory jvm-exit-on-oom exit-on-fatal-akka-error registration initial-registration-pause runtime slot.timeout load-balance collect-sink system-out tmp.dirs resource-id',
  parallelism: 'default',
  state: 'backend.type backend.incremental backend.rocksdb backend.forst backend.fs backend.hashmap backend.heap backend.local-recovery backend.async backend.latency-track backend.changelog checkpoints.dir checkpoints.num-retained checkpoints.create-subdir savepoints.dir checkpoint-storage storage.fs changelog checkpoint.cleaner latency-track size-track',
  'high-availability': 'type storageDir cluster-id zookeeper kubernetes jobmanager job', 'restart-strategy': 'type exponential-delay failure-rate fixed-delay',
  execution: 'checkpointing runtime-mode savepoint savepoint-restore-mode state-recovery buffer-timeout batch-shuffle-mode shutdown-on-attached-exit shutdown-on-application-finish sorted-inputs async-state batch-state-backend job-status-changed-listeners program-config sort-keyed-partition sort-partition submit-failed-job-on-application-error terminate-application-on-any-job-terminated-exceptionally',
  historyserver: 'archive web log', classloader: 'resolve-order parent-first-patterns check-leaked-classloader fail-on-metaspace-oom-error',
  slotmanager: '*', slot: 'request idle', jobstore: '*', 'job-result-store': '*', resourcemanager: 'taskmanager-timeout standalone start-worker previous-worker taskmanager-registration taskmanager-release',
  io: 'tmp.dirs', env: 'java.home java.opts hadoop.conf.dir yarn.conf.dir', blob: 'storage.directory server.port', web: 'submit.enable cancel.enable rescale.enable upload.dir',
  pipeline: 'jars classpaths max-parallelism object-reuse generic-types operator-chaining auto-watermark-interval default-kryo-serializers registered-kryo-types force-kryo force-avro serialization-config global-job-parameters auto-generate-uids auto-type-registration cached-files cep closure-cleaner-level force-kryo-avro jobvertex-parallelism-overrides registered-pojo-types vertex-description-mode vertex-name-include-index-prefix watermark-alignment',
  table: 'exec optimizer local-time-zone sql-dialect dml-sync dynamic-table-options', kubernetes: 'cluster-id container.image rest-service pod-template-file jobmanager taskmanager flink operator internal-service hostnetwork',
  cluster: 'evenly-spread-out-slots fine-grained-resource-management thread-dump io-pool uncaught-exception-handling intercept-user-system-exit', akka: 'ask framesize', pekko: '*', 'queryable-state': '*',
  'sql-gateway': 'session worker endpoint', 'sql-client': 'execution display verbose', 'slow-task-detector': '*', 'scheduler-mode': '', task: 'cancellation cancellation-interval',
  python: 'fn-execution', metrics: 'scope.jm scope.tm scope.operator scope.task system-resource latency internal.query-service', security: 'ssl.internal ssl.rest', '$internal': '*',
  'application-result-store': '*',
  'completed-application-store': '*',
  minicluster: '*',
  'shuffle-service-factory': '*',
  'fine-grained': '*',
  'cleanup-strategy': '*',
  compiler: 'delimited-informat',
  dstl: 'dfs',
  'job-event': 'store',
});

/** Beginnings that others have as well: two with different first parts are needed, and most of the first parts must be Flink's. */
const COMMON = beginnings({
  rest: 'address port bind-address bind-port flamegraph client server retry await-leader-timeout connection-timeout idleness-timeout profiling async cache path url-prefix',
  web: 'address port refresh-interval history tmpdir upload timeout checkpoints backpressure exception-history-size access-control-allow-origin log ssl adaptive-scheduler', metrics: 'reporters reporter scope internal job fetcher system-resource-probing-interval',
  env: 'java hadoop hbase log pid ssh yarn stdout-err', security: 'ssl kerberos delegation context module', s3: '*', fs: '*', gs: 'writer filesink retry http',
  state: 'backend checkpoints savepoints storage', 'high-availability': '', 'restart-strategy': '', execution: 'target attached batch job-listeners', jobmanager: 'archive heap scheduler', taskmanager: 'host log',
  kubernetes: 'namespace context config container service-account entry hadoop secrets env client node-name-label transactional-operation artifacts decorator persistent-volume-claim-read-only persistent-volume-claims', heartbeat: 'interval timeout rpc-failure-threshold', cluster: 'id processes registration services',
  client: 'timeout retry-period heartbeat', blob: '*', jmx: 'server', yarn: '*', process: 'working-dir jobmanager taskmanager', traces: 'reporters reporter checkpoint report-events-as-spans', events: 'reporters reporter', 'external-resources': '', 'external-resource': '*', zookeeper: 'sasl', akka: '*',
  python: 'executable archives files client requirements execution-mode internal job-options logging loopback-server map-state metric operator-chaining profile pythonpath state systemenv', pipeline: 'name sources', user: 'artifacts', historyserver: '*', plugin: 'classloader',
  resourcemanager: 'job rpc',
  sink: 'committer',
  'discovery-script': 'args path',
  flink: 'hadoop yarn',
  local: 'number-resourcemanager number-taskmanager',
  oss: 'upload',
  table: 'catalog-store',
});

/** First parts that a `config.yaml` of Flink may have while little is written yet. */
const OWN_ROOTS = new Set(['jobmanager', 'taskmanager', 'parallelism', 'high-availability', 'restart-strategy', 'historyserver']);
const ROOTS = new Set([...TELLING, ...COMMON].map(beginning => beginning.split('.', 1)[0]));

/**
 * Whether a file is a Flink configuration, by its name and the first few thousand lines of its text; quick, and without reading it as YAML.
 * `flink-conf.yaml` always is, and so is a text with a comment `# flink-config: …`. One generic word such as `metrics:` is not enough. Kubernetes manifests are not.
 */
export function looksLikeFlink(fileName: string, text: string): boolean {
  if (isLegacyName(fileName)) return true;
  const start = text.slice(0, MOST_CHARACTERS);
  if (/^[ \t]*#+[ \t]*flink-config:/m.test(start)) return true;
  const kinds = new Set<string>();
  const roots = new Set<string>();
  for (const path of keyPaths(start)) {
    if (path === undefined) return false;
    const [root = ''] = path.split('.', 1);
    roots.add(root);
    if (hasBeginning(TELLING, path) !== undefined && !isManifest(start)) return true;
    const common = hasBeginning(COMMON, path);
    if (common !== undefined) kinds.add(common);
  }
  if (isManifest(start)) return false;
  const ownRoots = [...roots].filter(root => ROOTS.has(root));
  const ownName = /(?:^|[\\/])config\.ya?ml$/.test(fileName);
  const needed = ownName ? 1 : 2;
  if (kinds.size >= 2 && distinctRoots(kinds) >= needed && ownRoots.length * 2 >= roots.size) return true;
  return ownName && ownRoots.length === roots.size && ownRoots.some(root => OWN_ROOTS.has(root));
}

const KEY = /^([ ]*)(["']?)([$A-Za-z][\w./$-]*)\2[ ]*:(?:[ \t]|$)/;

/** The dotted paths of the keys of a text, by indentation; undefined where it is a list or a structure in brackets at its top. */
function* keyPaths(text: string): Generator<string | undefined> {
  const open: { indent: number; path: string }[] = [];
  let first = true;
  let lines = 0;
  for (let at = 0; at < text.length && lines < MOST_LINES; lines++) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end).replace(/\r$/, '').replace(/^\ufeff/, '');
    at = end + 1;
    if (/^\s*(?:#|$)/.test(line) || /^(?:---|%)/.test(line)) continue;
    if (first && /^(?:-\s|[[{<])/.test(line)) {
      yield undefined;
      return;
    }
    first = false;
    const match = KEY.exec(line);
    if (match === null) continue;
    const indent = match[1]?.length ?? 0;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const parent = open.at(-1);
    const path = parent === undefined ? (match[3] ?? '') : `${parent.path}.${match[3] ?? ''}`;
    open.push({ indent, path });
    yield path;
  }
}

/** The beginning of a path that a table holds: its first one to four parts. */
function hasBeginning(table: ReadonlySet<string>, path: string): string | undefined {
  let end = -1;
  for (let parts = 0; parts < 4; parts++) {
    end = path.indexOf('.', end + 1);
    const beginning = end < 0 ? path : path.slice(0, end);
    if (table.has(beginning)) return beginning;
    if (end < 0) return undefined;
    if (parts === 0 && table.has(`${beginning}.*`)) return beginning;
  }
  return undefined;
}

/** Whether a text has what every Kubernetes manifest has. */
function isManifest(text: string): boolean {
  return /^apiVersion[ ]*:/m.test(text) && /^kind[ ]*:/m.test(text);
}

function distinctRoots(kinds: ReadonlySet<string>): number {
  return new Set([...kinds].map(kind => kind.split('.', 1)[0])).size;
}

function beginnings(table: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.entries(table).flatMap(([root, rests]) => (rests === '' ? [root] : rests.split(' ').map(rest => `${root}.${rest}`))));
}
