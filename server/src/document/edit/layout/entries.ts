import { lineEndOf, lineStartOf } from '../../lines.js';
import type { DocumentProblem, ParsedFile, PathPart, Setting, TextRange } from '../../types.js';
import { unsetKeys } from './unset.js';

/** A key as it is written, with what stands under it. The root of a file's entries is one without a text. */
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
  /** The braces with nothing in them that are its value. */
  braces: TextRange | undefined;
  /** Where its line ends, where nothing on it could be read as a value. */
  readonly unread: number | undefined;
}

/** The keys of a text as a tree, as far as its settings were recovered. */
export interface Entries {
  readonly root: Entry;
  /** All in the order of the text, without the root. */
  readonly all: readonly Entry[];
  /** The entry of each setting. */
  readonly of: ReadonlyMap<Setting, Entry>;
}

/** Makes the tree of the keys that stand in a text; keys with nothing under them but comments, or empty braces, are in it too. */
export function entriesOf(text: string, { dialect, settings, problems }: Pick<ParsedFile, 'dialect' | 'settings' | 'problems'>): Entries {
  const root: Entry = { text: '', key: '', range: { start: 0, end: 0 }, parent: undefined, children: [], setting: undefined, aliased: false, flow: false, braces: undefined, unread: undefined };
  const known = new Map<string, Entry>();
  const of = new Map<Setting, Entry>();
  const entryAt = (path: readonly PathPart[], aliasedFrom = Infinity): Entry => path.reduce<Entry>((parent, part) => {
    const id = `${part.range.start} ${part.text}`;
    const entry = known.get(id) ?? addEntry(parent, part, part.range.start >= aliasedFrom);
    known.set(id, entry);
    return entry;
  }, root);
  for (const setting of settings) {
    const entry = entryAt(setting.path, setting.style === 'alias' ? setting.valueRange.start : undefined);
    entry.setting = setting;
    of.set(setting, entry);
  }
  const nothings = problems.flatMap(problem => keyWithoutValue(problem) ?? []);
  const unset = dialect === 'standard' && (nothings.length > 0 || /\{(?:\s|#.*)*\}/.test(text)) ? unsetKeys(text) : undefined;
  for (const { path, braces } of unset ?? []) entryAt(path).braces = braces;
  const starts = new Set([...known.values()].map(({ range }) => range.start));
  for (const { text: key, range, unread } of unset === undefined ? nothings : []) {
    if (starts.has(range.start)) continue;
    const parent = parentOf([...known.values()], text, key, range.start) ?? root;
    const rest = parent === root ? key : key.slice(parent.key.length + 1);
    known.set(`${range.start} ${rest}`, addEntry(parent, { text: rest, range }, false, unread));
  }
  const all = [...known.values()].sort((one, other) => one.range.start - other.range.start);
  for (const entry of [root, ...all]) {
    entry.children.sort((one, other) => one.range.start - other.range.start);
    entry.flow = entry.parent?.flow === true || entry.braces !== undefined || opensBrace(text, entry);
  }
  return { root, all, of };
}

function addEntry(parent: Entry, { text, range }: PathPart, aliased: boolean, unread?: number): Entry {
  const entry: Entry = { text, key: parent.parent === undefined ? text : `${parent.key}.${text}`, range, parent, children: [], setting: undefined, aliased, flow: false, braces: undefined, unread };
  parent.children.push(entry);
  return entry;
}

/** A key of which nothing is known but that it stands there without a value; its text is the flat key. */
function keyWithoutValue({ code, key, range }: DocumentProblem): (PathPart & { readonly unread?: number }) | undefined {
  if (key === undefined) return undefined;
  if (code === 'yaml-null-value') return { text: key, range };
  return code === 'legacy-line-ignored' ? { text: key, range: { start: range.start, end: range.start + key.length }, unread: range.end } : undefined;
}

/** The last entry above an offset that is indented less than what stands there, where its key begins the key's. */
function parentOf(entries: readonly Entry[], text: string, key: string, start: number): Entry | undefined {
  const column = columnOf(text, start);
  return column === 0 ? undefined : entries.findLast(({ key: begin, range }) => range.start < start && columnOf(text, range.start) < column && key.startsWith(`${begin}.`));
}

/** Whether a brace opens before the first key under a key. */
function opensBrace(text: string, entry: Entry): boolean {
  const first = entry.children[0];
  if (first === undefined || first.aliased) return false;
  const from = entry.parent === undefined ? 0 : colonEnd(text, entry);
  return /\{\s*(?:\?\s+)?(?:[&!]\S*\s+)*$/.test(text.slice(from, first.range.start).replace(/(?:^|\s)#[^\r\n]*/gm, ''));
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
  if (last === undefined) return Math.max(colonEnd(text, entry), entry.setting?.valueRange.end ?? entry.braces?.end ?? entry.unread ?? 0);
  const end = endOf(text, last);
  if (!entry.flow) return end;
  const close = /(?:[\s,]|#[^\r\n]*)*\}/y;
  close.lastIndex = end;
  return close.test(text) ? close.lastIndex : end;
}

/** Whether nothing is written as its value, or a word that is none. */
export function isNothing({ setting, children, braces }: Entry): boolean {
  return children.length === 0 && braces === undefined && (setting === undefined || isNull(setting));
}

/** Whether a setting has no value to Flink: a plain text is empty nowhere else. */
export function isNull({ value, style }: Setting): boolean {
  return value === '' && style === 'plain';
}

/** The settings of an entry and of what stands under it. */
export function settingsUnder(entry: Entry): readonly Setting[] {
  return [...(entry.setting === undefined ? [] : [entry.setting]), ...entry.children.flatMap(settingsUnder)];
}

/** Whether an entry has its lines to itself, apart from comments. */
export function hasOwnLines(text: string, entry: Entry): boolean {
  const before = text.slice(lineStartOf(text, entry.range.start), entry.range.start);
  const end = endOf(text, entry);
  return !entry.aliased && entry.parent?.flow === false && /^\ufeff?[ \t]*(?:\?[ \t]+)?(?:[&!]\S*[ ]+)*$/.test(before) && /^[ \t]*(?:#.*)?$/.test(text.slice(end, lineEndOf(text, end)));
}

/** How deep the next line is that holds anything but a comment, from the beginning of a line on; undefined where there is none. */
export function indentBelow(text: string, lineStart: number): number | undefined {
  const below = /(?:[ \t]*(?:#[^\r\n]*)?(?:\r?\n|\r(?!\n)))*([ \t]*)[^\s#]/y;
  below.lastIndex = lineStart;
  return below.exec(text)?.[1]?.length;
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
