import * as Char from './char.js';
import { Cursor, endsLine, endsWord } from './cursor.js';
import { YamlFailure } from './failure.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"', '/': '/', '\\': '\\',
  N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029',
};
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Scans a quoted text, from quote to quote; lines are folded. */
export function scanQuoted(cursor: Cursor): string {
  const from = cursor.pos;
  const quote = cursor.peek();
  cursor.pos++;
  let value = scanQuotedWord(cursor, quote, from);
  while (cursor.peek() !== quote) {
    value += scanQuotedSpace(cursor, from);
    value += scanQuotedWord(cursor, quote, from);
  }
  cursor.pos++;
  return value;
}

function scanQuotedWord(cursor: Cursor, quote: number, from: number): string {
  let value = '';
  for (;;) {
    const begin = cursor.pos;
    let char = cursor.peek();
    while (!endsWord(char) && char !== quote && !(char === Char.Backslash && quote === Char.DoubleQuote)) {
      cursor.pos++;
      char = cursor.peek();
    }
    value += cursor.text.slice(begin, cursor.pos);
    if (quote === Char.SingleQuote && char === quote && cursor.peek(1) === quote) {
      value += "'";
      cursor.pos += 2;
    } else if (char === Char.Backslash && quote === Char.DoubleQuote) {
      value += scanEscape(cursor, from);
    } else {
      return value;
    }
  }
}

const MAX_INT = 2 ** 31 - 1;

function scanEscape(cursor: Cursor, from: number): string {
  cursor.pos++;
  const char = cursor.pos < cursor.limit ? cursor.text.charAt(cursor.pos) : '';
  const simple = ESCAPES[char];
  if (simple !== undefined) {
    cursor.pos++;
    return simple;
  }
  const length = HEX_LENGTHS[char];
  if (length !== undefined) {
    cursor.pos++;
    const hex = cursor.text.slice(cursor.pos, Math.min(cursor.pos + length, cursor.limit));
    const code = Number.parseInt(hex, 16);
    if (/[^0-9A-Fa-f]/.test(hex)) throw new YamlFailure('escape', cursor.pos, from);
    if (hex === '' || code > MAX_INT) throw new YamlFailure('escape', cursor.pos, from, 'NumberFormatException');
    if (code > 0x10ffff) throw new YamlFailure('escape', cursor.pos, from, 'IllegalArgumentException');
    cursor.pos += hex.length;
    return String.fromCodePoint(code);
  }
  if (cursor.takeLineBreak() === '') throw new YamlFailure('escape', cursor.pos, from);
  return scanQuotedBreaks(cursor, from);
}

function scanQuotedSpace(cursor: Cursor, from: number): string {
  const begin = cursor.pos;
  while (cursor.peek() === Char.Space || cursor.peek() === Char.Tab) cursor.pos++;
  if (cursor.peek() === Char.End) throw new YamlFailure('open-quote', cursor.pos, from);
  const blanks = cursor.text.slice(begin, cursor.pos);
  const first = cursor.takeLineBreak();
  return first === '' ? blanks : folded(first, scanQuotedBreaks(cursor, from));
}

function scanQuotedBreaks(cursor: Cursor, from: number): string {
  let breaks = '';
  for (;;) {
    if (cursor.atMarker()) throw new YamlFailure('marker-in-quote', cursor.pos, from);
    while (cursor.peek() === Char.Space || cursor.peek() === Char.Tab) cursor.pos++;
    const next = cursor.takeLineBreak();
    if (next === '') return breaks;
    breaks += next;
  }
}

/** One line break becomes a blank; further ones stay. */
function folded(first: string, further: string): string {
  if (first !== '\n') return first + further;
  return further === '' ? ' ' : further;
}

/** A plain scalar: its value and the offset behind its last character; `crossed` tells that the cursor is on another line by now. */
export interface PlainScalar {
  readonly value: string;
  readonly end: number;
  readonly crossed: boolean;
}

/** Scans a text without quotes; in block context a line that is indented less than `indent` ends it. */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): PlainScalar {
  let value = '';
  let lineBegin = cursor.pos;
  let end = cursor.pos;
  let crossed = false;
  let spaces = '';
  while (cursor.peek() !== Char.Hash) {
    const begin = cursor.pos;
    let char = cursor.peek();
    while (!endsWord(char) && !(inFlow && isFlowIndicator(char)) && !(char === Char.Colon && endsPlainKey(cursor.peek(1), inFlow))) {
      cursor.pos++;
      char = cursor.peek();
    }
    if (cursor.pos === begin) break;
    if (crossed) {
      value += cursor.text.slice(lineBegin, end) + spaces;
      lineBegin = begin;
    }
    end = cursor.pos;
    const breaks = cursor.breaks;
    spaces = scanPlainSpace(cursor);
    crossed = cursor.breaks > breaks;
    if (spaces === '' || (!inFlow && cursor.column < indent)) break;
  }
  return { value: value + cursor.text.slice(lineBegin, end), end, crossed };
}

function scanPlainSpace(cursor: Cursor): string {
  const begin = cursor.pos;
  while (cursor.peek() === Char.Space || cursor.peek() === Char.Tab) cursor.pos++;
  const blanks = cursor.text.slice(begin, cursor.pos);
  const first = cursor.takeLineBreak();
  if (first === '') return blanks;
  if (atPlainMarker(cursor)) return '';
  let further = '';
  for (;;) {
    if (cursor.peek() === Char.Space) {
      cursor.pos++;
      continue;
    }
    const next = cursor.takeLineBreak();
    if (next === '') return folded(first, further);
    further += next;
    if (atPlainMarker(cursor)) return '';
  }
}

/** Behind a plain scalar Flink's parser takes any three dashes for a marker, whatever follows them. */
function atPlainMarker(cursor: Cursor): boolean {
  return (cursor.peek() === Char.Minus && cursor.peek(1) === Char.Minus && cursor.peek(2) === Char.Minus) || cursor.atMarker();
}

function endsPlainKey(next: number, inFlow: boolean): boolean {
  return endsWord(next) || (inFlow && isFlowIndicator(next));
}

function isFlowIndicator(char: number): boolean {
  return char === Char.Comma || char === Char.OpenBracket || char === Char.CloseBracket || char === Char.OpenBrace || char === Char.CloseBrace;
}

/** Scans a block scalar from its `|` or `>`; `parentIndent` is the indentation of the block it stands in. `onComment` is called at a comment behind the header. */
export function scanBlockScalar(cursor: Cursor, parentIndent: number, onComment: () => void): { readonly value: string; readonly end: number } {
  const from = cursor.pos;
  const isFolded = cursor.peek() === Char.Greater;
  cursor.pos++;
  const { chomping, increment } = scanBlockHeader(cursor, from);
  let end = cursor.pos;
  cursor.skipSpaces();
  if (cursor.peek() === Char.Hash) onComment();
  if (cursor.peek() !== Char.End && cursor.takeLineBreak() === '') throw new YamlFailure('block-header', cursor.pos, from);

  const least = Math.max(parentIndent + 1, 1);
  let indent: number;
  let breaks: string;
  if (increment === undefined) {
    const leading = scanLeadingBreaks(cursor);
    indent = Math.max(least, leading.deepest);
    breaks = leading.breaks;
  } else {
    indent = least + increment - 1;
    breaks = scanBlockBreaks(cursor, indent);
  }
  if (cursor.column < indent && parentIndent !== cursor.column) throw new YamlFailure('block-indent', cursor.pos, from);

  let value = '';
  let lineBreak = '';
  while (cursor.column === indent && cursor.peek() !== Char.End) {
    value += breaks;
    const startsBlank = cursor.peek() === Char.Space || cursor.peek() === Char.Tab;
    const begin = cursor.pos;
    while (!endsLine(cursor.peek())) cursor.pos++;
    value += cursor.text.slice(begin, cursor.pos);
    end = cursor.pos;
    lineBreak = cursor.takeLineBreak();
    breaks = scanBlockBreaks(cursor, indent);
    if (cursor.column !== indent || cursor.peek() === Char.End) break;
    const nextBlank = cursor.peek() === Char.Space || cursor.peek() === Char.Tab;
    if (!isFolded || lineBreak !== '\n' || startsBlank || nextBlank) value += lineBreak;
    else if (breaks === '') value += ' ';
  }
  if (chomping !== Char.Minus) value += lineBreak;
  if (chomping === Char.Plus) value += breaks;
  return { value, end };
}

function scanBlockHeader(cursor: Cursor, from: number): { chomping: number | undefined; increment: number | undefined } {
  let chomping: number | undefined;
  let increment: number | undefined;
  for (let part = 0; part < 2; part++) {
    const char = cursor.peek();
    if (chomping === undefined && (char === Char.Plus || char === Char.Minus)) {
      chomping = char;
    } else if (increment === undefined && char >= Char.Zero && char <= Char.Nine) {
      if (char === Char.Zero) throw new YamlFailure('block-header', cursor.pos, from);
      increment = char - Char.Zero;
    } else {
      break;
    }
    cursor.pos++;
  }
  const next = cursor.peek();
  if (!endsWord(next) || next === Char.Tab) throw new YamlFailure('block-header', cursor.pos, from);
  return { chomping, increment };
}

function scanLeadingBreaks(cursor: Cursor): { breaks: string; deepest: number } {
  let breaks = '';
  let deepest = 0;
  for (;;) {
    const char = cursor.peek();
    if (char === Char.Space) {
      cursor.pos++;
      deepest = Math.max(deepest, cursor.column);
    } else if (char === Char.LineFeed || char === Char.CarriageReturn) {
      breaks += cursor.takeLineBreak();
    } else {
      return { breaks, deepest };
    }
  }
}

function scanBlockBreaks(cursor: Cursor, indent: number): string {
  let breaks = '';
  for (;;) {
    while (cursor.column < indent && cursor.peek() === Char.Space) cursor.pos++;
    const next = cursor.takeLineBreak();
    if (next === '') return breaks;
    breaks += next;
  }
}
