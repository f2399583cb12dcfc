import { networkSettings } from '../../flink/memory/network.js';
import { gateBuffers, partitionBuffers } from '../../flink/memory/networkNeeds.js';
import { TASK_MANAGER } from '../../flink/memory/options.js';
import { formatSize } from '../../flink/memory/size.js';
import type { Process } from '../../flink/memory/solve/numbers.js';
import { CONTROLLING_LATENCY, durationOf, NETWORK_TUNING, oneAtATime, pauseBetweenCheckpoints } from '../checkpoints.js';
import { declareSize, isSameSize, leastSize } from '../containerSize.js';
import { declarationOf, isDeclared, LABELS, OPTIONS, reasonOf, type Declared } from '../declaration.js';
import type { Draft } from '../draft.js';
import { CONFIGURATION, LARGE_STATE, MEMORY_SETUP, startingPoint } from '../guides.js';
import { backendOf } from '../managedUse.js';
import { acceptedOf, managedShareOf, raiseNetwork } from '../pools.js';
import { countAnswer, flagOf, sizeAnswer, writeFraction } from '../reading.js';
import type { Answers, Profile } from '../types.js';

const GIB = 1n << 30n;
/** The published layout on five nodes of Kubernetes: a starting point. */
const LAYOUT = { taskManagers: 15, cpu: 12, memory: 24n * GIB, jobManagerCpu: 4, jobManagerMemory: 8n * GIB } as const;
const BUFFER_TIMEOUT = 'execution.buffer-timeout.interval';
const DEFAULT_TIMEOUT = 100_000_000n;

/** A cluster of large TaskManagers for much data: sizes, slots and parallelism from what a TaskManager has, and how many there are. */
export const highThroughputProfile: Profile = {
  name: 'high-throughput',
  title: 'Tune for high throughput',
  summary: 'Process sizes, slots, parallelism and network memory follow from the cores and memory of a TaskManager and from their number.',
  cost: 'The cluster takes all of these machines, and records wait for others in their buffer.',
  icon: 'server-process',
  sources: [CONFIGURATION, NETWORK_TUNING, MEMORY_SETUP],
  process: 'taskmanager',
  questions: () => [
    { name: 'taskmanagers', title: 'How many TaskManagers? (a starting point)', kind: 'integer', preset: String(LAYOUT.taskManagers) },
    { name: 'cpu', title: 'Cores of a TaskManager (a starting point)', kind: 'integer', preset: String(LAYOUT.cpu) },
    { name: 'memory', title: 'Memory of a TaskManager\'s process (a starting point)', kind: 'size', preset: '24g' },
  ],
  apply,
};

function apply(draft: Draft, answers: Answers): void {
  const taskManagers = countAnswer(draft, answers, 'taskmanagers') ?? LAYOUT.taskManagers;
  const cpu = countAnswer(draft, answers, 'cpu') ?? LAYOUT.cpu;
  const memory = sizeAnswer(draft, answers, 'memory') ?? LAYOUT.memory;
  if (draft.refused !== undefined) return;
  const parallelism = taskManagers * cpu;
  if (!declareProcesses(draft, memory)) return;
  draft.set(TASK_MANAGER.slots.key, String(cpu));
  draft.set('parallelism.default', String(parallelism));
  draft.note(`${taskManagers} TaskManagers with a slot for each of ${cpu} cores run a parallelism of ${parallelism}; a job that chooses its own goes by that. A slot a core is a starting point.`, [startingPoint(CONFIGURATION, 'M')]);
  giveCores(draft, cpu);
  giveNetwork(draft, parallelism);
  fillBuffers(draft);
  checkpointing(draft);
  if (flagOf(draft, 'pipeline.object-reuse') !== true) draft.note('pipeline.object-reuse: true spares copies between chained operators. It is safe only where no function keeps or changes records that it was given, so it is left to you.', [startingPoint(CONFIGURATION, 'M')]);
}

/** Declares the size of both processes; false where one does not start with it. */
function declareProcesses(draft: Draft, memory: bigint): boolean {
  const jobManager = declarationOf(draft, 'jobmanager');
  const size = isDeclared(jobManager) ? jobManager.pools.totalProcess ?? 0n : 0n;
  if (!declareProcess(draft, 'taskmanager', memory) || (size < LAYOUT.jobManagerMemory && !declareProcess(draft, 'jobmanager', LAYOUT.jobManagerMemory))) return false;
  const { deployment } = draft.context.facts;
  draft.note(`The processes are declared as a whole, ${formatSize(memory)} for a TaskManager and ${formatSize(size < LAYOUT.jobManagerMemory ? LAYOUT.jobManagerMemory : size)} for the JobManager, which must fit the machine or its containers (${deployment.value}, ${deployment.reason}).`, [MEMORY_SETUP, startingPoint(MEMORY_SETUP, 'L')]);
  return true;
}

function declareProcess(draft: Draft, process: Process, bytes: bigint): boolean {
  const declared = declarationOf(draft, process);
  const isDone = isDeclared(declared) && declared.totalProcess === OPTIONS[process].totalProcess.key && declared.totalFlink === undefined && isSameSize(declared, bytes);
  if (!isDone) {
    if (process === 'taskmanager') shareManaged(draft);
    declareSize(draft, { process, ...keysOf(draft, process, declared) }, bytes);
  }
  const after = declarationOf(draft, process);
  if (isDeclared(after)) return true;
  const least = leastSize(draft, process);
  draft.refuse(`${formatSize(bytes)} is too little for the ${LABELS[process]}: ${'refusal' in after ? reasonOf(after.refusal) : 'its memory cannot be declared'}.${least === undefined ? '' : ` It needs ${formatSize(least)} at least.`}`);
  return false;
}

/** A size of managed memory is for the old total: its share stays. */
function shareManaged(draft: Draft): void {
  const accepted = acceptedOf(draft);
  const { managed, managedFraction } = TASK_MANAGER;
  if (draft.get(managed.key) === undefined || accepted === undefined || accepted.pools.managed === 0n) return;
  draft.remove(managed.key);
  draft.set(managedFraction.key, writeFraction(Math.round(100 * managedShareOf(accepted))));
}

/** What declares the memory now, and a heap that would contradict another total. */
function keysOf(draft: Draft, process: Process, declared: Declared): { readonly totalProcess: string | undefined; readonly totalFlink: string | undefined; readonly heap: string | undefined } {
  const written = (name: 'totalProcess' | 'totalFlink' | 'heap'): string | undefined => (draft.get(OPTIONS[process][name].key) === undefined ? undefined : OPTIONS[process][name].key);
  if (!isDeclared(declared)) return { totalProcess: written('totalProcess'), totalFlink: written('totalFlink'), heap: written('heap') };
  return { totalProcess: declared.totalProcess, totalFlink: declared.totalFlink, heap: declared.heap ?? written('heap') };
}

/** The cores of containers, where Flink asks for them. */
function giveCores(draft: Draft, cpu: number): void {
  const { deployment } = draft.context.facts;
  const keys = { kubernetes: ['kubernetes.taskmanager.cpu.amount', 'kubernetes.jobmanager.cpu.amount'], yarn: ['yarn.containers.vcores', 'yarn.appmaster.vcores'] } as const;
  if (deployment.value === 'kubernetes' || deployment.value === 'yarn') {
    const [taskManager, jobManager] = keys[deployment.value];
    draft.set(taskManager, String(cpu));
    if (!(Number(draft.get(jobManager) ?? '1') >= LAYOUT.jobManagerCpu)) draft.set(jobManager, String(LAYOUT.jobManagerCpu));
  } else {
    draft.note(`Flink does not ask for cores here (${deployment.value}, ${deployment.reason}): give each TaskManager ${cpu}, and the JobManager ${LAYOUT.jobManagerCpu}.`, [startingPoint(CONFIGURATION, 'L')]);
  }
}

/** Each slot can read one exchange at this parallelism and write another. */
function giveNetwork(draft: Draft, parallelism: number): void {
  const accepted = acceptedOf(draft);
  const outcome = accepted === undefined ? undefined : networkSettings(draft.configuration, draft.version, accepted.pools.network);
  if (accepted === undefined || outcome?.ok !== true) return;
  const { settings } = outcome;
  const writing = partitionBuffers('PIPELINED_BOUNDED', parallelism, settings);
  const buffers = gateBuffers('PIPELINED_BOUNDED', parallelism, settings).target + (writing.ok ? writing.value.announced : 0);
  const needed = BigInt(buffers) * BigInt(accepted.memory.slots) * settings.segmentSize;
  raiseNetwork(draft, '0.0', needed);
  const { network } = acceptedOf(draft)?.pools ?? accepted.pools;
  draft.note(network < needed
    ? `At a parallelism of ${parallelism} an exchange in and one out of each slot take ${formatSize(needed)} of network memory, more than the ${formatSize(network)} that there is or could be: use larger TaskManagers or fewer slots.`
    : `At a parallelism of ${parallelism} an exchange in and one out of each slot take ${formatSize(needed)}; network memory has ${formatSize(network)}.`, [NETWORK_TUNING]);
}

/** Buffers that are sent before they are full cost throughput. */
function fillBuffers(draft: Draft): void {
  const now = durationOf(draft, BUFFER_TIMEOUT);
  if (now !== undefined && now < DEFAULT_TIMEOUT) draft.set(BUFFER_TIMEOUT, '100 ms');
  if (flagOf(draft, 'execution.buffer-timeout.enabled') !== false) draft.note(`A buffer that is not full is sent after ${draft.get(BUFFER_TIMEOUT) ?? '100 ms'}; execution.buffer-timeout.enabled: false sends full ones alone, for the most throughput and without a bound on latency.`, [CONTROLLING_LATENCY]);
}

function checkpointing(draft: Draft): void {
  pauseBetweenCheckpoints(draft);
  oneAtATime(draft, 'more at once take throughput from the data');
  const backend = backendOf(draft);
  const incremental = ['execution.checkpointing.incremental', 'state.backend.incremental'].find(key => draft.has(key));
  if (incremental === undefined || (backend !== 'rocksdb' && backend !== 'forst') || flagOf(draft, incremental) === true) return;
  draft.set(incremental, 'true');
  draft.note('Checkpoints are incremental: only what changed is written.', [LARGE_STATE]);
}
