import { YamlFailure } from '../../flink/yaml/failure.js';
import { Parser } from '../../flink/yaml/parser.js';
import { lineStartOf } from '../lines.js';

/** So many characters are read again in all while tabs are replaced. */
const MOST_WORK = 20_000_000;

/**
 * The text as Flink's parser reads it: itself, or with blanks in the place of the tabs that the parser stops at; undefined where that is not enough.
 * In the indentation a tab goes to the next multiple of `tabSize`, as it is shown; anywhere else it becomes one blank. Lines stay lines.
 */
export function readable(text: string, tabSize: number): string | undefined {
  let current = text;
  for (let work = 0; work <= MOST_WORK;) {
    const failure = failureOf(current);
    if (failure === undefined) return current;
    if (failure.reason !== 'tab') return undefined;
    work += failure.at + 1;
    current = withoutTabAt(current, failure.at, tabSize);
  }
  return undefined;
}

function failureOf(text: string): YamlFailure | undefined {
  try {
    new Parser(text, { start: 0, end: text.length, line: 0 }).document();
    return undefined;
  } catch (error) {
    if (error instanceof YamlFailure) return error;
    throw error;
  }
}

function withoutTabAt(text: string, at: number, tabSize: number): string {
  const start = lineStartOf(text, at);
  const end = at + (/^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0);
  const before = text.slice(start, at);
  if (/^[ \t]*$/.test(before)) return text.slice(0, start) + expanded(text.slice(start, end), tabSize) + text.slice(end);
  return `${text.slice(0, at)} ${text.slice(end)}`;
}

function expanded(blanks: string, tabSize: number): string {
  let column = 0;
  for (const blank of blanks) column = blank === '\t' ? (Math.floor(column / tabSize) + 1) * tabSize : column + 1;
  return ' '.repeat(column);
}
