import type { Setting, TextRange } from '../document/types.js';
import type { Finding, Problem, ProblemKind } from './types.js';

/** A problem of `kind` at `range`, with everything that is not said left empty. */
export function problem(kind: ProblemKind, range: TextRange, message: string, more: Partial<Pick<Problem, 'key' | 'related' | 'severity' | 'suggestions'>> = {}): Problem {
  return { code: kind.code, severity: kind.severity, message, key: null, range, related: [], tag: kind.tag, suggestions: [], ...more };
}

/** What a rule found of a setting, at the place where the setting stands. */
export function placed(finding: Finding, setting: Setting): Problem {
  return problem(finding.kind, finding.at === 'key' ? wholeKeyRange(setting) : setting.valueRange, finding.message, { key: setting.key, suggestions: finding.suggestions ?? [] });
}

/** The written key: all of it where it stands on one line with its value, the last part where it is nested. */
export function wholeKeyRange(setting: Setting): TextRange {
  return setting.keyRange;
}
