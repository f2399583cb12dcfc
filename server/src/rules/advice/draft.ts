import type { Step } from '../../document/edit/types.js';
import { Draft } from '../../tune/draft.js';
import type { AdviceContext } from './context.js';

/** The file as a draft that can be tuned: for rules whose ways move pools as tuning does. */
export function draftOf({ file: { configuration, version, facts } }: AdviceContext): Draft {
  const { value } = facts.deployment;
  return new Draft({ configuration, version, facts, active: value === 'kubernetes' || value === 'yarn' });
}

/** The steps of some changes to a draft of the file; none where they cannot be made. */
export function stepsOf(context: AdviceContext, change: (draft: Draft) => void): readonly Step[] {
  const draft = draftOf(context);
  change(draft);
  return draft.refused === undefined ? draft.steps : [];
}
