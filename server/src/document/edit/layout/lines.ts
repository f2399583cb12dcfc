import { lineEndOf, lineStartOf } from '../../lines.js';
import type { Comment } from '../../types.js';
import { nextLine } from './entries.js';
import type { TextChange } from '../types.js';

/** Takes whole lines out; comments stay, as deep as `indent` says or where they are, but for those that ignore a problem of these lines. */
export function withoutLines(text: string, start: number, end: number, comments: readonly Comment[], indent?: string): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (let at = start; at < end; at = nextLine(text, at)) {
    const next = nextLine(text, at);
    const comment = comments.find(({ range }) => range.start >= at && range.start < next);
    const blanks = /^[ \t]*/.exec(text.slice(at, next))?.[0] ?? '';
    if (comment === undefined || isIgnore(comment)) changes.push({ range: { start: at, end: next }, text: '' });
    else if (indent !== undefined) changes.push({ range: { start: at, end: comment.range.start }, text: indent });
    else if (!comment.wholeLine) changes.push({ range: { start: at + blanks.length, end: comment.range.start }, text: '' });
  }
  return joined(changes);
}

/** Takes out what stands from the end of a line to an offset, but for comments, which get lines of their own. */
export function withoutContent(text: string, lineEnd: number, end: number, comments: readonly Comment[]): readonly TextChange[] {
  const start = lineStartOf(text, lineEnd);
  const inside = comments.filter(({ range }) => range.start >= start && range.start < lineEndOf(text, end));
  // One comment at either end can stand behind the key.
  if (inside.length === 0 || (inside.length === 1 && inside.every(({ range }) => range.start < lineEnd || range.start >= end))) return lineEnd < end ? [{ range: { start: lineEnd, end }, text: '' }] : [];
  const from = nextLine(text, lineEnd);
  const to = nextLine(text, end);
  const lines = withoutLines(text, from, to, comments.filter(comment => !isIgnore(comment) || comment.wholeLine));
  return endsOpen(text, lines) ? withBreakBefore(text, lines) : lines;
}

function joined(changes: readonly TextChange[]): readonly TextChange[] {
  const result: TextChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last?.range.end === change.range.start) result[result.length - 1] = { range: { start: last.range.start, end: change.range.end }, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}

/** Whether the last line of a text goes that does not end with a line break. */
export function endsOpen(text: string, changes: readonly TextChange[]): boolean {
  return changes.at(-1)?.range.end === text.length && !/[\r\n]$/.test(text);
}

/** The line break before the last line goes with it, so that the text still ends without one. */
export function withBreakBefore(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  const last = changes.at(-1);
  if (last === undefined) return changes;
  const { start, end } = last.range;
  const length = text.startsWith('\r\n', start - 2) ? 2 : start > 0 && /[\r\n]/.test(text.charAt(start - 1)) ? 1 : 0;
  return [...changes.slice(0, -1), { range: { start: start - length, end }, text: '' }];
}

/** Whether a comment ignores problems of a line: it goes with the line. */
export function isIgnore({ text }: Pick<Comment, 'text'>): boolean {
  return /^#+\s*flink-config-ignore:/.test(text);
}
