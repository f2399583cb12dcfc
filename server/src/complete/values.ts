import type { Analysis } from '../analysis.js';
import type { TextRange } from '../document/types.js';
import type { Option } from '../flink/options/types.js';
import { validateOption } from '../flink/options/validate.js';
import { valuedOption } from '../flink/options/valued.js';
import type { ValuePlace } from './context.js';
import { flagsBeside, isJvmOptions } from './jvmFlags.js';
import { KNOWN_ENTRIES } from './knownValues.js';
import { itemsOf, offersOf } from './offers.js';
import { isFoundIn } from './rank.js';
import { NO_SUGGESTIONS, type Offer, type Suggestion, type Suggestions } from './types.js';
import { writtenAt } from './written.js';

/** The values that can stand at a place. */
export function valueSuggestions(analysis: Analysis, place: ValuePlace): Suggestions {
  if (isJvmOptions(place.key)) return flags(analysis, place);
  if (place.form === 'block') return NO_SUGGESTIONS;
  const match = analysis.match(place.key);
  if (match.kind === 'map-entry') {
    const usual = KNOWN_ENTRIES[match.option.key]?.[match.entry];
    return usual === undefined ? NO_SUGGESTIONS : whole(analysis, place, [{ kind: 'value', text: usual, detail: 'default' }]);
  }
  const option = valuedOption(match);
  if (option === undefined) return NO_SUGGESTIONS;
  const items = itemsOf(analysis, option);
  if (items !== undefined) return oneOfSeveral(analysis, place, items);
  if (option.list || place.form !== 'whole') return NO_SUGGESTIONS;
  const suggestions = whole(analysis, place, offersOf(analysis, place.key, option, place.typed), option);
  // Further digits make other amounts.
  return option.type === 'MemorySize' || option.type === 'Duration' ? { ...suggestions, complete: false } : suggestions;
}

/** Offers for a whole value, as it has to be written; those that Flink does not take for `option` are left out. */
function whole(analysis: Analysis, place: ValuePlace, offers: readonly Offer[], option?: Option): Suggestions {
  const { version, file: { dialect } } = analysis;
  const seen = new Set<string>();
  const isNew = (text: string): boolean => {
    const same = option?.type === 'String' ? text.toLowerCase() : text;
    if (seen.has(same)) return false;
    seen.add(same);
    return option === undefined || validateOption(option, { text, javaType: 'String' }, version, dialect) === undefined;
  };
  return suggestions(analysis, place, place, offers.filter(({ text }) => isNew(text)).map(offer => ({ offer, written: writtenAt(place, offer.text, dialect) })));
}

/** A part of a value: where it stands, and what of it stands before the cursor. */
type Piece = Pick<ValuePlace, 'range' | 'typed'>;

/** Flags for the word under the cursor, beside the others that are there. */
function flags(analysis: Analysis, place: ValuePlace): Suggestions {
  if (place.form === 'flow-item' || place.form === 'list-item') return NO_SUGGESTIONS;
  const { piece, from, to } = pieceAt(place, /\s/);
  const present = (place.form === 'block' ? analysis.configuration.get(place.key) ?? '' : place.text).split(/\s+/).filter(flag => flag !== place.text.slice(from, to));
  const offers = flagsBeside(present).map(({ flag, says }): Offer => ({ kind: 'flag', text: flag, explanation: says }));
  return suggestions(analysis, place, piece, offers.map(offer => ({ offer, written: amongOthers(offer.text) })));
}

/** Items for that under the cursor, those that are not there yet. Of the entries of a map each name is taken once. */
function oneOfSeveral(analysis: Analysis, place: ValuePlace, items: readonly Offer[]): Suggestions {
  const isItem = place.form !== 'whole';
  const { piece, from, to } = isItem ? { piece: place, from: 0, to: place.text.length } : pieceAt(place, /[,;]/);
  const all = isItem ? (analysis.configuration.get(place.key) ?? '').replace(/^\[|\]$/g, '').split(/[,;]/) : [place.text.slice(0, from), place.text.slice(to)].flatMap(text => text.split(/[,;]/));
  const current = place.text.slice(from, to).trim();
  const present = all.map(item => item.trim()).filter(item => item !== '' && item !== current);
  const nameOf = (item: string): string => (/^\w+:/.exec(item)?.[0] ?? item);
  const alone = isItem || present.length === 0;
  const { dialect } = analysis.file;
  const offers = items.filter(({ text }) => !present.some(item => nameOf(item) === nameOf(text)));
  return suggestions(analysis, place, piece, offers.map(offer => ({ offer, written: alone ? writtenAt(place, offer.text, dialect) : amongOthers(offer.text) })));
}

/** The piece of a value under the cursor, between what separates it from others. */
function pieceAt({ text, typed, range }: ValuePlace, separator: RegExp): { readonly piece: Piece; readonly from: number; readonly to: number } {
  let from = typed.length;
  while (from > 0 && !separator.test(typed.charAt(from - 1))) from--;
  while (from < typed.length && typed.charAt(from) === ' ') from++;
  let to = typed.length;
  while (to < text.length && !separator.test(text.charAt(to))) to++;
  return { piece: { range: { start: range.start + from, end: range.start + to }, typed: typed.slice(from) }, from, to };
}

/** Quotes go around the whole value: a piece among others must do without. */
function amongOthers(text: string): string | undefined {
  return /[#'"\\]|: |:$/.test(text) ? undefined : text;
}

interface WrittenOffer {
  readonly offer: Offer;
  readonly written: string | undefined;
}

/** The offers that can be written there and hold what is typed; where none does, those that have its letters. */
function suggestions(analysis: Analysis, place: ValuePlace, { range, typed }: Piece, offers: readonly WrittenOffer[]): Suggestions {
  const items = offers.flatMap(({ offer, written }) => (written === undefined ? [] : [suggestion(analysis, place, offer, range, written)]));
  const letters = typed.trimStart().toLowerCase();
  const holding = items.filter(({ filter }) => filter.toLowerCase().includes(letters));
  return { items: holding.length > 0 ? holding : items.filter(({ filter }) => isFoundIn(letters, filter)), complete: true };
}

function suggestion({ text }: Analysis, place: ValuePlace, { kind, text: label, detail, explanation, filter = label }: Offer, range: TextRange, written: string): Suggestion {
  // The blank behind a colon or a dash, and before a comment, may still be missing.
  const before = place.form !== 'block' && place.quote === '' && place.text === '' && /[:-]/.test(text.charAt(range.start - 1)) ? ' ' : '';
  const behind = text.charAt(range.end) === '#' ? ' ' : '';
  return {
    kind, label, text: before + written + behind, range, filter, key: place.key,
    ...(detail === undefined ? {} : { detail }), ...(explanation === undefined ? {} : { explanation }),
  };
}
