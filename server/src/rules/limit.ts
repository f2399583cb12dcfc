import type { Problem, Severity } from './types.js';

/** So many problems of one file are shown: nobody reads more, and editors become slow. */
export const MOST_SHOWN = 1000;

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** At most so many of the problems of a file, in their order: the gravest, and of those alike the first. `left` is how many are left out. */
export function limited(problems: readonly Problem[], most = MOST_SHOWN): { readonly shown: readonly Problem[]; readonly left: number } {
  if (problems.length <= most) return { shown: problems, left: 0 };
  const chosen = new Set<Problem>();
  for (const severity of GRAVEST_FIRST) {
    for (const problem of problems) {
      if (chosen.size === most) break;
      if (problem.severity === severity) chosen.add(problem);
    }
  }
  return { shown: problems.filter(problem => chosen.has(problem)), left: problems.length - most };
}

/** What is said of the problems that are left out. */
export function andMore(left: number): string {
  return `… and ${left.toLocaleString('en-US')} more ${left === 1 ? 'problem' : 'problems'}`;
}
