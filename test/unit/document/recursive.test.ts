import { describe, expect, test } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';

function refusalOf(text: string): string | undefined {
  return parseStandard(text).problems.find(({ flink }) => flink !== undefined)?.flink?.exception;
}

describe('aliases within their own anchors are refused where Flink cannot take them', () => {
  test.each<readonly [rule: string, text: string, exception: string | undefined]>([
    ['a list that holds itself is a value', 'k: &a [*a]\n', undefined],
    ['but no key, for it has no hash', 'k: {? &x [*x] : b}\n', 'StackOverflowError'],
    ['nor is a mapping that holds itself', 'k: {? &x {y: *x} : b}\n', 'StackOverflowError'],
    ['nor an entry of a set', 'k: !!set {? &x [*x]}\n', 'StackOverflowError'],
    ['at the top neither', 'a: 1\n? &x [*x]\n: b\n', 'StackOverflowError'],
    ['a mapping is no key of itself', 'k: &a {? *a : b}\n', 'YamlEngineException'],
    ['nor in a list', 'k: [&a {b: c, ? *a : d}]\n', 'YamlEngineException'],
    ['nor is a list a key of what it holds', 'k: &a [{? *a : b}]\n', 'YamlEngineException'],
    ['a set is no entry of itself', 'k: &s !!set {? *s}\n', 'YamlEngineException'],
    ['a key that holds the list around it is taken in a list', 'k: &a\n  - {? {x: *a} : 1}\n', undefined],
  ])('%s', (_, text, exception) => {
    expect(refusalOf(text)).toBe(exception);
  });
});
