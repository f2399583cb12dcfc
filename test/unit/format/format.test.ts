import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, formatted, type Formatting } from './support.js';

type Row = [rule: string, text: string, expected: string, how?: Formatting];

describe('indentation', () => {
  test.each<Row>([
    ['steps of four become two', 'a:\n    b: 1\n    c:\n        d: 2\n', 'a:\n  b: 1\n  c:\n    d: 2\n'],
    ['steps of two become four', 'a:\n  b:\n    c: 1\n', 'a:\n    b:\n        c: 1\n', { tabSize: 4 }],
    ['steps of any kind become equal', 'a:\n   b: 1\n   c:\n    d:\n         e: 2\n', 'a:\n  b: 1\n  c:\n    d:\n      e: 2\n'],
    ['the top goes to the first column', '  a: 1\n  b:\n     c: 2\n', 'a: 1\nb:\n  c: 2\n'],
    ['an indented list', 'a:\n    - x\n    - y\n', 'a:\n  - x\n  - y\n'],
    ['a list in the column of its key stays there', 'a:\n    b:\n    - x\n    - y\n', 'a:\n  b:\n  - x\n  - y\n'],
    ['a mapping behind a dash is aligned with its first key', 'a:\n  -   b: 1\n      c: 2\n      d:\n           e: 3\n', 'a:\n  - b: 1\n    c: 2\n    d:\n      e: 3\n'],
    ['a list behind a dash', 'a:\n-   - x\n    - y\n', 'a:\n- - x\n  - y\n'],
    ['a mapping below a lone dash', 'a:\n-\n      b: 1\n      c: 2\n', 'a:\n-\n  b: 1\n  c: 2\n'],
    ['a key that is marked with a question mark', '?   a\n:   b\n? c\n:\n      d: 1\n', '? a\n: b\n? c\n:\n  d: 1\n'],
    ['an anchor on a line of its own', 'a:\n     &x\n     b: 1\n', 'a:\n  &x\n  b: 1\n'],
    ['a value on the line below its key', 'a:\n      value\n', 'a:\n  value\n'],
    ['markers of a document stay', '---\na:\n    b: 1\n...\n', '---\na:\n  b: 1\n...\n'],
    ['with a byte-order mark', '\ufeffa:\n    b: 1\n', '\ufeffa:\n  b: 1\n'],
    ['a mark that would become the first character', '\n\ufeff\n   a', '\n\ufeff\n   a'],
    ['line ends stay', 'a:\r\n    b: 1  \r\n\r\n\r\nc: 2\r\n', 'a:\r\n  b: 1\r\n\r\nc: 2\r\n'],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('values over several lines keep what they say', () => {
  test.each<Row>([
    ['the text of a block scalar moves as a whole', 'a:\n    b: |\n         x\n           y\n\n         z\n    c: 1\n', 'a:\n  b: |\n    x\n      y\n\n    z\n  c: 1\n'],
    ['blanks at the ends of its lines stay', 'a: |\n     x  \n     y\n', 'a: |\n  x  \n  y\n'],
    ['its blank lines stay', 'a: |\n  x\n\n\n  y\n', 'a: |\n  x\n\n\n  y\n'],
    ['blank lines that it keeps at its end stay', 'a: |+\n  x\n\n\nb: 1\n', 'a: |+\n  x\n\n\nb: 1\n'],
    ['blank lines behind one that does not keep them go', 'a: |\n  x\n\n\nb: 1\n', 'a: |\n  x\n\nb: 1\n'],
    ['one that says how far it is indented', 'a:\n    b: |2\n         x\n        y\n', 'a:\n  b: |2\n       x\n      y\n'],
    ['in a list', 'a:\n-   |\n       x\n-   >-\n    y\n', 'a:\n- |\n  x\n- >-\n  y\n'],
    ['no line break is put behind one', 'a: |\n  x', 'a: |\n  x', { insertFinalNewline: true }],
    ['a plain text moves with its key', 'a:\n    b: one\n      two\n', 'a:\n  b: one\n    two\n'],
    ['a plain text that is aligned stays so', 'a:\n    b:   one\n         two\n', 'a:\n  b: one\n     two\n'],
    ['quotes, with a line that ends in a backslash', 'a:\n    b: "one  \n       two\\\n        three"\n', 'a:\n  b: "one  \n     two\\\n      three"\n'],
    ['quotes with a line in the first column', 'a: "one\ntwo"\n', 'a: "one\n  two"\n'],
    ['brackets', 'a:\n    b: [x,  y,\n        z # why\n    ]\n', 'a:\n  b: [x,  y,\n      z # why\n  ]\n'],
    ['braces at the top', '{a: 1,\n  b: {c: 2}}\n', '{a: 1,\n  b: {c: 2}}\n'],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('blanks', () => {
  test.each<Row>([
    ['one behind the colon: nothing is aligned', 'a:     1\nbcd:   2\n', 'a: 1\nbcd: 2\n'],
    ['none before the colon', 'a   : 1\n"b" : 2\n', 'a: 1\n"b": 2\n'],
    ['before the colon of an alias one is needed', 'a: &x y\n*x :   z\n', 'a: &x y\n*x : z\n'],
    ['colons within values stay', 'a: b :c  d\nf: "g :  h"\ni: {j :   k}\n', 'a: b :c  d\nf: "g :  h"\ni: {j :   k}\n'],
    ['comments behind values stay where they are', 'a: 1     # why\nbcd: 2   # why\n', 'a: 1     # why\nbcd: 2   # why\n'],
    ['at the ends of lines, where they shall stay', 'a: 1  \nb: x\t\n# c  \n', 'a: 1  \nb: x\t\n# c  \n', { trimTrailingWhitespace: false }],
    ['none at the ends of lines', 'a: 1  \nb: x\t\n# c  \n', 'a: 1\nb: x\n# c\n'],
    ['a hard space is no blank', 'a: 1\u00a0\n', 'a: 1\u00a0\n'],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('blank lines', () => {
  test.each<Row>([
    ['one of several', 'a: 1\n\n\n\nb: 2\n', 'a: 1\n\nb: 2\n'],
    ['none at the beginning', '\n\na: 1\n', 'a: 1\n'],
    ['none at the end', 'a: 1\n\n\n', 'a: 1\n'],
    ['those at the end, where they shall stay', 'a: 1\n\n\n', 'a: 1\n\n', { trimFinalNewlines: false }],
    ['blanks make no line', 'a: 1\n   \n  \nb: 2\n   ', 'a: 1\n\nb: 2\n'],
    ['a missing line break at the end', 'a: 1', 'a: 1\n', { insertFinalNewline: true }],
    ['a missing line break at the end of Windows', 'a: 1\r\nb: 2', 'a: 1\r\nb: 2\r\n', { insertFinalNewline: true }],
    ['no line break where none is asked for', 'a: 1', 'a: 1'],
    ['an empty file', '', '', { insertFinalNewline: true }],
    ['a file of blank lines', '\n \n', ''],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('comments go with what they stand before', () => {
  test.each<Row>([
    ['in the column of the next key', 'a:\n    # one\n    # two\n    b: 1\n', 'a:\n  # one\n  # two\n  b: 1\n'],
    ['a little off the next key', 'a:\n    b: 1\n   # off\n    c: 2\n     # off\n    d: 3\n', 'a:\n  b: 1\n  # off\n  c: 2\n  # off\n  d: 3\n'],
    ['at the end of a block they stay in it', 'a:\n    b:\n        c: 1\n        # of c\n    # of b\n# of d\nd: 1\n', 'a:\n  b:\n    c: 1\n    # of c\n  # of b\n# of d\nd: 1\n'],
    ['a commented-out block keeps its form', 'a:\n    # b:\n      # c: 1\n      # d:\n        # e: 2\n    f: 1\n', 'a:\n  # b:\n    # c: 1\n    # d:\n      # e: 2\n  f: 1\n'],
    ['in the column of a block that is open, below another comment', 'a:\n    b:\n        c: 1\n    # d:\n        # e: 2\n    f: 1\n', 'a:\n  b:\n    c: 1\n  # d:\n    # e: 2\n  f: 1\n'],
    ['the only child of a key is a comment', 'a:\n      # b: 1\nc: 1\n', 'a:\n  # b: 1\nc: 1\n'],
    ['below the last key', 'a:\n     # b: 1\n', 'a:\n  # b: 1\n'],
    ['before a list in the column of its key', 'a:\n  # why\n- x\n', 'a:\n# why\n- x\n'],
    ['below a block scalar', 'a:\n    b: |\n        x\n    # why\n    c: 1\n', 'a:\n  b: |\n    x\n  # why\n  c: 1\n'],
    ['what looks like one in a block scalar is none', 'a:\n    b: |\n       # x\n         # y\n', 'a:\n  b: |\n    # x\n      # y\n'],
    ['at the head and at the end', '   # head\na: 1\n  # end\n', '# head\na: 1\n# end\n'],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('tabs become blanks where the file then reads', () => {
  test.each<Row>([
    ['in the indentation', 'a:\n\tb: 1\n\tc:\n\t\td: 2\n', 'a:\n  b: 1\n  c:\n    d: 2\n'],
    ['behind blanks: to the next stop', 'a:\n \tb: 1\n  c: 2\n', 'a:\n  b: 1\n  c: 2\n'],
    ['behind a colon and a dash', 'a:\t1\nb:\n-\tx\n', 'a: 1\nb:\n- x\n'],
    ['behind quotes', "a: 'x'\t# why\n", "a: 'x' # why\n"],
    ['those of values stay', 'a:\n\tb: "x\ty"\nc: |\n  \tz\n', 'a:\n  b: "x\ty"\nc: |\n  \tz\n'],
    ['not where something else is wrong as well', 'a:\n\tb: 1\nc: [x\n', 'a:\n\tb: 1\nc: [x\n'],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('a file that Flink refuses', () => {
  test.each<Row>([
    ['is left as it is where it is no YAML', 'a:   "x\nb:    1\n\n\n', 'a:   "x\nb:    1\n\n\n'],
    ['is left as it is with two documents', 'a:   1\n---\nb:   2\n', 'a:   1\n---\nb:   2\n'],
    ['is formatted where it is YAML', 'a:    1\na:   2\nb:\n', 'a: 1\na: 2\nb:\n'],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('lines of a range', () => {
  test.each<Row>([
    ['a block within it', 'a:\n    b:\n        c: 1\n        d: 2\n    e:   3\n', 'a:\n    b:\n      c: 1\n      d: 2\n    e:   3\n', { span: { first: 2, last: 3 } }],
    ['a block that reaches out of it stays, its blanks do not', 'a:\n    b:   1\n    c:   2\n', 'a:\n    b: 1\n    c:   2\n', { span: { first: 1, last: 1 } }],
    ['the key above a block', 'a:   \n    b:   1\n', 'a:\n    b:   1\n', { span: { first: 0, last: 0 } }],
    ['a mapping behind a dash that reaches out of it', 'a:\n  -   b:   1\n      c:   2\n', 'a:\n  -   b: 1\n      c:   2\n', { span: { first: 1, last: 1 } }],
    ['part of a block scalar', 'a: |\n     x\n     y\nb:   1\n', 'a: |\n     x\n     y\nb: 1\n', { span: { first: 2, last: 3 } }],
    ['blank lines', 'a: 1\n\n\n\n\nb: 2\n\n\n\nc: 3\n', 'a: 1\n\n\n\nb: 2\n\n\n\nc: 3\n', { span: { first: 0, last: 2 } }],
    ['a comment', 'a:\n    b: 1\n     # off\n    c: 2\n', 'a:\n    b: 1\n    # off\n    c: 2\n', { span: { first: 2, last: 2 } }],
    ['no line break at the end', 'a: 1', 'a: 1', { span: { first: 0, last: 0 }, insertFinalNewline: true }],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

describe('flink-conf.yaml', () => {
  const name = 'flink-conf.yaml';
  test.each<Row>([
    ['blanks at the ends of lines', 'a: 1  \n# c \nb: x y\t\n', 'a: 1\n# c\nb: x y\n', { name }],
    ['blank lines', '\n\na: 1\n\n \n\nb: 2\n\n', 'a: 1\n\nb: 2\n', { name }],
    ['what makes a setting stays', 'a:1\n  b:    2\nc : 3\nd\n', 'a:1\n  b:    2\nc : 3\nd\n', { name }],
    ['quotes and hashes stay', 'a: "x  # y"   \n', 'a: "x  # y"\n', { name }],
    ['a line break at the end', 'a: 1', 'a: 1\n', { name, insertFinalNewline: true }],
  ])('%s', (_rule, text, expected, how) => check(text, expected, how));
});

test.each(['config.yaml', 'flat/config.yaml', 'legacy/flink-conf.yaml'])('the sample %s is formatted as it is', sample => {
  const text = readFileSync(new URL(`../../../samples/${sample}`, import.meta.url), 'utf8');
  expect(formatted(text, { name: sample.replace(/.*\//, '') })).toBe(text);
});
