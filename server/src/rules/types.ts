import type { Directives } from '../document/directives.js';
import type { EffectiveSettings } from '../document/effective.js';
import type { DocumentProblemCode, ParsedFile, Setting, TextRange } from '../document/types.js';
import type { Configuration, Derivation, JobManagerMemory, RefusalCode, TaskManagerMemory } from '../flink/memory/types.js';
import type { KeyMatch, Option } from '../flink/options/types.js';
import type { Json } from '../flink/values/json.js';
import type { FlinkVersion } from '../flink/version.js';
import type { Facts } from '../facts.js';
import type { AdviceSource } from '../tune/types.js';
import type { AdviceCode } from './advice/codes.js';
import type { Supposed, Way } from './advice/types.js';

/** How grave a problem is: `error` Flink refuses, `warning` it silently ignores or misleads, `info` and `hint` are for reading. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Codes of problems that a rule finds in settings that load. */
export type SettingProblemCode =
  | 'unknown-key' | 'missing-size-suffix' | 'removed-key' | 'key-of-later-release' | 'deprecated-key' | 'shadowed-key' | 'overridden-setting'
  | 'prefix-conflict' | 'reporter-class-ignored' | 'value-out-of-range' | 'yaml-changes-value' | 'jvm-memory-flag'
  | 'start-script-flat-key' | 'start-script-one-line' | 'start-script-quotes' | 'unknown-directive' | 'unknown-code' | 'inconsistent-settings' | 'missing-setting' | 'unknown-name' | 'policy' | 'file-too-large';

/** Every code of a problem; stable, because settings, suppressions and links name it. */
export type ProblemCode = DocumentProblemCode | SettingProblemCode | RefusalCode | AdviceCode;

/** One kind of problem, as the registry, its page and its settings tell it. */
export interface ProblemKind {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Heading of its page: what is wrong, without a full stop. */
  readonly title: string;
  /** What Flink does with it and why that matters. Markdown. */
  readonly explanation: string;
  /** What to do. Markdown. */
  readonly wayOut: string;
  /** A file that has the problem and the same file without it. */
  readonly example: {
    readonly file?: 'flink-conf.yaml'; readonly before: string; readonly after: string;
    /** The policy under which it is one: the text of its file. */
    readonly policy?: string;
  };
  /** Drawn struck through, or faded. */
  readonly tag?: 'deprecated' | 'unnecessary';
}

/** A place in the file with what it has to do with the problem. */
export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: string;
}

/** A problem of one file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One sentence that says what happens; a second line may hold the sum. */
  readonly message: string;
  /** The flat key it is about, null where it is about the file. */
  readonly key: string | null;
  readonly range: TextRange;
  readonly related: readonly RelatedPlace[];
  readonly tag: ProblemKind['tag'];
  /** What fixes need to know: replacement keys or values, best first. */
  readonly suggestions: readonly string[];
  /** Set where it is advice: Flink takes the settings as they are. */
  readonly advice?: ProblemAdvice;
}

/** What advice brings along. */
export interface ProblemAdvice {
  readonly sources: readonly AdviceSource[];
  /** The ways to follow it, the best first. */
  readonly ways: readonly Way[];
  /** What it goes by that no comment of the file says. */
  readonly records: readonly Supposed[];
}

/** What a rule says of one setting: without places, so that it holds wherever the setting stands. */
export interface Finding {
  readonly kind: ProblemKind;
  readonly message: string;
  /** Where it is not the kind's own. */
  readonly severity?: Severity;
  /** `wrong-part`: the part of the written key in which it departs from the first suggestion. */
  readonly at: 'key' | 'value' | 'wrong-part';
  /** The part of the value it is about, as offsets in the value; shown where the value stands in the text as it is. */
  readonly part?: TextRange;
  readonly suggestions?: readonly string[];
}

/** What a rule that looks at single settings may know. */
export interface SettingContext {
  readonly version: FlinkVersion;
  readonly match: KeyMatch;
  /** Whether a later setting of the same key takes its place. */
  readonly overridden: boolean;
  readonly suggestKeys: (key: string) => readonly string[];
}

/** A rule over single settings: pure in the setting's key, value and class. */
export interface SettingRule {
  readonly kinds: readonly ProblemKind[];
  readonly check: (setting: Setting, context: SettingContext) => Finding | readonly Finding[] | undefined;
}

/** What a team's own policy finds in a configuration. */
export interface Violation {
  /** The setting it is about; null where it is about the configuration as a whole. */
  readonly key: string | null;
  readonly at: 'key' | 'value';
  /** Plain text. It never holds a value of the configuration. */
  readonly message: string;
  /** Undefined where the policy names none. */
  readonly severity: Severity | undefined;
}

/** A team's own rules: docs/policy.md. */
export interface Policy {
  /** What is wrong with the settings in force, by their flat keys: numbers, truth values, lists and maps as such, memory in bytes, durations in milliseconds, null where a value cannot be read. Never throws. */
  readonly check: (settings: Readonly<Record<string, Json>>) => readonly Violation[];
}

/** What a rule that looks at the whole file may know. */
export interface FileContext {
  readonly file: ParsedFile;
  readonly version: FlinkVersion;
  /** The setting in force for each key: the last one written. */
  readonly effective: EffectiveSettings;
  /** The same as texts. */
  readonly configuration: Configuration;
  readonly matchOf: (key: string) => KeyMatch;
  /** The option of exactly this key; undefined where the release has none. */
  readonly optionOf: (key: string) => Option | undefined;
  /** Every key that some release reads where an option's own is not set. */
  readonly oldKeys: readonly string[];
  /** Where the processes run: standalone, kubernetes, yarn, docker; undefined where nothing tells it. */
  readonly deployment: string | undefined;
  readonly facts: Facts;
  readonly directives: Directives;
  readonly taskManager: Derivation<TaskManagerMemory>;
  readonly jobManager: Derivation<JobManagerMemory>;
  /** Why the file is not read, where it is too large. */
  readonly standsBack: string | undefined;
  /** Where that stands which is about the file as a whole. */
  readonly firstLine: TextRange;
  /** The team's own rules, where there are any. */
  readonly policy?: Policy | undefined;
}

/** A rule over the whole file. */
export interface FileRule {
  readonly kinds: readonly ProblemKind[];
  readonly check: (context: FileContext) => readonly Problem[];
}
