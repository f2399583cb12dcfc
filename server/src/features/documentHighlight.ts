import type { DocumentHighlight, DocumentHighlightKind, Position } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import { placesAt } from '../document/places.js';

const TEXT: DocumentHighlightKind = 1;
const WRITE: DocumentHighlightKind = 3;

/** All places that belong together with what is under the cursor; null where editors better mark equal words. */
export function documentHighlights(analysis: Analysis, position: Position): DocumentHighlight[] | null {
  const places = placesAt(analysis, analysis.lines.offsetAt(position));
  return places?.all.map(({ range, sets }) => ({ range: analysis.lines.rangeOf(range), kind: sets ? WRITE : TEXT })) ?? null;
}
