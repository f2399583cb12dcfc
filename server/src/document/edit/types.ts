import type { FlinkVersion } from '../../flink/version.js';
import type { Setting, TextRange } from '../types.js';

/** A stretch of a text and what stands there afterwards. */
export interface TextChange {
  readonly range: TextRange;
  readonly text: string;
}

/** The text that is to be edited, with what decides its grammar. */
export interface Source {
  /** The file's name without its folder. */
  readonly name: string;
  readonly text: string;
  readonly version: FlinkVersion;
}

/**
 * One step of an edit. Keys are flat; values are texts as Flink shall see them, written with quotes where YAML would change them. A list that takes the place of a list is one to Flink
 * however it is written, and keeps the form that stands there. What is there already, or not there to be taken out, is no change.
 */
export type Step =
  /** Gives a key its value: where the setting in force stands, or as a new line where the author would put it, flat or nested as the file is. */
  | { readonly kind: 'set'; readonly key: string; readonly value: string }
  /** Takes every written setting of the key out, with the parents that are left without a child. Comments stay, but for those that ignore a problem of the line. */
  | { readonly kind: 'remove'; readonly key: string }
  /** Gives every written setting of a key another name, or where none has it, all keys that begin with it another beginning; impossible where the new name is taken. */
  | { readonly kind: 'rename'; readonly key: string; readonly to: string }
  /** Leaves of all spellings of a key, and of all keys under it as a prefix, one with the value in force, and of mappings that stand there twice one. */
  | { readonly kind: 'merge'; readonly key: string }
  /** The same for one written setting of the source's text, where a key stands more than once. One that an earlier step renamed is no longer found. */
  | { readonly kind: 'set-written'; readonly setting: Setting; readonly value: string }
  | { readonly kind: 'remove-written'; readonly setting: Setting }
  | { readonly kind: 'rename-written'; readonly setting: Setting; readonly to: string };

/** What an edit comes to: changes in the order of the text that do not touch each other, and the text with them made; or one sentence that says why it cannot be made. */
export type Edited =
  | { readonly changes: readonly TextChange[]; readonly text: string }
  | { readonly impossible: string };
