import type { Chunk } from './chunk.js';
import type { Comment } from '../types.js';
import { booleanValue, doubleValue, integerValue, resolvePlain, textValue, type Value } from '../../flink/yaml/values.js';

/** What can stand in a text without quotes, wherever it stands; a colon only where no blank follows. */
const PART = String.raw`(?:[\w./+=@$,;()*-]|:(?=[\w./-]))`;
const COMMENT = String.raw`#[\t -~\u00a0-\u2027\u202a-\ud7ff]*`;
/** `key: value`, a comment behind it, and lines of nothing but comments below. */
const ENTRY = new RegExp(String.raw`([A-Za-z][\w.-]{0,200}):( +)((?:[\w./]|-(?=\w))${PART}*(?: +${PART}+)*)(?: +(?=#)| *(?=\n|$))((?:${COMMENT})?(?:\n *(?:${COMMENT})?)*)`, 'y');
const COMMENTS = new RegExp(COMMENT, 'g');
/** What can go on with an entry, or is none: such a stretch is read with care. */
const NO_KEY = /[^A-Za-z]/;

/**
 * Reads the chunk of an entry `key: value` as most entries of a flat file are: on one line, without quotes, in the first column, below it at most comments.
 * The outcome is that of the parser; undefined where it must be asked.
 */
export function readOneLine(text: string, start: number, line: number): Chunk | undefined {
  ENTRY.lastIndex = start;
  const match = ENTRY.exec(text);
  if (match === null) return undefined;
  const [whole, name = '', blanks = '', written = '', tail = ''] = match;
  const end = start + whole.length;
  if (end < text.length && (NO_KEY.test(text.charAt(end)) || text.charCodeAt(end - 1) !== LINE_FEED)) return undefined;
  const value = valueOf(written);
  if (value?.kind !== 'scalar' || resolvePlain(name) !== 'str') return undefined;
  const keyRange = { start, end: start + name.length };
  const valueStart = keyRange.end + 1 + blanks.length;
  return {
    start, end, line, lines: breaksIn(tail), examined: end + 1, dependsOn: undefined, fails: false, shared: false, found: [],
    settings: [{
      key: name, path: [{ text: name, range: keyRange }], keyRange, valueRange: { start: valueStart, end: valueStart + written.length }, style: 'plain',
      value: value.text, javaType: value.type, written: value.text === written ? undefined : written,
    }],
    rootKeys: [{ identity: name, text: name, start: 0, end: name.length, mark: 0, nested: false, isNull: false }],
    comments: tail.includes('#') ? commentsIn(tail, end - tail.length, line) : [],
  };
}

const LINE_FEED = 10;

function valueOf(written: string): Value | undefined {
  switch (resolvePlain(written)) {
    case 'str': return textValue(written);
    case 'bool': return booleanValue(written);
    case 'int': return integerValue(written);
    case 'float': return doubleValue(written);
    default: return undefined;
  }
}

/** Line breaks of a stretch as the chunks count them. */
function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function commentsIn(tail: string, origin: number, line: number): readonly Comment[] {
  let lineAt = line, counted = 0;
  return Array.from(tail.matchAll(COMMENTS), ({ 0: text, index }) => {
    lineAt += breaksIn(tail.slice(counted, index));
    counted = index;
    return { range: { start: origin + index, end: origin + index + text.length }, text, line: lineAt, wholeLine: lineAt > line };
  });
}
