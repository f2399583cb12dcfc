import { expect } from 'vitest';
import { edit } from '../../../server/src/document/edit/edit.js';
import type { Edited, Source, Step, TextChange } from '../../../server/src/document/edit/types.js';

/** The source of a text: YAML unless it is told to be a `flink-conf.yaml`. */
export function source(text: string, name = 'config.yaml'): Source {
  return { name, text, version: name === 'config.yaml' ? '2.2' : '1.20' };
}

export const set = (key: string, value: string): Step => ({ kind: 'set', key, value });
export const remove = (key: string): Step => ({ kind: 'remove', key });
export const rename = (key: string, to: string): Step => ({ kind: 'rename', key, to });
export const merge = (key: string): Step => ({ kind: 'merge', key });

/** Makes steps and expects the text that they leave, or the sentence that says why they cannot be made. */
export function check(text: string, steps: Step | readonly Step[], expected: string, name?: string): void {
  const edited = edit(source(text, name), Array.isArray(steps) ? steps as readonly Step[] : [steps as Step]);
  expect('impossible' in edited ? edited.impossible : edited.text).toBe(expected);
  expectSound(text, edited);
}

/** The changes are in order, apart from each other, and give the text. */
export function expectSound(text: string, edited: Edited): void {
  if ('impossible' in edited) {
    expect(edited.impossible).toMatch(/^[`A-Z][^]*\.$/);
    return;
  }
  let at = -1;
  for (const { range } of edited.changes) {
    expect(range.start).toBeGreaterThan(at);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    at = range.end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
  expect(applied(text, edited.changes)).toBe(edited.text);
}

function applied(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: added } of changes) {
    result += text.slice(at, range.start) + added;
    at = range.end;
  }
  return result + text.slice(at);
}
