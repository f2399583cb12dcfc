import { describe, expect, test } from 'vitest';
import { areas } from '../../scripts/generate/words.mjs';
import { realFlink, RELEASES } from './support/reader.js';

/** So many words in a row that are Flink's are no words of ours. */
const IN_A_ROW = 8;

/** Words in their order; the key of an option is one word. */
const plain = (html: string): readonly string[] => html.replaceAll(/<[^>]*>|&\w+;/g, ' ').toLowerCase().split(/[^a-z0-9.-]+/).map(word => word.replaceAll(/^[.-]+|[.-]+$/g, '')).filter(word => word !== '');
const rows = (words: readonly string[]): readonly string[] => words.slice(0, Math.max(0, words.length - IN_A_ROW + 1)).map((_, at) => words.slice(at, at + IN_A_ROW).join(' '));

/** Our sentences one by one: what stands at the end of one and at the beginning of the next is no row. */
const ours = areas().flatMap(({ entries }) => Object.entries(entries).flatMap(([key, { text, constants = {}, guidance = [] }]) => [
  text, ...Object.values(constants), ...guidance.flatMap(item => Object.entries(item).filter(([name]) => name !== 'source').map(([, said]) => String(said))),
].map(sentence => ({ key, words: plain(sentence) }))));

describe.each(RELEASES)('Flink %s', version => {
  test(`no ${IN_A_ROW} words in a row of our descriptions are from its own`, async () => {
    const theirs = await realFlink(version).descriptions();
    expect(Object.keys(theirs).length).toBeGreaterThan(700);
    const known = new Set(Object.values(theirs).flatMap(text => rows(plain(text))));
    // The comparison itself can find something.
    expect(known.has(rows(plain(theirs['taskmanager.memory.process.size'] ?? ''))[0] ?? '')).toBe(true);
    expect(ours.flatMap(({ key, words }) => rows(words).filter(row => known.has(row)).map(row => `${key}: ${row}`))).toEqual([]);
  });
});
