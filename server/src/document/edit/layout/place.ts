import { indentOf, isNothing, type Entry, type Entries } from './entries.js';
import type { View } from './view.js';

/** Where a new key goes, and in which form. */
export interface Place {
  /** The entry under which it goes; the root for the top level. */
  readonly parent: Entry;
  /** The entry behind which it goes; undefined for the end of the file, and where there is none under the parent yet. */
  readonly after: Entry | undefined;
  /** The keys to be written: one, or one under the other. */
  readonly texts: readonly string[];
  /** Whether it goes before that entry rather than behind it. */
  readonly before?: boolean;
}

interface Found {
  /** How many parts of the key are shared with what stands there. */
  readonly shared: number;
  readonly depth: number;
  readonly place: Place;
}

/** The places for a key: where the author would put it first, and then those where it does no harm if that one cannot be. `except` is an entry that is to be moved there. */
export function placesOf({ entries: all, legacy }: View, key: string, except?: Entry): readonly Place[] {
  const entries = { ...all, all: all.all.filter(entry => entry !== except) };
  const { root } = entries;
  const { place } = legacy ? besideFlat(root, key) : search(entries, root, key.split('.'), 0, 0, key, except);
  const flat = { parent: root, texts: [key] };
  const last = root.children.at(-1);
  return [
    place,
    { ...flat, after: topOf(place.after ?? place.parent) },
    { ...flat, after: undefined },
    { parent: root, after: undefined, texts: key.split('.') },
    ...(last === undefined ? [] : [{ ...flat, after: last, before: true }]),
  ];
}

/** In a file of lines: behind the last key with the most parts in common. */
function besideFlat(root: Entry, key: string): Found {
  const parts = key.split('.');
  let best: Found = { shared: 0, depth: 0, place: { parent: root, after: undefined, texts: [key] } };
  for (const after of root.children) {
    const shared = sharedParts(after.text.split('.'), parts);
    if (shared > 0 && shared >= best.shared) best = { shared, depth: 0, place: { parent: root, after, texts: [key] } };
  }
  return best;
}

function search(entries: Entries, block: Entry, rest: readonly string[], shared: number, depth: number, key: string, except?: Entry): Found {
  const isRoot = block === entries.root;
  let best: Found = { shared, depth, place: { parent: block, after: isRoot ? undefined : block.children.at(-1), texts: formOf(entries, block, rest) } };
  for (const child of block.children) {
    const found = child === except ? undefined : beside(entries, child, rest, shared, depth, key, except);
    if (found !== undefined && (found.shared > best.shared || (found.shared === best.shared && found.depth >= best.depth))) best = found;
  }
  return best;
}

/** The place under one entry or beside it; undefined where it is no relative. */
function beside(entries: Entries, child: Entry, rest: readonly string[], shared: number, depth: number, key: string, except?: Entry): Found | undefined {
  const { parent } = child;
  if (child.aliased || parent === undefined) return undefined;
  const words = child.text.split('.');
  const common = sharedParts(words, rest);
  if (common === 0) return undefined;
  const whole = common === words.length;
  const holds = (child.children.length > 0 || child.braces !== undefined || isNothing(child)) && child.children.every(({ aliased }) => !aliased);
  if (whole && common < rest.length && holds) return search(entries, child, rest.slice(common), shared + common, depth + 1, key, except);
  // One of both is a value where the other one needs a block: only a flat key can stand beside it.
  if (whole) return { shared: shared + common, depth, place: { parent: entries.root, after: topOf(child), texts: [key] } };
  const like = child.children.length > 0 && words.length < rest.length ? [rest.slice(0, words.length).join('.'), ...rest.slice(words.length)] : [rest.join('.')];
  return { shared: shared + common, depth, place: { parent, after: child, texts: like } };
}

/** Whether a key without relatives is written nested or with dots: as the block does it, else as the file does. */
function formOf(entries: Entries, block: Entry, rest: readonly string[]): readonly string[] {
  const dotted = [rest.join('.')];
  if (block.flow || rest.length === 1) return dotted;
  if (block === entries.root) return isNested(entries) ? rest : dotted;
  const near = block.children.length > 0 && block.children.some(child => isDotted(child) || child.children.length > 0) ? block.children : entries.all.filter(({ parent }) => parent !== entries.root);
  const dots = near.filter(isDotted).length;
  return dots > near.filter(child => child.children.length > 0 && !isDotted(child)).length ? dotted : rest;
}

/** Whether more of a file's settings stand under other keys than in flat ones. */
export function isNested({ root, all }: Entries): boolean {
  const values = all.filter(({ setting }) => setting !== undefined);
  return values.filter(({ parent }) => parent !== root).length > values.filter(entry => entry.parent === root && isDotted(entry)).length;
}

function isDotted({ text }: Entry): boolean {
  return text.includes('.');
}

function topOf(entry: Entry): Entry | undefined {
  let top = entry;
  while (top.parent?.parent !== undefined) top = top.parent;
  return top.parent === undefined ? undefined : top;
}

function sharedParts(one: readonly string[], other: readonly string[]): number {
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared++;
  return shared;
}

/** By how many blanks the file indents, near a block. */
export function stepOf({ text, entries }: View, block: Entry): string {
  const near = [block, ...entries.all];
  for (const entry of near) {
    const first = entry.children[0];
    if (entry.parent === undefined || entry.flow || first === undefined || first.aliased) continue;
    const step = indentOf(text, first).slice(indentOf(text, entry).length);
    if (step !== '') return step;
  }
  return '  ';
}
