import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChunk } from '../../server/src/document/reading/chunk.js';
import { readOneLine } from '../../server/src/document/reading/oneLine.js';
import { SAMPLES } from './documentTexts.js';

const PIECES = ['a', 'true', 'Null', 'taskmanager.memory.process.size', 'b-c_d', ': ', ':', '  ', ' ', '#', ' # why', '# ä ☃', '\n', '\n\n', '\r\n', '\t', '4g', '0123', '-1', '1e3', '0x1F', '~', 'False', 's3://bucket/x', 'host:8081', '*', '&a', '|', '...', '---', '- ', '"', '\u0085', '\u2028', '\ufeff', '\u0007', '%', '{', '}', 'x=y', '@', '!', '.5', '12345678901'];

/** The beginning of a line with what may follow it. */
const stretch = fc.tuple(fc.constantFrom('k', 'true', 'metrics.a', 'n'), fc.constantFrom(': ', ':  ', ':'), fc.array(fc.constantFrom(...PIECES), { maxLength: 10 })).map(([key, colon, rest]) => key + colon + rest.join(''));

const check = (text: string, start: number): boolean => {
  const fast = readOneLine(text, start, 7);
  if (fast !== undefined) expect(fast).toEqual(parseChunk({ text, column: 0 }, start, 7, 'settings'));
  return fast !== undefined;
};

test('an entry that is read at a glance is read as the parser reads it', () => {
  let read = 0;
  fc.assert(fc.property(stretch, stretch, (first, second) => {
    if (check(`${first}\n${second}`, 0)) read++;
    if (check(`x: 1\n${first}`, 5)) read++;
  }), { numRuns: 20_000 });
  expect(read).toBeGreaterThan(1000);
});

test('so it is at every line of the samples', () => {
  for (const text of SAMPLES) for (let at = 0; at >= 0; at = text.includes('\n', at) ? text.indexOf('\n', at) + 1 : -1) if (at < text.length) check(text, at);
});
