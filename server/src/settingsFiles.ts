import type { ClientCapabilities, Connection, Diagnostic } from 'vscode-languageserver';
import { LineIndex } from './document/lineIndex.js';
import { WatchRegistration } from './registerWatching.js';
import { guideTo } from './release.js';
import type { UserSettings } from './userSettings.js';
import { fileNameOf, folderOf, resolve, workspaceFolderOf } from './userFiles/resolve.js';
import { NOTHING_READ, UserFiles, type Named, type Report, type UserFilesRead } from './userFiles/userFiles.js';
import type { SchemaTools } from './userFiles/types.js';

/** What the machine gives for the files that settings name. */
export interface FilesHost {
  /** The text of a file of this machine by its address; undefined where there is none. Missing where there are no files. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** Loads what reads a user's JSON files. `address` is where the client says that it is. */
  readonly schemaTools?: (address: string | undefined) => Promise<SchemaTools>;
}

/** How the client introduced itself, as far as it matters here. */
interface Introduction {
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly rootUri: string | null;
}

/** What a document's files say, and what is to be told about them in its status. */
export type FilesOfDocument = UserFilesRead & { readonly notes: readonly string[] };

/** Where a document's settings name no files. */
export const NO_FILES: FilesOfDocument = { ...NOTHING_READ, notes: [] };

/** The files that the settings of the open documents name: read through the client or the machine, their mistakes shown in them, watched, told of where they are missing. */
export class SettingsFiles {
  readonly #connection: Connection;
  readonly #files: UserFiles;
  readonly #watching: WatchRegistration;
  readonly #folders: () => Promise<readonly string[]>;
  /** By the addresses of the documents that are open. */
  readonly #reports = new Map<string, readonly Report[]>();
  readonly #published = new Map<string, string>();
  readonly #told = new Set<string>();
  #working = 0;
  #progress: Promise<{ readonly done: () => void } | undefined> = Promise.resolve(undefined);

  /** `own`: whether the client is ours, which reads files for the server. `evidence`: whether what stands beside documents is looked for here. */
  constructor(connection: Connection, host: FilesHost, { capabilities, initializationOptions, rootUri }: Introduction, own: boolean, evidence: boolean) {
    this.#connection = connection;
    const { schemaTools: address } = (initializationOptions ?? {}) as { readonly schemaTools?: unknown };
    this.#files = new UserFiles({
      read: async uri => (own ? await connection.sendRequest<string | null>('flinkConfig/readFile', { uri }) ?? undefined : host.readFile?.(uri)),
      tools: () => host.schemaTools?.(typeof address === 'string' ? address : undefined) ?? Promise.reject(new Error('there is nothing that could read it')),
    });
    this.#watching = new WatchRegistration(connection, capabilities, evidence);
    this.#folders = async () => (capabilities.workspace?.workspaceFolders === true ? (await connection.workspace.getWorkspaceFolders().catch(() => null) ?? []).map(({ uri }) => uri) : rootUri === null ? [] : [rootUri]);
  }

  /** The workspace folder of a document; undefined where it is in none. */
  async workspaceFolderOf(document: string): Promise<string | undefined> {
    return workspaceFolderOf(document, await this.#folders());
  }

  /** What the files say that a document's settings name. */
  async of(document: string, { additionalOptions, policy }: UserSettings): Promise<FilesOfDocument> {
    if (additionalOptions.length === 0 && policy === '') {
      this.release(document);
      return NO_FILES;
    }
    const folder = folderOf(document, await this.#folders());
    const refused: string[] = [];
    const addressOf = (path: string): string[] => {
      const found = resolve(path, folder);
      if ('uri' in found) return [found.uri];
      refused.push(found.refused);
      return [];
    };
    const named: Named = { additionalOptions: additionalOptions.flatMap(addressOf), policy: policy === '' ? undefined : addressOf(policy)[0] };
    const read = this.#files.knows(named) ? await this.#files.of(named) : await this.during(() => this.#files.of(named));
    const notes = [...refused, ...read.reports.flatMap(noteOf)];
    this.#reports.set(document, read.reports);
    for (const message of refused) this.#tellOnce(message, message);
    for (const { uri, text, mistakes: [first] } of read.reports) {
      if (text !== undefined) this.#told.delete(uri);
      else if (first !== undefined) this.#tellOnce(uri, first.message);
    }
    this.#publish();
    return { ...read, notes };
  }

  /** The client is there: what stands beside documents is watched from now on, where it is looked for here. */
  start(): void {
    this.#watch();
  }

  /** Forgets a document that is closed, or whose settings name nothing any more. */
  release(document: string): void {
    if (this.#reports.delete(document)) this.#publish();
    this.#watch();
  }

  /** Something may have changed: all files are read again when they are asked for next. */
  forget(): void {
    this.#files.forget();
  }

  /** Lets the client show, once for all that is under way, that files are being read and compiled, and what hangs on them checked. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working++ === 0) {
      this.#progress = this.#connection.window.createWorkDoneProgress().then(progress => {
        progress.begin('Flink: reading additional options and policy');
        return progress;
      }, () => undefined);
    }
    try {
      return await work();
    } finally {
      if (--this.#working === 0) void this.#progress.then(progress => progress?.done());
    }
  }

  /** Whether the settings of an open document name files. */
  get any(): boolean {
    return this.#reports.size > 0;
  }

  /** What cannot be read at all is said in a message, once; mistakes in files show in the files themselves. */
  #tellOnce(name: string, message: string): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    void this.#connection.sendNotification('window/showMessage', { type: 2, message: `Flink Config: ${message}` });
  }

  /** Shows the mistakes of each file in it, those that it has for any document; takes back those of files that no document names any more. */
  #publish(): void {
    const shown = new Map<string, Map<string, Diagnostic>>();
    for (const { form, uri, text, mistakes } of [...this.#reports.values()].flat()) {
      const inFile = shown.get(uri) ?? new Map<string, Diagnostic>();
      shown.set(uri, inFile);
      if (text === undefined || mistakes.length === 0) continue;
      const lines = new LineIndex(text);
      for (const { range, severity, message } of mistakes.slice(0, MOST_MISTAKES)) {
        inFile.set(`${range.start} ${range.end} ${message}`, { range: lines.rangeOf(range), severity: severity === 'error' ? 1 : 2, code: form, codeDescription: { href: guideTo(form) }, source: 'Flink Config', message });
      }
    }
    for (const uri of new Set([...shown.keys(), ...this.#published.keys()])) {
      const diagnostics = [...shown.get(uri)?.values() ?? []];
      const content = JSON.stringify(diagnostics);
      if ((this.#published.get(uri) ?? '[]') !== content) void this.#connection.sendDiagnostics({ uri, diagnostics });
      if (shown.has(uri)) this.#published.set(uri, content);
      else this.#published.delete(uri);
    }
    this.#watch();
  }

  #watch(): void {
    this.#watching.watch([...this.#reports.values()].flat().map(({ uri }) => uri));
  }
}

/** A file with more mistakes is not mended one by one. */
const MOST_MISTAKES = 100;

/** What is told of a file in the status: why it, or a part of it, does not count. */
function noteOf({ uri, text, mistakes }: Report): readonly string[] {
  const first = mistakes.find(({ severity }) => severity === 'error');
  if (first === undefined) return [];
  return [text === undefined ? first.message : `${fileNameOf(uri)} has a mistake: ${first.message}`];
}
