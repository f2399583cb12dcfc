import { describe, expect, test } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';
import type { Setting, TextRange } from '../../../server/src/document/types.js';

function settingOf(text: string, key?: string): Setting {
  const found = parseStandard(text).settings.find(setting => key === undefined || setting.key === key);
  if (found === undefined) throw new Error('no setting');
  return found;
}

describe('every setting knows where it is written', () => {
  test.each<readonly [rule: string, text: string, path: readonly string[], value: string]>([
    ['flat', 'a.b.c: 1\n', ['a.b.c'], '1'],
    ['nested', 'a:\n  b:\n    c: x y # z\n', ['a', 'b', 'c'], 'x y'],
    ['half flat', 'a.b:\n  c.d: x\n', ['a.b', 'c.d'], 'x'],
    ['quotes belong to it', '"a": \'x\'\n', ['"a"'], "'x'"],
    ['in braces', '{a: {b: "x"}}\n', ['a', 'b'], '"x"'],
    ['a list in brackets', 'a: [b, c] # d\n', ['a'], '[b, c]'],
    ['a list line by line', 'a:\n- b\n- c: d\n  e: f\nz: 1\n', ['a'], '- b\n- c: d\n  e: f'],
    ['a list that is indented', 'a:\n  - b\n  - c\n', ['a'], '- b\n  - c'],
    ['a block of text', 'a: |\n  b\n  c\n\nz: 1\n', ['a'], '|\n  b\n  c'],
    ['a text over several lines', 'a: b\n  c\nz: 1\n', ['a'], 'b\n  c'],
    ['nothing', 'a:  # c\nz: 1\n', ['a'], ''],
    ['an alias is all that is written of what it repeats', 'x: &x {b: 1}\na: *x\n', ['a', '*x'], '*x'],
    ['behind a tag', 'a: !!str 5\n', ['a'], '5'],
    ['with characters of two units', '😀: é😀\n', ['😀'], 'é😀'],
  ])('%s', (_, text, path, value) => {
    const slice = ({ start, end }: TextRange): string => text.slice(start, end);
    const setting = parseStandard(text).settings.findLast(({ key }) => key !== 'z');
    expect(setting?.path.map(({ range }) => slice(range))).toEqual(path);
    expect(setting === undefined ? '' : slice(setting.valueRange)).toBe(value);
    if (setting?.style !== 'alias') expect(setting?.keyRange).toEqual(setting?.path.at(-1)?.range);
  });

  test('where nothing is written, the value is empty and stands behind the colon', () => {
    expect(settingOf('a.b: \n')).toMatchObject({ value: '', valueRange: { start: 4, end: 4 } });
  });

  test('a parent whose children are comments is no setting', () => {
    expect(parseStandard('a:\n  # b: 1\nc: 2\n').settings.map(({ key }) => key)).toEqual(['c']);
  });
});

describe('how a value is written', () => {
  test.each<readonly [written: string, style: Setting['style'], value: string, text: string | undefined]>([
    ['x', 'plain', 'x', undefined],
    ['"x"', 'double-quoted', 'x', undefined],
    ["'x'", 'single-quoted', 'x', undefined],
    ['|-\n  x', 'block', 'x', undefined],
    ['[x]', 'flow', '[x]', undefined],
    ['\n- x', 'block-list', '[x]', undefined],
    ['0123', 'plain', '123', '0123'],
    ['1.20', 'plain', '1.2', '1.20'],
    ['1e3', 'plain', '1000.0', '1e3'],
    ['TRUE', 'plain', 'true', 'TRUE'],
    ['"0123"', 'double-quoted', '0123', undefined],
    ['4', 'plain', '4', undefined],
  ])('%j', (written, style, value, text) => {
    expect(settingOf(`k: ${written}\n`)).toMatchObject({ style, value, written: text });
  });
});

describe('comments', () => {
  test('each with its line, and whether it has that for itself', () => {
    const text = '# head\n\na: 1 # one\nb: |  # two\n  text # no comment\n  # three\n  c: "# no"\n# four';
    expect(parseStandard(text.replace('  c: "# no"\n', 'c: "# no"\n')).comments.map(({ text: comment, line, wholeLine }) => [comment, line, wholeLine])).toEqual([
      ['# head', 0, true], ['# one', 2, false], ['# two', 3, false], ['# four', 7, true],
    ]);
  });

  test('stay where a line cannot be read', () => {
    expect(parseStandard('a: 1\n# one\nb: @x # two\n# three\nc\n  # four\n').comments.map(({ text, line }) => `${line} ${text}`)).toEqual(['1 # one', '3 # three', '5 # four']);
  });
});
