import { read, unreadable, type Read } from './read.js';
import { oneOf, quoted } from './wording.js';

/** Reads a boolean as Flink does: `true` or `false` in any case, without spaces; `yes`, `on` and `1` are none. */
export function readBoolean(text: string): Read<boolean> {
  const word = text.toUpperCase();
  if (word === 'TRUE') return read(true);
  if (word === 'FALSE') return read(false);
  const meant = meantBoolean(text.trim().toLowerCase());
  return unreadable('IllegalArgumentException', `${quoted(text)} is neither true nor false: write ${meant ?? 'true or false'}`);
}

/** Reads a constant of an enum as Flink's `ConfigurationUtils.convertToEnum` does: any case, but `-` and `_` stay what they are. */
export function readEnum(text: string, constants: readonly string[]): Read<string> {
  const word = text.toUpperCase();
  const found = constants.find(constant => constant.toUpperCase() === word);
  if (found !== undefined) return read(found);
  const [nearest, ...others] = nearestFirst(text, constants);
  if (nearest === undefined || others.length === 0) return unreadable('IllegalArgumentException', `${quoted(text)} is not known: write ${nearest ?? 'another'}`);
  return unreadable('IllegalArgumentException', `${quoted(text)} is not among the values: write ${oneOf([nearest, ...others])}`);
}

/** The candidates ordered by how near they are to a text, the nearest first; equally near ones keep their order. */
export function nearestFirst(text: string, candidates: readonly string[]): readonly string[] {
  const folded = fold(text);
  return candidates.map(candidate => ({ candidate, distance: distance(folded, fold(candidate)) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}

function meantBoolean(word: string): string | undefined {
  if (['true', 'yes', 'y', 'on', '1', 'enabled', 'enable'].includes(word)) return 'true';
  if (['false', 'no', 'n', 'off', '0', 'disabled', 'disable'].includes(word)) return 'false';
  return undefined;
}

function fold(text: string): string {
  return text.slice(0, 60).toLowerCase().replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}

/** Insertions, deletions and replacements between two texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
