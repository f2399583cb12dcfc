import { isLegacyName, parseFile } from '../parse.js';
import type { ParsedFile } from '../types.js';
import { entriesOf, type Entries } from './entries.js';
import type { Source } from './types.js';

/** A text with all that an edit asks of it. */
export interface View {
  readonly source: Source;
  readonly text: string;
  readonly file: ParsedFile;
  readonly entries: Entries;
  readonly legacy: boolean;
  /** The line break of the file, by its first one. */
  readonly lineBreak: string;
}

/** Reads a text of the source's grammar; what it has in common with the text before is not read again. */
export function viewOf(source: Source, text: string, previous?: View): View {
  const file = parseFile(source.name, text, source.version, previous?.file);
  return { source, text, file, entries: entriesOf(text, file), legacy: isLegacyName(source.name), lineBreak: /\r\n?|\n/.exec(text)?.[0] ?? '\n' };
}
