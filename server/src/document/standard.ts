import { badCharacters } from './characters.js';
import { commentsOf, failedChunk, readChunk, type Before, type Chunk, type Content, type Frame } from './chunk.js';
import { firstRefusal, Step, type Found } from './found.js';
import { flinkPosition } from './lines.js';
import { placeOf } from './place.js';
import { duplicateKey, keyWithoutSpace, notAMapping, onlyMissingSpace, tooLong, tooManyAliases } from './problems.js';
import { Reuse, type Reading } from './reuse.js';
import { SettingsBuilder, type RootKey } from './settings.js';
import type { Comment, DocumentProblem, ParsedFile, Setting, TextRange } from './types.js';
import * as Char from './yaml/char.js';
import { Cursor, endsLine } from './yaml/cursor.js';
import { YamlFailure } from './yaml/failure.js';
import { resolved, type Node } from './yaml/nodes.js';
import { Parser } from './yaml/parser.js';
import type { ScannedComment } from './yaml/tokens.js';
import { resolvePlain } from './yaml/values.js';

/** Flink's parser takes so many code points, counted to the end of the last value. */
const LONGEST = 3 * 1024 * 1024;

/** How each file was read: what has not changed in the next version of its text is taken over. */
const READINGS = new WeakMap<ParsedFile, Reading>();

/**
 * Reads the text of a `config.yaml` as Flink does (`GlobalConfiguration` with snakeyaml-engine): settings with their flat keys and values as Flink sees them,
 * and what it refuses. Never throws: of a text that Flink refuses whatever can be understood is given, and `loads` is false.
 * `previous` is the file of an earlier text: what is the same in both is not read again, and the outcome is the same as without it.
 */
export function parseStandard(text: string, previous?: ParsedFile): ParsedFile {
  const head = readHead(text);
  if (head.start >= text.length && !head.directive) return assemble(text, head.comments, [], false);
  const frame = { text, column: head.column };
  const old = previous === undefined ? undefined : READINGS.get(previous);
  const reuse = old?.column === head.column ? new Reuse(old, text) : undefined;
  let chunks = head.directive ? 'read-whole' : readChunks(frame, head, 'nothing', reuse);
  if (chunks === 'read-whole' || chunks.some(isShared)) {
    const whole = readWhole(text);
    if (!(whole instanceof YamlFailure)) return assemble(text, [], [whole], false);
    chunks = readFrom(frame, head, whole, reuse);
  }
  const shared = chunks.some(isShared);
  const file = assemble(text, head.comments, chunks, shared);
  if (!shared) READINGS.set(file, { text, column: head.column, chunks });
  return file;
}

function isShared({ shared }: Chunk): boolean {
  return shared;
}

interface Head {
  /** Where the first key begins. */
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly comments: readonly Comment[];
  /** Whether something but comments and a lone `---` stands there: then the text is read as a whole. */
  readonly directive: boolean;
}

/** Steps over a byte-order mark, comments, and a line with nothing but `---`. */
function readHead(text: string): Head {
  const mark = text.charCodeAt(0) === Char.ByteOrderMark ? 1 : 0;
  const cursor = new Cursor(text, mark, text.length, 0);
  const comments: ScannedComment[] = [];
  let directive = skipBlank(cursor, comments);
  if (cursor.column === 0 && cursor.peek() === Char.Minus && cursor.atMarker()) {
    cursor.pos += 3;
    const line = cursor.line;
    cursor.skipSpaces();
    directive = skipBlank(cursor, comments) || (cursor.line === line && cursor.pos < text.length);
  }
  directive ||= cursor.column === 0 && (cursor.peek() === Char.Percent || cursor.atMarker());
  return { start: cursor.pos, line: cursor.line, column: cursor.column, comments: commentsOf(text, comments, text.length), directive };
}

/** Steps over blanks, comments and line ends; true where a break of another kind was among them. */
function skipBlank(cursor: Cursor, comments: ScannedComment[]): boolean {
  let odd = false;
  for (;;) {
    const lineStart = cursor.column === 0;
    cursor.skipSpaces();
    if (cursor.peek() === Char.Hash) {
      const start = cursor.pos;
      while (!endsLine(cursor.peek())) cursor.pos++;
      comments.push({ start, end: cursor.pos, line: cursor.line, wholeLine: lineStart });
    }
    const breaks = cursor.line;
    if (cursor.takeLineBreak() === '') return odd;
    odd ||= cursor.line === breaks;
  }
}

function readChunks(frame: Frame, { start, line }: { start: number; line: number }, first: Before, reuse: Reuse | undefined): Chunk[] | 'read-whole' {
  const chunks: Chunk[] = [];
  let before = first;
  let at = start;
  let lineAt = line;
  while (at < frame.text.length) {
    const chunk = reuse?.find(at, lineAt, before) ?? readChunk(frame, at, lineAt, before);
    if (chunk === 'read-whole') return chunk;
    chunks.push(chunk);
    at = chunk.end;
    lineAt += chunk.lines;
    if (before !== 'failure') before = chunk.fails ? 'failure' : 'settings';
  }
  return chunks;
}

/** Reads what can be understood of a text that Flink refuses as a whole. */
function readFrom(frame: Frame, head: Head, blame: YamlFailure, reuse: Reuse | undefined): Chunk[] {
  const first = failedChunk(frame, { start: head.start, line: head.line, before: 'nothing', blame });
  const further = readChunks(frame, { start: first.end, line: head.line + first.lines }, 'failure', reuse);
  return further === 'read-whole' ? [first] : [first, ...further];
}

/** Reads a text as one document, whatever it holds. */
function readWhole(text: string): Content | YamlFailure {
  try {
    const parser = new Parser(text, { start: 0, end: text.length, line: 0 });
    const root = parser.document();
    const builder = new SettingsBuilder(text);
    if (root !== undefined) addDocument(text, root, builder);
    const { settings, found, rootKeys } = builder;
    const aliases = parser.excessAlias;
    const excess = aliases === undefined ? [] : [tooManyAliases({ start: aliases.start, end: aliases.end })];
    return { settings, rootKeys, found: [...badCharacters(text, 0, text.length), ...excess, ...found], comments: commentsOf(text, parser.comments, text.length) };
  } catch (error) {
    if (error instanceof YamlFailure) return error;
    throw error;
  }
}

function addDocument(text: string, root: Node, builder: SettingsBuilder): void {
  const node = resolved(root);
  if (node?.kind === 'mapping' && SettingsBuilder.isMapping(root)) {
    builder.addRoot(node.entries);
    return;
  }
  if (builder.isNull(root)) return;
  const range = placeOf(new YamlFailure('not-in-mapping', root.start), text);
  const key = node?.kind === 'scalar' && node.style === 'plain' ? keyWithoutSpace(node.text) : undefined;
  const what = node?.kind === 'sequence' ? 'a list' : node?.kind === 'mapping' ? 'a set' : node?.kind === 'scalar' && node.plain && resolvePlain(node.text) !== 'str' ? 'a single value' : 'a single text';
  builder.found.push(key === undefined ? notAMapping(what, range) : onlyMissingSpace(key, range));
}

/** Puts what was read together to a file. `loose` tells that aliases were looked for in single entries only. */
function assemble(text: string, head: readonly Comment[], contents: readonly Content[], loose: boolean): ParsedFile {
  const settings: Setting[] = [];
  const comments: Comment[] = [...head];
  let found: Found[] = [];
  for (const content of contents) {
    for (const setting of content.settings) settings.push(setting);
    for (const comment of content.comments) comments.push(comment);
    for (const one of content.found) found.push(one);
  }
  if (loose) found = found.filter(({ code, message }) => code !== 'yaml-undefined-alias' || !isNamedSomewhere(text, message));
  addDuplicates(contents, found);
  if (text.length > LONGEST) addTooLong(text, settings, found);
  const refusal = firstRefusal(found);
  const problems = distinct(found).map(one => toProblem(one, one === refusal ? text : undefined)).sort((one, other) => one.range.start - other.range.start);
  return { dialect: 'standard', loads: refusal === undefined, settings, problems, comments };
}

function isNamedSomewhere(text: string, message: string): boolean {
  const name = /`&([^`]*)`/.exec(message)?.[1];
  return name !== undefined && text.includes(`&${name}`);
}

/** Keys at the top that stand there twice. */
function addDuplicates(contents: readonly Content[], found: Found[]): void {
  const firsts = new Map<string, RootKey>();
  for (const { rootKeys } of contents) {
    for (const key of rootKeys) {
      if (key.identity === undefined) continue;
      const first = firsts.get(key.identity);
      if (first === undefined) firsts.set(key.identity, key);
      else found.push(duplicateKey(key.text, key.range, first.range, Step.RootKeys, key.mark, key.nested));
    }
  }
}

function addTooLong(text: string, settings: readonly Setting[], found: Found[]): void {
  const end = settings.reduce((last, { valueRange }) => Math.max(last, valueRange.end), 0);
  let pairs = 0;
  for (let at = 0; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char >= 0xd800 && char < 0xdc00) pairs++;
  }
  if (end - pairs > LONGEST) found.push(tooLong(endRange(settings, LONGEST)));
}

/** The first setting that is read no more. */
function endRange(settings: readonly Setting[], limit: number): TextRange {
  return settings.find(({ valueRange }) => valueRange.end > limit)?.keyRange ?? { start: 0, end: 0 };
}

/** Problems of the grammar at one place are one. */
function distinct(found: readonly Found[]): readonly Found[] {
  const places = new Set<number>();
  return found.filter(({ step, range }) => {
    if (step !== Step.Parse) return true;
    const known = places.has(range.start);
    places.add(range.start);
    return !known;
  });
}

function toProblem({ code, message, range, thrown, key, related }: Found, text: string | undefined): DocumentProblem {
  const flink = thrown === undefined || text === undefined ? undefined
    : { kind: thrown.kind, exception: thrown.exception, ...(thrown.at === undefined ? {} : flinkPosition(text, thrown.at)) };
  return { code, message, range, refuses: thrown !== undefined, ...(flink === undefined ? {} : { flink }), ...(key === undefined ? {} : { key }), ...(related === undefined ? {} : { related }) };
}
