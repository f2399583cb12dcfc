import { YamlFailure } from '../../../flink/yaml/failure.js';
import type { MappingNode, Node } from '../../../flink/yaml/nodes.js';
import { Parser } from '../../../flink/yaml/parser.js';
import type { PathPart, TextRange } from '../../types.js';

/** Braces with nothing in them, and the keys that lead to them. */
interface EmptyBraces {
  readonly path: readonly PathPart[];
  readonly range: TextRange;
}

/** The mappings of a text that hold nothing: no setting tells of them. None are found in a text that is no YAML. */
export function emptyBraces(text: string): readonly EmptyBraces[] {
  if (!/\{(?:\s|#.*)*\}/.test(text)) return [];
  try {
    const root = new Parser(text, { start: 0, end: text.length, line: 0 }).document();
    return root === undefined ? [] : emptyIn(root, []);
  } catch (error) {
    if (error instanceof YamlFailure) return [];
    throw error;
  }
}

function emptyIn(node: Node, path: readonly PathPart[]): readonly EmptyBraces[] {
  if (node.kind !== 'mapping') return [];
  if (node.entries.length === 0) return [{ path, range: { start: node.start, end: node.end } }];
  return node.entries.flatMap(({ key, value }: MappingNode['entries'][number]) => (
    key.kind === 'scalar' ? emptyIn(value, [...path, { text: key.text, range: { start: key.start, end: key.end } }]) : []
  ));
}
