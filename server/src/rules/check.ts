import type { Setting } from '../document/types.js';
import { placed } from './problem.js';
import { FILE_RULES, SETTING_RULES } from './registry.js';
import type { FileContext, Finding, Problem, SettingContext, Severity } from './types.js';

/** Findings of single settings by what they depend on: kept from one version of a document to the next. */
export type FindingCache = Map<string, readonly Finding[]>;

/** What the user set for problem codes. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>;

/**
 * All problems of a file in the order of the text.
 * `cache` holds the findings of settings by key, value and class; it must belong to the same release, and is replaced by one that holds just this file's.
 */
export function checkFile(context: FileContext, suggestKeys: (key: string) => readonly string[], cache: FindingCache): { problems: readonly Problem[]; cache: FindingCache } {
  const problems = FILE_RULES.flatMap(rule => rule.check(context));
  const next: FindingCache = new Map();
  for (const setting of context.file.settings) {
    const overridden = context.effective.get(setting.key) !== setting;
    const content = contentOf(setting, overridden);
    const findings = cache.get(content) ?? next.get(content) ?? findingsOf(setting, { version: context.version, match: context.matchOf(setting.key), overridden, suggestKeys });
    next.set(content, findings);
    for (const finding of findings) problems.push(placed(finding, setting));
  }
  return { problems: problems.sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end), cache: next };
}

function findingsOf(setting: Setting, context: SettingContext): readonly Finding[] {
  return SETTING_RULES.flatMap(rule => rule.check(setting, context) ?? [])
    // A reporter's class is a member of a known family, or unknown: its own rule says more.
    .filter((finding, at, all) => at === 0 || !(finding.at === 'key' && all[0]?.at === 'key'));
}

/** Everything that the rules of single settings look at. */
function contentOf(setting: Setting, overridden: boolean): string {
  return `${setting.key}\u0000${setting.value}\u0000${setting.javaType}\u0000${setting.written ?? ''}\u0000${setting.path.length}${overridden ? '!' : ''}`;
}

/** Problems with the severities that the user chose; those that are switched off are left out. */
export function withSeverities(problems: readonly Problem[], overrides: SeverityOverrides): readonly Problem[] {
  return problems.flatMap(found => {
    const severity = overrides[found.code] ?? found.severity;
    return severity === 'off' ? [] : [{ ...found, severity }];
  });
}
