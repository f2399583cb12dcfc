import type { ScalarStyle } from './tokens.js';

interface NodeBase {
  /** Where the node begins for Flink's messages: at its anchor or tag, where it has one. */
  readonly mark: number;
  /** The written content without anchor and tag; empty where nothing is written. */
  readonly start: number;
  readonly end: number;
  /** The full name of its tag; undefined where none is written, or only `!`. */
  readonly tag: string | undefined;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
  /** Whether its class is found by its looks: plain and without any tag. */
  readonly plain: boolean;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export interface MappingEntry {
  readonly key: Node;
  readonly value: Node;
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly entries: readonly MappingEntry[];
}

/** `*name`: the same node once more. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Node;
}

export type Node = ScalarNode | SequenceNode | MappingNode | AliasNode;

/** The node that a node stands for. */
export function resolved(node: Node): Exclude<Node, AliasNode> {
  let at = node;
  while (at.kind === 'alias') at = at.target;
  return at;
}
