import type { FlinkVersion } from '../../../server/src/flink/version.js';
import { isAtLeast } from '../../../server/src/flink/version.js';
import { parseMemorySize } from '../../../server/src/flink/values/memorySize.js';
import type { Deployment } from '../../../server/src/userSettings.js';
import { writeFlat, writeNested, type Entry, type Section } from './write.js';

/** What is asked before a configuration is written. */
export interface Choices {
  readonly version: FlinkVersion;
  readonly deployment: Deployment;
  readonly stateBackend: 'hashmap' | 'rocksdb';
  /** Total process memory of a TaskManager, as Flink reads it: `4g`. */
  readonly taskManagerSize: string;
}

/** A new configuration: its text, with the name that Flink looks for and the language VS Code knows it by. */
export interface NewConfiguration {
  readonly name: 'config.yaml' | 'flink-conf.yaml';
  readonly language: 'yaml' | 'flink-conf';
  readonly text: string;
}

const GIB = 1n << 30n;

/** A small configuration for a deployment in which everything has its reason beside it; `config.yaml` from 1.19 on, where Flink began to read it. */
export function newConfiguration(choices: Choices): NewConfiguration {
  const { version, deployment, stateBackend } = choices;
  const head = `# flink-config: version=${version} deployment=${deployment}\n# Flink ${version}, ${DEPLOYMENT_NAMES[deployment]}, state in ${STATE_BACKEND_NAMES[stateBackend]}. What is not set here has Flink's default.\n\n`;
  const sections = sectionsFor(choices).filter(({ entries }) => entries.length > 0);
  return isAtLeast(version, '1.19')
    ? { name: 'config.yaml', language: 'yaml', text: head + writeNested(sections) }
    : { name: 'flink-conf.yaml', language: 'flink-conf', text: head + writeFlat(sections) };
}

/** What deployments are called where they are chosen and written. */
export const DEPLOYMENT_NAMES: Readonly<Record<Deployment, string>> = { standalone: 'standalone', kubernetes: 'native Kubernetes', yarn: 'YARN', docker: 'Docker' };
export const STATE_BACKEND_NAMES: Readonly<Record<Choices['stateBackend'], string>> = { hashmap: 'the heap (HashMap)', rocksdb: 'RocksDB' };

/** The slots of a TaskManager: 2 GiB of process memory for each, one at least. The size must be one that Flink reads. */
export function slotsFor(taskManagerSize: string): number {
  const size = parseMemorySize(taskManagerSize);
  const slots = size.ok ? Number(size.value / (2n * GIB)) : 1;
  return Math.max(slots, 1);
}

/** The settings that decide how much memory a TaskManager has for what. */
export function taskManagerMemory({ deployment, stateBackend, taskManagerSize }: Pick<Choices, 'deployment' | 'stateBackend' | 'taskManagerSize'>): readonly Entry[] {
  const rocksdb = stateBackend === 'rocksdb';
  const size = parseMemorySize(taskManagerSize);
  // What RocksDB allocates natively leaves a small process no room for the usual share.
  const isSmall = deployment !== 'standalone' && size.ok && size.value < GIB + GIB / 4n;
  return [
    deployment === 'standalone'
      ? { key: 'taskmanager.memory.flink.size', value: taskManagerSize, note: 'What Flink uses; the JVM needs some more beside it.' }
      : { key: 'taskmanager.memory.process.size', value: taskManagerSize, note: 'All of the process: the limit of the container.' },
    ...(rocksdb && deployment !== 'standalone' ? overhead(size.ok && size.value > 10n * GIB) : []),
    {
      key: 'taskmanager.memory.managed.fraction', value: rocksdb ? (isSmall ? '0.3' : '0.4') : '0.1',
      note: rocksdb ? 'RocksDB takes managed memory for its caches and write buffers.' : 'State lives in the heap: managed memory is left for SQL, sorting and Python only.',
    },
  ];
}

/** RocksDB allocates natively, and the container counts that too. */
function overhead(isLarge: boolean): readonly Entry[] {
  return [
    { key: 'taskmanager.memory.jvm-overhead.min', value: '256m', note: 'Room for what RocksDB allocates beside its caches.' },
    ...(isLarge ? [{ key: 'taskmanager.memory.jvm-overhead.max', value: '2g' }] : []),
  ];
}

function sectionsFor(choices: Choices): readonly Section[] {
  const { deployment, taskManagerSize } = choices;
  const slots = String(slotsFor(taskManagerSize));
  return [
    {
      title: 'The JobManager coordinates the jobs.', entries: [
        ...addresses('jobmanager', deployment),
        deployment === 'standalone'
          ? { key: 'jobmanager.memory.flink.size', value: '1152m', note: 'Heap and off-heap memory; the JVM needs some more beside it.' }
          : { key: 'jobmanager.memory.process.size', value: '1600m', note: 'All of the process: heap, off-heap memory, metaspace and overhead.' },
      ],
    },
    {
      title: 'TaskManagers do the work. Each has as many parallel parts of jobs as it has slots, which share its memory.', entries: [
        ...addresses('taskmanager', deployment),
        { key: 'taskmanager.numberOfTaskSlots', value: slots },
        ...taskManagerMemory(choices),
      ],
    },
    { title: 'The parallelism of jobs that name none.', entries: [{ key: 'parallelism.default', value: slots }] },
    { title: 'Where jobs keep their state.', entries: stateEntries(choices) },
    { title: 'Checkpoints let a job go on after a failure. They need a place that all processes reach.', entries: checkpointEntries(choices) },
    { title: 'A job that fails is started again, after a pause that grows.', entries: [{ key: 'restart-strategy.type', value: 'exponential-delay' }] },
    { title: 'With high availability a new JobManager takes over the jobs of one that failed.', entries: highAvailability(deployment) },
    { title: 'The web interface and the REST API.', entries: restEntries(deployment) },
    { title: 'The cluster on Kubernetes.', entries: deployment === 'kubernetes' ? KUBERNETES : [] },
    { title: 'The application on YARN.', entries: deployment === 'yarn' ? YARN : [] },
    { title: 'What Flink needs on Java 17: the configuration that it is delivered with has the same.', entries: [{ key: 'env.java.opts.all', value: javaOptions(choices.version) }] },
  ];
}

/** Kubernetes and YARN give the processes their addresses. */
function addresses(process: 'jobmanager' | 'taskmanager', deployment: Deployment): readonly Entry[] {
  if (deployment !== 'standalone' && deployment !== 'docker') return [];
  const local = deployment === 'standalone';
  const name: Entry = process === 'jobmanager'
    ? { key: 'jobmanager.rpc.address', value: local ? 'localhost' : 'jobmanager', note: 'Where TaskManagers and clients find it.' }
    : { key: 'taskmanager.host', value: 'localhost', note: 'Where the others find it. On several machines leave this out.' };
  const bind: Entry = { key: `${process}.bind-host`, value: local ? 'localhost' : '0.0.0.0', ...(local ? { note: 'Where it listens: 0.0.0.0 lets other machines in.' } : {}) };
  return process === 'taskmanager' && !local ? [bind] : [name, bind];
}

function stateEntries({ version, deployment, stateBackend }: Choices): readonly Entry[] {
  const rocksdb = stateBackend === 'rocksdb';
  const type: Entry = { key: 'state.backend.type', value: stateBackend, note: rocksdb ? 'On local disks: it can be larger than the memory.' : 'In the heap: fast, and it must fit there.' };
  const directory: readonly Entry[] = rocksdb && deployment === 'standalone' ? [{ key: 'state.backend.rocksdb.localdir', value: '/var/lib/flink/rocksdb', note: 'On a local disk. Without it state is below /tmp.', isExample: true }] : [];
  if (isAtLeast(version, '1.20')) return [type, ...directory];
  return [type, ...directory, ...(rocksdb ? [{ ...INCREMENTAL, key: 'state.backend.incremental' }] : []), { ...CHECKPOINT_DIR, key: 'state.checkpoints.dir' }, { ...SAVEPOINT_DIR, key: 'state.savepoints.dir' }];
}

function checkpointEntries({ version, stateBackend }: Choices): readonly Entry[] {
  const here = isAtLeast(version, '1.20');
  return [
    { key: 'execution.checkpointing.interval', value: '1 min', note: 'Switches them on.', isExample: true },
    { key: 'execution.checkpointing.min-pause', value: '30 s', isExample: true },
    ...(here && stateBackend === 'rocksdb' ? [INCREMENTAL] : []),
    ...(here ? [CHECKPOINT_DIR, SAVEPOINT_DIR] : []),
    { key: 'execution.checkpointing.externalized-checkpoint-retention', value: 'RETAIN_ON_CANCELLATION', note: 'Keeps the last checkpoint of a cancelled job; needs the directory.', isExample: true },
  ];
}

const INCREMENTAL: Entry = { key: 'execution.checkpointing.incremental', value: 'true', note: 'Each one holds only what changed since the one before.' };
const CHECKPOINT_DIR: Entry = { key: 'execution.checkpointing.dir', value: 's3://my-bucket/flink/checkpoints', note: 'Name a file system that all processes reach: without it checkpoints stay in the JobManager, small ones only.', isExample: true };
const SAVEPOINT_DIR: Entry = { key: 'execution.checkpointing.savepoint-dir', value: 's3://my-bucket/flink/savepoints', isExample: true };

function highAvailability(deployment: Deployment): readonly Entry[] {
  return [
    { key: 'high-availability.type', value: deployment === 'kubernetes' ? 'kubernetes' : 'zookeeper' },
    { key: 'high-availability.storageDir', value: 's3://my-bucket/flink/ha' },
    ...(deployment === 'kubernetes' ? [] : [{ key: 'high-availability.zookeeper.quorum', value: 'zookeeper-0:2181,zookeeper-1:2181,zookeeper-2:2181' }]),
  ].map(entry => ({ ...entry, isExample: true }));
}

function restEntries(deployment: Deployment): readonly Entry[] {
  if (deployment === 'kubernetes') return [];
  if (deployment === 'yarn') return [{ key: 'rest.bind-port', value: '8081-8181', note: 'Several JobManagers can run on one machine: each takes a free port.' }];
  const local = deployment === 'standalone';
  return [
    { key: 'rest.address', value: local ? 'localhost' : 'jobmanager' },
    { key: 'rest.bind-address', value: local ? 'localhost' : '0.0.0.0', ...(local ? { note: 'Whoever reaches it can run jobs: open it to other machines only behind something that asks who they are.' } : {}) },
  ];
}

const KUBERNETES: readonly Entry[] = [
  { key: 'kubernetes.cluster-id', value: 'my-flink-cluster', note: 'The name of its deployment, and the beginning of the names of its services and pods.' },
  { key: 'kubernetes.namespace', value: 'default' },
  { key: 'kubernetes.service-account', value: 'flink', note: 'It must be allowed to create and delete pods.', isExample: true },
  { key: 'kubernetes.container.image.ref', value: 'my-registry/my-flink-job:1.0', note: 'Your own image, with the job and its connectors.', isExample: true },
  { key: 'kubernetes.rest-service.exposed.type', value: 'ClusterIP', note: 'Reachable from within Kubernetes only.' },
];

const YARN: readonly Entry[] = [
  { key: 'yarn.application.name', value: 'my-flink-application' },
  { key: 'yarn.application.queue', value: 'default', isExample: true },
];

/** The packages that the configuration delivered with Flink opens: facts of the distributions 1.20.5 and 2.2.1. */
const EXPORTS = ['java.rmi/sun.rmi.registry', 'jdk.compiler/com.sun.tools.javac.api', 'jdk.compiler/com.sun.tools.javac.file', 'jdk.compiler/com.sun.tools.javac.parser', 'jdk.compiler/com.sun.tools.javac.tree', 'jdk.compiler/com.sun.tools.javac.util', 'java.security.jgss/sun.security.krb5'];
const OPENS = ['lang', 'net', 'io', 'nio', 'sun.nio.ch', 'lang.reflect', 'text', 'time', 'util', 'util.concurrent', 'util.concurrent.atomic', 'util.concurrent.locks'].map(name => `java.base/${name.startsWith('sun.') ? name : `java.${name}`}`);

function javaOptions(version: FlinkVersion): string {
  const exported = isAtLeast(version, '2.0') ? EXPORTS : ['java.base/sun.net.util', ...EXPORTS];
  return [...exported.map(name => `--add-exports=${name}=ALL-UNNAMED`), ...OPENS.map(name => `--add-opens=${name}=ALL-UNNAMED`)].join(' ');
}
