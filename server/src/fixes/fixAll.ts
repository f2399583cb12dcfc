import type { Analysis } from '../analysis.js';
import { Draft, withChanges } from '../document/edit/draft.js';
import { edit } from '../document/edit/edit.js';
import type { Step, TextChange } from '../document/edit/types.js';
import type { Problem } from '../rules/types.js';
import { editOf } from './apply.js';
import { fixesOf, providerOf } from './registry.js';
import type { Fix } from './types.js';

/** A fix that was made, with the problem that it took away. */
export interface Made {
  readonly problem: Problem;
  readonly fix: Fix;
  /** The line of the problem when its fix was made, from 0. */
  readonly line: number;
}

/** What making many fixes comes to. */
export interface AllMade {
  readonly changes: readonly TextChange[];
  readonly text: string;
  readonly made: readonly Made[];
}

/** A fix can bring another problem to light; more rounds than these are no use. */
const MOST_ROUNDS = 10;

/** The fix that is made of a problem, where one is. */
export type Choice = (analysis: Analysis, problem: Problem) => Fix | undefined;

/** Every fix that can be made unseen. */
export const SAFE: Choice = (analysis, problem) => (providerOf(problem.code).safe ? fixesOf(analysis, problem).find(({ safe }) => safe) : undefined);

/** The preferred fix of each problem of one code. */
export function allOf(code: string): Choice {
  return (analysis, problem) => (problem.code === code ? fixesOf(analysis, problem).find(({ preferred }) => preferred) : undefined);
}

/** Makes every chosen fix, and again until there is none left or nothing changes; comes to one edit. A round after which Flink would refuse more is not made. */
export function fixAll(analysis: Analysis, choice: Choice): AllMade {
  const draft = new Draft(analysis.text);
  const made: Made[] = [];
  let now = analysis;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const current = now;
    const chosen = current.problems.flatMap(problem => {
      const fix = choice(current, problem);
      return fix === undefined ? [] : [{ problem, fix, line: current.lines.positionAt(problem.range.start).line }];
    });
    const { changes, taken } = together(current, chosen);
    const next = changes.length === 0 ? current : current.withText(withChanges(current.text, changes));
    if (next === current || errorsOf(next) > errorsOf(current)) break;
    draft.apply(changes);
    made.push(...taken);
    now = next;
  }
  return { changes: draft.changes(), text: now.text, made };
}

function errorsOf({ problems }: Analysis): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** The changes of several fixes of one text: those that touch others wait for the next round. */
function together(analysis: Analysis, chosen: readonly Made[]): { readonly changes: readonly TextChange[]; readonly taken: readonly Made[] } {
  const steps = chosen.filter(({ fix }) => 'steps' in fix.work);
  const all = steps.length > 1 ? edit(analysis, stepsOf(steps)) : undefined;
  const atOnce = all !== undefined && !('impossible' in all);
  const taken = atOnce ? [...steps] : [];
  const changes = atOnce ? [...all.changes] : [];
  for (const one of chosen) {
    if (atOnce && 'steps' in one.fix.work) continue;
    const edited = editOf(analysis, one.fix);
    if ('impossible' in edited || edited.changes.length === 0 || edited.changes.some(change => changes.some(other => touch(change, other)))) continue;
    changes.push(...edited.changes);
    taken.push(one);
  }
  return { changes: changes.sort((one, other) => one.range.start - other.range.start), taken };
}

function stepsOf(made: readonly Made[]): readonly Step[] {
  return made.flatMap(({ fix: { work } }) => ('steps' in work ? work.steps : []));
}

function touch({ range: one }: TextChange, { range: other }: TextChange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
