import { expect, test } from 'vitest';
import type { Profile } from '../../../../server/src/tune/types.js';
import { changes, done, mebibytes, tuned, type About, type Answers } from './check.js';

/** Expects what a profile changes of a text, pools in mebibytes where they are told, and that a second run changes nothing. Gives its notes. */
export function checkProfile(profile: Profile, text: string, expected: Readonly<Record<string, string | null>>, more: { readonly shown?: Readonly<Record<string, number>>; readonly answers?: Answers; readonly about?: About } = {}): string {
  const { shown, answers = {}, about = {} } = more;
  const outcome = done(text, profile, answers, about);
  expect(changes(outcome)).toEqual(expected);
  if (shown !== undefined) expect(mebibytes(outcome.after)).toMatchObject(shown);
  expect(tuned(outcome.text, profile, answers, about)).toMatchObject({ changes: [] });
  return outcome.notes.map(note => note.text).join('\n');
}

/** The same as one row of a table; `said` must be in the notes. */
export interface Row {
  readonly rule: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, string | null>>;
  readonly shown?: Readonly<Record<string, number>>;
  readonly answers?: Answers;
  readonly about?: About;
  readonly said?: RegExp;
  readonly unsaid?: RegExp;
}

/** A table of such rows. */
export function checkAll(profile: Profile, rows: readonly Row[]): void {
  test.each(rows.map(row => [row.rule, row] as const))('%s', (_, { text, expected, said, unsaid, ...more }) => {
    const notes = checkProfile(profile, text, expected, more);
    if (said !== undefined) expect(notes).toMatch(said);
    if (unsaid !== undefined) expect(notes).not.toMatch(unsaid);
  });
}
