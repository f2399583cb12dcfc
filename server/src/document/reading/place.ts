import type { TextRange } from '../types.js';
import type { YamlFailure } from '../../flink/yaml/failure.js';

/** The stretch that a person should look at where the parser gave up: seldom the place where it noticed. */
export function placeOf(failure: YamlFailure, text: string): TextRange {
  const { start, end } = roughPlaceOf(failure, text);
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

function roughPlaceOf({ reason, at, from }: YamlFailure, text: string): TextRange {
  switch (reason) {
    case 'key-without-colon':
    case 'open-quote':
    case 'marker-in-quote':
      return restOfLine(text, from);
    case 'flow-list':
    case 'flow-mapping':
      return hasLineBreak(text, from, at) || at >= text.length ? restOfLine(text, from) : word(text, at);
    case 'tab':
      return { start: at, end: at + (/^\t+/.exec(text.slice(at, at + 100))?.[0].length ?? 1) };
    case 'value-not-allowed':
      return { start: startOfWord(text, at), end: at + 1 };
    case 'escape': {
      const backslash = text.lastIndexOf('\\', at);
      return { start: Math.max(backslash, from), end: Math.max(at + 1, from + 1) };
    }
    case 'alias':
    case 'anchor':
    case 'tag':
    case 'tag-handle':
    case 'block-header':
    case 'block-indent':
      return word(text, from);
    case 'directive':
      return restOfLine(text, from);
    case 'not-in-mapping':
    case 'not-in-list':
    case 'no-document-start':
    case 'directive-in-document':
    case 'second-document':
    case 'repeated-directive':
    case 'version':
    case 'entry-not-allowed':
    case 'key-not-allowed':
      return restOfLine(text, at);
    default:
      return word(text, at);
  }
}

/** From here to the end of the line, without a comment and blanks at its end. */
function restOfLine(text: string, from: number): TextRange {
  const line = /^[^\r\n]*/.exec(text.slice(from, from + 2000))?.[0] ?? '';
  const content = line.replace(/\s+#.*$/, '').trimEnd();
  return content === '' ? word(text, from) : { start: from, end: from + content.length };
}

/** The word here; where none is, the last character before. */
function word(text: string, at: number): TextRange {
  const length = /^[^\s]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  if (length > 0) return { start: at, end: at + length };
  let end = Math.min(at, text.length);
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end === 0 ? { start: at, end: at } : { start: end - 1, end };
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return start;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  return /[\r\n]/.test(text.slice(from, to));
}
