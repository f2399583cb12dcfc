import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format, type FormatOptions, type LineSpan } from '../../server/src/document/format.js';
import { LineIndex } from '../../server/src/document/lineIndex.js';
import { parseFile } from '../../server/src/document/parse.js';
import { anyText } from './documentTexts.js';
import { looseText } from './looseTexts.js';

const VERSION = '1.20';
const anyOptions: fc.Arbitrary<FormatOptions> = fc.record({ tabSize: fc.integer({ min: 1, max: 8 }), trimTrailingWhitespace: fc.boolean(), insertFinalNewline: fc.boolean(), trimFinalNewlines: fc.boolean() }, { requiredKeys: ['tabSize'] });
const anyName = fc.constantFrom('config.yaml', 'config.yaml', 'flink-conf.yaml');

function formatted(name: string, text: string, options: FormatOptions, span?: LineSpan): string {
  const changes = format({ name, text, version: VERSION, file: parseFile(name, text, VERSION) }, options, span);
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of changes) {
    expect(range.start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}

/** What a text says: settings with their classes, and comments. */
function said(name: string, text: string): unknown {
  const { settings, comments, loads } = parseFile(name, text, VERSION);
  return { loads, settings: settings.map(({ key, value, javaType }) => [key, value, javaType]), comments: comments.map(comment => comment.text.trimEnd()) };
}

test('a text that reads has the same settings and comments, and is formatted once and for all', () => {
  let [standard, changed] = [0, 0];
  fc.assert(fc.property(anyName, looseText, anyOptions, (name, text, options) => {
    const once = formatted(name, text, options);
    if (name === 'config.yaml') {
      standard++;
      if (once !== text) changed++;
    }
    expect(said(name, once)).toEqual(said(name, text));
    expect(formatted(name, once, options)).toBe(once);
  }), { numRuns: 3000 });
  // Hardly any is as it should be, and the check at the end lets nearly all of them pass.
  expect(changed).toBeGreaterThan(0.95 * standard);
});

test('any text has the same settings and comments', () => {
  fc.assert(fc.property(anyName, anyText, anyOptions, (name, text, options) => {
    const once = formatted(name, text, options);
    if (!text.includes('\t')) expect(said(name, once)).toEqual(said(name, text));
    expect(formatted(name, once, options)).toBe(once);
  }), { numRuns: 3000 });
});

test('no line outside the range is touched', () => {
  fc.assert(fc.property(anyName, looseText, anyOptions, fc.nat(20), fc.nat(8), (name, text, options, first, length) => {
    const lines = new LineIndex(text);
    const span = { first, last: first + length };
    const once = formatted(name, text, options, span);
    const start = lines.lineStart(span.first);
    const end = lines.lineStart(span.last + 1);
    expect(once.slice(0, start)).toBe(text.slice(0, start));
    expect(once.endsWith(text.slice(end))).toBe(true);
    expect(said(name, once)).toEqual(said(name, text));
  }), { numRuns: 2000 });
});
