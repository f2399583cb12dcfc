import type { Setting } from '../document/types.js';
import { placed } from './problem.js';
import { FILE_RULES, SETTING_RULES } from './registry.js';
import type { FileContext, Finding, Problem, SettingContext, Severity } from './types.js';

/** What was found of a setting, with everything that the rules of single settings look at. */
interface Remembered extends Pick<Setting, 'value' | 'javaType' | 'written' | 'style'> {
  readonly nested: boolean;
  readonly overridden: boolean;
  readonly findings: readonly Finding[];
}

/** What was found of single settings, by key: kept from one version of a document to the next. */
export type FindingCache = Map<string, Remembered>;

/** What the user set for problem codes. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>;

/**
 * All problems of a file in the order of the text.
 * `cache` belongs to the document under one release and one set of reporters: what is found is put into it.
 */
export function checkFile(context: FileContext, suggestKeys: (key: string) => readonly string[], cache: FindingCache): readonly Problem[] {
  const problems = FILE_RULES.flatMap(rule => rule.check(context));
  const { settings } = context.file;
  const anyTwice = settings.length !== context.effective.size;
  for (const setting of settings) {
    const { key } = setting;
    const overridden = anyTwice && context.effective.get(key) !== setting;
    let remembered = cache.get(key);
    if (remembered === undefined || !isSame(remembered, setting, overridden)) {
      remembered = remember(setting, overridden, findingsOf(setting, { version: context.version, match: context.matchOf(key), overridden, suggestKeys }));
      cache.set(key, remembered);
    }
    for (const finding of remembered.findings) problems.push(placed(finding, setting));
  }
  return problems.sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end);
}

function findingsOf(setting: Setting, context: SettingContext): readonly Finding[] {
  return SETTING_RULES.flatMap(rule => rule.check(setting, context) ?? [])
    // A reporter's class is a member of a known family, or unknown: its own rule says more.
    .filter((finding, at, all) => at === 0 || finding.at === 'value' || all[0]?.at === 'value');
}

function remember(setting: Setting, overridden: boolean, findings: readonly Finding[]): Remembered {
  const { value, javaType, written, style } = setting;
  return { value, javaType, written, style, nested: setting.path.length > 1, overridden, findings };
}

function isSame(before: Remembered, setting: Setting, overridden: boolean): boolean {
  return before.value === setting.value && before.overridden === overridden && before.javaType === setting.javaType && before.written === setting.written
    && before.style === setting.style && before.nested === setting.path.length > 1;
}

/** Problems with the severities that the user chose; those that are switched off are left out. */
export function withSeverities(problems: readonly Problem[], overrides: SeverityOverrides): readonly Problem[] {
  return problems.flatMap(found => {
    const severity = overrides[found.code] ?? found.severity;
    return severity === 'off' ? [] : [{ ...found, severity }];
  });
}
