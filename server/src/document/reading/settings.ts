import { faultProblem, rangeOf } from './faults.js';
import { Step, type Found } from './found.js';
import { keyNotText, keyWithoutSpace, nullValue, silentMissingSpace, template, tooDeep, tooManySettings } from './problems.js';
import type { PathPart, Setting, TextRange } from '../types.js';
import { ListWriter } from '../../flink/yaml/listText.js';
import { resolved, type AliasNode, type MappingEntry, type MappingNode, type Node, type ScalarNode, type SequenceNode } from '../../flink/yaml/nodes.js';
import { DEEPEST } from '../../flink/yaml/parser.js';
import { ValueBuilder } from '../../flink/yaml/valueBuilder.js';
import { Identities, identityOf, NULL, type Value } from '../../flink/yaml/values.js';

/** What aliases may unfold to: further settings are left out. */
const MOST_SETTINGS = 200_000;

/** A key of the root mapping, by which a second one like it is found. */
export interface RootKey {
  /** Equal for keys that Java finds equal. */
  readonly identity: string;
  readonly text: string;
  /** Where it stands, and where Flink says that it stands, from the beginning of its chunk. */
  readonly start: number;
  readonly end: number;
  readonly mark: number;
  readonly nested: boolean;
  readonly isNull: boolean;
}

/** Where a value stands: the keys that lead to it, and the alias through which it was reached. */
interface Place {
  readonly key: string;
  readonly path: readonly PathPart[];
  readonly keyRange: TextRange;
  readonly alias: AliasNode | undefined;
}

/** Makes settings of nodes as Flink does: values by YAML's core schema, nested keys joined by dots, lists written on one line. */
export class SettingsBuilder {
  readonly settings: Setting[] = [];
  readonly found: Found[] = [];
  readonly rootKeys: RootKey[] = [];
  readonly #text: string;
  readonly #origin: number;
  readonly #values: ValueBuilder;
  // Most stretches need neither of these: they are made when they are first asked for.
  #within: Set<Node> | undefined;
  #writer: ListWriter | undefined;
  #tooMany = false;

  /** @param origin where the stretch begins from which the places of `rootKeys` are counted */
  constructor(text: string, origin = 0) {
    this.#text = text;
    this.#origin = origin;
    this.#values = new ValueBuilder(text, fault => this.found.push(faultProblem(fault, text)));
  }

  /** Takes entries of the root mapping. */
  addRoot(entries: readonly MappingEntry[]): void {
    for (const { key, value } of entries) {
      const built = this.#values.build(key, 'root-key');
      const part = this.#part(key, built);
      const { start, end } = part.range;
      this.rootKeys.push({
        identity: rootIdentity(built), text: part.text, start: start - this.#origin, end: end - this.#origin, mark: resolved(key).mark - this.#origin,
        nested: resolved(value).kind === 'mapping', isNull: built.kind === 'null',
      });
      if (identityOf(built) === undefined && new Identities().of(built) === undefined) this.found.push(tooDeep(part.range, Step.RootKeys, true));
      this.#checkKey(key, built);
      this.#add(value, { key: part.text, path: [part], keyRange: part.range, alias: undefined });
    }
  }

  /** Whether a node is nothing to Flink. What is wrong within it is found on the way. */
  isNull(node: Node): boolean {
    return this.#values.build(node).kind === 'null';
  }

  #add(value: Node, place: Place): void {
    const node = resolved(value);
    const here = value.kind === 'alias' && place.alias === undefined ? { ...place, alias: value } : place;
    if (!ValueBuilder.isMapping(node) || node.kind !== 'mapping') {
      this.#addValue(value, node, here);
    } else if (isTemplate(node)) {
      this.#addTemplate(value, here);
    } else if (this.#within?.has(node) === true) {
      this.found.push(tooDeep(rangeOf(value), Step.Flatten, true));
    } else if (here.path.length > DEEPEST) {
      this.found.push(tooDeep(rangeOf(value), Step.Construct, false));
    } else {
      const within = (this.#within ??= new Set());
      within.add(node);
      this.#addChildren(node, here);
      within.delete(node);
    }
  }

  #addChildren(mapping: MappingNode, place: Place): void {
    const keys = this.#values.keysOf(mapping, place.path.length);
    mapping.entries.forEach(({ key, value }, index) => {
      const built = keys[index] ?? NULL;
      if (this.settings.length >= MOST_SETTINGS && place.alias !== undefined) {
        this.#refuseMore(place.alias);
        return;
      }
      this.#checkKey(key, built);
      const part = this.#part(key, built);
      // What an alias repeats is written elsewhere: all of it is shown where the alias stands.
      const inside = place.alias === undefined ? part : { text: part.text, range: rangeOf(place.alias) };
      this.#add(value, { key: `${place.key}.${part.text}`, path: [...place.path, inside], keyRange: place.alias === undefined ? part.range : place.keyRange, alias: place.alias });
    });
  }

  #refuseMore(alias: AliasNode): void {
    if (!this.#tooMany) this.found.push(tooManySettings(rangeOf(alias)));
    this.#tooMany = true;
  }

  #checkKey(node: Node, key: Value): void {
    if (key.kind === 'null' || (key.kind === 'scalar' && key.type === 'String')) return;
    const kind = key.kind !== 'scalar' ? 'a structure' : key.type === 'Boolean' ? 'a truth value' : 'a number';
    this.found.push(keyNotText(this.#written(node), kind, rangeOf(node)));
  }

  #addValue(value: Node, node: Exclude<Node, AliasNode>, place: Place): void {
    const built = this.#values.build(value);
    const { key, path, keyRange } = place;
    const valueRange = rangeOf(place.alias ?? value);
    const style = place.alias !== undefined ? 'alias' : styleOf(node);
    const setting = { key, path, keyRange, valueRange, style } as const;
    if (built.kind === 'scalar') {
      const source = node.kind === 'scalar' && node.style === 'plain' ? this.#written(node) : built.text;
      this.settings.push({ ...setting, value: built.text, javaType: built.type, written: built.type !== 'String' && source !== built.text ? source : undefined });
      if (node.kind === 'scalar' && node.style === 'plain' && place.alias === undefined) this.#checkMissingSpace(node, keyRange);
    } else if (built.kind === 'null') {
      const nothing = valueRange.start === valueRange.end;
      const commentedOut = nothing && hasCommentedChildren(this.#text, keyRange.start, valueRange.end);
      this.found.push(nullValue(key, nothing ? '' : this.#text.slice(valueRange.start, valueRange.end), nothing ? keyRange : valueRange, commentedOut));
      if (!commentedOut) this.settings.push({ ...setting, value: '', javaType: 'String', written: undefined });
    } else {
      const javaClass = built.kind === 'set' ? 'LinkedHashSet' : built.kind === 'bytes' ? 'byte[]' : undefined;
      this.settings.push({ ...setting, value: (this.#writer ??= new ListWriter()).write(built), javaType: 'String', written: undefined, ...(javaClass === undefined ? {} : { javaClass }) });
    }
  }

  /** `{{ … }}` is shown as it is written. */
  #addTemplate(value: Node, { key, path, keyRange, alias }: Place): void {
    const valueRange = rangeOf(alias ?? value);
    this.#values.build(value);
    this.found.push(template(valueRange));
    this.settings.push({ key, path, keyRange, valueRange, style: alias === undefined ? 'flow' : 'alias', value: this.#text.slice(valueRange.start, valueRange.end), javaType: 'String', written: undefined });
  }

  /** A line of what was meant as a nested block, where the space behind the colon is missing, is part of a text. */
  #checkMissingSpace(node: ScalarNode, keyRange: TextRange): void {
    const lines = this.#text.slice(keyRange.end, node.end);
    if (!/[\r\n]/.test(lines)) return;
    for (const match of lines.matchAll(/[\r\n][ ]*([^\s#][^\r\n]*)/g)) {
      const line = match[1] ?? '';
      const key = keyWithoutSpace(line);
      const start = keyRange.end + match.index + match[0].length - line.length;
      if (key !== undefined && start >= node.start) this.found.push(silentMissingSpace(key, { start, end: start + key.length + 1 }));
    }
  }

  #part(node: Node, key: Value): PathPart {
    const text = key.kind === 'scalar' ? key.text : key.kind === 'null' ? 'null' : this.#written(node);
    return { text, range: rangeOf(node) };
  }

  #written({ start, end }: Node): string {
    return this.#text.slice(start, end);
  }
}

/** Equal for values that Java finds equal, but for mappings in another order. */
function rootIdentity(value: Value): string {
  return identityOf(value) ?? `\0${new ListWriter().write(value)}`;
}

/** Braces within braces, as templates have them. */
function isTemplate({ flow, entries }: MappingNode): boolean {
  return flow && entries.length > 0 && entries.every(({ key }) => key.kind === 'mapping' && key.flow);
}

function styleOf(node: ScalarNode | SequenceNode | MappingNode): Setting['style'] {
  if (node.kind === 'scalar') return node.style;
  return node.flow ? 'flow' : node.kind === 'sequence' ? 'block-list' : 'block';
}

/** Whether the next line under a key is a comment that is indented deeper than the key. */
function hasCommentedChildren(text: string, keyStart: number, valueEnd: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', keyStart - 1), text.lastIndexOf('\r', keyStart - 1)) + 1;
  const below = /^[^\r\n]*(?:\r?\n|\r(?!\n))(?:[ \t]*(?:\r?\n|\r(?!\n)))*([ ]*)#/.exec(text.slice(valueEnd, valueEnd + 2000));
  return below !== null && (below[1] ?? '').length > keyStart - lineStart;
}
