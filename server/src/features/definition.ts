import type { Location, LocationLink, Position } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { placesAt } from '../document/places.js';

/** Where what is under the cursor is settled: the setting in force, the first key that has a name, the anchor of an alias. */
export function definition(analysis: Analysis, position: Position, uri: string, { definitionLinks }: Pick<ClientView, 'definitionLinks'>): LocationLink[] | Location[] | null {
  const places = placesAt(analysis, analysis.lines.offsetAt(position));
  if (places === undefined || places.definition.length === 0) return null;
  const ranges = places.definition.map(range => analysis.lines.rangeOf(range));
  if (!definitionLinks) return ranges.map(range => ({ uri, range }));
  return ranges.map(range => ({ originSelectionRange: analysis.lines.rangeOf(places.here), targetUri: uri, targetRange: range, targetSelectionRange: range }));
}
