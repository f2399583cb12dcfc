import type { AdditionalOptions } from '../flink/options/additional.js';
import type { Policy } from '../rules/types.js';
import { joined } from './additional.js';
import { fileNameOf } from './resolve.js';
import type { Mistake, PlacedOption, SchemaTools } from './types.js';

/** The files that the settings of a document name, by their addresses. */
export interface Named {
  readonly additionalOptions: readonly string[];
  readonly policy: string | undefined;
}

/** What is wrong with one file. */
export interface Report {
  readonly uri: string;
  /** What it is read as, by the name of the page that explains it. */
  readonly form: 'additional-options' | 'policy';
  /** What the places of the mistakes are in; undefined where the file cannot be read. */
  readonly text: string | undefined;
  readonly mistakes: readonly Mistake[];
}

/** What the files of a document say. */
export interface UserFilesRead {
  readonly additional: AdditionalOptions | undefined;
  readonly policy: Policy | undefined;
  /** One for each file, in their order, sound ones too. */
  readonly reports: readonly Report[];
}

/** Where nothing is named. */
export const NOTHING_READ: UserFilesRead = { additional: undefined, policy: undefined, reports: [] };

/** How files are read, and what reads their contents: it is loaded when the first file is there. */
export interface Reading {
  /** The text of a file; undefined where there is none. */
  readonly read: (uri: string) => Promise<string | undefined>;
  readonly tools: () => Promise<SchemaTools>;
}

/** What a file of options, or a policy, was read as. */
interface Parsed {
  readonly text: string;
  readonly options: readonly PlacedOption[];
  readonly policy: Policy | undefined;
  readonly mistakes: readonly Mistake[];
}

/** The files that settings name, each read once and again when it may have changed. As long as the texts are the same, so is what is made of them. */
export class UserFiles {
  readonly #reading: Reading;
  #read = new Map<string, Promise<Parsed | Report>>();
  readonly #parsed = new Map<string, Parsed>();
  readonly #joined = new Map<string, { readonly of: readonly unknown[]; readonly result: ReturnType<typeof joined> }>();
  #tools: Promise<SchemaTools> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whether all files of a document have been read. */
  knows({ additionalOptions, policy }: Named): boolean {
    return additionalOptions.every(uri => this.#read.has(keyOf('additional-options', uri))) && (policy === undefined || this.#read.has(keyOf('policy', policy)));
  }

  /** Reads all files again when they are asked for next: some have changed. */
  forget(): void {
    this.#read = new Map();
  }

  /** What the files say. Never rejects: what cannot be read, or has mistakes, is told in the reports. */
  async of({ additionalOptions, policy }: Named): Promise<UserFilesRead> {
    const uris = [...new Set(additionalOptions)];
    const [files, policyFile] = await Promise.all([
      Promise.all(uris.map(uri => this.#once('additional-options', uri, (tools, text) => ({ text, policy: undefined, ...tools.readOptions(text) })))),
      policy === undefined ? undefined : this.#once('policy', policy, (tools, text) => ({ text, options: [], ...tools.readPolicy(text) })),
    ]);
    const sources = files.flatMap((file, at) => ('options' in file ? [{ source: fileNameOf(uris[at] ?? ''), ...file, file }] : []));
    const { additional, mistakes } = this.#join(uris.join('\n'), sources);
    const reports = files.map((file, at): Report => {
      const report = reportOf('additional-options', uris[at] ?? '', file);
      return { ...report, mistakes: [...report.mistakes, ...mistakes[sources.findIndex(source => source.file === file)] ?? []] };
    });
    if (policyFile !== undefined) reports.push(reportOf('policy', policy ?? '', policyFile));
    return { additional: sources.length === 0 ? undefined : additional, policy: policyFile !== undefined && 'options' in policyFile ? policyFile.policy : undefined, reports };
  }

  #once(form: Report['form'], uri: string, parse: (tools: SchemaTools, text: string) => Parsed): Promise<Parsed | Report> {
    const key = keyOf(form, uri);
    const reading = this.#read.get(key) ?? this.#parse(key, form, uri, parse);
    this.#read.set(key, reading);
    return reading;
  }

  async #parse(key: string, form: Report['form'], uri: string, parse: (tools: SchemaTools, text: string) => Parsed): Promise<Parsed | Report> {
    const text = await this.#reading.read(uri).catch(() => undefined);
    const kept = this.#parsed.get(key);
    if (text === undefined) return failed(form, uri, undefined, `${fileNameOf(uri)} cannot be read: there is no such file, or it is no text.`);
    if (kept?.text === text) return kept;
    try {
      const parsed = parse(await (this.#tools ??= this.#reading.tools()), text);
      this.#parsed.set(key, parsed);
      return parsed;
    } catch (error) {
      this.#tools = undefined;
      return failed(form, uri, text, `The file cannot be checked here: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  /** The same files with the same contents give the same object: everything that is made of the options hangs on it. */
  #join(name: string, sources: readonly { readonly source: string; readonly options: readonly PlacedOption[]; readonly file: unknown }[]): ReturnType<typeof joined> {
    const of = sources.map(({ file }) => file);
    const kept = this.#joined.get(name);
    if (kept?.of.length === of.length && kept.of.every((one, at) => one === of[at])) return kept.result;
    const result = joined(sources);
    this.#joined.set(name, { of, result });
    return result;
  }
}

const keyOf = (form: Report['form'], uri: string): string => `${form} ${uri}`;

function reportOf(form: Report['form'], uri: string, file: Parsed | Report): Report {
  return { form, uri, text: file.text, mistakes: file.mistakes };
}

/** Where a file is not there, or what reads it could not be loaded. */
function failed(form: Report['form'], uri: string, text: string | undefined, message: string): Report {
  return { form, uri, text, mistakes: [{ range: { start: 0, end: Math.min(1, text?.length ?? 0) }, severity: 'error', message }] };
}
