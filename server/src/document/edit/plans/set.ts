import { countLines, lineEndOf } from '../../lines.js';
import type { Setting } from '../../types.js';
import { colonEnd, isNull, type Entry } from '../layout/entries.js';
import type { Plan } from './plan.js';
import { blockSpelling } from '../spelling/blockScalar.js';
import { withoutContent } from '../layout/lines.js';
import { listChanges } from '../spelling/list.js';
import type { TextChange } from '../types.js';
import type { View } from '../layout/view.js';
import { spellingsOf } from '../spelling/scalar.js';

/** The ways to give a written key another value, the one with the smallest change first. */
export function* newValues(view: View, entry: Entry, setting: Setting | undefined, value: string): Generator<Plan> {
  if (entry.aliased && setting?.style !== 'alias') return;
  const spot = { flow: entry.parent?.flow ?? false, ...(setting === undefined ? {} : { style: setting.style }) };
  if (setting !== undefined) {
    const list = listChanges(view, setting, value);
    if (list !== undefined) yield [list];
    const block = blockSpelling(view, entry, setting, value);
    if (block !== undefined) yield [[{ range: setting.valueRange, text: block }]];
  }
  const spellings = spellingsOf(view, value, spot);
  for (const spelling of spellings) yield [replacement(view, entry, setting, spelling)];
  // A tag or an anchor before the value may be what is in the way.
  const from = colonEnd(view.text, entry);
  if (setting === undefined || !/^[ \t]+[!&]/.test(view.text.slice(from, setting.valueRange.start))) return;
  for (const spelling of spellings) yield [[{ range: { start: from, end: setting.valueRange.end }, text: ` ${spelling}` }]];
}

/** The changes that put another spelling in the place of a value; comments within the old one stay. */
export function replacement({ text, comments }: View, entry: Entry, setting: Setting | undefined, spelling: string): readonly TextChange[] {
  const colon = colonEnd(text, entry);
  if (entry.unread !== undefined) return [{ range: { start: entry.range.end, end: entry.unread }, text: `: ${spelling}` }];
  if (entry.braces !== undefined) return [{ range: entry.braces, text: spelling }];
  if (setting === undefined || (isNull(setting) && setting.valueRange.start === setting.valueRange.end)) {
    const blank = /^[ \t]$/.test(text.slice(colon, colon + 1)) && !/^[ \t]+#/.test(text.slice(colon));
    return [{ range: { start: blank ? colon + 1 : colon, end: blank ? colon + 1 : colon }, text: blank ? spelling : ` ${spelling}` }];
  }
  const { start, end } = setting.valueRange;
  const isBelow = countLines(text, colon, start) > 0;
  const hasComments = comments.some(({ range }) => range.start >= colon && range.start < end);
  if (!isBelow && !hasComments) return [{ range: setting.valueRange, text: spelling }];
  const first = { range: { start: isBelow ? colon : start, end: isBelow ? colon : lineContentEnd(text, start) }, text: isBelow ? ` ${spelling}` : spelling };
  return [first, ...withoutContent(text, lineEndOf(text, colon), end, comments)];
}

/** Where the line ends, without a comment and the blanks before it. */
function lineContentEnd(text: string, from: number): number {
  const line = text.slice(from, lineEndOf(text, from));
  return from + line.replace(/\s*#.*$/, '').trimEnd().length;
}
