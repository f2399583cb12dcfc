import type { Analysis } from '../analysis.js';
import type { Problem } from '../rules/types.js';
import { DOCUMENT_KINDS } from '../rules/file/kinds.js';
import { fixesOf } from './registry.js';

/** Fixes of these are found by reading the text again for each of some ways. */
const TRIED = new Set<string>([...DOCUMENT_KINDS.map(({ code }) => code), 'policy', 'inconsistent-settings']);
/** So many problems of a file, and so many characters in all. */
const MOST_TRIED = 20;
const MOST_WORK = 1_000_000;

/** The titles of the fixes of each problem. Of a file with very many faults the first ones have them: finding out what helps would take longer than all the rest. */
export function fixTitles(analysis: Analysis): ReadonlyMap<Problem, readonly string[]> {
  let left = Math.min(MOST_TRIED, Math.max(1, Math.floor(MOST_WORK / (analysis.text.length + 1))));
  return new Map(analysis.problems.map(problem => {
    const titles = TRIED.has(problem.code) && left-- <= 0 ? [] : fixesOf(analysis, problem).map(({ title }) => title);
    return [problem, titles];
  }));
}
