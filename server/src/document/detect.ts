import { isLegacyName } from './parse.js';

/** As much of a text is looked at: a configuration shows what it is long before. */
export const MOST_CHARACTERS = 64 * 1024;

/** The first parts of Flink's keys, each with what may stand behind it in keys that nothing but Flink has; nothing where others have such keys as well. */
const FLINK: Readonly<Record<string, string>> = {
  jobmanager: 'rpc.address rpc.port rpc.bind-port bind-host memory.process memory.flink memory.heap memory.off-heap memory.jvm-metaspace memory.jvm-overhead heap.size execution.failover-strategy archive.fs adaptive-scheduler adaptive-batch-scheduler',
  taskmanager: 'numberOfTaskSlots rpc.port rpc.bind-port bind-host memory.process memory.flink memory.framework memory.task memory.managed memory.network memory.jvm-metaspace memory.jvm-overhead memory.segment-size heap.size cpu.cores network.memory network.numberOfBuffers',
  parallelism: 'default',
  state: 'backend.type backend.incremental backend.rocksdb backend.forst backend.fs backend.changelog backend.local-recovery backend.latency-track checkpoints.dir checkpoints.num-retained savepoints.dir checkpoint-storage',
  'high-availability': 'type storageDir cluster-id jobmanager.port zookeeper.quorum zookeeper.path zookeeper.client kubernetes.leader-election',
  'restart-strategy': 'type exponential-delay failure-rate fixed-delay',
  execution: 'checkpointing runtime-mode buffer-timeout savepoint.path savepoint.ignore-unclaimed-state savepoint-restore-mode state-recovery shutdown-on-attached-exit',
  classloader: 'resolve-order parent-first-patterns check-leaked-classloader', historyserver: 'archive.fs', io: 'tmp.dirs', job: 'autoscaler',
  kubernetes: 'cluster-id rest-service jobmanager.cpu taskmanager.cpu pod-template-file operator.reconcile operator.flink operator.job operator.savepoint operator.health operator.deployment operator.dynamic',
  metrics: 'scope.jm scope.tm', pipeline: 'object-reuse generic-types operator-chaining auto-watermark-interval max-parallelism', slotmanager: 'number-of-slots max-total-resource',
  cluster: 'evenly-spread-out-slots fine-grained-resource-management', akka: 'framesize', pekko: 'framesize', 'queryable-state': 'proxy', 'sql-gateway': 'endpoint.rest', 'sql-client': 'execution', table: 'exec optimizer', web: 'submit.enable cancel.enable',
  '$internal': '', 'application-result-store': '', blob: '', 'cleanup-strategy': '', client: '', compiler: '', 'completed-application-store': '', 'discovery-script': '', dstl: '', env: '', events: '', 'external-resource': '', 'external-resources': '', 'fine-grained': '', flink: '', fs: '', gs: '', heartbeat: '',
  jmx: '', 'job-event': '', 'job-result-store': '', jobstore: '', local: '', minicluster: '', oss: '', plugin: '', process: '', python: '', resourcemanager: '', rest: '', s3: '', 'scheduler-mode': '', security: '', 'shuffle-service-factory': '', sink: '', slot: '', 'slow-task-detector': '', task: '', traces: '', user: '', yarn: '', zookeeper: '',
};
const ROOTS = new Set(Object.keys(FLINK));
const TELLING = new Set(Object.entries(FLINK).flatMap(([root, rests]) => (rests === '' ? [] : rests.split(' ').map(rest => `${root}.${rest}`))));
const REPORTER = /^(?:metrics|traces|events)\.reporter\.[^.]+\.factory\.class$/;

/** First parts that are enough in a `config.yaml` while little is written yet. */
const OWN_ROOTS = new Set(['jobmanager', 'taskmanager', 'parallelism', 'high-availability', 'restart-strategy', 'historyserver']);
/** Keys that others have as well: two of them are enough in a `config.yaml`. */
const LIKELY = new Set(['rest.address', 'rest.port', 'rest.bind-address', 'rest.bind-port', 'state.backend', 'execution.target', 'metrics.reporters', 's3.endpoint', 's3.access-key', 's3.secret-key', 'env.java.opts']);

/**
 * Whether a file is a Flink configuration, by its name and the beginning of its text; quick, and without reading it as YAML.
 * `flink-conf.yaml` always is, and so is a text with a comment `# flink-config: …`. Any other needs a key that nothing but Flink has, and more first parts with such keys than first parts foreign to Flink.
 * A `config.yaml` needs one such key and no majority of foreign first parts, or only first parts of Flink's, one of them its own or two likely keys.
 */
export function looksLikeFlink(fileName: string, text: string): boolean {
  if (isLegacyName(fileName)) return true;
  const start = text.slice(text.startsWith('\ufeff') ? 1 : 0, MOST_CHARACTERS);
  if (/^[ \t]*#+[ \t]*flink-config:/m.test(start)) return true;
  const roots = new Set<string>();
  const sure = new Set<string>();
  const likely = new Set<string>();
  for (const path of keyPaths(start)) {
    const [root = ''] = path.split('.', 1);
    roots.add(root);
    if (isTelling(path)) sure.add(root);
    if (LIKELY.has(path)) likely.add(path);
  }
  const known = [...roots].filter(root => ROOTS.has(root));
  const foreign = roots.size - known.length;
  if (sure.size > foreign) return true;
  if (!/(?:^|[\\/])config\.ya?ml$/.test(fileName)) return false;
  if (sure.size > 0) return known.length >= foreign;
  return foreign === 0 && (likely.size >= 2 || known.some(root => OWN_ROOTS.has(root)));
}

const KEY = /^([ ]*)(["']?)([$\w./][\w./$-]*)\2[ ]*:(?=[ \t\r\n]|$)/gm;
/** A list or a structure in brackets, below comments and a `---`. */
const NO_MAPPING = /^(?:[ \t]*(?:#.*)?\r?\n|(?:---|%).*\r?\n)*(?:-\s|[[{<])/;

/** The dotted paths of the keys of a text, by indentation; none where it is a list or a structure in brackets at its top. */
function* keyPaths(text: string): Generator<string> {
  if (NO_MAPPING.test(text)) return;
  const open: { indent: number; path: string }[] = [];
  for (const { 1: blanks = '', 3: key = '' } of text.matchAll(KEY)) {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= blanks.length) open.pop();
    const parent = open.at(-1);
    const path = parent === undefined ? key : `${parent.path}.${key}`;
    open.push({ indent: blanks.length, path });
    yield path;
  }
}

/** Whether nothing but Flink has a key: its first two to four parts, at most, tell. */
function isTelling(path: string): boolean {
  let end = path.indexOf('.');
  for (let parts = 2; end >= 0 && parts <= 4; parts++) {
    end = path.indexOf('.', end + 1);
    if (TELLING.has(end < 0 ? path : path.slice(0, end))) return true;
  }
  return REPORTER.test(path);
}
