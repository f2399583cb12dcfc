import type { Facts } from '../facts.js';
import type { Configuration } from '../flink/memory/types.js';
import type { FlinkVersion } from '../flink/version.js';
import type { Draft } from './draft.js';

/** What tuning looks at: the settings in force as texts, and what is known of the file. */
export interface TuneContext {
  readonly configuration: Configuration;
  readonly version: FlinkVersion;
  readonly facts: Facts;
  /** A container is started for each process (Kubernetes, YARN). */
  readonly active: boolean;
}

/** How sure a source is: `H` Flink's documentation or code, `M` vendors and maintainers, `L` contested, or our own number. */
export type Confidence = 'H' | 'M' | 'L';

/** Where advice comes from. */
export interface AdviceSource {
  readonly title: string;
  readonly url: string;
  readonly confidence: Confidence;
}

/** Something that a profile asks; all answers are texts, and each question can go without one. */
export interface Question {
  /** Its name on the command line: `--set state-size=20g`. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'size' | 'integer' | 'fraction' | 'duration' | 'text' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
  /** What is taken where nothing is answered; undefined where the profile then leaves out what needs it. */
  readonly preset: string | undefined;
}

/** Answers by the names of their questions. */
export type Answers = ReadonlyMap<string, string>;

/** The names of the profiles: the command line's `--for`. */
export type ProfileName =
  | 'standalone' | 'container' | 'hashmap' | 'rocksdb' | 'forst' | 'batch' | 'netty-lean' | 'netty-fast' | 'session' | 'diagnosable' | 'high-throughput' | 'low-latency' | 'dotnet' | 'fit';

/** A goal that a configuration can be tuned for. */
export interface Profile {
  readonly name: ProfileName;
  /** `Tune for HashMap`: the action's title without its numbers. */
  readonly title: string;
  /** What it does and what it costs, one sentence each. */
  readonly summary: string;
  readonly cost: string;
  /** A codicon. */
  readonly icon: string;
  readonly sources: readonly AdviceSource[];
  /** The process whose main number the menus show. */
  readonly process: 'taskmanager' | 'jobmanager';
  /** What it asks: at most three. */
  readonly questions: (context: TuneContext) => readonly Question[];
  /** Makes the changes on the draft; applied again to its outcome it changes nothing. What cannot be done is said with `draft.refuse`. */
  readonly apply: (draft: Draft, answers: Answers) => void;
}

/** What a profile says beside its changes: why something was left or chosen. */
export interface TuneNote {
  readonly text: string;
  readonly sources: readonly AdviceSource[];
}
