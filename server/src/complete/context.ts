import type { Analysis } from '../analysis.js';
import type { Setting, TextRange } from '../document/types.js';
import { enclosing, hasBelow, Lines, siblingsAt, type Enclosing } from './blocks.js';
import { closingQuote, holdsValue, isQuote, readLegacyLine, readLine, type Line } from './line.js';

/** A place where a key stands or can stand. */
export interface KeyPlace {
  readonly kind: 'key';
  /** The keys of the blocks around it, each with a dot behind it: `taskmanager.memory.`; empty at the top. */
  readonly prefix: string;
  /** The written key. */
  readonly range: TextRange;
  /** What of it stands before the cursor. */
  readonly typed: string;
  /** How many blanks stand before it. */
  readonly column: number;
  /** Whether its colon, and with it a value, is there already. */
  readonly hasColon: boolean;
  /** The keys beside it in its mapping, as they are written; YAML takes none of them twice. */
  readonly siblings: ReadonlySet<string>;
  /** Its line, from 0. */
  readonly line: number;
}

/** A place where a value stands or can stand. */
export interface ValuePlace {
  readonly kind: 'value';
  /** The flat key. */
  readonly key: string;
  /** The whole value of the key, an item of a list in brackets or with dashes, or a line of a block of text. */
  readonly form: 'whole' | 'flow-item' | 'list-item' | 'block';
  /** The quotes around it. */
  readonly quote: '' | '"' | '\'';
  /** What is written there, without the quotes. */
  readonly text: string;
  readonly range: TextRange;
  /** What of it stands before the cursor. */
  readonly typed: string;
}

/** A place in a comment. */
export interface CommentPlace {
  readonly kind: 'comment';
  /** The comment from its `#` on, and where that stands. */
  readonly text: string;
  readonly start: number;
  /** What of it stands before the cursor. */
  readonly typed: string;
  readonly line: number;
}

/** What can be completed at a place. */
export type Place = KeyPlace | ValuePlace | CommentPlace;

/** What is under the cursor, by the looks of the lines: while a line is being typed the file is seldom whole. Undefined where nothing can be completed. */
export function placeAt(analysis: Analysis, offset: number): Place | undefined {
  const { line: number } = analysis.lines.positionAt(offset);
  const lines = new Lines(analysis.text, analysis.lines);
  const here: Here = { lines, number, start: lines.start(number), cursor: offset - lines.start(number) };
  if (here.cursor < 0) return undefined; // before a byte-order mark
  if (analysis.file.dialect === 'legacy') return legacyPlace(here);
  if (goesOnHere(analysis, offset, here.start)) return undefined;
  return standardPlace(here, readLine(lines.textOf(number)));
}

/** The cursor's line. */
interface Here {
  readonly lines: Lines;
  readonly number: number;
  /** Where the line begins. */
  readonly start: number;
  /** The cursor's column. */
  readonly cursor: number;
}

/** Whether a value that began on a line above goes on where the cursor is: in quotes or brackets, whose lines can look like settings. */
function goesOnHere({ file: { settings } }: Analysis, offset: number, lineStart: number): boolean {
  const setting = settings[lastBefore(settings, offset)];
  return setting !== undefined && setting.style !== 'block' && setting.style !== 'block-list' && setting.valueRange.start < lineStart && offset < setting.valueRange.end;
}

/** The number of the last setting whose key begins before an offset. */
function lastBefore(settings: readonly Setting[], offset: number): number {
  let low = 0;
  let high = settings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((settings[middle]?.keyRange.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function legacyPlace(here: Here): Place | undefined {
  const line = readLegacyLine(here.lines.textOf(here.number));
  const { key, colon, comment, value, text } = line;
  const { cursor } = here;
  if (comment !== undefined && cursor > comment) return commentPlace(here, text, comment);
  if (key === undefined || cursor < key.from) return undefined;
  if (colon !== undefined && cursor > colon) return valuePlace(here, { from: value.from, to: value.to, key: key.text, form: 'whole', quote: '' }, text, comment);
  if (cursor > key.to || /\s/.test(key.text)) return undefined;
  return { kind: 'key', prefix: '', column: key.from, hasColon: colon !== undefined, siblings: NOTHING, line: here.number, ...stretch(here, text, key.from, key.to) };
}

const NOTHING: ReadonlySet<string> = new Set();

function standardPlace(here: Here, line: Line): Place | undefined {
  const { lines, number, cursor } = here;
  const { text, indent, comment } = line;
  const isEmpty = text.trim() === '';
  if (isEmpty && !/^ *$/.test(text.slice(0, cursor))) return undefined;
  const column = isEmpty ? cursor : indent;
  const around = enclosing(lines, number, column);
  if (around.kind === 'block') return blockPlace(here, text, around);
  if (comment !== undefined && cursor > comment) return commentPlace(here, text, comment);
  if (around.kind === 'other' || cursor < column) return undefined;
  if (isEmpty) return keyPlace(here, { text, from: cursor, to: cursor, column, hasColon: false }, around);
  if (line.item) return itemPlace(here, line);
  if (line.key === undefined || lines.isMarker(number)) return undefined;
  if (cursor <= line.key.to) return keyPlace(here, { text, from: line.key.from, to: line.key.to, column, hasColon: line.colon !== undefined, hasValue: holdsValue(line) }, around);
  if (line.colon === undefined || cursor <= line.colon) return undefined;
  return settingValuePlace(here, line, around.prefix + line.key.text);
}

interface WrittenKey {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly hasColon: boolean;
  readonly hasValue?: boolean;
}

function keyPlace(here: Here, { text, from, to, column, hasColon, hasValue = false }: WrittenKey, { prefix, parent }: Extract<Enclosing, { kind: 'mapping' }>): KeyPlace | undefined {
  if (/[\s"']/.test(text.slice(from, to))) return undefined;
  // A key with children is a parent: its name is the beginning of many keys.
  if (!hasValue && hasBelow(here.lines, here.number, column)) return undefined;
  const siblings = siblingsAt(here.lines, here.number, column, parent);
  return siblings === undefined ? undefined : { kind: 'key', prefix, column, hasColon, siblings, line: here.number, ...stretch(here, text, from, to) };
}

/** An item of a list belongs to the key above it, which may stand in the same column. */
function itemPlace(here: Here, { text, indent, key, value, comment }: Line): Place | undefined {
  if (key !== undefined || here.cursor < value.from) return undefined;
  const { lines } = here;
  let at = here.number - 1;
  const isOfList = (number: number): boolean => {
    const other = lines.indentOf(number);
    return other === undefined || other > indent || (other === indent && lines.startsWith(number, indent, '-'));
  };
  while (at >= 0 && isOfList(at)) at--;
  if (at < 0) return undefined;
  const owner = readLine(lines.textOf(at));
  if (owner.key === undefined || owner.colon === undefined || owner.item || owner.value.from < owner.value.to) return undefined;
  const around = enclosing(lines, at, owner.indent);
  return around.kind === 'mapping' ? writtenValue(here, text, value, comment, around.prefix + owner.key.text, 'list-item') : undefined;
}

function settingValuePlace(here: Here, { text, indent, value, comment }: Line, key: string): Place | undefined {
  if (hasBelow(here.lines, here.number, indent)) return undefined;
  if (text.charAt(value.from) === '[') return flowItem(here, text, value, key);
  return writtenValue(here, text, value, comment, key, 'whole');
}

/** A value that is no collection and has no mark of YAML's own before it. */
function writtenValue(here: Here, text: string, { from, to }: { from: number; to: number }, comment: number | undefined, key: string, form: 'whole' | 'list-item'): ValuePlace | undefined {
  if (!isQuote(text.charAt(from))) return /^[[\]{},&*!|>%@`]/.test(text.slice(from, to)) ? undefined : valuePlace(here, { from, to, key, form, quote: '' }, text, comment);
  const close = closingQuote(text, from);
  if (close === undefined || close + 1 !== to || here.cursor <= from || here.cursor > close) return undefined;
  return valuePlace(here, { from: from + 1, to: close, key, form, quote: text.charAt(from) === '"' ? '"' : '\'' }, text, comment);
}

/** An item of a list in brackets on one line. */
function flowItem(here: Here, text: string, { from, to }: { from: number; to: number }, key: string): ValuePlace | undefined {
  const { cursor } = here;
  const inside = text.slice(from + 1, to - 1);
  if (text.charAt(to - 1) !== ']' || cursor <= from || cursor >= to || /[[\]{}"'#&*!]/.test(inside)) return undefined;
  const begin = Math.max(text.lastIndexOf(',', cursor - 1), from) + 1;
  const comma = text.indexOf(',', cursor);
  const end = comma < 0 || comma > to - 1 ? to - 1 : comma;
  const item = text.slice(begin, end);
  const first = begin + item.length - item.trimStart().length;
  return item.trim() === ''
    ? valuePlace(here, { from: cursor, to: cursor, key, form: 'flow-item', quote: '' }, text, undefined)
    : valuePlace(here, { from: first, to: begin + item.trimEnd().length, key, form: 'flow-item', quote: '' }, text, undefined);
}

/** A line of a block of text, where it is indented as its neighbours are. */
function blockPlace(here: Here, text: string, { key, header }: Extract<Enclosing, { kind: 'block' }>): ValuePlace | undefined {
  const { lines, number, cursor } = here;
  const from = text.trim() === '' ? cursor : text.length - text.trimStart().length;
  const above = number - 1 > header.number ? lines.indentOf(number - 1) : undefined;
  const below = lines.indentOf(number + 1);
  const column = above ?? (below !== undefined && below > header.line.indent ? below : from);
  if (from !== column || cursor < from) return undefined;
  return valuePlace(here, { from, to: Math.max(text.trimEnd().length, cursor), key, form: 'block', quote: '' }, text, undefined);
}

interface WrittenValue extends Pick<ValuePlace, 'key' | 'form' | 'quote'> {
  readonly from: number;
  readonly to: number;
}

/** The place of a value; where nothing is written yet, or behind a blank at its end, it reaches to the cursor. */
function valuePlace(here: Here, { from, to, key, form, quote }: WrittenValue, text: string, comment: number | undefined): ValuePlace | undefined {
  const { cursor } = here;
  if (from === to && quote === '' && form !== 'block') return { kind: 'value', key, form, quote, text: '', typed: '', range: { start: here.start + cursor, end: here.start + cursor } };
  if (cursor < from || (quote !== '' && cursor > to) || cursor > (comment ?? text.length)) return undefined;
  const found = stretch(here, text, from, Math.max(to, cursor));
  return { kind: 'value', key, form, quote, text: text.slice(from, to), ...found };
}

function commentPlace(here: Here, text: string, comment: number): CommentPlace {
  return { kind: 'comment', text: text.slice(comment), start: here.start + comment, typed: text.slice(comment, here.cursor), line: here.number };
}

function stretch({ start, cursor }: Here, text: string, from: number, to: number): { readonly range: TextRange; readonly typed: string } {
  return { range: { start: start + from, end: start + to }, typed: text.slice(from, cursor) };
}
