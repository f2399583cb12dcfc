import { describe, expect, test } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';

describe('of a file that Flink refuses whatever can be understood is given', () => {
  test.each<readonly [rule: string, text: string, settings: string]>([
    ['a half-typed line at the top', 'a: 1\ntas\nb: 2\n', 'a=1 b=2'],
    ['a half-typed line in a block', 'a:\n  b: 1\n  mem\n  c: 2\nd: 3\n', 'a.b=1 a.c=2 d=3'],
    ['a half-typed last line', 'a:\n  b: 1\n  mem', 'a.b=1'],
    ['a parent whose colon is missing', 'a:\n  b:\n    c: 1\n  managed\n    d: 2\n', 'a.b.c=1 a.managed.d=2'],
    ['a value that opens a quote', 'a: "x\nb: 2\nc: 3\n', 'a="x b=2 c=3'],
    ['a value that opens a quote in a block', 'a:\n  b: "x\n  c: 3\nd: 4\n', 'a.b="x a.c=3 d=4'],
    ['a value that opens a bracket', 'a: [x, y\nb: 2\n', 'a=[x,~y b=2'],
    ['a colon within a value', 'a: x: y\nb: 2\n', 'a=x:~y b=2'],
    ['a lone star', 'rest.bind-address: *\nb: 2\n', 'rest.bind-address=* b=2'],
    ['tabs for spaces', 'a:\n\tb: 1\n\tc: 2\nd: 3\n', 'a.b=1 a.c=2 d=3'],
    ['indentation that fits nothing', 'a:\n   b: 1\n  c: 2\nd: 3\n', 'a.b=1 d=3'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'a=1 b=2'],
    ['lines of a template', '{{- if x }}\na: 1\n{{- end }}\nb: {{ y }}\n', 'a=1 b={{~y~}}'],
    ['a directive', '%YAML 2.0\n---\na: 1\n', 'a=1'],
    ['a NUL', 'a: 1\nb: x\0y\nc: 3\n', 'a=1 b=x c=3'],
    ['an alias of an anchor elsewhere', 'a: &x 1\nb: *x\nc: @\nd: *y\n', 'a=1 b=*x c=@ d=*y'],
    ['everything wrong', 'a\nb\nc\n', ''],
  ])('%s', (_, text, settings) => {
    const file = parseStandard(text);
    expect(file.loads).toBe(false);
    expect(file.settings.map(({ key, value }) => `${key}=${value.replaceAll(' ', '~')}`).join(' ')).toBe(settings);
  });
});
