import { YamlFailure } from '../../../flink/yaml/failure.js';
import type { MappingNode, Node } from '../../../flink/yaml/nodes.js';
import { Parser } from '../../../flink/yaml/parser.js';
import type { PathPart, TextRange } from '../../types.js';

/** A key of which no setting tells. */
interface Unset {
  /** The keys that lead to it, from the top down. */
  readonly path: readonly PathPart[];
  /** The braces with nothing in them that are its value; undefined where nothing is written. */
  readonly braces: TextRange | undefined;
}

/** The keys of a text whose value is nothing, or a mapping that holds nothing; undefined for a text that is no YAML. */
export function unsetKeys(text: string): readonly Unset[] | undefined {
  try {
    const root = new Parser(text, { start: 0, end: text.length, line: 0 }).document();
    return root === undefined ? [] : unsetIn(root, []);
  } catch (error) {
    if (error instanceof YamlFailure) return undefined;
    throw error;
  }
}

function unsetIn(node: Node, path: readonly PathPart[]): readonly Unset[] {
  if (node.kind === 'scalar' && node.start === node.end && path.length > 0) return [{ path, braces: undefined }];
  if (node.kind !== 'mapping') return [];
  if (node.entries.length === 0) return [{ path, braces: { start: node.start, end: node.end } }];
  return node.entries.flatMap(({ key, value }: MappingNode['entries'][number]) => (
    key.kind === 'scalar' ? unsetIn(value, [...path, { text: key.text, range: { start: key.start, end: key.end } }]) : []
  ));
}
