import { told } from '../hosts/told.js';
import { ok, until } from './support.js';

/** A row of a list on the screen, and whether Enter would take it. */
export interface Row {
  readonly text: string;
  readonly selected: boolean;
}

/** The lists that can be looked at; `lines` are those of the editor as they are drawn, with hints. */
export type List = 'suggestions' | 'fixes' | 'choices' | 'lines';

/** Asks the driver of the browser, outside, for what a person does and sees: scripts/lib/screen.mjs. */
async function screen<T>(method: string, ...given: readonly unknown[]): Promise<T> {
  const address = told('screen');
  ok(address, 'the run has a screen');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify([method, ...given]) });
  if (!response.ok) throw new Error(`${method} ${given.join(' ')}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Presses keys of the keyboard, one after the other: `Control+Space`, or by what they do where systems differ: `undo`. */
export function press(...keys: readonly string[]): Promise<void> {
  return screen('press', ...keys);
}

/** Types a text letter by letter. */
export function type(text: string): Promise<void> {
  return screen('type', text);
}

/** Clicks a word in the editor, with keys held. */
export function click(word: string, ...held: readonly string[]): Promise<void> {
  return screen('click', word, held);
}

/** The visible rows of a list, from the top. */
export function rows(list: List): Promise<readonly Row[]> {
  return screen('rows', list);
}

/** A text on the screen, null while it is not there: the documentation of the selected suggestion, the title of the quick input, what is typed into it and why that will not do, the new name in the rename box. */
export function shown(what: 'documentation' | 'question' | 'typed' | 'reason' | 'name'): Promise<string | null> {
  return screen('text', what);
}

/** The colour of a word in the editor. */
export function colour(word: string): Promise<string | null> {
  return screen('colour', word);
}

/** Takes a picture of the page into out/workbench/failures/. */
export function picture(name: string): Promise<void> {
  return screen('picture', name);
}

/** The texts of a list as soon as one of them is there. */
export async function listed(list: List, text: string): Promise<string[]> {
  const found = await until(`${text} among the ${list}`, () => rows(list), all => all.some(row => row.text === text));
  return found.map(row => row.text);
}

/** Takes a row of a list with the arrow keys and Enter, as soon as it is there; by its text, or the beginning of it. */
export async function choose(list: List, text: string): Promise<void> {
  const wanted = (all: readonly Row[]): Row | undefined => all.find(row => row.text === text) ?? all.find(row => row.text.startsWith(text));
  await until(`${text} is selected among the ${list}`, async () => {
    const all = await rows(list);
    const row = wanted(all);
    const [from, to] = [all.findIndex(({ selected }) => selected), row === undefined ? -1 : all.indexOf(row)];
    if (from < 0 || from === to) return all;
    // Out of sight it may be above or below: lists go round.
    if (to < 0) await press('ArrowDown');
    else await press(...Array.from({ length: Math.abs(to - from) }, () => (from < to ? 'ArrowDown' : 'ArrowUp')));
    // What is drawn follows the keys a moment later; the list itself may be another one by then.
    return until('the selection moves', () => rows(list), now => now.findIndex(({ selected }) => selected) !== from, 1000).catch(() => rows(list));
  }, all => wanted(all)?.selected === true);
  await press('Enter');
}
