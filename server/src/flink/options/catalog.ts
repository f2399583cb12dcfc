import data from '../../../../schemas/options.json';
import { FLINK_VERSIONS } from '../version.js';
import type { FlinkVersion } from '../version.js';
import type { Option, OptionScope, OptionType } from './types.js';

/** The facts of one option in a stretch of releases in which none of them changes. `first` and `last` count in FLINK_VERSIONS. */
export interface Row {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly fields: readonly string[];
}

/** Everything that is looked up by key, over all releases. */
export interface Catalog {
  /** In the order of the keys. */
  readonly rows: readonly Row[];
  readonly byKey: ReadonlyMap<string, readonly Row[]>;
  /** Rows by the deprecated keys that they still read. */
  readonly byDeprecatedKey: ReadonlyMap<string, readonly Row[]>;
  readonly byFallbackKey: ReadonlyMap<string, readonly Row[]>;
  /** Rows whose key has a placeholder, the ones with more literal parts first. */
  readonly patterns: readonly Row[];
}

const SCOPES: Readonly<Record<string, OptionScope>> = { c: 'cluster', t: 'table', r: 'reporter' };
const STABILITIES: Readonly<Record<string, string>> = { E: 'PublicEvolving', X: 'Experimental', I: 'Internal', P: 'Public' };
/** Positions of the fields in a line (scripts/generate/options.mjs). */
const enum Field { scope, type, default, javaClass, field, stability, sections, enum, deprecatedKeys, fallbackKeys, deprecatedSince, docDefault }

let loaded: Catalog | undefined;

/** The catalog, read at its first use. */
export function catalog(): Catalog {
  return (loaded ??= load());
}

function load(): Catalog {
  const rows: Row[] = [];
  const byKey = new Map<string, Row[]>();
  const byDeprecatedKey = new Map<string, Row[]>();
  const byFallbackKey = new Map<string, Row[]>();
  for (const line of data.rows) {
    const [key = '', span = '', ...fields] = line.split('\t');
    const row = { key, first: Number(span[0]), last: Number(span[1]), fields };
    rows.push(row);
    put(byKey, key, row);
    for (const name of list(fields[Field.deprecatedKeys])) if (name !== key) put(byDeprecatedKey, name, row);
    for (const name of list(fields[Field.fallbackKeys])) put(byFallbackKey, name, row);
  }
  const literals = (row: Row) => row.key.replace(/<[^>]*>/g, '').length;
  const patterns = rows.filter(row => row.key.includes('<')).sort((one, other) => literals(other) - literals(one));
  return { rows, byKey, byDeprecatedKey, byFallbackKey, patterns };
}

function put(map: Map<string, Row[]>, key: string, row: Row): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [row]);
  else there.push(row);
}

const list = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','));
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

/** The option that a row tells, in a release. */
export function optionOf(row: Row, version: FlinkVersion): Option {
  const { fields } = row;
  const [, type = 'String', star, plus] = /^(\w+)(\*?)(\+?)$/.exec(fields[Field.type] ?? '') ?? [];
  const stretches = catalog().byKey.get(row.key) ?? [row];
  const first = Math.min(...stretches.map(stretch => stretch.first)), last = Math.max(...stretches.map(stretch => stretch.last));
  const constants = list(fields[Field.enum]);
  return {
    key: row.key,
    scope: SCOPES[fields[Field.scope] ?? ''] ?? 'cluster',
    type: type as OptionType,
    list: star === '*',
    enum: constants.length === 0 ? undefined : constants,
    default: text(fields[Field.default])?.slice(1) ?? null, // `=` before it tells an empty default from none
    docDefault: text(fields[Field.docDefault]),
    since: first === 0 ? undefined : FLINK_VERSIONS[first],
    until: last === FLINK_VERSIONS.length - 1 ? undefined : FLINK_VERSIONS[last],
    deprecatedKeys: list(fields[Field.deprecatedKeys]),
    fallbackKeys: list(fields[Field.fallbackKeys]),
    deprecatedSince: isDeprecated(row, FLINK_VERSIONS.indexOf(version)) ? text(fields[Field.deprecatedSince]) : undefined,
    sections: list(fields[Field.sections]).map(number => data.sections[Number(number)] ?? ''),
    prefixMap: plus === '+',
    stability: STABILITIES[fields[Field.stability] ?? ''],
    javaClass: data.classes[Number(fields[Field.javaClass])] ?? '',
    field: fields[Field.field] ?? '',
  };
}

/** Keys that Flink hands on without a fixed list, and why they are no mistakes. */
export const familyFacts = data.families;
/** Reporter factories and what they read below `….reporter.<name>.`. */
export const reporterFacts = data.reporters;
/** What took the place of a removed key, where no option names it as an old key of its own. */
export const successorFacts = data.successors;
