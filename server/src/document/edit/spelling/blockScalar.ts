import { indentOf, type Entry } from '../layout/entries.js';
import { stepOf } from '../layout/place.js';
import type { Setting } from '../../types.js';
import type { View } from '../layout/view.js';

/** How a value is written as a block (`|`, `>`) in the place of another one: with its indentation, and the comment behind its `|`; undefined where that was no block. */
export function blockSpelling(view: View, entry: Entry, { style, valueRange }: Setting, value: string): string | undefined {
  const written = view.text.slice(valueRange.start, valueRange.end);
  const header = /^([|>])[+-]?([1-9]?)[+-]?([^\r\n]*)/.exec(written);
  if (style !== 'block' || header === null || value === '') return undefined;
  const [head, sign, increment = '', comment = ''] = header;
  const folds = sign === '>' && !/\n./.test(value);
  const own = indentOf(view.text, entry);
  const indent = increment !== '' ? own + ' '.repeat(Number(increment)) : /^(?:[ ]*(?:\r?\n|\r(?!\n)))*([ ]+)\S/.exec(written.slice(head.length).replace(/^\r\n?|^\n/, ''))?.[1] ?? own + stepOf(view, entry);
  const end = /\n*$/.exec(value)?.[0].length ?? 0;
  const lines = value.slice(0, value.length - Math.min(end, 1)).split('\n');
  return [`${folds ? '>' : '|'}${increment}${end === 0 ? '-' : end === 1 ? '' : '+'}${comment}`, ...lines.map(line => (line === '' ? '' : indent + line))].join(view.lineBreak);
}
