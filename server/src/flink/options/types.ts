/** Type of an option's value in one release, by Flink's own names. */
export type OptionType = 'String' | 'Boolean' | 'Integer' | 'Long' | 'Float' | 'Double' | 'Duration' | 'MemorySize' | 'Enum' | 'Map';

/** Where an option belongs: options of scope `reporter` are relative to a reporter's prefix. */
export type OptionScope = 'cluster' | 'table' | 'reporter';

/** Bounds of an option's value, each a text of its type: `10 ms`, `1`. */
export interface ValueRange {
  readonly min?: string | undefined;
  readonly above?: string | undefined;
  readonly max?: string | undefined;
  readonly below?: string | undefined;
}

/** What is known of an option that is not Flink's own. */
export interface AdditionalFacts {
  /** The name of the user's file that has it. */
  readonly source: string;
  /** Plain text: it comes from a file, and must not become markup. */
  readonly description: string | undefined;
  readonly range: ValueRange | undefined;
}

/** The facts of one option in one release. */
export interface Option {
  /** The key; placeholders stand in angle brackets: `metrics.reporter.<name>.interval`. */
  readonly key: string;
  readonly scope: OptionScope;
  readonly type: OptionType;
  /** Whether the value is a list of `type`. */
  readonly list: boolean;
  /** Constants of an enum, as Flink prints them. */
  readonly enum: readonly string[] | undefined;
  /** Default as Flink's documentation prints it; null where there is none. */
  readonly default: string | null;
  /** A fact in place of a technical default (`infinite`), where the documentation overrides it. */
  readonly docDefault: string | undefined;
  readonly since: string | undefined;
  /** The last release that has it. */
  readonly until: string | undefined;
  readonly deprecatedKeys: readonly string[];
  readonly fallbackKeys: readonly string[];
  /** The release in which the option itself was marked deprecated. */
  readonly deprecatedSince: string | undefined;
  /** Sections of Flink's configuration page, such as `common_memory`. */
  readonly sections: readonly string[];
  /** A Map that also accepts `key.sub: value`. */
  readonly prefixMap: boolean;
  /** `PublicEvolving`, `Experimental`… */
  readonly stability: string | undefined;
  /** Java class (short name) and field. */
  readonly javaClass: string;
  readonly field: string;
  /** Under what the words on it are kept, where that is not its key: the parameters of reporters. */
  readonly describedAs?: string;
  /** Set where the option comes from a file of the user's. */
  readonly additional?: AdditionalFacts;
}

/** What a key of a configuration is. */
export type KeyMatch =
  /** An option of this release, by its own key, or through a placeholder (`metrics.reporter.<name>.interval`). */
  | { readonly kind: 'option'; readonly option: Option }
  /** `key.sub` of an option of type Map. */
  | { readonly kind: 'map-entry'; readonly option: Option; readonly entry: string }
  /** A deprecated key that this release still reads for `option`. */
  | {
      readonly kind: 'deprecated'; readonly option: Option;
      /** Further options that take their value from the same old key. */
      readonly others?: readonly Option[];
    }
  /** A key that this release reads when `option` is not set, without being deprecated. */
  | { readonly kind: 'fallback'; readonly option: Option }
  /** A member of a family of keys that Flink hands on without a fixed list (`s3.*`, `metrics.reporter.<name>.*`). */
  | { readonly kind: 'family'; readonly family: string }
  /** Other releases have it, this one does not read it. `successor`: what took its place, where the facts tell. */
  | {
      readonly kind: 'removed'; readonly until: string; readonly successor: string | undefined;
      /** Whether the successor takes the value as it stands: both have the same type. `taskmanager.heap.mb` and a memory size have not. */
      readonly keepsValue?: boolean;
    }
  | { readonly kind: 'not-yet'; readonly since: string; readonly option: Option }
  | { readonly kind: 'unknown' };

/** The names that an option takes although its type is a text: Flink compares them where it uses the value (schemas/names.json tells the class that does). */
export interface ValueNames {
  readonly keys: readonly string[];
  /** The releases that compare so; all of them where none are told. */
  readonly since?: string;
  readonly until?: string;
  /** Those worth writing, the most common first. */
  readonly names: readonly string[];
  /** Further spellings that are taken. */
  readonly also?: readonly string[];
  /** Whether capital letters count. */
  readonly exact?: boolean;
  /** Whether the name of a class is taken as well: such a name has dots. */
  readonly class?: boolean;
  /** What somebody means by a name that is none. */
  readonly meant?: Readonly<Record<string, string>>;
  /** What happens with any other text, as a sentence. */
  readonly otherwise: string;
  /** The name that Flink takes in place of a text that is none; undefined where it fails. */
  readonly taken?: string;
}
