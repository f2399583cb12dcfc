import type { Setting } from '../document/types.js';
import { tooLargeRule } from './file/tooLarge.js';
import { placed } from './problem.js';
import { ADVICE, FILE_RULES, SETTING_RULES } from './registry.js';
import type { FileContext, Finding, Problem, ProblemCode, SettingContext, Severity } from './types.js';

/** What was found of a setting, with everything that the rules of single settings look at. */
interface Remembered extends Pick<Setting, 'key' | 'value' | 'javaType' | 'written' | 'style'> {
  readonly nested: boolean;
  readonly overridden: boolean;
  readonly findings: readonly Finding[];
}

/** What was found of the single settings of one version of a document, in the order of the text. */
export type Findings = readonly Remembered[];

/** Where nothing was checked before. */
export const NOTHING_FOUND: Findings = [];

/** What the user set for problem codes. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>;

/**
 * All problems of a file but advice, in the order of the text, and what was found of its single settings.
 * `before` is the latter of the version before, under the same release and reporters; what has not changed is taken over.
 */
export function checkFile(context: FileContext, suggestKeys: (key: string) => readonly string[], before: Findings): { problems: readonly Problem[]; findings: Findings } {
  if (context.standsBack !== undefined) return { problems: tooLargeRule.check(context), findings: NOTHING_FOUND };
  const problems = FILE_RULES.flatMap(rule => rule.check(context));
  const { settings } = context.file;
  const findings = remembered(context, suggestKeys, before);
  findings.forEach((of, at) => {
    const setting = settings[at];
    if (setting !== undefined) for (const finding of of.findings) problems.push(placed(finding, setting));
  });
  return { problems: withoutEchoes(inOrder(problems)), findings };
}

/** An edit changes few settings: those before and behind it are found by their places, the ones between by their keys. */
function remembered({ file: { settings }, effective, version, matchOf }: FileContext, suggestKeys: (key: string) => readonly string[], before: Findings): Findings {
  const anyTwice = settings.length !== effective.size;
  const isOverridden = (setting: Setting): boolean => anyTwice && effective.get(setting.key) !== setting;
  const holds = (old: Remembered | undefined, setting: Setting | undefined): old is Remembered => old !== undefined && setting !== undefined && isSame(old, setting, isOverridden(setting));
  let head = 0;
  while (holds(before[head], settings[head])) head++;
  let tail = 0;
  while (tail < Math.min(before.length, settings.length) - head && holds(before[before.length - 1 - tail], settings[settings.length - 1 - tail])) tail++;
  let suggested = 0;
  const suggest = (key: string): readonly string[] => (++suggested > MOST_SUGGESTED ? [] : suggestKeys(key));
  const between = new Map(before.slice(head, before.length - tail).map(old => [old.key, old]));
  const changed = settings.slice(head, settings.length - tail).map(setting => {
    const old = between.get(setting.key);
    const overridden = isOverridden(setting);
    return holds(old, setting) ? old : remember(setting, overridden, findingsOf(setting, { version, match: matchOf(setting.key), overridden, suggestKeys: suggest }));
  });
  return changed.length === 0 && head === before.length ? before : [...before.slice(0, head), ...changed, ...before.slice(before.length - tail)];
}

/** What is advised on a file, in the order of the text. */
export function adviseFile(context: FileContext): readonly Problem[] {
  return context.standsBack === undefined ? ADVICE.check(context) : [];
}

/** The problems of both lists in the order of the text. */
export function inOrder(...lists: readonly (readonly Problem[])[]): readonly Problem[] {
  return lists.flat().sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end);
}

/** What one problem says already is not said again by another: of a null, of slots that leave no CPU, of a key that has no effect, of a place that an alias repeats. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const refused = new Set<string | null>();
  const shadowed = new Set<string | null>();
  for (const { code, key } of problems) {
    if (code === 'yaml-null-value' || code === 'cpu-cores-not-positive') refused.add(key);
    if (code === 'shadowed-key') shadowed.add(key);
  }
  const said = new Set<string>();
  return problems.filter(({ code, key, range }) => {
    if (VALUE_CODES.has(code) && refused.has(key)) return false;
    if ((code === 'deprecated-key' || code === 'prefix-conflict') && shadowed.has(key)) return false;
    const place = `${code} ${range.start} ${range.end}`;
    if (!SEVERAL_CODES.has(code) && said.has(place)) return false;
    said.add(place);
    return true;
  });
}

/** Problems of which one place can have several: of both processes, of several flags in a value that is written in another way than it is read, of everything that is missing. */
const SEVERAL_CODES: ReadonlySet<ProblemCode> = new Set(['memory-not-configured', 'jvm-memory-flag', 'inconsistent-settings', 'missing-setting', 'policy']);

const VALUE_CODES: ReadonlySet<ProblemCode> = new Set(['unreadable-memory-size', 'unreadable-value', 'value-out-of-range', 'unknown-name']);

/** Suggestions are dear: a file with more unknown keys than this is not Flink's, or was made to be slow. */
const MOST_SUGGESTED = 200;

function findingsOf(setting: Setting, context: SettingContext): readonly Finding[] {
  return SETTING_RULES.flatMap(rule => rule.check(setting, context) ?? [])
    // A reporter's class is a member of a known family, or unknown: its own rule says more.
    .filter((finding, at, all) => at === 0 || finding.at === 'value' || all[0]?.at === 'value');
}

function remember(setting: Setting, overridden: boolean, findings: readonly Finding[]): Remembered {
  const { key, value, javaType, written, style } = setting;
  return { key, value, javaType, written, style, nested: setting.path.length > 1, overridden, findings };
}

function isSame(before: Remembered, setting: Setting, overridden: boolean): boolean {
  return before.key === setting.key && before.value === setting.value && before.overridden === overridden && before.javaType === setting.javaType && before.written === setting.written
    && before.style === setting.style && before.nested === setting.path.length > 1;
}

/** Problems with the severities that the user chose; those that are switched off are left out. */
export function withSeverities(problems: readonly Problem[], overrides: SeverityOverrides): readonly Problem[] {
  return problems.flatMap(found => {
    const severity = overrides[found.code] ?? found.severity;
    return severity === 'off' ? [] : [{ ...found, severity }];
  });
}
