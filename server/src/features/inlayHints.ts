import type { InlayHint, Range } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { Setting } from '../document/types.js';
import { valuedOption } from '../flink/options/valued.js';
import { valueHint, type Hint } from '../show/hints.js';

/** What memory settings become, behind their values, if they have one: behind a mere colon a value is about to be typed. And sizes and durations written as bare numbers, with their units. The tooltip comes with resolve. */
export function inlayHints(analysis: Analysis, range: Range, uri: string): InlayHint[] {
  const { inlayHints: shown } = analysis.settings;
  if (shown === 'off') return [];
  const from = analysis.lines.offsetAt(range.start);
  const to = analysis.lines.offsetAt(range.end);
  return analysis.file.settings.flatMap((setting): InlayHint[] => {
    if (setting.valueRange.end < from || setting.valueRange.start > to || setting.valueRange.start === setting.valueRange.end || setting.style === 'block' || analysis.effective.get(setting.key) !== setting) return [];
    const hint = hintFor(analysis, setting, shown);
    if (hint === undefined) return [];
    return [{ position: analysis.lines.positionAt(setting.valueRange.end), label: [{ value: hasComment(analysis.text, setting) ? hint.short : hint.text }], paddingLeft: true, data: { uri } }];
  });
}

function hintFor(analysis: Analysis, { key, value, javaType }: Setting, shown: 'all' | 'derived'): Hint | undefined {
  const option = valuedOption(analysis.match(key));
  const { version, taskManager, jobManager } = analysis;
  return option === undefined ? undefined : valueHint({ key, option, value, javaType, version, taskManager, jobManager }, shown);
}

/** Behind a value a comment moves right by the hint's width: such lines get the short form. */
function hasComment(text: string, { valueRange }: Setting): boolean {
  const end = text.indexOf('\n', valueRange.end);
  return text.slice(valueRange.end, end < 0 ? undefined : end).includes('#');
}
