import { resolved, type AliasNode, type MappingNode, type Node, type ScalarNode, type SequenceNode } from './nodes.js';
import { DEEPEST } from './parser.js';
import { booleanValue, bytesValue, doubleValue, Identities, identityOf, integerValue, NULL, resolvePlain, textValue, type ScalarValue, type Value } from './values.js';

const TAGS = 'tag:yaml.org,2002:';
const STANDARD = new Set(['str', 'bool', 'int', 'float', 'binary', 'seq', 'map', 'set']);

/** Where a node stands to Flink's parser: it makes the keys of the root mapping before all else. */
export type Stage = 'root-key' | 'value';

/** What Flink's parser cannot make an object of. Something else stands for it, so that reading can go on. */
export type Fault =
  | { readonly kind: 'duplicate-key'; readonly node: Node; readonly first: Node; readonly value: Node; readonly isNull: boolean }
  /** A key that is an alias of what it is a part of. */
  | { readonly kind: 'key-of-itself'; readonly node: Node }
  /** A key that holds itself, so that it has no hash. */
  | { readonly kind: 'endless-key'; readonly node: Node }
  | { readonly kind: 'too-deep'; readonly node: Node; readonly stage: Stage }
  /** It looks like a number, and Java does not read it as one. */
  | { readonly kind: 'number'; readonly node: ScalarNode; readonly stage: Stage }
  /** A tag of YAML's own at something that it does not fit; `placed` tells that Flink names the place. */
  | { readonly kind: 'tag'; readonly node: Node; readonly stage: Stage; readonly tag: string; readonly exception: string; readonly placed: boolean }
  | { readonly kind: 'unknown-tag'; readonly node: Node; readonly stage: Stage };

/** Makes values of nodes, as Flink's parser makes Java objects of them by YAML's core schema. A node is made once, however many aliases repeat it. */
export class ValueBuilder {
  readonly #text: string;
  readonly #report: (fault: Fault) => void;
  // Most texts need none of these: they are made when they are first asked for.
  #values: Map<Node, Value> | undefined;
  #keys: Map<MappingNode, readonly Value[]> | undefined;
  #identities: Identities | undefined;

  /**
   * @param text what the nodes were read from
   * @param report is told what is wrong, in the order in which it is met
   */
  constructor(text: string, report: (fault: Fault) => void) {
    this.#text = text;
    this.#report = report;
  }

  /** Whether a node is a mapping to Flink, not a set nor anything that a tag makes of it. */
  static isMapping(node: Node): boolean {
    const target = resolved(node);
    return target.kind === 'mapping' && (target.tag === undefined || target.tag === `${TAGS}map`);
  }

  /** The value of a node that stands `depth` levels deep. */
  build(node: Node, stage: Stage = 'value', depth = 0): Value {
    if (node.kind === 'scalar') return this.#scalar(node, stage);
    const target = resolved(node);
    const known = this.#values?.get(target);
    if (known !== undefined) return known;
    if (depth > DEEPEST) {
      this.#report({ kind: 'too-deep', node, stage });
      return NULL;
    }
    const value = this.#make(target, stage, depth + 1);
    this.#remember(target, value);
    return value;
  }

  /** The keys of a mapping. */
  keysOf(mapping: MappingNode, depth: number): readonly Value[] {
    const known = this.#keys?.get(mapping);
    if (known !== undefined) return known;
    const firsts = new Map<string | number, Node>();
    const keys = mapping.entries.map(({ key, value }) => {
      const built = this.build(key, 'value', depth);
      const identity = identityOf(built) ?? this.#structureIdentity(key, built);
      const first = firsts.get(identity);
      if (first === undefined) firsts.set(identity, key);
      else this.#report({ kind: 'duplicate-key', node: key, first, value, isNull: built.kind === 'null' });
      return built;
    });
    (this.#keys ??= new Map<MappingNode, readonly Value[]>()).set(mapping, keys);
    return keys;
  }

  /** What tells a structure from others as a key; keys that Java cannot take are reported, and are each something else. */
  #structureIdentity(key: Node, built: Value): string | number {
    const unlike = `key at ${key.start}`;
    const target = resolved(key);
    if (key.kind === 'alias' && target.start <= key.start && key.start < target.end) {
      this.#report({ kind: 'key-of-itself', node: key });
      return unlike;
    }
    const identity = (this.#identities ??= new Identities()).of(built);
    if (identity === undefined) this.#report({ kind: 'endless-key', node: key });
    return identity ?? unlike;
  }

  #remember(node: Node, value: Value): void {
    (this.#values ??= new Map<Node, Value>()).set(node, value);
  }

  #make(node: Exclude<Node, AliasNode>, stage: Stage, depth: number): Value {
    if (node.kind === 'scalar') return this.#scalar(node, stage);
    const tag = node.tag?.startsWith(TAGS) === true ? node.tag.slice(TAGS.length) : node.tag;
    if (tag === 'null') return NULL;
    if (node.kind === 'sequence' && (tag === undefined || tag === 'seq')) {
      const items: Value[] = [];
      const list = { kind: 'list', items } as const;
      this.#remember(node, list);
      for (const item of node.items) items.push(this.build(item, stage, depth));
      return list;
    }
    if (node.kind === 'mapping' && (tag === undefined || tag === 'map' || tag === 'set')) {
      const entries: (readonly [Value, Value])[] = [];
      const items: Value[] = [];
      const value = tag === 'set' ? ({ kind: 'set', items } as const) : ({ kind: 'map', entries } as const);
      this.#remember(node, value);
      const keys = this.keysOf(node, depth);
      node.entries.forEach((entry, index) => {
        const key = keys[index] ?? NULL;
        if (tag === 'set') items.push(key);
        else entries.push([key, this.build(entry.value, stage, depth)]);
      });
      return value;
    }
    return this.#wrongTag(node, tag ?? '', stage);
  }

  #scalar(node: ScalarNode, stage: Stage): Value {
    const { tag, text } = node;
    if (tag === undefined) {
      if (!node.plain) return textValue(text);
      switch (resolvePlain(text)) {
        case 'str': return textValue(text);
        case 'null': return NULL;
        case 'bool': return booleanValue(text);
        case 'int': return this.#number(integerValue(text), node, stage);
        case 'float': return this.#number(doubleValue(text), node, stage);
      }
    }
    switch (tag.startsWith(TAGS) ? tag.slice(TAGS.length) : '') {
      case 'str': return textValue(text);
      case 'null': return NULL;
      case 'bool': return booleanValue(text);
      case 'int':
        if (text !== '') return this.#number(integerValue(text), node, stage);
        this.#report({ kind: 'tag', node, stage, tag: 'int', exception: 'YamlEngineException', placed: true });
        return textValue(text);
      case 'float':
        if (text !== '') return this.#number(doubleValue(text), node, stage);
        this.#report({ kind: 'tag', node, stage, tag: 'float', exception: 'StringIndexOutOfBoundsException', placed: false });
        return textValue(text);
      case 'binary': {
        const bytes = bytesValue(text);
        if (bytes === undefined) this.#report({ kind: 'tag', node, stage, tag: 'binary', exception: 'IllegalArgumentException', placed: false });
        return bytes ?? textValue(text);
      }
      default: return this.#wrongTag(node, tag.startsWith(TAGS) ? tag.slice(TAGS.length) : tag, stage);
    }
  }

  #number(value: ScalarValue | undefined, node: ScalarNode, stage: Stage): Value {
    if (value !== undefined) return value;
    this.#report({ kind: 'number', node, stage });
    return textValue(node.text);
  }

  #wrongTag(node: ScalarNode | SequenceNode | MappingNode, tag: string, stage: Stage): Value {
    const known = node.tag?.startsWith(TAGS) === true && STANDARD.has(tag);
    this.#report(known ? { kind: 'tag', node, stage, tag, exception: 'ClassCastException', placed: false } : { kind: 'unknown-tag', node, stage });
    return textValue(this.#text.slice(node.start, node.end));
  }
}
