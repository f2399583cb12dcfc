import type { AdditionalOptions } from '../../flink/options/additional.js';
import { optionsOf } from '../../flink/options/table.js';
import type { Option } from '../../flink/options/types.js';
import type { FlinkVersion } from '../../flink/version.js';
import { guidanceLabel } from '../../show/words.js';
import { linkOfSource } from '../../words/sources.js';
import type { Words } from '../../words/words.js';
import { jsonText } from '../json.js';
import { columns, type Style } from '../terminal.js';

/** So many options found are told with their words; of more only the facts. */
const EXPLAINED = 3;

/** The options of a release, and of the user's files, that a text finds, best first; all of them without a text. */
export function findOptions(version: FlinkVersion, text: string | undefined, words: Words | undefined, additional?: AdditionalOptions): readonly Option[] {
  const table = optionsOf(version, additional);
  return text === undefined ? table.all : table.search(text, option => option.additional?.description ?? words?.of(option)?.text ?? '');
}

/** `options --format json`: the facts of each option with our words on it; null where there are none. */
export function optionsJson(options: readonly Option[], version: FlinkVersion, words: Words | undefined): string {
  return jsonText(options.map(option => {
    const said = words?.of(option);
    return {
      key: option.key, type: option.type, list: option.list, enum: option.enum ?? null, default: option.default,
      since: option.since ?? null, until: option.until ?? null, deprecatedKeys: option.deprecatedKeys, description: option.additional?.description ?? said?.text ?? null,
      constants: said?.constants ?? {},
      guidance: said === undefined ? null : said.guidance.map(({ kind, text, sources }) => ({ kind, text, sources: sources.map(source => linkOfSource(source, version).url) })),
    };
  }));
}

/** `options` for people: key, type, default, releases; where few were found, what they are for and what to know of them. */
export function optionsPretty(options: readonly Option[], version: FlinkVersion, words: Words | undefined, style: Style): string {
  if (options.length === 0) return `No option of Flink ${version} matches.\n`;
  const rows = options.map(option => [option.key, option.list ? `List<${option.type}>` : option.type, option.docDefault ?? option.default ?? '(none)', releases(option)]);
  const explained = options.length > EXPLAINED ? '' : options.map(option => explanation(option, version, words, style)).join('');
  return `${columns(rows)}\n${explained}${style.dim(`${options.length} ${options.length === 1 ? 'option' : 'options'} of Flink ${version}`)}\n`;
}

function explanation(option: Option, version: FlinkVersion, words: Words | undefined, style: Style): string {
  const said = words?.of(option);
  const text = option.additional?.description ?? said?.text;
  if (text === undefined) return '';
  const constants = Object.entries(said?.constants ?? {}).map(([name, meaning]) => `  ${name}: ${plain(meaning)}`);
  const guidance = (said?.guidance ?? []).map(({ kind, text: advice, sources }) => `  ${guidanceLabel(kind, option)}: ${plain(advice)}${sources.length === 0 ? '' : style.dim(` (${sources.map(source => linkOfSource(source, version).url).join(' ')})`)}`);
  return `\n${style.bold(option.key)}\n  ${plain(text)}\n${[...constants, ...guidance].map(line => `${line}\n`).join('')}\n`;
}

const plain = (text: string): string => text.replaceAll('`', '');

function releases({ since, until }: Option): string {
  if (since !== undefined && until !== undefined) return `${since} to ${until}`;
  if (since !== undefined) return `since ${since}`;
  return until === undefined ? '' : `until ${until}`;
}
