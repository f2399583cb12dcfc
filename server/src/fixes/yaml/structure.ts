import { distance } from 'fastest-levenshtein';
import type { Analysis } from '../../analysis.js';
import type { TextChange } from '../../document/edit/types.js';
import type { TextRange } from '../../document/types.js';
import type { Problem } from '../../rules/types.js';
import { indentOf, insertion, lineAt, lineBreakOf, withoutLines } from '../text.js';
import { commentedOut } from './comment.js';
import type { Candidate } from './mend.js';
import { quotedValue, quoting, settingLine } from './values.js';

/** One of two equal keys goes; of two blocks, the lines of the second move to the first. */
export function* duplicateKey(analysis: Analysis, { range, related }: Problem): Generator<Candidate> {
  const { text } = analysis;
  const [first] = related;
  if (first === undefined) return;
  const one = blockAt(text, first.range);
  const other = blockAt(text, range);
  if (one === undefined || other === undefined) return;
  const equal = contentOf(text, one) === contentOf(text, other);
  if (equal) yield { title: 'Remove the second of the two, which are the same', changes: [withoutLines(text, other)], safe: true, drops: true };
  const merged = mergedBlocks(text, one, other);
  if (merged !== undefined) yield { title: 'Move the lines under this key to the first one', changes: merged, drops: true };
  yield { title: 'Keep this one, remove the first', changes: [withoutLines(text, one)], drops: true };
  yield { title: 'Keep the first, remove this one', changes: [withoutLines(text, other)], drops: true };
}

/** The lines of a key that stands first on its line: its own, and those that are indented deeper. */
function blockAt(text: string, key: TextRange): TextRange | undefined {
  const line = lineAt(text, key.start);
  const indent = key.start - line.start;
  if (text.slice(line.start, key.start).replace('\ufeff', '').trim() !== '') return undefined;
  let end = line.end;
  for (let next = lineAt(text, end); next.end < text.length;) {
    next = lineAt(text, next.end + (text.startsWith('\r\n', next.end) ? 2 : 1));
    const content = text.slice(next.start, next.end);
    if (content.trim() === '') continue;
    // The items of a list may stand in the column of their key.
    if (indentOf(content) < indent || (indentOf(content) === indent && !/^[ ]*- /.test(content))) break;
    end = next.end;
  }
  return { start: line.start, end };
}

function contentOf(text: string, { start, end }: TextRange): string {
  return text.slice(start, end).split(/\r\n?|\n/).map(line => line.replace(/\s+#.*$/, '').trim()).filter(line => line !== '' && !line.startsWith('#')).join('\n');
}

/** The lines under the second key behind those under the first, indented like them; undefined where either is no block. */
function mergedBlocks(text: string, one: TextRange, other: TextRange): readonly TextChange[] | undefined {
  const firstLines = linesUnder(text, one);
  const otherLines = linesUnder(text, other);
  const indent = columnOf(firstLines);
  const from = columnOf(otherLines);
  if (indent === undefined || from === undefined) return undefined;
  const shifted = otherLines.map(line => (line.trim() === '' ? line : `${' '.repeat(Math.max(indentOf(line) - from, 0) + indent)}${line.trimStart()}`));
  const lineBreak = lineBreakOf(text);
  return [insertion(one.end, shifted.map(line => lineBreak + line).join('')), withoutLines(text, other)];
}

function linesUnder(text: string, { start, end }: TextRange): readonly string[] {
  const [key = '', ...lines] = text.slice(start, end).split(/\r\n?|\n/);
  return /:[ \t]*(?:#.*)?$/.test(key) ? lines : [];
}

function columnOf(lines: readonly string[]): number | undefined {
  const first = lines.find(line => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return first === undefined || /^[ ]*- /.test(first) ? undefined : indentOf(first);
}

/** Without the line that begins another document, or with everything from there on as comments. */
export function* severalDocuments(analysis: Analysis, { range }: Problem): Generator<Candidate> {
  const { text, lines } = analysis;
  const line = lineAt(text, range.start);
  if (/^---[ \t]*(?:#.*)?$/.test(text.slice(line.start, line.end))) yield { title: 'Remove the line that begins another document', changes: [withoutLines(text, line)] };
  const first = lines.positionAt(range.start).line;
  yield { title: 'Keep the first document, comment out the rest', changes: commentedOut(text, lines, { first, last: lines.lineCount - 1 }), drops: true };
}

/** Without the line. */
export function* removedLine({ text }: Analysis, { range }: Problem, safe = false): Generator<Candidate> {
  yield { title: 'Remove this line', changes: [withoutLines(text, lineAt(text, range.start))], safe, drops: true };
}

/** The stretch at fault in quotes. A template is to be filled in: that is nothing to mend unseen. */
export function* quotedPlace({ text }: Analysis, { range }: Problem): Generator<Candidate> {
  const safe = !text.startsWith('{{', range.start);
  const word = !safe || settingLine(text, range.start).value?.start === range.start ? 'value' : 'key';
  if (range.end > range.start) yield { title: `Put the ${word} in quotes`, changes: [quoting(text, range)], safe };
  yield* quotedValue(text, range.start, safe);
}

/** The alias that was meant, by the anchors of the file; else a text in quotes. */
export function* undefinedAlias({ text }: Analysis, { range }: Problem): Generator<Candidate> {
  const name = text.slice(range.start + 1, range.end);
  const anchors = [...new Set(Array.from(text.slice(0, range.start).matchAll(/(?<=[\s:])&([\w.-]+)/g), match => match[1] ?? ''))];
  const near = anchors.map(anchor => ({ anchor, edits: distance(name, anchor) })).filter(({ anchor, edits }) => edits <= Math.max(1, anchor.length / 3)).sort((a, b) => a.edits - b.edits);
  for (const { anchor } of near.slice(0, 2)) yield { title: `Write *${anchor}`, changes: [{ range, text: `*${anchor}` }] };
  yield* quotedValue(text, range.start, near.length === 0);
  yield { title: 'Put the value in quotes', changes: [quoting(text, range)] };
}

/** Without the tag where something stands behind it; else a text in quotes. What it is is not told: it may be a password. */
export function* tag({ text }: Analysis, { range }: Problem): Generator<Candidate> {
  const line = lineAt(text, range.start);
  const rest = text.slice(range.end, line.end);
  const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const lone = /^[ \t]*(?:#.*)?$/.test(rest);
  if (!lone) yield { title: 'Remove the tag', changes: [{ range: { start: range.start, end: range.end + blanks }, text: '' }] };
  yield* quotedValue(text, range.start, false);
  if (lone) yield { title: 'Remove the tag', changes: [{ range, text: '' }] };
}

/** `key: value` lines of what is a list, or has `=` for its colons. */
export function* notAMapping({ text }: Analysis): Generator<Candidate> {
  const dashed = Array.from(text.matchAll(/^(- +)[^\s#]|^( +)[^\s#]/gm), match => ({ range: { start: match.index, end: match.index + (match[1] === undefined ? 2 : match[1].length) }, text: '' }));
  if (/^- /m.test(text)) yield { title: 'Remove the dashes', changes: dashed };
  const equals = Array.from(text.matchAll(/^[ \t]*[\w.-]+([ \t]*=[ \t]*)\S/gm), match => {
    const start = match.index + match[0].indexOf(match[1] ?? '=');
    return { range: { start, end: start + (match[1] ?? '=').length }, text: ': ' };
  });
  yield { title: 'Write colons in place of =', changes: equals };
}
