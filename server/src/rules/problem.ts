import type { Setting, TextRange } from '../document/types.js';
import { isSensitive } from '../flink/options/sensitive.js';
import type { Finding, Problem, ProblemKind } from './types.js';

/** A problem of `kind` at `range`, with everything that is not said left empty. */
export function problem(kind: ProblemKind, range: TextRange, message: string, more: Partial<Pick<Problem, 'key' | 'related' | 'severity' | 'suggestions'>> = {}): Problem {
  return { code: kind.code, severity: kind.severity, message, key: null, range, related: [], tag: kind.tag, suggestions: [], ...more };
}

/** What a rule found of a setting, at the place where the setting stands. */
export function placed(finding: Finding, setting: Setting): Problem {
  return problem(finding.kind, rangeOf(finding, setting), finding.message, { key: setting.key, severity: finding.severity ?? finding.kind.severity, suggestions: finding.suggestions ?? [] });
}

function rangeOf({ at, part, suggestions }: Finding, setting: Setting): TextRange {
  if (at === 'value') return partOf(setting, part) ?? setting.valueRange;
  const [best] = suggestions ?? [];
  return (at === 'wrong-part' && best !== undefined ? wrongPart(setting, best) : undefined) ?? setting.keyRange;
}

/** A part of a value where it stands in the text; undefined where the value is written in another way than it is read. */
function partOf({ value, valueRange, style }: Setting, part: TextRange | undefined): TextRange | undefined {
  const quotes = style === 'single-quoted' || style === 'double-quoted' ? 2 : 0;
  const isWrittenAsRead = (quotes === 2 || style === 'plain' || style === 'legacy') && valueRange.end - valueRange.start === value.length + quotes;
  if (part === undefined || !isWrittenAsRead) return undefined;
  const start = valueRange.start + quotes / 2;
  return { start: start + part.start, end: start + part.end };
}

/** The first written part of a key that does not stand in the key that was meant. */
function wrongPart({ path }: Setting, meant: string): TextRange | undefined {
  let prefix = '';
  for (const { text, range } of path) {
    prefix += text;
    if (meant !== prefix && !meant.startsWith(`${prefix}.`)) return range;
    prefix += '.';
  }
  return undefined;
}

/** A setting's value as a message may show it: what Flink takes for a secret stays hidden. */
export function shownValue({ key, value }: Setting): string {
  return isSensitive(key) ? '***' : value;
}
