import type { ParsedFile, Setting } from '../types.js';
import { isNull } from './entries.js';
import { isIgnore } from './lines.js';

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
export function isAsWanted(before: ParsedFile, after: ParsedFile, wanted: Values): boolean {
  return (after.loads || !before.loads) && refusals(after) <= refusals(before) && haveSame(valuesOf(after), wanted) && keepsComments(before, after);
}

function refusals({ problems }: ParsedFile): number {
  return problems.filter(({ refuses }) => refuses).length;
}

function haveSame(values: Values, wanted: Values): boolean {
  const keys = [...wanted].filter(([, all]) => all.length > 0);
  return values.size === keys.length && keys.every(([key, all]) => {
    const found = values.get(key);
    return found?.length === all.length && all.every(({ text, javaClass }, at) => found[at]?.text === text && (javaClass === undefined || javaClass === found[at].javaClass));
  });
}

/** Every comment is still there, but for those that ignore problems of a line, which go with it; there are new ones only where more of the file can be read. */
function keepsComments(before: ParsedFile, after: ParsedFile): boolean {
  const left = new Map<string, number>();
  for (const { text } of after.comments) left.set(text, (left.get(text) ?? 0) + 1);
  const stay = before.comments.every(comment => {
    const count = left.get(comment.text) ?? 0;
    left.set(comment.text, Math.max(count - 1, 0));
    return count > 0 || isIgnore(comment);
  });
  return stay && (!before.loads || [...left.values()].every(count => count === 0));
}
