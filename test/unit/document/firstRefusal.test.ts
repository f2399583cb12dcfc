import { describe, expect, test } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';

/** The exception and the place that Flink names; the one problem that has them. */
function refusalOf(text: string): string {
  const refusals = parseStandard(text).problems.flatMap(({ flink }) => (flink === undefined ? [] : [flink]));
  return refusals.map(({ exception, line, column }) => [exception, line, column].filter(part => part !== undefined).join(' ')).join(', ');
}

const long = `# ${'x'.repeat(1100)}\n`;

describe('of several reasons to refuse a file the one that Flink meets first is told', () => {
  test.each<readonly [rule: string, text: string, refusal: string]>([
    ['a forbidden character a few lines behind an error of the grammar, for it is taken in with it', 'a: b: c\nd: \x07\n', 'ReaderException'],
    ['a forbidden character in a comment at the head', '# \x07\na: b: c\n', 'ReaderException'],
    ['an error of the grammar before a forbidden character further away', `a: b: c\n${long}d: \x07\n`, 'YamlEngineException 1 5'],
    ['a forbidden character before an error of the grammar further away', `a: \x07\n${long}b: c: d\n`, 'ReaderException'],
    ['a forbidden character behind a null, however far', `a:\n${long}b: \x07\n`, 'ReaderException'],
    ['a null behind a duplicate', 'a: 1\na: 2\nb:\n', 'YamlEngineException 2 1'],
  ])('%s', (_, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });
});

describe('a number that the parser does not look at before it reads it is refused without a place', () => {
  test.each<readonly [text: string, refusal: string]>([
    ['k: "\\u', 'NumberFormatException'],
    ['k: "\\u12', 'YamlEngineException 1 9'],
    ['k: "\\ux"\n', 'YamlEngineException 1 7'],
    ['k: "\\U00110000"\n', 'IllegalArgumentException'],
    ['k: "\\U80000000"\n', 'NumberFormatException'],
    ['%YAML 2147483648.0\n---\nk: v\n', 'NumberFormatException'],
    ['%YAML 1.2147483648\n---\nk: v\n', 'NumberFormatException'],
    ['%YAML 1.2147483647\n---\nk: v\n', ''],
  ])('%j', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });
});
