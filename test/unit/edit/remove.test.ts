import { describe, test } from 'vitest';
import { check, remove, rename, set } from './support.js';

describe('remove', () => {
  test.each([
    ['a line', 'a: 1\nb: 2\n', remove('a'), 'b: 2\n'],
    ['the parents that are left empty', 'a:\n  b:\n    c: 1\nd: 2\n', remove('a.b.c'), 'd: 2\n'],
    ['parents with others stay', 'a:\n  b:\n    c: 1\n  d: 2\n', remove('a.b.c'), 'a:\n  d: 2\n'],
    ['comments stay, as deep as what goes', 'a: # p\n  # q\n  b: 1 # r\nc: 2\n', remove('a.b'), '# p\n# q\n# r\nc: 2\n'],
    ['comments that ignore a problem go', '# x\n# flink-config-ignore: unknown-key\na: 1\nb: 2 # flink-config-ignore: unknown-key\nc: 3\n', [remove('a'), remove('b')], '# x\nc: 3\n'],
    ['all spellings', 'a:\n  b: 1\n  c: 2\na.b: 3\n', remove('a.b'), 'a:\n  c: 2\n'],
    ['the last setting', '# x\na: 1\n', remove('a'), '# x\n'],
    ['the last line without a break', 'a: 1\nb: 2', remove('b'), 'a: 1'],
    ['with the end of an empty document', 'a: 1\n...\n', remove('a'), ''],
    ['a list', 'a:\n- 1\n- 2\nb: 3\n', remove('a'), 'b: 3\n'],
    ['in braces, the first', '{a: 1, b: 2}\n', remove('a'), '{b: 2}\n'],
    ['in braces, the last', '{a: 1, b: 2}\n', remove('b'), '{a: 1}\n'],
    ['an empty mapping beside it stays', 'a:\n  b: 1\n  c: {}\n', remove('a.b'), 'a:\n  c: {}\n'],
    ['what is not there', 'a: 1\n', remove('b'), 'a: 1\n'],
    ['a byte-order mark stays', '\ufeffa: 1\nb: 2\n', remove('a'), '\ufeffb: 2\n'],
    ['a key with only comments', 'a:\n  b:\n    # c: 1\n  d: 2\n', remove('a.b'), 'a:\n    # c: 1\n  d: 2\n'],
  ])('%s', (_, text, steps, expected) => check(text, steps, expected));
});

describe('rename', () => {
  test.each([
    ['the last part in its place', 'a:\n  b: 1 # c\n  d: 2\n', rename('a.b', 'a.x'), 'a:\n  x: 1 # c\n  d: 2\n'],
    ['a flat key', 'a.b: 1\nc: 2\n', rename('a.b', 'x.y'), 'x.y: 1\nc: 2\n'],
    ['to other parents', 'a:\n  # why\n  b: "1" # c\n  d: 2\nx:\n  y: 1\n', rename('a.b', 'x.z'), 'a:\n  d: 2\nx:\n  y: 1\n  # why\n  z: "1" # c\n'],
    ['a list to other parents', 'a:\n  b:\n    - 1\n    - 2\nx:\n    y: 1\n', rename('a.b', 'x.z'), 'x:\n    y: 1\n    z:\n      - 1\n      - 2\n'],
    ['deeper', 'a:\n  b: 1\nx:\n  y: 1\n', rename('a.b', 'a.c.d'), 'a:\n  c:\n    d: 1\nx:\n  y: 1\n'],
    ['quotes of the key stay', '"a": 1\n', rename('a', 'b'), '"b": 1\n'],
    ['a name that is taken', 'a: 1\nb: 2\n', rename('a', 'b'), '`b` is set already. Remove one of both.'],
  ])('%s', (_, text, step, expected) => check(text, step, expected));
});

test('steps go one after the other', () => check('a: 1\nb:\n  c: 2\n', [set('b.d', '3'), remove('b.c'), rename('a', 'x'), set('x', '4')], 'x: 4\nb:\n  d: 3\n'));
