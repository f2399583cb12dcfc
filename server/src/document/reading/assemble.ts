import type { Content } from './chunk.js';
import { firstRefusal, Step, type Found } from './found.js';
import { flinkPosition } from '../lines.js';
import { duplicateKey, tooLong } from './problems.js';
import type { RootKey } from './settings.js';
import type { Comment, DocumentProblem, ParsedFile, Setting, TextRange } from '../types.js';
import type { YamlFailure } from '../../flink/yaml/failure.js';

/** Flink's parser takes so many code points, counted to the end of the last value. */
const LONGEST = 3 * 1024 * 1024;

/** How contents are put together to a file. */
export interface AssembleOptions {
  /** The failure of the text as a whole: then aliases were looked for in single entries, where their anchors may be missing. */
  readonly blame?: YamlFailure | undefined;
  /** It is known that no key stands at the top twice. */
  readonly unique?: boolean;
}

/** Puts what was read together to a file; `contents` are in the order of the text. */
export function assemble(text: string, contents: readonly Content[], { blame, unique = false }: AssembleOptions = {}): ParsedFile {
  const settings: Setting[] = [];
  const comments: Comment[] = [];
  let found: Found[] = [];
  for (const content of contents) {
    append(settings, content.settings);
    append(comments, content.comments);
    append(found, content.found);
  }
  if (blame !== undefined) found = found.filter(({ code, range, thrown }) => code !== 'yaml-undefined-alias' || thrown?.at === blame.at || !isNamedSomewhere(text, range));
  if (!unique) addDuplicates(contents, found);
  found = withoutOverriddenNulls(settings, found);
  if (text.length > LONGEST) addTooLong(text, settings, found);
  const refusal = firstRefusal(found);
  const problems = distinct(found).map(one => toProblem(one, one === refusal ? text : undefined)).sort((one, other) => one.range.start - other.range.start);
  return { dialect: 'standard', loads: refusal === undefined, settings, problems, comments };
}

function append<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

function isNamedSomewhere(text: string, { start, end }: TextRange): boolean {
  return text.includes(`&${text.slice(start + 1, end)}`);
}

/** A null is no harm where another spelling of its key, further down, has a value. */
function withoutOverriddenNulls(settings: readonly Setting[], found: Found[]): Found[] {
  const lastNulls = new Map<string, number>();
  for (const { code, key, range } of found) if (code === 'yaml-null-value' && key !== undefined) lastNulls.set(key, range.end);
  if (lastNulls.size === 0) return found;
  const overridden = new Set<string>();
  for (const { key, keyRange } of settings) if (keyRange.start > (lastNulls.get(key) ?? Infinity)) overridden.add(key);
  return found.filter(({ code, key }) => code !== 'yaml-null-value' || key === undefined || !overridden.has(key));
}

/** Keys at the top that stand there twice. */
function addDuplicates(contents: readonly Content[], found: Found[]): void {
  const firsts = new Map<string, { readonly key: RootKey; readonly start: number }>();
  for (const { start, rootKeys } of contents) {
    for (const key of rootKeys) {
      const first = firsts.get(key.identity);
      if (first === undefined) firsts.set(key.identity, { key, start });
      else found.push(duplicateKey(key.text, rangeAt(key, start), rangeAt(first.key, first.start), Step.RootKeys, key.mark + start, key));
    }
  }
}

function rangeAt({ start, end }: RootKey, origin: number): TextRange {
  return { start: origin + start, end: origin + end };
}

function addTooLong(text: string, settings: readonly Setting[], found: Found[]): void {
  const end = settings.at(-1)?.valueRange.end ?? 0;
  if (end - pairsIn(text, end) > LONGEST) found.push(tooLong(endRange(settings, LONGEST)));
}

/** How many characters take two units before an offset. */
function pairsIn(text: string, end: number): number {
  let pairs = 0;
  const first = text.search(/[\ud800-\udbff]/);
  for (let at = first < 0 ? end : first; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char >= 0xd800 && char < 0xdc00) pairs++;
  }
  return pairs;
}

/** The first setting that is read no more. */
function endRange(settings: readonly Setting[], limit: number): TextRange {
  return settings.find(({ valueRange }) => valueRange.end > limit)?.keyRange ?? { start: 0, end: 0 };
}

/** Problems of the grammar at one place are one. */
function distinct(found: readonly Found[]): readonly Found[] {
  const places = new Set<number>();
  return found.filter(({ step, range }) => {
    if (step !== Step.Parse) return true;
    const known = places.has(range.start);
    places.add(range.start);
    return !known;
  });
}

function toProblem({ code, message, range, thrown, key, related }: Found, text: string | undefined): DocumentProblem {
  const flink = thrown === undefined || text === undefined ? undefined
    : { kind: thrown.kind, exception: thrown.exception, ...(thrown.at === undefined ? {} : flinkPosition(text, thrown.at)) };
  return { code, message, range, refuses: thrown !== undefined, ...(flink === undefined ? {} : { flink }), ...(key === undefined ? {} : { key }), ...(related === undefined ? {} : { related }) };
}
