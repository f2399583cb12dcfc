import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface EnterRule { readonly beforeText: string; readonly afterText: string; readonly action: { readonly appendText: string } }

const { wordPattern, onEnterRules } = JSON.parse(readFileSync(new URL('../../../client/language-configuration.json', import.meta.url), 'utf8')) as { wordPattern: string; onEnterRules: readonly EnterRule[] };

test.each<[string, string, readonly string[]]>([
  ['a key in its parts', 'taskmanager.memory.off-heap.size', ['taskmanager', 'memory', 'off-heap', 'size']],
  ['a key with capitals and dollars', '$internal.numberOfTaskSlots', ['$internal', 'numberOfTaskSlots']],
  ['a value with its unit', 'a: 1600m # b', ['a', '1600m', 'b']],
  ['a fraction', 'a: 0.4', ['a', '0.4']],
  ['a path', 's3://bucket/checkpoints', ['s3', 'bucket', 'checkpoints']],
  ['lists and flags', 'x,y;-Dfoo=bar', ['x', 'y', '-Dfoo', 'bar']],
])('a word is %s', (_rule, text, words) => expect(text.match(new RegExp(wordPattern, 'g'))).toEqual(words));

test.each<[string, string, string, string]>([
  ['a comment that is broken in its middle goes on', '  # one ', 'two', '# '],
  ['at the end of a comment it ends', '# one', '', ''],
  ['before another comment it ends', '# one', '# two', ''],
  ['a setting is no comment', 'a: b', 'c', ''],
])('%s', (_rule, before, after, expected) => {
  const rule = onEnterRules.find(({ beforeText, afterText }) => new RegExp(beforeText).test(before) && new RegExp(afterText).test(after));
  expect(rule?.action.appendText ?? '').toBe(expected);
});
