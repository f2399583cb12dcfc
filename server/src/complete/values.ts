import type { Analysis } from '../analysis.js';
import { reporterFacts } from '../flink/options/catalog.js';
import { familyListedBy } from '../flink/options/chosenNames.js';
import type { TextRange } from '../document/types.js';
import type { Option } from '../flink/options/types.js';
import { validateOption } from '../flink/options/validate.js';
import { valuedOption } from '../flink/options/valued.js';
import { parseMemorySize, writeMemorySize } from '../flink/values/memorySize.js';
import { formatSize } from '../flink/memory/size.js';
import { durationsAround, durationsContinuing, sizesAround, sizesContinuing } from './amounts.js';
import type { ValuePlace } from './context.js';
import { flagsBeside, isJvmOptions } from './jvmFlags.js';
import { KNOWN_ENTRIES, KNOWN_ITEMS, knownValuesOf, PROCESS_SIZES, type KnownValue } from './knownValues.js';
import { namesIn } from './names.js';
import { isFoundIn } from './rank.js';
import { NO_SUGGESTIONS, type Offer, type Suggestion, type Suggestions } from './types.js';
import { WhatIf } from './whatIf.js';
import { writtenAt } from './written.js';

/** The values that can stand at a place. */
export function valueSuggestions(analysis: Analysis, place: ValuePlace): Suggestions {
  if (isJvmOptions(place.key)) return pieces(analysis, place, { separator: ' ', offers: present => flagsBeside(present).map(({ flag, says }) => ({ kind: 'flag', text: flag, explanation: says })) });
  if (place.form === 'block') return NO_SUGGESTIONS;
  const match = analysis.match(place.key);
  if (match.kind === 'map-entry') {
    const usual = KNOWN_ENTRIES[match.option.key]?.[match.entry];
    return usual === undefined ? NO_SUGGESTIONS : whole(analysis, place, undefined, [{ kind: 'value', text: usual, detail: 'default' }]);
  }
  const option = valuedOption(match);
  if (option === undefined) return NO_SUGGESTIONS;
  const items = itemsOf(analysis, option);
  if (items !== undefined) return pieces(analysis, place, items);
  if (option.list || place.form !== 'whole') return NO_SUGGESTIONS;
  const isAmount = option.type === 'MemorySize' || option.type === 'Duration';
  return { ...whole(analysis, place, option, offersFor(analysis, place, option)), complete: !isAmount };
}

/** Whether values can be offered for a key, so that it is worth asking for them. */
export function hasKnownValues(analysis: Analysis, key: string, option: Option): boolean {
  if (isJvmOptions(key) || option.type === 'Boolean' || option.type === 'MemorySize' || option.type === 'Duration') return true;
  if ((option.default !== null && option.default !== '') || option.enum !== undefined) return true;
  return knownValuesOf(option, analysis.version).length > 0 || factories(key).length > 0 || (itemsOf(analysis, option)?.offers([]).length ?? 0) > 0;
}

function offersFor(analysis: Analysis, { key, typed }: ValuePlace, option: Option): readonly Offer[] {
  const preset = option.default === null || option.default === '' ? [] : [{ kind: option.enum === undefined ? 'value' : 'constant', text: option.default, detail: 'default' } as const];
  const known = knownValuesOf(option, analysis.version).map(constant);
  switch (option.type) {
    case 'Boolean': return unlike(option.default, ['true', 'false']).map(text => ({ kind: 'constant', text, ...(text === option.default ? { detail: 'default' } : {}) }));
    case 'Enum': return option.enum === undefined ? preset : [...option.enum.map((text): Offer => ({ kind: 'constant', text, ...(text === option.default ? { detail: 'default' } : {}) }))];
    case 'MemorySize': return sizeOffers(analysis, option, typed, preset);
    case 'Duration': return /\d/.test(typed) ? durationsContinuing(typed, option.default, analysis.version) : [...preset, ...durationsAround(option.default, analysis.version)];
    case 'String': return [...factories(key), ...known, ...preset];
    default: return withMemory(analysis, option, [...known.map((offer): Offer => ({ ...offer, kind: 'value' })), ...preset]);
  }
}

function constant({ value, says }: KnownValue): Offer {
  return { kind: 'constant', text: value, ...(says === undefined ? {} : { detail: says }) };
}

/** What is not the default comes first: it is what one writes into a file. */
function unlike(preset: string | null, texts: readonly string[]): readonly string[] {
  return texts.toSorted((one, other) => Number(one === preset) - Number(other === preset));
}

/** The factories of one kind of reporters. */
function factories(key: string): readonly Offer[] {
  const kind = /^(\w+)\.reporter\.[^.]+\.factory\.class$/.exec(key)?.[1];
  return kind === undefined ? [] : reporterFacts.filter(facts => facts.kind === kind).map(({ factory }) => ({ kind: 'constant', text: factory, filter: factory }));
}

function sizeOffers(analysis: Analysis, option: Option, typed: string, preset: readonly Offer[]): readonly Offer[] {
  const whatIf = WhatIf.of(analysis, option);
  const inForce = whatIf?.inForce;
  const byDefault = option.default === null ? undefined : parseMemorySize(option.default);
  const usual = inForce ?? (byDefault?.ok === true ? byDefault.value : undefined);
  if (/\d/.test(typed)) return sizesContinuing(typed, usual);
  const sizes = PROCESS_SIZES[option.key];
  const offers = sizes === undefined ? sizesAround(usual === undefined || usual < 1n << 20n ? usual : (usual >> 20n) << 20n) : sizes.map((text): Offer => ({ kind: 'amount', text }));
  const now = inForce === undefined || sizes !== undefined ? [] : [{ kind: 'amount', text: inMebibytes(inForce), detail: `${formatSize(inForce)} in force` } as const];
  const largest = whatIf?.role.kind === 'pool' && whatIf.role.part === 'size' ? whatIf.largest : undefined;
  const most = largest === undefined ? [] : [{ kind: 'amount', text: writeMemorySize(largest << 20n), detail: `${formatSize(largest << 20n)} at most` } as const];
  return [...now, ...withMemory(analysis, option, [...preset, ...offers]), ...most];
}

/** Whole MiB where there are any: what is in force is seldom a round number. */
function inMebibytes(bytes: bigint): string {
  return writeMemorySize(bytes < 1n << 20n ? bytes : (bytes >> 20n) << 20n);
}

/** Amounts with what the memory of the process would be; those that Flink would refuse only where it refuses all of them. */
function withMemory(analysis: Analysis, option: Option, offers: readonly Offer[]): readonly Offer[] {
  const whatIf = WhatIf.of(analysis, option);
  if (whatIf === undefined) return offers;
  const told = offers.flatMap((offer): Offer[] => {
    const comesTo = whatIf.comesTo(offer.text);
    if (comesTo === undefined) return [];
    return comesTo === '' || offer.detail === 'default' ? [offer] : [{ ...offer, detail: comesTo }];
  });
  return told.length === 0 ? offers : told;
}

/** Offers for a whole value, as it has to be written; those that Flink does not take are left out. */
function whole(analysis: Analysis, place: ValuePlace, option: Option | undefined, offers: readonly Offer[]): Suggestions {
  const { dialect } = analysis.file;
  const seen = new Set<string>();
  const items = offers.flatMap((offer): Suggestion[] => {
    const same = option?.type === 'String' ? offer.text.toLowerCase() : offer.text;
    if (seen.has(same) || (option !== undefined && validateOption(option, { text: offer.text, javaType: 'String' }, analysis.version, dialect) !== undefined)) return [];
    seen.add(same);
    const written = writtenAt(place, offer.text, dialect);
    return written === undefined ? [] : suggestion(analysis, place, offer, place.range, written);
  });
  return { items: found(items, place.typed), complete: true };
}

/** A value that is put together of pieces, with what can be one of them beside those that are there. */
interface Pieces {
  readonly separator: ' ' | ',' | ';';
  readonly offers: (present: readonly string[]) => readonly Offer[];
}

/** Offers for the piece under the cursor. */
function pieces(analysis: Analysis, place: ValuePlace, { separator, offers }: Pieces): Suggestions {
  const { dialect } = analysis.file;
  const isItem = place.form === 'flow-item' || place.form === 'list-item';
  if (isItem && separator === ' ') return NO_SUGGESTIONS;
  const at = isItem ? { from: 0, to: place.text.length } : pieceAt(place, separator);
  const others = isItem ? valueItems(analysis, place) : (place.form === 'block' ? analysis.configuration.get(place.key) ?? '' : place.text).split(separator === ' ' ? /\s+/ : /[,;]/);
  const current = place.text.slice(at.from, at.to);
  const present = others.map(other => other.trim()).filter(other => other !== '' && other !== current.trim());
  const range = { start: place.range.start + at.from, end: Math.max(place.range.start + at.to, place.range.start + place.typed.length) };
  const typed = place.typed.slice(at.from);
  const alone = place.text.trim() === current.trim();
  const items = offers(present).filter(({ text }) => !present.includes(text)).flatMap((offer): Suggestion[] => {
    // Quotes go around the whole value: a piece among others must do without.
    const written = alone || isItem ? writtenAt(place, offer.text, dialect) : /[#'"\\]|: |:$/.test(offer.text) ? undefined : offer.text;
    return written === undefined ? [] : suggestion(analysis, place, offer, range, written);
  });
  return { items: found(items, typed), complete: true };
}

function pieceAt({ text, typed }: ValuePlace, separator: string): { readonly from: number; readonly to: number } {
  let from = typed.lastIndexOf(separator) + 1;
  while (text.charAt(from) === ' ' && from < typed.length) from++;
  const end = text.indexOf(separator, typed.length);
  return { from: Math.min(from, typed.length), to: Math.max(end < 0 ? text.length : end, typed.length) };
}

/** The items of the list that a place is in. */
function valueItems(analysis: Analysis, { key }: ValuePlace): readonly string[] {
  return (analysis.configuration.get(key) ?? '').replace(/^\[|\]$/g, '').split(/[,;]/);
}

function itemsOf(analysis: Analysis, option: Option): Pieces | undefined {
  const known = KNOWN_ITEMS[option.key];
  if (known !== undefined) return { separator: known.separator, offers: () => known.items.map(constant) };
  const family = familyListedBy(option.key);
  if (family !== undefined) return { separator: option.list ? ';' : ',', offers: () => namesIn(analysis, family.prefix).map(text => ({ kind: 'name', text, detail: family.what })) };
  if (!option.list) return undefined;
  const items = option.enum ?? (option.key.endsWith('parent-first-patterns.default') ? option.default?.split(';') : undefined);
  return items === undefined ? undefined : { separator: ';', offers: () => items.map(value => constant({ value })) };
}

/** Those that hold what is typed; where none does, those that have its letters. */
function found(items: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const lower = typed.trimStart().toLowerCase();
  const holding = items.filter(({ filter }) => filter.toLowerCase().includes(lower));
  return holding.length > 0 ? holding : items.filter(({ filter }) => isFoundIn(lower, filter));
}

function suggestion(analysis: Analysis, place: ValuePlace, offer: Offer, range: TextRange, written: string): Suggestion[] {
  const filter = offer.filter ?? offer.text;
  // The blank behind a colon or a dash, and before a comment, may still be missing.
  const before = place.form !== 'block' && place.quote === '' && /[:-]/.test(analysis.text.charAt(range.start - 1)) && place.text === '' ? ' ' : '';
  const behind = analysis.text.charAt(range.end) === '#' ? ' ' : '';
  return [{
    kind: offer.kind, label: offer.text, text: before + written + behind, range, filter, key: place.key,
    ...(offer.detail === undefined ? {} : { detail: offer.detail }), ...(offer.explanation === undefined ? {} : { explanation: offer.explanation }),
  }];
}
