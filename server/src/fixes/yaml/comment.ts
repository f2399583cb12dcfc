import type { Analysis } from '../../analysis.js';
import type { TextChange } from '../../document/edit/types.js';
import type { LineIndex } from '../../document/lineIndex.js';
import type { Problem } from '../../rules/types.js';
import { indentOf, insertion, isEmpty } from '../text.js';
import type { Candidate } from './mend.js';

/** The first and the last line of a stretch, from 0. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Ways to make comments of the lines at fault with those under them: of as few as possible, in the end of everything. */
export function* commentingOut(analysis: Analysis, { range }: Pick<Problem, 'range'>): Generator<Candidate> {
  const { text, lines } = analysis;
  const line = (number: number): string => text.slice(lines.lineStart(number), lines.lineEnd(number));
  const at: Lines = { first: lines.positionAt(range.start).line, last: lines.positionAt(range.end).line };
  const block: Lines = { first: at.first, last: endOfBlock(line, lines.lineCount, at) };
  const withParents: Lines = { first: firstParent(line, lines.lineCount, block), last: block.last };
  const end = lines.lineCount - 1;
  const seen = new Set<string>();
  for (const stretch of [block, at, withParents, entry(line, lines.lineCount, block), { first: at.first, last: end }, { first: withParents.first, last: end }, { first: 0, last: end }]) {
    const place = `${stretch.first} ${stretch.last}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const changes = commentedOut(text, lines, stretch);
    if (changes.length > 0) yield { title: changes.length === 1 ? 'Comment out this line' : `Comment out ${changes.length} lines`, changes, drops: true };
  }
}

/** Puts `# ` before all that is written on lines, in one column. */
export function commentedOut(text: string, lines: LineIndex, { first, last }: Lines): readonly TextChange[] {
  const starts: { readonly start: number; readonly indent: number }[] = [];
  for (let number = first; number <= last; number++) {
    const start = lines.lineStart(number) + (number === 0 && text.startsWith('\ufeff') ? 1 : 0);
    const line = text.slice(start, lines.lineEnd(number));
    if (!isEmpty(line) && !/^[ \t]*#/.test(line)) starts.push({ start, indent: indentOf(line) });
  }
  const column = Math.min(...starts.map(({ indent }) => indent));
  return starts.map(({ start }) => insertion(start + column, '# '));
}

const isBlank = (line: string): boolean => /^[ \t]*(?:#|$)/.test(line);

/** The last line of those under a stretch that are indented deeper than it. */
function endOfBlock(line: (number: number) => string, count: number, { first, last }: Lines): number {
  const indent = indentOf(line(first));
  let end = last;
  for (let number = last + 1; number < count; number++) {
    const text = line(number);
    if (isBlank(text)) continue;
    if (indentOf(text) <= indent) break;
    end = number;
  }
  return end;
}

/** The first line of the parents that would be left without a child. */
function firstParent(line: (number: number) => string, count: number, { first, last }: Lines): number {
  let top = first;
  for (let number = first - 1; number >= 0; number--) {
    const text = line(number);
    if (isBlank(text)) continue;
    if (indentOf(text) >= indentOf(line(top)) || !/:[ \t]*(?:#.*)?$/.test(text) || endOfBlock(line, count, { first: number, last: number }) > last) break;
    top = number;
  }
  return top;
}

/** Everything from the line above without indentation to the next one. */
function entry(line: (number: number) => string, count: number, block: Lines): Lines {
  let first = block.first;
  while (first > 0 && (isBlank(line(first)) || indentOf(line(first)) > 0)) first--;
  return { first, last: Math.max(block.last, endOfBlock(line, count, { first, last: first })) };
}
