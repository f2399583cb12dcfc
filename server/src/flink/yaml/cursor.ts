import * as Char from './char.js';

/** Whether a character ends a word: a blank, a tab, a line break or the end of the text. */
export function endsWord(char: number): boolean {
  return char === Char.Space || char === Char.LineFeed || char === Char.End || char === Char.CarriageReturn || char === Char.Tab;
}

/** Whether a character ends a line: a line break or the end of the text. */
export function endsLine(char: number): boolean {
  return char === Char.LineFeed || char === Char.End || char === Char.CarriageReturn;
}

/** A place in a stretch of a text that moves forward and knows its line. Behind `limit` there is nothing. */
export class Cursor {
  /** The offset where the current line begins: columns are counted from it. */
  lineStart: number;
  /** How many line breaks were taken so far. */
  breaks = 0;

  constructor(readonly text: string, public pos: number, readonly limit: number, public line: number, lineStart = pos) {
    this.lineStart = lineStart;
  }

  /** The character some places ahead. */
  peek(ahead = 0): number {
    const at = this.pos + ahead;
    return at < this.limit ? this.text.charCodeAt(at) : Char.End;
  }

  get column(): number {
    return this.pos - this.lineStart;
  }

  skipSpaces(): void {
    while (this.peek() === Char.Space) this.pos++;
  }

  /**
   * Steps over one line break and returns the text it stands for, empty where there is none.
   * The three breaks of Unicode are breaks between words only, and do not begin a new line for columns, as in Flink's parser.
   */
  takeLineBreak(): string {
    const char = this.peek();
    if (char !== Char.LineFeed && char !== Char.CarriageReturn && char !== Char.NextLine && char !== Char.LineSeparator && char !== Char.ParagraphSeparator) return '';
    this.breaks++;
    if (char === Char.LineFeed) {
      this.#newLine(1);
      return '\n';
    }
    if (char === Char.CarriageReturn) {
      if (this.peek(1) === Char.LineFeed) this.#newLine(2);
      else if (this.pos + 1 < this.text.length) this.#newLine(1);
      else this.pos++;
      return '\n';
    }
    this.pos++;
    return char === Char.NextLine ? '\n' : String.fromCharCode(char);
  }

  /** Whether a document marker, `---` or `...`, stands here. */
  atMarker(): boolean {
    const char = this.peek();
    return (char === Char.Minus || char === Char.Dot) && this.peek(1) === char && this.peek(2) === char && endsWord(this.peek(3));
  }

  #newLine(length: number): void {
    this.pos += length;
    this.line++;
    this.lineStart = this.pos;
  }
}
