import type { Analysis } from '../analysis.js';
import type { KeyPlace } from './context.js';

/** How the author of a file writes keys. */
export interface FileStyle {
  /** Whether keys can be nested at all. */
  readonly allowsNesting: boolean;
  /** Whether a new key is rather nested than written in one line. */
  readonly prefersNesting: boolean;
  /** Whether the file leaves it open. */
  readonly offersBoth: boolean;
  /** How many blanks a level takes. */
  readonly step: number;
  readonly lineBreak: string;
}

/** The style at a place: nested in a nested file or block, else flat; a file with nothing in it is flat, as Flink's documentation writes keys. */
export function fileStyle({ file, lines, text }: Analysis, place: KeyPlace): FileStyle {
  const first = lines.lineEnd(0);
  const lineBreak = text.startsWith('\r\n', first) ? '\r\n' : '\n';
  if (file.dialect === 'legacy') return { allowsNesting: false, prefersNesting: false, offersBoth: false, step: 2, lineBreak };
  let nested = 0;
  let flat = 0;
  let halfFlat = 0;
  let step: number | undefined;
  for (const { path, style } of file.settings) {
    const [top, child] = path;
    if (style === 'alias' || top === undefined) continue;
    if (child === undefined) {
      if (top.text.includes('.')) flat++;
      continue;
    }
    nested++;
    if (path.some(part => part.text.includes('.'))) halfFlat++;
    step ??= stepBetween(lines.positionAt(top.range.start), lines.positionAt(child.range.start));
  }
  const prefersNesting = place.prefix === '' ? nested > flat : 2 * halfFlat <= nested;
  return { allowsNesting: true, prefersNesting, offersBoth: place.prefix !== '' || nested > 0 || flat === 0, step: step ?? 2, lineBreak };
}

function stepBetween(parent: { line: number; character: number }, child: { line: number; character: number }): number | undefined {
  return parent.line < child.line && parent.character < child.character ? Math.min(child.character - parent.character, 8) : undefined;
}
