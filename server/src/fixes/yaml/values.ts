import type { TextChange } from '../../document/edit/types.js';
import type { TextRange } from '../../document/types.js';
import { lineAt } from '../text.js';
import type { Candidate } from './mend.js';

/** The `key: value` of one line. */
export interface Line {
  readonly range: TextRange;
  readonly indent: number;
  /** Without a comment and blanks at its end; undefined where the line holds no value. */
  readonly value: TextRange | undefined;
}

const VALUE = /^([ ]*(?:- +)*(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s:#"'[{][^:#]*?)[ ]*:[ \t]+)(\S.*)$/;

/** The line that holds an offset, with the place of its value. */
export function settingLine(text: string, offset: number): Line {
  const range = lineAt(text, offset);
  const line = text.slice(range.start, range.end);
  const [, before = '', rest = ''] = VALUE.exec(line) ?? [];
  const value = rest.replace(/[ \t]+#.*$/, '').trimEnd();
  const start = range.start + before.length;
  return { range, indent: /^[ ]*/.exec(line)?.[0].length ?? 0, value: value === '' || value.startsWith('#') ? undefined : { start, end: start + value.length } };
}

/** A text in quotes that YAML gives back as it is: double ones, or single ones where it holds a quote or a backslash itself. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll('\'', '\'\'')}'` : `"${text}"`;
}

/** Puts a stretch of a text in quotes. */
export function quoting(text: string, range: TextRange): TextChange {
  return { range, text: inQuotes(text.slice(range.start, range.end)) };
}

/** Puts the whole value of the line in quotes. */
export function* quotedValue(text: string, offset: number, safe: boolean): Generator<Candidate> {
  const { value } = settingLine(text, offset);
  if (value !== undefined) yield { title: 'Put the value in quotes', changes: [quoting(text, value)], safe };
}
