/** What guidance on an option is about: when to raise or lower it, what it pulls along, what shows that it is off, which metric tells, for whom it differs. */
export type GuidanceKind = 'raise' | 'lower' | 'with' | 'symptom' | 'metric' | 'differs';

/** One piece of guidance. */
export interface Guidance {
  readonly kind: GuidanceKind;
  /** One or two sentences; keys and values in backticks, nothing else is markup. */
  readonly text: string;
  /** `docs/<path>`, `FLINK-12345`, `FLIP-123`, or an address. */
  readonly sources: readonly string[];
}

/** Our own words on one option, in the markup of {@link Guidance}. */
export interface OptionWords {
  readonly text: string;
  readonly guidance: readonly Guidance[];
  /** What each constant of an enum, or each known name, means. */
  readonly constants: Readonly<Record<string, string>>;
}

/** schemas/words.json, as it is generated from schemas/descriptions. */
export interface WordsFile {
  readonly sources: readonly string[];
  /** By key, and by factory and parameter for the arguments of reporters. A piece of guidance: kind, text, numbers of its sources. */
  readonly options: Readonly<Record<string, { readonly text: string; readonly guidance?: readonly (readonly [GuidanceKind, string, ...number[]])[]; readonly constants?: Readonly<Record<string, string>> }>>;
  /** By the family as it is shown: `s3.*`. */
  readonly families: Readonly<Record<string, string>>;
}
