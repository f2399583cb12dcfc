/** A text that can be searched by its words: parts between dots, dashes and underscores, and humps. */
export interface Searchable {
  readonly key: string;
  readonly lower: string;
  /** Where its words begin. */
  readonly starts: readonly number[];
  /** Its letters as bits. */
  readonly letters: number;
}

/** How a text was found, the best first. */
export const enum Found { Same, Beginning, Part, Word, Letters }

/** How well a text fits what was typed: lower is better. */
export interface Fit {
  readonly found: Found;
  /** In how many pieces what was typed stands in the text. */
  readonly pieces: number;
  /** How many words of the text have no piece; counted where several have one. */
  readonly skipped: number;
}

/** A key made ready to be searched. */
export function searchable(key: string): Searchable {
  const lower = key.toLowerCase();
  const starts: number[] = [];
  for (let at = 0; at < key.length; at++) {
    if (at === 0 || isSeparator(key.charCodeAt(at - 1)) || (isUpper(key.charCodeAt(at)) && !isUpper(key.charCodeAt(at - 1)))) starts.push(at);
  }
  return { key, lower, starts, letters: lettersOf(lower) };
}

/** What was typed, made ready for many comparisons. */
export interface Query {
  readonly lower: string;
  /** Without separators. */
  readonly squashed: string;
  readonly letters: number;
}

/** Makes what was typed ready to be compared. */
export function query(typed: string): Query {
  const lower = typed.toLowerCase();
  const squashed = lower.replace(/[^a-z0-9$]/g, '');
  return { lower, squashed, letters: lettersOf(squashed) };
}

/**
 * Whether a key, from the character `from` on, can be meant by what was typed: as its beginning, the beginning of a part or a word,
 * or by pieces each of which begins a word, in their order: `tmms` and `task.man.size` mean `taskmanager.memory.managed.size`.
 */
export function fitOf({ lower, starts, letters }: Searchable, { lower: typed, squashed, letters: needed }: Query, from = 0): Fit | undefined {
  if (typed === '') return { found: Found.Beginning, pieces: 0, skipped: 0 };
  if ((needed & ~letters) !== 0) return undefined;
  if (lower.startsWith(typed, from)) return { found: lower.length - from === typed.length ? Found.Same : Found.Beginning, pieces: 1, skipped: 0 };
  let found: Found | undefined;
  for (let at = lower.indexOf(typed, from + 1); at > 0 && found !== Found.Part; at = lower.indexOf(typed, at + 1)) {
    if (lower.charCodeAt(at - 1) === DOT) found = Found.Part;
    else if (starts.includes(at)) found = Found.Word;
  }
  if (found !== undefined) return { found, pieces: 1, skipped: 0 };
  // Who types dots means parts.
  if (squashed === '' || squashed.length > MOST_LETTERS || (typed.includes('.') && !isFoundIn(typed, lower.slice(from)))) return undefined;
  const first = starts.findIndex(start => start >= from);
  const pieces = first < 0 ? undefined : piecesIn(lower, starts, first, squashed, 0);
  return pieces === undefined ? undefined : { found: Found.Letters, pieces, skipped: starts.length - first - pieces };
}

/** How well a text fits as one number from 0 to 500: lower is better. */
export function weightOf({ found, pieces, skipped }: Fit): number {
  return 100 * found + 10 * Math.min(pieces, 9) + Math.min(skipped, 9);
}

/** Whether an editor that compares letter by letter in their order finds `typed` in `text`; case does not matter. */
export function isFoundIn(typed: string, text: string): boolean {
  const wanted = typed.toLowerCase();
  const lower = text.toLowerCase();
  let at = -1;
  for (let i = 0; i < wanted.length; i++) {
    at = lower.indexOf(wanted.charAt(i), at + 1);
    if (at < 0) return false;
  }
  return true;
}

const DOT = '.'.charCodeAt(0);
const MOST_LETTERS = 40;

/** The fewest pieces of which `typed` can be put together from the beginnings of words from number `first` on; undefined where it cannot. */
function piecesIn(text: string, starts: readonly number[], first: number, typed: string, at: number): number | undefined {
  if (at === typed.length) return 0;
  let fewest: number | undefined;
  for (let word = first; word < starts.length; word++) {
    const start = starts[word] ?? 0;
    const end = starts[word + 1] ?? text.length;
    let length = 0;
    while (start + length < end && at + length < typed.length && text.charCodeAt(start + length) === typed.charCodeAt(at + length)) length++;
    // The longest piece first; a shorter one only where the rest is not found behind it.
    for (; length > 0; length--) {
      const rest = piecesIn(text, starts, word + 1, typed, at + length);
      if (rest === undefined) continue;
      if (fewest === undefined || rest + 1 < fewest) fewest = rest + 1;
      break;
    }
  }
  return fewest;
}

function isSeparator(char: number): boolean {
  return char === DOT || char === 45 || char === 95 || char === 60;
}

function isUpper(char: number): boolean {
  return char >= 65 && char <= 90;
}

/** The letters of a text as bits; all other characters but separators share the highest ones. */
function lettersOf(lower: string): number {
  let bits = 0;
  for (let at = 0; at < lower.length; at++) {
    const char = lower.charCodeAt(at);
    if (!isSeparator(char)) bits |= 1 << (char >= 97 && char <= 122 ? char - 97 : 26 + (char % 6));
  }
  return bits;
}
