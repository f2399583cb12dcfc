import { resolved, type Node } from '../../flink/yaml/nodes.js';
import type { Fault } from '../../flink/yaml/valueBuilder.js';
import { Step, type Found } from './found.js';
import { badNumber, duplicateKey, keyOfItself, misplacedTag, tooDeep, unknownTag } from './problems.js';
import type { TextRange } from '../types.js';

/** The problem that a fault is, in the text that its node was read from. */
export function faultProblem(fault: Fault, text: string): Found {
  const { node } = fault;
  const range = rangeOf(node);
  const written = text.slice(node.start, node.end);
  switch (fault.kind) {
    case 'duplicate-key': {
      const nested = resolved(fault.value).kind === 'mapping';
      return duplicateKey(written, range, rangeOf(fault.first), Step.Construct, resolved(node).mark, { nested, isNull: fault.isNull });
    }
    case 'key-of-itself': return keyOfItself(written, range, Step.Construct);
    case 'endless-key': return tooDeep(range, Step.Construct, true);
    default:
  }
  const step = fault.stage === 'root-key' ? Step.RootKeys : Step.Construct;
  switch (fault.kind) {
    case 'too-deep': return tooDeep(range, step, false);
    case 'number': return badNumber(range, step);
    case 'tag': return misplacedTag(`!!${fault.tag}`, tagRange(node, text), step, fault.exception, fault.placed ? node.mark : undefined);
    case 'unknown-tag': return unknownTag(tagRange(node, text), step, node.mark);
  }
}

/** Where the content of a node is written. */
export function rangeOf({ start, end }: Node): TextRange {
  return { start, end };
}

function tagRange({ mark, start, end }: Node, text: string): TextRange {
  const length = text.slice(mark, start).trimEnd().length;
  return length > 0 ? { start: mark, end: mark + length } : { start: mark, end: Math.max(mark, end) };
}
