import { lineStartOf } from '../../lines.js';
import { colonEnd, endOf, hasOwnLines, indentBelow, indentOf, nextLine, type Entry } from '../layout/entries.js';
import { endsOpen, isIgnore, withBreakBefore, withoutLines } from '../layout/lines.js';
import type { Plan } from './plan.js';
import type { TextChange } from '../types.js';
import type { View } from '../layout/view.js';

/** The ways to take a written key out, with the parents that are left without anything, and lines above from an offset on; comments stay. */
export function* removals(view: View, entry: Entry, from = Infinity): Generator<Plan> {
  const { text, comments } = view;
  const top = topmost(view, entry);
  if (top.aliased) return;
  if (top.parent?.flow === true) {
    yield [removalInBraces(view, top, top.parent.children)];
    return;
  }
  // What stands deeper below was not understood, and would come under another key.
  if (!hasOwnLines(text, top) || (indentBelow(text, nextLine(text, endOf(text, top))) ?? 0) > indentOf(text, top).length) return;
  const { start: first, end } = linesOf(view, top);
  const start = Math.min(first, from);
  const blanks = /^(?:[ \t]*(?:\r?\n|\r(?!\n)))*/.exec(text.slice(end))?.[0].length ?? 0;
  // Behind a block of text that keeps its blank lines, those below would be taken for some of them.
  for (const to of blanks === 0 ? [end] : [end, end + blanks]) {
    const lines = withoutLines(text, start, to, comments, indentOf(text, top));
    if (endsOpen(text, lines)) yield [withBreakBefore(text, lines)];
    yield [lines];
  }
  const marker = /^\.\.\.(?:[ \t]*(?:\r?\n|\r(?!\n)|$))/m.exec(text.slice(end));
  if (marker !== null) yield [[...withoutLines(text, start, end, comments, indentOf(text, top)), { range: { start: end + marker.index, end: end + marker.index + marker[0].length }, text: '' }]];
}

/** The entry that goes: the parent where it holds nothing else. */
function topmost(view: View, entry: Entry): Entry {
  let top = entry;
  while (top.parent?.parent !== undefined && isAlone(view, top)) top = top.parent;
  return top;
}

/** Whether an entry is all that its parent holds, also of what no setting tells of, such as `{}`. */
export function isAlone({ text }: View, child: Entry): boolean {
  const { parent } = child;
  if (parent?.children.length !== 1) return false;
  const end = endOf(text, parent);
  const before = text.slice(colonEnd(text, parent), child.range.start);
  const within = text.slice(endOf(text, child), end);
  if (!/^(?:\s|(?<=\s)#[^\r\n]*|[&!]\S*|[{},?])*$/.test(`${before}\n${within}`)) return false;
  return parent.flow || (indentBelow(text, nextLine(text, end)) ?? 0) <= indentOf(text, parent).length;
}

/** The lines of an entry, with a comment above that ignores a problem on the first of them. */
function linesOf({ text, comments }: View, entry: Entry): { readonly start: number; readonly end: number } {
  const first = lineStartOf(text, entry.range.start);
  const above = comments.find(comment => comment.wholeLine && isIgnore(comment) && nextLine(text, comment.range.start) === first);
  const start = above === undefined ? first : lineStartOf(text, above.range.start);
  return { start: text.startsWith('\ufeff', start) ? start + 1 : start, end: nextLine(text, endOf(text, entry)) };
}

/** Takes an entry out of braces, with a comma; comments stay. */
function removalInBraces({ text, comments }: View, entry: Entry, siblings: readonly Entry[]): readonly TextChange[] {
  const index = siblings.indexOf(entry);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  const start = next !== undefined || previous === undefined ? entry.range.start : endOf(text, previous);
  const end = next?.range.start ?? endOf(text, entry);
  const changes: TextChange[] = [];
  let from = start;
  for (const { range } of comments.filter(comment => comment.range.start >= start && comment.range.start < end)) {
    changes.push({ range: { start: from, end: range.start }, text: /\s/.test(text.charAt(from - 1)) ? '' : ' ' });
    from = range.end;
  }
  return from === start || from < end && text.slice(from, end).trim() !== '' ? [...changes, { range: { start: from, end }, text: '' }] : changes;
}
