import { lineEndOf, lineStartOf } from '../lines.js';
import type { Comment } from '../types.js';
import { colonEnd, endOf, hasOwnLines, nextLine, type Entry } from './outline.js';
import type { Plan } from './plan.js';
import type { TextChange } from './types.js';
import type { View } from './view.js';

/** The ways to take a written key out, with the parents that are left without anything; comments stay. */
export function* removals(view: View, entry: Entry): Generator<Plan> {
  const { text, file } = view;
  const top = topmost(view, entry);
  if (top.aliased) return;
  if (top.parent?.flow === true) {
    yield [[removalInBraces(text, top, top.parent.children)]];
    return;
  }
  if (!hasOwnLines(text, top)) return;
  const { start, end } = linesOf(view, top);
  const lines = withoutLines(text, start, end, file.comments);
  if (!endsOpen(text, lines)) yield [lines];
  else yield* [[withBreakBefore(text, lines)], [lines]];
  const marker = /^\.\.\.(?:[ \t]*(?:\r\n?|\n|$))/m.exec(text.slice(end));
  if (marker !== null) yield [[...lines, { range: { start: end + marker.index, end: end + marker.index + marker[0].length }, text: '' }]];
}

/** The entry that goes: the parent where it holds nothing else. */
function topmost(view: View, entry: Entry): Entry {
  let top = entry;
  while (top.parent?.parent !== undefined && top.parent.children.length === 1 && holdsNothingElse(view, top.parent, top)) top = top.parent;
  return top;
}

/** Whether there is nothing around an only child, up to the next entry, that no setting tells of, such as `{}`. */
function holdsNothingElse({ text, outline }: View, parent: Entry, child: Entry): boolean {
  const end = endOf(text, parent);
  const next = outline.entries.find(({ range }) => range.start > end);
  const around = `${text.slice(colonEnd(text, parent), child.range.start)}\n${text.slice(endOf(text, child), end)}\n${text.slice(end, next === undefined ? text.length : lineStartOf(text, next.range.start))}`;
  return /^(?:\s|(?<=\s)#[^\r\n]*|(?:---|\.\.\.)(?=\s|$)|[&!]\S*|[{},?])*$/.test(around);
}

/** The lines of an entry, with a comment above that ignores a problem on the first of them. */
function linesOf({ text, file }: View, entry: Entry): { readonly start: number; readonly end: number } {
  const first = lineStartOf(text, entry.range.start);
  const above = file.comments.find(comment => comment.wholeLine && isIgnore(comment) && nextLine(text, comment.range.start) === first);
  const start = above === undefined ? first : lineStartOf(text, above.range.start);
  return { start: text.startsWith('\ufeff', start) ? start + 1 : start, end: nextLine(text, endOf(text, entry)) };
}

/** Takes whole lines out; comments stay where they are, but for those that ignore a problem of these lines. */
function withoutLines(text: string, start: number, end: number, comments: readonly Comment[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (let at = start; at < end; at = nextLine(text, at)) {
    const next = nextLine(text, at);
    const comment = comments.find(({ range }) => range.start >= at && range.start < next);
    if (comment === undefined || isIgnore(comment)) changes.push({ range: { start: at, end: next }, text: '' });
    else if (!comment.wholeLine) changes.push({ range: { start: at + (/^[ \t]*/.exec(text.slice(at, next))?.[0].length ?? 0), end: comment.range.start }, text: '' });
  }
  return joined(changes);
}

/** Takes out what stands from the end of a line to an offset, but for comments, which get lines of their own. */
export function withoutContent(text: string, lineEnd: number, end: number, comments: readonly Comment[]): readonly TextChange[] {
  const inside = comments.filter(({ range }) => range.start > lineEnd && range.start < lineEndOf(text, end));
  const tail = text.slice(end, lineEndOf(text, end));
  if (inside.length === 0 || (inside.every(({ range }) => range.start >= end) && tail.trim().startsWith('#'))) return lineEnd < end ? [{ range: { start: lineEnd, end }, text: '' }] : [];
  const from = nextLine(text, lineEnd);
  const to = nextLine(text, end);
  const lines = withoutLines(text, from, to, comments.filter(comment => !isIgnore(comment) || comment.wholeLine));
  return endsOpen(text, lines) ? withBreakBefore(text, lines) : lines;
}

function joined(changes: readonly TextChange[]): readonly TextChange[] {
  const result: TextChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last?.range.end === change.range.start) result[result.length - 1] = { range: { start: last.range.start, end: change.range.end }, text: '' };
    else result.push(change);
  }
  return result;
}

/** Whether the last line of a text goes that does not end with a line break. */
function endsOpen(text: string, changes: readonly TextChange[]): boolean {
  return changes.at(-1)?.range.end === text.length && !/[\r\n]$/.test(text);
}

/** The line break before the last line goes with it, so that the text still ends without one. */
function withBreakBefore(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  const last = changes.at(-1);
  if (last === undefined) return changes;
  const { start, end } = last.range;
  const length = text.startsWith('\r\n', start - 2) ? 2 : start > 0 && /[\r\n]/.test(text.charAt(start - 1)) ? 1 : 0;
  return [...changes.slice(0, -1), { range: { start: start - length, end }, text: '' }];
}

function removalInBraces(text: string, entry: Entry, siblings: readonly Entry[]): TextChange {
  const index = siblings.indexOf(entry);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  const range = next !== undefined ? { start: entry.range.start, end: next.range.start } : { start: previous === undefined ? entry.range.start : endOf(text, previous), end: endOf(text, entry) };
  return { range, text: '' };
}

/** Whether a comment ignores problems of a line: it goes with the line. */
export function isIgnore({ text }: Pick<Comment, 'text'>): boolean {
  return /^#+\s*flink-config-ignore:/.test(text);
}
