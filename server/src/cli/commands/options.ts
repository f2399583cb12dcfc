import type { AdditionalOptions } from '../../flink/options/additional.js';
import { optionsOf } from '../../flink/options/table.js';
import type { Option } from '../../flink/options/types.js';
import type { FlinkVersion } from '../../flink/version.js';
import { jsonText } from '../json.js';
import { columns, type Style } from '../terminal.js';

/** The options of a release, and of the user's files, that a text finds, best first; all of them without a text. */
export function findOptions(version: FlinkVersion, text: string | undefined, additional?: AdditionalOptions): readonly Option[] {
  const table = optionsOf(version, additional);
  return text === undefined ? table.all : table.search(text);
}

/** `options --format json`: the facts of each option; the words are null until they are written. */
export function optionsJson(options: readonly Option[]): string {
  return jsonText(options.map(option => ({
    key: option.key, type: option.type, list: option.list, enum: option.enum ?? null, default: option.default,
    since: option.since ?? null, until: option.until ?? null, deprecatedKeys: option.deprecatedKeys, description: option.additional?.description ?? null, guidance: null,
  })));
}

/** `options` for people: key, type, default, releases. */
export function optionsPretty(options: readonly Option[], version: FlinkVersion, style: Style): string {
  if (options.length === 0) return `No option of Flink ${version} matches.\n`;
  const rows = options.map(option => [option.key, option.list ? `List<${option.type}>` : option.type, option.docDefault ?? option.default ?? '(none)', releases(option)]);
  return `${columns(rows)}\n${style.dim(`${options.length} ${options.length === 1 ? 'option' : 'options'} of Flink ${version}`)}\n`;
}

function releases({ since, until }: Option): string {
  if (since !== undefined && until !== undefined) return `${since} to ${until}`;
  if (since !== undefined) return `since ${since}`;
  return until === undefined ? '' : `until ${until}`;
}
