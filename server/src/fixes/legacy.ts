import type { Analysis } from '../analysis.js';
import { valuedOption } from '../flink/options/valued.js';
import { keyWithoutSpace } from '../document/reading/problems.js';
import type { Problem } from '../rules/types.js';
import { insertion, lineAt, withoutLines } from './text.js';
import { changeFix, type Fix } from './types.js';

/** The line as `key: value`, with the default where it has no value, as a comment, or gone. */
export function ignoredLine(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { text } = analysis;
  const { range } = problem;
  const line = text.slice(range.start, range.end);
  const fixes: Fix[] = [];
  const known = /^([\w.-]+):\S/.exec(line)?.[1];
  const spaceless = keyWithoutSpace(line) ?? (known !== undefined && analysis.options.find(known).kind !== 'unknown' ? known : undefined);
  if (spaceless !== undefined) fixes.push(changeFix(problem, 'Put a space behind the colon', [insertion(range.start + spaceless.length + 1, ' ')], { safe: true }));
  const equals = /^([\w.-]+)([ \t]*=[ \t]*)\S/.exec(line);
  if (equals !== null) {
    const start = range.start + (equals[1] ?? '').length;
    fixes.push(changeFix(problem, 'Write a colon in place of =', [{ range: { start, end: start + (equals[2] ?? '').length }, text: ': ' }]));
  }
  const preset = problem.key === null || spaceless !== undefined ? undefined : valuedOption(analysis.match(problem.key))?.default ?? undefined;
  if (problem.key !== null && preset !== undefined && preset !== '' && !preset.includes('#')) {
    fixes.push(changeFix(problem, `Set it to the default, ${preset}`, [{ range, text: `${problem.key}: ${preset}` }]));
  }
  fixes.push(changeFix(problem, 'Comment out this line', [insertion(range.start, '# ')]), changeFix(problem, 'Remove this line', [withoutLines(text, lineAt(text, range.start))]));
  return fixes.map((fix, at) => ({ ...fix, preferred: at === 0 }));
}
