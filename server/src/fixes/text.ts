import type { TextChange } from '../document/edit/types.js';
import { lineEndOf, lineStartOf } from '../document/lines.js';
import type { TextRange } from '../document/types.js';

/** Puts a text before an offset. */
export function insertion(at: number, text: string): TextChange {
  return { range: { start: at, end: at }, text };
}

/** How the lines of a text end. */
export function lineBreakOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The line that holds an offset, without its line break. */
export function lineAt(text: string, offset: number): TextRange {
  return { start: lineStartOf(text, offset), end: lineEndOf(text, offset) };
}

/** How many spaces and tabs a line begins with. */
export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** Whether nothing but spaces and tabs stands on a line. */
export function isEmpty(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/** Takes lines away together with their line breaks; of a last line without one, that before it. */
export function withoutLines(text: string, { start, end }: TextRange): TextChange {
  const from = lineStartOf(text, start);
  const to = lineEndOf(text, end);
  const next = to + (text.startsWith('\r\n', to) ? 2 : to < text.length ? 1 : 0);
  const before = to === text.length && from > 0 ? (text.startsWith('\r\n', from - 2) ? 2 : 1) : 0;
  return { range: { start: from - before, end: next }, text: '' };
}
