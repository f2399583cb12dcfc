import { formatSize } from '../../flink/memory/size.js';
import type { Process } from '../../flink/memory/solve/numbers.js';
import { fittingOf, textOf, type Fit, type Fitting, type Kept } from '../../flink/memory/solve/fit.js';
import { LABELS, PROCESSES, reasonOf } from '../declaration.js';
import { Draft } from '../draft.js';
import { MEMORY_SETUP, MEMORY_TROUBLE_EXCEPTIONS } from '../guides.js';
import { answerOf } from '../reading.js';
import { writeSize } from '../sizes.js';
import type { Answers, Profile, Question, TuneContext } from '../types.js';

/** What somebody wants to keep while the memory is made to fit; `parts`: all that is set inside, the total gives way. */
type Rule = Kept | 'parts';

const RULES: readonly { readonly value: Rule; readonly title: string }[] = [
  { value: 'total', title: 'Keep the total: a part inside gives way' },
  { value: 'heap', title: 'Keep the heap' },
  { value: 'managed', title: 'Keep managed memory' },
  { value: 'parts', title: 'Keep all parts: the total becomes what they need' },
];

/** Memory that Flink refuses, made to fit by the smallest change under a rule of the user's; solved from the equations of the memory. */
export const fitProfile: Profile = {
  name: 'fit',
  title: 'Make the memory fit',
  summary: 'Memory that Flink refuses is made to fit by the smallest change that keeps what you choose: the total, the heap, managed memory, or all parts.',
  cost: 'What you do not keep gives way, by no more than it must.',
  icon: 'wrench',
  sources: [MEMORY_SETUP, MEMORY_TROUBLE_EXCEPTIONS],
  process: 'taskmanager',
  questions,
  apply,
};

function questions(context: TuneContext): readonly Question[] {
  const possible = RULES.filter(({ value }) => fits(new Draft(context), value).length > 0);
  return [{ name: 'keep', title: 'What stays as it is?', kind: 'choice', choices: possible.length > 0 ? possible : RULES, preset: possible[0]?.value ?? 'total' }];
}

function apply(draft: Draft, answers: Answers): void {
  const refused = PROCESSES.filter(process => isRefused(draft, process));
  if (refused.length === 0) return;
  const asked = answerOf(answers, 'keep');
  const rule = asked === undefined ? RULES.find(({ value }) => fits(draft, value).length === refused.length)?.value ?? 'total' : RULES.find(({ value }) => value === asked)?.value;
  if (rule === undefined) {
    draft.refuse(`keep is ${String(asked)}, but must be total, heap, managed or parts.`);
    return;
  }
  const found = fits(draft, rule);
  const left = refused.find(process => !found.some(one => one.process === process));
  if (left !== undefined) {
    const derivation = left === 'taskmanager' ? draft.taskManager : draft.jobManager;
    const others = RULES.filter(({ value }) => value !== rule && fits(draft, value).some(one => one.process === left)).map(({ value }) => value);
    const wayOut = others.length > 0 ? `It can be done with keep=${others.join(' or keep=')}.` : 'No other amounts help: mend what is said of it first.';
    draft.refuse(`The ${LABELS[left]} cannot be made to fit so${derivation.ok ? '' : ` (${reasonOf(derivation.refusal)})`}. ${wayOut}`);
    return;
  }
  for (const { process, fit } of found) {
    for (const change of fit.changes) draft.set(change.key, textOf(change, writeSize));
    const pools = fit.derivation.memory.pools;
    const heap = 'taskHeap' in pools ? pools.taskHeap : pools.jvmHeap;
    draft.note(`The ${LABELS[process]} starts with ${formatSize(pools.totalProcess)}, of them ${formatSize(heap)} ${process === 'taskmanager' ? 'task heap' : 'heap'}. It is the least change that is enough: there is no room to spare in it.`, [MEMORY_SETUP]);
  }
}

function isRefused(draft: Draft, process: Process): boolean {
  const derivation = process === 'taskmanager' ? draft.taskManager : draft.jobManager;
  return !derivation.ok && derivation.refusal.code !== 'memory-not-configured';
}

/** The processes that a rule makes fit, each with how. */
function fits(draft: Draft, rule: Rule): readonly { readonly process: Process; readonly fit: Fit }[] {
  const { configuration, version, context: { active } } = draft;
  return PROCESSES.flatMap(process => {
    const fitting = isRefused(draft, process) ? fittingOf({ process, configuration, version, context: { active } }) : undefined;
    const fit = fitting === undefined ? undefined : ask(fitting, rule, process);
    return fit === undefined ? [] : [{ process, fit }];
  });
}

/** A JobManager has no managed memory to keep: its heap is kept in place of it. */
function ask(fitting: Fitting, rule: Rule, process: Process): Fit | undefined {
  if (rule === 'parts') return fitting.keeping('heap', 'managed') ?? fitting.growing();
  return fitting.keeping(rule === 'managed' && process === 'jobmanager' ? 'heap' : rule);
}
