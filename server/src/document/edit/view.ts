import { isLegacyName, parseFile } from '../parse.js';
import type { ParsedFile } from '../types.js';
import { outlineOf, type Outline } from './outline.js';
import type { Source } from './types.js';

/** A text with all that an edit asks of it. */
export interface View {
  readonly source: Source;
  readonly text: string;
  readonly file: ParsedFile;
  readonly outline: Outline;
  readonly legacy: boolean;
  /** The line break of the file, by its first one. */
  readonly lineBreak: string;
}

/** Reads a text of the source's grammar. */
export function viewOf(source: Source, text: string): View {
  const file = parseFile(source.name, text, source.version);
  return { source, text, file, outline: outlineOf(text, file), legacy: isLegacyName(source.name), lineBreak: /\r\n?|\n/.exec(text)?.[0] ?? '\n' };
}
