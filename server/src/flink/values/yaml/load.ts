import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type ParsedNode, type Scalar } from 'yaml';
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

/** Thrown within this file only, where Flink's parser gives up. */
class Refused extends Error {}

/** Reads a text as one YAML document, as Flink does with the text of a list or a map; undefined where it is none. */
export function loadYaml(text: string): YamlValue | undefined {
  try {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
    return document.errors.length > 0 ? undefined : new Builder().build(document.contents);
  } catch {
    // Refused, or nested deeper than the stack: no value either way.
    return undefined;
  }
}

class Builder {
  private readonly anchors = new Map<string, YamlValue>();
  private aliases = 0;

  build(node: ParsedNode | Node | null): YamlValue {
    if (node === null) return resolvePlain('');
    if (isAlias(node)) return this.aliased(node.source);
    const value = this.construct(node);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, value);
    return value;
  }

  private construct(node: Node): YamlValue {
    if (isScalar(node)) return this.scalar(node);
    if (isSeq<Node>(node) && (node.tag ?? `${TAG}seq`) === `${TAG}seq`) return { kind: 'list', items: node.items.map(item => this.build(item)) };
    if (!isMap<Node, Node | null>(node) || (node.tag ?? `${TAG}map`) !== `${TAG}map`) throw new Refused();
    const entries = node.items.map(({ key, value }) => [this.build(key), this.build(value)] as const);
    if (new Set(entries.map(([key]) => identity(key))).size < entries.length) throw new Refused();
    return { kind: 'map', entries };
  }

  private scalar(node: Scalar): YamlScalar {
    const text = typeof node.value === 'string' ? node.value : '';
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
