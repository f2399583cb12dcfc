import type { Analysis } from '../analysis.js';
import { edit } from '../document/edit/edit.js';
import type { Setting } from '../document/types.js';
import { reporterFactory } from '../flink/options/reporters.js';
import type { Option } from '../flink/options/types.js';
import { parseFlinkVersion } from '../flink/version.js';
import type { Problem } from '../rules/types.js';
import { declaring } from './directives.js';
import { settingOf, titled } from './settings.js';
import { insertion, lineAt, lineBreakOf } from './text.js';
import { changeFix, stepFix, type Fix } from './types.js';
import { blanks } from './yaml/syntax.js';

/** The keys that may be meant, and no setting at all. None is safe: a setting that had no effect would have one. */
export function unknownKey(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key, suggestions } = problem;
  if (key === null) return [];
  const free = suggestions.filter(name => !analysis.effective.has(name));
  const pasted = [...blanks(analysis.text, lineAt(analysis.text, problem.range.start))].map(({ title, changes }) => changeFix(problem, title, changes, { preferred: true }));
  if (pasted.length > 0) return [...pasted, stepFix(problem, 'Remove the setting', [{ kind: 'remove', key }])];
  return [...free.map((name, at) => renamed(problem, key, name, at === 0)), stepFix(problem, 'Remove the setting', [{ kind: 'remove', key }])];
}

/** The name of today. Safe where no other option reads the old name, and where it is certain that the release has the new one. */
export function deprecatedKey(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key } = problem;
  const match = key === null ? undefined : analysis.match(key);
  if (key === null || match === undefined) return [];
  if (match.kind === 'option') return withoutDeprecated(problem, key, match.option);
  if (match.kind !== 'deprecated') return [];
  const options = [match.option, ...(match.others ?? [])].filter(option => !analysis.effective.has(option.key));
  return options.map((option, at) => ({ ...renamed(problem, key, option.key, at === 0), safe: options.length === 1 && isCertain(analysis, option) }));
}

/** Whether the file's release has an option for sure: every release has it, or something tells the release. */
function isCertain({ facts }: Analysis, { since }: Option): boolean {
  return since === undefined || facts.version.presumed !== true;
}

function withoutDeprecated(problem: Problem, key: string, { default: preset }: Option): readonly Fix[] {
  const then = preset === null ? '' : `: the default is ${titled(key, preset)}`;
  return [stepFix(problem, `Remove the setting${then}`, [{ kind: 'remove', key }])];
}

/** What took the key's place, no setting at all, or the release that reads it. */
export function removedKey(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key, suggestions } = problem;
  const match = key === null ? undefined : analysis.match(key);
  if (key === null || match?.kind !== 'removed') return [];
  const names = suggestions.filter(name => !analysis.effective.has(name));
  const until = parseFlinkVersion(match.until);
  return [
    ...names.map(name => renamed(problem, key, name, true)),
    stepFix(problem, `Remove the setting, which Flink ${analysis.version} does not read`, [{ kind: 'remove', key }], { preferred: names.length === 0 }),
    ...(until === undefined ? [] : [declaring(analysis, problem, until)]),
  ];
}

/** The release that has the key, or no setting at all: only the user knows. */
export function keyOfLaterRelease(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key } = problem;
  const match = key === null ? undefined : analysis.match(key);
  if (key === null || match?.kind !== 'not-yet') return [];
  const since = parseFlinkVersion(match.since);
  return [
    ...(since === undefined ? [] : [declaring(analysis, problem, since)]),
    stepFix(problem, `Remove the setting, which Flink ${analysis.version} does not read`, [{ kind: 'remove', key }]),
  ];
}

/** A setting that another one hides goes, which changes nothing; or the other one, which does. */
export function withoutEffect(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  if (setting === undefined) return [];
  const winner = analysis.effective.get(setting.key);
  const hidden = winner === undefined || winner === setting;
  const gone = stepFix(problem, 'Remove the setting, which has no effect', [hidden ? { kind: 'remove', key: setting.key } : { kind: 'remove-written', setting }], { preferred: true, safe: true });
  if (hidden) return [gone];
  const others = analysis.file.settings.filter(({ key }) => key === setting.key).filter(one => one !== setting);
  return [gone, stepFix(problem, 'Keep this setting, remove the one in force', others.map(one => ({ kind: 'remove-written', setting: one })))];
}

/** The full name of the shorter key; without one, no shorter key, or none of the longer ones. */
export function prefixConflict(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key, suggestions } = problem;
  if (key === null) return [];
  const [successor] = suggestions;
  const longer = [...analysis.effective.keys()].filter(other => other.startsWith(`${key}.`));
  const match = analysis.match(key);
  const safe = match.kind === 'deprecated' && match.others === undefined && isCertain(analysis, match.option);
  return [
    ...(successor === undefined ? [] : [{ ...renamed(problem, key, successor, true), safe }]),
    stepFix(problem, `Remove ${key}`, [{ kind: 'remove', key }]),
    stepFix(problem, longer.length === 1 ? `Remove ${longer.join('')}` : `Remove the ${longer.length} keys that begin with ${key}.`, longer.map(other => ({ kind: 'remove', key: other }))),
  ];
}

/** The factory in place of the class. Where it is not one of Flink's, its name follows the custom. */
export function reporterClass(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { key, suggestions: [factoryKey] } = problem;
  const value = key === null ? undefined : analysis.effective.get(key)?.value;
  if (key === null || factoryKey === undefined || value === undefined) return [];
  const gone = stepFix(problem, 'Remove the setting, which Flink does not read', [{ kind: 'remove', key }]);
  if (analysis.effective.has(factoryKey)) return [{ ...gone, preferred: true }];
  const known = reporterFactory(value);
  const factory = known ?? `${value}Factory`;
  const steps = [{ kind: 'rename', key, to: factoryKey }, { kind: 'set', key: factoryKey, value: factory }] as const;
  return [stepFix(problem, `Name the factory: ${factory.slice(factory.lastIndexOf('.') + 1)}`, steps, { preferred: known !== undefined }), gone];
}

/** The key in one piece, before the block that it stood in. */
export function flatKey(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { name, text, version } = analysis;
  const setting = settingOf(analysis, problem);
  const [root] = setting?.path ?? [];
  if (setting === undefined || root === undefined) return [];
  const removed = edit({ name, text, version }, [{ kind: 'remove-written', setting }]);
  const written = text.slice(setting.valueRange.start, setting.valueRange.end);
  if ('impossible' in removed || /[\r\n]/.test(written) || setting.style === 'alias') return [];
  const at = lineAt(text, root.range.start).start;
  const [first, ...others] = removed.changes;
  const flat = insertion(at, `${text.slice(at, root.range.start)}${setting.key}: ${written}${lineBreakOf(text)}`);
  const changes = first?.range.start === at ? [{ range: first.range, text: flat.text + first.text }, ...others] : [flat, ...removed.changes];
  return [changeFix(problem, `Write ${setting.key} as a flat key`, changes, { preferred: true })];
}

function renamed(problem: Problem, key: Setting['key'], to: string, preferred: boolean): Fix {
  return stepFix(problem, `Rename to ${to}`, [{ kind: 'rename', key, to }], { preferred });
}
