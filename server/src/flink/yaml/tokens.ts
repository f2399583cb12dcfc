/** What the scanner cuts the text into. */
export const enum TokenKind {
  StreamEnd, Directive, DocumentStart, DocumentEnd, BlockSequenceStart, BlockMappingStart, BlockEnd, FlowSequenceStart, FlowSequenceEnd,
  FlowMappingStart, FlowMappingEnd, BlockEntry, FlowEntry, Key, Value, Alias, Anchor, Tag, Scalar,
}

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block';

/** One token; `text` is the value of a scalar, or the name of an anchor, an alias, a tag or a directive. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly style: ScalarStyle;
  /** The handle of a tag or of a `%TAG` line; undefined for a verbatim tag. */
  readonly handle: string | undefined;
}

export function token(kind: TokenKind, start: number, end: number, text = '', style: ScalarStyle = 'plain', handle?: string): Token {
  return { kind, start, end, text, style, handle };
}

/** A comment, from its `#` to the end of the line. */
export interface ScannedComment {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Nothing but blanks stands before it. */
  readonly wholeLine: boolean;
}
