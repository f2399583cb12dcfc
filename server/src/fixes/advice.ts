import type { Analysis } from '../analysis.js';
import type { Step } from '../document/edit/types.js';
import type { FactName, Way } from '../rules/advice/types.js';
import type { Problem } from '../rules/types.js';
import { mainEffect } from '../show/effect.js';
import { tuneContextOf } from '../tune/context.js';
import { outcomeOf } from '../tune/outcome.js';
import { profileOf } from '../tune/registry.js';
import { plan, type ProcessMemories } from '../tune/tune.js';
import { recording } from './directives.js';
import { changeFix, stepFix, type Fix } from './types.js';

/** What a way to follow advice comes to. */
export interface Followed {
  readonly steps: readonly Step[];
  readonly before: ProcessMemories;
  readonly after: ProcessMemories;
}

/** What a way comes to; undefined where it would change nothing, or where a process that starts now would start no more. */
export function followed(analysis: Analysis, way: Way): Followed | undefined {
  const context = tuneContextOf(analysis);
  if ('steps' in way) return startable({ steps: way.steps, ...outcomeOf(context, way.steps) });
  const profile = profileOf(way.profile);
  const planned = profile === undefined ? undefined : plan(context, [profile], new Map(Object.entries(way.answers ?? {})));
  return planned === undefined || 'impossible' in planned ? undefined : startable(planned);
}

/** The ways to follow advice, each with what it does to the memory; and comments that record what the advice goes by. */
export function advised(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { ways = [], records = [] } = problem.advice ?? {};
  const edits = ways.flatMap(way => {
    const outcome = followed(analysis, way);
    if (outcome === undefined) return [];
    const effect = mainEffect(outcome.before, outcome.after);
    return [{ title: effect === undefined ? way.title : `${way.title}: ${effect}`, steps: outcome.steps }];
  });
  return [
    ...edits.map(({ title, steps }, at) => stepFix(problem, title, steps, { preferred: at === 0 })),
    ...records.map(({ name, value }) => changeFix(problem, `Say that the ${WORDS[name]} is ${value}, in a comment`, recording(analysis, name, value))),
  ];
}

const WORDS: Readonly<Record<FactName, string>> = { deployment: 'deployment', workload: 'workload', runtime: 'runtime of the operators' };

function startable(outcome: Followed): Followed | undefined {
  const { steps, before, after } = outcome;
  const stops = (before.taskManager.ok && !after.taskManager.ok) || (before.jobManager.ok && !after.jobManager.ok);
  return steps.length === 0 || stops ? undefined : outcome;
}
