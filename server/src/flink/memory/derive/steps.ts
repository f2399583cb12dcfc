import { JOB_MANAGER, TASK_MANAGER } from '../options.js';
import { formatSize } from '../size.js';
import type { Origin, Part, Step } from '../types.js';

/** The pools of both processes, totals included. */
export type Pool =
  | 'frameworkHeap' | 'taskHeap' | 'frameworkOffHeap' | 'taskOffHeap' | 'network' | 'managed'
  | 'jvmHeap' | 'offHeap' | 'jvmMetaspace' | 'jvmOverhead' | 'totalFlink' | 'totalProcess';

/** A step of one of the pools. */
export type PoolStep = Step & { readonly pool: Pool };

/** Flink's words for the pools, in sentences. */
export const POOL_WORDS: Readonly<Record<Pool, string>> = {
  frameworkHeap: 'framework heap', taskHeap: 'task heap', frameworkOffHeap: 'framework off-heap', taskOffHeap: 'task off-heap',
  network: 'network', managed: 'managed', jvmHeap: 'heap', offHeap: 'off-heap', jvmMetaspace: 'metaspace', jvmOverhead: 'overhead',
  totalFlink: 'total Flink memory', totalProcess: 'total process memory',
};

/** The word as the subject of a sentence: `managed memory does not fit`. */
export const POOL_SUBJECTS: Readonly<Record<Pool, string>> = {
  ...POOL_WORDS, network: 'network memory', managed: 'managed memory', frameworkOffHeap: 'framework off-heap memory', taskOffHeap: 'task off-heap memory',
  jvmHeap: 'the heap', taskHeap: 'the task heap', frameworkHeap: 'the framework heap', offHeap: 'off-heap memory', jvmMetaspace: 'metaspace', jvmOverhead: 'JVM overhead',
};

/** The step of a pool whose size was written. */
export function setTo(pool: Pool, bytes: bigint, key: string): PoolStep {
  return { pool, bytes, rule: 'set', key };
}

/** The step of a pool that takes what a total leaves. */
export function restOf(pool: Pool, total: PoolStep, others: readonly PoolStep[]): PoolStep {
  return { pool, bytes: total.bytes - sumOf(others), rule: 'rest', key: undefined, base: total.bytes };
}

/** The step of a total that nothing but its parts gives. */
export function totalOf(pool: Pool, parts: readonly PoolStep[]): PoolStep {
  return { pool, bytes: sumOf(parts), rule: 'sum', key: undefined };
}

/** Bytes of all together; may be more than Flink can hold. */
export function sumOf(steps: readonly PoolStep[]): bigint {
  return steps.reduce((sum, step) => sum + step.bytes, 0n);
}

/** The pool's share in a sum that is told to the user. */
export function partOf(step: PoolStep, process: 'TaskManager' | 'JobManager'): Part {
  return { name: POOL_WORDS[step.pool], bytes: step.bytes, key: step.key ?? canonicalKey(step.pool, process), origin: originOf(step) };
}

export function originOf(step: Step): Origin {
  return step.rule === 'set' ? 'setting' : step.rule === 'default' ? 'default' : 'derived';
}

/** `managed 2 GiB + network 64 MiB + framework 256 MiB`: the two framework pools in one, empty pools left out. */
export function shownSum(steps: readonly PoolStep[], sign = '+'): string {
  const shown = joinFramework(steps).filter(({ bytes }) => bytes > 0n);
  return (shown.length === 0 ? joinFramework(steps).slice(0, 1) : shown).map(({ name, bytes }) => `${name} ${formatSize(bytes)}`).join(` ${sign} `);
}

function joinFramework(steps: readonly PoolStep[]): readonly { readonly name: string; readonly bytes: bigint }[] {
  const framework = steps.filter(step => step.pool === 'frameworkHeap' || step.pool === 'frameworkOffHeap');
  const others = steps.filter(step => !framework.includes(step)).map(step => ({ name: POOL_WORDS[step.pool], bytes: step.bytes }));
  return framework.length === 0 ? others : [...others, { name: 'framework', bytes: sumOf(framework) }];
}

/** The key of the option that sets a pool's size, or the first of its fraction. */
export function canonicalKey(pool: Pool, process: 'TaskManager' | 'JobManager'): string {
  return KEYS[process][pool] ?? '';
}

const KEYS: Readonly<Record<'TaskManager' | 'JobManager', Partial<Record<Pool, string>>>> = {
  TaskManager: {
    frameworkHeap: TASK_MANAGER.frameworkHeap.key, taskHeap: TASK_MANAGER.taskHeap.key, frameworkOffHeap: TASK_MANAGER.frameworkOffHeap.key,
    taskOffHeap: TASK_MANAGER.taskOffHeap.key, network: TASK_MANAGER.networkFraction.key, managed: TASK_MANAGER.managed.key,
    jvmMetaspace: TASK_MANAGER.jvmMetaspace.key, jvmOverhead: TASK_MANAGER.jvmOverheadFraction.key,
    totalFlink: TASK_MANAGER.totalFlink.key, totalProcess: TASK_MANAGER.totalProcess.key,
  },
  JobManager: {
    jvmHeap: JOB_MANAGER.jvmHeap.key, offHeap: JOB_MANAGER.offHeap.key, jvmMetaspace: JOB_MANAGER.jvmMetaspace.key,
    jvmOverhead: JOB_MANAGER.jvmOverheadFraction.key, totalFlink: JOB_MANAGER.totalFlink.key, totalProcess: JOB_MANAGER.totalProcess.key,
  },
};
