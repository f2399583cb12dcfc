import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { fixesOf } from '../../../server/src/fixes/registry.js';
import type { AdviceCode } from '../../../server/src/rules/advice/codes.js';
import type { Problem } from '../../../server/src/rules/types.js';
import { fixed } from '../fixes/support.js';

/** A JobManager that nothing is said of. */
export const JOB_MANAGER = 'jobmanager.memory.process.size: 1600m\n';

/** What is advised under a code for a text, in the file's order. */
export function advice(text: string, code: AdviceCode, name = 'config.yaml'): readonly Problem[] {
  return new Analysis({ name, text }).problems.filter(problem => problem.code === code);
}

/** Texts for which a code is advised, flat, nested or legacy, each with what is underlined and the message; an empty list where nothing is to be advised. */
export function advises(code: AdviceCode, rows: readonly (readonly [rule: string, text: string, expected: readonly (readonly [place: string, message: string])[]])[]): void {
  test.each(rows)(`${code}: %s`, (_rule, text, expected) => {
    expect(advice(text, code).map(({ range, message }) => [text.slice(range.start, range.end), message])).toEqual(expected);
  });
}

/** Texts with what the fixes of the first advice under a code are called; and with the text that the first of them leaves, after which nothing is advised. */
export function follows(code: AdviceCode, rows: readonly (readonly [rule: string, text: string, titles: readonly string[], after: string])[]): void {
  test.each(rows)(`${code}, followed: %s`, (_rule, text, titles, after) => {
    const analysis = new Analysis({ name: 'config.yaml', text });
    const problem = analysis.problems.find(one => one.code === code);
    const fixes = problem === undefined ? [] : fixesOf(analysis, problem);
    expect(fixes.map(({ title }) => title).filter(title => !title.startsWith('Ignore this line'))).toEqual(titles);
    const [first] = fixes;
    const left = first === undefined ? '' : fixed(analysis, first);
    expect(left).toBe(after);
    expect(advice(left, code)).toEqual([]);
  });
}
