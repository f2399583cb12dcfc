import { lineEndOf, lineStartOf } from '../lines.js';
import type { Setting } from '../types.js';
import { insertion } from './add.js';
import { withChanges } from './draft.js';
import { colonEnd, endOf, hasOwnLines, indentOf, nextLine, type Entry } from './outline.js';
import { placesOf, stepOf } from './place.js';
import type { Plan } from './plan.js';
import { removals } from './remove.js';
import type { TextChange } from './types.js';
import { viewOf, type View } from './view.js';
import { quotesOf, spellingOfKey, spellingsOf } from './write.js';

/** The ways to give a written key another name: in its place where that is under the same parents, else moved to where the author would put it. */
export function* newNames(view: View, entry: Entry, setting: Setting, to: string): Generator<Plan> {
  if (entry.aliased || entry.parent === undefined) return;
  const { parent } = entry;
  const isRoot = parent.parent === undefined;
  const rest = isRoot ? to : to.startsWith(`${parent.key}.`) ? to.slice(parent.key.length + 1) : undefined;
  if (rest !== undefined) {
    const [place] = placesOf(view, to);
    const chain = !isRoot && place?.parent === parent && !entry.text.includes('.') ? place.texts : [rest];
    if (chain.length > 1) yield [chained(view, entry, chain)];
    yield [[keyChange(view, entry, rest)]];
  }
  yield* moves(view, entry, setting, to);
}

function keyChange(view: View, { range, parent }: Entry, name: string): TextChange {
  return { range, text: spellingOfKey(view, name, { flow: parent?.flow ?? false, style: quotesOf(view.text.slice(range.start, range.end)) }) };
}

/** The key as several ones, one under the other, in its place. */
function chained(view: View, entry: Entry, names: readonly string[]): readonly TextChange[] {
  const { text, lineBreak } = view;
  const indent = indentOf(text, entry);
  const step = stepOf(view, entry.parent ?? entry);
  const keys = names.map((name, index) => `${index === 0 ? '' : indent + step.repeat(index)}${spellingOfKey(view, name, { flow: false })}`).join(`:${lineBreak}`);
  const end = endOf(text, entry);
  const lines = text.slice(entry.range.end, end);
  return [{ range: { start: entry.range.start, end }, text: keys + indented(lines, indent, indent + step.repeat(names.length - 1)) }];
}

/** The entry goes, and is written where the new key belongs, with its comments. */
function* moves(view: View, entry: Entry, setting: Setting, to: string): Generator<Plan> {
  const { text, file } = view;
  const written = text.slice(colonEnd(text, entry), lineEndOf(text, endOf(text, entry)));
  const own = hasOwnLines(text, entry);
  const above = own ? commentsAbove(view, entry) : [];
  for (const place of placesOf(view, to)) {
    const raw = own && !place.parent.flow ? [(indent: string) => indented(written, indentOf(text, entry), indent)] : [];
    const spelled = spellingsOf(view, setting.value, { flow: place.parent.flow, style: setting.style }).map(spelling => () => ` ${spelling}`);
    for (const value of [...raw, ...spelled]) {
      const isRaw = raw.includes(value);
      const added = insertion(view, place, { value, above: isRaw ? above.map(({ text: comment }) => comment) : [] });
      const moved = isRaw ? file.comments.filter(({ range }) => above.some(one => one.range === range) || (range.start > entry.range.end && range.start < lineEndOf(text, endOf(text, entry)))) : [];
      yield* removedAfter(view, added, entry, moved.map(({ range }) => range.start));
    }
  }
}

/** What is left to do behind an insertion: the entry goes, and so do the comments that were written anew. */
function* removedAfter(view: View, added: readonly TextChange[], entry: Entry, moved: readonly number[]): Generator<Plan> {
  const next = viewOf(view.source, withChanges(view.text, added));
  const shift = (offset: number): number => offset + added.reduce((sum, { range, text }) => (range.start <= offset ? sum + text.length - (range.end - range.start) : sum), 0);
  const old = next.outline.entries.find(({ range, key }) => range.start === shift(entry.range.start) && key === entry.key);
  if (old === undefined) return;
  const starts = new Set(moved.map(shift));
  const rest = { ...next, file: { ...next.file, comments: next.file.comments.filter(({ range }) => !starts.has(range.start)) } };
  const above = next.file.comments.filter(({ range, wholeLine }) => wholeLine && starts.has(range.start) && range.start < old.range.start);
  const lines = above.map(({ range }) => ({ range: { start: lineStartOf(next.text, range.start), end: nextLine(next.text, range.start) }, text: '' }));
  for (const plan of removals(rest, old)) {
    const [changes = []] = plan;
    const first = changes[0]?.range.start ?? 0;
    yield [added, [...lines.filter(({ range }) => range.end <= first), ...changes]];
  }
}

/** The comments directly above an entry, as deep as it is. */
function commentsAbove({ text, file }: View, entry: Entry): View['file']['comments'] {
  const found = [];
  const indent = indentOf(text, entry);
  let line = lineStartOf(text, entry.range.start);
  for (const comment of file.comments.filter(({ range }) => range.start < entry.range.start).reverse()) {
    const start = lineStartOf(text, comment.range.start);
    if (!comment.wholeLine || nextLine(text, start) !== line || text.slice(start, comment.range.start) !== indent) break;
    found.unshift(comment);
    line = start;
  }
  return found;
}

/** Lines that go on from a key's line, moved from one indentation to another. */
function indented(lines: string, from: string, to: string): string {
  if (from.length === to.length) return lines;
  return lines.replace(/(\r\n?|\n)([ ]*)/g, (whole, lineBreak: string, blanks: string, at: number) => {
    const isBlank = /^(?:[\r\n]|$)/.test(lines.slice(at + whole.length));
    return isBlank && blanks === '' ? whole : lineBreak + ' '.repeat(Math.max(blanks.length + to.length - from.length, 0));
  });
}
