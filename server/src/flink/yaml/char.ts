// The character codes that the grammar of YAML is made of; constants by themselves, so that bundles hold plain numbers.
export const End = 0;
export const Tab = 9;
export const LineFeed = 10;
export const CarriageReturn = 13;
export const Space = 32;
export const Exclamation = 33;
export const DoubleQuote = 34;
export const Hash = 35;
export const Percent = 37;
export const Ampersand = 38;
export const SingleQuote = 39;
export const Star = 42;
export const Plus = 43;
export const Comma = 44;
export const Minus = 45;
export const Dot = 46;
export const Zero = 48;
export const Nine = 57;
export const Colon = 58;
export const Less = 60;
export const Greater = 62;
export const Question = 63;
export const At = 64;
export const OpenBracket = 91;
export const Backslash = 92;
export const CloseBracket = 93;
export const Backtick = 96;
export const OpenBrace = 123;
export const Pipe = 124;
export const CloseBrace = 125;
export const NextLine = 0x85;
export const LineSeparator = 0x2028;
export const ParagraphSeparator = 0x2029;
export const ByteOrderMark = 0xfeff;

/** A character that Flink's parser does not accept, wherever it stands. */
export const NOT_ALLOWED = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
