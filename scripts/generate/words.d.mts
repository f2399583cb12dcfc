/** The words on one option as they are written. */
export interface WrittenWords {
  readonly text: string;
  readonly constants?: Readonly<Record<string, string>>;
  readonly guidance?: readonly ({ readonly source?: string | readonly string[] } & Readonly<Record<string, unknown>>)[];
}

/** The areas, each with its options in the order of its file. */
export function areas(): readonly { readonly name: string; readonly about: string; readonly entries: Readonly<Record<string, WrittenWords>> }[];
export function families(): Readonly<Record<string, { readonly text: string } | undefined>>;
export function reporterArguments(): Readonly<Record<string, Readonly<Record<string, { readonly text: string } | undefined>> | undefined>>;
/** The text of schemas/words.json. */
export function wordsFile(): string;
