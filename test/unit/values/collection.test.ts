import { describe, expect, it } from 'vitest';
import { readListText, readMapListText, readMapText, type Dialect } from '../../../server/src/flink/values/collection.js';
import { splitEscaped } from '../../../server/src/flink/values/structured.js';
import { read, type Read } from '../../../server/src/flink/values/read.js';
import { expectReason, valueOf } from './check.js';

const IAE = '<IllegalArgumentException>', TWICE = '<IllegalStateException>';

const list = (text: string, dialect: Dialect): unknown => valueOf(readListText(text, dialect, item => read(item.text)));
const map = (text: string, dialect: Dialect): unknown => asObject(readMapText(text, dialect));

function asObject(entries: Read<readonly (readonly [string, string])[]>): unknown {
  const value = valueOf(entries);
  return typeof value === 'string' ? value : Object.fromEntries(value);
}

describe('pieces stand between delimiters, in quotes where they hold one', () => {
  it.each<readonly [string, readonly string[] | string]>([
    ['a;b', ['a', 'b']], [' a ; b ', ['a', 'b']], ['a b;c', ['a b', 'c']], ["'a;b';c", ['a;b', 'c']], ['"a""b"', ['a"b']], ["'a''b'", ["a'b"]], ["' a ';b", [' a ', 'b']], ["a'b;c", ["a'b", 'c']],
    [';a', ['a']], ['a;', ['a']], ['a;;b', ['a', '', 'b']], [';;', ['']], ['', []], ["''", ['']], [' \u2028a', ['a']], ['\u00a0a', ['\u00a0a']], ['a\u2028;b', ['a\u2028', 'b']],
    ["'a", IAE], ["'a'b", IAE], ["'a' b;c", IAE],
  ])('%j', (text, pieces) => expect(valueOf(splitEscaped(text, ';'))).toEqual(pieces));
});

describe('a list is YAML where it can be, else pieces between semicolons', () => {
  const same = (text: string, items: readonly string[]) => [text, items, items] as const;
  it.each<readonly [string, readonly string[], readonly string[]]>([
    same('a;b', ['a', 'b']), same('a,b', ['a,b']), same('', []), same(';a', ['a']),
    ['[a, b]', ['a', 'b'], ['[a, b]']], ["[a, 'b;c']", ['a', 'b;c'], ["[a, 'b", "c']"]], ['- a\n- b', ['a', 'b'], ['- a\n- b']], ['# x\n[a]', ['a'], ['# x\n[a]']], ['[a] # x', ['a'], ['[a] # x']], ['[a, a, ]', ['a', 'a'], ['[a, a, ]']],
    ['[1, 0x10, 1e3, TRUE, .INF, 017, 0o17]', ['1', '16', '1000.0', 'true', '.inf', '17', '15'], ['[1, 0x10, 1e3, TRUE, .INF, 017, 0o17]']],
    ["[a, [b, '1']]", ['a', "[b, '1']"], ["[a, [b, '1']]"]], ['[{a: b, c: [1]}]', ['{a: b, c: [1]}'], ['[{a: b, c: [1]}]']], ['[a: b]', ['{a: b}'], ['[a: b]']], ['[? a : b]', ['{a: b}'], ['[? a : b]']],
    ['!!seq [a]', ['a'], ['!!seq [a]']], ['[!!str 1]', ['1'], ['[!!str 1]']], ['- !', [''], ['- !']], ['[a\tb]', ['a\tb'], ['[a\tb]']],
    same('[a, null]', ['[a, null]']), same('[~]', ['[~]']), same('[,a]', ['[,a]']), same('[a]\n---\n[b]', ['[a]\n---\n[b]']), same('[{a: 1, a: 2}]', ['[{a: 1, a: 2}]']), same('[{1: a, 0x1: b}]', ['[{1: a, 0x1: b}]']),
    same('{a: b}', ['{a: b}']), same('[*]', ['[*]']), same('[a', ['[a']), same('[!x a]', ['[!x a]']), same('[!!int x]', ['[!!int x]']), same('[*a]', ['[*a]']),
    same('[: a]', ['[: a]']), same('[:a]', ['[:a]']), same('[?]', ['[?]']), same('["a"\t]', ['["a"\t]']), same('[a,\n\tb]', ['[a,\n\tb]']), same('-\ta', ['-\ta']), same('- : a', ['- : a']),
    ['[&a [*a]]', ['&id001 [*id001]'], ['[&a [*a]]']], ['&a [*a]', ['&id001 [*id001]'], ['&a [*a]']], ['[&a [x], [*a, *a]]', ['[x]', '[&id001 [x], *id001]'], ['[&a [x], [*a, *a]]']], same('&a [{? *a : b}]', ['&a [{? *a : b}]']),
    ['[!!set {a, b}, [!!set {a}]]', ['!!set {a: null, b: null}', '[!!set {a: null}]'], ['[!!set {a, b}, [!!set {a}]]']], ['[!!binary aGk, [!!binary aGk]]', ['!!binary |-\n  aGk=', '[!!binary "aGk="]'], ['[!!binary aGk, [!!binary aGk]]']],
    ['["\\u0007"]', ['\u0007'], ['["\\u0007"]']], same('[\u0007a]', ['[\u0007a]']), same('[+.inf]', ['[+.inf]']), same("[!!float '']", ["[!!float '']"]), same('[!!bool x]', ['[!!bool x]']), same('!!set {a}', ['!!set {a}']),
    ['%YAML 1.2\n---\n[a]\n...\n', ['a'], ['%YAML 1.2\n---\n[a]\n...']], ['[\ufeffa]', ['\ufeffa'], ['[\ufeffa]']], ['\ufeff[a]', ['a'], ['\ufeff[a]']], ['\u0085- a', ['a'], ['\u0085- a']],
  ])('%j', (text, standard, legacy) => {
    expect(list(text, 'standard')).toEqual(standard);
    expect(list(text, 'legacy')).toEqual(legacy);
  });
  it('survives nesting deeper than the stack', () => expect(list('['.repeat(100_000), 'standard')).toEqual(['['.repeat(100_000)]));
});

describe('a map is YAML where it can be, else pairs between commas', () => {
  type Entries = Readonly<Record<string, string>> | string;
  const same = (text: string, entries: Entries) => [text, entries, entries] as const;
  it.each<readonly [string, Entries, Entries]>([
    same('a:1,b:2', { a: '1', b: '2' }), same('a: 1', { a: '1' }), same("a:'x:y',b:\"u\"", { a: 'x:y', b: 'u' }), same('a : b', { a: 'b' }), same(',a:b', { a: 'b' }), same('', {}), same('a: [1]', { a: '[1]' }),
    ['a: 1, b: 2', { a: '1', b: '2' }, { a: '1', b: '2' }], ['a: 1\nb: 2', { a: '1', b: '2' }, IAE], ["{a: 1, b: [1, '2'], c: {d: e}}", { a: '1', b: "[1, '2']", c: '{d: e}' }, IAE], ["{a: 'x, y'}", { a: 'x, y' }, IAE],
    ['? a\n: b', { a: 'b' }, { '? a': 'b' }], ['{}', {}, IAE], ['&a {b: *a}', { b: '&id001 {b: *id001}' }, { '&a {b': '*a}' }], ['{[a]: b, .inf: c}', { '[a]': 'b', '.inf': 'c' }, { '{[a]': 'b', '.inf': 'c}' }], ['{!!set {a}: b, c: !!binary aGk}', { '!!set {a: null}': 'b', c: '!!binary |-\n  aGk=' }, { '{!!set {a}': 'b', c: '!!binary aGk}' }], same('!!set {a, b}', IAE), ['{"a":"b"}', { a: 'b' }, IAE],
    same('{a: null}', { '{a': 'null}' }), same("{1: a, '1': b}", IAE), same('a', IAE), same(':', IAE), same('a:', IAE), same('a:b:c', IAE), same('[]', IAE), same('a:1,a:2', TWICE), same("'a:b", IAE),
  ])('%j', (text, standard, legacy) => {
    expect(map(text, 'standard')).toEqual(standard);
    expect(map(text, 'legacy')).toEqual(legacy);
  });
});

describe('a list of maps falls back map by map', () => {
  it.each<readonly [string, Dialect, unknown]>([
    ['[{a: 1}, {b: [2]}]', 'standard', [[['a', '1']], [['b', '[2]']]]], ['a:1;b:2', 'standard', [[['a', '1']], [['b', '2']]]], ['{a: 1};{b: 2}', 'standard', [[['a', '1']], [['b', '2']]]],
    ['{a: 1};{b: 2}', 'legacy', [[['{a', '1}']], [['{b', '2}']]]], ['0x1F: b', 'standard', [[['31', 'b']]]], ['0x1F: b', 'legacy', [[['0x1F', 'b']]]], ['[a]', 'standard', IAE], ['- -@: ', 'standard', IAE],
  ])('%j, pieces %s', (text, pieces, expected) => expect(valueOf(readMapListText(text, 'standard', pieces))).toEqual(expected));
});

describe('a refusal says what to write instead', () => {
  it.each([
    [readMapText('k:http://x', 'standard'), '"k:http://x" is no entry of a map: put a value that holds a colon in quotes, k:\'http://x\''],
    [readMapText('k', 'standard'), '"k" is no entry of a map: write key:value, and commas between the entries'],
    [readMapText('k:', 'standard'), '"k:" is no entry of a map: write key:value, with a text on both sides of the colon'],
    [readMapText('k:v;j:w', 'standard'), '"k:v;j:w" is no entry of a map: the entries of a map stand between commas, write k:v,j:w'],
    [readMapText('k:v,k:w', 'standard'), 'the key "k" stands twice in the map: keep one of them'],
    [splitEscaped("'a", ';'), '"\'a" opens a quote that is never closed: add the closing \', or double it if it belongs to the text'],
    [splitEscaped("'a'b", ';'), '"\'a\'b" goes on after a closing quote: quote the whole piece, or double the quotes within it'],
  ])('%#', (outcome, reason) => expectReason(outcome, reason));
});
