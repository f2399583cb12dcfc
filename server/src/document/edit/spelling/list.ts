import type { Setting } from '../../types.js';
import { lineEndOf, lineStartOf } from '../../lines.js';
import { YamlFailure } from '../../../flink/yaml/failure.js';
import { ListWriter } from '../../../flink/yaml/listText.js';
import { loadYaml } from '../../../flink/yaml/load.js';
import type { Node } from '../../../flink/yaml/nodes.js';
import { Parser } from '../../../flink/yaml/parser.js';
import { ValueBuilder } from '../../../flink/yaml/valueBuilder.js';
import type { Value } from '../../../flink/yaml/values.js';
import { nextLine } from '../layout/entries.js';
import { endsOpen, withBreakBefore, withoutLines } from '../layout/lines.js';
import type { TextChange } from '../types.js';
import type { View } from '../layout/view.js';
import { quotesOf, spellingsOfItem } from './scalar.js';

/** Longer lists are written anew as a whole. */
const MOST_ITEMS = 1000;

/** An item of a written list. */
interface Item {
  /** What Flink writes for it. */
  readonly text: string;
  readonly node: Node;
}

/** A value in Flink's own spelling of it, where it is a list that takes the place of a list; else as it is. */
export function asList({ style }: Setting, value: string): string {
  const list = style === 'block-list' || style === 'flow' ? loadYaml(value) : undefined;
  return list?.kind === 'list' ? textOf(list) : value;
}

/** The changes that make another list of a written one, item by item; undefined where one of both is no list, or one that cannot be changed so. */
export function listChanges(view: View, { style, valueRange }: Setting, value: string): readonly TextChange[] | undefined {
  const wanted = loadYaml(value);
  if (wanted?.kind !== 'list' || wanted.items.length === 0 || wanted.items.length > MOST_ITEMS || (style !== 'block-list' && style !== 'flow')) return undefined;
  const flow = style === 'flow';
  const items = itemsOf(view.text, valueRange.start, valueRange.end);
  if (items === undefined || items.length === 0 || items.length > MOST_ITEMS || (!flow && !items.every(item => isOnLines(view.text, item, items)))) return undefined;
  const texts = wanted.items.map(textOf);
  const changes: TextChange[] = [];
  let [from, to] = [0, 0];
  for (const [oldIndex, newIndex] of [...commonItems(items.map(({ text }) => text), texts), [items.length, texts.length] as const]) {
    const gone = items.slice(from, oldIndex);
    const added = wanted.items.slice(to, newIndex).map((item, index) => spellingOf(view, item, gone[index], flow));
    const both = Math.min(gone.length, added.length);
    changes.push(...gone.slice(0, both).map(({ node }, index) => ({ range: { start: node.start, end: node.end }, text: added[index] ?? '' })));
    if (added.length > both) changes.push(flow ? addedInBrackets(items, items[from + both - 1], added.slice(both)) : addedLines(view, items, items[from + both - 1], added.slice(both)));
    if (gone.length > both) changes.push(...(flow ? goneInBrackets(items, gone.slice(both)) : goneLines(view, gone.slice(both))));
    [from, to] = [oldIndex + 1, newIndex + 1];
  }
  return changes;
}

/** The items that two lists have in common, as many as can stay in their order: where each stands in both. */
function commonItems(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  // How many are common from each pair of places on.
  const counts: number[][] = [];
  const count = (at: number, to: number): number => counts[at]?.[to] ?? 0;
  for (let at = one.length - 1; at >= 0; at--) {
    const row: number[] = (counts[at] = []);
    for (let to = other.length - 1; to >= 0; to--) row[to] = one[at] === other[to] ? count(at + 1, to + 1) + 1 : Math.max(count(at + 1, to), count(at, to + 1));
  }
  const common: [number, number][] = [];
  for (let [at, to] = [0, 0]; at < one.length && to < other.length;) {
    if (one[at] === other[to]) common.push([at++, to++]);
    else if (count(at + 1, to) >= count(at, to + 1)) at++;
    else to++;
  }
  return common;
}

function spellingOf(view: View, item: Value, old: Item | undefined, flow: boolean): string {
  const text = textOf(item);
  if (item.kind !== 'scalar' || item.type !== 'String') return text;
  const style = old === undefined ? 'plain' : quotesOf(view.text.slice(old.node.start, old.node.end));
  return spellingsOfItem(view, item.text, { flow, style })[0] ?? text;
}

function textOf(value: Value): string {
  return new ListWriter().write(value);
}

function itemsOf(text: string, start: number, end: number): readonly Item[] | undefined {
  try {
    // From the beginning of the line, for the columns of the items count.
    const blank = text.slice(lineStartOf(text, start), start).trim() === '';
    const list = new Parser(text, { start: blank ? lineStartOf(text, start) : start, end, line: 0 }).document();
    if (list?.kind !== 'sequence') return undefined;
    const builder = new ValueBuilder(text, () => undefined);
    return list.items.map(node => ({ node, text: textOf(builder.build(node)) }));
  } catch (error) {
    if (error instanceof YamlFailure) return undefined;
    throw error;
  }
}

/** Whether an item of a block begins a line of its own, behind its dash. */
function isOnLines(text: string, item: Item, items: readonly Item[]): boolean {
  const next = items[items.indexOf(item) + 1];
  return /^[ ]*-[ ]+$/.test(text.slice(lineStartOf(text, item.node.mark), item.node.mark)) && item.node.mark === item.node.start && (next === undefined || lineEndOf(text, item.node.end) < next.node.start);
}

function addedInBrackets(items: readonly Item[], last: Item | undefined, added: readonly string[]): TextChange {
  const at = last?.node.end ?? items[0]?.node.start ?? 0;
  return { range: { start: at, end: at }, text: last === undefined ? added.map(item => `${item}, `).join('') : added.map(item => `, ${item}`).join('') };
}

function addedLines({ text, lineBreak }: View, items: readonly Item[], last: Item | undefined, added: readonly string[]): TextChange {
  const first = items[0]?.node.start ?? 0;
  const start = lineStartOf(text, last?.node.start ?? first);
  const dash = text.slice(start, last?.node.start ?? first);
  const lines = added.map(item => dash + item).join(lineBreak);
  if (last === undefined) return { range: { start, end: start }, text: lines + lineBreak };
  const at = nextLine(text, last.node.end);
  return { range: { start: at, end: at }, text: at === lineEndOf(text, last.node.end) ? lineBreak + lines : lines + lineBreak };
}

function goneInBrackets(items: readonly Item[], gone: readonly Item[]): readonly TextChange[] {
  const first = gone[0];
  const last = gone.at(-1);
  if (first === undefined || last === undefined) return [];
  const next = items[items.indexOf(last) + 1];
  const previous = items[items.indexOf(first) - 1];
  if (next !== undefined) return [{ range: { start: first.node.start, end: next.node.start }, text: '' }];
  return [{ range: { start: previous?.node.end ?? first.node.start, end: last.node.end }, text: '' }];
}

function goneLines({ text, comments }: View, gone: readonly Item[]): readonly TextChange[] {
  const first = gone[0];
  const last = gone.at(-1);
  if (first === undefined || last === undefined) return [];
  const changes = withoutLines(text, lineStartOf(text, first.node.start), nextLine(text, last.node.end), comments);
  return endsOpen(text, changes) ? withBreakBefore(text, changes) : changes;
}
