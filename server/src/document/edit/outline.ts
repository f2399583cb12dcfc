import { lineEndOf, lineStartOf } from '../lines.js';
import type { DocumentProblem, ParsedFile, Setting, TextRange } from '../types.js';

/** A key as it is written, with what stands under it. The root of an outline is one without a text. */
export interface Entry {
  /** The key as Flink reads it: one part, or several with dots between them. */
  readonly text: string;
  /** The flat key, with those of its parents. */
  readonly key: string;
  /** The written key, quotes included. */
  readonly range: TextRange;
  readonly parent: Entry | undefined;
  readonly children: Entry[];
  /** The setting, where it has a value of its own. */
  setting: Setting | undefined;
  /** Whether it stands where an alias repeats it. */
  readonly aliased: boolean;
  /** Whether its children stand in braces. */
  flow: boolean;
}

/** The keys of a text as a tree, as far as its settings were recovered. */
export interface Outline {
  readonly root: Entry;
  /** All entries in the order of the text, without the root. */
  readonly entries: readonly Entry[];
  readonly entryOf: ReadonlyMap<Setting, Entry>;
}

/** Makes the tree of the keys that stand in a text; keys with nothing under them but comments are in it too. */
export function outlineOf(text: string, { settings, problems }: Pick<ParsedFile, 'settings' | 'problems'>): Outline {
  const root: Entry = { text: '', key: '', range: { start: 0, end: 0 }, parent: undefined, children: [], setting: undefined, aliased: false, flow: false };
  const entries = new Map<string, Entry>();
  const entryOf = new Map<Setting, Entry>();
  for (const setting of settings) {
    let parent = root;
    for (const part of setting.path) {
      const id = `${part.range.start} ${part.text}`;
      let entry = entries.get(id);
      if (entry === undefined) {
        const aliased = setting.style === 'alias' && part.range.start >= setting.valueRange.start;
        entries.set(id, (entry = addEntry(parent, part.text, part.range, aliased)));
      }
      parent = entry;
    }
    parent.setting = setting;
    entryOf.set(setting, parent);
  }
  for (const problem of problems) {
    const written = keyWithoutValue(problem);
    if (written === undefined || entries.has(`${written.range.start} ${written.key}`)) continue;
    const parent = parentOf([...entries.values()], text, written) ?? root;
    const rest = parent === root ? written.key : written.key.slice(parent.key.length + 1);
    const id = `${written.range.start} ${rest}`;
    if (!entries.has(id)) entries.set(id, addEntry(parent, rest, written.range, false));
  }
  const all = [...entries.values()].sort((one, other) => one.range.start - other.range.start);
  for (const entry of [root, ...all]) {
    entry.children.sort((one, other) => one.range.start - other.range.start);
    entry.flow = entry.parent?.flow === true || opensBrace(text, entry);
  }
  return { root, entries: all, entryOf };
}

function addEntry(parent: Entry, text: string, range: TextRange, aliased: boolean): Entry {
  const entry: Entry = { text, key: parent.parent === undefined ? text : `${parent.key}.${text}`, range, parent, children: [], setting: undefined, aliased, flow: false };
  parent.children.push(entry);
  return entry;
}

/** A key of which nothing is known but that it stands there without a value. */
function keyWithoutValue({ code, key, range }: DocumentProblem): { readonly key: string; readonly range: TextRange } | undefined {
  if (key === undefined) return undefined;
  if (code === 'yaml-null-value') return { key, range };
  return code === 'legacy-line-ignored' ? { key, range: { start: range.start, end: range.start + key.length } } : undefined;
}

/** The last entry above a key whose own key begins the key's, and which is indented less. */
function parentOf(entries: readonly Entry[], text: string, { key, range }: { readonly key: string; readonly range: TextRange }): Entry | undefined {
  const column = columnOf(text, range.start);
  return entries.filter(entry => entry.range.start < range.start && key.startsWith(`${entry.key}.`) && columnOf(text, entry.range.start) < column)
    .sort((one, other) => one.range.start - other.range.start).at(-1);
}

/** Whether a brace opens between a key and the first key under it. */
function opensBrace(text: string, entry: Entry): boolean {
  const first = entry.children[0];
  if (first === undefined || first.aliased) return false;
  const from = entry.parent === undefined ? 0 : colonEnd(text, entry);
  return text.slice(from, first.range.start).replace(/(?:^|\s)#[^\r\n]*|^%[^\r\n]*/gm, '').includes('{');
}

/** The offset behind the colon of an entry; behind its key where it has none. */
export function colonEnd(text: string, { range }: Pick<Entry, 'range'>): number {
  const colon = /\s*:/y;
  colon.lastIndex = range.end;
  return colon.test(text) ? colon.lastIndex : range.end;
}

/** The offset behind all of an entry's value and of what stands under it. */
export function endOf(text: string, entry: Entry): number {
  const last = entry.children.at(-1);
  if (last === undefined) return Math.max(colonEnd(text, entry), entry.setting?.valueRange.end ?? 0);
  const end = endOf(text, last);
  if (!entry.flow) return end;
  const close = /(?:[\s,]|#[^\r\n]*)*\}/y;
  close.lastIndex = end;
  return close.test(text) ? close.lastIndex : end;
}

/** Whether nothing is written as its value, or a word that is none. */
export function isNothing({ setting, children }: Entry): boolean {
  return children.length === 0 && (setting === undefined || isNull(setting));
}

/** Whether a setting has no value to Flink: a plain text is empty nowhere else. */
export function isNull({ value, style }: Setting): boolean {
  return value === '' && style === 'plain';
}

/** Whether an entry has its lines to itself, apart from comments. */
export function hasOwnLines(text: string, entry: Entry): boolean {
  const before = text.slice(lineStartOf(text, entry.range.start), entry.range.start);
  const end = endOf(text, entry);
  return !entry.aliased && entry.parent?.flow === false && /^\ufeff?[ \t]*(?:\?[ \t]+)?(?:[&!]\S*[ ]+)*$/.test(before) && /^[ \t]*(?:#.*)?$/.test(text.slice(end, lineEndOf(text, end)));
}

/** The blanks before the first word of the line on which an entry begins. */
export function indentOf(text: string, entry: Entry): string {
  return /^\ufeff?([ \t]*)/.exec(text.slice(lineStartOf(text, entry.range.start), entry.range.start))?.[1] ?? '';
}

/** Where the line behind the one with this offset begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEndOf(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}
