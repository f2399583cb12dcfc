import type { LineIndex } from '../document/lineIndex.js';
import { holdsValue, readLine, type Line } from './line.js';

/** The lines of a text, read when they are asked for. */
export class Lines {
  readonly #text: string;
  readonly #index: LineIndex;

  constructor(text: string, index: LineIndex) {
    this.#text = text;
    this.#index = index;
  }

  get count(): number {
    return this.#index.lineCount;
  }

  /** Where a line begins, behind a byte-order mark. */
  start(line: number): number {
    return line === 0 && this.#text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : this.#index.lineStart(line);
  }

  textOf(line: number): string {
    return this.#text.slice(this.start(line), this.#index.lineEnd(line));
  }

  /** How many blanks stand before what a line says; undefined for a line that says nothing: blank, a comment, a marker of a document. */
  indentOf(line: number): number | undefined {
    const start = this.start(line);
    let at = start;
    while (this.#text.charCodeAt(at) === 32) at++;
    const char = this.#text.charCodeAt(at);
    if (Number.isNaN(char) || char === 10 || char === 13 || char === 35) return undefined;
    if (at === start && (this.isMarker(line) || char === 37)) return undefined;
    return at - start;
  }

  /** Whether a line begins or ends a document. */
  isMarker(line: number): boolean {
    const start = this.start(line);
    const first = this.#text.charCodeAt(start);
    return (first === 45 || first === 46) && (this.#text.startsWith('---', start) || this.#text.startsWith('...', start));
  }

  /** Whether a line's content, which begins at `column`, is an item of a list. */
  isItem(line: number, column: number): boolean {
    const at = this.start(line) + column;
    return this.#text.charCodeAt(at) === 45 && isBlankOrEnd(this.#text.charCodeAt(at + 1));
  }

  /** Whether a line's content is no key but a collection, a block, or part of a key in YAML's long form. */
  isOdd(line: number, column: number): boolean {
    const at = this.start(line) + column;
    const char = this.#text.charAt(at);
    return '{[|>'.includes(char) || ('?:'.includes(char) && isBlankOrEnd(this.#text.charCodeAt(at + 1)));
  }

  /** Whether a line's content, which begins at `column`, begins so. */
  startsWith(line: number, column: number, start: string): boolean {
    return this.#text.startsWith(start, this.start(line) + column);
  }

  /** The key that begins at a column, without reading the whole line; undefined where there is none. */
  keyAt(line: number, column: number): string | undefined {
    const start = this.start(line) + column;
    const first = this.#text.charCodeAt(start);
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return readLine(this.textOf(line)).key?.text;
    for (let at = start; ; at++) {
      const char = this.#text.charCodeAt(at);
      if (char === COLON && isBlankOrEnd(this.#text.charCodeAt(at + 1))) return this.#text.slice(start, at).trimEnd();
      if (Number.isNaN(char) || char === LINE_FEED || char === CARRIAGE_RETURN) return undefined;
    }
  }
}

const BYTE_ORDER_MARK = 0xfeff, DOUBLE_QUOTE = 34, SINGLE_QUOTE = 39, COLON = 58, LINE_FEED = 10, CARRIAGE_RETURN = 13;

function isBlankOrEnd(char: number): boolean {
  return char === 32 || char === 9 || char === LINE_FEED || char === CARRIAGE_RETURN || Number.isNaN(char);
}

/** The line of a key in whose block a place is. */
export interface Parent {
  readonly number: number;
  readonly line: Line;
}

/** Where a line stands: the keys that it is nested under, or the block of text that it belongs to. */
export type Enclosing =
  | { readonly kind: 'mapping'; readonly prefix: string; readonly parent: Parent | undefined }
  | { readonly kind: 'block'; readonly key: string; readonly header: Parent }
  /** The value of another line goes on here, or something that has no keys of Flink's. */
  | { readonly kind: 'other' };

/** What a line whose content begins at `column` belongs to, by the indentation of the lines above. */
export function enclosing(lines: Lines, number: number, column: number): Enclosing {
  const parents: Parent[] = [];
  let limit = column;
  for (let at = number - 1; at >= 0 && limit > 0; at--) {
    const indent = lines.indentOf(at);
    if (indent === undefined || indent >= limit) continue;
    parents.push({ number: at, line: readLine(lines.textOf(at)) });
    limit = indent;
  }
  let prefix = '';
  for (const parent of parents.reverse()) {
    const { key, colon, value, text, item } = parent.line;
    if (item || key === undefined || colon === undefined) return { kind: 'other' };
    if (/^(?:[&!]\S+\s+)*[|>][-+\d]*$/.test(text.slice(value.from, value.to))) return { kind: 'block', key: prefix + key.text, header: parent };
    if (holdsValue(parent.line)) return { kind: 'other' };
    prefix += `${key.text}.`;
  }
  return { kind: 'mapping', prefix, parent: parents.at(-1) };
}

/** Whether something stands below a line whose content begins at `column`: children, the items of a list, or the rest of its value. */
export function hasBelow(lines: Lines, number: number, column: number): boolean {
  for (let at = number + 1; at < lines.count; at++) {
    const indent = lines.indentOf(at);
    if (indent !== undefined) return indent > column || (indent === column && lines.isItem(at, indent));
    if (lines.isMarker(at)) return false;
  }
  return false;
}

/**
 * The keys beside a line in its mapping, as they are written, without quotes; that of the line itself is not among them.
 * Undefined where no key can stand at `column`.
 */
export function siblingsAt(lines: Lines, number: number, column: number, parent: Parent | undefined): ReadonlySet<string> | undefined {
  const siblings = new Set<string>();
  const outside = parent?.line.indent ?? -1;
  let first = true;
  for (let at = parent === undefined ? 0 : parent.number + 1; at < lines.count; at++) {
    if (at === number) continue;
    const indent = lines.indentOf(at);
    if (indent === undefined) {
      if (!lines.isMarker(at)) continue;
      // Behind a line with keys a document can end, and before one nothing but blanks stands where it begins.
      if (at < number ? !first : !lines.startsWith(at, 0, '...')) return undefined;
      if (at > number) break;
      continue;
    }
    if (indent <= outside) break;
    // The column of a mapping is that of its first key; what stands deeper is the value of the line itself.
    const isItem = lines.isItem(at, indent);
    if (indent < column || (first && at < number && (indent > column || isItem))) return undefined;
    first = false;
    if (indent > column || isItem) continue;
    if (lines.isOdd(at, indent)) return undefined;
    const key = lines.keyAt(at, column);
    if (key !== undefined) siblings.add(key);
  }
  return siblings;
}
