import { edit } from '../document/edit/edit.js';
import type { Source, Step, TextChange } from '../document/edit/types.js';
import type { Derivation, JobManagerMemory, TaskManagerMemory } from '../flink/memory/types.js';
import { Draft } from './draft.js';
import { inOrder } from './registry.js';
import type { Answers, Profile, TuneContext, TuneNote } from './types.js';

/** The memory of both processes at one moment. */
export interface ProcessMemories {
  readonly taskManager: Derivation<TaskManagerMemory>;
  readonly jobManager: Derivation<JobManagerMemory>;
}

/** One setting that tuning changes; null where it is not set. */
export interface ChangedSetting {
  readonly key: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** What some profiles come to, before a text is edited for it. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly settings: readonly ChangedSetting[];
  readonly notes: readonly TuneNote[];
  readonly before: ProcessMemories;
  readonly after: ProcessMemories;
}

/** What tuning comes to: the text after it with what it changes, or one sentence that says why it cannot be. */
export type Tuned =
  | (Plan & { readonly text: string; readonly changes: readonly TextChange[] })
  | { readonly impossible: string };

/**
 * What some profiles, one after the other, do to a configuration. The outcome is one that Flink starts, as far as the file was before or the profiles make it so;
 * where nothing is to be done there are no steps. Never throws.
 */
export function plan(context: TuneContext, profiles: readonly Profile[], answers: Answers): Plan | { readonly impossible: string } {
  const before = new Draft(context);
  const draft = new Draft(context);
  for (const profile of inOrder(profiles)) {
    profile.apply(draft, answers);
    if (draft.refused !== undefined) return { impossible: draft.refused };
  }
  const refusal = [draft.taskManager, draft.jobManager].find((derivation, at) => !derivation.ok && (at === 0 ? before.taskManager : before.jobManager).ok);
  if (refusal?.ok === false) return { impossible: `The outcome would not start: ${refusal.refusal.message}` };
  return {
    steps: draft.steps, notes: draft.notes, settings: changedSettings(context.configuration, draft.configuration),
    before: { taskManager: before.taskManager, jobManager: before.jobManager }, after: { taskManager: draft.taskManager, jobManager: draft.jobManager },
  };
}

/** Tunes a text for some profiles: their plan, and the text with its steps made. Never throws. */
export function tune(source: Source, context: TuneContext, profiles: readonly Profile[], answers: Answers): Tuned {
  const planned = plan(context, profiles, answers);
  if ('impossible' in planned) return planned;
  const edited = edit(source, planned.steps);
  return 'impossible' in edited ? edited : { ...planned, ...edited };
}

function changedSettings(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly ChangedSetting[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter(key => before.get(key) !== after.get(key)).map(key => ({ key, old: before.get(key) ?? null, new: after.get(key) ?? null }));
}
