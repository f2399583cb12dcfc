import { lineEndOf, lineStartOf } from '../lines.js';
import { placeOf } from './place.js';
import type { TextRange } from '../types.js';
import type { YamlFailure } from '../../flink/yaml/failure.js';

/** So many characters are read again in all while a stretch is repaired. */
const MOST_WORK = 400_000;

/** What was read of a repaired stretch. */
export interface Repaired<T> {
  readonly result: T;
  /** The text it was read from: every place is where it was. */
  readonly text: string;
  /** Values that were covered, and are to be shown as they are written. */
  readonly covered: readonly TextRange[];
  /** Words without a colon that were taken for keys, for lines stand under them. */
  readonly opened: readonly TextRange[];
}

/**
 * Makes a stretch that the parser refuses readable, so that a half-typed line does not take its neighbours along: a word with lines under it gets a colon;
 * else the value on the line at fault is covered, and if that is not enough the line is left out. `read` gives back the failure or what it read. Undefined where nothing helps.
 */
export function repair<T extends object>(stretch: string, first: YamlFailure, read: (text: string) => T | YamlFailure, isFailure: (outcome: T | YamlFailure) => outcome is YamlFailure): Repaired<T> | undefined {
  const covered: TextRange[] = [];
  const opened: TextRange[] = [];
  let text = stretch;
  let failure = first;
  for (let work = 0; work < MOST_WORK; work += stretch.length) {
    const next = change(text, failure, covered, opened);
    if (next === undefined) return undefined;
    text = next;
    const result = read(text);
    if (!isFailure(result)) return { result, text, covered, opened };
    failure = result;
  }
  return undefined;
}

const SETTING = /^([ ]*(?:- )?[\w.$/<>'"-]+[ ]*: +)(\S(?:.*\S)?)\s*$/;

/** The text with one thing less at fault, as long as before. */
function change(text: string, failure: YamlFailure, covered: TextRange[], opened: TextRange[]): string | undefined {
  if (failure.reason === 'tab') return text.includes('\t') ? text.replaceAll('\t', ' ') : undefined;
  const at = Math.min(placeOf(failure, text).start, text.length);
  const start = lineStartOf(text, at);
  const end = lineEndOf(text, at);
  const line = text.slice(start, end);
  if (line.trim() === '') return undefined;
  if (failure.reason === 'key-without-colon' && /^[ ]*[\w.-]{2,}[ ]*$/.test(line) && isIndentedBelow(text, line, end)) {
    const from = start + line.search(/\S/);
    const to = from + line.trim().length;
    opened.push({ start: from, end: to });
    return `${text.slice(0, to - 1)}:${text.slice(to)}`;
  }
  const setting = SETTING.exec(line);
  const value = setting?.[2] ?? '';
  const atFirst = at === start + line.search(/\S/);
  if (value !== '' && !/^x+$/.test(value) && !atFirst) {
    const from = start + (setting?.[1] ?? '').length;
    covered.push({ start: from, end: from + value.length });
    return fill(text, from, from + value.length, 'x');
  }
  const before = covered.findIndex(range => range.start >= start && range.end <= end);
  if (before >= 0) covered.splice(before, 1);
  return fill(text, start, end, ' ');
}

/** Whether the next line with anything on it is indented deeper. */
function isIndentedBelow(text: string, line: string, end: number): boolean {
  const below = /^(?:[ ]*(?:#.*)?(?:\r?\n|\r(?!\n)))*([ ]*)[^\s#]/.exec(text.slice(end));
  return below !== null && (below[1] ?? '').length > line.search(/\S/);
}

function fill(text: string, start: number, end: number, character: string): string {
  return text.slice(0, start) + character.repeat(end - start) + text.slice(end);
}
