/** Where the line that holds an offset begins. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line that holds an offset ends, before its line break. */
export function lineEndOf(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** How many line breaks a stretch holds; a carriage return with its line feed is one, and one at the very end is none to Flink. */
export function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char === 10 || (char === 13 && at + 1 < text.length && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}

/** The line and column that Flink names for an offset: from 1, columns in code points, a byte-order mark not counted. */
export function flinkPosition(text: string, offset: number): { readonly line: number; readonly column: number } {
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  for (let at = lineStart; at < offset; at++) {
    const char = text.charCodeAt(at);
    if (char === 10 || (char === 13 && at + 1 < text.length && text.charCodeAt(at + 1) !== 10)) {
      line++;
      lineStart = at + 1;
    }
  }
  return { line, column: Array.from(text.slice(lineStart, Math.max(offset, lineStart))).length + 1 };
}

function isBreak(char: number): boolean {
  return char === 10 || char === 13;
}
