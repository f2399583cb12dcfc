import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { TextRange } from '../document/types.js';
import type { Mistake } from '../userFiles/types.js';

/** A JSON text with the places of its parts. */
export interface JsonText {
  /** Undefined where the text is no JSON. */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** Where the value at a path stands, or the key that leads to it; the nearest place around it where there is none. */
  readonly rangeOf: (path: Path, part?: 'key' | 'value') => TextRange;
}

/** The names and numbers that lead to a part of a JSON value. */
export type Path = readonly (string | number)[];

/** In characters: what is larger was not written by hand for this. */
const LARGEST = 1_000_000;

/** Reads a text as JSON, strictly: no comments, no commas at the end. */
export function readJson(text: string): JsonText {
  const refused = (message: string, at: TextRange = { start: 0, end: Math.min(1, text.length) }): JsonText => ({ value: undefined, mistakes: [{ range: at, severity: 'error', message }], rangeOf: () => at });
  if (text.length > LARGEST) return refused('The file is larger than one million characters and is not read.');
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    const [first] = errors;
    if (first !== undefined) return refused(`The file is no JSON: ${WORDS[printParseErrorCode(first.error)] ?? printParseErrorCode(first.error)}.`, rangeIn(text, first.offset, first.length));
    return { value: JSON.parse(text.replace(/^\ufeff/, '')), mistakes: [], rangeOf: (path, part = 'value') => place(root, path, part) };
  } catch (error) {
    return refused(error instanceof RangeError ? 'The file is nested too deeply and is not read.' : `The file is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** What the parser's errors mean. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no value (true, false, null, a number, a text in double quotes)',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'here a name in double quotes is missing, or a comma is too many',
  ValueExpected: 'here a value is missing, or a comma is too many',
  ColonExpected: 'here a colon is missing',
  CommaExpected: 'here a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'something follows where it should end',
  InvalidCommentToken: 'it has no comments',
  UnexpectedEndOfComment: 'it has no comments',
  UnexpectedEndOfString: 'a text is not closed with a double quote',
  UnexpectedEndOfNumber: 'a number ends too early',
  InvalidUnicode: 'this is no character: write \\u and four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash stands before a character that needs none',
  InvalidCharacter: 'a control character must be escaped here',
};

/** At least one character wide, so that it can be seen; an error at the end of the text stands on the last character. */
function rangeIn(text: string, offset: number, length: number): TextRange {
  const start = Math.min(offset, Math.max(0, text.trimEnd().length - 1));
  return { start, end: Math.min(text.length, start + Math.max(1, offset === start ? length : 1)) };
}

function place(root: Node | undefined, path: Path, part: 'key' | 'value'): TextRange {
  let value = root, key: Node | undefined;
  for (const step of path) {
    if (typeof step === 'number') [key, value] = [undefined, value?.children?.[step] ?? value];
    else {
      // The last of two equal keys is the one that counts.
      const property = value?.type === 'object' ? value.children?.findLast(({ children }) => children?.[0]?.value === step) : undefined;
      if (property === undefined) break;
      [key, value] = [property.children?.[0], property.children?.[1] ?? value];
    }
  }
  const node = (part === 'key' ? key : undefined) ?? value;
  return node === undefined ? { start: 0, end: 0 } : { start: node.offset, end: node.offset + node.length };
}
