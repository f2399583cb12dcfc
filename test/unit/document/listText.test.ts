import { describe, expect, test } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';
import { isWrittenPlain } from '../../../server/src/flink/yaml/listText.js';

const long = 'x'.repeat(130);

describe('lists are written on one line as Flink writes them', () => {
  test.each<readonly [list: string, value: string]>([
    ['[]', '[]'],
    ['[a, 1, 1.50, TRUE, ~, "1", "true", "~"]', "[a, 1, 1.5, true, null, '1', 'true', '~']"],
    ['["", " x", "x ", "a: b", "a:b", "a #b", "a#b", "- a", "-a", "-", "?", "---x"]', "['', ' x', 'x ', 'a: b', 'a:b', 'a #b', a#b, '- a', -a, '-', '?', '---x']"],
    ['["a,b", "[a", "a]b", "{a", "it\'s", "\'", "a?b"]', "['a,b', '[a', 'a]b', '{a', it's, '''', 'a?b']"],
    ['["a\\nb", "a\\tb", "\\x07", "\\u00e9", "\\u00a0", "\\u0085", "\\u2028", "a\\"\\nb"]', '["a\\nb", "a\\tb", "\\a", é, \u00a0, "\\N", "\\L", "a\\"\\nb"]'],
    ['[[a, [b]], {c: d, "1": 2}]', "[[a, [b]], {c: d, '1': 2}]"],
    ['[a: b, {}, {x: }]', '[{a: b}, {}, {x: null}]'],
    ['[{"": a, ? [b, c] : d, [] : e, ~: f}]', "[{? '' : a, ? [b, c] : d, []: e, null: f}]"],
    [`[{"${long}": a}]`, `[{? ${long}\n    : a}]`],
    ['[{"a\\nb": c}]', '[{? "a\\nb" : c}]'],
    ['[!!set {a, b}, !!binary aGk]', '[!!set {a: null, b: null}, !!binary "aGk="]'],
    ['[&x [a], *x, *x]', '[&id001 [a], *id001, *id001]'],
    ['[&x {a: b}, *x]', '[&id001 {a: b}, *id001]'],
    ['&x [*x]', '&id001 [*id001]'],
  ])('%j', (list, value) => {
    expect(parseStandard(`k: ${list}\n`).settings.map(setting => setting.value)).toEqual([value]);
  });
});

// Each was put to Flink 2.2, flattening a file for the start scripts.
describe('a text on a line of its own', () => {
  test.each(['-Da=b -Dc=d', '-Da=b#c', '-Xlog:gc*:file=/tmp/gc.log', '-Da=[x],{y}', '-Da="b c"', '-Da=\'b c\'', '?a', ':a', 'a ? b', 'a,b', 'ä', '-Da=日本', 'a  b', 'yes', '1_000', '=', '<<', '-Da=😀'])('is written as it is: %s', text => expect(isWrittenPlain(text)).toBe(true));
  test.each(['-Da=b: c', '-Da=b #c', '-Da=b:', '@/opt/args', '%x', '- a', '-', '"-Da=b"', '\'-Da=b\'', '--- a', '... a', '? a', ': a', ',a', '10', 'true', '1e3', '0x1F', 'null', '~', '*x', '&x', '!x', '|x', '>x', '{x', '[x', '}x', '`x', '1.5', '-1', '+1', '.5', '-Da=b\tc', '', ' a', 'a '])('is written in quotes: %s', text => expect(isWrittenPlain(text)).toBe(false));
});
