import type { Option } from '../flink/options/types.js';
import type { OptionWords, WordsFile } from './types.js';

/** The project's own words on Flink's options: loaded when the first of them is asked for, and looked up one by one. */
export class Words {
  readonly #file: WordsFile;

  constructor(file: WordsFile) {
    this.#file = file;
  }

  /** The words on an option; undefined where there are none, as for options of the user's files. */
  of({ key, describedAs = key, additional }: Pick<Option, 'key' | 'describedAs' | 'additional'>): OptionWords | undefined {
    const words = additional === undefined && Object.hasOwn(this.#file.options, describedAs) ? this.#file.options[describedAs] : undefined;
    if (words === undefined) return undefined;
    const { text, guidance = [], constants = {} } = words;
    return { text, constants, guidance: guidance.map(([kind, said, ...sources]) => ({ kind, text: said, sources: sources.flatMap(number => this.#file.sources[number] ?? []) })) };
  }

  /** The words on a family of keys, as it is shown: `s3.*`. */
  ofFamily(family: string): string | undefined {
    return Object.hasOwn(this.#file.families, family) ? this.#file.families[family] : undefined;
  }
}

/** How the words are had where they are kept apart from the program; rejects where they cannot be read. */
export type LoadWords = () => Promise<unknown>;

/** The words once they are asked for the first time; undefined, then and for good, where their file is missing or damaged. */
export function wordsOnce(load: LoadWords | undefined): () => Promise<Words | undefined> {
  let loading: Promise<Words | undefined> | undefined;
  return () => (loading ??= load === undefined ? Promise.resolve(undefined) : load().then(file => (isWordsFile(file) ? new Words(file) : undefined), () => undefined));
}

function isWordsFile(file: unknown): file is WordsFile {
  const { sources, options, families } = (typeof file === 'object' && file !== null ? file : {}) as Partial<Record<keyof WordsFile, unknown>>;
  return Array.isArray(sources) && typeof options === 'object' && options !== null && typeof families === 'object' && families !== null;
}
