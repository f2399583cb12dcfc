import { FLINK_VERSIONS } from '../version.js';
import type { FlinkVersion } from '../version.js';
import { rowsOf, type AdditionalOptions } from './additional.js';
import { catalog, holds, optionOf, rowIn } from './catalog.js';
import type { Catalog, Row } from './catalog.js';
import { matchKey } from './match.js';
import type { SettingOf } from './match.js';
import { searchOptions } from './search.js';
import { suggestKeys } from './suggest.js';
import type { KeyMatch, Option } from './types.js';

/** The options of one release. Made by {@link optionsOf}; every answer is worked out when it is first asked for. */
export interface OptionTable {
  readonly version: FlinkVersion;
  /** The options of this release in the order of their keys, deprecated ones too. */
  readonly all: readonly Option[];
  /** Every key that some release reads where an option's own is not set: deprecated keys and fallback keys. */
  readonly oldKeys: readonly string[];
  /** What a key is in this release. With `settingOf`, parameters of a reporter are told by the reporter's factory. */
  find(key: string, settingOf?: SettingOf): KeyMatch;
  /** The option of exactly this key (placeholders as the catalog writes them); undefined where the release has none. */
  option(key: string): Option | undefined;
  /** The options that a text speaks of: parts of the key, the type, the default, an old name, the words on it where they are at hand; best first. */
  search(text: string, descriptionOf?: (option: Option) => string): readonly Option[];
  /** Keys that may be meant by a key that nobody reads, best first, at most three. */
  suggest(key: string): readonly string[];
}

const catalogs = new WeakMap<AdditionalOptions, Catalog>();
const tables = new WeakMap<Catalog, Map<FlinkVersion, OptionTable>>();

/** The options of a release, kept once made; with `additional` those of the user's files too, kept for as long as these are. */
export function optionsOf(version: FlinkVersion, additional?: AdditionalOptions): OptionTable {
  const source = additional === undefined ? catalog() : extended(additional);
  const made = tables.get(source) ?? new Map<FlinkVersion, OptionTable>();
  tables.set(source, made);
  let table = made.get(version);
  if (table === undefined) made.set(version, (table = new Table(version, source)));
  return table;
}

function extended(additional: AdditionalOptions): Catalog {
  let made = catalogs.get(additional);
  if (made === undefined) catalogs.set(additional, (made = catalog().with(rowsOf(additional))));
  return made;
}

class Table implements OptionTable {
  private readonly index: number;
  private readonly made = new Map<Row, Option>();
  private options: readonly Option[] | undefined;
  private old: readonly string[] | undefined;

  constructor(readonly version: FlinkVersion, private readonly catalog: Catalog) {
    this.index = FLINK_VERSIONS.indexOf(version);
  }

  get all(): readonly Option[] {
    return (this.options ??= this.catalog.rows.filter(row => holds(row, this.index)).map(row => this.optionFor(row)));
  }

  get oldKeys(): readonly string[] {
    return (this.old ??= [...new Set([...this.catalog.oldNames, ...this.catalog.fallbackNames])]);
  }

  find(key: string, settingOf?: SettingOf): KeyMatch {
    return matchKey(key, { version: this.version, catalog: this.catalog, option: row => this.optionFor(row) }, settingOf);
  }

  option(key: string): Option | undefined {
    const row = rowIn(this.catalog.byKey.get(key), this.index);
    return row === undefined ? undefined : this.optionFor(row);
  }

  search(text: string, descriptionOf?: (option: Option) => string): readonly Option[] {
    return searchOptions(text, this.all, descriptionOf);
  }

  suggest(key: string): readonly string[] {
    return suggestKeys(key, this.version, this.catalog);
  }

  private optionFor(row: Row): Option {
    let option = this.made.get(row);
    if (option === undefined) this.made.set(row, (option = optionOf(row, this.version, this.catalog)));
    return option;
  }
}
