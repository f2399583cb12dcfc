import { expect, test } from 'vitest';
import { edit } from '../../../server/src/document/edit/edit.js';
import { expectSound, merge, remove, rename, set, source } from './support.js';

const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');

test.each([
  ['flat keys', lines(5000, index => `a.b${index}.c: 1 # c\n`), 'a.b2500.c'],
  ['nested keys', lines(1500, index => `k${index}:\n  a:\n    b: 1 # c\n`), 'k700.a.b'],
  ['keys without values', `${lines(3000, index => `n${index}:\n  m:\n    # c\n`)}a:\n  b: 1\n`, 'a.b'],
  ['line breaks of two characters', `a:\r\n  b: |+\r\n    x\r\n${'\r\n'.repeat(50_000)}c:\r\n${'\r\n'.repeat(50_000)}`, 'a.b'],
  ['comments', `${'# c\n'.repeat(20_000)}a:\n  b: 1\n${'  # c\n'.repeat(20_000)}`, 'a.b'],
  ['deep blocks', `${lines(900, depth => `${' '.repeat(depth)}a:\n`)}${' '.repeat(900)}b: 1\n`, `${'a.'.repeat(900)}b`],
  ['a long list', `a:\n${lines(3000, index => `  - item ${index}\n`)}`, 'a'],
  ['a long line', `a: ${'x'.repeat(500_000)}\n`, 'a'],
  ['braces', `a: {${lines(3000, index => `k${index}: {}, `)}b: 1}\n`, 'a.b'],
  ['noise', lines(3000, index => `"k${index}: [\n- {\n`), 'k'],
])('%s are edited within seconds', (_, text, key) => {
  const start = performance.now();
  for (const step of [set(key, 'y'), set(key, '[y, z]'), set(`${key}2`, 'y'), remove(key), rename(key, 'x.y.z'), merge(key.split('.')[0] ?? '')]) expectSound(text, edit(source(text), [step]));
  expect(performance.now() - start).toBeLessThan(20_000);
});
