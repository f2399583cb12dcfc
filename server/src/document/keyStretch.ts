import type { PathPart, Setting, TextRange } from './types.js';

/** A stretch of a flat key as it is written. */
export interface KeyStretch {
  /** The written part that holds it, and the stretch counted within the part's text. */
  readonly part: PathPart;
  readonly from: number;
  readonly to: number;
  /** Where it stands; the whole part where quotes with escapes write it in other characters. */
  readonly range: TextRange;
  /** Whether `range` holds exactly the stretch. */
  readonly exact: boolean;
}

/** Where the characters `from` to `to` of a setting's flat key are written; undefined where they stand in several parts. */
export function keyStretch({ path }: Pick<Setting, 'path'>, from: number, to: number, text: string): KeyStretch | undefined {
  let at = 0;
  for (const part of path) {
    const end = at + part.text.length;
    if (at <= from && to <= end) return stretchOf(part, from - at, to - at, text);
    at = end + 1;
  }
  return undefined;
}

/** Where the characters `from` to `to` of a key part's text are written. */
export function stretchOf(part: PathPart, from: number, to: number, text: string): KeyStretch {
  const { start, end } = part.range;
  const length = end - start;
  const quotes = length === part.text.length ? 0 : length === part.text.length + 2 ? 1 : undefined;
  const exact = quotes !== undefined && text.startsWith(part.text, start + quotes) && (quotes === 0 || isQuote(text.charAt(start)));
  return { part, from, to, exact, range: exact ? { start: start + quotes + from, end: start + quotes + to } : part.range };
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}
