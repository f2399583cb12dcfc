import type { Analysis } from '../analysis.js';
import type { Step, TextChange } from '../document/edit/types.js';
import type { Problem, ProblemCode } from '../rules/types.js';

/** What a fix does to a text: changes at its places, or steps that name keys. */
export type Work = { readonly changes: readonly TextChange[] } | { readonly steps: readonly Step[] };

/** One way out of a problem. Made without editing anything: what it comes to is worked out by `editOf` when it is asked for. */
export interface Fix {
  /** What happens, in the imperative, without markup and without secrets. */
  readonly title: string;
  readonly code: ProblemCode;
  /** Whether it is the one that most people want; at most one of a problem is. */
  readonly preferred: boolean;
  /**
   * Whether it can be made unseen: Flink does the same before and after, or refuses or skips the text as it stands and the text can mean only one thing.
   * Never so: a guess at a key, for then a setting takes effect that had none; and what hangs on a release that nothing but the default tells.
   */
  readonly safe: boolean;
  readonly work: Work;
}

/** What a kind of problem can be mended by. */
export interface Provider {
  /** What the fixes do, as its page tells it: a sentence without a full stop at its end. */
  readonly describes: string;
  /** Whether one of the fixes can be safe: what mends everything unseen looks at no others. */
  readonly safe: boolean;
  /** The fixes of one problem, the preferred one first. */
  readonly fixes: (analysis: Analysis, problem: Problem) => readonly Fix[];
}

/** Whether a fix is preferred and safe; neither unless told. */
export interface Marks {
  readonly preferred?: boolean;
  readonly safe?: boolean;
}

/** A fix that changes places of the text. */
export function changeFix({ code }: Pick<Problem, 'code'>, title: string, changes: readonly TextChange[], { preferred = false, safe = false }: Marks = {}): Fix {
  return { title, code, preferred, safe, work: { changes } };
}

/** A fix that works by keys. */
export function stepFix({ code }: Pick<Problem, 'code'>, title: string, steps: readonly Step[], { preferred = false, safe = false }: Marks = {}): Fix {
  return { title, code, preferred, safe, work: { steps } };
}
