import { describe, test } from 'vitest';
import { check, rename, set } from './support.js';

describe('in its place', () => {
  test.each([
    ['the last part', 'a:\n  b: 1 # c\n  d: 2\n', rename('a.b', 'a.x'), 'a:\n  x: 1 # c\n  d: 2\n'],
    ['a flat key', 'a.b: 1\nc: 2\n', rename('a.b', 'x.y'), 'x.y: 1\nc: 2\n'],
    ['a flat key in a nested file', 'a:\n  b: 1\n  c: 2\nd.e: 3\n', rename('d.e', 'a.x'), 'a:\n  b: 1\n  c: 2\na.x: 3\n'],
    ['a parent that holds nothing else', 'a:\n  b: # c\n    # d\n    e: 1\n  f: 2\n', rename('a.b.e', 'a.x.e'), 'a:\n  x: # c\n    # d\n    e: 1\n  f: 2\n'],
    ['all parents that hold nothing else', 'a:\n  b:\n    c: 1\nd:\n  e: 2\n', rename('a.b.c', 'x.y.z'), 'x:\n  y:\n    z: 1\nd:\n  e: 2\n'],
    ['a half-flat parent', 'a.b:\n  c.d: 1\ne: 2\n', rename('a.b.c.d', 'a.x.c.d'), 'a.x:\n  c.d: 1\ne: 2\n'],
    ['a half-flat key', 'a:\n  b.c: 1\n  d: 2\n', rename('a.b.c', 'a.x.y.z'), 'a:\n  x.y.z: 1\n  d: 2\n'],
    ['to a deeper name, nested', 'a:\n  b: 1 # c\n  d: 2\n', rename('a.b', 'a.x.y'), 'a:\n  x:\n    y: 1 # c\n  d: 2\n'],
    ['a value that becomes its own member', 'restart-strategy: none # c\na:\n  b: 1\n', rename('restart-strategy', 'restart-strategy.type'), 'restart-strategy:\n  type: none # c\na:\n  b: 1\n'],
    ['a value with flat members', 'a:\n  b: 1\nk: x\nk.y: 2\n', rename('k', 'k.type'), 'a:\n  b: 1\nk.type: x\nk.y: 2\n'],
    ['a block of text gets deeper with its key', 'a:\n  b: |\n    x\n\n    y\n  c: 1\n', rename('a.b', 'a.b.d'), 'a:\n  b:\n    d: |\n      x\n\n      y\n  c: 1\n'],
    ['the quotes of the key', '"a": 1\n\'b\': 2\n', [rename('a', 'x'), rename('b', 'y')], '"x": 1\n\'y\': 2\n'],
    ['quotes that the new key needs', 'a:\n  b: 1\n', rename('a.b', 'a.1'), "a:\n  '1': 1\n"],
    ['in braces', '{a: 1, b: {c: 2}}\n', rename('b.c', 'b.x'), '{a: 1, b: {x: 2}}\n'],
    ['with a question mark', '? a.b\n: c\n', rename('a.b', 'x'), '? x\n: c\n'],
  ])('%s', (_, text, step, expected) => check(text, step, expected));
});

describe('to another place', () => {
  test.each([
    ['with its comments', 'a:\n  # why\n  b: "1" # c\n  d: 2\nx:\n  y: 1\n', rename('a.b', 'x.z'), 'a:\n  d: 2\nx:\n  y: 1\n  # why\n  z: "1" # c\n'],
    ['without the comments of others', 'a:\n  # of a\n\n  b: 1\n  d: 2\nx:\n  y: 1\n', rename('a.b', 'x.z'), 'a:\n  # of a\n\n  d: 2\nx:\n  y: 1\n  z: 1\n'],
    ['with its parents where they are left empty', 'a:\n  b:\n    - 1\n    - 2\nx:\n    y: 1\n', rename('a.b', 'x.z'), 'x:\n    y: 1\n    z:\n      - 1\n      - 2\n'],
    ['comments of parents stay', 'a: # p\n  b: 1 # q\nx:\n  y: 1\n', rename('a.b', 'x.z'), '# p\nx:\n  y: 1\n  z: 1 # q\n'],
    ['a list with comments', 'a:\n  b: # l\n  - 1 # one\n  # two\n  - 2\n  c: 3\nx:\n  y:\n    z: 1\n', rename('a.b', 'x.y.b'), 'a:\n  c: 3\nx:\n  y:\n    z: 1\n    b: # l\n    - 1 # one\n    # two\n    - 2\n'],
    ['from the end of a file without a line break', 'x:\n  y: 1\na:\n  b: 2\n  c: 3', rename('a.c', 'x.c'), 'x:\n  y: 1\n  c: 3\na:\n  b: 2'],
    ['into braces', 'x: {y: 1}\na:\n  b: "2" # c\n  d: 3\n', rename('a.b', 'x.b'), 'x: {y: 1, b: "2"}\na:\n  # c\n  d: 3\n'],
    ['out of braces', 'x:\n  y: 1\na: {b: 2, c: 3}\n', rename('a.b', 'x.b'), 'x:\n  y: 1\n  b: 2\na: {c: 3}\n'],
  ])('%s', (_, text, step, expected) => check(text, step, expected));
});

describe('more than one setting', () => {
  test.each([
    ['every spelling', 'a:\n  b: 1\n  c: 2\na.b: 3\n', rename('a.b', 'a.x'), 'a:\n  x: 1\n  c: 2\na.x: 3\n'],
    ['spellings that would be the same: the one in force stays', 'x:\n  a:\n    b: 1\n  c: 2\nx.a.b: 3\n', rename('x.a.b', 'y'), 'x:\n  c: 2\ny: 3\n'],
    ['a beginning of keys', 'm:\n  r:\n    p: # c\n      f.c: X\n      port: 1\nm.r.p.x: 2\n', rename('m.r.p', 'm.r.q'), 'm:\n  r:\n    q: # c\n      f.c: X\n      port: 1\nm.r.q.x: 2\n'],
    ['a beginning that is taken', 'm.p.x: 1\nm.q.y: 2\n', rename('m.p', 'm.q'), '`m.q.y` is set already. Remove one of both.'],
    ['a name that is taken', 'a: 1\nb: 2\n', rename('a', 'b'), '`b` is set already. Remove one of both.'],
    ['what is not there', 'a: 1\n', rename('b', 'c'), 'a: 1\n'],
    ['and then its value', 'a.b: 1 # c\n', [rename('a.b', 'a.c'), set('a.c', '2')], 'a.c: 2 # c\n'],
  ])('%s', (_, text, steps, expected) => check(text, steps, expected));
});
