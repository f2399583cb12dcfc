import type { Location, Position, ReferenceContext } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import { placesAt } from '../document/places.js';

/** All places that belong together with what is under the cursor, without that where it is settled unless it is asked for. */
export function references(analysis: Analysis, position: Position, uri: string, { includeDeclaration }: ReferenceContext): Location[] | null {
  const places = placesAt(analysis, analysis.lines.offsetAt(position));
  if (places === undefined) return null;
  const settled = new Set(places.definition.map(({ start }) => start));
  return places.all.filter(({ range }) => includeDeclaration || !settled.has(range.start)).map(({ range }) => ({ uri, range: analysis.lines.rangeOf(range) }));
}
