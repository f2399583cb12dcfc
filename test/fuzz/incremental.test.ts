import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStandard } from '../../server/src/document/standard.js';
import { anyEdit, edited, SAMPLES } from './documentTexts.js';

/** Several samples in one, so that changes have much before and behind them. */
const start = fc.array(fc.constantFrom(...SAMPLES), { minLength: 1, maxLength: 6 }).map(samples => samples.join(''));

test('a text read with what is known of the one before gives what it gives by itself', () => {
  fc.assert(fc.property(start, fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (text, edits) => {
    let current = text;
    let file = parseStandard(current);
    for (const edit of edits) {
      current = edited(current, edit);
      file = parseStandard(current, file);
      expect(file).toEqual(parseStandard(current));
    }
  }), { numRuns: 3000 });
});

test('typing a text letter by letter gives what it gives by itself', () => {
  for (const sample of SAMPLES) {
    let file = parseStandard('');
    for (let length = 1; length <= sample.length; length++) {
      const text = sample.slice(0, length);
      file = parseStandard(text, file);
      expect(file).toEqual(parseStandard(text));
    }
  }
});

test('an earlier file stays as it was, and can be gone on from twice', () => {
  const first = parseStandard('a: 1\nb: 2\nc: 3\n');
  const before = structuredClone(first);
  expect(parseStandard('a: 1\nb: 22\nc: 3\n', first)).toEqual(parseStandard('a: 1\nb: 22\nc: 3\n'));
  expect(parseStandard('x: 0\na: 1\nb: 2\n', first)).toEqual(parseStandard('x: 0\na: 1\nb: 2\n'));
  expect(first).toEqual(before);
});

test('what is far from a change is not read again', () => {
  const text = Array.from({ length: 2000 }, (_, index) => `metrics.reporter.r${index}.interval: ${index} s\n`).join('');
  const first = parseStandard(text);
  const second = parseStandard(`${text}last: 1\n`, first);
  expect(second.settings[0]).toBe(first.settings[0]);
  expect(second.settings[1990]).toBe(first.settings[1990]);
  expect(second.settings).toHaveLength(2001);
});
