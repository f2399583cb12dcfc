import { describe, test } from 'vitest';
import { check, merge } from './support.js';

describe('merge', () => {
  test.each([
    ['in a nested file the nested one stays', 'a:\n  b: 1 # c\n  x: 0\nd:\n  e: 3\na.b: 2 # f\n', merge('a.b'), 'a:\n  b: 2 # c\n  x: 0\nd:\n  e: 3\n# f\n'],
    ['in a flat file the first', 'a.b: 1\nc.d: 2\na:\n  b: 3\n', merge('a.b'), 'a.b: 3\nc.d: 2\n'],
    ['all under a prefix', 'a:\n  b: 1\n  c: 2\na.b: 3\na.c: 4\n', merge('a'), 'a:\n  b: 3\n  c: 4\n'],
    ['what Flink refuses', 'a: 1\nb: 2\na: 3\n', merge('a'), 'a: 3\nb: 2\n'],
    ['lists', 'a.b: 1\na:\n  b:\n    - 1\n', merge('a.b'), 'a:\n  b:\n    - 1\n'],
    ['two mappings of one key', 'a:\n  b: 1 # one\n  # two\n  c: 2\nd: 3\n# above\na: # again\n    # x\n    e:\n        - 4\n', merge('a'), 'a:\n  b: 1 # one\n  # two\n  c: 2\n  # x\n  e:\n      - 4\nd: 3\n# above\n# again\n'],
    ['two mappings with the same keys', 'a:\n  b: 1\n  c:\n    d: 2\na:\n  b: 3\n  c:\n    e: 4\n', merge('a'), 'a:\n  c:\n    d: 2\n    e: 4\n  b: 3\n'],
    ['a mapping that holds nothing', 'a:\n  b: 1\na: # c\n', merge('a'), 'a:\n  b: 1\n# c\n'],
    ['a value and members', 'a:\n  b: 1\na: 2\n', merge('a'), 'a.b: 1\na: 2\n'],
    ['in braces', '{a: {b: 1}, c: 2, a: {b: 3, d: 4}}\n', merge('a'), '{c: 2, a: {b: 3, d: 4}}\n'],
    ['a null before a value', 'a.b:\na:\n  b: 2\n', merge('a.b'), 'a:\n  b: 2\n'],
    ['a null behind a value', 'a:\n  b: 2\na.b: # c\n', merge('a.b'), 'a:\n  b: 2\n# c\n'],
    ['nothing else', 'a: 1\nb: 2\nb: 3\n', merge('a'), 'a: 1\nb: 2\nb: 3\n'],
    ['nothing to do', 'a: 1\n', merge('a'), 'a: 1\n'],
  ])('%s', (_, text, step, expected) => check(text, step, expected));

  test('in a file of lines', () => check('a: 1\nb: 2\na: 3 # c\n', merge('a'), 'a: 3\nb: 2\n# c\n', 'flink-conf.yaml'));
});
