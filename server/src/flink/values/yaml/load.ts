import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import { resolvePlain, textScalar, type YamlScalar } from './scalar.js';

/** A YAML value as Flink's parser builds it. Values that an alias repeats are the same object. */
export type YamlValue = YamlScalar | YamlList | YamlMap;
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
}
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly (readonly [YamlValue, YamlValue])[];
}

const TAG = 'tag:yaml.org,2002:';
/** More aliases of collections than this are refused. */
const MAX_ALIASES = 50;

/** More brackets or dashes in a row than anybody writes: the stack would not hold them. */
const TOO_DEEP = /(?:[[{]\s*){500}|(?:-\s+){500}/;

/** Thrown within this file only, where Flink's parser gives up. */
class Refused extends Error {}

/** Reads a text as one YAML document, as Flink does with the text of a list or a map; undefined where it is none. */
export function loadYaml(text: string): YamlValue | undefined {
  if (TOO_DEEP.test(text)) return undefined;
  try {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error', prettyErrors: false });
    return document.errors.length > 0 ? undefined : new Builder(text).document(document.contents);
  } catch {
    // Refused, or nested deeper than the stack: no value either way.
    return undefined;
  }
}

/** Builds the value, and refuses what Flink's parser refuses and the `yaml` package lets pass. */
class Builder {
  private readonly anchors = new Map<string, YamlValue>();
  private aliases = 0;
  /** The scalars in the order of the text. */
  private readonly scalars: Scalar[] = [];

  constructor(private readonly source: string) {}

  document(root: Node | null): YamlValue {
    const value = this.build(root, false);
    this.refuseTabs();
    return value;
  }

  private build(node: Node | null, inFlow: boolean): YamlValue {
    if (node === null) return resolvePlain('');
    if (isAlias(node)) return this.aliased(node.source);
    // A tag takes in whatever follows without a space.
    const start = node.range?.[0] ?? 0;
    if (node.tag !== undefined && /^\S{2}$/.test(this.source.slice(start - 1, start + 1))) throw new Refused();
    const value = this.construct(node, inFlow);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, value);
    return value;
  }

  private construct(node: Node, inFlow: boolean): YamlValue {
    if (isScalar(node)) return this.scalar(node, inFlow);
    if (isSeq<Node>(node) && (node.tag ?? `${TAG}seq`) === `${TAG}seq`) {
      return { kind: 'list', items: node.items.map(item => this.build(item, node.flow === true)) };
    }
    if (!isMap<Node, Node | null>(node) || (node.tag ?? `${TAG}map`) !== `${TAG}map`) throw new Refused();
    const entries = node.items.map(({ key, value }) => {
      this.refuseKey(key, node.flow === true);
      return [this.build(key, node.flow === true), this.build(value, node.flow === true)] as const;
    });
    if (new Set(entries.map(([key]) => identity(key))).size < entries.length) throw new Refused();
    return { kind: 'map', entries };
  }

  private scalar(node: Scalar, inFlow: boolean): YamlScalar {
    this.scalars.push(node);
    const text = typeof node.value === 'string' ? node.value : '';
    if (inFlow && node.type === 'PLAIN' && text.startsWith(':')) throw new Refused();
    const plain = node.type === 'PLAIN' ? resolvePlain(text) : textScalar(text);
    switch (node.tag) {
      case undefined: return plain;
      case '!':
      case `${TAG}str`: return textScalar(text);
      case `${TAG}null`: return resolvePlain('');
      case `${TAG}int`: return typed(resolvePlain(text), ['Integer', 'Long', 'BigInteger']);
      case `${TAG}float`: return typed(resolvePlain(text), ['Double']);
      case `${TAG}bool`: return typed(resolvePlain(text), ['Boolean']);
      default: throw new Refused();
    }
  }

  /** A key is never missing in front of its colon; within brackets it stands on one line, unless a `?` leads it in. */
  private refuseKey(key: Node, inFlow: boolean): void {
    const [start, end] = key.range ?? [0, 0];
    const overLines = inFlow && this.source.slice(start, end).includes('\n') && !/\?\s*$/.test(this.source.slice(0, start));
    if ((start === end && (inFlow || this.source[start] === ':')) || overLines) throw new Refused();
  }

  /** A tab may stand within a scalar, behind an unquoted one, and in a comment, but never where something else could begin. */
  private refuseTabs(): void {
    if (!this.source.includes('\t')) return;
    let end = 0;
    let plain = false;
    for (const scalar of [...this.scalars, undefined]) {
      const between = this.source.slice(end, scalar === undefined ? undefined : scalar.range?.[0]).replaceAll(/(^|\s)#.*/g, '$1');
      if ((plain ? between.replace(/^[ \t]+/, '') : between).includes('\t')) throw new Refused();
      end = scalar?.range?.[1] ?? end;
      plain = scalar?.type === 'PLAIN';
    }
  }

  /** The value that an anchor named last; one that is still being built would hold itself. */
  private aliased(name: string): YamlValue {
    const value = this.anchors.get(name);
    if (value === undefined || (value.kind !== 'scalar' && ++this.aliases > MAX_ALIASES)) throw new Refused();
    return value;
  }
}

function typed(scalar: YamlScalar, types: readonly string[]): YamlScalar {
  if (!types.includes(scalar.type)) throw new Refused();
  return scalar;
}

/** Equal for keys that Java finds equal. */
function identity(value: YamlValue): string {
  if (value.kind === 'scalar') return JSON.stringify([value.type, value.text]);
  if (value.kind === 'list') return `[${value.items.map(identity).join()}]`;
  return `{${value.entries.map(([key, item]) => `${identity(key)}:${identity(item)}`).sort().join()}}`;
}
