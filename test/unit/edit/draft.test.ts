import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft, withChanges } from '../../../server/src/document/edit/draft.js';
import type { TextChange } from '../../../server/src/document/edit/types.js';

const change = (start: number, end: number, text: string): TextChange => ({ range: { start, end }, text });

describe('changes of changes come to the smallest ones', () => {
  test.each<readonly [rule: string, text: string, rounds: readonly (readonly TextChange[])[], changes: readonly TextChange[]]>([
    ['none', 'abc', [], []],
    ['two apart stay two', 'abcdef', [[change(1, 2, 'x'), change(4, 5, 'y')]], [change(1, 2, 'x'), change(4, 5, 'y')]],
    ['one within what is new', 'abc', [[change(1, 1, 'xyz')], [change(2, 3, 'w')]], [change(1, 1, 'xwz')]],
    ['one that takes the other back', 'abc', [[change(1, 2, 'x')], [change(1, 2, 'b')]], []],
    ['one across the other', 'abcdef', [[change(2, 3, 'x')], [change(1, 4, 'y')]], [change(1, 4, 'y')]],
    ['what is the same at both ends is left out', 'key: value', [[change(0, 10, 'key: vague')]], [change(7, 8, 'g')]],
    ['line breaks of two characters stay whole', 'a\r\nb', [[change(1, 3, '\r')]], [change(1, 3, '\r')]],
    ['characters of two units stay whole', '😀', [[change(0, 2, '😁')]], [change(0, 2, '😁')]],
  ])('%s', (_, text, rounds, changes) => {
    const draft = new Draft(text);
    for (const round of rounds) draft.apply(round);
    expect(draft.changes()).toEqual(changes);
    expect(withChanges(text, draft.changes())).toBe(draft.state.text);
  });
});

test('a character is found where it is now, or not at all', () => {
  const draft = new Draft('abcdef');
  draft.apply([change(1, 2, ''), change(3, 3, 'xy')]);
  expect([0, 1, 2, 3, 5].map(offset => draft.now(offset))).toEqual([0, undefined, 1, 4, 6]);
});

test('any rounds of changes come to changes that give the same text', () => {
  const round = fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', 'a', '\r\n', '\r', '\n', '😀', 'bc')), { maxLength: 3 });
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', '\r\n', '\n', '😀', '😁')), fc.array(round, { maxLength: 4 }), (parts, rounds) => {
    const text = parts.join('');
    const draft = new Draft(text);
    for (const edits of rounds) {
      const now = draft.state.text;
      const places = [...new Set(edits.flatMap(([at, length]) => [Math.min(at, now.length), Math.min(at + length, now.length)]))].sort((one, other) => one - other);
      const changes = edits.slice(0, Math.floor(places.length / 2)).map(([, , added], index) => change(places[2 * index] ?? 0, places[2 * index + 1] ?? 0, added));
      const expected = withChanges(now, changes);
      draft.apply(changes);
      expect(draft.state.text).toBe(expected);
    }
    const changes = draft.changes();
    expect(withChanges(text, changes)).toBe(draft.state.text);
    changes.forEach(({ range }, index) => expect(range.start).toBeGreaterThan(changes[index - 1]?.range.end ?? -1));
  }), { numRuns: 3000 });
});
