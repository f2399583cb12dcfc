import type { Option } from './types.js';

/**
 * The options that every word of `text` speaks of, best first: by a part of the key, then anywhere in the key, an old name, a constant,
 * the type, the default, what `descriptionOf` says of it, and last by letters of the key in their order (`tmprocsize`). Without a word, all options.
 */
export function searchOptions(text: string, options: readonly Option[], descriptionOf: (option: Option) => string = () => ''): readonly Option[] {
  const words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  const ranked = options.map(option => ({ option, rank: rankOf(option, words, descriptionOf) })).filter(({ rank }) => rank < Infinity);
  return ranked.sort((one, other) => one.rank - other.rank || one.option.key.length - other.option.key.length || (one.option.key < other.option.key ? -1 : 1)).map(({ option }) => option);
}

/** Worse is higher; infinite where one of the words says nothing of the option. */
function rankOf(option: Option, words: readonly string[], descriptionOf: (option: Option) => string): number {
  const key = option.key.toLowerCase();
  let rank = option.deprecatedSince === undefined ? 0 : 0.5;
  for (const word of words) rank += rankOfWord(option, key, word, descriptionOf);
  return rank;
}

function rankOfWord(option: Option, key: string, word: string, descriptionOf: (option: Option) => string): number {
  if (key === word) return 0;
  if (key.startsWith(`${word}.`) || key.endsWith(`.${word}`) || key.includes(`.${word}.`)) return 1;
  if (key.startsWith(word) || key.includes(`.${word}`) || key.includes(`-${word}`)) return 2;
  if (key.includes(word)) return 3;
  const includes = (texts: readonly string[] | undefined) => texts?.some(text => text.toLowerCase().includes(word)) ?? false;
  if (includes(option.deprecatedKeys) || includes(option.fallbackKeys)) return 5;
  if (option.type.toLowerCase() === word || includes(option.enum)) return 6;
  if (option.default?.toLowerCase().includes(word) === true) return 7;
  if (isSpoken(word, descriptionOf(option).toLowerCase())) return 8;
  return word.length >= 4 && isSubsequence(word, key) ? 10 : Infinity;
}

/** Whether a text has a word that begins so: parts of words say nothing. */
function isSpoken(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (at === 0 || /[^a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}

/** Whether the letters of `word` stand in `key` in their order, separators aside, each run of them at the start of a part. */
function isSubsequence(word: string, key: string): boolean {
  const parts = key.split(/[^a-z0-9]+/);
  let rest = word.replace(/[^a-z0-9]/g, '');
  for (const part of parts) {
    let length = Math.min(part.length, rest.length);
    while (length > 0 && !part.startsWith(rest.slice(0, length))) length--;
    rest = rest.slice(length);
  }
  return rest === '';
}
