import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import { format, type FormatOptions, type LineSpan } from '../document/format.js';
import { indentBelow } from '../document/format/below.js';

/** The edits that format the whole document; none where it would not say the same afterwards. */
export function formatting(analysis: Analysis, options: FormattingOptions): TextEdit[] {
  return edits(analysis, options);
}

/** The same for the lines of a range: no other line is touched. A range that ends at the beginning of a line does not hold that line. */
export function rangeFormatting(analysis: Analysis, { start, end }: Range, options: FormattingOptions): TextEdit[] {
  return edits(analysis, options, { first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line });
}

/** Indents the empty line that was just begun, where the line above tells how far. Editors do so for the plain cases; then there is nothing left to do. */
export function onTypeFormatting({ text, lines, file }: Analysis, { line }: Position, options: FormattingOptions): TextEdit[] {
  const start = lines.lineStart(line);
  const end = lines.lineEnd(line);
  if (file.dialect === 'legacy' || line === 0 || text.slice(start, end).trim() !== '') return [];
  const indent = indentBelow(text, lines, file, line - 1, stepOf(options));
  if (indent === undefined || text.slice(start, end) === ' '.repeat(indent)) return [];
  return [{ range: lines.rangeOf({ start, end }), newText: ' '.repeat(indent) }];
}

function edits({ name, text, version, file, lines }: Analysis, options: FormattingOptions, span?: LineSpan): TextEdit[] {
  const { trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines } = options;
  const asked: FormatOptions = {
    tabSize: stepOf(options),
    ...(trimTrailingWhitespace === undefined ? {} : { trimTrailingWhitespace }), ...(insertFinalNewline === undefined ? {} : { insertFinalNewline }), ...(trimFinalNewlines === undefined ? {} : { trimFinalNewlines }),
  };
  return format({ name, text, version, file }, asked, span).map(({ range, text: newText }) => ({ range: lines.rangeOf(range), newText }));
}

/** One step of indentation: one to eight blanks. */
function stepOf({ tabSize }: FormattingOptions): number {
  return Math.min(Math.max(Math.trunc(tabSize), 1), 8);
}
