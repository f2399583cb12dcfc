import data from '../../../../schemas/options.json';
import { FLINK_VERSIONS } from '../version.js';
import type { FlinkVersion } from '../version.js';
import type { AdditionalFacts, Option, OptionScope, OptionType, ValueNames } from './types.js';

/** The facts of one option in a stretch of releases in which none of them changes; its line is taken apart when it is asked for. */
export class Row {
  /** The releases in which the facts hold, counted in FLINK_VERSIONS. */
  readonly first: number;
  readonly last: number;
  private parts: readonly string[] | undefined;

  /** `additional`: what a user's file says beside the facts, where the option comes from one. */
  constructor(readonly key: string, private readonly line: string, readonly additional?: AdditionalFacts) {
    this.first = line.charCodeAt(key.length + 1) - ZERO;
    this.last = line.charCodeAt(key.length + 2) - ZERO;
  }

  get fields(): readonly string[] {
    return (this.parts ??= this.line.slice(this.key.length + 4).split('\t'));
  }
}

/** Options by the old names, or by the further keys, that any release of them reads. */
type Names = Readonly<Record<string, readonly string[]>>;

/** Everything that is looked up by key, over all releases: Flink's options, and those of the user's files where there are any. */
export class Catalog {
  readonly byKey: ReadonlyMap<string, readonly Row[]>;
  /** Rows whose key has a placeholder, by the first part of the key; the ones with more literal parts first. */
  readonly #patterns: ReadonlyMap<string, readonly Row[]>;

  /** `rows` are in the order of the keys. */
  constructor(readonly rows: readonly Row[], private readonly oldKeys: Names, private readonly fallbackKeys: Names) {
    const byKey = new Map<string, Row[]>();
    for (const row of rows) put(byKey, row.key, row);
    const literals = (row: Row) => row.key.replace(/<[^>]*>/g, '').length;
    const patterns = new Map<string, Row[]>();
    for (const row of rows.filter(({ key }) => key.includes('<')).sort((one, other) => literals(other) - literals(one))) put(patterns, firstPart(row.key), row);
    this.byKey = byKey;
    this.#patterns = patterns;
  }

  /** This catalog with further options in it. */
  with(more: readonly Row[]): Catalog {
    const rows = [...this.rows, ...more].sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.first - other.first));
    return new Catalog(rows, withNames(this.oldKeys, more, Field.deprecatedKeys), withNames(this.fallbackKeys, more, Field.fallbackKeys));
  }

  /** The options with a placeholder that begin as `key` does. */
  patternsFor(key: string): readonly Row[] {
    return this.#patterns.get(firstPart(key)) ?? NONE;
  }

  /** The options that read an old name in the release of that number, though it is deprecated. */
  heirsOf(old: string, release: number): readonly Row[] {
    return this.#readers(this.oldKeys, old, release, Field.deprecatedKeys);
  }

  /** The options that read a key in the release of that number when they are not set themselves. */
  readersOf(key: string, release: number): readonly Row[] {
    return this.#readers(this.fallbackKeys, key, release, Field.fallbackKeys);
  }

  /** The options that read an old name in any release. */
  everyHeirOf(old: string): readonly string[] {
    return Object.hasOwn(this.oldKeys, old) ? this.oldKeys[old] ?? [] : [];
  }

  /** Every key that an option of some release reads when it is not set itself. */
  get fallbackNames(): readonly string[] {
    return Object.keys(this.fallbackKeys);
  }

  /** Every old name that an option of some release reads. */
  get oldNames(): readonly string[] {
    return Object.keys(this.oldKeys);
  }

  #readers(index: Names, key: string, release: number, field: Field): readonly Row[] {
    if (!Object.hasOwn(index, key)) return NONE;
    return (index[key] ?? []).flatMap(name => this.byKey.get(name) ?? []).filter(row => holds(row, release) && list(row.fields[field]).includes(key));
  }
}

const ZERO = '0'.charCodeAt(0);
const SCOPES: Readonly<Record<string, OptionScope>> = { c: 'cluster', t: 'table', r: 'reporter' };
const STABILITIES: Readonly<Record<string, string>> = { E: 'PublicEvolving', X: 'Experimental', I: 'Internal', P: 'Public' };
/** Positions of the fields in a line (scripts/generate/options.mjs). */
const enum Field { scope, type, default, javaClass, field, stability, sections, enum, deprecatedKeys, fallbackKeys, deprecatedSince, docDefault }

const NONE: readonly Row[] = [];

let loaded: Catalog | undefined;

/** The catalog of Flink's own options, read at its first use. */
export function catalog(): Catalog {
  return (loaded ??= new Catalog(data.rows.map(line => new Row(line.slice(0, line.indexOf('\t')), line)), data.oldKeys, data.fallbackKeys));
}

function withNames(names: Names, rows: readonly Row[], field: Field): Names {
  const all: Record<string, readonly string[]> = { ...names };
  for (const row of rows) for (const name of list(row.fields[field])) all[name] = [...new Set([...(Object.hasOwn(all, name) ? all[name] ?? [] : []), row.key])];
  return all;
}

function put(map: Map<string, Row[]>, key: string, row: Row): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [row]);
  else there.push(row);
}

/** `taskmanager` of `taskmanager.memory.process.size`. */
export function firstPart(key: string): string {
  const dot = key.indexOf('.');
  return dot === -1 ? key : key.slice(0, dot);
}

const EMPTY: readonly string[] = [];
const list = (text: string | undefined): readonly string[] => (text === undefined || text === '' ? EMPTY : text.split(','));
const text = (field: string | undefined): string | undefined => (field === '' ? undefined : field);

/** Whether the facts of `row` hold in the release of that number. */
export const holds = (row: Row, release: number): boolean => row.first <= release && release <= row.last;

/** The row among `rows` that holds in a release. */
export const rowIn = (rows: readonly Row[] | undefined, release: number): Row | undefined => rows?.find(row => holds(row, release));

/** Whether a key such as `metrics.reporter.influxdb.port` that is meant for a factory, under whatever name its reporter has. */
export const isOfOneFactory = (row: Row): boolean => row.fields[Field.scope] === 'r' && !row.key.includes('<');

/** Whether a Map that also accepts `key.sub: value`. */
export const isPrefixMap = (row: Row): boolean => (row.fields[Field.type] ?? '').endsWith('+');

/** Whether the option is deprecated in the release of that number. */
export function isDeprecated(row: Row, release: number): boolean {
  const since = text(row.fields[Field.deprecatedSince]);
  return since !== undefined && FLINK_VERSIONS.findIndex(version => version === since) <= release;
}

/** The option that a row of a catalog tells, in a release. */
export function optionOf(row: Row, version: FlinkVersion, catalog: Catalog): Option {
  const { fields } = row;
  const type = fields[Field.type] ?? '';
  const stretches = catalog.byKey.get(row.key) ?? [row];
  const first = stretches[0]?.first ?? 0, last = stretches.at(-1)?.last ?? 0;
  const constants = list(fields[Field.enum]);
  return {
    key: row.key,
    scope: SCOPES[fields[Field.scope] ?? ''] ?? 'cluster',
    type: type.replace(/[*+]$/, '') as OptionType,
    list: type.endsWith('*'),
    enum: constants.length === 0 ? undefined : constants,
    default: text(fields[Field.default])?.slice(1) ?? null, // `=` before it tells an empty default from none
    docDefault: text(fields[Field.docDefault]),
    since: first === 0 ? undefined : FLINK_VERSIONS[first],
    until: last === FLINK_VERSIONS.length - 1 ? undefined : FLINK_VERSIONS[last],
    deprecatedKeys: list(fields[Field.deprecatedKeys]),
    fallbackKeys: list(fields[Field.fallbackKeys]),
    deprecatedSince: isDeprecated(row, FLINK_VERSIONS.indexOf(version)) ? text(fields[Field.deprecatedSince]) : undefined,
    sections: list(fields[Field.sections]).map(number => data.sections[Number(number)] ?? ''),
    prefixMap: type.endsWith('+'),
    stability: STABILITIES[fields[Field.stability] ?? ''],
    javaClass: data.classes[Number(fields[Field.javaClass])] ?? '',
    field: fields[Field.field] ?? '',
    ...(row.additional === undefined ? {} : { additional: row.additional, javaClass: '' }),
  };
}

/** Keys that Flink hands on without a fixed list, and why they are no mistakes. */
export const familyFacts = data.families;
export type FamilyFacts = (typeof data.families)[number];
/** Reporter factories and what they read below `….reporter.<name>.`. */
export const reporterFacts = data.reporters;
/** The names that options of type String take. */
export const nameFacts: readonly ValueNames[] = data.names;
/** What took the place of a removed key, where no option names it as an old key of its own. */
export const successorOf = (key: string): string | undefined => (Object.hasOwn(data.successors, key) ? data.successors[key] : undefined);
/** A key that no option of the catalog tells: the last release that read it, what took its place, and whether that takes the value as it stands. Of some, all that begin alike are gone. */
export function goneFacts(key: string): { readonly until: string; readonly to?: string; readonly same?: boolean } | undefined {
  const name = Object.hasOwn(data.gone, key) || !key.includes('.') ? key : `${firstPart(key)}.**`;
  return Object.hasOwn(data.gone, name) ? data.gone[name] : undefined;
}
