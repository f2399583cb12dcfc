import { distance } from 'fastest-levenshtein';
import { FLINK_VERSIONS } from '../version.js';
import type { FlinkVersion } from '../version.js';
import { holds, isDeprecated, isOfOneFactory, rowIn } from './catalog.js';
import type { Catalog } from './catalog.js';

/** A key that can be meant; for an old name, the name that a suggestion gives instead. */
interface Candidate {
  readonly key: string;
  readonly words: readonly number[];
  readonly squashed: string;
}

/** The words of all keys of a release, each with its weight: a word that stands in few keys tells more. */
interface Vocabulary {
  readonly candidates: readonly Candidate[];
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly letters: readonly number[];
  /** Words that were looked up before: the unknown keys of a file share most of theirs. */
  readonly known: Map<string, Meant>;
  readonly catalog: Catalog;
  readonly release: number;
}

const MOST = 3;
/** A word that the file lacks costs less than one that the key does not know: ends such as `.size` are forgotten more often than invented. */
const FORGOTTEN = 0.45;
const SWAPPED = 0.04;
/** Share of the key's weight that may be wrong, and how far the next suggestions may be behind the best one. */
const CUTOFF = 0.5, BEHIND = 0.2;
/** Letters that may be wrong in a whole key, and words that are kept. */
const MOST_LETTERS = 3, MOST_KNOWN = 2000, MOST_WORDS = 12;

const vocabularies = new WeakMap<Catalog, Map<FlinkVersion, Vocabulary>>();

/** Keys of a release that may be meant by an unknown key, best first, at most three: see {@link OptionTable.suggest}. */
export function suggestKeys(key: string, version: FlinkVersion, catalog: Catalog): readonly string[] {
  if (key.length > 200) return [];
  const made = vocabularies.get(catalog) ?? new Map<FlinkVersion, Vocabulary>();
  vocabularies.set(catalog, made);
  let vocabulary = made.get(version);
  if (vocabulary === undefined) made.set(version, (vocabulary = vocabularyOf(FLINK_VERSIONS.indexOf(version), catalog)));
  return best(key, vocabulary);
}

function vocabularyOf(release: number, catalog: Catalog): Vocabulary {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const number = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    frequency[known] = (frequency[known] ?? 0) + 1;
    return known;
  };
  const candidates: Candidate[] = [];
  const add = (spelling: string, key: string): void => {
    const words = wordsOf(spelling);
    candidates.push({ key, words: words.map(number), squashed: words.join('') });
  };
  for (const row of catalog.rows) if (holds(row, release) && !row.key.includes('<')) add(row.key, row.key);
  for (const old of catalog.oldNames) {
    const [heir] = catalog.heirsOf(old, release);
    if (heir !== undefined) add(old, heir.key);
  }
  const scale = Math.log(candidates.length + 1);
  return { candidates, words: [...numbers.keys()], letters: [...numbers.keys()].map(lettersOf), weights: frequency.map(count => Math.log((candidates.length + 1) / count) / scale), known: new Map(), catalog, release };
}

/** `numberOfTaskSlots` → number, of, task, slots: parts, dashes, underscores and humps alike. */
function wordsOf(key: string): readonly string[] {
  return (key.match(/[A-Z]*[a-z0-9]+|[A-Z]+/g) ?? []).slice(0, MOST_WORDS).map(word => word.toLowerCase());
}

const squash = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

function best(key: string, vocabulary: Vocabulary): readonly string[] {
  const { candidates, weights } = vocabulary;
  const meant = wordsOf(key).map(word => lookUp(word, vocabulary));
  const total = meant.reduce((sum, { weight }) => sum + weight, 0);
  const squashed = squash(key);
  const met = new Set(meant.flatMap(({ costs }) => [...costs.keys()]));
  const found = new Map<string, number>();
  for (const candidate of candidates) {
    // Most share no word with the key.
    const byWords = candidate.words.some(word => met.has(word)) ? costByWords(candidate, meant, weights, CUTOFF * total) / total : Infinity;
    const cost = Math.min(byWords, costBySpelling(squashed, candidate.squashed));
    if (cost <= CUTOFF && cost < (found.get(candidate.key) ?? Infinity)) found.set(candidate.key, cost);
  }
  const below = candidates.filter(candidate => candidate.key.startsWith(`${key}.`));
  if (below.length === 1) for (const only of below) found.set(only.key, 0); // `parallelism` can only be parallelism.default
  const ranked = [...found].filter(([name]) => name !== key && isOffered(name, vocabulary)).sort(([one, a], [other, b]) => a - b || one.length - other.length);
  const limit = (ranked[0]?.[1] ?? 0) + BEHIND;
  return ranked.slice(0, MOST).filter(([, cost]) => cost <= limit).map(([name]) => name);
}

/** Neither an option on its way out nor one that only some reporter reads. */
function isOffered(key: string, { catalog, release }: Vocabulary): boolean {
  const row = rowIn(catalog.byKey.get(key), release);
  return row !== undefined && !isDeprecated(row, release) && !isOfOneFactory(row);
}

/** A word of the unknown key: what it weighs, and what it costs to take a word of the vocabulary for it. */
interface Meant {
  readonly weight: number;
  readonly costs: ReadonlyMap<number, number>;
}

function lookUp(word: string, vocabulary: Vocabulary): Meant {
  const { known } = vocabulary;
  let meant = known.get(word);
  if (meant === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, (meant = closeness(word, vocabulary)));
  }
  return meant;
}

function closeness(word: string, { words, weights, letters }: Vocabulary): Meant {
  const costs = new Map<number, number>();
  let weight = 1;
  const own = lettersOf(word), allowed = editsAllowed(word.length) + 1;
  for (let number = 0; number < words.length; number++) {
    const known = words[number] ?? '', its = letters[number] ?? 0;
    if (count(own & ~its) > allowed && !word.startsWith(known)) continue; // each edit makes up for one foreign letter
    const wrong = wrongness(word, known);
    if (wrong === undefined) continue;
    const knownWeight = weights[number] ?? 1;
    costs.set(number, wrong * knownWeight);
    if (wrong === 0) weight = knownWeight;
  }
  return { weight, costs };
}

/** The letters of a word as bits; digits share the rest. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << Math.max(0, Math.min(31, word.charCodeAt(i) - 96));
  return bits;
}

function count(bits: number): number {
  let rest = bits, ones = 0;
  for (; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}

const editsAllowed = (length: number): number => (length <= 4 ? 1 : length <= 8 ? 2 : 3);

/** 0 for the same word, up to 1 for one that can just be meant; undefined for another word. */
function wrongness(word: string, known: string): number | undefined {
  if (word === known) return 0;
  const shorter = Math.min(word.length, known.length), longer = Math.max(word.length, known.length);
  if (shorter < 3) return undefined;
  if (known.startsWith(word) || word.startsWith(known)) return longer - shorter <= 4 ? 0.15 + (0.4 * (longer - shorter)) / longer : undefined;
  const allowed = editsAllowed(longer);
  if (longer - shorter > allowed) return undefined;
  if (longer === shorter && isSwap(word, known)) return 0.25;
  const edits = distance(word, known);
  return edits <= allowed ? 0.15 + (0.8 * edits) / longer : undefined;
}

/** Whether two neighbouring letters are swapped. */
function isSwap(word: string, known: string): boolean {
  let at = 0;
  while (word[at] === known[at]) at++;
  return word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2);
}

function costByWords({ words }: Candidate, meant: readonly Meant[], weights: readonly number[], limit: number): number {
  let cost = 0, last = -1, used = 0;
  for (const { weight, costs } of meant) {
    let cheapest = Infinity, at = -1;
    for (let i = 0; i < words.length; i++) {
      const price = (used & (1 << i)) === 0 ? costs.get(words[i] ?? -1) : undefined;
      if (price !== undefined && price < cheapest) [cheapest, at] = [price, i];
    }
    if (at === -1) cost += weight;
    else {
      cost += cheapest + (at < last ? SWAPPED : 0);
      used |= 1 << at;
      last = at;
    }
    if (cost > limit) return Infinity;
  }
  for (let i = 0; i < words.length; i++) if ((used & (1 << i)) === 0) cost += FORGOTTEN * (weights[words[i] ?? -1] ?? 1);
  return cost;
}

/** The whole key by its letters alone: finds what is parted or joined in another way. */
function costBySpelling(key: string, known: string): number {
  const longer = Math.max(key.length, known.length);
  const allowed = Math.min(MOST_LETTERS, Math.floor(longer / 6));
  if (Math.abs(key.length - known.length) > allowed) return Infinity;
  if (key === known) return 0;
  if (key.slice(0, 2) !== known.slice(0, 2) && key.slice(-3) !== known.slice(-3)) return Infinity;
  const edits = distance(key, known);
  return edits <= allowed ? (2.5 * edits) / longer : Infinity;
}
