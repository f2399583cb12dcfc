import type { JavaType } from '../flink/values/read.js';

/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One part of a key as it is written: `taskmanager`, or `taskmanager.memory` in a half-flat file. */
export interface PathPart {
  readonly text: string;
  readonly range: TextRange;
}

/** One setting of a file: a flat key with the text that Flink sees. */
export interface Setting {
  /** The flat key: all parts joined by dots. */
  readonly key: string;
  /** The text as Flink sees it: scalars re-written, lists as Flink's one-line YAML. */
  readonly value: string;
  /** The class that Flink's loader gives the value; lists are `String` after flattening. */
  readonly javaType: JavaType;
  /** The class where a tag made one that no option takes; `javaType` is `String` then. */
  readonly javaClass?: 'LinkedHashSet' | 'byte[]';
  /** The mapping keys from the top down. */
  readonly path: readonly PathPart[];
  /** The last written key part. */
  readonly keyRange: TextRange;
  /** The written value, quotes included; empty at the end of the key's `:` where nothing is written. */
  readonly valueRange: TextRange;
  /** How the value is written: what a fix must do to change it. */
  readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'block' | 'flow' | 'block-list' | 'alias' | 'legacy';
  /** The text as written (without quotes), where Flink re-writes it: `0123` becomes `123`. */
  readonly written: string | undefined;
}

/** Codes of what is wrong with a text as such. */
export type DocumentProblemCode =
  | 'yaml-syntax' | 'yaml-duplicate-key' | 'yaml-unknown-tag' | 'yaml-undefined-alias' | 'yaml-tab' | 'yaml-bad-character'
  | 'yaml-encoding' | 'yaml-null-value' | 'yaml-key-not-text' | 'yaml-not-a-mapping' | 'yaml-several-documents' | 'yaml-bad-number'
  | 'yaml-too-deep' | 'yaml-version' | 'yaml-missing-space' | 'legacy-line-ignored' | 'legacy-not-read';

/** What is wrong with a text as such; `refuses` tells whether Flink fails on the whole file. */
export interface DocumentProblem {
  readonly code: DocumentProblemCode;
  /** Our sentence: what happens, and the way out. */
  readonly message: string;
  readonly range: TextRange;
  readonly refuses: boolean;
  /** What Flink throws: its kind, the exception, and the line and column (from 1) it names. Only the problem that Flink meets first has it. */
  readonly flink?: { readonly kind: string; readonly exception: string; readonly line?: number; readonly column?: number };
  /** The flat key it is about, where there is one. */
  readonly key?: string;
  /** Another place that takes part (the first of two duplicates). */
  readonly related?: { readonly range: TextRange; readonly message: string };
}

/** A whole-line or trailing comment, from its `#` to the end of the line. */
export interface Comment {
  readonly range: TextRange;
  readonly text: string;
  /** The line it stands on, from 0. */
  readonly line: number;
  /** Whether nothing but blanks stands before it. */
  readonly wholeLine: boolean;
}

/** A file in Flink's own reading. */
export interface ParsedFile {
  readonly dialect: 'standard' | 'legacy';
  /** Whether Flink would load the file at all. */
  readonly loads: boolean;
  /** Every written setting in the order of the file, overridden ones too. */
  readonly settings: readonly Setting[];
  readonly problems: readonly DocumentProblem[];
  readonly comments: readonly Comment[];
}
