import type { Step } from '../../document/edit/types.js';
import type { AdviceSource, ProfileName } from '../../tune/types.js';
import type { ProblemKind, Severity } from '../types.js';
import type { AdviceCode } from './codes.js';
import type { AdviceContext } from './context.js';

/** A kind of advice: a kind of problem that says where it comes from. */
export interface AdviceKind extends ProblemKind {
  readonly code: AdviceCode;
  /** What is advised, as the page and the table tell it: a sentence without a full stop at its end. */
  readonly advises: string;
  /** At least one. Where a number is a starting point, its source is marked M or L. */
  readonly sources: readonly AdviceSource[];
}

/** Something that is known of a file beside its settings. */
export type FactName = 'deployment' | 'workload' | 'runtime';

/** What is taken for so, with what shows it. */
export interface Supposed {
  readonly name: FactName;
  readonly value: string;
  /** `execution.runtime-mode is BATCH`, `from a comment in the file`, `nothing tells another`. */
  readonly reason: string;
  /** Nothing tells it: the default. */
  readonly presumed: boolean;
  /** A comment of the file says so. */
  readonly recorded: boolean;
}

/** One way to follow advice: steps of an edit, or a goal to tune for. Its effect on the pools is added to the title when it is shown. */
export type Way =
  /** The title is in the imperative, without markup: `Set managed memory to zero`. A way without steps is not offered. */
  | { readonly title: string; readonly steps: readonly Step[] }
  | { readonly title: string; readonly profile: ProfileName; readonly answers?: Readonly<Record<string, string>> };

/** Advice for one file. */
export interface Advice {
  /** What is so, in this file's own numbers, and what to do: one or two plain sentences. */
  readonly message: string;
  /** Where it stands: the first of these keys that is set; the first line of the process, or of the file, where none is. */
  readonly keys: readonly string[];
  readonly at?: 'key' | 'value';
  /** The facts it goes by; a fix offers to record those that no comment does. */
  readonly goesBy?: readonly Supposed[];
  /** The best first. Ways after which Flink would not start the process are not offered. */
  readonly ways: readonly Way[];
  /** Where it is not the kind's own. */
  readonly severity?: Severity;
}

/** A rule that advises: pure in the settings and the facts. */
export interface AdviceRule {
  readonly kind: AdviceKind;
  /** Undefined, or none, where there is nothing to advise. */
  readonly check: (context: AdviceContext) => Advice | readonly Advice[] | undefined;
}
