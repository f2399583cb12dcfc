import type { Analysis } from '../analysis.js';
import { valuedOption } from '../flink/options/valued.js';
import type { Problem } from '../rules/types.js';
import { editOf } from './apply.js';
import { settingOf, titled } from './settings.js';
import { stepFix, type Fix } from './types.js';

/** No setting, or the default of Flink, where the policy has nothing against it: what else it wants only its authors know. */
export function againstPolicy(analysis: Analysis, problem: Problem): readonly Fix[] {
  return analysis.effective.has(problem.key ?? '') ? tried(analysis, problem, withoutValue(analysis, problem)) : [];
}

/** The value that goes with the other one, that of the other one moved to this, or no setting at all. */
export function inconsistent(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key, suggestions, related } = problem;
  const setting = settingOf(analysis, problem);
  if (key === null || setting === undefined) return [];
  const others = related.flatMap(({ range }) => analysis.file.settings.find(({ valueRange }) => valueRange.start === range.start) ?? []);
  const fixes = tried(analysis, problem, [
    ...suggestions.map(value => stepFix(problem, `Set it to ${titled(key, value)}`, [{ kind: 'set', key, value }])),
    ...others.map(other => stepFix(problem, `Set ${other.key} to ${titled(key, setting.value)}`, [{ kind: 'set', key: other.key, value: setting.value }])),
    ...withoutValue(analysis, problem),
    ...others.map(other => stepFix(problem, `Remove ${other.key}`, [{ kind: 'remove', key: other.key }])),
  ]);
  return fixes.map((fix, at) => ({ ...fix, preferred: at === 0 }));
}

/** The setting that is missing where there is one to begin with, or no setting that asks for it. */
export function missing(analysis: Analysis, problem: Problem): readonly Fix[] {
  const [needed, value] = problem.suggestions;
  if (needed !== undefined && value !== undefined) return [stepFix(problem, `Set ${needed} to ${titled(needed, value)}`, [{ kind: 'set', key: needed, value }], { preferred: true })];
  return problem.key === null ? [] : tried(analysis, problem, [stepFix(problem, `Remove ${problem.key}`, [{ kind: 'remove', key: problem.key }])]);
}

function withoutValue(analysis: Analysis, problem: Problem): readonly Fix[] {
  const key = problem.key ?? '';
  const preset = valuedOption(analysis.match(key))?.default ?? undefined;
  return [
    ...(preset === undefined ? [] : [stepFix(problem, `Set it to the default, ${titled(key, preset)}`, [{ kind: 'set', key, value: preset }])]),
    stepFix(problem, 'Remove the setting', [{ kind: 'remove', key }]),
  ];
}

/** Those of several fixes after which the file no longer has the problem, and no new error. */
export function tried(analysis: Analysis, { code, message, range, severity }: Problem, fixes: readonly Fix[]): readonly Fix[] {
  const errorsOf = ({ problems }: Analysis): number => problems.filter(one => one.severity === 'error').length;
  const most = errorsOf(analysis) - (severity === 'error' ? 1 : 0);
  return fixes.filter(fix => {
    const edited = editOf(analysis, fix);
    const after = 'impossible' in edited ? undefined : analysis.withText(edited.text);
    return after !== undefined && errorsOf(after) <= most && !after.problems.some(other => other.code === code && (other.message === message || other.range.start === range.start));
  });
}
