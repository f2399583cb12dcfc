import type { Analysis } from '../../analysis.js';
import { parsedValue } from '../../document/parsed.js';
import type { Setting } from '../../document/types.js';
import { isSensitive } from '../../flink/options/sensitive.js';
import { valuedOption } from '../../flink/options/valued.js';
import type { Option } from '../../flink/options/types.js';
import { jsonText, type Json } from '../json.js';
import { columns, type Style } from '../terminal.js';
import { problemsJson, type Analysed } from './check.js';

const HIDDEN = '***';

/** `effective --format json`: the settings of each file, flat, in Flink's reading. */
export function effectiveJson(files: readonly Analysed[], showSecrets: boolean): string {
  return jsonText(files.map(({ name, analysis }) => ({
    file: name, flinkVersion: analysis.version, loads: analysis.file.loads,
    settings: settingsOf(analysis).map(setting => settingJson(setting, analysis, showSecrets)),
    problems: problemsJson(analysis),
  })));
}

/** `effective --format properties`: one `key: value` a line, as Flink logs it; values over several lines are quoted. */
export function effectiveProperties(files: readonly Analysed[], showSecrets: boolean): string {
  return files.map(({ analysis }) => settingsOf(analysis).map(({ key, value }) => `${key}: ${oneLine(hidden(key, value, showSecrets))}\n`).join('')).join('');
}

/** `effective` for people. */
export function effectivePretty(files: readonly Analysed[], showSecrets: boolean, style: Style): string {
  return files.map(({ name, analysis }) => {
    const head = `${style.bold(name)} ${style.dim(`(Flink ${analysis.version}, ${analysis.facts.version.reason})`)}${analysis.file.loads ? '' : `\n${style.red('Flink refuses this file; these are the settings that can be made out.')}`}`;
    const rows = settingsOf(analysis).map(setting => [`  ${setting.key}`, oneLine(hidden(setting.key, setting.value, showSecrets)), typeOf(valuedOption(analysis.match(setting.key)))]);
    return `${head}\n${columns(rows)}\n`;
  }).join('\n');
}

/** The settings in force in the order of the file. */
function settingsOf(analysis: Analysis): readonly Setting[] {
  return analysis.file.settings.filter(setting => analysis.effective.get(setting.key) === setting);
}

function settingJson(setting: Setting, analysis: Analysis, showSecrets: boolean): Json {
  const option = valuedOption(analysis.match(setting.key));
  const hide = !showSecrets && isSensitive(setting.key);
  return {
    key: setting.key, value: hidden(setting.key, setting.value, showSecrets), parsed: hide ? HIDDEN : parsedValue(setting, option, analysis.version, analysis.file.dialect),
    type: option === undefined ? null : typeOf(option), line: analysis.lines.positionAt(setting.keyRange.start).line + 1,
  };
}

function typeOf(option: Option | undefined): string {
  if (option === undefined) return '';
  return option.list ? `List<${option.type}>` : option.type;
}

function hidden(key: string, value: string, showSecrets: boolean): string {
  return !showSecrets && isSensitive(key) ? HIDDEN : value;
}

function oneLine(value: string): string {
  return /[\n\r]/.test(value) ? JSON.stringify(value) : value;
}
