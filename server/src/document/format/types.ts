/** How a text is to be formatted; the names are those of the protocol. */
export interface FormatOptions {
  /** So many blanks for each step of indentation. */
  readonly tabSize: number;
  /** Blanks at the end of lines are removed unless this is false. */
  readonly trimTrailingWhitespace?: boolean;
  /** Whether a text without a line break at its end gets one. */
  readonly insertFinalNewline?: boolean;
  /** Blank lines at the end are removed unless this is false. */
  readonly trimFinalNewlines?: boolean;
}

/** Lines of a text, from 0, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}
