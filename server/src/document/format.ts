import type { FlinkVersion } from '../flink/version.js';
import type { TextChange } from './edit/types.js';
import { layOut } from './format/layout.js';
import { structureOf, withoutBlanksAtEnd, type LineShape } from './format/structure.js';
import { readable } from './format/tabs.js';
import type { FormatOptions, LineSpan } from './format/types.js';
import { LineIndex } from './lineIndex.js';
import { parseFile } from './parse.js';
import type { ParsedFile } from './types.js';

export type { FormatOptions, LineSpan } from './format/types.js';

/** A file that is to be formatted. */
export interface FormatSource {
  /** The file's name without its folder: it tells the grammar. */
  readonly name: string;
  readonly text: string;
  readonly version: FlinkVersion;
  readonly file: ParsedFile;
}

/**
 * The changes that format a text, in its order, at most one for each line; with `span` they touch these lines only.
 * A file of standard YAML gets its indentation, the blanks behind dashes and colons, and its blank lines put right; a legacy file blank lines and blanks at the end alone.
 * Settings and comments are the same afterwards, which is checked: there are no changes where they would not be, nor where the text is no YAML.
 */
export function format({ name, text, version, file }: FormatSource, options: FormatOptions, span?: LineSpan): readonly TextChange[] {
  const lines = new LineIndex(text);
  const within = span ?? { first: 0, last: lines.lineCount - 1 };
  const isLegacy = file.dialect === 'legacy';
  const read = isLegacy ? text : readable(text, options.tabSize);
  if (read === undefined) return [];
  const formatted = isLegacy ? legacyLines(read, lines, options, within) : standardLines(read, options, within);
  const changes = changesOf(text, lines, formatted, options, within, span === undefined);
  if (changes.length === 0) return [];
  const after = applied(text, changes);
  // At the beginning a byte-order mark is none of the text.
  if (after.startsWith('\ufeff') && !text.startsWith('\ufeff')) return [];
  const before = read === text ? file : parseFile(name, read, version);
  return isSame(before, parseFile(name, after, version)) ? changes : [];
}

/** A line as it is to be. */
interface FormattedLine {
  readonly text: string;
  readonly isBlank: boolean;
  /** Whether a line break behind it would be part of a value. */
  readonly isLiteral: boolean;
}

function standardLines(text: string, options: FormatOptions, span: LineSpan): readonly FormattedLine[] {
  const lines = new LineIndex(text);
  const structure = structureOf(text, lines);
  const isKind = (line: number, kind: LineShape['kind']): boolean => structure.shapes[line]?.kind === kind;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  return layOut(text, lines, structure, options, span).map((formatted, line) => {
    const start = line === 0 ? mark : '';
    return { text: start + formatted, isBlank: start === '' && isKind(line, 'blank'), isLiteral: isKind(line, 'literal') };
  });
}

/** Blanks at the ends of lines mean nothing to Flink there. */
function legacyLines(text: string, lines: LineIndex, { trimTrailingWhitespace }: FormatOptions, { first, last }: LineSpan): readonly FormattedLine[] {
  return Array.from({ length: lines.lineCount }, (_, line) => {
    const content = text.slice(lines.lineStart(line), lines.lineEnd(line));
    const trimmed = withoutBlanksAtEnd(content);
    const isTrimmed = trimTrailingWhitespace !== false && first <= line && line <= last;
    return { text: isTrimmed ? trimmed : content, isBlank: trimmed === '', isLiteral: false };
  });
}

function changesOf(text: string, lines: LineIndex, formatted: readonly FormattedLine[], { insertFinalNewline, trimFinalNewlines }: FormatOptions, { first, last }: LineSpan, whole: boolean): TextChange[] {
  const changes: TextChange[] = [];
  // Behind the last line break there is no line.
  const count = lines.lineStart(lines.lineCount - 1) === text.length ? lines.lineCount - 1 : lines.lineCount;
  let end = count;
  while (end > 0 && formatted[end - 1]?.isBlank === true) end--;
  let blankAbove = true;
  for (let line = 0; line < count; line++) {
    const { text: written = '', isBlank = false } = formatted[line] ?? {};
    const isIn = first <= line && line <= last;
    const start = lines.lineStart(line);
    if (isIn && isBlank && (blankAbove || (line >= end && trimFinalNewlines !== false))) changes.push({ range: { start, end: lines.lineStart(line + 1) }, text: '' });
    else if (isIn) changes.push(...lineChange(text, start, lines.lineEnd(line), written));
    blankAbove = isBlank;
  }
  const lastLine = formatted[end - 1];
  const isOpen = count === lines.lineCount && end === count && lastLine !== undefined && !lastLine.isLiteral;
  if (whole && insertFinalNewline === true && isOpen) changes.push({ range: { start: text.length, end: text.length }, text: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' });
  return changes;
}

/** The smallest change of a line. */
function lineChange(text: string, start: number, end: number, written: string): readonly TextChange[] {
  const old = text.slice(start, end);
  if (old === written) return [];
  const shorter = Math.min(old.length, written.length);
  let same = 0;
  while (same < shorter && old[same] === written[same]) same++;
  let sameEnd = 0;
  while (sameEnd < shorter - same && old.at(-1 - sameEnd) === written.at(-1 - sameEnd)) sameEnd++;
  return [{ range: { start: start + same, end: end - sameEnd }, text: written.slice(same, written.length - sameEnd) }];
}

function applied(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of changes) {
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}

/** Whether two files say the same: the same settings, comments and problems in the same order. */
function isSame(before: ParsedFile, after: ParsedFile): boolean {
  const said = ({ loads, settings, comments, problems }: ParsedFile): string => JSON.stringify([
    loads, settings.map(({ key, value, javaType, javaClass, style }) => [key, value, javaType, javaClass, style]),
    comments.map(({ text }) => text.trimEnd()), problems.map(({ code }) => code),
  ]);
  return said(before) === said(after);
}
