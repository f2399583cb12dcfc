import { EventEmitter, languages, LanguageStatusSeverity, Uri, window, workspace, type Disposable, type LanguageStatusItem } from 'vscode';
import { SELECTOR } from './documents.js';

/** What the server says of a document: `flinkConfig/status`. */
export interface FlinkStatus {
  readonly uri: string;
  readonly version: number | null;
  /** Null where the document is not Flink's. */
  readonly flink: {
    readonly version: string; readonly deployment: string; readonly detail: string;
    readonly facts: Readonly<Record<'version' | 'deployment' | 'workload' | 'runtime', { readonly value: string; readonly reason: string }>>;
  } | null;
  /** What is wrong with the files that the settings name, a sentence each. */
  readonly notes?: readonly string[];
  /** `place` is where the hover with the breakdown is, from 0. */
  readonly memory?: { readonly text: string; readonly severity: 'info' | 'error'; readonly detail: string; readonly place?: { readonly line: number; readonly character: number } };
}

/** The status items beside the language, for the document in the active editor. */
export class StatusItems implements Disposable {
  readonly #known = new Map<string, FlinkStatus>();
  readonly #listeners: readonly Disposable[];
  readonly #changed = new EventEmitter<void>();
  /** What is known of the document in the active editor may be something else now. */
  readonly onDidChange = this.#changed.event;
  #memory: LanguageStatusItem | undefined;
  #flink: LanguageStatusItem | undefined;
  #files: LanguageStatusItem | undefined;

  constructor() {
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.#refresh()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    ];
  }

  /** What is known of the document in the active editor; undefined where it is not Flink's. */
  get active(): FlinkStatus | undefined {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.#known.get(uri);
    return status?.flink ? status : undefined;
  }

  show(status: FlinkStatus): void {
    // The server may write a URI in another way than the editor (which characters are escaped): the editor's way is the key.
    this.#known.set(Uri.parse(status.uri).toString(), status);
    this.#refresh();
  }

  /** Forgets everything: the server is gone. */
  clear(): void {
    this.#known.clear();
    this.#refresh();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.clear();
    this.#changed.dispose();
  }

  #refresh(): void {
    const { flink, memory, notes = [], uri } = this.active ?? {};
    if (memory) {
      this.#memory ??= item('flinkConfig.memory', 'Flink memory');
      this.#memory.text = `$(pie-chart) ${memory.text}`;
      this.#memory.detail = memory.detail;
      this.#memory.severity = memory.severity === 'error' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
      this.#memory.command = { title: 'Show', tooltip: 'Show where the memory goes', command: 'flinkConfig.showMemory', arguments: [uri, 'taskManager', memory.place] };
    } else {
      this.#memory?.dispose();
      this.#memory = undefined;
    }
    if (flink) {
      this.#flink ??= item('flinkConfig.version', 'Flink release and deployment');
      this.#flink.text = `Flink ${flink.version} · ${flink.deployment}`;
      this.#flink.detail = flink.detail;
      this.#flink.command = { title: 'Choose', tooltip: 'Choose the Flink release, the deployment, the workload or the runtime', command: 'flinkConfig.chooseFact' };
    } else {
      this.#flink?.dispose();
      this.#flink = undefined;
    }
    // Only there while something is wrong.
    const [note] = notes;
    if (note !== undefined) {
      this.#files ??= item('flinkConfig.files', 'Flink options and policy');
      this.#files.text = notes.length === 1 ? 'Flink options and policy' : `Flink options and policy (${notes.length})`;
      this.#files.detail = note;
      this.#files.severity = LanguageStatusSeverity.Warning;
      this.#files.command = { title: 'Settings', tooltip: 'Show the settings that name the files', command: 'workbench.action.openSettings', arguments: ['flinkConfig'] };
    } else {
      this.#files?.dispose();
      this.#files = undefined;
    }
    this.#changed.fire();
  }
}

function item(id: string, name: string): LanguageStatusItem {
  const created = languages.createLanguageStatusItem(id, SELECTOR);
  created.name = name;
  return created;
}
