import type { Derivation, JobManagerMemory, JobManagerPools, Refusal, SlotShare, TaskManagerMemory, TaskManagerPools } from '../flink/memory/types.js';

/** The two processes of a cluster whose memory Flink derives. */
export type Process = 'taskmanager' | 'jobmanager';

/** Stretches of a process that stand together in every picture. `jvm` is what lies outside Flink's memory. */
export type PoolGroup = 'heap' | 'offHeap' | 'jvm';

type Totals = 'totalFlink' | 'totalProcess';
export type TaskManagerPoolId = Exclude<keyof TaskManagerPools, Totals>;
export type JobManagerPoolId = Exclude<keyof JobManagerPools, Totals>;
export type PoolId = TaskManagerPoolId | JobManagerPoolId;

/** Names of the colours: those of a TaskManager's pools. A JobManager's pools borrow them. */
export type PoolColour = TaskManagerPoolId;

/** What a look at a memory option is about: one pool, a stretch of pools, a total, or what each slot gets. */
export type Focus = PoolId | PoolGroup | Totals | 'slots';

/** The metric that shows how much of a pool is in use. */
export interface PoolMetric {
  /** The metric's identifier in Flink's REST interface; the value is bytes. */
  readonly used: string;
  /** What else the same number counts, where it cannot be told apart. */
  readonly together?: string;
}

/** One pool of memory, as it is named and drawn everywhere. */
export interface Pool<Id extends PoolId = PoolId> {
  readonly id: Id;
  /** Name in tables. */
  readonly label: string;
  /** Name inside a segment of a bar. */
  readonly short: string;
  readonly group: PoolGroup;
  readonly colour: PoolColour;
  /** undefined: no metric of Flink shows it. */
  readonly metric: PoolMetric | undefined;
  /** The JVM argument that limits it; undefined: nothing in the JVM does. */
  readonly jvmFlag: string | undefined;
}

const HEAP = 'Status.JVM.Memory.Heap.Used';
const DIRECT = 'Status.JVM.Memory.Direct.MemoryUsed';
const METASPACE = 'Status.JVM.Memory.Metaspace.Used';
const OVERHEAD = { id: 'jvmOverhead', label: 'JVM overhead', short: 'Overhead', group: 'jvm', colour: 'jvmOverhead', metric: undefined, jvmFlag: undefined } as const;
const JVM_METASPACE = { id: 'jvmMetaspace', label: 'JVM metaspace', short: 'Metaspace', group: 'jvm', colour: 'jvmMetaspace', metric: { used: METASPACE }, jvmFlag: '-XX:MaxMetaspaceSize' } as const;

/** The pools of a TaskManager in the order in which they are shown: whatever is in focus is one unbroken stretch. */
export const TASK_MANAGER_POOLS: readonly Pool<TaskManagerPoolId>[] = [
  { id: 'frameworkHeap', label: 'Framework heap', short: 'Fw heap', group: 'heap', colour: 'frameworkHeap', metric: { used: HEAP, together: 'the task heap' }, jvmFlag: '-Xmx' },
  { id: 'taskHeap', label: 'Task heap', short: 'Task heap', group: 'heap', colour: 'taskHeap', metric: { used: HEAP, together: 'the framework heap' }, jvmFlag: '-Xmx' },
  { id: 'managed', label: 'Managed', short: 'Managed', group: 'offHeap', colour: 'managed', metric: { used: 'Status.Flink.Memory.Managed.Used' }, jvmFlag: undefined },
  { id: 'network', label: 'Network', short: 'Network', group: 'offHeap', colour: 'network', metric: { used: 'Status.Shuffle.Netty.UsedMemory' }, jvmFlag: '-XX:MaxDirectMemorySize' },
  { id: 'frameworkOffHeap', label: 'Framework off-heap', short: 'Fw off', group: 'offHeap', colour: 'frameworkOffHeap', metric: { used: DIRECT, together: 'all other direct memory' }, jvmFlag: '-XX:MaxDirectMemorySize' },
  { id: 'taskOffHeap', label: 'Task off-heap', short: 'Task off', group: 'offHeap', colour: 'taskOffHeap', metric: { used: DIRECT, together: 'all other direct memory' }, jvmFlag: '-XX:MaxDirectMemorySize' },
  JVM_METASPACE,
  OVERHEAD,
];

/** The pools of a JobManager in the order in which they are shown. */
export const JOB_MANAGER_POOLS: readonly Pool<JobManagerPoolId>[] = [
  { id: 'jvmHeap', label: 'JVM heap', short: 'JVM heap', group: 'heap', colour: 'taskHeap', metric: { used: HEAP }, jvmFlag: '-Xmx' },
  // The direct memory of a JobManager is limited only on request (jobmanager.memory.enable-jvm-direct-memory-limit).
  { id: 'offHeap', label: 'Off-heap', short: 'Off-heap', group: 'offHeap', colour: 'frameworkOffHeap', metric: { used: DIRECT }, jvmFlag: undefined },
  JVM_METASPACE,
  OVERHEAD,
];

/** The pools of each process in the order in which they are shown. */
export const POOLS: Readonly<Record<Process, readonly Pool[]>> = { taskmanager: TASK_MANAGER_POOLS, jobmanager: JOB_MANAGER_POOLS };

/** A pool with its size in bytes. */
export interface SizedPool extends Pool {
  readonly bytes: bigint;
}

/** A process with all that is shown of its memory, bytes. */
export interface SizedProcess {
  readonly process: Process;
  readonly pools: readonly SizedPool[];
  readonly totalFlink: bigint;
  readonly totalProcess: bigint;
  /** Of a TaskManager: the number of slots and what each of them gets. */
  readonly slots: { readonly count: number; readonly share: SlotShare } | undefined;
}

/** A TaskManager or a JobManager as far as Flink derives it. */
export type ProcessDerivation =
  | { readonly process: 'taskmanager'; readonly derivation: Derivation<TaskManagerMemory> }
  | { readonly process: 'jobmanager'; readonly derivation: Derivation<JobManagerMemory> };

/** The memory of a TaskManager, pools in order. */
export function sizedTaskManager(memory: TaskManagerMemory): SizedProcess {
  const { pools, slots, slot } = memory;
  return {
    process: 'taskmanager', totalFlink: pools.totalFlink, totalProcess: pools.totalProcess, slots: { count: slots, share: slot },
    pools: TASK_MANAGER_POOLS.map(pool => ({ ...pool, bytes: pools[pool.id] })),
  };
}

/** The memory of a JobManager, pools in order. */
export function sizedJobManager(memory: JobManagerMemory): SizedProcess {
  const { pools } = memory;
  return {
    process: 'jobmanager', totalFlink: pools.totalFlink, totalProcess: pools.totalProcess, slots: undefined,
    pools: JOB_MANAGER_POOLS.map(pool => ({ ...pool, bytes: pools[pool.id] })),
  };
}

/** The memory of either process; undefined where Flink refuses it. */
export function sizedProcess(of: ProcessDerivation): SizedProcess | undefined {
  if (of.process === 'taskmanager') return of.derivation.ok ? sizedTaskManager(of.derivation.memory) : undefined;
  return of.derivation.ok ? sizedJobManager(of.derivation.memory) : undefined;
}

/**
 * Why the process would not start; undefined if it would. For a TaskManager also what is found only when it starts: network
 * settings that Flink refuses although the memory could be derived.
 */
export function refusalOf(of: ProcessDerivation): Refusal | undefined {
  if (of.process === 'jobmanager') return of.derivation.ok ? undefined : of.derivation.refusal;
  if (!of.derivation.ok) return of.derivation.refusal;
  const { network } = of.derivation.memory;
  return network.ok ? undefined : network.refusal;
}

/** Bytes of a group of pools. */
export function groupBytes(of: SizedProcess, group: PoolGroup): bigint {
  return of.pools.filter(pool => pool.group === group).reduce((sum, pool) => sum + pool.bytes, 0n);
}

/** Whether a pool lies in what is looked at. Without a focus, and for the process or its slots, every pool does. */
export function inFocus(pool: Pool, focus: Focus | undefined): boolean {
  if (focus === undefined || focus === 'totalProcess' || focus === 'slots') return true;
  return focus === 'totalFlink' ? pool.group !== 'jvm' : pool.id === focus || pool.group === focus;
}
