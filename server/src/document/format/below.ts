import type { LineIndex } from '../lineIndex.js';
import type { ParsedFile } from '../types.js';

/** A line that opens a block: a key without a value, or with the header of a block scalar; or a lone dash. Blanks, dashes, the key. */
const OPENS = /^( *)((?:[-?] +)*)(?:(?![-?](?: |$)|#)(?:(?!: | #).)*?[^\s:] *:(?: +[&!]\S*)*(?: +[|>][-+\d]{0,2})?|[-?])(?: +#.*)?$/;
const COMMENT = /^( *)#/;

/** No key of a block is longer. */
const LONGEST = 1200;

/**
 * How far a new line is to be indented by the line above it: deeper under what opens a block, and as far as what stands there already; under a comment as far as that.
 * Undefined where the line above tells nothing, or lies within a value.
 */
export function indentBelow(text: string, lines: LineIndex, { settings }: ParsedFile, above: number, tabSize: number): number | undefined {
  const start = lines.lineStart(above);
  if (lines.lineEnd(above) - start > LONGEST) return undefined;
  const written = text.slice(start, lines.lineEnd(above)).trimEnd();
  const comment = COMMENT.exec(written);
  const opener = OPENS.exec(written);
  if ((comment === null && opener === null) || settings.some(({ valueRange }) => valueRange.start < start && start < valueRange.end)) return undefined;
  if (opener === null) return comment?.[1]?.length;
  const column = (opener[1] ?? '').length + (opener[2] ?? '').length;
  const child = /^(?:[ \t]*(?:#.*)?(?:\r?\n|\r(?!\n)))*( *)(\S)/.exec(text.slice(lines.lineEnd(above)));
  const at = child?.[1]?.length ?? 0;
  if (at > column || (at === column && child?.[2] === '-')) return at;
  return column + tabSize;
}
