import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../../../server/src/document/edit/edit.js';
import type { Step } from '../../../server/src/document/edit/types.js';
import { parseLegacy } from '../../../server/src/document/legacy.js';
import { anyKey, anyValue } from './files.js';
import { check, expectSound, merge, remove, rename, set, source } from './support.js';

const NAME = 'flink-conf.yaml';

describe('a file of lines', () => {
  test.each([
    ['only the value changes', 'a:   1  # c\nb: 2\n', set('a', '3'), 'a:   3  # c\nb: 2\n'],
    ['nothing is quoted', 'a: 1\n', set('a', '0123'), 'a: 0123\n'],
    ['a list is a text', 'a: x;y\n', set('a', '[x, y]'), 'a: [x, y]\n'],
    ['the last of several', 'a: 1\na: 2\n', set('a', '3'), 'a: 1\na: 3\n'],
    ['a value for a key without one', 'a:\nb: 2\n', set('a', '1'), 'a: 1\nb: 2\n'],
    ['a value for a key with a comment', 'a: # c\nb: 2\n', set('a', '1'), 'a: 1 # c\nb: 2\n'],
    ['a space for a key without one', 'a:1\nb: 2\n', set('a', '3'), 'a: 3\nb: 2\n'],
    ['behind its relatives', 'a.b: 1\nc: 2\n', set('a.x', '3'), 'a.b: 1\na.x: 3\nc: 2\n'],
    ['at the end', '# c\na.b: 1\r\n', set('x', '3'), '# c\na.b: 1\r\nx: 3\n'],
    ['in an empty file', '', set('x', '3'), 'x: 3\n'],
    ['what a line cannot hold', 'a: 1\n', set('a', 'x#y'), 'A flink-conf.yaml cannot hold this value of `a`: a value there is the rest of a line up to a `#`, without the blanks around it.'],
    ['nothing cannot be written', 'a: 1\n', set('b', ''), 'A flink-conf.yaml cannot hold this value of `b`: a value there is the rest of a line up to a `#`, without the blanks around it.'],
    ['a line goes', 'a: 1\nb: 2\n', remove('a'), 'b: 2\n'],
    ['its comment stays', 'a: 1#c\nb: 2\n', remove('a'), '#c\nb: 2\n'],
    ['every line of a key goes', 'a: 1\nb: 2\na: 3', remove('a'), 'b: 2'],
    ['a key without a value goes', 'a:\nb: 2\n', remove('a'), 'b: 2\n'],
    ['a key gets another name', ' a.b : 1 # c\n', rename('a.b', 'x'), ' x : 1 # c\n'],
    ['the first place, the last value', 'a: 1\nb: 2\na: 3 # c\n', merge('a'), 'a: 3\nb: 2\n# c\n'],
  ])('%s', (_, text, step, expected) => check(text, step, expected, NAME));
});

const anyLine = fc.oneof(
  fc.tuple(anyKey, fc.constantFrom(': ', ':  ', ' : ', ':', ' '), fc.constantFrom('1', 'x y', "'q'", '', '[a, b]'), fc.constantFrom('', '', ' # c', '#c')).map(parts => parts.join('')),
  fc.constantFrom('', '# comment', '  # comment', 'no setting', ': x'),
);

test('lines of any kind: exactly the wanted settings, all other lines as they were', () => {
  fc.assert(fc.property(fc.array(anyLine, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), anyKey, anyValue, fc.constantFrom('set', 'remove', 'rename', 'merge'), fc.nat(), (lines, lineBreak, open, other, value, kind, which) => {
    const text = lines.join(lineBreak) + (open ? '' : lineBreak);
    const before = parseLegacy(text, '1.20');
    const key = before.settings[which % Math.max(before.settings.length, 1)]?.key ?? other;
    const step: Step = kind === 'set' ? { kind, key, value } : kind === 'rename' ? { kind, key, to: other } : { kind, key };
    const edited = edit(source(text, NAME), [step]);
    expectSound(text, edited);
    const had = Object.fromEntries(before.settings.map(setting => [setting.key, setting.value]));
    if ('impossible' in edited) {
      expect(kind === 'set' ? parseLegacy(`k: ${value}`, '1.20').settings[0]?.value !== value : kind === 'rename' && had[other] !== undefined).toBe(true);
      return;
    }
    const after = parseLegacy(edited.text, '1.20');
    const wanted = kind === 'set' ? { ...had, [key]: value } : Object.fromEntries(Object.entries(had).filter(([name]) => kind !== 'remove' || name !== key).map(([name, was]) => [kind === 'rename' && name === key ? other : name, was]));
    expect(Object.fromEntries(after.settings.map(setting => [setting.key, setting.value]))).toEqual(wanted);
    expect(after.comments.map(comment => comment.text)).toEqual(before.comments.map(comment => comment.text));
    const left = edited.text.split(/\r?\n/);
    for (const line of lines) if (!line.includes(key)) expect(left).toContain(line);
  }), { numRuns: 5000 });
});
