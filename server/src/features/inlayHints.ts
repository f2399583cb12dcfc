import type { InlayHint, Range } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { Setting } from '../document/types.js';
import { isSensitive } from '../flink/options/sensitive.js';
import { valuedOption } from '../flink/options/valued.js';
import { memoryHint, type Hint } from '../show/hints.js';
import { inPlainUnits } from '../show/option.js';

/** What memory settings become, behind their values; and sizes and durations written as bare numbers, with their units. The tooltip comes with resolve. */
export function inlayHints(analysis: Analysis, range: Range, uri: string): InlayHint[] {
  const { inlayHints: shown } = analysis.settings;
  if (shown === 'off') return [];
  const from = analysis.lines.offsetAt(range.start);
  const to = analysis.lines.offsetAt(range.end);
  return analysis.file.settings.flatMap((setting): InlayHint[] => {
    if (setting.valueRange.end < from || setting.valueRange.start > to || setting.style === 'block' || analysis.effective.get(setting.key) !== setting) return [];
    const hint = hintFor(analysis, setting, shown);
    if (hint === undefined) return [];
    return [{ position: analysis.lines.positionAt(setting.valueRange.end), label: [{ value: hasComment(analysis.text, setting) ? hint.short : hint.text }], paddingLeft: true, data: { uri } }];
  });
}

function hintFor(analysis: Analysis, setting: Setting, shown: 'all' | 'derived'): Hint | undefined {
  const match = analysis.match(setting.key);
  const option = valuedOption(match);
  if (option === undefined) return undefined;
  const { taskManager, jobManager } = analysis;
  const memory = memoryHint({ key: setting.key, option: option.key, value: setting.value, taskManager, jobManager }, shown);
  if (memory !== undefined || !/^\d{4,}$/.test(setting.value) || isSensitive(setting.key)) return memory;
  const units = inPlainUnits(option, { text: setting.value, javaType: setting.javaType }, analysis.version);
  return units === undefined ? undefined : { text: `= ${units}`, short: `= ${units}` };
}

/** Behind a value a comment moves right by the hint's width: such lines get the short form. */
function hasComment(text: string, { valueRange }: Setting): boolean {
  const end = text.indexOf('\n', valueRange.end);
  return text.slice(valueRange.end, end < 0 ? undefined : end).includes('#');
}
