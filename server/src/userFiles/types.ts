import type { TextRange } from '../document/types.js';
import type { AdditionalOption } from '../flink/options/additional.js';
import type { Policy } from '../rules/types.js';

/** What is wrong in a file that the user's settings name, at its place in that file. */
export interface Mistake {
  readonly range: TextRange;
  /** `error`: the entry, or the whole policy, does not count. */
  readonly severity: 'error' | 'warning';
  /** A sentence or two, as plain text. */
  readonly message: string;
}

/** An option as it stands in a file, with the places of its facts: `rangeOf('deprecatedKeys', 0)`. */
export interface PlacedOption {
  readonly option: AdditionalOption;
  readonly rangeOf: (...path: readonly (string | number)[]) => TextRange;
}

/** What reads a user's JSON files: apart from everything else, because it is large and few need it. Neither function throws. */
export interface SchemaTools {
  /** The options in a text that have the form of docs/additional-options.md, and what is wrong with the others. */
  readonly readOptions: (text: string) => { readonly options: readonly PlacedOption[]; readonly mistakes: readonly Mistake[] };
  /** The policy that a text is, as docs/policy.md describes it; undefined where it cannot be applied. */
  readonly readPolicy: (text: string) => { readonly policy: Policy | undefined; readonly mistakes: readonly Mistake[] };
}
