import { stretchOf } from './keyStretch.js';
import type { PathPart, Setting, TextRange } from './types.js';

/** A written key with all that stands below it. */
export interface KeyNode {
  readonly part: PathPart;
  /** From the key to the end of its last value. */
  readonly range: TextRange;
  /** What the key sets; undefined for a parent. */
  readonly setting: Setting | undefined;
  readonly children: readonly KeyNode[];
}

/** A name of the outline: a part of a key between dots, or several that only one setting has. */
export interface OutlineNode {
  readonly name: string;
  /** From where the key is written that holds the name, to the end of the last value below it. */
  readonly range: TextRange;
  /** Where the name is written first; it lies in `range`. */
  readonly nameRange: TextRange;
  readonly setting: Setting | undefined;
  readonly children: readonly OutlineNode[];
}

/** So many levels have names of their own; what is deeper is told in one name. */
const MOST_LEVELS = 32;

interface Growing<T> {
  readonly node: T;
  readonly children: Growing<T>[];
  end: number;
}

/** The keys of a file as they are written: parents with their blocks, flat keys whole. What an alias repeats is not unfolded. */
export function keyTree(settings: readonly Setting[], text: string): readonly KeyNode[] {
  const finish = ({ node, children, end }: Growing<Pick<KeyNode, 'part' | 'setting'>>): KeyNode => ({ ...node, range: { start: node.part.range.start, end }, children: children.map(finish) });
  return grow(settings, text, path => path.map(part => ({ part, setting: undefined })), (one, other) => one.part.range.start === other.part.range.start).map(finish);
}

/**
 * The outline of a file: a level for each part of the keys, whether nested or flat, where settings that stand one after the other share it.
 * Ranges never cross: a parent encloses its children, and siblings follow one another.
 */
export function outline(settings: readonly Setting[], text: string): readonly OutlineNode[] {
  return grow(settings, text, path => namesOf(path, text), (one, other) => one.name === other.name).map(finished);
}

/** Puts the settings into a tree by what they share with the one before. */
function grow<T extends { readonly setting: Setting | undefined }>(settings: readonly Setting[], text: string, levelsOf: (path: readonly PathPart[]) => T[], isSame: (one: T, other: T) => boolean): Growing<T>[] {
  const roots: Growing<T>[] = [];
  let open: Growing<T>[] = [];
  let written = -1;
  for (const setting of settings) {
    const path = ownPath(setting);
    const last = path.at(-1);
    // An alias gives several settings at one place.
    if (last === undefined || last.range.start <= written) continue;
    written = last.range.start;
    const levels = levelsOf(path);
    const leaf = levels.pop();
    if (leaf === undefined) continue;
    const end = contentEnd(setting, text);
    let shared = 0;
    while (shared < levels.length && shared < open.length && sameLevel(open[shared]?.node, levels[shared], isSame)) shared++;
    open = open.slice(0, shared);
    for (const node of levels.slice(shared)) open.push(added(open, roots, node, end));
    added(open, roots, { ...leaf, setting }, end);
    for (const parent of open) parent.end = end;
  }
  return roots;
}

function sameLevel<T>(one: T | undefined, other: T | undefined, isSame: (one: T, other: T) => boolean): boolean {
  return one !== undefined && other !== undefined && isSame(one, other);
}

function added<T>(open: readonly Growing<T>[], roots: Growing<T>[], node: T, end: number): Growing<T> {
  const growing = { node, children: [], end };
  (open.at(-1)?.children ?? roots).push(growing);
  return growing;
}

/** The parts of a key that are written where it stands, not behind an alias. */
function ownPath({ path, style, valueRange }: Setting): readonly PathPart[] {
  return style === 'alias' ? path.filter(({ range }) => range.start !== valueRange.start) : path;
}

/** Where a value ends, without the line breaks at the end of a block. */
function contentEnd({ valueRange, path }: Setting, text: string): number {
  let { end } = valueRange;
  while (end > valueRange.start && /\s/.test(text.charAt(end - 1))) end--;
  return Math.max(end, path.at(-1)?.range.end ?? 0);
}

interface Name {
  readonly name: string;
  readonly part: PathPart;
  readonly nameRange: TextRange;
  readonly setting: undefined;
}

function namesOf(path: readonly PathPart[], text: string): Name[] {
  const names: Name[] = [];
  let before: Name | undefined;
  for (const part of path) {
    const { exact, range } = stretchOf(part, 0, part.text.length, text);
    let { start } = range;
    for (const name of part.text.split('.')) {
      const nameRange = exact ? { start, end: start + name.length } : part.range;
      start += name.length + 1;
      if (before === undefined || names.length < MOST_LEVELS) {
        before = { name, part, nameRange, setting: undefined };
        names.push(before);
      } else {
        before = { ...before, name: `${before.name}.${name}`, part, nameRange: part.range };
        names[names.length - 1] = before;
      }
    }
  }
  return names;
}

/** A name with the only one below it is one, where that has the value, or where both are written in one flat key. */
function finished({ node, children, end }: Growing<Omit<Name, 'setting'> & { readonly setting: Setting | undefined }>): OutlineNode {
  const { part, ...own } = node;
  const [only, ...others] = children;
  const range = { start: part.range.start, end };
  if (only === undefined || others.length > 0) return { ...own, range, children: children.map(finished) };
  const below = finished(only);
  const flat = only.node.part === part || only.node.part.range.start === part.range.start;
  if (below.setting === undefined && !flat) return { ...own, range, children: [below] };
  const nameRange = flat && below.nameRange.end <= part.range.end ? { start: own.nameRange.start, end: below.nameRange.end } : below.nameRange;
  return { ...below, name: `${own.name}.${below.name}`, range, nameRange };
}
