import { lineEndOf, lineStartOf } from '../../lines.js';
import type { Comment } from '../../types.js';
import { insertion } from './add.js';
import { withChanges } from '../draft.js';
import { colonEnd, endOf, hasOwnLines, indentOf, nextLine, type Entry } from '../layout/entries.js';
import { placesOf, stepOf, type Place } from '../layout/place.js';
import type { Plan } from './plan.js';
import { isAlone, removals } from './remove.js';
import type { TextChange } from '../types.js';
import { viewOf, type View } from '../layout/view.js';
import { quotesOf, spellingOfKey, spellingsOf } from '../spelling/scalar.js';

/** The ways to give a written key another name: in its place where that can be, else moved to where the author would put it; `flat` allows only the top level. */
export function* newNames(view: View, entry: Entry, to: string, form?: 'flat'): Generator<Plan> {
  if (entry.aliased || entry.parent === undefined) return;
  const places = placesOf(view, to, entry);
  if (form === undefined && places[0] !== undefined) yield* namesInPlace(view, entry, to, places[0]);
  for (const place of places) if (form === undefined || (place.parent.parent === undefined && place.texts.length === 1)) yield* moves(view, entry, place);
}

function* namesInPlace(view: View, entry: Entry, to: string, place: Place): Generator<Plan> {
  const { parent } = entry;
  if (parent === undefined) return;
  const rest = restOf(to, parent);
  if (rest !== undefined) {
    const names = place.parent === parent && !entry.text.includes('.') ? place.texts : [rest];
    if (names.length > 1 && !parent.flow) yield [chained(view, entry, names)];
    yield [[keyChange(view, entry, rest)]];
  }
  const chain = chainUnder(view, place.parent, entry);
  const words = restOf(to, place.parent)?.split('.') ?? [];
  const counts = chain.map(({ text }) => text.split('.').length);
  if (chain.length < 2 || counts.reduce((sum, count) => sum + count) !== words.length) return;
  yield [chain.map((one, index) => keyChange(view, one, words.splice(0, counts[index]).join('.')))];
}

/** What is left of a key under a parent; undefined where it does not belong there. */
function restOf(key: string, parent: Entry): string | undefined {
  if (parent.parent === undefined) return key;
  return key.startsWith(`${parent.key}.`) ? key.slice(parent.key.length + 1) : undefined;
}

/** An entry with the parents between it and a block that hold nothing else; empty where there are others. */
function chainUnder(view: View, block: Entry, entry: Entry): readonly Entry[] {
  const chain = [entry];
  for (let top = entry; top.parent !== block; top = top.parent) {
    if (top.parent?.parent === undefined || !isAlone(view, top)) return [];
    chain.unshift(top.parent);
  }
  return chain;
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
  return [{ range: { start: entry.range.start, end }, text: keys + indented(text.slice(entry.range.end, end), indent, indent + step.repeat(names.length - 1)) }];
}

/** The entry goes, and is written at a place with its comments, as it stands; where that cannot be, with its value written anew. */
function* moves(view: View, entry: Entry, place: Place): Generator<Plan> {
  const { text, comments } = view;
  const { setting } = entry;
  const end = lineEndOf(text, endOf(text, entry));
  if (hasOwnLines(text, entry) && !place.parent.flow) {
    const above = commentsAbove(view, entry);
    const value = (indent: string): string => indented(text.slice(colonEnd(text, entry), end), indentOf(text, entry), indent);
    const added = insertion(view, place, { value, above: above.map(comment => comment.text) });
    yield* removedAfter(view, added, entry, [...above, ...comments.filter(({ range }) => range.start > entry.range.end && range.start < end)]);
  }
  if (setting === undefined) return;
  for (const spelling of spellingsOf(view, setting.value, { flow: place.parent.flow, style: setting.style })) {
    yield* removedAfter(view, insertion(view, place, { value: () => ` ${spelling}` }), entry, []);
  }
}

/** What is left to do behind an insertion: the entry goes, and so do the comments that were written anew. */
function* removedAfter(view: View, added: readonly TextChange[], entry: Entry, moved: readonly Comment[]): Generator<Plan> {
  const next = viewOf(view.source, withChanges(view.text, added), view);
  const shift = (offset: number): number => offset + added.reduce((sum, { range, text }) => (range.start <= offset ? sum + text.length - (range.end - range.start) : sum), 0);
  const old = next.entries.all.find(({ range, key }) => range.start === shift(entry.range.start) && key === entry.key);
  if (old === undefined) return;
  const starts = new Set(moved.map(({ range }) => shift(range.start)));
  const stay = next.comments.filter(({ range }) => !starts.has(range.start));
  const first = moved[0]?.range.start;
  const rest = { ...next, comments: stay };
  for (const changes of removals(rest, old, first === undefined ? undefined : lineStartOf(next.text, shift(first)))) yield [added, ...changes];
}

/** The ways to put the lines under one key behind those under another one, whose key stays. */
export function* blockMoves(view: View, from: Entry, into: Entry): Generator<Plan> {
  const { text, comments, lineBreak } = view;
  const [first] = from.children;
  const target = into.children.at(-1);
  if (first === undefined || target === undefined || from.flow || into.flow || !hasOwnLines(text, from)) return;
  const start = nextLine(text, colonEnd(text, from));
  const end = lineEndOf(text, endOf(text, from));
  const lines = indented(lineBreak + text.slice(start, end), indentOf(text, first), indentOf(text, target)).slice(lineBreak.length);
  const at = nextLine(text, endOf(text, target));
  const added = [{ range: { start: at, end: at }, text: lines + lineBreak }];
  yield* removedAfter(view, added, from, comments.filter(({ range }) => range.start >= start && range.start < end));
}

/** The comments directly above an entry, as deep as it is. */
function commentsAbove({ text, comments }: View, entry: Entry): readonly Comment[] {
  const found: Comment[] = [];
  const indent = indentOf(text, entry);
  let line = lineStartOf(text, entry.range.start);
  for (const comment of comments.filter(({ range }) => range.start < entry.range.start).reverse()) {
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
