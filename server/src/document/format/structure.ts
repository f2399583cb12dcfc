import { Scanner } from '../../flink/yaml/scanner.js';
import { TokenKind, type Token } from '../../flink/yaml/tokens.js';
import type { LineIndex } from '../lineIndex.js';

/** A block mapping or a block list. A list that stands in the column of its key has no block of its own: its dashes belong to the mapping. */
export interface Block {
  readonly parent: Block | undefined;
  readonly column: number;
  readonly firstLine: number;
  /** The last line with anything of it, comments aside. */
  lastLine: number;
  /** Whether nothing stands before it on its first line; behind a dash something does. */
  readonly ownLine: boolean;
}

/** A word or a sign of the block structure; a collection in brackets is one part. */
export interface Part {
  readonly kind: 'dash' | 'question' | 'colon' | 'scalar' | 'other';
  readonly start: number;
  end: number;
  /** The innermost block it stands in. */
  readonly block: Block | undefined;
  /** Whether that block begins with it. */
  readonly opens: boolean;
}

/** The lines of a block scalar below its header. */
export interface Literal {
  readonly block: Block | undefined;
  readonly headerLine: number;
  readonly lastLine: number;
  /** How far its content is indented. */
  readonly indent: number;
  /** The digit in its header: how much deeper than its block the content is. */
  readonly increment: number | undefined;
}

/** What a line of a text is to its structure. */
export type LineShape =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment' }
  /** A document marker or a directive: it begins in the first column. */
  | { readonly kind: 'fixed' }
  | { readonly kind: 'structure'; readonly parts: readonly Part[] }
  /** A further line of what began on a line above: a scalar, or a collection in brackets. */
  | { readonly kind: 'continued'; readonly of: Part }
  | { readonly kind: 'literal'; readonly of: Literal };

/** The shape of each line, and the lines whose end lies within quotes: blanks there are not simply trailing. */
export interface Structure {
  readonly shapes: readonly LineShape[];
  readonly endsInQuotes: ReadonlySet<number>;
}

/** What each line of a text is, by the tokens of Flink's parser. The text must be one that the parser reads: a `YamlFailure` is thrown otherwise. */
export function structureOf(text: string, lines: LineIndex): Structure {
  return new StructureReader(text, lines).read();
}

class StructureReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #shapes: (LineShape | undefined)[];
  readonly #endsInQuotes = new Set<number>();
  readonly #blocks: Block[] = [];
  #opened: Block | undefined;
  /** The parts of the last line of structure. */
  #parts: Part[] = [];
  #flow: { readonly part: Part; depth: number } | undefined;

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
    this.#shapes = new Array<LineShape | undefined>(lines.lineCount);
  }

  read(): Structure {
    const scanner = new Scanner(this.#text, { start: 0, end: this.#text.length, line: 0 });
    for (let token = scanner.next(); token.kind !== TokenKind.StreamEnd; token = scanner.next()) this.#take(token);
    const shapes = Array.from(this.#shapes, (shape, line) => shape ?? this.#plainShape(line));
    return { shapes, endsInQuotes: this.#endsInQuotes };
  }

  #take(token: Token): void {
    switch (token.kind) {
      case TokenKind.BlockMappingStart:
      case TokenKind.BlockSequenceStart:
        this.#open(token.start);
        break;
      case TokenKind.BlockEnd:
        this.#close();
        break;
      case TokenKind.DocumentStart:
      case TokenKind.DocumentEnd:
      case TokenKind.Directive:
        this.#shapes[this.#lineOf(token.start)] = { kind: 'fixed' };
        break;
      default:
        if (token.end > token.start) this.#takeVisible(token);
    }
  }

  #takeVisible(token: Token): void {
    if (token.kind === TokenKind.Scalar && (token.style === 'single-quoted' || token.style === 'double-quoted')) this.#markQuoted(token);
    if (this.#flow !== undefined) {
      this.#takeInFlow(this.#flow, token);
      return;
    }
    const part = this.#addPart(token);
    if (token.kind === TokenKind.FlowSequenceStart || token.kind === TokenKind.FlowMappingStart) this.#flow = { part, depth: 1 };
    else if (token.kind === TokenKind.Scalar && token.style === 'block') this.#markLiteral(token, part);
    else this.#continue(part);
  }

  #takeInFlow(flow: { readonly part: Part; depth: number }, token: Token): void {
    if (token.kind === TokenKind.FlowSequenceStart || token.kind === TokenKind.FlowMappingStart) flow.depth++;
    if (token.kind !== TokenKind.FlowSequenceEnd && token.kind !== TokenKind.FlowMappingEnd) return;
    if (--flow.depth > 0) return;
    flow.part.end = token.end;
    this.#flow = undefined;
    this.#continue(flow.part);
  }

  #addPart({ kind, start, end }: Token): Part {
    const part: Part = { kind: KINDS.get(kind) ?? 'other', start, end, block: this.#blocks.at(-1), opens: this.#opened !== undefined };
    this.#opened = undefined;
    const line = this.#lineOf(start);
    if (this.#shapes[line] === undefined) this.#shapes[line] = { kind: 'structure', parts: (this.#parts = [part]) };
    else if (this.#shapes[line].kind === 'structure') this.#parts.push(part);
    this.#reach(line);
    return part;
  }

  /** Marks the further lines of a part. */
  #continue(part: Part): void {
    const last = this.#lineOf(part.end);
    for (let line = this.#lineOf(part.start) + 1; line <= last; line++) this.#shapes[line] = { kind: 'continued', of: part };
    this.#reach(last);
  }

  #markQuoted({ start, end }: Token): void {
    const last = this.#lineOf(end);
    for (let line = this.#lineOf(start); line < last; line++) this.#endsInQuotes.add(line);
  }

  #markLiteral({ start, end }: Token, { block }: Part): void {
    const headerLine = this.#lineOf(start);
    const header = /^[|>][-+\d]*/.exec(this.#text.slice(start, start + 3))?.[0] ?? '';
    let lastLine = this.#lineOf(end);
    if (header.includes('+')) while (this.#isEmpty(lastLine + 1) && this.#lines.lineStart(lastLine + 1) < this.#text.length) lastLine++;
    let first = headerLine + 1;
    while (first < lastLine && this.#isEmpty(first)) first++;
    const increment = /\d/.exec(header)?.[0];
    const indent = increment === undefined ? this.#spacesOf(first) : (block?.column ?? 0) + Number(increment);
    const of: Literal = { block, headerLine, lastLine, indent, increment: increment === undefined ? undefined : Number(increment) };
    for (let line = headerLine + 1; line <= lastLine; line++) this.#shapes[line] = { kind: 'literal', of };
    this.#reach(lastLine);
  }

  #open(start: number): void {
    const line = this.#lineOf(start);
    const column = start - this.#lineStart(line);
    const block: Block = { parent: this.#blocks.at(-1), column, firstLine: line, lastLine: line, ownLine: this.#shapes[line] === undefined };
    this.#blocks.push(block);
    this.#opened = block;
  }

  #close(): void {
    const closed = this.#blocks.pop();
    if (closed !== undefined) this.#reach(closed.lastLine);
  }

  #reach(line: number): void {
    const block = this.#blocks.at(-1);
    if (block !== undefined) block.lastLine = Math.max(block.lastLine, line);
  }

  #plainShape(line: number): LineShape {
    return this.#text.slice(this.#lineStart(line), this.#lines.lineEnd(line)).trim() === '' ? { kind: 'blank' } : { kind: 'comment' };
  }

  #lineOf(offset: number): number {
    return this.#lines.positionAt(offset).line;
  }

  #lineStart(line: number): number {
    return contentStart(this.#text, this.#lines, line);
  }

  #spacesOf(line: number): number {
    return /^ */.exec(this.#text.slice(this.#lineStart(line), this.#lines.lineEnd(line)))?.[0].length ?? 0;
  }

  #isEmpty(line: number): boolean {
    return this.#lineStart(line) + this.#spacesOf(line) === this.#lines.lineEnd(line);
  }
}

/** Where the columns of a line are counted from: behind a byte-order mark. */
export function contentStart(text: string, lines: LineIndex, line: number): number {
  return lines.lineStart(line) + (line === 0 && text.startsWith('\ufeff') ? 1 : 0);
}

/** A text without the blanks and tabs at its end. */
export function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}

const KINDS: ReadonlyMap<TokenKind, Part['kind']> = new Map([
  [TokenKind.BlockEntry, 'dash'], [TokenKind.Key, 'question'], [TokenKind.Value, 'colon'], [TokenKind.Scalar, 'scalar'],
]);
