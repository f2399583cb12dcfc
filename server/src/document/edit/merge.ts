import type { Setting } from '../types.js';
import { valuesOf, valueOf } from './check.js';
import { isNull, settingsUnder, type Entry } from './layout/entries.js';
import { isNested } from './layout/place.js';
import { whyNotSet } from './reasons.js';
import { blockMoves, newNames } from './plans/rename.js';
import { newValues, replacement } from './plans/set.js';
import type { View } from './layout/view.js';
import { Impossible, type Work } from './work.js';

/** Leaves of all spellings of a key and of all keys that begin with it one each, and of mappings that stand there twice one. */
export function merge(work: Work, prefix: string): void {
  const isMeant = (key: string): boolean => key === prefix || key.startsWith(`${prefix}.`);
  const keys = work.view.file.settings.map(({ key }) => key).filter(isMeant);
  const once = new Set<string>();
  for (const key of new Set(keys.filter(key => once.has(key) || !once.add(key)))) mergeSettings(work, key);
  for (let twice = firstTwice(work.view, isMeant); twice !== undefined; twice = firstTwice(work.view, isMeant)) mergeEntries(work, twice.first, twice.second);
}

function mergeSettings(work: Work, key: string): void {
  const all = work.all(key);
  const inForce = all.findLast(setting => !isNull(setting));
  if (inForce === undefined) return;
  const keeper = keeperOf(work.view, all, inForce);
  const kept = all.indexOf(keeper);
  if (keeper !== inForce && keeper.value !== inForce.value) takeOver(work, keeper, inForce);
  for (let index = all.length - 1; index >= 0; index--) {
    const other = work.all(key)[index];
    if (index !== kept && other !== undefined) work.removeEntry(work.entryOf(other));
  }
}

/** Which of several settings of a key stays: in a nested file a nested one, else the first; the one in force where its value has lines of its own. */
function keeperOf({ text, entries }: View, all: readonly Setting[], inForce: Setting): Setting {
  if (inForce.style === 'block-list' || /[\r\n]/.test(text.slice(inForce.valueRange.start, inForce.valueRange.end))) return inForce;
  const written = all.filter(setting => !isNull(setting));
  const nested = isNested(entries) ? written.filter(({ path }) => path.length > 1) : written.slice(0, 1);
  return nested.includes(inForce) ? inForce : nested.at(-1) ?? written[0] ?? inForce;
}

/** The setting that stays gets the value in force, as that is written. */
function takeOver(work: Work, keeper: Setting, inForce: Setting): void {
  const { view } = work;
  const entry = work.entryOf(keeper);
  const written = view.text.slice(inForce.valueRange.start, inForce.valueRange.end);
  if (inForce.style !== 'alias' && work.try([[replacement(view, entry, keeper, written)]], work.valuesWith(keeper, valueOf(inForce)))) return;
  if (!work.try(newValues(view, entry, keeper, inForce.value), work.valuesWith(keeper, { text: inForce.value }))) throw new Impossible(whyNotSet(view, keeper.key, inForce.value));
}

/** The first key that stands in one mapping twice. */
function firstTwice({ entries }: View, isMeant: (key: string) => boolean): { readonly first: Entry; readonly second: Entry } | undefined {
  const firsts = new Map<Entry | undefined, Map<string, Entry>>();
  for (const second of entries.all) {
    if (second.aliased) continue;
    const siblings = firsts.get(second.parent) ?? new Map<string, Entry>();
    firsts.set(second.parent, siblings);
    const first = siblings.get(second.text);
    if (first === undefined) siblings.set(second.text, second);
    else if (isMeant(second.key)) return { first, second };
  }
  return undefined;
}

function mergeEntries(work: Work, first: Entry, second: Entry): void {
  const nothing = [second, first].find(entry => settingsUnder(entry).every(isNull));
  if (nothing !== undefined) {
    work.removeEntry(nothing);
    return;
  }
  const values = valuesOf(work.view.file);
  if (first.children.length > 0 && second.children.length > 0 && work.try(blockMoves(work.view, second, first), values)) return;
  // A value and members cannot stand under one key: the members get flat keys.
  const member = [second, first].map(entry => settingsUnder(entry)[0]).find(setting => setting !== undefined && setting.key !== second.key);
  if (member !== undefined && work.try(newNames(work.view, work.entryOf(member), member.key, 'flat'), values)) return;
  throw new Impossible(`\`${second.key}\` stands twice, and the lines cannot be put together without changing something else. Do it by hand.`);
}
