import { chosenNameIn, familyListedBy, type NameFamily } from '../flink/options/chosenNames.js';
import { keyStretch } from './keyStretch.js';
import type { ParsedFile, Setting, TextRange } from './types.js';

/** A place of a name that the author chose. */
export interface NamePlace {
  readonly range: TextRange;
  /** Whether it is in a key; else it is in the list of the names in use. */
  readonly inKey: boolean;
  /** What stands in `range` when the name is another one. */
  readonly renamed: (name: string) => string;
}

/** A chosen name and what has it. */
export interface NameAt {
  readonly family: NameFamily;
  readonly name: string;
}

interface Source {
  readonly text: string;
  readonly file: Pick<ParsedFile, 'settings' | 'comments'>;
}

/** The chosen name at an offset, in a key or in the list of its kind. */
export function nameAt(source: Source, setting: Setting, offset: number): (NameAt & { readonly place: NamePlace }) | undefined {
  const touches = ({ range }: { range: TextRange }): boolean => range.start <= offset && offset <= range.end;
  const inKey = placeInKey(setting, source.text);
  if (inKey !== undefined && touches(inKey.place)) return inKey;
  const listed = listedNames(source, setting);
  const name = listed?.names.find(touches);
  return listed === undefined || name === undefined ? undefined : { family: listed.family, name: name.name, place: placeInList(name.range) };
}

/** All places of a chosen name in the order of the text. */
export function placesOfName(source: Source, { family, name }: NameAt): readonly NamePlace[] {
  const places = new Map<number, NamePlace>();
  for (const setting of source.file.settings) {
    const inKey = placeInKey(setting, source.text);
    if (inKey?.family === family && inKey.name === name) places.set(inKey.place.range.start, inKey.place);
    else if (setting.key === family.list) {
      for (const listed of listedNames(source, setting)?.names ?? []) if (listed.name === name) places.set(listed.range.start, placeInList(listed.range));
    }
  }
  return [...places.values()].sort((one, other) => one.range.start - other.range.start);
}

/** All names that are taken in a family. */
export function namesTaken(source: Source, family: NameFamily): ReadonlySet<string> {
  return new Set(source.file.settings.flatMap(setting => {
    const inKey = chosenNameIn(setting.key);
    return inKey?.family === family ? [inKey.name] : setting.key === family.list ? listedNames(source, setting)?.names.map(({ name }) => name) ?? [] : [];
  }));
}

/** A name of the text of a list, with nothing but what separates items around it. */
const ITEM = /[^\s,;[\]{}'"]+/g;
const NO_ITEM = /[,;[\]{}'"]/;

/** The text of a list of names with one of them changed. */
export function withNameInList(list: string, name: string, to: string): string {
  return list.replace(ITEM, item => (item === name ? to : item));
}

function placeInKey(setting: Setting, text: string): (NameAt & { readonly place: NamePlace }) | undefined {
  const chosen = chosenNameIn(setting.key);
  const stretch = chosen === undefined || NO_ITEM.test(chosen.name) ? undefined : keyStretch(setting, chosen.from, chosen.to, text);
  // What an alias repeats is written elsewhere.
  if (chosen === undefined || stretch === undefined || (setting.style === 'alias' && stretch.range.start === setting.valueRange.start)) return undefined;
  const { family, name } = chosen;
  const { range, exact, part, from, to } = stretch;
  return { family, name, place: { range, inKey: true, renamed: next => (exact ? next : JSON.stringify(part.text.slice(0, from) + next + part.text.slice(to))) } };
}

function placeInList(range: TextRange): NamePlace {
  return { range, inKey: false, renamed: next => next };
}

function listedNames({ text, file: { comments } }: Source, { key, style, valueRange: { start, end } }: Setting): { readonly family: NameFamily; readonly names: readonly { readonly name: string; readonly range: TextRange }[] } | undefined {
  const family = style === 'alias' ? undefined : familyListedBy(key);
  if (family === undefined) return undefined;
  const names = Array.from(text.slice(start, end).matchAll(ITEM), match => ({ name: match[0], range: { start: start + match.index, end: start + match.index + match[0].length } }));
  const isComment = (at: number): boolean => comments.some(({ range }) => range.start <= at && at < range.end);
  return { family, names: names.filter(({ name, range }) => name !== '-' && !isComment(range.start)) };
}
