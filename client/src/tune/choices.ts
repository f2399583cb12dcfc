import { env, Uri, window, type QuickPickItem, type QuickPickOptions } from 'vscode';
import type { Note } from './preview.js';

/** What the server says of a goal (`flinkConfig/tune/goals`). */
export interface Goal {
  readonly profile: string;
  readonly title: string;
  readonly icon: string;
  readonly effect: string;
  readonly cost: string;
  readonly questions: readonly Question[];
}

/** Something that a goal asks; any answer is a text. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
  readonly preset?: string;
}

const TITLE = 'Tune This Configuration';

interface GoalItem extends QuickPickItem {
  readonly goal: Goal | 'several' | 'show';
}

/** The goal that the user picks, or several in the order in which they were picked; none where it is given up. */
export async function chooseGoals(goals: readonly Goal[]): Promise<readonly Goal[]> {
  if (goals.length === 0) {
    void window.showInformationMessage('There is nothing to tune: every goal is reached, or Flink refuses the file as it stands.');
    return [];
  }
  const several: readonly GoalItem[] = goals.length > 1 ? [{ goal: 'several', label: '$(checklist) Several Goals…', description: 'one after the other', alwaysShow: true }] : [];
  const picked = await pick([...goals.map(item), ...several], 'What for? The difference is shown before anything is written');
  return picked === 'several' ? chooseSeveral(goals) : picked === undefined || picked === 'show' ? [] : [picked];
}

/** Goals until the difference is asked for: of two that contradict each other the later one counts. */
async function chooseSeveral(goals: readonly Goal[]): Promise<readonly Goal[]> {
  const chosen: Goal[] = [];
  for (;;) {
    const show: readonly GoalItem[] = chosen.length > 0 ? [{ goal: 'show', label: '$(diff) Show the Difference', description: chosen.map(({ title }) => title).join(', '), alwaysShow: true }] : [];
    const picked = await pick([...show, ...goals.filter(goal => !chosen.includes(goal)).map(item)], chosen.length === 0 ? 'What for first?' : 'And what for besides?');
    if (picked === undefined) return [];
    if (picked === 'show') return chosen;
    if (picked !== 'several') chosen.push(picked);
    if (chosen.length === goals.length) return chosen;
  }
}

function item(goal: Goal): GoalItem {
  return { goal, label: `$(${goal.icon}) ${goal.title}`, description: goal.effect, detail: goal.cost };
}

async function pick(items: readonly GoalItem[], placeHolder: string): Promise<GoalItem['goal'] | undefined> {
  return (await window.showQuickPick(items, { title: TITLE, placeHolder, matchOnDetail: true }))?.goal;
}

/** The answer to a question with choices, the proposed one first; undefined where it is given up. */
export async function chooseAnswer({ title, choices = [], preset }: Question, options: QuickPickOptions): Promise<string | undefined> {
  const items = choices.map(choice => ({ value: choice.value, label: choice.title, ...(choice.value === preset ? { description: 'proposed' } : {}) }));
  const ordered = [...items.filter(({ value }) => value === preset), ...items.filter(({ value }) => value !== preset)];
  return (await window.showQuickPick(ordered, { ...options, placeHolder: title }))?.value;
}

/** Tells the first note on a preview; all of them, with where they come from, on request. They stand in the hovers of the preview as well. */
export async function showNotes(notes: readonly Note[]): Promise<void> {
  const [first] = notes;
  if (first === undefined) return;
  const show = notes.length === 1 ? 'Where From?' : `All ${notes.length} Notes`;
  if (await window.showInformationMessage(first.text, show) !== show) return;
  const items = notes.flatMap(({ text, sources }) => [
    { label: text, url: undefined },
    ...sources.map(({ title, url }) => ({ label: `$(link-external) ${title}`, description: url, url })),
  ]);
  const picked = await window.showQuickPick(items, { title: 'Notes on This Preview', placeHolder: 'A link opens the page' });
  if (picked?.url !== undefined) await env.openExternal(Uri.parse(picked.url, true));
}
