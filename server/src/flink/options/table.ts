import { FLINK_VERSIONS } from '../version.js';
import type { FlinkVersion } from '../version.js';
import { catalog, fallbackNames, holds, oldNames, optionOf, rowIn } from './catalog.js';
import type { Row } from './catalog.js';
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
  /** The options that a text speaks of: parts of the key, the type, the default, an old name; best first. */
  search(text: string): readonly Option[];
  /** Keys that may be meant by a key that nobody reads, best first, at most three. */
  suggest(key: string): readonly string[];
}

const tables = new Map<FlinkVersion, OptionTable>();
let oldKeys: readonly string[] | undefined;

/** The options of a release, kept once made. */
export function optionsOf(version: FlinkVersion): OptionTable {
  let table = tables.get(version);
  if (table === undefined) tables.set(version, (table = new Table(version)));
  return table;
}

class Table implements OptionTable {
  private readonly index: number;
  private readonly made = new Map<Row, Option>();
  private options: readonly Option[] | undefined;

  constructor(readonly version: FlinkVersion) {
    this.index = FLINK_VERSIONS.indexOf(version);
  }

  get all(): readonly Option[] {
    return (this.options ??= catalog().rows.filter(row => holds(row, this.index)).map(row => this.optionFor(row)));
  }

  get oldKeys(): readonly string[] {
    return (oldKeys ??= [...new Set([...oldNames(), ...fallbackNames()])]);
  }

  find(key: string, settingOf?: SettingOf): KeyMatch {
    return matchKey(key, { version: this.version, option: row => this.optionFor(row) }, settingOf);
  }

  option(key: string): Option | undefined {
    const row = rowIn(catalog().byKey.get(key), this.index);
    return row === undefined ? undefined : this.optionFor(row);
  }

  search(text: string): readonly Option[] {
    return searchOptions(text, this.all);
  }

  suggest(key: string): readonly string[] {
    return suggestKeys(key, this.version);
  }

  private optionFor(row: Row): Option {
    let option = this.made.get(row);
    if (option === undefined) this.made.set(row, (option = optionOf(row, this.version)));
    return option;
  }
}
