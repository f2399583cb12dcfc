import { FLINK_VERSIONS } from '../version.js';
import type { FlinkVersion } from '../version.js';
import { familyFacts, firstPart, goneFacts, holds, isDeprecated, isOfOneFactory, isPrefixMap, rowIn, successorOf } from './catalog.js';
import type { Catalog, FamilyFacts, Row } from './catalog.js';
import { fits } from './pattern.js';
import { reporterOption } from './reporters.js';
import type { KeyMatch, Option } from './types.js';

/** What the lookup needs to know of its release. */
export interface Release {
  readonly version: FlinkVersion;
  readonly catalog: Catalog;
  /** The option that a row tells, made once for each row. */
  option(row: Row): Option;
}

/** The value of another setting of the same configuration: a reporter's factory decides what its parameters are. */
export type SettingOf = (key: string) => string | undefined;

/**
 * What a key is in a release. Its own options come first, then old names, entries of maps, placeholders and families;
 * only what none of them knows is looked for in other releases (Configuration.getRawValueFromOption, ConfigOption.fallbackKeys).
 */
export function matchKey(key: string, release: Release, settingOf?: SettingOf): KeyMatch {
  const index = FLINK_VERSIONS.indexOf(release.version);
  return declared(key, index, release) ?? reporterParameter(key, release, settingOf) ?? goneBefore(key, index, release) ?? handedOn(key, index) ?? ofAnotherRelease(key, index, release) ?? { kind: 'unknown' };
}

/** A key that a declared option reads in the release of that number. */
function declared(key: string, index: number, release: Release): KeyMatch | undefined {
  const row = rowIn(release.catalog.byKey.get(key), index);
  const own = row !== undefined && isOfOneFactory(row) ? undefined : row;
  const heirs = release.catalog.heirsOf(key, index);
  const [heir, ...others] = heirs.length < 2 ? heirs : heirs.toSorted((one, other) => rank(one, key, index) - rank(other, key, index));
  if (own !== undefined && (heir === undefined || !isDeprecated(own, index))) return { kind: 'option', option: release.option(own) };
  if (heir !== undefined) {
    const option = release.option(heir);
    return others.length === 0 ? { kind: 'deprecated', option } : { kind: 'deprecated', option, others: others.map(row => release.option(row)) };
  }
  const [fallback] = release.catalog.readersOf(key, index);
  if (fallback !== undefined) return { kind: 'fallback', option: release.option(fallback) };
  return mapEntry(key, index, release) ?? placeholder(key, index, release);
}

/** Of two options that share an old name, the one is meant that is not deprecated itself, then the one that ends alike. */
const rank = (row: Row, key: string, index: number): number => (isDeprecated(row, index) ? 2 : 0) + (lastPart(row.key) === lastPart(key) ? 0 : 1);
const lastPart = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

function mapEntry(key: string, index: number, release: Release): KeyMatch | undefined {
  const patterns = release.catalog.patternsFor(key);
  for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
    const map = key.slice(0, dot);
    const row = rowIn(release.catalog.byKey.get(map), index) ?? patterns.find(pattern => isPrefixMap(pattern) && holds(pattern, index) && fits(map, pattern.key));
    if (row !== undefined && isPrefixMap(row) && dot + 1 < key.length) return { kind: 'map-entry', option: release.option(row), entry: key.slice(dot + 1) };
  }
  return undefined;
}

function placeholder(key: string, index: number, release: Release): KeyMatch | undefined {
  const row = release.catalog.patternsFor(key).find(pattern => holds(pattern, index) && !handsOnAnything(pattern) && fits(key, pattern.key));
  return row === undefined ? undefined : { kind: 'option', option: release.option(row) };
}

/** `….<parameter>` and `flink.hadoop.<key>` say only that a family exists. */
const handsOnAnything = (row: Row): boolean => /<(?:parameter|param|key)>$/.test(row.key);

function reporterParameter(key: string, release: Release, settingOf: SettingOf | undefined): KeyMatch | undefined {
  const option = settingOf === undefined ? undefined : reporterOption(key, settingOf, name => {
    const row = rowIn(release.catalog.byKey.get(name), FLINK_VERSIONS.indexOf(release.version));
    return row === undefined ? undefined : release.option(row);
  });
  return option === undefined ? undefined : { kind: 'option', option };
}

function handedOn(key: string, index: number): KeyMatch | undefined {
  const family = familiesFor(key).find(({ keys, since }) => FLINK_VERSIONS.findIndex(version => version === (since ?? FLINK_VERSIONS[0])) <= index && fits(key, keys));
  return family === undefined ? undefined : { kind: 'family', family: family.keys.replace('**', '*') };
}

let families: Map<string, readonly FamilyFacts[]> | undefined;

/** The families that begin as `key` does. */
function familiesFor(key: string): readonly FamilyFacts[] {
  families ??= new Map(familyFacts.map(({ keys }) => [firstPart(keys), familyFacts.filter(other => firstPart(other.keys) === firstPart(keys))]));
  return families.get(firstPart(key)) ?? [];
}

function ofAnotherRelease(key: string, index: number, release: Release): KeyMatch | undefined {
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const until = FLINK_VERSIONS[earlier];
    const match = declared(key, earlier, release);
    if (until !== undefined && match !== undefined) return removed(match, until, heirAfter(key, index, release), index, release);
  }
  for (let later = index + 1; later < FLINK_VERSIONS.length; later++) {
    const since = FLINK_VERSIONS[later];
    const match = declared(key, later, release);
    if (since !== undefined && match !== undefined && 'option' in match) return { kind: 'not-yet', since, option: match.option };
    const family = since === undefined ? undefined : release.catalog.patternsFor(key).find(row => row.first === later && handsOnAnything(row) && fits(key, row.key));
    if (since !== undefined && family !== undefined) return { kind: 'not-yet', since, option: release.option(family) };
  }
  return undefined;
}

function removed(match: KeyMatch, until: string, successor: string | undefined, index: number, release: Release): KeyMatch {
  const row = successor === undefined ? undefined : rowIn(release.catalog.byKey.get(successor), index);
  if (row === undefined || !('option' in match)) return { kind: 'removed', until, successor };
  const heir = release.option(row);
  // Items of lists have forms of their own, which the type does not tell.
  return { kind: 'removed', until, successor, keepsValue: heir.type === match.option.type && !heir.list && !match.option.list };
}

/** A key that only releases read which the catalog does not know, or that was never an option. */
function goneBefore(key: string, index: number, release: Release): KeyMatch | undefined {
  const facts = goneFacts(key);
  if (facts === undefined || index <= FLINK_VERSIONS.findIndex(version => version === facts.until)) return undefined;
  const heir = facts.to === undefined || declared(facts.to, index, release)?.kind === 'option' ? facts.to : heirAfter(facts.to, index, release);
  return { kind: 'removed', until: facts.until, successor: heir, keepsValue: facts.same === true };
}

/** The living option that took the place of a removed key, over several renamings where there were several. */
function heirAfter(key: string, index: number, release: Release, depth = 0): string | undefined {
  for (const name of [successorOf(key), ...release.catalog.everyHeirOf(key)]) {
    if (name === undefined || depth > 4) continue;
    if (declared(name, index, release)?.kind === 'option') return name;
    const further = heirAfter(name, index, release, depth + 1);
    if (further !== undefined) return further;
  }
  return undefined;
}
