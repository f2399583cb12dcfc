import { read, unreadable, type Read } from './read.js';
import { javaTrim, quoted } from './wording.js';

/** A piece of a structured text: a delimiter, or a text with what told it apart. */
type Token = { readonly kind: 'delimiter' } | { readonly kind: 'quoted' | 'plain'; readonly text: string };

const NO_BREAK_SPACE = /[\u00a0\u2007\u202f\ufeff]/;

/**
 * Splits a text at a delimiter as Flink's `StructuredOptionsSplitter` does: pieces may stand in single or double quotes, a doubled quote
 * stands for one, plain pieces lose the white space around them. Two delimiters in a row hold an empty piece, one at either end none.
 */
export function splitEscaped(text: string, delimiter: ';' | ',' | ':'): Read<readonly string[]> {
  const tokens = tokenize(text, delimiter);
  if (!tokens.ok) return tokens;
  const pieces: string[] = [];
  for (const [index, token] of tokens.value.entries()) {
    const next = tokens.value[index + 1];
    if (token.kind === 'delimiter') {
      if (next?.kind === 'delimiter') pieces.push('');
      continue;
    }
    if (token.kind === 'quoted' && next !== undefined && next.kind !== 'delimiter') {
      return unreadable('IllegalArgumentException', `${quoted(text)} goes on after a closing quote: quote the whole piece, or double the quotes within it`);
    }
    pieces.push(token.text);
  }
  return read(pieces);
}

function tokenize(text: string, delimiter: string): Read<readonly Token[]> {
  const tokens: Token[] = [];
  for (let cursor = 0; cursor < text.length;) {
    const character = text[cursor] ?? '';
    if (character === "'" || character === '"') {
      const piece = readQuoted(text, cursor, character);
      if (piece === undefined) return unreadable('IllegalArgumentException', `${quoted(text)} opens a quote that is never closed: add the closing ${character}, or double it if it belongs to the text`);
      tokens.push({ kind: 'quoted', text: piece.text });
      cursor = piece.end;
    } else if (character === delimiter) {
      tokens.push({ kind: 'delimiter' });
      cursor++;
    } else if (isWhiteSpace(character)) {
      cursor++;
    } else {
      const found = text.indexOf(delimiter, cursor);
      const end = found < 0 ? text.length : found;
      tokens.push({ kind: 'plain', text: javaTrim(text.slice(cursor, end)) });
      cursor = end;
    }
  }
  return read(tokens);
}

/** The text within quotes that open at `start`, and the offset behind the closing one. */
function readQuoted(text: string, start: number, quote: string): { readonly text: string; readonly end: number } | undefined {
  let content = '';
  for (let from = start + 1; ;) {
    const found = text.indexOf(quote, from);
    if (found < 0) return undefined;
    content += text.slice(from, found);
    if (text[found + 1] !== quote) return { text: content, end: found + 1 };
    content += quote;
    from = found + 2;
  }
}

/** White space by Java's `Character.isWhitespace`: the separators of files and records are, no-break spaces are not. */
function isWhiteSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x1c && code <= 0x1f) || (/\s/.test(character) && !NO_BREAK_SPACE.test(character));
}
