import { NETWORK, TASK_MANAGER } from '../../flink/memory/options.js';
import { networkSettings } from '../../flink/memory/network.js';
import { gateBuffers, partitionBuffers } from '../../flink/memory/networkNeeds.js';
import { formatSize } from '../../flink/memory/size.js';
import { writeMemorySize } from '../../flink/values/memorySize.js';
import { Draft } from '../draft.js';
import { ADAPTIVE_BATCH, BATCH_SHUFFLE, MEMORY_TUNING, startingPoint, TASK_MANAGER_MEMORY } from '../guides.js';
import { addConsumer } from '../managedUse.js';
import { acceptedOf, managedShareOf, raiseFrameworkOffHeap, raiseManaged, raiseNetwork, shownShare } from '../pools.js';
import { countAnswer, flagOf, fractionAnswer, sizeAnswer, valueOf, writeFraction } from '../reading.js';
import type { Answers, Profile, Question, TuneContext } from '../types.js';

const NETWORK_FRACTION = '0.2';
const READ_MEMORY = 256n << 20n;
/** Below this share managed memory is as good as none for sorting and joining. */
const TINY_SHARE = 0.05;

/** Jobs on bounded data (Flink's page on batch shuffle and its memory tuning guide). */
export const batchProfile: Profile = {
  name: 'batch',
  title: 'Tune for batch jobs',
  summary: 'Jobs run in batch mode: managed memory for the operators, and more network and read memory for the shuffle.',
  cost: 'The task heap becomes smaller by what the shuffle gets; streaming jobs do not run with these settings.',
  icon: 'layers',
  sources: [MEMORY_TUNING, BATCH_SHUFFLE, ADAPTIVE_BATCH],
  process: 'taskmanager',
  questions,
  apply,
};

function questions(context: TuneContext): readonly Question[] {
  return [
    { name: 'parallelism', title: 'Largest parallelism of an operator: write buffers are made for it', kind: 'integer', preset: writtenParallelism(new Draft(context)) },
    { name: 'network-fraction', title: 'Fraction of total Flink memory for the network, for large jobs at least 0.2', kind: 'fraction', preset: NETWORK_FRACTION },
    { name: 'read-memory', title: 'Memory for reading the data of the shuffle (starting points: 256m, 512m)', kind: 'size', preset: writeMemorySize(READ_MEMORY) },
  ];
}

function apply(draft: Draft, answers: Answers): void {
  const asked = countAnswer(draft, answers, 'parallelism');
  const fraction = fractionAnswer(draft, answers, 'network-fraction') ?? NETWORK_FRACTION;
  const readMemory = sizeAnswer(draft, answers, 'read-memory') ?? READ_MEMORY;
  if (draft.refused !== undefined) return;
  const written = writtenParallelism(draft);
  const parallelism = asked ?? (written === undefined ? undefined : Number(written));
  draft.set('execution.runtime-mode', 'BATCH');
  sayWorkload(draft);
  keepScheduler(draft);
  sortShuffle(draft);
  if (parallelism !== undefined) writeBuffers(draft, parallelism);
  if (addConsumer(draft, 'OPERATOR')) draft.note('The weights of the consumers of managed memory left out the operators: without one they get none, and sorting and joining fails.', [TASK_MANAGER_MEMORY]);
  if (acceptedOf(draft) === undefined) {
    draft.note('The pools stay as they are: Flink refuses the memory of the TaskManager as the file declares it.', [MEMORY_TUNING]);
    return;
  }
  keepManaged(draft);
  giveReadMemory(draft, readMemory);
  giveNetwork(draft, fraction, parallelism);
}

/** Where something tells that the jobs are streaming jobs, that is said. */
function sayWorkload(draft: Draft): void {
  const { workload } = draft.context.facts;
  if (workload.presumed !== true && workload.value !== 'batch') draft.note(`The workload is ${workload.value}, ${workload.reason}: jobs on unbounded data do not run in batch mode.`, [BATCH_SHUFFLE]);
}

/** The parallelism that the file tells: the default one, or the largest that the scheduler may choose. */
function writtenParallelism(draft: Draft): string | undefined {
  const texts = ['parallelism.default', 'execution.batch.adaptive.auto-parallelism.max-parallelism'].map(key => draft.get(key) ?? '');
  return texts.filter(text => /^[1-9]\d{0,4}$/.test(text)).sort((one, other) => Number(other) - Number(one))[0];
}

/** Batch jobs get the adaptive batch scheduler where no other is named (`DefaultSlotPoolServiceSchedulerFactory.getSchedulerType`, since 1.17). */
function keepScheduler(draft: Draft): void {
  const scheduler = draft.get('jobmanager.scheduler');
  const isOther = scheduler !== undefined && /^(?:default|ng)$/i.test(scheduler);
  if (isOther) draft.remove('jobmanager.scheduler');
  draft.note(isOther
    ? `jobmanager.scheduler goes (it was ${scheduler}): without it batch jobs get the adaptive batch scheduler, which chooses parallelisms by the data${flagOf(draft, 'execution.batch.speculative.enabled') === true ? ', and is the only one that runs slow tasks twice' : ''}.`
    : 'Batch jobs get the adaptive batch scheduler, which chooses parallelisms by the data: in all releases since 1.17 that is the default.', [ADAPTIVE_BATCH]);
}

/** One file for a result partition in place of one for each reader, and buffers that go where they are needed. */
function sortShuffle(draft: Draft): void {
  const isHybrid = /^ALL_EXCHANGES_HYBRID_/i.test(draft.get('execution.batch-shuffle-mode') ?? '');
  const constraint = 'jobmanager.partition.hybrid.partition-data-consume-constraint';
  if (isHybrid && flagOf(draft, 'execution.batch.speculative.enabled') === true && draft.get(constraint)?.toUpperCase() === 'UNFINISHED_PRODUCERS') {
    draft.remove(constraint);
    draft.note(`${constraint} goes: speculative execution does not go together with consuming from producers that are not finished.`, [BATCH_SHUFFLE]);
  }
  if (isHybrid) return;
  if (draft.has(NETWORK.sortShuffleMinParallelism.key) && valueOf(draft, NETWORK.sortShuffleMinParallelism) > 1) draft.set(NETWORK.sortShuffleMinParallelism.key, '1');
  if (!draft.has(NETWORK.buffersPerChannel.key)) return;
  draft.set(NETWORK.buffersPerChannel.key, '0');
  if (valueOf(draft, NETWORK.floatingBuffersPerGate) < 4096) draft.set(NETWORK.floatingBuffersPerGate.key, '4096');
  draft.note('Exclusive buffers of a channel become 0 and floating buffers of a gate 4096, so that network memory no longer follows the parallelism.', [BATCH_SHUFFLE]);
}

function writeBuffers(draft: Draft, parallelism: number): void {
  if (valueOf(draft, NETWORK.sortShuffleMinBuffers) >= 2 * parallelism) return;
  draft.set(NETWORK.sortShuffleMinBuffers.key, String(2 * parallelism));
  draft.note(`A result partition gets ${2 * parallelism} write buffers, two for each of ${parallelism} readers.`, [BATCH_SHUFFLE]);
}

/** Operators of batch jobs sort, join and aggregate in managed memory. */
function keepManaged(draft: Draft): void {
  const accepted = acceptedOf(draft);
  if (accepted === undefined || managedShareOf(accepted) >= TINY_SHARE) return;
  const isWhole = raiseManaged(draft, writeFraction(40));
  const { managed, totalFlink } = acceptedOf(draft)?.pools ?? accepted.pools;
  if (managed === accepted.pools.managed) { draft.note(`Managed memory stays at ${shownShare(managed, totalFlink)}: the task heap has nothing to give, and operators spill to disk. A larger TaskManager has.`, [MEMORY_TUNING]); return; }
  draft.note(`Managed memory becomes ${shownShare(managed, totalFlink)}, ${isWhole ? 'Flink\'s default' : 'all that the task heap can give'}: operators sort and join there, and spill to disk without it.`, [MEMORY_TUNING]);
}

/** The memory that reads the shuffle's data is a part of framework off-heap memory, which grows by exactly as much. */
function giveReadMemory(draft: Draft, wanted: bigint): void {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) return;
  const now = valueOf(draft, NETWORK.batchShuffleRead);
  const target = wanted > now ? wanted : now;
  // What else lives there is what the defaults leave beside the read memory; a file that raised only the one has too little of the other.
  const beside = TASK_MANAGER.frameworkOffHeap.default - NETWORK.batchShuffleRead.default;
  const lacking = target + beside - accepted.pools.frameworkOffHeap;
  const more = lacking > target - now ? lacking : target - now;
  if (more <= 0n) return;
  if (!raiseFrameworkOffHeap(draft, more)) {
    draft.note(`Memory for reading the shuffle's data stays at ${formatSize(now)}: the task heap has no ${formatSize(more)} to give for more.`, [BATCH_SHUFFLE]); return;
  }
  if (target > now) draft.set(NETWORK.batchShuffleRead.key, writeMemorySize(target));
  draft.note(`Memory for reading the shuffle's data is ${formatSize(target)}, a starting point; framework off-heap memory, which it is cut from, grows by ${formatSize(more)}.`, [BATCH_SHUFFLE, startingPoint(BATCH_SHUFFLE, 'M')]);
}

function giveNetwork(draft: Draft, fraction: string, parallelism: number | undefined): void {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) return;
  const needed = parallelism === undefined ? 0n : neededFor(draft, parallelism);
  const isWhole = raiseNetwork(draft, fraction, needed);
  const { network, totalFlink } = acceptedOf(draft)?.pools ?? accepted.pools;
  if (network !== accepted.pools.network) draft.note(`Network memory becomes ${shownShare(network, totalFlink)}: the guide names at least 0.2 for large jobs.`, [BATCH_SHUFFLE]);
  if (needed > network) draft.note(`At a parallelism of ${parallelism ?? 0} an exchange in each slot needs ${formatSize(needed)} of network memory, more than the task heap can give: use fewer slots or a larger TaskManager.`, [BATCH_SHUFFLE]);
  else if (!isWhole && network < totalFlink / 5n) draft.note(`Network memory has ${shownShare(network, totalFlink)}: the task heap has no more to give. A larger TaskManager has.`, [BATCH_SHUFFLE]);
}

/** The network memory that each slot needs to read one exchange and to write another, bytes. */
function neededFor(draft: Draft, parallelism: number): bigint {
  const accepted = acceptedOf(draft);
  const outcome = accepted === undefined ? undefined : networkSettings(draft.configuration, draft.version, accepted.pools.network);
  if (accepted === undefined || outcome?.ok !== true) return 0n;
  const { settings } = outcome;
  const writing = partitionBuffers('BLOCKING', parallelism, settings);
  const { exclusivePerChannel, requiredFloating } = gateBuffers('BLOCKING', parallelism, settings);
  const buffers = (writing.ok ? writing.value.announced : 0) + exclusivePerChannel * parallelism + requiredFloating;
  return BigInt(buffers) * BigInt(accepted.memory.slots) * settings.segmentSize;
}
