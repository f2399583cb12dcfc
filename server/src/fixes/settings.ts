import type { Analysis } from '../analysis.js';
import type { Setting, TextRange } from '../document/types.js';
import { isSensitive } from '../flink/options/sensitive.js';
import type { Problem } from '../rules/types.js';

/** The written setting that a problem is about; undefined where it is about none, or about one that an alias repeats, which is written elsewhere. */
export function settingOf({ effective, file }: Analysis, { key, range }: Problem): Setting | undefined {
  if (key === null) return undefined;
  const winner = effective.get(key);
  const setting = winner !== undefined && isAt(winner, range) ? winner : file.settings.find(one => one.key === key && isAt(one, range));
  return setting === undefined || isRepeated(setting) ? undefined : setting;
}

function isAt({ keyRange, valueRange, path }: Setting, { start, end }: TextRange): boolean {
  return (keyRange.start <= start && end <= keyRange.end) || (valueRange.start <= start && end <= valueRange.end) || path.some(({ range }) => range.start === start);
}

/** Whether an alias that stands for a mapping brought the setting. */
function isRepeated({ style, path, valueRange }: Setting): boolean {
  return style === 'alias' && path.some(({ range }) => range.start === valueRange.start);
}

/** A value for a title; what Flink takes for a secret stays hidden, and what is long is cut. */
export function titled(key: string, value: string): string {
  if (isSensitive(key)) return 'the value';
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
