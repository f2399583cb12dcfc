import type { Analysis } from '../analysis.js';
import { placeAt } from './context.js';
import { directiveSuggestions } from './directives.js';
import { keySuggestions } from './keys.js';
import { NO_SUGGESTIONS, type Suggestions } from './types.js';
import { valueSuggestions } from './values.js';

/** How completion was asked for. */
export interface Asked {
  /** The character after which an editor asks by itself; undefined where the author asked, or types a word. */
  readonly trigger?: string | undefined;
  /** Whether the editor lets the author fill in parts of what is put in. */
  readonly snippets?: boolean;
}

/** What can stand at an offset, best first. Never throws: while a line is being typed, the file is seldom whole. */
export function suggestionsAt(analysis: Analysis, offset: number, { trigger, snippets = false }: Asked = {}): Suggestions {
  const place = placeAt(analysis, offset);
  switch (place?.kind) {
    // A blank at the beginning of a line indents it, a dash begins a list.
    case 'key': return trigger === undefined || trigger === '.' || (trigger === '-' && place.typed.length > 1) ? keySuggestions(analysis, place, snippets) : NO_SUGGESTIONS;
    case 'value': return valueSuggestions(analysis, place);
    case 'comment': return directiveSuggestions(analysis, place);
    case undefined: return NO_SUGGESTIONS;
  }
}
