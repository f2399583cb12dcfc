import { commands, EventEmitter, Hover, languages, MarkdownString, TabInputTextDiff, Uri, window, workspace, type Disposable, type HoverProvider, type Position, type Tab, type TextDocument, type TextDocumentContentProvider } from 'vscode';

/** The scheme of texts as they would be after tuning: the right side of a comparison. */
export const PREVIEW_SCHEME = 'flink-config-preview';

/** The document that a preview is of; any other address is its own. */
export function fileOf(uri: Uri): Uri {
  return uri.scheme === PREVIEW_SCHEME ? Uri.parse(uri.query, true) : uri;
}

/** What the server says beside the changes, and where that comes from. */
export interface Note {
  readonly text: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** What is tuned for: enough to work it out again when the file has changed meanwhile. */
export interface Tuning {
  readonly file: Uri;
  readonly profiles: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly notes: readonly Note[];
  /** The lines of the text that are new or changed. */
  readonly changedLines: ReadonlySet<number>;
}

/** The texts of the previews that are open, each under the address of its file with the scheme of previews. */
export class Previews implements TextDocumentContentProvider, HoverProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #tunings = new Map<string, Tuning>();
  readonly #listeners: readonly Disposable[];

  constructor() {
    this.#listeners = [
      workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, this),
      languages.registerHoverProvider({ scheme: PREVIEW_SCHEME }, this),
      workspace.onDidCloseTextDocument(({ uri }) => void this.#tunings.delete(uri.toString())),
    ];
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#tunings.get(uri.toString())?.text ?? '';
  }

  /** Over a changed line, what the server said of the changes. */
  provideHover({ uri }: TextDocument, { line }: Position): Hover | undefined {
    const tuning = this.#tunings.get(uri.toString());
    if (tuning === undefined || tuning.notes.length === 0 || !tuning.changedLines.has(line)) return undefined;
    const text = new MarkdownString(undefined, true);
    for (const note of tuning.notes) {
      text.appendMarkdown(`- $(info) ${asText(note.text)}`);
      for (const { title, url } of note.sources) text.appendMarkdown(` [${asText(title)}](${url})`);
      text.appendMarkdown('\n');
    }
    return new Hover(text);
  }

  /** Shows the file beside what it would be. */
  async show(tuning: Tuning, title: string): Promise<void> {
    const uri = this.update(tuning);
    await commands.executeCommand('vscode.diff', tuning.file, uri, title, { preview: true });
  }

  /** Takes a new text for a preview; what shows it follows. */
  update(tuning: Tuning): Uri {
    const uri = tuning.file.with({ scheme: PREVIEW_SCHEME, authority: '', query: tuning.file.toString() });
    this.#tunings.set(uri.toString(), tuning);
    this.#changed.fire(uri);
    return uri;
  }

  /** The preview in the active editor. */
  get active(): Tuning | undefined {
    const tab = activeTab();
    return tab === undefined ? undefined : this.#tunings.get(tab.input.modified.toString());
  }

  /** Closes the comparison in the active editor. */
  async close(): Promise<void> {
    const tab = activeTab();
    if (tab !== undefined) await window.tabGroups.close(tab);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}

/** Plain text in markdown. (`appendText` would make every blank a hard one, and the hover as wide as the text.) */
function asText(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-!|<>~$&]/g, '\\$&');
}

function activeTab(): (Tab & { readonly input: TabInputTextDiff }) | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab?.input instanceof TabInputTextDiff && tab.input.modified.scheme === PREVIEW_SCHEME ? tab as Tab & { readonly input: TabInputTextDiff } : undefined;
}
