import * as Char from './char.js';
import { Cursor, endsLine, endsWord } from './cursor.js';
import { YamlFailure } from './failure.js';
import { token, TokenKind, type Token } from './tokens.js';

const NAME = /[-\w]/;
const MAX_INT = 2 ** 31 - 1;
const TAG_CHARACTER = /[-\w;/?:@&=+$.!~*'()]/;

/** Scans an anchor or an alias: `&name` or `*name`. */
export function scanName(cursor: Cursor, kind: TokenKind.Alias | TokenKind.Anchor): Token {
  const start = cursor.pos;
  const reason = kind === TokenKind.Alias ? 'alias' : 'anchor';
  cursor.pos++;
  while (!endsWord(cursor.peek()) && !',[]{}/.*&'.includes(charAt(cursor))) cursor.pos++;
  if (cursor.pos === start + 1) throw new YamlFailure(reason, cursor.pos, start);
  if (!endsWord(cursor.peek()) && !'?:,]}%@`'.includes(charAt(cursor))) throw new YamlFailure(reason, cursor.pos, start);
  return token(kind, start, cursor.pos, cursor.text.slice(start + 1, cursor.pos));
}

/** Scans a tag: `!local`, `!!known`, `!handle!suffix` or `!<verbatim>`. */
export function scanTag(cursor: Cursor): Token {
  const start = cursor.pos;
  let handle: string | undefined;
  let suffix: string;
  const next = cursor.peek(1);
  if (next === Char.Less) {
    cursor.pos += 2;
    suffix = scanUri(cursor, true, start);
    if (cursor.peek() !== Char.Greater) throw new YamlFailure('tag', cursor.pos, start);
    cursor.pos++;
  } else if (endsWord(next)) {
    suffix = '!';
    cursor.pos++;
  } else {
    if (hasHandle(cursor)) {
      handle = scanHandle(cursor, start);
    } else {
      handle = '!';
      cursor.pos++;
    }
    suffix = scanUri(cursor, false, start);
  }
  const after = cursor.peek();
  if (!endsWord(after) || after === Char.Tab) throw new YamlFailure('tag', cursor.pos, start);
  return token(TokenKind.Tag, start, cursor.pos, suffix, 'plain', handle);
}

function hasHandle(cursor: Cursor): boolean {
  for (let ahead = 1; ; ahead++) {
    const char = cursor.peek(ahead);
    if (char === Char.Exclamation) return true;
    if (endsWord(char) && char !== Char.Tab) return false;
  }
}

function scanHandle(cursor: Cursor, from: number): string {
  const start = cursor.pos;
  if (cursor.peek() !== Char.Exclamation) throw new YamlFailure('tag', cursor.pos, from);
  cursor.pos++;
  if (cursor.peek() === Char.Space) return '!';
  while (NAME.test(charAt(cursor))) cursor.pos++;
  if (cursor.peek() !== Char.Exclamation) throw new YamlFailure('tag', cursor.pos, from);
  cursor.pos++;
  return cursor.text.slice(start, cursor.pos);
}

function scanUri(cursor: Cursor, isPrefix: boolean, from: number): string {
  let uri = '';
  for (;;) {
    const char = charAt(cursor);
    if (TAG_CHARACTER.test(char) || (isPrefix && char !== '' && ',[]'.includes(char))) {
      uri += char;
      cursor.pos++;
    } else if (char === '%') {
      uri += scanUriEscapes(cursor, from);
    } else {
      if (uri === '') throw new YamlFailure('tag', cursor.pos, from);
      return uri;
    }
  }
}

function scanUriEscapes(cursor: Cursor, from: number): string {
  const begin = cursor.pos;
  const bytes: number[] = [];
  while (cursor.peek() === Char.Percent) {
    const hex = cursor.text.slice(cursor.pos + 1, Math.min(cursor.pos + 3, cursor.limit));
    if (!/^[0-9A-Fa-f]{2}$/.test(hex)) throw new YamlFailure('tag', cursor.pos + 1, from);
    bytes.push(Number.parseInt(hex, 16));
    cursor.pos += 3;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    throw new YamlFailure('tag', begin, from);
  }
}

/** Scans a line that begins with `%`; the text of a `%YAML` line is its version, that of a `%TAG` line its prefix. */
export function scanDirective(cursor: Cursor, onComment: () => void): Token {
  const start = cursor.pos;
  cursor.pos++;
  const nameStart = cursor.pos;
  while (NAME.test(charAt(cursor))) cursor.pos++;
  const name = cursor.text.slice(nameStart, cursor.pos);
  const after = cursor.peek();
  if (name === '' || !endsWord(after) || after === Char.Tab) throw new YamlFailure('directive', cursor.pos, start);
  let value = '';
  let handle: string | undefined;
  if (name === 'YAML') {
    cursor.skipSpaces();
    const begin = cursor.pos;
    skipDigits(cursor, start);
    if (cursor.peek() !== Char.Dot) throw new YamlFailure('directive', cursor.pos, start);
    cursor.pos++;
    skipDigits(cursor, start);
    value = cursor.text.slice(begin, cursor.pos);
    expectBlank(cursor, start);
    handle = 'YAML';
  } else if (name === 'TAG') {
    cursor.skipSpaces();
    handle = scanHandle(cursor, start);
    if (cursor.peek() !== Char.Space) throw new YamlFailure('directive', cursor.pos, start);
    cursor.skipSpaces();
    value = scanUri(cursor, true, start);
    expectBlank(cursor, start);
  } else {
    while (!endsLine(cursor.peek())) cursor.pos++;
  }
  const end = cursor.pos;
  cursor.skipSpaces();
  if (cursor.peek() === Char.Hash) onComment();
  if (cursor.peek() !== Char.End && cursor.takeLineBreak() === '') throw new YamlFailure('directive', cursor.pos, start);
  return token(TokenKind.Directive, start, end, value, 'plain', handle);
}

function skipDigits(cursor: Cursor, from: number): void {
  const begin = cursor.pos;
  while (cursor.peek() >= Char.Zero && cursor.peek() <= Char.Nine) cursor.pos++;
  if (cursor.pos === begin) throw new YamlFailure('directive', cursor.pos, from);
  if (Number(cursor.text.slice(begin, cursor.pos)) > MAX_INT) throw new YamlFailure('directive', begin, from, 'NumberFormatException');
}

function expectBlank(cursor: Cursor, from: number): void {
  const next = cursor.peek();
  if (!endsWord(next) || next === Char.Tab) throw new YamlFailure('directive', cursor.pos, from);
}

/** The character here as a text, empty at the end. */
function charAt(cursor: Cursor): string {
  return cursor.pos < cursor.limit ? cursor.text.charAt(cursor.pos) : '';
}
