import type { Analysis } from '../analysis.js';
import { valuedOption } from '../flink/options/valued.js';
import type { Problem } from '../rules/types.js';
import { editOf } from './apply.js';
import { titled } from './settings.js';
import { stepFix, type Fix } from './types.js';

/** No setting, or the default of Flink, where the policy has nothing against it: what else it wants only its authors know. */
export function againstPolicy(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key, code, range, message } = problem;
  if (key === null || !analysis.effective.has(key)) return [];
  const preset = valuedOption(analysis.match(key))?.default ?? undefined;
  const fixes = [
    stepFix(problem, 'Remove the setting', [{ kind: 'remove', key }]),
    ...(preset === undefined ? [] : [stepFix(problem, `Set it to the default, ${titled(key, preset)}`, [{ kind: 'set', key, value: preset }])]),
  ];
  return fixes.filter(fix => {
    const edited = editOf(analysis, fix);
    return !('impossible' in edited) && !analysis.withText(edited.text).problems.some(other => other.code === code && (other.message === message || other.range.start === range.start));
  });
}
