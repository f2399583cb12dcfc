import * as Char from './char.js';
import { Cursor, endsLine, endsWord } from './cursor.js';
import { scanDirective, scanName, scanTag } from './directives.js';
import { YamlFailure } from './failure.js';
import { scanBlockScalar, scanPlain, scanQuoted } from './scalars.js';
import { token, TokenKind, type ScalarStyle, type ScannedComment, type Token } from './tokens.js';

/** What may turn out to be a key once its `:` is found: on one line, and at most 1024 characters before the colon. */
interface PossibleKey {
  readonly number: number;
  /** It stands where only a key can stand. */
  readonly required: boolean;
  readonly pos: number;
  readonly column: number;
  readonly line: number;
}

const LONGEST_KEY = 1024;

/** Where a scan begins and ends. With `column` the cursor stands at a key of the root mapping whose keys begin in that column. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column?: number;
}

/**
 * Cuts a text into tokens on demand, by the rules of Flink's YAML parser (snakeyaml-engine 2.6) where these differ from the specification:
 * what it accepts is accepted here, and what it refuses is refused, at the same place.
 */
export class Scanner {
  readonly comments: ScannedComment[] = [];
  readonly #cursor: Cursor;
  readonly #indents: number[] = [];
  #tokens: Token[] = [];
  #head = 0;
  #taken = 0;
  #done = false;
  #indent = -1;
  #flowLevel = 0;
  #keyAllowed = true;
  readonly #possibleKeys: (PossibleKey | undefined)[] = [];

  constructor(text: string, { start, end, line, column }: Stretch) {
    this.#cursor = new Cursor(text, start, end, line, column === undefined ? start : start - column);
    if (column !== undefined) {
      this.#indents.push(-1);
      this.#indent = column;
    } else if (start === 0 && text.charCodeAt(0) === Char.ByteOrderMark) {
      this.#cursor.pos = this.#cursor.lineStart = 1;
    }
  }

  /** The next token, which stays. */
  peek(): Token {
    while (this.#needsMore()) this.#fetch();
    return this.#tokens[this.#head] ?? token(TokenKind.StreamEnd, this.#cursor.pos, this.#cursor.pos);
  }

  /** The kind of the next token. */
  peekKind(): TokenKind {
    return this.peek().kind;
  }

  /** Takes the next token. */
  next(): Token {
    const next = this.peek();
    if (this.#head < this.#tokens.length) {
      this.#head++;
      this.#taken++;
      if (this.#head === this.#tokens.length) {
        this.#tokens = [];
        this.#head = 0;
      }
    }
    return next;
  }

  #needsMore(): boolean {
    if (this.#done) return false;
    if (this.#head === this.#tokens.length) return true;
    this.#dropStaleKeys();
    return this.#possibleKeys.find(key => key !== undefined)?.number === this.#taken;
  }

  #add(kind: TokenKind, start: number, end: number): void {
    this.#tokens.push(token(kind, start, end));
  }

  #insert(number: number, inserted: Token): void {
    this.#tokens.splice(this.#head + number - this.#taken, 0, inserted);
  }

  get #inBlock(): boolean {
    return this.#flowLevel === 0;
  }

  #fetch(): void {
    const cursor = this.#cursor;
    this.#toNextToken();
    this.#dropStaleKeys();
    this.#unwind(cursor.column);
    const char = cursor.peek();
    if (this.#fetchMarked(char)) return;
    if (!this.#startsPlain(char)) throw new YamlFailure(char === Char.Tab ? 'tab' : 'cannot-start', cursor.pos);
    this.#fetchPlain();
  }

  /** Fetches what begins with a character of YAML's own; false where a plain scalar begins, or nothing can. */
  #fetchMarked(char: number): boolean {
    const cursor = this.#cursor;
    switch (char) {
      case Char.End:
        this.#fetchEnd();
        return true;
      case Char.Percent:
        if (cursor.column !== 0) return false;
        this.#fetchDirective();
        return true;
      case Char.Minus:
        if (cursor.column === 0 && cursor.atMarker()) this.#fetchMarker(TokenKind.DocumentStart);
        else if (endsWord(cursor.peek(1))) this.#fetchBlockEntry();
        else return false;
        return true;
      case Char.Dot:
        if (cursor.column !== 0 || !cursor.atMarker()) return false;
        this.#fetchMarker(TokenKind.DocumentEnd);
        return true;
      case Char.OpenBracket:
      case Char.OpenBrace:
        this.#fetchFlowStart(char === Char.OpenBracket ? TokenKind.FlowSequenceStart : TokenKind.FlowMappingStart);
        return true;
      case Char.CloseBracket:
      case Char.CloseBrace:
        this.#fetchFlowEnd(char === Char.CloseBracket ? TokenKind.FlowSequenceEnd : TokenKind.FlowMappingEnd);
        return true;
      case Char.Comma:
        this.#fetchFlowEntry();
        return true;
      case Char.Question:
        if (!endsWord(cursor.peek(1))) return false;
        this.#fetchKey();
        return true;
      case Char.Colon:
        if (this.#inBlock && !endsWord(cursor.peek(1))) return false;
        this.#fetchValue();
        return true;
      case Char.Star:
        this.#fetchWord(TokenKind.Alias);
        return true;
      case Char.Ampersand:
        this.#fetchWord(TokenKind.Anchor);
        return true;
      case Char.Exclamation:
        this.#fetchWord(TokenKind.Tag);
        return true;
      case Char.Pipe:
      case Char.Greater:
        if (!this.#inBlock) return false;
        this.#fetchBlockScalar();
        return true;
      case Char.SingleQuote:
      case Char.DoubleQuote:
        this.#fetchQuoted(char === Char.SingleQuote ? 'single-quoted' : 'double-quoted');
        return true;
      default:
        return false;
    }
  }

  #toNextToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      cursor.skipSpaces();
      if (cursor.peek() === Char.Hash) this.#takeComment();
      if (cursor.takeLineBreak() === '') return;
      if (this.#inBlock) this.#keyAllowed = true;
    }
  }

  #takeComment(): void {
    const cursor = this.#cursor;
    const start = cursor.pos;
    while (!endsLine(cursor.peek())) cursor.pos++;
    let before = start - 1;
    while (before >= cursor.lineStart && cursor.text.charCodeAt(before) === Char.Space) before--;
    this.comments.push({ start, end: cursor.pos, line: cursor.line, wholeLine: before < cursor.lineStart });
  }

  #dropStaleKeys(): void {
    const cursor = this.#cursor;
    for (let level = 0; level < this.#possibleKeys.length; level++) {
      const key = this.#possibleKeys[level];
      if (key === undefined || (key.line === cursor.line && !isTooLong(cursor.text, key.pos, cursor.pos))) continue;
      if (key.required) throw new YamlFailure('key-without-colon', cursor.pos, key.pos);
      this.#possibleKeys[level] = undefined;
    }
  }

  #savePossibleKey(): void {
    const { pos, column, line } = this.#cursor;
    const required = this.#inBlock && this.#indent === column;
    if (!this.#keyAllowed && required) throw new YamlFailure('not-first', pos);
    if (!this.#keyAllowed || this.#flowLevel < 0) return;
    this.#removePossibleKey();
    this.#possibleKeys[this.#flowLevel] = { number: this.#taken + this.#tokens.length - this.#head, required, pos, column, line };
  }

  #removePossibleKey(): void {
    const key = this.#possibleKeys[this.#flowLevel];
    if (key === undefined) return;
    if (key.required) throw new YamlFailure('key-without-colon', this.#cursor.pos, key.pos);
    this.#possibleKeys[this.#flowLevel] = undefined;
  }

  #unwind(column: number): void {
    if (!this.#inBlock) return;
    while (this.#indent > column) {
      this.#indent = this.#indents.pop() ?? -1;
      this.#add(TokenKind.BlockEnd, this.#cursor.pos, this.#cursor.pos);
    }
  }

  #deepen(column: number): boolean {
    if (this.#indent >= column) return false;
    this.#indents.push(this.#indent);
    this.#indent = column;
    return true;
  }

  #fetchEnd(): void {
    this.#unwind(-1);
    this.#removePossibleKey();
    this.#possibleKeys.length = 0;
    this.#keyAllowed = false;
    this.#add(TokenKind.StreamEnd, this.#cursor.pos, this.#cursor.pos);
    this.#done = true;
  }

  #fetchDirective(): void {
    this.#unwind(-1);
    this.#removePossibleKey();
    this.#keyAllowed = false;
    this.#tokens.push(scanDirective(this.#cursor, () => this.#takeComment()));
  }

  #fetchMarker(kind: TokenKind): void {
    this.#unwind(-1);
    this.#removePossibleKey();
    this.#keyAllowed = false;
    this.#take(kind, 3);
  }

  #take(kind: TokenKind, length: number): void {
    const start = this.#cursor.pos;
    this.#cursor.pos += length;
    this.#add(kind, start, this.#cursor.pos);
  }

  #fetchFlowStart(kind: TokenKind): void {
    this.#savePossibleKey();
    this.#flowLevel++;
    this.#keyAllowed = true;
    this.#take(kind, 1);
  }

  #fetchFlowEnd(kind: TokenKind): void {
    this.#removePossibleKey();
    this.#flowLevel--;
    this.#keyAllowed = false;
    this.#take(kind, 1);
  }

  #fetchFlowEntry(): void {
    this.#keyAllowed = true;
    this.#removePossibleKey();
    this.#take(TokenKind.FlowEntry, 1);
  }

  #fetchBlockEntry(): void {
    const cursor = this.#cursor;
    if (this.#inBlock) {
      if (!this.#keyAllowed) throw new YamlFailure('entry-not-allowed', cursor.pos);
      if (this.#deepen(cursor.column)) this.#add(TokenKind.BlockSequenceStart, cursor.pos, cursor.pos);
    }
    this.#keyAllowed = true;
    this.#removePossibleKey();
    this.#take(TokenKind.BlockEntry, 1);
  }

  #fetchKey(): void {
    const cursor = this.#cursor;
    if (this.#inBlock) {
      if (!this.#keyAllowed) throw new YamlFailure('key-not-allowed', cursor.pos);
      if (this.#deepen(cursor.column)) this.#add(TokenKind.BlockMappingStart, cursor.pos, cursor.pos);
    }
    this.#keyAllowed = this.#inBlock;
    this.#removePossibleKey();
    this.#take(TokenKind.Key, 1);
  }

  #fetchValue(): void {
    const cursor = this.#cursor;
    const key = this.#possibleKeys[this.#flowLevel];
    if (key !== undefined) {
      this.#possibleKeys[this.#flowLevel] = undefined;
      this.#insert(key.number, token(TokenKind.Key, key.pos, key.pos));
      if (this.#inBlock && this.#deepen(key.column)) this.#insert(key.number, token(TokenKind.BlockMappingStart, key.pos, key.pos));
      this.#keyAllowed = false;
    } else {
      if (this.#inBlock) {
        if (!this.#keyAllowed) throw new YamlFailure('value-not-allowed', cursor.pos);
        if (this.#deepen(cursor.column)) this.#add(TokenKind.BlockMappingStart, cursor.pos, cursor.pos);
      }
      this.#keyAllowed = this.#inBlock;
    }
    this.#take(TokenKind.Value, 1);
  }

  #fetchWord(kind: TokenKind.Alias | TokenKind.Anchor | TokenKind.Tag): void {
    this.#savePossibleKey();
    this.#keyAllowed = false;
    this.#tokens.push(kind === TokenKind.Tag ? scanTag(this.#cursor) : scanName(this.#cursor, kind));
  }

  #fetchBlockScalar(): void {
    this.#keyAllowed = true;
    this.#removePossibleKey();
    const start = this.#cursor.pos;
    const { value, end } = scanBlockScalar(this.#cursor, this.#indent, () => this.#takeComment());
    this.#tokens.push(token(TokenKind.Scalar, start, end, value, 'block'));
  }

  #fetchQuoted(style: ScalarStyle): void {
    this.#savePossibleKey();
    this.#keyAllowed = false;
    const start = this.#cursor.pos;
    const value = scanQuoted(this.#cursor);
    this.#tokens.push(token(TokenKind.Scalar, start, this.#cursor.pos, value, style));
  }

  #fetchPlain(): void {
    this.#savePossibleKey();
    const start = this.#cursor.pos;
    const { value, end, crossed } = scanPlain(this.#cursor, this.#indent + 1, !this.#inBlock);
    this.#keyAllowed = crossed;
    this.#tokens.push(token(TokenKind.Scalar, start, end, value));
  }

  #startsPlain(char: number): boolean {
    switch (char) {
      case Char.Minus:
      case Char.Question: {
        const next = this.#cursor.peek(1);
        return !endsWord(next) && (this.#inBlock || (next !== Char.Comma && next !== Char.CloseBracket));
      }
      case Char.Colon:
        return this.#inBlock && !endsWord(this.#cursor.peek(1));
      case Char.Comma: case Char.OpenBracket: case Char.CloseBracket: case Char.OpenBrace: case Char.CloseBrace: case Char.Hash: case Char.Ampersand:
      case Char.Star: case Char.Exclamation: case Char.Pipe: case Char.Greater: case Char.SingleQuote: case Char.DoubleQuote: case Char.Percent:
      case Char.At: case Char.Backtick:
        return false;
      default:
        return !endsWord(char);
    }
  }
}

/** Whether more than 1024 code points lie between two places. */
function isTooLong(text: string, from: number, to: number): boolean {
  if (to - from <= LONGEST_KEY) return false;
  let pairs = 0;
  for (let at = from; at < to; at++) {
    const char = text.charCodeAt(at);
    if (char >= 0xd800 && char < 0xdc00) pairs++;
  }
  return to - from - pairs > LONGEST_KEY;
}
