import { countLines, lineEndOf } from '../../lines.js';
import { isLegacyName, parseFile } from '../../parse.js';
import type { Comment, ParsedFile } from '../../types.js';
import { entriesOf, type Entries } from './entries.js';
import type { Source } from '../types.js';

/** A text with all that an edit asks of it. */
export interface View {
  readonly source: Source;
  readonly text: string;
  readonly file: ParsedFile;
  /** The comments, those too that stand behind what Flink cannot read. */
  readonly comments: readonly Comment[];
  readonly entries: Entries;
  readonly legacy: boolean;
  /** The line break of the file, by its first one. */
  readonly lineBreak: string;
}

/** Reads a text of the source's grammar; what it has in common with the text before is not read again. */
export function viewOf(source: Source, text: string, previous?: View): View {
  const file = parseFile(source.name, text, source.version, previous?.file);
  return { source, text, file, comments: commentsOf(text, file), entries: entriesOf(text, file), legacy: isLegacyName(source.name), lineBreak: /\r\n?|\n/.exec(text)?.[0] ?? '\n' };
}

/** The comments of a file. A plain text holds no ` #`: where one seems to, the line was not understood, and it is a comment for all that. */
function commentsOf(text: string, { dialect, loads, comments, settings }: ParsedFile): readonly Comment[] {
  if (loads || dialect === 'legacy') return comments;
  const more = settings.filter(({ style }) => style === 'plain').flatMap(({ valueRange: { start, end } }) => {
    const at = text.slice(start, end).search(/\s#/) + start + 1;
    if (at === start || comments.some(({ range }) => range.start === at)) return [];
    const range = { start: at, end: lineEndOf(text, at) };
    return [{ range, text: text.slice(range.start, range.end), line: countLines(text, 0, at), wholeLine: false }];
  });
  return more.length === 0 ? comments : [...comments, ...more].sort((one, other) => one.range.start - other.range.start);
}
