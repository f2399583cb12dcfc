import { EventEmitter, Uri, workspace, type Disposable, type TextDocument } from 'vscode';

/** In bytes: nobody writes a larger file of options, or a larger policy. */
const LARGEST = 4_000_000;
/** How long the typing in such a file rests before it is read again. */
const REST_MS = 300;

/**
 * Reads the files that settings name, for the server: through the editor's file system, so that it works remote, in virtual workspaces and in the browser.
 * Of a file that is open, what stands in the editor counts.
 */
export class NamedFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when an open file that was asked for has another text. Files on disk are watched by the server's registration. */
  readonly onDidChange = this.#changed.event;
  readonly #asked = new Set<string>();
  readonly #listeners: readonly Disposable[];
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const touch = (document: TextDocument): void => {
      if (!this.#asked.has(document.uri.toString())) return;
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#changed.fire(), REST_MS);
    };
    this.#listeners = [workspace.onDidChangeTextDocument(({ document }) => touch(document)), workspace.onDidCloseTextDocument(touch)];
  }

  /** The text of a file by its address; null where there is none, or it is too large. */
  async read(address: string): Promise<string | null> {
    const uri = Uri.parse(address);
    this.#asked.add(uri.toString());
    const open = workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
    if (open) return open.getText();
    try {
      const { size } = await workspace.fs.stat(uri);
      return size > LARGEST ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
    } catch {
      return null;
    }
  }

  dispose(): void {
    clearTimeout(this.#rest);
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}
