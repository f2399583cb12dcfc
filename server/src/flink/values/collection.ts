import { ListWriter } from '../yaml/listText.js';
import { loadYaml } from '../yaml/load.js';
import type { Value } from '../yaml/values.js';
import type { RawValue } from './value.js';
import { read, unreadable, type Read } from './read.js';
import { splitEscaped } from './structured.js';
import { javaTrim, quoted } from './wording.js';

/** How the texts of lists and maps are understood: as YAML where they are YAML (`standard`), or never (`legacy`). */
export type Dialect = 'standard' | 'legacy';

/** The entries of a map in the order of the text. */
export type MapEntries = readonly (readonly [key: string, value: string])[];

/**
 * Reads the text of a list as Flink's `ConfigurationUtils.convertToList` does: as a YAML list where it is one and every item can be read,
 * else as pieces between semicolons.
 */
export function readListText<T>(text: string, dialect: Dialect, readItem: (item: RawValue) => Read<T>): Read<readonly T[]> {
  return readItems(text, dialect, readItem, item => {
    if (item.kind === 'null') return unreadable('NullPointerException', 'an entry of the list is empty: write a value or take it out');
    return readItem({ text: textOf(item), javaType: item.kind === 'scalar' ? item.type : 'String' });
  });
}

/** Reads the text of a list whose items are maps: `[{a: b}, {c: d}]`, or `a:b;c:d`, where `pieces` tells how the text of one map is understood. */
export function readMapListText(text: string, dialect: Dialect, pieces: Dialect): Read<readonly MapEntries[]> {
  return readItems(text, dialect, item => readMapText(item.text, pieces), item => {
    const entries = standardEntries(item);
    return entries === undefined ? unreadable('IllegalArgumentException', `${quoted(textOf(item))} is no map: write {key: value}`) : read(entries);
  });
}

function readItems<T>(text: string, dialect: Dialect, readLegacy: (item: RawValue) => Read<T>, readStandard: (item: Value) => Read<T>): Read<readonly T[]> {
  const list = dialect === 'standard' && mayBeYamlList(text) ? loadYaml(text) : undefined;
  const standard = list?.kind === 'list' ? all(list.items, readStandard) : undefined;
  if (standard?.ok === true) return standard;
  const pieces = splitEscaped(text, ';');
  const legacy = pieces.ok ? all(pieces.value, piece => readLegacy({ text: piece, javaType: 'String' })) : pieces;
  if (legacy.ok) return legacy;
  const commas = standard === undefined && !text.includes(';') ? all(text.split(','), piece => readLegacy({ text: javaTrim(piece), javaType: 'String' })) : legacy;
  if (commas.ok) return unreadable(legacy.error.exception, `the entries of a list stand between semicolons: write ${text.split(',').map(javaTrim).join(';')}`);
  // Flink tells what was wrong with the second attempt; the first is what the author meant where it was a list at all.
  return unreadable(legacy.error.exception, standard?.error.reason ?? legacy.error.reason);
}

/**
 * Reads the text of a map as Flink's `ConfigurationUtils.convertToProperties` does: as a YAML mapping where it is one, else as `key:value`
 * pairs between commas, where pieces that hold a colon or a comma need quotes.
 */
export function readMapText(text: string, dialect: Dialect): Read<MapEntries> {
  const map = dialect === 'standard' && mayBeYamlMap(text) ? loadYaml(text) : undefined;
  const entries = map === undefined ? undefined : standardEntries(map);
  return entries === undefined ? legacyEntries(text) : read(entries);
}

/** A cheap look that spares most texts the parser: lists begin with a bracket or a dash, or with what may stand before one. */
function mayBeYamlList(text: string): boolean {
  return /^[\s\u0085]*[[\-#!&%\ufeff]/.test(text);
}

function mayBeYamlMap(text: string): boolean {
  return /^[\s\u0085]*[{?#!&%\ufeff-]/.test(text) || /:(?:\s|$)/.test(text);
}

/** The entries of a mapping; undefined where it is none, and where Flink gives it up: nulls, and keys that are the same text. */
function standardEntries(map: Value): MapEntries | undefined {
  if (map.kind !== 'map' || map.entries.some(entry => entry.some(({ kind }) => kind === 'null'))) return undefined;
  const entries = map.entries.map(([key, value]) => [textOf(key), textOf(value)] as const);
  return new Set(entries.map(([key]) => key)).size === entries.length ? entries : undefined;
}

/** A text for itself, all else as Flink writes it: on one line. The numbers of anchors depend on what a process wrote before; they begin anew here. */
function textOf(value: Value): string {
  return value.kind === 'scalar' ? value.text : new ListWriter().write(value);
}

function legacyEntries(text: string): Read<MapEntries> {
  const pieces = splitEscaped(text, ',');
  if (!pieces.ok) return pieces;
  const pairs = all(pieces.value, legacyEntry);
  if (!pairs.ok) return pairs;
  const keys = new Set<string>();
  for (const [key] of pairs.value) {
    if (keys.has(key)) return unreadable('IllegalStateException', `the key ${quoted(key)} stands twice in the map: keep one of them`);
    keys.add(key);
  }
  return pairs;
}

function legacyEntry(piece: string): Read<readonly [string, string]> {
  const parts = splitEscaped(piece, ':');
  if (!parts.ok) return parts;
  const [key, value, ...more] = parts.value;
  if (key !== undefined && value !== undefined && more.length === 0) return read([key, value]);
  return unreadable('IllegalArgumentException', `${quoted(piece)} is no entry of a map: ${entryWayOut(piece)}`);
}

function entryWayOut(piece: string): string {
  if (/^[^:;]+:[^:;]+(?:;[^:;]+:[^:;]+)+$/.test(piece)) return `the entries of a map stand between commas, write ${piece.replaceAll(';', ',')}`;
  const found = /^\s*([^\s:'"]+)\s*:\s*([^'"]+?)\s*$/.exec(piece);
  if (found?.[2]?.includes(':') === true) return `put a value that holds a colon in quotes, ${found[1] ?? ''}:'${found[2]}'`;
  return piece.includes(':') ? 'write key:value, with a text on both sides of the colon' : 'write key:value, and commas between the entries';
}

/** Reads one after the other; the first that cannot be read ends it. */
function all<S, T>(sources: readonly S[], one: (source: S) => Read<T>): Read<readonly T[]> {
  const values: T[] = [];
  for (const source of sources) {
    const outcome = one(source);
    if (!outcome.ok) return outcome;
    values.push(outcome.value);
  }
  return read(values);
}
