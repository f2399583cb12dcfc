import type { TextRange } from '../types.js';
import type { TextChange } from './types.js';

/** A piece of a text under way: kept from the first text, or new. */
type Piece = { readonly kept: TextRange } | { readonly added: string };

/** A text on its way, piece by piece. */
export interface State {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** A text on its way through several changes: it knows what of the first text still stands, so that all of it comes to few and small changes. */
export class Draft {
  readonly #first: string;
  /** Where this draft stands, to come back to. */
  state: State;

  constructor(text: string) {
    this.#first = text;
    this.state = { text, pieces: [{ kept: { start: 0, end: text.length } }] };
  }

  /** Makes changes of the text as it is now; they are in its order and do not touch each other. */
  apply(changes: readonly TextChange[]): void {
    for (const change of changes.toReversed()) {
      const { pieces, text } = this.state;
      const { range, text: added } = trimmed(text, change);
      this.state = {
        pieces: [...cut(pieces, 0, range.start), ...(added === '' ? [] : [{ added }]), ...cut(pieces, range.end, text.length)],
        text: text.slice(0, range.start) + added + text.slice(range.end),
      };
    }
  }

  /** Where a character of the first text is now; undefined where it is gone. */
  now(offset: number): number | undefined {
    let at = 0;
    for (const piece of this.state.pieces) {
      if ('kept' in piece && piece.kept.start <= offset && offset < piece.kept.end) return at + offset - piece.kept.start;
      at += lengthOf(piece);
    }
    return undefined;
  }

  /** What was changed of the first text: in its order, apart from each other, nothing in them that stays. */
  changes(): readonly TextChange[] {
    const changes: TextChange[] = [];
    let at = 0;
    let added = '';
    const end = this.#first.length;
    for (const piece of [...this.state.pieces, { kept: { start: end, end } }]) {
      if ('added' in piece) {
        added += piece.added;
        continue;
      }
      const { kept } = piece;
      if (kept.start === kept.end && kept.start !== end) continue;
      const change = trimmed(this.#first, { range: { start: at, end: kept.start }, text: added });
      if (change.text !== '' || change.range.start < change.range.end) changes.push(change);
      at = kept.end;
      added = '';
    }
    return changes;
  }
}

/** The text with changes made; they are in its order and do not touch each other. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  return changes.toReversed().reduce((now, { range, text: added }) => now.slice(0, range.start) + added + now.slice(range.end), text);
}

function lengthOf(piece: Piece): number {
  return 'added' in piece ? piece.added.length : piece.kept.end - piece.kept.start;
}

function cut(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const taken: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, lengthOf(piece));
    if (from < to) taken.push('added' in piece ? { added: piece.added.slice(from, to) } : { kept: { start: piece.kept.start + from, end: piece.kept.start + to } });
    at += lengthOf(piece);
  }
  return taken;
}

/** A change without what is the same at both of its ends; characters of two units and line breaks of two stay whole. */
function trimmed(first: string, { range: { start, end }, text }: TextChange): TextChange {
  const most = Math.min(end - start, text.length);
  let before = 0;
  while (before < most && first.charCodeAt(start + before) === text.charCodeAt(before)) before++;
  while (before > 0 && (splits(first, start + before) || splits(text, before))) before--;
  let after = 0;
  while (after < most - before && first.charCodeAt(end - 1 - after) === text.charCodeAt(text.length - 1 - after)) after++;
  while (after > 0 && (splits(first, end - after) || splits(text, text.length - after))) after--;
  return { range: { start: start + before, end: end - after }, text: text.slice(before, text.length - after) };
}

function splits(text: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}
