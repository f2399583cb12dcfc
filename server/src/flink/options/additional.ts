import { FLINK_VERSIONS, type FlinkVersion } from '../version.js';
import { Row } from './catalog.js';
import type { OptionScope, OptionType, ValueRange } from './types.js';

/** A fact that may differ from release to release: itself, or its values by the releases from which they hold. */
export type ByRelease<T> = T | Readonly<Partial<Record<FlinkVersion, T>>>;

/** An option that Flink's catalog does not have, in the catalog's own form: docs/additional-options.md describes it. */
export interface AdditionalOption extends ValueRange {
  readonly key: string;
  readonly scope?: OptionScope;
  readonly type: ByRelease<OptionType>;
  readonly list?: ByRelease<boolean>;
  readonly enum?: ByRelease<readonly string[]>;
  readonly default?: ByRelease<string | number | boolean | null>;
  readonly docDefault?: ByRelease<string>;
  /** Plain text. */
  readonly description?: string;
  readonly since?: FlinkVersion;
  readonly until?: FlinkVersion;
  readonly deprecatedKeys?: ByRelease<readonly string[]>;
  readonly fallbackKeys?: ByRelease<readonly string[]>;
  readonly deprecatedSince?: FlinkVersion;
}

/** The options of the user's files. What is made of them is kept for as long as this object is. */
export interface AdditionalOptions {
  /** Each with the name of the file it stands in. No two have a key in common, and none has one of Flink's. */
  readonly options: readonly { readonly option: AdditionalOption; readonly source: string }[];
}

/** The options as rows of a catalog: one for each stretch of releases in which no fact changes. */
export function rowsOf({ options }: AdditionalOptions): readonly Row[] {
  return options.flatMap(({ option, source }) => {
    const { description, min, above, max, below } = option;
    const additional = { source, description, range: min === undefined && above === undefined && max === undefined && below === undefined ? undefined : { min, above, max, below } };
    return stretches(option).map(({ first, last, fields }) => new Row(option.key, `${option.key}\t${first}${last}\t${fields}`, additional));
  });
}

interface Stretch {
  readonly first: number;
  last: number;
  readonly fields: string;
}

function stretches(option: AdditionalOption): readonly Stretch[] {
  const from = option.since === undefined ? 0 : FLINK_VERSIONS.indexOf(option.since);
  const to = option.until === undefined ? FLINK_VERSIONS.length - 1 : FLINK_VERSIONS.indexOf(option.until);
  const found: Stretch[] = [];
  for (let release = from; release <= to; release++) {
    const fields = fieldsIn(option, release);
    const open = found.at(-1);
    if (open?.fields === fields) open.last = release;
    else found.push({ first: release, last: release, fields });
  }
  return found;
}

/** The facts in a release as a line of the catalog has them (scripts/generate/options.mjs). */
function fieldsIn(option: AdditionalOption, release: number): string {
  const list = factIn(option.list, release) === true, type = factIn(option.type, release) ?? 'String';
  const preset = factIn(option.default, release);
  return [
    (option.scope ?? 'cluster').charAt(0),
    `${type}${list ? '*' : ''}${type === 'Map' && !list ? '+' : ''}`,
    preset === undefined || preset === null ? '' : `=${preset}`,
    '', '', '', '',
    (factIn(option.enum, release) ?? []).join(','),
    (factIn(option.deprecatedKeys, release) ?? []).join(','),
    (factIn(option.fallbackKeys, release) ?? []).join(','),
    option.deprecatedSince ?? '',
    factIn(option.docDefault, release) ?? '',
  ].join('\t');
}

/** The value of a fact in the release of that number: itself, or the entry of the latest release up to it. */
export function factIn<T>(fact: ByRelease<T> | undefined, release: number): T | undefined {
  if (!isByRelease(fact)) return fact;
  for (let at = release; at >= 0; at--) {
    const version = FLINK_VERSIONS[at];
    if (version !== undefined && fact[version] !== undefined) return fact[version];
  }
  return undefined;
}

function isByRelease<T>(fact: ByRelease<T> | undefined): fact is Readonly<Partial<Record<FlinkVersion, T>>> {
  return typeof fact === 'object' && fact !== null && !Array.isArray(fact);
}
