import type { TextRange } from '../document/types.js';

/** What a suggestion is: how an editor draws it. */
export type SuggestionKind = 'key' | 'constant' | 'value' | 'amount' | 'name' | 'flag' | 'directive' | 'block';

/** One thing that can stand at a place, and what writes it there. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** What takes the place of `range`. */
  readonly text: string;
  /** The same in the protocol's snippet syntax, where a part is left for the author to fill in. */
  readonly snippet?: string;
  /** What is replaced: it lies on one line and touches the cursor. */
  readonly range: TextRange;
  /** What editors compare with the text between the beginning of `range` and the cursor. */
  readonly filter: string;
  /** Tells it apart from others of the same label. */
  readonly variant?: string;
  /** A few words about it. */
  readonly detail?: string;
  /** A sentence about it. */
  readonly explanation?: string;
  /** The key of the option that it is about. */
  readonly key?: string;
  readonly deprecated?: boolean;
  /** Whether a value is to be chosen next. */
  readonly opensValue?: boolean;
}

/** The suggestions for a place, best first; `complete` where no further letter can bring another one. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  readonly complete: boolean;
}

/** Where there is nothing to suggest. */
export const NO_SUGGESTIONS: Suggestions = { items: [], complete: true };

/** A value that can be chosen, before it is known how it has to be written. */
export interface Offer {
  readonly kind: SuggestionKind;
  /** As Flink shall see it. */
  readonly text: string;
  readonly detail?: string;
  readonly explanation?: string;
  /** Where an editor must compare something else than the text with what is typed. */
  readonly filter?: string;
}
