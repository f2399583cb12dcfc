import { describe, test } from 'vitest';
import { check, remove, set } from './support.js';

describe('texts that Flink refuses', () => {
  test.each([
    ['what is at fault is replaced', 'a: `x`\nb: 2\n', set('a', 'y'), 'a: y\nb: 2\n'],
    ['its comment stays', 'a: @x # c\nb: 2\n', set('a', 'y'), 'a: y # c\nb: 2\n'],
    ['its comment stays when it goes', 'a: @x # c\nb: 2\n', remove('a'), '# c\nb: 2\n'],
    ['a quote that is not closed', 'a: "x\nb: 2\n', set('b', '3'), 'a: "x\nb: 3\n'],
    ['a bracket that is not closed', 'a: [x\nb: 2\n', set('a', 'y'), 'a: y\nb: 2\n'],
    ['a line that is no setting', 'a: 1\nword\nb: 2\n', [set('a', '3'), set('b', '4'), set('c', '5')], 'a: 3\nword\nb: 4\nc: 5\n'],
    ['a tab before a key', 'a:\n\tb: 1\nc: 2\n', set('a.b', '3'), 'a:\n\tb: 3\nc: 2\n'],
    ['a tab before a value', 'a:\t1 # c\n', set('a', '2'), 'a:\t2 # c\n'],
    ['two documents', 'a: 1\n---\nb: 2\n', [set('a', '3'), set('b', '4'), remove('a')], '---\nb: 4\n'],
    ['a null elsewhere', 'a:\nb: 2\n', [set('b', '3'), set('c', '4')], 'a:\nb: 3\nc: 4\n'],
    ['a null gets its value', 'a:\n  b: # c\n  d: 1\n', set('a.b', 'x'), 'a:\n  b: x # c\n  d: 1\n'],
    ['a template', 'a: {{ x }}\nb: 1\n', set('b', '2'), 'a: {{ x }}\nb: 2\n'],
    ['one of two', 'a: 1\na: 2\n', set('a', '3'), 'a: 1\na: 3\n'],
    ['both of two', 'a: 1\nb: 2\na: 3\n', remove('a'), 'b: 2\n'],
    ['the parents of such a value', 'a:\n  b:\n    # c: 1\nd: 2\n', remove('a.b'), '    # c: 1\nd: 2\n'],
    ['its siblings stay', 'a:\n  b:\n    # c: 1\n  e: {}\nd: 2\n', remove('a.b'), 'a:\n    # c: 1\n  e: {}\nd: 2\n'],
    ['an empty value all of whose lines are comments', 'a:\n  # b: 1\nc: 2\n', remove('a'), '  # b: 1\nc: 2\n'],
  ])('%s', (_, text, steps, expected) => check(text, steps, expected));
});

describe('what cannot be done says why', () => {
  const aliases = 'a: &x {p: 1, q: 2}\nb: *x\n';
  test.each([
    ['a part of an alias cannot go', aliases, remove('b.p'), '`b.p` is written elsewhere, and repeated here by an alias. Write what the alias repeats in its place first.'],
    ['a part that an alias repeats cannot go', aliases, remove('a.p'), '`a.p` cannot be changed by itself, for aliases repeat parts of this file. Write what they repeat in their places first.'],
    ['a value that an alias repeats', 'a: &x 1\nb: *x\n', set('a', '2'), '`a` cannot be changed by itself, for aliases repeat parts of this file. Write what they repeat in their places first.'],
  ])('%s', (_, text, step, expected) => check(text, step, expected));
});
