import type { Position, Range } from 'vscode-languageserver-protocol';
import { cursor, type TestClient } from './client.js';

export const URI = 'file:///work/config.yaml';

/** Opens a text and gives the parameters of a request at its cursor `|`. A comment at the end makes any text Flink's. */
export async function opened(client: TestClient, marked: string, uri = URI): Promise<{ text: string; textDocument: { uri: string }; position: Position }> {
  const { text, position } = cursor(marked);
  await client.open(`${text}# flink-config:\n`, uri);
  return { text, textDocument: { uri }, position };
}

/** A text with ranges in it, each between `«` and `»`; `label` is what stands before the range's text. */
export function withRanges<R extends { range: Range }>(text: string, ranges: readonly R[], label: (range: R) => string = () => ''): string {
  const marks = ranges.flatMap(one => {
    const start = offsetAt(text, one.range.start);
    const end = offsetAt(text, one.range.end);
    return [{ at: start, length: end - start, mark: `«${label(one)}` }, { at: end, length: -1, mark: '»' }];
  });
  // Of several at one place, ends come first, and the longer range is opened before the shorter one.
  marks.sort((one, other) => one.at - other.at || (one.length < 0 ? (other.length < 0 ? 0 : -1) : other.length < 0 ? 1 : other.length - one.length));
  let drawn = '';
  let at = 0;
  for (const { at: place, mark } of marks) {
    drawn += text.slice(at, place) + mark;
    at = place;
  }
  return drawn + text.slice(at);
}

export function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let number = 0; number < line; number++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start + character;
}

/** A text after edits, whose ranges are those of the text before. */
export function applied(text: string, edits: readonly { range: Range; newText: string }[]): string {
  return [...edits].sort((one, other) => offsetAt(text, other.range.start) - offsetAt(text, one.range.start))
    .reduce((result, { range, newText }) => result.slice(0, offsetAt(text, range.start)) + newText + result.slice(offsetAt(text, range.end)), text);
}
