import { TASK_MANAGER, NETWORK } from '../flink/memory/options.js';
import { formatSize } from '../flink/memory/size.js';
import type { TaskManagerMemory, TaskManagerPools } from '../flink/memory/types.js';
import { fractionOf } from '../flink/values/fraction.js';
import { writeMemorySize } from '../flink/values/memorySize.js';
import type { Draft } from './draft.js';
import { valueOf, writeFraction } from './reading.js';

const MIB = 1n << 20n;

/**
 * How the file declares the memory of a TaskManager, by what gives way when a pool changes: the task heap is what is left of a total;
 * the task heap is written and network memory is what is left; or task heap and managed memory are written and the total is their sum with the rest.
 */
type Declared = 'heap-is-rest' | 'network-is-rest' | 'sum';

/** A TaskManager that Flink would start, with how it is declared. */
export interface Accepted {
  readonly memory: TaskManagerMemory;
  readonly pools: TaskManagerPools;
  readonly declared: Declared;
  /** Total Flink memory is what total process memory leaves. */
  readonly isInsideProcess: boolean;
}

/** The memory as the draft stands; undefined where Flink refuses it. */
export function acceptedOf(draft: Draft): Accepted | undefined {
  const derivation = draft.taskManager;
  if (!derivation.ok) return undefined;
  const isRest = (pool: string): boolean => derivation.steps.some(step => step.pool === pool && step.rule === 'rest');
  return { memory: derivation.memory, pools: derivation.memory.pools, declared: isRest('taskHeap') ? 'heap-is-rest' : isRest('network') ? 'network-is-rest' : 'sum', isInsideProcess: isRest('totalFlink') };
}

/** What the task heap can give to other pools, bytes: all but 128 MiB a slot, or an eighth of total Flink memory where that is less (our number). */
export function roomOf({ memory: { slots }, pools: { totalFlink, taskHeap } }: Accepted): bigint {
  const [bySlots, byTotal] = [128n * MIB * BigInt(slots), totalFlink / 8n];
  const room = taskHeap - (bySlots < byTotal ? bySlots : byTotal);
  return room > 0n ? room : 0n;
}

/** Gives all managed memory to the task heap; every other pool stays to the byte. Where the memory is refused, managed memory is still set to nothing. */
export function freeManaged(draft: Draft): void {
  const accepted = acceptedOf(draft);
  if (accepted?.pools.managed === 0n) return;
  const fractionDecides = accepted?.declared === 'network-is-rest' && draft.get(TASK_MANAGER.managed.key) === undefined;
  // A size beside the task heap would make the sum decide, and network memory another.
  if (fractionDecides) draft.set(TASK_MANAGER.managedFraction.key, '0.0');
  else {
    draft.set(TASK_MANAGER.managed.key, '0');
    draft.remove(TASK_MANAGER.managedFraction.key);
  }
  if (accepted !== undefined) giveToHeap(draft, accepted, accepted.pools.managed);
}

/** Makes managed memory this fraction of total Flink memory, in the manner of the file: as a fraction, or as a size in whole mebibytes. The task heap gives or takes the difference. */
export function setManaged(draft: Draft, fraction: string): void {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) return;
  const { pools } = accepted;
  const wanted = managedAt(draft, accepted, fraction);
  if (wanted === pools.managed) return;
  if (isManagedSized(draft, accepted)) draft.set(TASK_MANAGER.managed.key, writeMemorySize(wanted));
  else {
    draft.remove(TASK_MANAGER.managed.key);
    draft.set(TASK_MANAGER.managedFraction.key, fraction);
  }
  giveToHeap(draft, accepted, pools.managed - wanted);
}

/** Raises managed memory to a fraction of total Flink memory, as far as the task heap has it to give. True where there is as much as was wanted. */
export function raiseManaged(draft: Draft, fraction: string): boolean {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) return false;
  const { pools } = accepted;
  const isEnough = (text: string): boolean => managedAt(draft, accepted, text) <= pools.managed;
  if (isEnough(fraction)) return true;
  const most = affordable(pools.managed + roomOf(accepted), pools.totalFlink, fraction);
  if (!isEnough(most)) setManaged(draft, most);
  return most === fraction;
}

/** The share of total Flink memory that managed memory has, 0 to 1. */
export function managedShareOf({ pools: { managed, totalFlink } }: Accepted): number {
  return totalFlink === 0n ? 0 : Number(managed) / Number(totalFlink);
}

/** Raises network memory to a fraction of total Flink memory, and to so many bytes at least, as far as the task heap has it to give. True where there is as much as was wanted. */
export function raiseNetwork(draft: Draft, fraction: string, least: bigint): boolean {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) return false;
  const { pools, declared } = accepted;
  const room = pools.network + roomOf(accepted);
  const most = affordable(room, pools.totalFlink, fraction);
  const byFraction = fractionOf(pools.totalFlink, Math.fround(Number(most)));
  const needed = upToMiB(least);
  const wanted = needed > byFraction && needed <= room ? needed : byFraction;
  if (wanted > pools.network) {
    if (declared === 'heap-is-rest') boundNetwork(draft, most, byFraction, wanted);
    else writeNetwork(draft, accepted, wanted);
  }
  return most === fraction && needed <= (wanted > pools.network ? wanted : pools.network);
}

/** Raises framework off-heap memory by so many bytes at the cost of the task heap; false, and nothing done, where the task heap has not so much to give. */
export function raiseFrameworkOffHeap(draft: Draft, more: bigint): boolean {
  const accepted = acceptedOf(draft);
  if (accepted === undefined || more > roomOf(accepted)) return false;
  draft.set(TASK_MANAGER.frameworkOffHeap.key, writeMemorySize(accepted.pools.frameworkOffHeap + more));
  giveToHeap(draft, accepted, -more);
  return true;
}

/** Raises task off-heap memory by so many bytes at the cost of the task heap; false, and nothing done, where the task heap has not so much to give. */
export function raiseTaskOffHeap(draft: Draft, more: bigint): boolean {
  const accepted = acceptedOf(draft);
  if (accepted === undefined || more > roomOf(accepted)) return false;
  draft.set(TASK_MANAGER.taskOffHeap.key, writeMemorySize(accepted.pools.taskOffHeap + more));
  giveToHeap(draft, accepted, -more);
  return true;
}

/** What came of a wish for more JVM overhead. */
export type OverheadOutcome = 'enough' | 'raised' | 'grown' | 'rest' | 'no-room';

/**
 * Makes JVM overhead at least so many bytes. Inside a total process memory the heap gives it (`raised`); without one the process grows (`grown`).
 * Where overhead is what is left of two totals (`rest`), or the heap has too little (`no-room`), nothing is done.
 */
export function raiseOverhead(draft: Draft, least: bigint): OverheadOutcome {
  const accepted = acceptedOf(draft);
  const derivation = draft.taskManager;
  if (accepted === undefined || !derivation.ok) return 'no-room';
  const { pools, declared, isInsideProcess } = accepted;
  if (pools.jvmOverhead >= least) return 'enough';
  if (derivation.steps.some(step => step.pool === 'jvmOverhead' && step.rule === 'rest')) return 'rest';
  if (isInsideProcess && (declared !== 'heap-is-rest' || least - pools.jvmOverhead > roomOf(accepted))) return 'no-room';
  draft.set(TASK_MANAGER.jvmOverheadMin.key, writeMemorySize(least));
  if (valueOf(draft, TASK_MANAGER.jvmOverheadMax) < least) draft.set(TASK_MANAGER.jvmOverheadMax.key, writeMemorySize(least));
  return isInsideProcess ? 'raised' : 'grown';
}

/** `1.34 GiB (40 % of total Flink memory)`. */
export function shownShare(bytes: bigint, total: bigint): string {
  return total === 0n ? formatSize(bytes) : `${formatSize(bytes)} (${Math.round((100 * Number(bytes)) / Number(total))} % of total Flink memory)`;
}

/** Managed memory at a fraction of total Flink memory, as the file would declare it. */
function managedAt(draft: Draft, accepted: Accepted, fraction: string): bigint {
  const exact = fractionOf(accepted.pools.totalFlink, Math.fround(Number(fraction)));
  return isManagedSized(draft, accepted) ? exact - (exact % MIB) : exact;
}

/** Whether managed memory stays a size: the author wrote one that is not nothing, or it is one of the sizes that make the total. */
function isManagedSized(draft: Draft, { declared, pools }: Accepted): boolean {
  return draft.get(TASK_MANAGER.managed.key) !== undefined && (declared !== 'heap-is-rest' || pools.managed > 0n);
}

/** Where the task heap is written it takes what another pool gave, so that totals and network memory stay. */
function giveToHeap(draft: Draft, { declared, pools }: Accepted, bytes: bigint): void {
  if (declared !== 'heap-is-rest' && bytes !== 0n) draft.set(TASK_MANAGER.taskHeap.key, writeMemorySize(pools.taskHeap + bytes));
}

/** The fraction, or the largest whole percent that so many bytes of a total make. */
function affordable(bytes: bigint, total: bigint, fraction: string): string {
  if (fractionOf(total, Math.fround(Number(fraction))) <= bytes) return fraction;
  return writeFraction(Number((100n * bytes) / total));
}

/** Network memory by fraction and bounds, where the task heap is the rest. */
function boundNetwork(draft: Draft, fraction: string, byFraction: bigint, wanted: bigint): void {
  dropBufferCount(draft);
  if (valueOf(draft, TASK_MANAGER.networkFraction) < Number(fraction)) draft.set(TASK_MANAGER.networkFraction.key, fraction);
  if (valueOf(draft, TASK_MANAGER.networkMax) < wanted) draft.set(TASK_MANAGER.networkMax.key, writeMemorySize(upToMiB(wanted)));
  if (wanted > byFraction) draft.set(TASK_MANAGER.networkMin.key, writeMemorySize(wanted));
}

/** Network memory beside a written task heap: the rest of a total, or a size of its own. */
function writeNetwork(draft: Draft, accepted: Accepted, wanted: bigint): void {
  const { pools, declared } = accepted;
  const size = wanted - (wanted % MIB);
  if (size <= pools.network) return;
  dropBufferCount(draft);
  const text = writeMemorySize(size);
  if (declared === 'sum') draft.set(TASK_MANAGER.networkMin.key, text);
  if (declared === 'sum' || valueOf(draft, TASK_MANAGER.networkMax) < size) draft.set(TASK_MANAGER.networkMax.key, text);
  giveToHeap(draft, accepted, pools.network - size);
}

/** Before 2.0 a number of buffers decides where nothing newer is written. */
function dropBufferCount(draft: Draft): void {
  if (draft.has(NETWORK.numberOfBuffers.key)) draft.remove(NETWORK.numberOfBuffers.key);
}

function upToMiB(bytes: bigint): bigint {
  return ((bytes + MIB - 1n) / MIB) * MIB;
}
