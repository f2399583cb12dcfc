import type { Step } from '../document/edit/types.js';
import { Draft } from './draft.js';
import type { ProcessMemories } from './tune.js';
import type { TuneContext } from './types.js';

/** The memory of both processes before some steps of an edit and after them. */
export function outcomeOf(context: TuneContext, steps: readonly Step[]): { readonly before: ProcessMemories; readonly after: ProcessMemories } {
  const after = new Draft(context);
  after.make(steps);
  return { before: new Draft(context), after };
}
