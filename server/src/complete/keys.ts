import type { Analysis } from '../analysis.js';
import { asksForBlocks, blockSuggestions } from './blockSuggestions.js';
import { candidatesOf, type Candidate } from './candidates.js';
import type { KeyPlace } from './context.js';
import { fileStyle, type FileStyle } from './fileStyle.js';
import { namedCandidates, type NamedCandidate } from './names.js';
import { hasOffers } from './offers.js';
import { fitOf, Found, isFoundIn, query, weightOf as weightOfFit, type Fit, type Query } from './rank.js';
import type { Suggestion, Suggestions } from './types.js';

/** So many keys are suggested at once; typing on brings others. */
const MOST_KEYS = 100;
/** Of the first ones both forms are offered where both fit: nested, and in one line. */
const BOTH_FORMS = 10;
/** Old names are for those who know them: so much of one must be typed. */
const OLD_NAME_LETTERS = 3;
/** The start scripts read it only where it stands in one piece at the beginning of a line (config.sh). */
const ONLY_FLAT = 'env.java.home';

interface Ranked {
  readonly candidate: Candidate | NamedCandidate;
  readonly fit: Fit;
  /** The line in which the option is set already, from 1. */
  readonly usedIn: number | undefined;
  /** The old name that was typed for it. */
  readonly oldName?: string;
  /** Lower is better. */
  readonly weight: number;
}

/** The keys that can stand at a place, and the blocks of several behind them, unless their names are being typed. `snippets`: whether the editor lets the author fill in parts of what is put in. */
export function keySuggestions(analysis: Analysis, place: KeyPlace, snippets: boolean): Suggestions {
  const ranked = rankedKeys(analysis, place, snippets);
  const style = fileStyle(analysis, place);
  const writer = new KeyWriter(analysis, place, style);
  const items: Suggestion[] = [];
  for (const one of ranked) {
    if (items.length >= MOST_KEYS) break;
    // What stands beside the place already is neither taken twice by YAML nor wanted in another form.
    if (place.siblings.has(one.candidate.key.slice(place.prefix.length))) continue;
    items.push(...writer.forms(one, items.length < BOTH_FORMS));
  }
  // More letters bring old names and further keys.
  const blocks = blockSuggestions(analysis, place, style, snippets);
  return { items: asksForBlocks(place) ? [...blocks, ...items] : [...items, ...blocks], complete: false };
}

function rankedKeys(analysis: Analysis, place: KeyPlace, snippets: boolean): readonly Ranked[] {
  const { prefix, typed } = place;
  const typedQuery = query(typed);
  const ranked: Ranked[] = [];
  const { keys } = candidatesOf(analysis.options);
  const add = (candidate: Candidate | NamedCandidate, fit: Fit, oldName?: string): void => {
    const one = { candidate, fit, usedIn: usedIn(analysis, candidate, place), ...(oldName === undefined ? {} : { oldName }) };
    ranked.push({ ...one, weight: weightOf(one) });
  };
  const consider = (candidate: Candidate | NamedCandidate): void => {
    if (!candidate.key.startsWith(prefix) || candidate.key.length === prefix.length) return;
    const fit = candidate.deprecated ? oldNameFit(candidate, typedQuery, prefix) : fitOf(candidate, typedQuery, prefix.length);
    if (fit === undefined) return;
    add(candidate, fit);
    // Who types an old name is led to the new one, unless that is found anyway.
    const heir = candidate.deprecated && candidate.key !== candidate.option.key ? keys.find(({ key }) => key === candidate.option.key) : undefined;
    if (heir?.deprecated === false && heir.key.startsWith(prefix) && fitOf(heir, typedQuery, prefix.length) === undefined) add(heir, fit, candidate.key);
  };
  keys.forEach(consider);
  namedCandidates(analysis, prefix, typed, snippets).forEach(consider);
  return ranked.sort((one, other) => one.weight - other.weight);
}

function oldNameFit({ lower }: Candidate, { lower: typed }: Query, prefix: string): Fit | undefined {
  if (typed.length < OLD_NAME_LETTERS || !lower.startsWith(typed, prefix.length)) return undefined;
  return { found: lower.length - prefix.length === typed.length ? Found.Same : Found.Beginning, pieces: 1, skipped: 0 };
}

/** What is typed in full first; then old names after the others, used ones after unused ones; then by how well they fit, and by what matters. */
function weightOf({ candidate: { deprecated, order }, fit, usedIn: line }: Omit<Ranked, 'weight'>): number {
  const marks = (fit.found === Found.Same ? 0 : 4) + (deprecated ? 2 : 0) + (line === undefined ? 0 : 1);
  return (1000 * marks + weightOfFit(fit)) * 100_000 + order;
}

/** The line in which a key, or another name of its option, is set elsewhere. */
function usedIn(analysis: Analysis, { key, option }: Candidate, place: KeyPlace): number | undefined {
  const named = option.key.includes('<');
  const lineOf = (name: string): number | undefined => {
    const setting = analysis.effective.get(name);
    const line = setting === undefined ? undefined : analysis.lines.positionAt(setting.keyRange.start).line;
    return line === place.line ? undefined : line;
  };
  let line = lineOf(key);
  if (!named && line === undefined && key !== option.key) line = lineOf(option.key);
  for (const name of named ? [] : option.deprecatedKeys) line ??= lineOf(name);
  return line === undefined ? undefined : line + 1;
}

/** Writes keys into one place. */
class KeyWriter {
  readonly #analysis: Analysis;
  readonly #place: KeyPlace;
  readonly #style: FileStyle;

  constructor(analysis: Analysis, place: KeyPlace, style: FileStyle) {
    this.#analysis = analysis;
    this.#place = place;
    this.#style = style;
  }

  /** The ways in which a key can be written: the file's own first, the other one only where `both` are wanted. */
  forms(one: Ranked, both: boolean): readonly Suggestion[] {
    const { siblings, prefix, hasColon } = this.#place;
    const { key } = one.candidate;
    const rest = key.slice(prefix.length);
    const parts = rest.split('.');
    const canBeFlat = prefix === '' || key !== ONLY_FLAT;
    const canBeNested = !hasColon && parts.length > 1 && !siblings.has(parts[0] ?? '') && this.#style.allowsNesting && key !== ONLY_FLAT;
    const flat = canBeFlat ? this.#suggestion(one, rest, [rest]) : undefined;
    const nested = canBeNested ? this.#suggestion(one, rest, parts) : undefined;
    if (flat === undefined || nested === undefined) return [flat ?? nested].filter(form => form !== undefined);
    const nestedFirst = this.#style.prefersNesting && !this.#place.typed.includes('.');
    const [first, second] = nestedFirst ? [{ ...nested, variant: 'nested' }, { ...flat, variant: 'in one line' }] : [{ ...flat, variant: 'in one line' }, { ...nested, variant: 'nested' }];
    return both && this.#style.offersBoth ? [first, second] : [nestedFirst ? nested : flat];
  }

  #suggestion({ candidate, usedIn: line, oldName }: Ranked, rest: string, lines: readonly string[]): Suggestion {
    const { typed, range, column, hasColon } = this.#place;
    const { key, option } = candidate;
    const placeholder = 'placeholder' in candidate ? candidate.placeholder : undefined;
    const written = lines.map((part, level) => `${level === 0 ? '' : ' '.repeat(column + level * this.#style.step)}${part}`).join(`:${this.#style.lineBreak}`) + (hasColon ? '' : ': ');
    return {
      kind: 'key', label: rest, range, key: placeholder === undefined ? key : option.key,
      text: placeholder === undefined ? written : written.replace(/<[^>]*>/g, match => match.slice(1, -1)),
      ...(placeholder === undefined ? {} : { snippet: snippetOf(written) }),
      // An editor that compares letters must find what was found here by words, or by an old name.
      filter: oldName !== undefined ? oldName.slice(this.#place.prefix.length) : isFoundIn(typed, rest) ? rest : typed,
      detail: oldName === undefined ? detailOf(candidate, line) : `instead of ${oldName}`,
      ...(candidate.deprecated ? { deprecated: true } : {}),
      ...(!hasColon && placeholder === undefined && hasOffers(this.#analysis, key, option) ? { opensValue: true } : {}),
    };
  }
}

/** A text with its `<name>` as a part to fill in. */
function snippetOf(written: string): string {
  let number = 0;
  return written.replace(/[\\$}]/g, '\\$&').replace(/<([^>]*)>/g, (_match, name: string) => `\${${++number}:${name}}`);
}

/** What is in force without the key, in few letters: an editor shortens the key itself for the sake of them. */
function detailOf({ key, option, deprecated }: Candidate, usedIn: number | undefined): string {
  const renamed = deprecated && key !== option.key && !option.key.includes('<') ? `old name of ${option.key}` : undefined;
  if (usedIn !== undefined) return `set in line ${usedIn}`;
  if (key.startsWith(`${option.key}.`)) return `entry of a ${option.type}`;
  const preset = option.docDefault ?? option.default;
  const type = option.list ? `list of ${option.type}` : option.type;
  return renamed ?? (preset === null || preset === '' || preset.length > 24 ? type : `= ${preset}`);
}
