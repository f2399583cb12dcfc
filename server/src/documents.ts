import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from './analysis.js';
import { looksLikeFlink, MOST_CHARACTERS } from './document/detect.js';
import type { Evidence } from './facts.js';
import type { AdditionalOptions } from './flink/options/additional.js';
import type { Policy } from './rules/types.js';
import { DEFAULT_SETTINGS, type UserSettings } from './userSettings.js';

/** What is known of an open document beside its text. */
export interface Surroundings {
  readonly settings: UserSettings;
  readonly evidence: Evidence;
  /** What the files say that the settings name. */
  readonly additional?: AdditionalOptions | undefined;
  readonly policy?: Policy | undefined;
  /** What is to be told of those files in the document's status. */
  readonly notes?: readonly string[];
}

/** What is known of one open document. */
interface State {
  surroundings: Surroundings;
  analysis?: Analysis;
  /** The version that was analysed. */
  version?: number;
  flink: boolean;
  /** The version in which it was last looked whether it is Flink's, and what was looked at. */
  looked?: number;
  beginning?: string;
}

/** One analysis for each open document and version, made when it is first asked for. */
export class Analyses {
  readonly #states = new Map<string, State>();

  /** Whether the document is Flink's. Once it was, it stays so while it is open: a half-deleted file is still being worked on. */
  isFlink(document: TextDocument): boolean {
    const state = this.#state(document.uri);
    if (state.flink || state.looked === document.version) return state.flink;
    state.looked = document.version;
    // Far down in a large file nothing changes what it is.
    const beginning = document.getText().slice(0, MOST_CHARACTERS);
    if (beginning === state.beginning) return false;
    state.beginning = beginning;
    state.flink = document.languageId === 'flink-conf' || looksLikeFlink(nameOf(document.uri), beginning);
    return state.flink;
  }

  /** The analysis of the document as it stands; undefined where it is not Flink's. */
  of(document: TextDocument): Analysis | undefined {
    if (!this.isFlink(document)) return undefined;
    const state = this.#state(document.uri);
    if (state.analysis === undefined || state.version !== document.version) {
      state.analysis = new Analysis({ name: document.languageId === 'flink-conf' ? 'flink-conf.yaml' : nameOf(document.uri), text: document.getText(), ...state.surroundings, previous: state.analysis });
      state.version = document.version;
    }
    return state.analysis;
  }

  /** Takes other surroundings: what was analysed under the old ones no longer holds. */
  surround(uri: string, surroundings: Partial<Surroundings>): void {
    const state = this.#state(uri);
    state.surroundings = { ...state.surroundings, ...surroundings };
    delete state.version;
  }

  /** What is to be told of the files that the document's settings name. */
  notesOf(uri: string): readonly string[] {
    return this.#state(uri).surroundings.notes ?? [];
  }

  forget(uri: string): void {
    this.#states.delete(uri);
  }

  #state(uri: string) {
    let state = this.#states.get(uri);
    if (state === undefined) {
      state = { surroundings: { settings: DEFAULT_SETTINGS, evidence: {} }, flink: false };
      this.#states.set(uri, state);
    }
    return state;
  }
}

/** The name of a document's file, without its folder. */
export function nameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  // An unsaved document has no folder: `untitled:Untitled-1`.
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.indexOf(':')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
