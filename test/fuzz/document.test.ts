import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../server/src/document/bytes.js';
import { looksLikeFlink } from '../../server/src/document/detect.js';
import { directivesOf } from '../../server/src/document/directives.js';
import { LineIndex } from '../../server/src/document/lineIndex.js';
import { parseFile } from '../../server/src/document/parse.js';
import type { ParsedFile, TextRange } from '../../server/src/document/types.js';
import { anyText } from './documentTexts.js';

function expectSound(text: string, file: ParsedFile): void {
  const expectWithin = ({ start, end }: TextRange): void => {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  };
  for (const { key, path, keyRange, valueRange } of file.settings) {
    expectWithin(keyRange);
    expectWithin(valueRange);
    for (const { range } of path) expectWithin(range);
    expect(path.map(part => part.text).join('.')).toBe(key);
  }
  for (const { range, related, message } of file.problems) {
    expectWithin(range);
    if (related !== undefined) expectWithin(related.range);
    expect(message).not.toBe('');
  }
  for (const { range, text: comment, line } of file.comments) {
    expect(text.slice(range.start, range.end)).toBe(comment);
    expect(comment.startsWith('#')).toBe(true);
    expect(line).toBe(new LineIndex(text).positionAt(range.start).line);
  }
  expect(file.loads).toBe(!file.problems.some(({ refuses }) => refuses));
  directivesOf(file);
}

test('no text makes reading fail, and every range lies within it', () => {
  fc.assert(fc.property(anyText, fc.constantFrom('config.yaml', 'flink-conf.yaml'), (text, name) => {
    expectSound(text, parseFile(name, text, '1.20'));
    looksLikeFlink(name, text);
  }), { numRuns: 6000 });
});

test('no bytes make decoding fail', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0, 0, 0xfe, 0xff], [0xff, 0xfe, 0, 0]), (bytes, mark) => {
    const { text } = decode(Uint8Array.from([...mark, ...bytes]));
    expectSound(text, parseFile('config.yaml', text, '2.2'));
  }), { numRuns: 3000 });
});

test.each([
  ['brackets', `a: ${'['.repeat(100_000)}`],
  ['braces', `a: ${'{a: '.repeat(50_000)}`],
  ['dashes', `${'- '.repeat(50_000)}\n`],
  ['question marks', `${'? '.repeat(50_000)}\n`],
  ['open quotes', 'a: "\n'.repeat(20_000)],
  ['open brackets', 'a: [\n'.repeat(20_000)],
  ['open braces line by line', 'a: {b\n'.repeat(20_000)],
  ['words', 'no setting\n'.repeat(20_000)],
  ['blanks', ' '.repeat(200_000)],
  ['line breaks', '\n'.repeat(200_000)],
  ['carriage returns', '\r'.repeat(200_000)],
  ['line breaks of two characters', '\r\n'.repeat(200_000)],
  ['line breaks of two characters below a key', `a:\r\n${'\r\n'.repeat(200_000)}`],
  ['line breaks of two characters below a word', `a: 1\r\n  word\r\n${'\r\n'.repeat(50_000)}`],
  ['tabs', 'a:\n\tb: 1\n'.repeat(20_000)],
  ['nulls', 'a:\n'.repeat(20_000)],
  ['deep blocks', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ['block scalars', 'a: |\n  x\n'.repeat(20_000)],
  ['noise', Array.from({ length: 200_000 }, (_, index) => String.fromCharCode(32 + ((index * 7919) % 90))).join('')],
  ['aliases that unfold', `a0: &a0 {x: 1}\n${Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} {p: *a${index}, q: *a${index}}\n`).join('')}`],
])('%s are read within seconds', (_, text) => {
  const start = performance.now();
  const file = parseFile('config.yaml', text, '2.2');
  parseFile('config.yaml', `${text} `, '2.2', file);
  expect(performance.now() - start).toBeLessThan(20_000);
});
