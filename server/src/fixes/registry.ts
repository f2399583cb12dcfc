import type { Analysis } from '../analysis.js';
import { ADVICE_RULES } from '../rules/advice/registry.js';
import type { AdviceCode } from '../rules/advice/codes.js';
import type { Problem, ProblemCode } from '../rules/types.js';
import { advised } from './advice.js';
import { declaring, unknownCode, unknownDirective } from './directives.js';
import { ignoring } from './ignore.js';
import { memoryFlag, oneLine, scriptQuotes } from './jvm.js';
import { deprecatedKey, flatKey, keyOfLaterRelease, prefixConflict, removedKey, reporterClass, unknownKey, withoutEffect } from './keys.js';
import { ignoredLine } from './legacy.js';
import { refusalFixes } from './memory/refusals.js';
import { againstPolicy, inconsistent, missing } from './together.js';
import { changeFix, type Fix, type Provider } from './types.js';
import { changedByYaml, unknownName, unreadableValue, valueOutOfRange } from './values.js';
import { badCharacter, tabs, unreadableBytes } from './yaml/characters.js';
import { commentingOut } from './yaml/comment.js';
import { mending, type Candidate } from './yaml/mend.js';
import { missingSpace, nullValue } from './yaml/missing.js';
import { duplicateKey, notAMapping, quotedPlace, removedLine, severalDocuments, tag, undefinedAlias } from './yaml/structure.js';
import { syntax } from './yaml/syntax.js';

const provider = (describes: string, fixes: Provider['fixes'], may: 'be safe' | 'not be safe' = 'not be safe'): Provider => ({ describes, fixes, safe: may === 'be safe' });

/** Mends of a text that Flink refuses, each of them tried; in the end comments in place of the lines. */
function mend(describes: string, candidates: (analysis: Analysis, problem: Problem) => Iterable<Candidate>, may?: 'be safe'): Provider {
  return provider(`${describes}; or make a comment of the line`, (analysis, problem) => {
    const mends = mending(analysis, problem, candidates(analysis, problem));
    const comments = mending(analysis, problem, commentingOut(analysis, problem), 1).map(fix => ({ ...fix, preferred: mends.length === 0 }));
    return [...mends, ...comments.filter(({ title }) => !mends.some(other => other.title === title))];
  }, may);
}

const amounts = (describes: string): Provider => provider(`${describes}. Each is tried before it is offered: Flink derives the memory after it`, refusalFixes);
/** Amounts that come of the equations of the memory, under each rule that there is a way for. */
const solved = (describes: string): Provider => amounts(`${describes}. Amounts are the least change that is enough, and the title says what stays to the byte: the total, the heap, managed memory`);
const VALUE = 'Write what was meant, where that can be told; take the default; or remove the setting';

/** What each kind of problem can be mended by; advice brings its own ways. A code without an entry does not compile. */
const FIXES: Readonly<Record<Exclude<ProblemCode, AdviceCode>, Provider>> = {
  'yaml-syntax': mend('Close the quote or the bracket, mend the indentation or the colon, put the value in quotes: whatever makes the line YAML', syntax),
  'yaml-duplicate-key': mend('Keep one of the two, or move the lines under the second to the first', duplicateKey, 'be safe'),
  'yaml-unknown-tag': mend('Remove the tag, or put the value in quotes', tag),
  'yaml-undefined-alias': mend('Put the value in quotes, or take the anchor that was meant', undefinedAlias, 'be safe'),
  'yaml-tab': mend('Put spaces in place of tabs', tabs, 'be safe'),
  'yaml-bad-character': mend('Remove the character, or write it as an escape in double quotes', badCharacter),
  'yaml-encoding': provider('Remove the characters that cannot be read; what is written anew is UTF-8', (analysis, problem) => [changeFix(problem, 'Remove the characters that cannot be read, and save as UTF-8', unreadableBytes(analysis), { preferred: true })]),
  'yaml-null-value': provider('Remove the setting, with parents that hold nothing else; take the default; or write an empty text', nullValue),
  'yaml-key-not-text': mend('Put the key in quotes', quotedPlace, 'be safe'),
  'yaml-not-a-mapping': mend('Remove the dashes of a list, or write colons in place of `=`', notAMapping),
  'yaml-several-documents': mend('Remove the line between the documents, or keep the first one', severalDocuments),
  'yaml-bad-number': mend('Put the value in quotes', quotedPlace, 'be safe'),
  'yaml-too-deep': mend('Remove the line', removedLine),
  'yaml-version': mend('Remove the line', (analysis, problem) => removedLine(analysis, problem, true), 'be safe'),
  'yaml-missing-space': mend('Put a space behind the colon', missingSpace, 'be safe'),
  'legacy-line-ignored': provider('Write `key: value`, take the default, make a comment of the line, or remove it', ignoredLine, 'be safe'),
  'legacy-not-read': provider('Say in a comment that the file is for Flink 1.20', (analysis, problem) => [declaring(analysis, problem, '1.20')]),
  'unknown-key': provider('Rename the key to the one that was meant, or remove the setting', unknownKey),
  'missing-size-suffix': provider('Add `.size` to the key, or remove the setting', unknownKey),
  'removed-key': provider('Take the successor where there is one, remove the setting, or say in a comment which release the file is for', removedKey),
  'key-of-later-release': provider('Say in a comment which release the file is for, or remove the setting', keyOfLaterRelease),
  'deprecated-key': provider('Rename the key', deprecatedKey, 'be safe'),
  'shadowed-key': provider('Remove the setting', withoutEffect, 'be safe'),
  'overridden-setting': provider('Remove the setting that has no effect, or keep it and remove the other', withoutEffect, 'be safe'),
  'prefix-conflict': provider('Give the shorter key its full name, or remove one of the two', prefixConflict, 'be safe'),
  'reporter-class-ignored': provider('Name the factory of the reporter, or remove the setting', reporterClass),
  'value-out-of-range': provider('Take the nearest value within the bounds, or the default', valueOutOfRange),
  'unknown-name': provider('Write one of the names that Flink knows, the nearest first, or remove the setting', unknownName, 'be safe'),
  'yaml-changes-value': provider('Put the value in quotes, or write what Flink gets', changedByYaml, 'be safe'),
  'jvm-memory-flag': provider('Remove the flag, and set the option that gives Flink\'s own flag its value where there is one', memoryFlag),
  'start-script-flat-key': provider('Write the key in one piece', flatKey),
  'start-script-one-line': provider('Fold the lines into one', oneLine),
  'start-script-quotes': provider('Take the quotes away, or remove the setting', scriptQuotes),
  'unknown-directive': provider('Write the nearest word that is known, or remove it', unknownDirective),
  'unknown-code': provider('Write the nearest code, or remove it', unknownCode),
  'inconsistent-settings': provider('Set one of the two to the value of the other, or leave it to Flink. Each is tried before it is offered', inconsistent),
  'missing-setting': provider('Add the setting where there is a value to begin with, or remove the one that asks for it', missing),
  'file-too-large': provider('Ignore the problem: there is nothing to mend', () => []),
  policy: provider('Remove the setting or take Flink\'s default, where the policy has nothing against it', againstPolicy),
  'memory-not-configured': amounts('Set the amount of Flink\'s own configuration'),
  'unreadable-memory-size': provider(VALUE, unreadableValue, 'be safe'),
  'unreadable-value': provider(VALUE, unreadableValue, 'be safe'),
  'range-inconsistent': amounts('Swap the two ends, move one of them, or remove it'),
  'components-exceed-total-flink-memory': solved('Set the part to the most that fits, raise the total to what is needed, or leave the part to Flink'),
  'jvm-overhead-out-of-range': solved('Leave one of the two totals to Flink, fit one to the other, or widen the range of the overhead'),
  'network-out-of-range': solved('Leave one of the sizes to Flink, fit it to the others, or widen the range of network memory'),
  'metaspace-and-overhead-exceed-total-process-memory': solved('Raise total process memory, or lower a part'),
  'total-process-memory-too-small': solved('Raise total process memory, lower what is in it, or leave that to Flink'),
  'cpu-cores-not-positive': amounts('Set the number to 1, or leave it to Flink'),
  'heap-and-off-heap-mismatch': solved('Leave one of the three to Flink, or fit it to the others'),
  'off-heap-exceeds-total-flink-memory': solved('Lower the off-heap memory to the most that fits, or raise the total'),
  'heap-exceeds-total-flink-memory': solved('Leave one of the two to Flink, or fit it to the other'),
  'invalid-network-setting': amounts('Take the least value that Flink accepts, or remove the setting'),
  'invalid-segment-size': amounts('Take the nearest power of two, or remove the setting'),
  'too-many-network-buffers': amounts('Set a maximum for network memory, or larger segments'),
  'negative-weight': amounts('Take the default in place of the negative weight, or 0'),
  'invalid-ratios': amounts('Lower one of the two ratios, or leave it to Flink'),
};

const ADVISED: ReadonlyMap<string, Provider> = new Map(ADVICE_RULES.map(({ kind: { code, advises } }) => [code, provider(advises, advised)]));

/** What problems of a code can be mended by. */
export function providerOf(code: ProblemCode): Provider {
  return ADVISED.get(code) ?? FIXES[code as Exclude<ProblemCode, AdviceCode>];
}

/** Problems belong to one analysis: what was found of one holds as long as it does. */
const found = new WeakMap<Problem, readonly Fix[]>();

/** The ways out of a problem of an analysis, the preferred one first; to ignore it comes last. Nothing is edited yet. */
export function fixesOf(analysis: Analysis, problem: Problem): readonly Fix[] {
  let fixes = found.get(problem);
  if (fixes === undefined) {
    const ignore = ignoring(analysis, problem);
    fixes = [...providerOf(problem.code).fixes(analysis, problem), ...(ignore === undefined ? [] : [ignore])];
    found.set(problem, fixes);
  }
  return fixes;
}
