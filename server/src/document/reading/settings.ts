import { badNumber, duplicateKey, keyNotText, keyOfItself, keyWithoutSpace, misplacedTag, nullValue, silentMissingSpace, template, tooDeep, tooManySettings, unknownTag } from './problems.js';
import { Step, type Found } from './found.js';
import { ListWriter } from './listText.js';
import type { PathPart, Setting, TextRange } from '../types.js';
import { resolved, type AliasNode, type MappingEntry, type MappingNode, type Node, type ScalarNode, type SequenceNode } from '../yaml/nodes.js';
import { DEEPEST } from '../yaml/parser.js';
import { booleanValue, bytesValue, doubleValue, Identities, integerValue, NULL, resolvePlain, textValue, type ScalarValue, type Value } from '../yaml/values.js';

const TAGS = 'tag:yaml.org,2002:';
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
  // Most stretches need none of these: they are made when they are first asked for.
  #values: Map<Node, Value> | undefined;
  #within: Set<Node> | undefined;
  #identities: Identities | undefined;
  #writer: ListWriter | undefined;
  #tooMany = false;
  #keys: Map<MappingNode, readonly Value[]> | undefined;

  /** @param origin where the stretch begins from which the places of `rootKeys` are counted */
  constructor(text: string, origin = 0) {
    this.#text = text;
    this.#origin = origin;
  }

  /** Takes entries of the root mapping. */
  addRoot(entries: readonly MappingEntry[]): void {
    for (const { key, value } of entries) {
      const built = this.#build(key, Step.RootKeys, 0);
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

  /** Whether a node is a mapping to Flink, not a set nor anything that a tag makes of it. */
  static isMapping(node: Node): boolean {
    const target = resolved(node);
    return target.kind === 'mapping' && (target.tag === undefined || target.tag === `${TAGS}map`);
  }

  /** Whether a node is nothing to Flink. What is wrong within it is found on the way. */
  isNull(node: Node): boolean {
    return this.#build(node, Step.Construct, 0).kind === 'null';
  }

  #add(value: Node, place: Place): void {
    const node = resolved(value);
    const here = value.kind === 'alias' && place.alias === undefined ? { ...place, alias: value } : place;
    if (!SettingsBuilder.isMapping(node) || node.kind !== 'mapping') {
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
    const keys = this.#keysOf(mapping, place.path.length);
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

  /** The keys of a mapping, with what is wrong with them; found once for each mapping. */
  #keysOf(mapping: MappingNode, depth: number): readonly Value[] {
    const known = this.#keys?.get(mapping);
    if (known !== undefined) return known;
    const firsts = new Map<string | number, Node>();
    const keys = mapping.entries.map(({ key, value }) => {
      const built = this.#build(key, Step.Construct, depth);
      const identity = identityOf(built) ?? this.#structureIdentity(key, built);
      const first = firsts.get(identity);
      if (first === undefined) firsts.set(identity, key);
      else this.found.push(duplicateKey(this.#written(key), rangeOf(key), rangeOf(first), Step.Construct, resolved(key).mark, { nested: resolved(value).kind === 'mapping', isNull: built.kind === 'null' }));
      return built;
    });
    (this.#keys ??= new Map<MappingNode, readonly Value[]>()).set(mapping, keys);
    return keys;
  }

  /** What tells a structure from others as a key; keys that Java cannot take are found, and are each something else. */
  #structureIdentity(key: Node, built: Value): string | number {
    const unlike = `key at ${key.start}`;
    const target = resolved(key);
    if (key.kind === 'alias' && target.start <= key.start && key.start < target.end) {
      this.found.push(keyOfItself(this.#written(key), rangeOf(key), Step.Construct));
      return unlike;
    }
    const identity = (this.#identities ??= new Identities()).of(built);
    if (identity === undefined) this.found.push(tooDeep(rangeOf(key), Step.Construct, true));
    return identity ?? unlike;
  }

  #checkKey(node: Node, key: Value): void {
    if (key.kind === 'null' || (key.kind === 'scalar' && key.type === 'String')) return;
    const kind = key.kind !== 'scalar' ? 'a structure' : key.type === 'Boolean' ? 'a truth value' : 'a number';
    this.found.push(keyNotText(this.#written(node), kind, rangeOf(node)));
  }

  #addValue(value: Node, node: Exclude<Node, AliasNode>, place: Place): void {
    const built = this.#build(value, Step.Construct, 0);
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
    this.#build(value, Step.Construct, 0);
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

  /** The value of a node, with what is wrong within it. Flink makes it once, however many aliases repeat it. */
  #build(node: Node, step: Step, depth: number): Value {
    if (node.kind === 'scalar') return this.#scalar(node, step);
    const target = resolved(node);
    const known = this.#values?.get(target);
    if (known !== undefined) return known;
    if (depth > DEEPEST) {
      this.found.push(tooDeep(rangeOf(node), step, false));
      return NULL;
    }
    const value = this.#make(target, step, depth + 1);
    this.#remember(target, value);
    return value;
  }

  #remember(node: Node, value: Value): void {
    (this.#values ??= new Map<Node, Value>()).set(node, value);
  }

  #make(node: ScalarNode | SequenceNode | MappingNode, step: Step, depth: number): Value {
    if (node.kind === 'scalar') return this.#scalar(node, step);
    const tag = node.tag?.startsWith(TAGS) === true ? node.tag.slice(TAGS.length) : node.tag;
    if (tag === 'null') return NULL;
    if (node.kind === 'sequence' && (tag === undefined || tag === 'seq')) {
      const items: Value[] = [];
      const list = { kind: 'list', items } as const;
      this.#remember(node, list);
      for (const item of node.items) items.push(this.#build(item, step, depth));
      return list;
    }
    if (node.kind === 'mapping' && (tag === undefined || tag === 'map' || tag === 'set')) {
      const entries: (readonly [Value, Value])[] = [];
      const items: Value[] = [];
      const value = tag === 'set' ? ({ kind: 'set', items } as const) : ({ kind: 'map', entries } as const);
      this.#remember(node, value);
      const keys = this.#keysOf(node, depth);
      node.entries.forEach((entry, index) => {
        const key = keys[index] ?? NULL;
        if (tag === 'set') items.push(key);
        else entries.push([key, this.#build(entry.value, step, depth)]);
      });
      return value;
    }
    return this.#wrongTag(node, tag ?? '', step);
  }

  #scalar(node: ScalarNode, step: Step): Value {
    const { tag, text } = node;
    if (tag === undefined) {
      if (!node.plain) return textValue(text);
      switch (resolvePlain(text)) {
        case 'str': return textValue(text);
        case 'null': return NULL;
        case 'bool': return booleanValue(text);
        case 'int': return this.#number(integerValue(text), node, step);
        case 'float': return this.#number(doubleValue(text), node, step);
      }
    }
    switch (tag.startsWith(TAGS) ? tag.slice(TAGS.length) : '') {
      case 'str': return textValue(text);
      case 'null': return NULL;
      case 'bool': return booleanValue(text);
      case 'int':
      case 'float':
        if (text !== '') return this.#number(tag.endsWith('int') ? integerValue(text) : doubleValue(text), node, step);
        this.found.push(tag.endsWith('int') ? misplacedTag('!!int', this.#tagRange(node), step, 'YamlEngineException', node.mark) : misplacedTag('!!float', this.#tagRange(node), step, 'StringIndexOutOfBoundsException'));
        return textValue(text);
      case 'binary': {
        const bytes = bytesValue(text);
        if (bytes === undefined) this.found.push(misplacedTag('!!binary', this.#tagRange(node), step, 'IllegalArgumentException'));
        return bytes ?? textValue(text);
      }
      default: return this.#wrongTag(node, tag.startsWith(TAGS) ? tag.slice(TAGS.length) : tag, step);
    }
  }

  #number(value: ScalarValue | undefined, node: ScalarNode, step: Step): Value {
    if (value !== undefined) return value;
    this.found.push(badNumber(rangeOf(node), step));
    return textValue(node.text);
  }

  #wrongTag(node: ScalarNode | SequenceNode | MappingNode, tag: string, step: Step): Value {
    const range = this.#tagRange(node);
    const known = node.tag?.startsWith(TAGS) === true && ['str', 'bool', 'int', 'float', 'binary', 'seq', 'map', 'set'].includes(tag);
    this.found.push(known ? misplacedTag(`!!${tag}`, range, step, 'ClassCastException') : unknownTag(range, step, node.mark));
    return textValue(this.#written(node));
  }

  #tagRange({ mark, start, end }: Node): TextRange {
    const length = this.#text.slice(mark, start).trimEnd().length;
    return length > 0 ? { start: mark, end: mark + length } : { start: mark, end: Math.max(mark, end) };
  }

  #part(node: Node, key: Value): PathPart {
    const text = key.kind === 'scalar' ? key.text : key.kind === 'null' ? 'null' : this.#written(node);
    return { text, range: rangeOf(node) };
  }

  #written({ start, end }: Node): string {
    return this.#text.slice(start, end);
  }
}

/** Equal for scalars that Java finds equal. */
function identityOf(value: Value): string | undefined {
  // No text begins with a NUL, so texts can stand for themselves.
  if (value.kind === 'scalar') return value.type === 'String' ? value.text : `\0${value.type} ${value.text}`;
  return value.kind === 'null' ? '\0null' : undefined;
}

/** Equal for values that Java finds equal, but for mappings in another order. */
function rootIdentity(value: Value): string {
  return identityOf(value) ?? `\0${new ListWriter().write(value)}`;
}

/** Braces within braces, as templates have them. */
function isTemplate({ flow, entries }: MappingNode): boolean {
  return flow && entries.length > 0 && entries.every(({ key }) => key.kind === 'mapping' && key.flow);
}

function rangeOf({ start, end }: Node): TextRange {
  return { start, end };
}

function styleOf(node: ScalarNode | SequenceNode | MappingNode): Setting['style'] {
  if (node.kind === 'scalar') return node.style;
  return node.flow ? 'flow' : node.kind === 'sequence' ? 'block-list' : 'block';
}

/** Whether the next line under a key is a comment that is indented deeper than the key. */
function hasCommentedChildren(text: string, keyStart: number, valueEnd: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', keyStart - 1), text.lastIndexOf('\r', keyStart - 1)) + 1;
  const below = /^[^\r\n]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*([ ]*)#/.exec(text.slice(valueEnd, valueEnd + 2000));
  return below !== null && (below[1] ?? '').length > keyStart - lineStart;
}
