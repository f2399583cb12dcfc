import type { ParsedFile, Setting } from '../types.js';
import { isNull } from './layout/entries.js';
import { isIgnore } from './layout/lines.js';
import type { View } from './layout/view.js';

/** The values of each key in the order in which they are written; nulls are none. */
export type Values = ReadonlyMap<string, readonly Value[]>;

/** A text with its class; without one where any class will do. */
export interface Value {
  readonly text: string;
  readonly javaClass?: string;
}

/** The values of a file. */
export function valuesOf({ settings }: Pick<ParsedFile, 'settings'>): Map<string, Value[]> {
  const values = new Map<string, Value[]>();
  for (const setting of settings) {
    if (isNull(setting)) continue;
    const known = values.get(setting.key);
    if (known === undefined) values.set(setting.key, [valueOf(setting)]);
    else known.push(valueOf(setting));
  }
  return values;
}

/** The value of a setting with its class. */
export function valueOf({ value, javaType, javaClass }: Setting): Value {
  return { text: value, javaClass: javaClass ?? javaType };
}

/** Whether an edited file has exactly the wanted values, all comments of the file before, and no more that Flink refuses. */
export function isAsWanted(before: View, after: View, wanted: Values): boolean {
  return (after.file.loads || !before.file.loads) && isNoWorse(before.file, after.file) && haveSame(valuesOf(after.file), wanted) && keepsComments(before, after);
}

function isNoWorse(before: ParsedFile, after: ParsedFile): boolean {
  const left = counts(before.problems.filter(({ refuses }) => refuses).map(({ code }) => code));
  return [...counts(after.problems.filter(({ refuses }) => refuses).map(({ code }) => code))].every(([code, count]) => count <= (left.get(code) ?? 0));
}

function counts(words: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

function haveSame(values: Values, wanted: Values): boolean {
  const keys = [...wanted].filter(([, all]) => all.length > 0);
  return values.size === keys.length && keys.every(([key, all]) => {
    const found = values.get(key);
    return found?.length === all.length && all.every(({ text, javaClass }, at) => found[at]?.text === text && (javaClass === undefined || javaClass === found[at].javaClass));
  });
}

/** Every comment is still there, but for those that ignore problems of a line, which go with it; there are new ones only where more of the file can be read. */
function keepsComments(before: View, after: View): boolean {
  const old = counts(before.comments.map(({ text }) => text));
  const now = counts(after.comments.map(({ text }) => text));
  const stay = [...old].every(([text, count]) => (now.get(text) ?? 0) >= count || isIgnore({ text }));
  return stay && (!before.file.loads || [...now].every(([text, count]) => count <= (old.get(text) ?? 0)));
}
