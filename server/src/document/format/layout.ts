import type { LineIndex } from '../lineIndex.js';
import { contentStart, withoutBlanksAtEnd, type Block, type Literal, type LineShape, type Part, type Structure } from './structure.js';
import type { FormatOptions, LineSpan } from './types.js';

type StructureShape = Extract<LineShape, { kind: 'structure' }>;

/** How far the line on which a part begins is moved to the right, and how far the part itself is. */
interface Shift {
  readonly line: number;
  readonly part: number;
}

/**
 * The lines of a text of standard YAML as they are to be: blocks indented by steps of `tabSize`, one blank behind dashes and colons, comments where they belong, no blanks at the end.
 * Blank lines are left to others. Lines outside `span` stay, and so does the indentation of every block that reaches out of it.
 */
export function layOut(text: string, lines: LineIndex, structure: Structure, options: FormatOptions, span: LineSpan): readonly string[] {
  return new Layout(text, lines, structure, options, span).lines();
}

class Layout {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #structure: Structure;
  readonly #options: FormatOptions;
  readonly #span: LineSpan;
  /** The new columns of blocks. */
  readonly #columns = new Map<Block, number>();
  readonly #shifts = new Map<Part, Shift>();
  /** For each line the next one that is neither blank nor a comment. */
  readonly #next: readonly number[];
  /** The last part above. */
  #above: Part | undefined;
  /** The columns of the comment on the line above, where there is one. */
  #commentAbove: { readonly old: number; readonly now: number } | undefined;

  constructor(text: string, lines: LineIndex, structure: Structure, options: FormatOptions, span: LineSpan) {
    this.#text = text;
    this.#lines = lines;
    this.#structure = structure;
    this.#options = options;
    this.#span = span;
    this.#next = nextLines(structure.shapes);
  }

  lines(): readonly string[] {
    return this.#structure.shapes.map((shape, line) => {
      const text = this.#shaped(shape, line);
      if (shape.kind !== 'comment') this.#commentAbove = undefined;
      if (shape.kind === 'structure') this.#above = shape.parts.at(-1);
      return text;
    });
  }

  #shaped(shape: LineShape, line: number): string {
    switch (shape.kind) {
      case 'blank':
        return this.#isIn(line) ? '' : this.#content(line);
      case 'fixed':
        return this.#isIn(line) ? this.#end(this.#content(line), line) : this.#content(line);
      case 'comment':
        return this.#comment(line);
      case 'structure':
        return this.#structured(shape, line);
      case 'continued':
        return this.#isIn(line) ? this.#continued(shape.of, line) : this.#content(line);
      case 'literal':
        return this.#literal(shape.of, line);
    }
  }

  #structured({ parts }: StructureShape, line: number): string {
    const old = this.#indentOf(line);
    const indent = this.#structureIndent(line);
    let written = ' '.repeat(indent);
    let at = contentStart(this.#text, this.#lines, line) + old;
    let previous: Part | undefined;
    for (const part of parts) {
      written += this.#gap(this.#text.slice(at, part.start), previous, part, line);
      if (part.opens && part.block?.ownLine === false) this.#columns.set(part.block, written.length);
      this.#shifts.set(part, { line: indent - old, part: written.length - this.#columnOf(part) });
      at = Math.min(part.end, this.#lines.lineEnd(line));
      written += this.#text.slice(part.start, at);
      previous = part;
    }
    written += this.#text.slice(at, this.#lines.lineEnd(line));
    return this.#isIn(line) ? this.#end(written, line) : written;
  }

  /** What stands between two parts of a line. */
  #gap(gap: string, previous: Part | undefined, part: Part, line: number): string {
    if (previous === undefined || !this.#isIn(line)) return gap;
    if (part.opens && !this.#isFree(part.block)) return gap;
    if (previous.kind === 'dash' || previous.kind === 'question' || previous.kind === 'colon') return ' ';
    return part.kind === 'colon' && previous.kind === 'scalar' ? '' : gap;
  }

  /** The new indentation of a line of structure or of a marker. */
  #structureIndent(line: number): number {
    const shape = this.#structure.shapes[line];
    const first = shape?.kind === 'structure' ? shape.parts[0] : undefined;
    if (first === undefined) return 0;
    if (!this.#isIn(line)) return this.#indentOf(line);
    if (first.block === undefined) return 0;
    return this.#newColumn(first.block) + (this.#columnOf(first) > first.block.column ? this.#options.tabSize : 0);
  }

  #newColumn(block: Block): number {
    let column = this.#columns.get(block);
    if (column === undefined) {
      if (!this.#isFree(block) || !block.ownLine) column = block.column;
      else column = block.parent === undefined ? 0 : this.#newColumn(block.parent) + this.#options.tabSize;
      this.#columns.set(block, column);
    }
    return column;
  }

  /** Whether all of a block may be moved. */
  #isFree(block: Block | undefined): boolean {
    return block === undefined || (this.#isIn(block.firstLine) && this.#isIn(block.lastLine));
  }

  /** A further line of a scalar or of brackets moves with what it belongs to; what is aligned with the beginning of the value stays so. */
  #continued(of: Part, line: number): string {
    const content = this.#content(line);
    // A hard space is no blank: it belongs to the value.
    const rest = content.replace(/^[ \t]+/, '');
    if (rest === '') return this.#structure.endsInQuotes.has(line) ? content : this.#trimmed(content);
    const old = content.length - rest.length;
    const shift = this.#shifts.get(of);
    const moved = old + ((old >= this.#columnOf(of) ? shift?.part : shift?.line) ?? 0);
    const inFlow = of.kind === 'other';
    const least = of.block === undefined ? 0 : this.#newColumn(of.block) + (inFlow ? 0 : this.#options.tabSize);
    return this.#end(' '.repeat(Math.max(moved, least)) + rest, line);
  }

  /** The content of a block scalar moves as a whole; blanks at the end of its lines are part of the value. */
  #literal({ block, headerLine, lastLine, indent, increment }: Literal, line: number): string {
    const content = this.#content(line);
    if (!this.#isIn(headerLine + 1) || !this.#isIn(lastLine)) return content;
    if (content.length <= indent) return '';
    return ' '.repeat((block === undefined ? 0 : this.#newColumn(block)) + (increment ?? this.#options.tabSize)) + content.slice(indent);
  }

  #comment(line: number): string {
    const content = this.#content(line);
    const old = this.#indentOf(line);
    const now = this.#isIn(line) ? this.#commentColumn(old, this.#next[line]) : old;
    this.#commentAbove = { old, now };
    return this.#isIn(line) ? this.#end(' '.repeat(now) + content.slice(old), line) : content;
  }

  /**
   * A comment that stands in the column of a block that is open there, or of the next line, moves with it. Another one keeps its distance to the comment right above it,
   * or else goes to what it stands before.
   */
  #commentColumn(old: number, nextLine: number | undefined): number {
    const next = nextLine === undefined ? undefined : { old: this.#indentOf(nextLine), now: this.#structureIndent(nextLine) };
    const above = this.#above;
    let nearest = next !== undefined && next.old <= old ? next : undefined;
    for (let block = above?.block; block !== undefined && nearest?.old !== old; block = block.parent) {
      if (block.column <= old && (nearest === undefined || block.column > nearest.old)) nearest = { old: block.column, now: this.#newColumn(block) };
    }
    if (nearest?.old === old) return nearest.now;
    if (this.#commentAbove !== undefined && this.#commentAbove.old <= old) return this.#commentAbove.now + old - this.#commentAbove.old;
    if (next !== undefined && old < next.old) return next.now;
    const isIndented = nextLine === undefined || next === undefined || above?.block === undefined || next.old < above.block.column || !this.#isDash(nextLine);
    if (above?.block !== undefined && above.kind !== 'scalar' && above.kind !== 'other' && old > above.block.column && isIndented) return this.#newColumn(above.block) + this.#options.tabSize;
    return nearest?.now ?? 0;
  }

  #isDash(line: number): boolean {
    const shape = this.#structure.shapes[line];
    return shape?.kind === 'structure' && shape.parts[0]?.kind === 'dash';
  }

  #end(text: string, line: number): string {
    return this.#structure.endsInQuotes.has(line) ? text : this.#trimmed(text);
  }

  #trimmed(text: string): string {
    return this.#options.trimTrailingWhitespace === false ? text : withoutBlanksAtEnd(text);
  }

  #content(line: number): string {
    return this.#text.slice(contentStart(this.#text, this.#lines, line), this.#lines.lineEnd(line));
  }

  #indentOf(line: number): number {
    return /^ */.exec(this.#content(line))?.[0].length ?? 0;
  }

  #columnOf({ start }: Part): number {
    const { line, character } = this.#lines.positionAt(start);
    return character - (contentStart(this.#text, this.#lines, line) - this.#lines.lineStart(line));
  }

  #isIn(line: number): boolean {
    return this.#span.first <= line && line <= this.#span.last;
  }
}

function nextLines(shapes: readonly LineShape[]): readonly number[] {
  const next = new Array<number>(shapes.length);
  let found: number | undefined;
  for (let line = shapes.length - 1; line >= 0; line--) {
    if (found !== undefined) next[line] = found;
    const kind = shapes[line]?.kind;
    if (kind === 'structure' || kind === 'fixed') found = line;
  }
  return next;
}
