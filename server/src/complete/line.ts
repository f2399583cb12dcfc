/** A stretch of a line: columns from 0, the end exclusive. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** One line of a file by its looks, whether it is finished or not: what stands where. Columns are counted from the beginning of the line. */
export interface Line {
  readonly text: string;
  /** How many blanks it begins with. */
  readonly indent: number;
  /** Whether it begins with the dash of a list. */
  readonly item: boolean;
  /** The written key, or the word that may become one; undefined where none can stand. */
  readonly key: (Columns & { readonly text: string }) | undefined;
  /** Where the colon behind the key is. */
  readonly colon: number | undefined;
  /** What is written behind the colon or the dash, without a comment and the blanks around it; empty where it would begin. */
  readonly value: Columns;
  /** Where a comment begins. */
  readonly comment: number | undefined;
}

/** Reads a line of YAML; nothing is known of the lines around it. */
export function readLine(text: string): Line {
  const indent = blanks(text, 0);
  const item = text.charAt(indent) === '-' && isBlank(text, indent + 1);
  const body = item ? blanks(text, indent + 1) : indent;
  const line = { text, indent, item };
  if (text.charAt(body) === '#') return { ...line, key: undefined, colon: undefined, value: { from: body, to: body }, comment: body };
  const quoted = isQuote(text.charAt(body)) ? closingQuote(text, body) : undefined;
  if (quoted !== undefined) {
    const colon = blanks(text, quoted + 1);
    if (text.charAt(colon) === ':' && isBlank(text, colon + 1)) return { ...line, key: { from: body, to: quoted + 1, text: unquoted(text.slice(body, quoted + 1)) }, colon, ...valueFrom(text, colon + 1) };
  } else if (!NO_KEY.test(text.charAt(body))) {
    const { at, colon } = endOfKey(text, body);
    const to = trimmed(text, body, at);
    const key = { from: body, to, text: text.slice(body, to) };
    if (colon) return { ...line, key, colon: at, ...valueFrom(text, at + 1) };
    if (!item) return { ...line, key, colon: undefined, value: { from: to, to }, comment: at < text.length ? at : undefined };
  }
  return { ...line, key: undefined, colon: undefined, ...valueFrom(text, body) };
}

/** Reads a line of a `flink-conf.yaml`: a comment wherever a `#` stands, a value behind the first colon with a blank. */
export function readLegacyLine(text: string): Line {
  const hash = text.indexOf('#');
  const comment = hash < 0 ? undefined : hash;
  const content = text.slice(0, comment);
  const indent = content.length - content.trimStart().length;
  const found = content.indexOf(': ');
  const colon = found >= 0 ? found : content.trimEnd().endsWith(':') ? content.trimEnd().length - 1 : undefined;
  const to = trimmed(content, indent, colon ?? content.length);
  const key = { from: indent, to, text: content.slice(indent, to) };
  if (colon === undefined) return { text, indent, item: false, key, colon, value: { from: to, to }, comment };
  const from = blanks(content, colon + 1);
  return { text, indent, item: false, key, colon, value: { from, to: Math.max(from, trimmed(content, from, content.length)) }, comment };
}

/** Whether a line has a value, or the beginning of one; an anchor or a tag alone is none. */
export function holdsValue({ text, value }: Line): boolean {
  return value.from < value.to && !/^(?:[&!]\S*\s*)+$/.test(text.slice(value.from, value.to));
}

/** How many blanks stand at a place, as the place behind them. */
export function blanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

/** The closing quote of a text in quotes that begins at `open`; undefined where the line has none. */
export function closingQuote(text: string, open: number): number | undefined {
  const quote = text.charAt(open);
  for (let at = open + 1; at < text.length; at++) {
    if (text.charAt(at) === '\\' && quote === '"') at++;
    else if (text.charAt(at) === quote) {
      if (quote === '\'' && text.charAt(at + 1) === quote) at++;
      else return at;
    }
  }
  return undefined;
}

/** Whether a character opens a text in quotes. */
export function isQuote(character: string): boolean {
  return character === '"' || character === '\'';
}

/** What begins no plain key: marks of YAML's own. A dash, a question mark or a colon does with a letter behind it; such keys are rare. */
const NO_KEY = /[[\]{},&*!|>%@`?:"'-]/;

function isBlank(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9;
}

/** The colon that ends a plain key, or the end of the word, where a comment or the line ends. */
function endOfKey(text: string, from: number): { readonly at: number; readonly colon: boolean } {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 58 && isBlank(text, at + 1)) return { at, colon: true };
    if (char === 35 && isBlank(text, at - 1)) return { at, colon: false };
  }
  return { at: text.length, colon: false };
}

function valueFrom(text: string, start: number): Pick<Line, 'value' | 'comment'> {
  const from = blanks(text, start);
  const close = isQuote(text.charAt(from)) ? closingQuote(text, from) : from;
  if (close === undefined) return { value: { from, to: text.length }, comment: undefined };
  let comment: number | undefined;
  for (let at = text.indexOf('#', close); at >= 0 && comment === undefined; at = text.indexOf('#', at + 1)) {
    if (at === start || isBlank(text, at - 1)) comment = at;
  }
  return { value: { from, to: Math.max(from, trimmed(text, from, comment ?? text.length)) }, comment };
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text, end - 1)) end--;
  return end;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(text.startsWith('\'') ? '\'\'' : /\\(?=["\\/])/g, text.startsWith('\'') ? '\'' : '');
}
