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

/** Flink's parser takes in so many characters at a time, and looks whether they are allowed then. */
const AT_A_TIME = 1024;

/** The problem that Flink meets first; `found` is in the order in which each step goes through the file. */
export function firstRefusal(found: readonly Found[]): Found | undefined {
  let first: Found | undefined;
  for (const one of found) {
    if (one.thrown !== undefined && (first === undefined || isMetBefore(one, first))) first = one;
  }
  return first;
}

/** Whether Flink meets a problem before another one that was found before it. */
function isMetBefore(one: Found, first: Found): boolean {
  if (one.step === Step.Read && first.step === Step.Parse) return isTakenIn(one, first);
  if (one.step === Step.Parse && first.step === Step.Read) return !isTakenIn(first, one);
  return one.step < first.step || (one.step === Step.RootKeys && first.step === one.step && one.range.start < first.range.start);
}

/** Whether a character is taken in before the parser gives up. */
function isTakenIn(character: Found, { thrown }: Found): boolean {
  return thrown?.at === undefined || character.range.start < (Math.floor(thrown.at / AT_A_TIME) + 1) * AT_A_TIME;
}
