import type { Analysis } from '../../analysis.js';
import type { TextChange } from '../../document/edit/types.js';
import type { Problem } from '../../rules/types.js';
import { lineAt } from '../text.js';
import type { Candidate } from './mend.js';
import { settingLine } from './values.js';

/** Spaces for tabs: in the indentation of all lines that follow each other, or on the line alone. */
export function* tabs({ text, lines }: Analysis, { range }: Problem): Generator<Candidate> {
  const unit = ' '.repeat(indentationUnit(text));
  const indented: TextChange[] = [];
  for (let number = lines.positionAt(range.start).line; number < lines.lineCount; number++) {
    const start = lines.lineStart(number);
    const indent = /^[ \t]*/.exec(text.slice(start, lines.lineEnd(number)))?.[0] ?? '';
    if (!indent.includes('\t')) break;
    indented.push({ range: { start, end: start + indent.length }, text: indent.replaceAll('\t', unit) });
  }
  if (indented.length > 0) yield { title: 'Indent with spaces', changes: indented, safe: true };
  if (indented.length > 1) yield { title: 'Indent with spaces', changes: indented.slice(0, 1), safe: true };
  if (indented.length > 0) return;
  const line = lineAt(text, range.start);
  const all = Array.from(text.slice(line.start, line.end).matchAll(/\t+/g), ({ 0: found, index }) => ({ range: { start: line.start + index, end: line.start + index + found.length }, text: ' ' }));
  yield { title: 'Replace the tab by a space', changes: all.filter(change => change.range.start === range.start), safe: true };
  yield { title: 'Replace the tabs by spaces', changes: all, safe: true };
}

/** By how many spaces the file indents: those of its first indented line. */
export function indentationUnit(text: string): number {
  return /(?:^|\n)( +)[^\s#-]/.exec(text)?.[1]?.length ?? 2;
}

/** Without a control character, or with its escape in double quotes. */
export function* badCharacter({ text }: Analysis, { range }: Problem): Generator<Candidate> {
  const code = text.codePointAt(range.start) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  yield { title: `Remove the character ${name}`, changes: [{ range, text: '' }] };
  const { value } = settingLine(text, range.start);
  if (value === undefined || range.start < value.start || range.end > value.end) return;
  const written = text.slice(value.start, value.end);
  const title = `Write ${name} as an escape in double quotes`;
  if (/^".*"$/.test(written)) yield { title, changes: [{ range, text: escaped(code) }] };
  else if (!/^["'&*!|>[{@`%]/.test(written)) yield { title, changes: [{ range: value, text: `"${Array.from(written, escapedWhereNeeded).join('')}"` }] };
}

function escapedWhereNeeded(character: string): string {
  if (/["\\]/.test(character)) return `\\${character}`;
  return /[\p{C}]/u.test(character) ? escaped(character.codePointAt(0) ?? 0) : character;
}

function escaped(code: number): string {
  const digits = code.toString(16).padStart(2, '0');
  return digits.length === 2 ? `\\x${digits}` : digits.length <= 4 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

/** Without the marks that stand where bytes could not be read: what is written anew is UTF-8. */
export function unreadableBytes({ text }: Analysis): readonly TextChange[] {
  return Array.from(text.matchAll(/\ufffd+/g), ({ 0: found, index }) => ({ range: { start: index, end: index + found.length }, text: '' }));
}
