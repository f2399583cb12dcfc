import { expect } from 'vitest';
import { format, type FormatOptions, type LineSpan } from '../../../server/src/document/format.js';
import { parseFile } from '../../../server/src/document/parse.js';

/** How a text is formatted in a test. */
export interface Formatting extends Partial<FormatOptions> {
  readonly name?: string;
  readonly span?: LineSpan;
}

/** The text as it is formatted, which by itself stays as it is. */
export function formatted(text: string, { name = 'config.yaml', span, tabSize = 2, ...options }: Formatting = {}): string {
  const changes = format({ name, text, version: '1.20', file: parseFile(name, text, '1.20') }, { tabSize, ...options }, span);
  let result = '';
  let at = 0;
  for (const { range, text: written } of changes) {
    expect(range.start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, range.start) + written;
    at = range.end;
  }
  return result + text.slice(at);
}

/** Checks what a text becomes, and that it then stays so. */
export function check(text: string, expected: string, how: Formatting = {}): void {
  expect(formatted(text, how)).toBe(expected);
  if (how.span === undefined) expect(formatted(expected, how)).toBe(expected);
}
