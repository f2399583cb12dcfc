import { YamlFailure } from '../flink/yaml/failure.js';
import { Scanner } from '../flink/yaml/scanner.js';
import { TokenKind } from '../flink/yaml/tokens.js';
import type { TextRange } from './types.js';

/** An anchor `&name` or an alias `*name`. */
export interface Anchor {
  readonly name: string;
  /** With its `&` or `*`. */
  readonly range: TextRange;
  readonly isAlias: boolean;
}

/** The anchors and aliases of a text in their order, as far as it can be scanned. */
export function anchorsOf(text: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  try {
    const scanner = new Scanner(text, { start: 0, end: text.length, line: 0 });
    for (let next = scanner.next(); next.kind !== TokenKind.StreamEnd; next = scanner.next()) {
      const { kind, text: name, start, end } = next;
      if (kind === TokenKind.Anchor || kind === TokenKind.Alias) anchors.push({ name, range: { start, end }, isAlias: kind === TokenKind.Alias });
    }
  } catch (error) {
    if (!(error instanceof YamlFailure)) throw error;
  }
  return anchors;
}

/** The anchor or alias at an offset, and all that speak of the same node: the anchor first. undefined where none is there. */
export function anchorAt(text: string, offset: number): { readonly here: Anchor; readonly all: readonly Anchor[] } | undefined {
  // Scanning takes time: most places are told at a glance.
  if (!/[&*][^\s,[\]{}]*$/.test(text.slice(Math.max(offset - 200, 0), offset)) && !/[&*]/.test(text.charAt(offset))) return undefined;
  const anchors = anchorsOf(text);
  const here = anchors.find(({ range }) => range.start <= offset && offset <= range.end);
  if (here === undefined) return undefined;
  const named = anchors.filter(({ name }) => name === here.name);
  // A name can be given again: what stands between belongs to the one before.
  const at = named.indexOf(here);
  const first = named.findLastIndex(({ isAlias }, index) => !isAlias && index <= at);
  const next = named.findIndex(({ isAlias }, index) => !isAlias && index > at);
  return { here, all: named.slice(Math.max(first, 0), next < 0 ? undefined : next) };
}
