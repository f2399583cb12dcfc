import type { DocumentProblem, DocumentProblemCode, TextRange } from '../types.js';

/** The steps in which Flink reads a file: an error of an earlier step hides those of the later ones. */
export const enum Step {
  /** Bytes and characters. */
  Read,
  /** Text to nodes. */
  Parse,
  /** The keys at the top become objects. */
  RootKeys,
  /** All else becomes objects. */
  Construct,
  /** Nested keys are joined. */
  Flatten,
  /** The flat keys are set. */
  Set,
}

/** What Flink would throw, with the offset it would name. */
export interface Thrown {
  readonly kind: string;
  readonly exception: string;
  readonly at?: number;
}

/** A problem as it is found, before it is known which one Flink meets first. */
export interface Found {
  readonly code: DocumentProblemCode;
  readonly message: string;
  readonly range: TextRange;
  readonly step: Step;
  /** Undefined where Flink does not refuse. */
  readonly thrown: Thrown | undefined;
  readonly key?: string;
  readonly related?: NonNullable<DocumentProblem['related']>;
}

/** A refusal whose place Flink names. */
export function refusedAt(at: number, kind = 'syntax'): Thrown {
  return { kind, exception: 'YamlEngineException', at };
}

/** A refusal without a place. */
export function rejected(exception: string): Thrown {
  return { kind: 'rejected', exception };
}

/** The problem that Flink meets first; `found` is in the order in which each step goes through the file. */
export function firstRefusal(found: readonly Found[]): Found | undefined {
  let first: Found | undefined;
  for (const one of found) {
    if (one.thrown === undefined) continue;
    if (first === undefined || one.step < first.step || (one.step === Step.RootKeys && first.step === one.step && one.range.start < first.range.start)) first = one;
  }
  return first;
}
