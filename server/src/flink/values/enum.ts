import { distance } from 'fastest-levenshtein';
import { read, unreadable, type Read } from './read.js';
import { oneOf, quoted } from './wording.js';

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
  return candidates.map(candidate => ({ candidate, edits: distance(folded, fold(candidate)) }))
    .sort((a, b) => a.edits - b.edits)
    .map(({ candidate }) => candidate);
}

function fold(text: string): string {
  return text.slice(0, 60).toLowerCase().replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}
