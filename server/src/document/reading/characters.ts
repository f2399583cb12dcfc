import type { Found } from './found.js';
import { badCharacter } from './problems.js';

const BAD = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ALL_BAD = new RegExp(BAD, 'gu');

/** The characters of a stretch that Flink's parser does not accept. */
export function badCharacters(text: string, start: number, end: number): readonly Found[] {
  const stretch = text.slice(start, end);
  if (!BAD.test(stretch)) return [];
  return Array.from(stretch.matchAll(ALL_BAD), ({ 0: character, index }) =>
    badCharacter(character.codePointAt(0) ?? 0, { start: start + index, end: start + index + character.length }));
}
