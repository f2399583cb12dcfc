import { describe, expect, test } from 'vitest';
import { parseLegacy } from '../../../server/src/document/legacy.js';
import { isLegacyName } from '../../../server/src/document/parse.js';

const text = '# head\n  a.b :  c d  # e\nk:v\nempty:\nk: x#y\nk: "z"\n: v\r\nsite: http://x: 1\rlast: 1';

describe('flink-conf.yaml, line by line', () => {
  test('settings, their values cut at #, quotes kept, overridden ones kept', () => {
    expect(parseLegacy(text, '1.20').settings.map(({ key, value }) => `${key}=${value}`)).toEqual(['a.b=c d', 'k=x', 'k="z"', 'site=http://x: 1', 'last=1']);
  });

  test('ranges are those of key and value', () => {
    for (const { key, value, keyRange, valueRange, path, style, javaType } of parseLegacy(text, '1.20').settings) {
      expect(text.slice(keyRange.start, keyRange.end)).toBe(key);
      expect(text.slice(valueRange.start, valueRange.end)).toBe(value);
      expect(path).toEqual([{ text: key, range: keyRange }]);
      expect([style, javaType]).toEqual(['legacy', 'String']);
    }
  });

  test('lines that are skipped are named', () => {
    const { problems, loads } = parseLegacy(text, '1.20');
    expect(loads).toBe(true);
    expect(problems.map(({ code, range, refuses }) => [code, text.slice(range.start, range.end), refuses])).toEqual([
      ['legacy-line-ignored', 'k:v', false], ['legacy-line-ignored', 'empty:', false], ['legacy-line-ignored', ': v', false],
    ]);
    expect(problems.map(({ message }) => message.split(/[.:] /)[0])).toEqual(['Flink skips this line, for `k:` has no space behind its colon', 'Flink skips `empty`, for it has no value', 'Flink skips this line, for it has no key before its colon']);
  });

  test('comments with their lines', () => {
    expect(parseLegacy(text, '1.20').comments.map(({ text: comment, line, wholeLine }) => [comment, line, wholeLine])).toEqual([['# head', 0, true], ['# e', 1, false], ['#y', 4, false]]);
  });

  test.each(['2.0', '2.1', '2.2', '2.3'] as const)('Flink %s does not read it', version => {
    const file = parseLegacy(text, version);
    expect(file.loads).toBe(false);
    expect(file.settings).toHaveLength(5);
    expect(file.problems[0]).toMatchObject({ code: 'legacy-not-read', refuses: true, range: { start: 0, end: 6 } });
  });

  test('is told by its name', () => {
    expect(['flink-conf.yaml', 'conf/flink-conf.yaml', 'C:\\conf\\flink-conf.yaml', 'config.yaml', 'my-flink-conf.yaml', 'flink-conf.yml'].map(isLegacyName)).toEqual([true, true, true, false, false, false]);
  });
});
