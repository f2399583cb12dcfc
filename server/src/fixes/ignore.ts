import type { Analysis } from '../analysis.js';
import { DOCUMENT_KINDS } from '../rules/file/kinds.js';
import type { Problem } from '../rules/types.js';
import { insertion, lineBreakOf } from './text.js';
import { changeFix, type Fix } from './types.js';

/** A file that Flink refuses as a whole is not mended by looking away; and of one that is too large no comment is read. */
const NEVER = new Set<string>(['file-too-large', ...DOCUMENT_KINDS.filter(({ severity }) => severity === 'error').map(({ code }) => code)]);

/** The comment that hides a problem: on the line above, or as one more code in the comment that is there. Undefined where that does not help. */
export function ignoring({ text, lines, directives }: Analysis, problem: Problem): Fix | undefined {
  const { code, range } = problem;
  if (NEVER.has(code)) return undefined;
  const title = `Ignore this line: ${code}`;
  const { line } = lines.positionAt(range.start);
  const there = directives.ignores.find(ignore => ignore.line === line || (ignore.wholeLine && ignore.line === line - 1));
  if (there !== undefined) {
    const written = text.slice(there.range.start, there.range.end).trimEnd();
    return changeFix(problem, title, [insertion(there.range.start + written.length, `${there.codes.length > 0 && !written.endsWith(',') ? ',' : ''} ${code}`)]);
  }
  const start = lines.lineStart(line) + (line === 0 && text.startsWith('\ufeff') ? 1 : 0);
  const indent = /^[ \t]*/.exec(text.slice(start, lines.lineEnd(line)))?.[0] ?? '';
  return changeFix(problem, title, [insertion(start, `${indent}# flink-config-ignore: ${code}${lineBreakOf(text)}`)]);
}
