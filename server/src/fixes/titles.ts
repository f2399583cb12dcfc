import type { Analysis } from '../analysis.js';
import type { Problem } from '../rules/types.js';
import { DOCUMENT_KINDS } from '../rules/file/kinds.js';
import { fixesOf } from './registry.js';

/** Fixes of these are found by reading the text again for each of some ways. */
const TRIED = new Set<string>([...DOCUMENT_KINDS.map(({ code }) => code), 'policy', 'inconsistent-settings']);
const WAYS = 8;
/** So many characters are read again in all. */
const MOST_WORK = 5_000_000;

/** The titles of the fixes of each problem. Of a large file with very many faults the first ones have them: finding out what helps would take longer than reading it. */
export function fixTitles(analysis: Analysis): ReadonlyMap<Problem, readonly string[]> {
  let work = 0;
  return new Map(analysis.problems.map(problem => {
    if (TRIED.has(problem.code)) work += WAYS * analysis.text.length;
    return [problem, work > MOST_WORK && TRIED.has(problem.code) ? [] : fixesOf(analysis, problem).map(({ title }) => title)];
  }));
}
