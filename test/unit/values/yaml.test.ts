import { describe, expect, it } from 'vitest';
import { ListWriter } from '../../../server/src/flink/yaml/listText.js';
import { loadYaml } from '../../../server/src/flink/yaml/load.js';

describe('an unquoted scalar has the class and the text that Flink gives it', () => {
  it.each([
    ['nULL', 'String', 'nULL'], ['True', 'Boolean', 'true'], ['yes', 'String', 'yes'],
    ['1', 'Integer', '1'], ['+1', 'Integer', '1'], ['-0', 'Integer', '0'], ['017', 'Integer', '17'], ['0o17', 'Integer', '15'], ['0x1F', 'Integer', '31'], ['-0x1F', 'String', '-0x1F'], ['1_000', 'String', '1_000'],
    ['2147483648', 'Long', '2147483648'], ['9223372036854775808', 'BigInteger', '9223372036854775808'], ['1.20', 'Double', '1.2'], ['1e3', 'Double', '1000.0'], ['1.', 'Double', '1.0'], ['.5', 'Double', '0.5'], ['-0.0', 'Double', '-0.0'],
    ['1e400', 'Double', '.inf'], ['-1e400', 'Double', '-.inf'], ['.NaN', 'Double', '.nan'], ['.iNF', 'String', '.iNF'], ['0.1f', 'String', '0.1f'], ['1:30', 'String', '1:30'], ['2001-12-14', 'String', '2001-12-14'],
  ])('%j', (text, type, written) => expect(loadYaml(text)).toEqual({ kind: 'scalar', type, text: written }));
  it.each(['', '~', 'null', 'Null', 'NULL', '# x'])('%j is nothing', text => expect(loadYaml(text)).toEqual({ kind: 'null' }));
  it('a plus before infinity is no number to Java', () => expect(loadYaml('+.INF')).toBeUndefined());
});

describe('values within values are written on one line', () => {
  const texts = String.raw`[ '', ' a', 'a ', 'it''s', 'a: b', 'a#b', 'a #b', '-', '-a', '- a', '?a', 'a?', 'true', '1', '~', '1.5x', '@a', 'a@', '%', 'a,b', '[', 'http://x', "a\nb", "a\tb", 'é', "\u0007", "\u00a0", "\"'", "\\", '---', '...x', 'a ...', '${'`'}', '=', '<<', '0o7', '!x', '*a', '|', '>', '😀', "\ud83d", "a\r" ]`;
  const written = String.raw`['', ' a', 'a ', it's, 'a: b', a#b, 'a #b', '-', -a, '- a', '?a', 'a?', 'true', '1', '~', 1.5x, '@a', a@, '%', 'a,b', '[', 'http://x', "a\nb", "a\tb", é, "\a", ${'\u00a0'}, '"''', \, '---', '...x', a ..., '${'`'}', =, <<, '0o7', '!x', '*a', '|', '>', 😀, "\ud83d", "a\r"]`;
  it.each([
    [texts, written], ['[ 1,  {a: b} ]', '[1, {a: b}]'], ['[&x [a], *x, [*x]]', '[&id001 [a], *id001, [*id001]]'], ['{a: &x {b: c}, d: *x, e: &y [], f: *y}', '{a: &id001 {b: c}, d: *id001, e: &id002 [], f: *id002}'],
    [String.raw`{'': 1, a: '', '1': x, "a\nb": z, ? [k] : l, [] : m, {} : n}`, String.raw`{? '' : 1, a: '', '1': x, ? "a\nb" : z, ? [k] : l, []: m, {}: n}`],
    [`{${'k'.repeat(122)}: 1}`, `{${'k'.repeat(122)}: 1}`], [`{${'k'.repeat(123)}: 1}`, `{? ${'k'.repeat(123)}\n  : 1}`],
    [`[{? [${'k'.repeat(75)}] : 1}]`, `[{? [${'k'.repeat(75)}]\n    : 1}]`], [`[{? [${'k'.repeat(74)}] : 1}]`, `[{? [${'k'.repeat(74)}] : 1}]`], ['{a: &x [b], *x : c}', '{a: &id001 [b], *id001: c}'], ['["\u2028", "\u2029", "\u0085"]', String.raw`["\L", "\P", "\N"]`],
  ])('%j', (text, expected) => {
    const value = loadYaml(text);
    expect(value === undefined ? undefined : new ListWriter().write(value)).toBe(expected);
  });
});
