import type { Step } from '../../document/edit/types.js';
import type { Draft } from '../../tune/draft.js';
import type { AdviceContext } from './context.js';
import { draftOf } from './draft.js';
import type { Supposed, Way } from './types.js';

/** A way that makes changes on a draft, once somebody asks for its steps; it has none where nothing changes, and where the change itself says `false`. */
export function wayBy(context: AdviceContext, title: string, change: (draft: Draft) => unknown): readonly Way[] {
  let steps: readonly Step[] | undefined;
  const made = (): readonly Step[] => {
    const draft = draftOf(context);
    return change(draft) === false || draft.refused !== undefined ? [] : draft.steps;
  };
  return [{ title, get steps() { return (steps ??= made()); } }];
}

/** The parallelism that the file gives its jobs; undefined where it sets none. */
export function parallelismOf(context: AdviceContext): number | undefined {
  const parallelism = context.isSet('parallelism.default') ? context.number('parallelism.default') : undefined;
  return parallelism !== undefined && parallelism >= 1 ? parallelism : undefined;
}

/** What tells that the jobs are batch jobs; undefined where nothing does. */
export function batchOf({ workload }: AdviceContext): Supposed | undefined {
  return workload?.value === 'batch' ? workload : undefined;
}

/** Whether the task heap is what a total leaves, so that it gives and takes as other pools change. */
export function isHeapTheRest({ file: { taskManager } }: AdviceContext): boolean {
  return taskManager.ok && taskManager.steps.some(({ pool, rule }) => pool === 'taskHeap' && rule === 'rest');
}

/** Whether blocking exchanges are hybrid ones. */
export function isHybrid(context: AdviceContext): boolean {
  return context.name('execution.batch-shuffle-mode')?.startsWith('all_exchanges_hybrid_') ?? false;
}
