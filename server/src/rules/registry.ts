import { adviceRule } from './advice/rule.js';
import { directiveRule } from './file/directive.js';
import { ignoredCodeRule } from './file/ignoredCode.js';
import { documentRule } from './file/document.js';
import { policyRule } from './file/policy.js';
import { tooLargeRule } from './file/tooLarge.js';
import { memoryFlagsRule } from './jvm/memoryFlags.js';
import { startScriptRule } from './jvm/startScript.js';
import { prefixConflictRule } from './keys/prefixConflict.js';
import { releaseRule } from './keys/release.js';
import { reporterClassRule } from './keys/reporterClass.js';
import { severalSpellingsRule } from './keys/severalSpellings.js';
import { unknownKeyRule } from './keys/unknownKey.js';
import { managedMemoryRule } from './memory/managedMemory.js';
import { refusalRule } from './memory/refusals.js';
import type { FileRule, ProblemKind, SettingRule } from './types.js';
import { changedByYamlRule } from './values/changedByYaml.js';
import { inconsistentRule } from './values/inconsistent.js';
import { missingRule } from './values/missing.js';
import { readableRule } from './values/readable.js';
import { unknownNameRule } from './values/unknownName.js';

/** Rules over single settings; the first finding of the keys rules hides the others of a setting. */
export const SETTING_RULES: readonly SettingRule[] = [reporterClassRule, unknownKeyRule, releaseRule, readableRule, unknownNameRule, changedByYamlRule, memoryFlagsRule, startScriptRule];

/** Rules over the whole file, but for advice. */
export const FILE_RULES: readonly FileRule[] = [tooLargeRule, documentRule, directiveRule, ignoredCodeRule(() => CODES), severalSpellingsRule, prefixConflictRule, refusalRule, managedMemoryRule, inconsistentRule, missingRule, policyRule];

/** What is advised can wait until what is wrong has been told. */
export const ADVICE: FileRule = adviceRule;

/** Every kind of problem, by code: settings, pages and links are made from it. */
export const PROBLEM_KINDS: ReadonlyMap<string, ProblemKind> = new Map([...FILE_RULES, ADVICE, ...SETTING_RULES].flatMap(rule => rule.kinds.map(kind => [kind.code, kind])));

const CODES: ReadonlySet<string> = new Set(PROBLEM_KINDS.keys());
