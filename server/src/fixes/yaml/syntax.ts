import type { Analysis } from '../../analysis.js';
import type { TextChange } from '../../document/edit/types.js';
import type { TextRange } from '../../document/types.js';
import type { Problem } from '../../rules/types.js';
import { indentOf, insertion, isEmpty, lineAt, lineBreakOf, withoutLines } from '../text.js';
import { indentationUnit } from './characters.js';
import type { Candidate } from './mend.js';
import { quotedValue, settingLine } from './values.js';

/** What a person would try on a line that is no YAML, the likeliest first. */
export function* syntax(analysis: Analysis, { range }: Problem): Generator<Candidate> {
  const { text } = analysis;
  const { range: line, value } = settingLine(text, range.start);
  yield* blanks(text, line);
  if (value !== undefined) {
    yield* closedQuote(text, value);
    yield* closedBrackets(text, value);
    yield* escapedBackslashes(text, value);
  }
  yield* colon(analysis, line);
  yield* indentation(analysis, line);
  yield* listItem(text, line, value);
  yield* quotedValue(text, range.start, false);
  yield* lone(text, line);
}

/** Blanks that look like spaces and are none to YAML: they come with what is pasted. */
export function* blanks(text: string, line: TextRange): Generator<Candidate> {
  const odd = Array.from(text.slice(line.start, line.end).matchAll(/[^\S \t]|[\u200b-\u200d\u2060\ufeff]/g), ({ 0: found, index }) => {
    const start = line.start + index;
    return { range: { start, end: start + 1 }, text: /[\u200b-\u200d\u2060\ufeff\f\v]/.test(found) ? '' : ' ' };
  });
  if (odd.length > 0) yield { title: 'Write plain spaces', changes: odd };
}

function* closedQuote(text: string, value: TextRange): Generator<Candidate> {
  const written = text.slice(value.start, value.end);
  const quote = written.charAt(0);
  if (quote !== '"' && quote !== '\'') return;
  yield { title: 'Close the quote', changes: [insertion(value.end, quote)] };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function* closedBrackets(text: string, value: TextRange): Generator<Candidate> {
  const written = text.slice(value.start, value.end);
  if (!/^[[{]/.test(written)) return;
  const open: string[] = [];
  for (const [at, char] of written.split('').entries()) {
    const closing = CLOSING[char];
    if (closing !== undefined) open.push(closing);
    else if (char === open.at(-1)) open.pop();
    else if (/[\]}]/.test(char)) yield { title: `Remove the ${char} that closes nothing`, changes: [{ range: { start: value.start + at, end: value.start + at + 1 }, text: '' }] };
  }
  if (open.length > 0) yield { title: `Close the bracket`, changes: [insertion(value.end, open.reverse().join(''))] };
}

function* escapedBackslashes(text: string, value: TextRange): Generator<Candidate> {
  const written = text.slice(value.start, value.end);
  if (!/^".*\\.*"$/.test(written)) return;
  yield { title: 'Write each backslash twice', changes: [{ range: value, text: written.replaceAll('\\', '\\\\') }] };
}

/** `key=value`, `key value` where the key is an option, and `key` with lines under it. */
function* colon({ text, options }: Analysis, line: TextRange): Generator<Candidate> {
  const written = text.slice(line.start, line.end);
  const equals = /^([ ]*[\w.-]+)([ \t]*=[ \t]*)\S/.exec(written);
  if (equals !== null) {
    const start = line.start + (equals[1] ?? '').length;
    yield { title: 'Write a colon in place of =', changes: [{ range: { start, end: start + (equals[2] ?? '').length }, text: ': ' }] };
  }
  const spaceless = /^([ ]*)([\w.-]+):\S/.exec(written);
  if (spaceless !== null && options.find(spaceless[2] ?? '').kind !== 'unknown') yield { title: 'Put a space behind the colon', changes: [insertion(line.start + spaceless[0].length - 1, ' ')] };
  const [, before = '', key = '', rest = ''] = /^([ ]*)([\w.-]+)(?:[ \t]+(\S.*))?[ \t]*$/.exec(written) ?? [];
  if (key !== '' && (rest === '' || options.find(key).kind !== 'unknown')) yield { title: `Write a colon behind ${key}`, changes: [insertion(line.start + before.length + key.length, ':')] };
}

/** The line, with those under it, in the column of one of the lines before it, or under the one before. */
function* indentation({ text }: Analysis, line: TextRange): Generator<Candidate> {
  const written = text.slice(line.start, line.end);
  const own = indentOf(written);
  const before = linesBefore(text, line.start);
  const columns: number[] = [];
  for (const indent of before) if (columns.length === 0 || indent < Math.min(...columns)) columns.push(indent);
  const [above] = columns;
  if (above !== undefined) columns.push(above + indentationUnit(text));
  for (const column of columns) {
    if (column === own) continue;
    const by = column - own;
    yield { title: by > 0 ? `Indent by ${by} more` : `Indent by ${-by} less`, changes: shifted(text, line, by) };
    yield { title: by > 0 ? `Indent this line by ${by} more` : `Indent this line by ${-by} less`, changes: shifted(text, line, by).slice(0, 1) };
  }
}

/** The indentation of the lines with something on them before an offset, the nearest first. */
function linesBefore(text: string, offset: number): readonly number[] {
  const lines = text.slice(Math.max(0, offset - 20_000), offset).split(/\r\n?|\n/).slice(0, -1);
  return lines.reverse().filter(line => !isEmpty(line) && !line.trimStart().startsWith('#')).map(indentOf);
}

/** A line and all that are indented deeper than it below, moved to the right or to the left. */
function shifted(text: string, line: TextRange, by: number): readonly TextChange[] {
  const changes: TextChange[] = [];
  const own = indentOf(text.slice(line.start, line.end));
  for (let at = line; ; at = lineAt(text, at.end + (text.startsWith('\r\n', at.end) ? 2 : 1))) {
    const written = text.slice(at.start, at.end);
    const indent = indentOf(written);
    if (at !== line && !isEmpty(written) && indent <= own) break;
    if (!isEmpty(written)) changes.push(by > 0 ? insertion(at.start, ' '.repeat(by)) : { range: { start: at.start, end: at.start + Math.min(-by, indent) }, text: '' });
    if (at.end >= text.length) break;
  }
  return changes;
}

/** A dash that makes no list here: on a line of its own, or gone. */
function* listItem(text: string, line: TextRange, value: TextRange | undefined): Generator<Candidate> {
  const written = text.slice(line.start, line.end);
  if (value !== undefined && text.slice(value.start, value.end).startsWith("- ")) {
    const blanks = /[ \t]*$/.exec(text.slice(line.start, value.start))?.[0].length ?? 0;
    yield { title: 'Begin the list on a line of its own', changes: [{ range: { start: value.start - blanks, end: value.start }, text: `${lineBreakOf(text)}${' '.repeat(indentOf(written) + indentationUnit(text))}` }] };
  }
  const dash = /^([ ]*)(- +)/.exec(written);
  if (dash === null) return;
  const start = line.start + (dash[1] ?? '').length;
  yield { title: 'Remove the dash', changes: [{ range: { start, end: start + (dash[2] ?? '').length }, text: '' }] };
}

/** Lines that hold no setting at all, and brackets that close nothing. */
function* lone(text: string, line: TextRange): Generator<Candidate> {
  const written = text.slice(line.start, line.end);
  if (/^(?:%|[ ]*[\]}]+[ \t]*$)/.test(written)) yield { title: 'Remove this line', changes: [withoutLines(text, line)] };
  const marker = /(?:^|[\r\n])(\.\.\.[ \t]*)(?:\r?\n|\r(?!\n))(?:[ \t]*(?:#.*)?(?:\r?\n|\r(?!\n)))*$/.exec(text.slice(0, line.start));
  if (marker !== null) yield { title: 'Remove the ... above', changes: [withoutLines(text, { start: line.start - marker[0].length + marker[0].indexOf('...'), end: line.start - marker[0].length + marker[0].indexOf('...') })] };
}
