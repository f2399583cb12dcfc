import type { FoldingRange } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { keyTree, type KeyNode } from '../document/keyTree.js';
import type { Comment } from '../document/types.js';

/** Whole lines that fold, with how deep they stand: the deepest ones go where a client takes only so many. */
interface Fold extends FoldingRange {
  readonly depth: number;
}

const REGION = /^#\s*(end)?region\b/;

/**
 * Blocks with the comments at their end, values of several lines, and comments of two lines and more; also what stands between `# region` and
 * `# endregion`. Whole lines only, which every client can fold; ranges never cross. null for a file that is not read: editors then fold by indentation.
 */
export function foldingRanges(analysis: Analysis, { foldingLimit }: Pick<ClientView, 'foldingLimit'>): FoldingRange[] | null {
  if (analysis.standsBack !== undefined) return null;
  const { comments } = analysis.file;
  const folds = nested([...blocks(analysis), ...commentRuns(analysis), ...regions(comments)]);
  const shown = folds.length <= foldingLimit ? folds : folds.toSorted((one, other) => one.depth - other.depth).slice(0, foldingLimit).sort(byLines);
  return shown.map(({ startLine, endLine, kind }) => ({ startLine, endLine, ...(kind === undefined ? {} : { kind }) }));
}

function blocks(analysis: Analysis): Fold[] {
  const below = commentsBelow(analysis);
  const foldsOf = (nodes: readonly KeyNode[], depth: number): Fold[] => nodes.flatMap(node => {
    const { start, end } = analysis.lines.rangeOf(node.range);
    const endLine = node.setting === undefined
      ? below(node.range.end).findLast(comment => columnOf(analysis, comment) > start.character)?.line ?? end.line
      : end.line - (closesAlone(analysis, node) ? 1 : 0);
    return [...(endLine > start.line ? [{ startLine: start.line, endLine, depth }] : []), ...foldsOf(node.children, depth + 1)];
  });
  return foldsOf(keyTree(analysis.file.settings, analysis.text), 0);
}

/** Whether a list or map in brackets ends on a line of its own, which stays when it is folded. */
function closesAlone({ text, lines }: Analysis, { range, setting }: KeyNode): boolean {
  return setting?.style === 'flow' && /^\s*[\]}]$/.test(text.slice(lines.lineStart(lines.positionAt(range.end).line), range.end));
}

/** Gives the comments on lines of their own that follow an offset with nothing but blanks between: those that are indented belong to the block above. */
function commentsBelow({ file: { comments }, text }: Analysis): (end: number) => readonly Comment[] {
  const known = new Map<number, readonly Comment[]>();
  let next = 0;
  return end => {
    let run = known.get(end);
    if (run !== undefined) return run;
    // Blocks are asked for in the order of the text, parents before children: seldom is a step back needed.
    while (next > 0 && (comments[next - 1]?.range.start ?? 0) >= end) next--;
    while (next < comments.length && (comments[next]?.range.start ?? 0) < end) next++;
    let from = end;
    const found: Comment[] = [];
    for (let at = next; at < comments.length; at++) {
      const comment = comments[at];
      if (comment === undefined || blankEnd(text, from) < comment.range.start) break;
      if (comment.wholeLine) found.push(comment);
      from = comment.range.end;
    }
    known.set(end, (run = found));
    return run;
  };
}

/** Where the blanks and empty lines from an offset on end. */
function blankEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function columnOf({ lines }: Analysis, { range, line }: Comment): number {
  return range.start - lines.lineStart(line);
}

/** Comments on lines of their own, one below the other and indented alike. */
function commentRuns(analysis: Analysis): Fold[] {
  const folds: Fold[] = [];
  let first: Comment | undefined;
  let last: Comment | undefined;
  const finish = (): void => {
    if (first !== undefined && last !== undefined && last.line > first.line) folds.push({ startLine: first.line, endLine: last.line, kind: 'comment', depth: columnOf(analysis, first) === 0 ? 0 : 1 });
  };
  for (const comment of analysis.file.comments) {
    if (!comment.wholeLine || REGION.test(comment.text)) continue;
    if (last === undefined || first === undefined || comment.line !== last.line + 1 || columnOf(analysis, comment) !== columnOf(analysis, first)) {
      finish();
      first = comment;
    }
    last = comment;
  }
  finish();
  return folds;
}

function regions(comments: readonly Comment[]): Fold[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const { wholeLine, text, line } of comments) {
    const marker = wholeLine ? REGION.exec(text) : null;
    if (marker === null) continue;
    if (marker[1] === undefined) {
      open.push(line);
      continue;
    }
    const startLine = open.pop();
    if (startLine !== undefined) folds.push({ startLine, endLine: line, kind: 'region', depth: 0 });
  }
  return folds;
}

function byLines(one: Fold, other: Fold): number {
  return one.startLine - other.startLine || other.endLine - one.endLine;
}

/** The folds in the order of the text, without those that cross another one or begin on the same line. */
function nested(folds: readonly Fold[]): Fold[] {
  const open: Fold[] = [];
  return folds.toSorted(byLines).filter(fold => {
    while (open.length > 0 && (open.at(-1)?.endLine ?? 0) < fold.startLine) open.pop();
    const around = open.at(-1);
    if (around !== undefined && (fold.endLine > around.endLine || fold.startLine === around.startLine)) return false;
    open.push(fold);
    return true;
  });
}
