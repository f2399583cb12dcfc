import { describe, test } from 'vitest';
import { check, merge } from './support.js';

describe('merge', () => {
  test.each([
    ['in a nested file the nested one stays', 'a:\n  b: 1 # c\n  x: 0\nd:\n  e: 3\na.b: 2 # f\n', merge('a.b'), 'a:\n  b: 2 # c\n  x: 0\nd:\n  e: 3\n# f\n'],
    ['in a flat file the first', 'a.b: 1\nc.d: 2\na:\n  b: 3\n', merge('a.b'), 'a.b: 3\nc.d: 2\n'],
    ['all under a prefix', 'a:\n  b: 1\n  c: 2\na.b: 3\na.c: 4\n', merge('a'), 'a:\n  b: 3\n  c: 4\n'],
    ['what Flink refuses', 'a: 1\nb: 2\na: 3\n', merge('a'), 'a: 3\nb: 2\n'],
    ['lists', 'a.b: 1\na:\n  b:\n    - 1\n', merge('a.b'), 'a:\n  b:\n    - 1\n'],
    ['nothing to do', 'a: 1\n', merge('a'), 'a: 1\n'],
  ])('%s', (_, text, step, expected) => check(text, step, expected));

  test('in a file of lines', () => check('a: 1\nb: 2\na: 3 # c\n', merge('a'), 'a: 3\nb: 2\n# c\n', 'flink-conf.yaml'));
});
