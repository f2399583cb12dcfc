import { DidChangeWatchedFilesNotification, type ClientCapabilities, type Connection, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import { EVIDENCE_GLOB } from './evidenceFiles.js';

/** Has the client tell of changes in the files that the settings name, and beside the documents; a client that cannot be asked to is not. */
export class WatchRegistration {
  readonly #connection: Connection;
  readonly #able: boolean;
  readonly #relative: boolean;
  readonly #evidence: boolean;
  #files = '';
  #registered: Promise<Disposable | undefined> = Promise.resolve(undefined);

  /** `evidence`: whether what stands beside the documents is looked for here, and so watched too. */
  constructor(connection: Connection, { workspace }: ClientCapabilities, evidence: boolean) {
    this.#connection = connection;
    this.#able = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#relative = workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
    this.#evidence = evidence;
  }

  /** Watches these files, and no longer those of before. */
  watch(uris: readonly string[]): void {
    const files = [...new Set(uris)].sort();
    const watchers = [...files.map(uri => this.#watcherOf(uri)), ...(this.#evidence ? [{ globPattern: EVIDENCE_GLOB }] : [])];
    const name = `${files.join('\n')}\n${watchers.length}`;
    if (!this.#able || name === this.#files) return;
    this.#files = name;
    this.#registered = this.#registered.then(async before => {
      before?.dispose();
      return watchers.length === 0 ? undefined : this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }).catch(() => undefined);
  }

  /** A file by its folder and its name where the client can, for it may stand outside of the workspace; else by its name alone. */
  #watcherOf(uri: string): FileSystemWatcher {
    const slash = uri.lastIndexOf('/');
    const name = decodeURIComponent(uri.slice(slash + 1)).replace(/[*?[\]{}!\\]/g, '?');
    return { globPattern: this.#relative ? { baseUri: uri.slice(0, slash), pattern: name } : `**/${name}` };
  }
}
