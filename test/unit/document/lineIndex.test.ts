import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/document/lineIndex.js';

describe('offsets, lines and characters', () => {
  const text = 'ab\ncd\r\n\re😀f\n';
  const index = new LineIndex(text);

  test.each([[0, 0, 0], [2, 0, 2], [3, 1, 0], [5, 1, 2], [7, 2, 0], [8, 3, 0], [11, 3, 3], [12, 3, 4], [13, 4, 0]])('offset %i is line %i, character %i', (offset, line, character) => {
    expect(index.positionAt(offset)).toEqual({ line, character });
    expect(index.offsetAt({ line, character })).toBe(offset);
  });

  test('places outside the text are taken for the nearest', () => {
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(99)).toEqual({ line: 4, character: 0 });
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: 1, character: 99 })).toBe(5);
    expect(index.offsetAt({ line: 99, character: 0 })).toBe(text.length);
    expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(index.offsetAt({ line: 0, character: -5 })).toBe(0);
  });

  test('lines have ends', () => {
    expect(index.lineCount).toBe(5);
    expect([0, 1, 2, 3, 4].map(line => text.slice(index.lineStart(line), index.lineEnd(line)))).toEqual(['ab', 'cd', '', 'e😀f', '']);
    expect(index.lineStart(9)).toBe(text.length);
  });

  test('there and back is where one was, but for the middle of a line break', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀')), fc.nat(), (pieces, at) => {
      const whole = pieces.join('');
      const offset = at % (whole.length + 1);
      fc.pre(!(whole[offset - 1] === '\r' && whole[offset] === '\n'));
      const lines = new LineIndex(whole);
      expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
    }));
  });
});
