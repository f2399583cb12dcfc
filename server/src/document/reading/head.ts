import { badCharacters } from './characters.js';
import { commentsOf, type Content } from './chunk.js';
import * as Char from '../../flink/yaml/char.js';
import { Cursor, endsLine } from '../../flink/yaml/cursor.js';
import type { ScannedComment } from '../../flink/yaml/tokens.js';

/** What stands before the first key. */
export interface Head extends Content {
  /** Where the first key begins: its offset, its line from 0, and its column. */
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** Whether something but comments and a lone `---` stands there: then the text is read as a whole. */
  readonly directive: boolean;
}

/** Steps over a byte-order mark, comments, and a line with nothing but `---`. */
export function readHead(text: string): Head {
  const mark = text.charCodeAt(0) === Char.ByteOrderMark ? 1 : 0;
  const cursor = new Cursor(text, mark, text.length, 0);
  const comments: ScannedComment[] = [];
  let directive = skipBlank(cursor, comments);
  if (cursor.column === 0 && cursor.peek() === Char.Minus && cursor.atMarker()) {
    cursor.pos += 3;
    const line = cursor.line;
    cursor.skipSpaces();
    directive = skipBlank(cursor, comments) || (cursor.line === line && cursor.pos < text.length);
  }
  directive ||= cursor.column === 0 && (cursor.peek() === Char.Percent || cursor.atMarker());
  const end = cursor.pos;
  return { start: 0, end, line: cursor.line, column: cursor.column, directive, settings: [], rootKeys: [], found: badCharacters(text, 0, end), comments: commentsOf(text, comments, end) };
}

/** Steps over blanks, comments and line ends; true where a break of another kind was among them. */
function skipBlank(cursor: Cursor, comments: ScannedComment[]): boolean {
  let odd = false;
  for (;;) {
    const lineStart = cursor.column === 0;
    cursor.skipSpaces();
    if (cursor.peek() === Char.Hash) {
      const start = cursor.pos;
      while (!endsLine(cursor.peek())) cursor.pos++;
      comments.push({ start, end: cursor.pos, line: cursor.line, wholeLine: lineStart });
    }
    const breaks = cursor.line;
    if (cursor.takeLineBreak() === '') return odd;
    odd ||= cursor.line === breaks;
  }
}
