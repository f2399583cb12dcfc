import { FLINK_VERSIONS } from '../version.js';
import type { FlinkVersion } from '../version.js';
import { nearestFirst } from '../values/enum.js';
import { nameFacts } from './catalog.js';
import type { ValueNames } from './types.js';

/** The names that the option of this key takes in a release; undefined where any text will do. */
export function namesOf(key: string, version: FlinkVersion): ValueNames | undefined {
  const index = FLINK_VERSIONS.indexOf(version);
  const at = (release: string | undefined, otherwise: number): number => (release === undefined ? otherwise : FLINK_VERSIONS.findIndex(known => known === release));
  return nameFacts.find(({ keys, since, until }) => keys.includes(key) && at(since, 0) <= index && index <= at(until, index));
}

/** Whether Flink takes a text for one of the names, or may find a class by it. */
export function isNamed({ names, also = [], exact, class: takesClass }: ValueNames, text: string): boolean {
  if (takesClass === true && text.includes('.')) return true;
  return exact === true ? names.includes(text) : [...names, ...also].some(name => name.toLowerCase() === text.toLowerCase());
}

/** The names in the order in which they may be meant by a text that is none of them. */
export function namesMeant({ names, meant = {} }: ValueNames, text: string): readonly string[] {
  const word = text.trim().toLowerCase();
  const known = Object.hasOwn(meant, word) ? meant[word] : undefined;
  const begun = word === '' ? [] : names.filter(name => name.toLowerCase().startsWith(word));
  return [...new Set([...(known === undefined ? [] : [known]), ...begun, ...nearestFirst(text, names)])];
}
