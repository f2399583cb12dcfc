import type { Analysis } from '../analysis.js';
import { withChanges } from '../document/edit/draft.js';
import { edit } from '../document/edit/edit.js';
import type { Edited } from '../document/edit/types.js';
import type { Work } from './types.js';

/** What a fix comes to in the text of the analysis, or why it cannot be made there. */
export function editOf({ name, text, version }: Pick<Analysis, 'name' | 'text' | 'version'>, { work }: { readonly work: Work }): Edited {
  return 'changes' in work ? { changes: work.changes, text: withChanges(text, work.changes) } : edit({ name, text, version }, work.steps);
}
