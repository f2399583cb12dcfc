import { NOT_ALLOWED } from '../../flink/yaml/char.js';
import type { Found } from './found.js';
import { badCharacter } from './problems.js';

const ALL_NOT_ALLOWED = new RegExp(NOT_ALLOWED, 'gu');

/** The characters of a stretch that Flink's parser does not accept. */
export function badCharacters(text: string, start: number, end: number): readonly Found[] {
  const stretch = text.slice(start, end);
  if (!NOT_ALLOWED.test(stretch)) return [];
  return Array.from(stretch.matchAll(ALL_NOT_ALLOWED), ({ 0: character, index }) =>
    badCharacter(character.codePointAt(0) ?? 0, { start: start + index, end: start + index + character.length }));
}
