import { POOL_SUBJECTS, type Pool } from '../flink/memory/derive/steps.js';
import { JOB_MANAGER, TASK_MANAGER } from '../flink/memory/options.js';
import { formatSize } from '../flink/memory/size.js';
import type { Process } from '../flink/memory/solve/numbers.js';
import type { Refusal, Step } from '../flink/memory/types.js';
import type { Draft } from './draft.js';

/** The pools of either process, bytes; a pool that the process does not have is not there. */
export type Pools = Readonly<Partial<Record<Pool, bigint>>>;

/** How a process that Flink starts declares its memory. */
export interface Declaration {
  readonly process: Process;
  readonly label: 'TaskManager' | 'JobManager';
  readonly pools: Pools;
  readonly steps: readonly Step[];
  /** The key that declares total process memory, as it is written; the heap size of old is one where containers are started. */
  readonly totalProcess: string | undefined;
  /** The key that declares total Flink memory. */
  readonly totalFlink: string | undefined;
  /** The key of the heap that total Flink memory is added up from: of the task heap beside managed memory, or of a JobManager's heap. */
  readonly heap: string | undefined;
}

/** Both processes, in the order in which they are tuned. */
export const PROCESSES: readonly Process[] = ['taskmanager', 'jobmanager'];

/** What the draft declares for a process: its memory, nothing, or what Flink refuses. */
export type Declared = Declaration | { readonly missing: Refusal } | { readonly refusal: Refusal };

/** The options that both processes have in kind. */
export const OPTIONS = { taskmanager: { ...TASK_MANAGER, heap: TASK_MANAGER.taskHeap }, jobmanager: { ...JOB_MANAGER, heap: JOB_MANAGER.jvmHeap } } as const;

export const LABELS = { taskmanager: 'TaskManager', jobmanager: 'JobManager' } as const;

/** How the draft declares the memory of a process. */
export function declarationOf(draft: Draft, process: Process): Declared {
  const derivation = process === 'taskmanager' ? draft.taskManager : draft.jobManager;
  if (!derivation.ok) return derivation.refusal.code === 'memory-not-configured' ? { missing: derivation.refusal } : { refusal: derivation.refusal };
  const { steps, memory: { pools } } = derivation;
  const setKey = (pool: Pool): string | undefined => steps.find(step => step.pool === pool && step.rule === 'set')?.key;
  const isSum = process === 'jobmanager' || steps.some(step => step.pool === 'managed' && step.rule === 'set');
  return {
    process, label: LABELS[process], pools, steps,
    totalProcess: setKey('totalProcess'), totalFlink: setKey('totalFlink'), heap: isSum ? setKey(process === 'taskmanager' ? 'taskHeap' : 'jvmHeap') : undefined,
  };
}

/** Takes the heap sizes of old out, in releases that read them: where no newer size goes before them they would count again. */
export function dropHeapOfOld(draft: Draft, process: Process): void {
  for (const { key } of [OPTIONS[process].legacyHeap, OPTIONS[process].legacyHeapMb]) if (draft.has(key)) draft.remove(key);
}

/** Whether the memory is declared in a way that Flink takes. */
export function isDeclared(declared: Declared): declared is Declaration {
  return 'process' in declared;
}

/** The reason of a refusal, without its sum: `managed memory does not fit into total Flink memory`. */
export function reasonOf({ message }: Refusal): string {
  return (message.split('\n')[0] ?? '').replace(/^[^:]+: /, '').replace(/\.$/, '');
}

/** A refusal as a reason to change nothing. */
export function refuseFor(draft: Draft, process: Process, refusal: Refusal): false {
  draft.refuse(`The ${LABELS[process]} would not start: ${reasonOf(refusal)}. Mend that first, as the goal fit does.`);
  return false;
}

/** The pools that are not what they were, as words: `JVM overhead is 3 bytes more, total process memory 3 bytes less`; undefined where all are the same. */
export function differenceOf(before: Pools, after: Pools): string | undefined {
  const pools = (Object.keys(before) as Pool[]).filter(pool => before[pool] !== after[pool]);
  const told = pools.map((pool, index) => {
    const more = (after[pool] ?? 0n) - (before[pool] ?? 0n);
    return `${POOL_SUBJECTS[pool]} ${index === 0 ? 'is ' : ''}${more > 0n ? `${formatSize(more)} more` : `${formatSize(-more)} less`}`;
  });
  return told.length === 0 ? undefined : `${told.slice(0, -1).join(', ')}${told.length > 1 ? ' and ' : ''}${told.at(-1) ?? ''}`;
}
