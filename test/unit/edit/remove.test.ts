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
    ['comments within a list', 'a:\n  b: # l\n    - 1 # one\n    # two\n    - 2\n  c: 3\n', remove('a.b'), 'a:\n  # l\n  # one\n  # two\n  c: 3\n'],
    ['comments that would get into the text above', 'a: |\n  x\nb:\n    # c\n    d: 1\n', remove('b.d'), 'a: |\n  x\n# c\n'],
    ['blank lines that would get into the text above', 'a: |+\n  x\nb: 1\n\nc: 2\n', remove('b'), 'a: |+\n  x\nc: 2\n'],
    ['the line break before stays where a text needs it', 'a: |\n  x\nb: 1', remove('b'), 'a: |\n  x\n'],
    ['blank lines around', 'a: 1\n\nb: 2\n\nc: 3\n', remove('b'), 'a: 1\n\n\nc: 3\n'],
    ['in braces over several lines', 'a: {\n  b: 1, # one\n  c: 2,\n}\n', [remove('a.b')], 'a: {\n  # one\n  c: 2,\n}\n'],
    ['all in braces', 'a: {b: 1}\nc: 2\n', remove('a.b'), 'c: 2\n'],
    ['all in braces at the top', '{a: 1} # c\n', remove('a'), '{} # c\n'],
    ['with a question mark', '? a.b\n: c\nd: 1\n', remove('a.b'), 'd: 1\n'],
    ['line breaks of old', 'a: 1 # c\rb: 2\r', remove('a'), '# c\rb: 2\r'],
    ['a parent with an ignored problem', '# flink-config-ignore: unknown-key\na:\n  # flink-config-ignore: unknown-key\n  b: 1\nc: 2\n', remove('a.b'), 'c: 2\n'],
    ['a null', 'a:\n  b: ~ # c\n  d: 1\n', remove('a.b'), 'a:\n  # c\n  d: 1\n'],
  ])('%s', (_, text, steps, expected) => check(text, steps, expected));
});

test('steps go one after the other', () => check('a: 1\nb:\n  c: 2\n', [set('b.d', '3'), remove('b.c'), rename('a', 'x'), set('x', '4')], 'x: 4\nb:\n  d: 3\n'));
