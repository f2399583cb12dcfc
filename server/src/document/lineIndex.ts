import type { TextRange } from './types.js';

/** A place in a text as editors count it: line and character from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets of a text into lines and characters, and back. Lines end with `\n`, `\r\n` or a lone `\r`; they are found once. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#starts = lineStarts(text);
    this.#text = text;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of an offset; one outside the text is taken for its nearer end. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - (this.#starts[low] ?? 0) };
  }

  /** The places of both ends of a stretch. */
  rangeOf({ start, end }: TextRange): { readonly start: Position; readonly end: Position } {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The offset of a place; a character behind the end of its line is taken for that end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(character, 0), this.lineEnd(line));
  }

  /** Where a line begins; the end of the text for a line that does not exist. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Where a line ends, before its line break. */
  lineEnd(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    return next - (this.#text.startsWith('\r\n', next - 2) ? 2 : 1);
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 10 || (char === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
