import { lineStartOf } from '../../lines.js';
import { colonEnd, endOf, indentBelow, indentOf, nextLine, type Entry } from '../layout/entries.js';
import { placesOf, stepOf, type Place } from '../layout/place.js';
import type { Plan } from './plan.js';
import type { TextChange } from '../types.js';
import type { View } from '../layout/view.js';
import { spellingOfKey, spellingsOf } from '../spelling/scalar.js';

/** The ways to add a key with a value, the one that the author would choose first. */
export function* additions(view: View, key: string, value: string): Generator<Plan> {
  for (const place of placesOf(view, key)) {
    for (const spelling of spellingsOf(view, value, { flow: place.parent.flow })) yield [insertion(view, place, { value: () => ` ${spelling}` })];
  }
}

/** What is written at a place, behind the key's colon and around its line. */
export interface Content {
  /** What follows the colon; `indent` is that of the key's line. */
  readonly value: (indent: string) => string;
  /** Comments for lines of their own above the key, without indentation. */
  readonly above?: readonly string[];
}

/** The changes that write a key at a place. */
export function insertion(view: View, place: Place, { value, above = [] }: Content): readonly TextChange[] {
  const { text, lineBreak } = view;
  const { parent, after, before = false } = place;
  if (parent.flow) return [insertionInBraces(view, place, value)];
  const step = stepOf(view, parent);
  const indent = after !== undefined ? indentOf(text, after) : parent.children[0] !== undefined ? indentOf(text, parent.children[0]) : parent.parent === undefined ? '' : indentOf(text, parent) + step;
  const lines = place.texts.flatMap((name, index) => {
    const deeper = indent + step.repeat(index);
    const isLast = index === place.texts.length - 1;
    return [...(isLast ? above.map(comment => deeper + comment) : []), `${deeper}${spellingOfKey(view, name, { flow: false })}:${isLast ? value(deeper) : ''}`];
  });
  const at = after !== undefined && before ? lineOf(text, after) : notWithin(text, behind(text, parent, after), indent);
  const open = at > 0 && !/[\r\n]$/.test(text.slice(0, at)) && text.slice(0, at) !== '\ufeff';
  const added = lines.join(lineBreak);
  return [{ range: { start: at, end: at }, text: open ? lineBreak + added : added + lineBreak }];
}

/** The offset at which a new line begins behind an entry, or at the end of the file. */
function behind(text: string, parent: Entry, after: Entry | undefined): number {
  const last = after ?? (parent.parent === undefined ? undefined : parent);
  if (last === undefined) return endOfDocument(text, parent);
  return nextLine(text, after === undefined ? colonEnd(text, parent) : endWithBreaks(text, last));
}

/** A place for a line below which no deeper ones follow: those were not understood, and belong to what stands above. */
function notWithin(text: string, lineStart: number, indent: string): number {
  let at = lineStart;
  while ((indentBelow(text, at) ?? 0) > indent.length) at = nextLine(text, at + text.slice(at).search(/^[ \t]*[^\s#]/m));
  return at;
}

/** Where the line of an entry begins, behind a byte-order mark. */
function lineOf(text: string, entry: Entry): number {
  const start = lineStartOf(text, entry.range.start);
  return text.startsWith('\ufeff', start) ? start + 1 : start;
}

/** Where the document ends: before a line `...` behind its last key, else with the text. */
function endOfDocument(text: string, root: Entry): number {
  const last = root.children.at(-1);
  const from = last === undefined ? 0 : endOf(text, last);
  const marker = /^\.\.\.(?=[ \t\r\n]|$)/gm;
  marker.lastIndex = from;
  return marker.exec(text)?.index ?? text.length;
}

/** The end of an entry, with the line breaks that belong to its value (`|+`). */
function endWithBreaks(text: string, entry: Entry): number {
  const end = endOf(text, entry);
  let leaf = entry;
  for (let child = leaf.children.at(-1); child !== undefined; child = leaf.children.at(-1)) leaf = child;
  const { setting } = leaf;
  if (setting?.style !== 'block' || !/^[|>][0-9]?\+/.test(text.slice(setting.valueRange.start))) return end;
  return end + (/^(?:[ ]*(?:\r?\n|\r(?!\n))(?=[ ]*[\r\n]))*/.exec(text.slice(end))?.[0].length ?? 0);
}

function insertionInBraces(view: View, { parent, texts }: Place, value: (indent: string) => string): TextChange {
  const last = parent.children.at(-1);
  const at = last !== undefined ? endOf(view.text, last) : (parent.braces?.start ?? 0) + 1;
  return { range: { start: at, end: at }, text: `${last === undefined ? '' : ', '}${spellingOfKey(view, texts.join('.'), { flow: true })}:${value('')}` };
}
