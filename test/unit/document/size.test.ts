import { expect, it } from 'vitest';
import { tooLarge } from '../../../server/src/document/size.js';

const LINE = 100_000;
const rows: readonly [rule: string, text: string, reason: string | undefined][] = [
  ['nothing', '', undefined],
  ['a line as long as may be', 'x'.repeat(LINE), undefined],
  ['a line too long', 'x'.repeat(LINE + 1), 'The file has a line of more than 100,000 characters'],
  ['a line too long in the middle', `a\n${'x'.repeat(LINE + 1)}\nb`, 'The file has a line of more than 100,000 characters'],
  ['a line too long at the end', `${'a\n'.repeat(70_000)}${'x'.repeat(LINE + 1)}`, 'The file has a line of more than 100,000 characters'],
  ['two lines as long as may be', `${'x'.repeat(LINE)}\n${'x'.repeat(LINE)}\r\n`, undefined],
  ['lines that end with a carriage return', `${'x'.repeat(LINE - 1)}\r`.repeat(3), undefined],
  ['many lines', 'x: 1\n'.repeat(1_000_000), undefined],
  ['more than five million characters', 'x: 1\n'.repeat(1_020_000), 'The file has 5.1 million characters, more than 5 million'],
];
it.each(rows)('%s', (_, text, reason) => expect(tooLarge(text)).toBe(reason));
