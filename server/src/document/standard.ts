import { assemble } from './reading/assemble.js';
import { failedChunk, readChunk, type Before, type Chunk, type Frame } from './reading/chunk.js';
import { readHead, type Head } from './reading/head.js';
import { Reuse, type Reading } from './reading/reuse.js';
import type { ParsedFile } from './types.js';
import { readWhole } from './reading/whole.js';
import { YamlFailure } from '../flink/yaml/failure.js';

/** How each file was read: what has not changed in the next version of its text is taken over. */
const READINGS = new WeakMap<ParsedFile, Reading>();

/**
 * Reads the text of a `config.yaml` as Flink does (`GlobalConfiguration` with snakeyaml-engine): settings with their flat keys and values as Flink sees them,
 * and what it refuses. Never throws: of a text that Flink refuses whatever can be understood is given, and `loads` is false.
 * `previous` is the file of an earlier text: what is the same in both is not read again, and the outcome is the same as without it.
 */
export function parseStandard(text: string, previous?: ParsedFile): ParsedFile {
  const head = readHead(text);
  if (head.end >= text.length && !head.directive) return assemble(text, [head]);
  const frame = { text, column: head.column };
  const old = previous === undefined ? undefined : READINGS.get(previous);
  const reuse = old?.column === head.column ? new Reuse(old, text) : undefined;
  let blame: YamlFailure | undefined;
  let chunks = head.directive ? undefined : readChunks(frame, head, 'nothing', reuse);
  if (chunks === undefined) {
    const whole = readWhole(text);
    if (!(whole instanceof YamlFailure)) return assemble(text, [whole]);
    blame = whole;
    chunks = readAfterFailure(frame, head, whole, reuse);
  }
  const unique = reuse?.hasSameKeys(chunks) ?? false;
  const file = assemble(text, [head, ...chunks], { blame, unique });
  READINGS.set(file, { text, column: head.column, chunks, unique: unique || !file.problems.some(({ code }) => code === 'yaml-duplicate-key') });
  return file;
}

/** Reads chunk by chunk; undefined where the text must be read as a whole: it is no mapping by its looks, or has anchors and aliases. */
function readChunks(frame: Frame, { end, line }: Pick<Head, 'end' | 'line'>, first: Before, reuse: Reuse | undefined): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let before = first;
  let at = end;
  let lineAt = line;
  while (at < frame.text.length) {
    const chunk = reuse?.find(at, lineAt, before) ?? readChunk(frame, at, lineAt, before);
    if (chunk === 'read-whole' || (chunk.shared && first === 'nothing')) return undefined;
    chunks.push(chunk);
    at = chunk.end;
    lineAt += chunk.lines;
    if (before !== 'failure') before = chunk.fails ? 'failure' : 'settings';
  }
  return chunks;
}

/** Reads what can be understood of a text that Flink refuses as a whole. */
function readAfterFailure(frame: Frame, head: Head, blame: YamlFailure, reuse: Reuse | undefined): Chunk[] {
  const first = failedChunk(frame, { start: head.end, line: head.line, before: 'nothing', blame, showBlame: head.directive });
  return [first, ...(readChunks(frame, { end: first.end, line: head.line + first.lines }, 'failure', reuse) ?? [])];
}
