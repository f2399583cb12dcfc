import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import { stretchOf } from '../document/keyStretch.js';
import { keyTree, type KeyNode } from '../document/keyTree.js';
import type { Comment, PathPart, Setting, TextRange } from '../document/types.js';

/** What a growing selection takes in, for each place: word, part of a key or a value, entry, block, its parents, the file. In a comment: word, comment, the comments around it. */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  if (analysis.standsBack !== undefined) return positions.map(position => ({ range: { start: position, end: position } }));
  const tree = keyTree(analysis.file.settings, analysis.text);
  return positions.map(position => {
    const offset = analysis.lines.offsetAt(position);
    const comment = analysis.file.comments.find(({ range }) => range.start <= offset && offset <= range.end);
    const inside = comment === undefined ? [] : commentRanges(analysis, comment, offset);
    // What is around comes from the outside.
    const around = [{ start: 0, end: analysis.text.length }, ...ancestors(analysis.text, tree, offset, comment !== undefined)];
    return chain(analysis, [...around, ...inside.reverse()], { start: offset, end: offset });
  });
}

/** Links ranges, the outermost first, leaving out what is no smaller than the one around it. */
function chain({ lines }: Analysis, ranges: readonly TextRange[], innermost: TextRange): SelectionRange {
  let around: TextRange | undefined;
  let selection: SelectionRange | undefined;
  for (const range of ranges) {
    const fits = range.start <= innermost.start && innermost.end <= range.end;
    if (!fits || (around !== undefined && (range.start < around.start || range.end > around.end || range.end - range.start >= around.end - around.start))) continue;
    selection = { range: lines.rangeOf(range), ...(selection === undefined ? {} : { parent: selection }) };
    around = range;
  }
  return selection ?? { range: lines.rangeOf(innermost) };
}

/** The blocks and entries around an offset from the outermost to the innermost, and what is around it within the innermost entry. */
function ancestors(text: string, nodes: readonly KeyNode[], offset: number, inComment: boolean): TextRange[] {
  const node = nodes.find(({ range }) => range.start <= offset && offset <= range.end);
  const first = nodes[0];
  const last = nodes.at(-1);
  const block = first === undefined || last === undefined ? [] : [{ start: first.range.start, end: last.range.end }];
  if (node === undefined) return block;
  const own = [...block, node.range];
  if (inComment) return [...own, ...ancestors(text, node.children, offset, true)];
  const { part, setting, children } = node;
  if (offset <= part.range.end) return [...own, ...keyRanges(part, offset, text)];
  return setting === undefined ? [...own, ...ancestors(text, children, offset, false)] : [...own, ...valueRanges(setting, node.range.end, offset, text)];
}

/** The written key, without quotes, its parts to the one at the cursor, and the word. */
function keyRanges(part: PathPart, offset: number, text: string): TextRange[] {
  const { exact, range } = stretchOf(part, 0, part.text.length, text);
  if (!exact) return [part.range, wordAt(text, part.range, offset, /[\w-]+/g)].filter(range => range !== undefined);
  const to = part.text.indexOf('.', offset - range.start);
  const from = part.text.lastIndexOf('.', offset - range.start - 1) + 1;
  return [part.range, range, stretchOf(part, from, to < 0 ? part.text.length : to, text).range];
}

/** The value, without quotes, the line of it, the item, and the word. */
function valueRanges({ valueRange: { start }, style }: Setting, end: number, offset: number, text: string): TextRange[] {
  const valueRange = { start, end };
  const quoted = style === 'single-quoted' || style === 'double-quoted' || style === 'flow';
  const inner = quoted && end - start > 1 ? { start: start + 1, end: end - 1 } : valueRange;
  return [valueRange, inner, wordAt(text, inner, offset, /\S[^\r\n]*\S|\S/g), wordAt(text, inner, offset, /(?!-\s)[^\s,;[\]{}'"]+/g), wordAt(text, inner, offset, /\w+/g)]
    .filter(range => range !== undefined);
}

/** From the word at the offset outwards: what the comment says, the comment, and all that stand with it. */
function commentRanges({ file: { comments }, text }: Analysis, comment: Comment, offset: number): TextRange[] {
  const { range } = comment;
  const said = { start: range.start + (/^#+\s*/.exec(comment.text)?.[0].length ?? 0), end: range.end };
  const run = comment.wholeLine ? runAround(comments, comment) : range;
  return [wordAt(text, said, offset, /\w+/g), wordAt(text, said, offset, /\S+/g), said, range, run].filter(one => one !== undefined);
}

function runAround(comments: readonly Comment[], comment: Comment): TextRange {
  const at = comments.indexOf(comment);
  let first = at;
  let last = at;
  while (isBelow(comments[first - 1], comments[first])) first--;
  while (isBelow(comments[last], comments[last + 1])) last++;
  return { start: (comments[first] ?? comment).range.start, end: (comments[last] ?? comment).range.end };
}

function isBelow(upper: Comment | undefined, lower: Comment | undefined): boolean {
  return upper?.wholeLine === true && lower?.wholeLine === true && lower.line === upper.line + 1;
}

/** The match of a pattern that touches the offset. */
function wordAt(text: string, { start, end }: TextRange, offset: number, pattern: RegExp): TextRange | undefined {
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    if (from <= offset && offset <= from + match[0].length) return { start: from, end: from + match[0].length };
    if (from > offset) return undefined;
  }
  return undefined;
}
