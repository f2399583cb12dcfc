import { badCharacters } from './characters.js';
import type { Found } from './found.js';
import { countLines, lineEndOf, lineStartOf } from '../lines.js';
import { readOneLine } from './oneLine.js';
import { placeOf } from './place.js';
import { syntaxProblem, thrownBy } from './problems.js';
import { repair } from './repair.js';
import { SettingsBuilder, type RootKey } from './settings.js';
import type { Comment, Setting, TextRange } from '../types.js';
import { YamlFailure } from '../../flink/yaml/failure.js';
import type { MappingEntry } from '../../flink/yaml/nodes.js';
import { Parser } from '../../flink/yaml/parser.js';
import type { ScannedComment } from '../../flink/yaml/tokens.js';

/** How far behind its end the reading of a stretch looks: whether the next character can begin a key. */
const LOOK_AHEAD = 1;

/** What is read from a stretch of a text. */
export interface Content {
  /** Where it begins: the places of its `rootKeys` are counted from there. */
  readonly start: number;
  readonly settings: readonly Setting[];
  readonly found: readonly Found[];
  readonly comments: readonly Comment[];
  readonly rootKeys: readonly RootKey[];
}

/** What stands before a chunk: nothing; settings; or something that Flink stops at. */
export type Before = 'nothing' | 'settings' | 'failure';

/** A stretch that is read by itself: an entry of the root mapping with the comments below it; seldom several entries. */
export interface Chunk extends Content {
  readonly end: number;
  /** The line on which it begins, and how many lines it has. */
  readonly line: number;
  readonly lines: number;
  /** What it gives depends on nothing but the text from `start` to here … */
  readonly examined: number;
  /** … and, where the stretch by itself is no YAML, on what stands before it. */
  readonly dependsOn: Before | undefined;
  /** Whether Flink stops here. */
  readonly fails: boolean;
  /** Whether it has anchors or aliases: then it depends on the others. */
  readonly shared: boolean;
}

/** A text whose root mapping has its keys in one column. */
export interface Frame {
  readonly text: string;
  readonly column: number;
}

interface Parsed {
  readonly entries: readonly MappingEntry[];
  readonly comments: readonly ScannedComment[];
  readonly end: number;
  readonly shared: boolean;
  readonly ends: boolean;
}

/** Reads the chunk that begins with a key of the root mapping; 'read-whole' where it is the first and cannot be read by itself, or has an alias whose anchor stands elsewhere. */
export function readChunk(frame: Frame, start: number, line: number, before: Before): Chunk | 'read-whole' {
  return (frame.column === 0 ? readOneLine(frame.text, start, line) : undefined) ?? parseChunk(frame, start, line, before);
}

/** The same with the parser, whatever the chunk looks like. */
export function parseChunk(frame: Frame, start: number, line: number, before: Before): Chunk | 'read-whole' {
  const { text, column } = frame;
  const cut = nextCut(text, start, column);
  const near = parse(text, { start, end: cut, line, column });
  const alone = !(near instanceof YamlFailure) && (!near.ends || before === 'failure');
  if (alone) return chunk(frame, start, line, near, { examined: cut + LOOK_AHEAD, dependsOn: near.ends ? before : undefined });
  if (before === 'nothing' || (before === 'settings' && near instanceof YamlFailure && near.reason === 'undefined-alias')) return 'read-whole';
  if (before === 'failure') return failedChunk(frame, { start, line, before, near, blame: undefined });
  const far = parse(text, { start, end: text.length, line, column }, cut);
  if (far instanceof YamlFailure) return failedChunk(frame, { start, line, before, near, blame: far });
  return chunk(frame, start, line, far, { examined: Infinity, dependsOn: before });
}

interface Failed {
  readonly start: number;
  readonly line: number;
  readonly before: Before;
  /** What was read of the stretch by itself, where that is known. */
  readonly near?: Parsed | YamlFailure;
  /** The failure that Flink reports, where it stops nowhere before. */
  readonly blame: YamlFailure | undefined;
  /** Whether that failure is shown, not the one of the stretch by itself. */
  readonly showBlame?: boolean;
}

/** Reads what can be understood of a chunk at which Flink stops. */
export function failedChunk(frame: Frame, { start, line, before, near, blame, showBlame = false }: Failed): Chunk {
  const { text, column } = frame;
  const end = nextCut(text, start, column);
  const read = near ?? parse(text, { start, end, line, column });
  const rest = { examined: blame === undefined ? end + LOOK_AHEAD : Infinity, dependsOn: before };
  const { problem: ownProblem, content } = read instanceof YamlFailure
    ? repairedChunk(frame, start, end, line, read, blame, rest)
    : { problem: undefined, content: chunk(frame, start, line, read, rest) };
  const problem = ownProblem === undefined || (showBlame && blame !== undefined) ? problemOf(blame ?? new YamlFailure('second-document', start), text, 0, blame) : ownProblem;
  // What Flink stops at before the chunk ends is told in its own words: a `%` line at the head is no setting of the mapping.
  const own = blame !== undefined && blame.at < end ? problemOf(blame, text, 0, blame) : problem;
  return { ...content, end, lines: countLines(text, start, end), fails: true, found: [...badCharacters(text, start, end), own], rootKeys: [] };
}

/** The problem that a failure is, in a text that begins at `origin`; what Flink says of it is what it says of `blame`. */
function problemOf(failure: YamlFailure, text: string, origin: number, blame: YamlFailure | undefined): Found {
  const place = placeOf(failure, text);
  const lineStart = lineStartOf(text, place.start);
  const template = /^[ ]*(\{\{.*\S)/.exec(text.slice(lineStart, lineEndOf(text, place.start)));
  const range = template === null ? place : { start: lineStart + template[0].length - (template[1] ?? '').length, end: lineStart + template[0].length };
  const thrown = thrownBy(blame ?? new YamlFailure(failure.reason, failure.at + origin, failure.from + origin, failure.exception));
  const first = text.slice(lineStart, range.start).trim() === '';
  return syntaxProblem(failure, movedRange(range, origin), { word: text.slice(range.start, range.end), first }, thrown);
}

function repairedChunk({ text, column }: Frame, start: number, end: number, line: number, failure: YamlFailure, blame: YamlFailure | undefined, rest: Pick<Chunk, 'examined' | 'dependsOn'>): { problem: Found; content: Chunk } {
  // The stretch with the blanks before its first key: columns stay as they are.
  const origin = start - column;
  const stretch = text.slice(origin, end);
  const here = new YamlFailure(failure.reason, failure.at - origin, failure.from - origin, failure.exception);
  const problem = problemOf(here, stretch, origin, blame);
  const repaired = repair<Parsed>(stretch, here, changed => parse(changed, { start: column, end: changed.length, line, column }), outcome => outcome instanceof YamlFailure);
  const base = { start, end, line, lines: 0, fails: true, found: [], rootKeys: [], ...rest };
  if (repaired === undefined) return { problem, content: { ...base, shared: false, settings: [], comments: lineComments(stretch, origin, line) } };
  const { result, covered, opened } = repaired;
  const builder = new SettingsBuilder(repaired.text);
  builder.addRoot(result.entries);
  const settings = builder.settings.map(setting => movedSetting(unopened(uncovered(setting, covered, stretch), opened, stretch), origin));
  const comments = commentsOf(stretch, result.comments, stretch.length).map(comment => movedComment(comment, origin, 0));
  return { problem, content: { ...base, shared: result.shared, settings, comments } };
}

/** Where the next key of the root mapping begins behind `start`, by the looks of the lines: at its column, and with a character that can begin a key. */
export function nextCut(text: string, start: number, column: number): number {
  for (let at = text.indexOf('\n', start) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    let key = at;
    while (key < at + column && text.charCodeAt(key) === 32) key++;
    if (key === at + column && key < text.length && !NO_KEY.has(text.charCodeAt(key))) return key;
  }
  return text.length;
}

/** Blanks and comments, and what can go on with the entry above or end the document. A key that begins so stays in the chunk above. */
const NO_KEY = new Set(Array.from(' \t\r\n\u0085\u2028\u2029#-.%:,[]{}|>', character => character.charCodeAt(0)));

function parse(text: string, stretch: { start: number; end: number; line: number; column: number }, stopAt?: number): Parsed | YamlFailure {
  try {
    const parser = new Parser(text, stretch);
    const { entries, ends, next } = parser.rootEntries(stopAt);
    return { entries, ends, end: next ?? stretch.end, comments: parser.comments, shared: parser.shared };
  } catch (error) {
    if (error instanceof YamlFailure) return error;
    throw error;
  }
}

function chunk({ text }: Frame, start: number, line: number, { entries, comments, end, shared }: Parsed, rest: Pick<Chunk, 'examined' | 'dependsOn'>): Chunk {
  const builder = new SettingsBuilder(text, start);
  builder.addRoot(entries);
  const bad = badCharacters(text, start, end);
  return {
    start, end, line, lines: countLines(text, start, end), fails: false, shared, ...rest,
    settings: builder.settings, found: bad.length === 0 ? builder.found : [...bad, ...builder.found], rootKeys: builder.rootKeys, comments: commentsOf(text, comments, end),
  };
}

/** A value that was covered is shown as it is written. */
function uncovered(setting: Setting, covered: readonly TextRange[], text: string): Setting {
  const { start, end } = setting.valueRange;
  if (!covered.some(range => range.start <= start && end <= range.end)) return setting;
  return { ...setting, value: text.slice(start, end), javaType: 'String', style: 'plain', written: undefined };
}

/** A key that was given a colon in place of its last letter has its own name. */
function unopened(setting: Setting, opened: readonly TextRange[], text: string): Setting {
  if (opened.length === 0) return setting;
  const path = setting.path.map(part => {
    const range = opened.find(({ start }) => start === part.range.start);
    return range === undefined ? part : { text: text.slice(range.start, range.end), range };
  });
  return { ...setting, path, key: path.map(({ text: name }) => name).join('.'), keyRange: path.at(-1)?.range ?? setting.keyRange };
}

/** Comments of a text, those before `end`. */
export function commentsOf(text: string, comments: readonly ScannedComment[], end: number): readonly Comment[] {
  if (comments.length === 0) return [];
  const all = comments.map(({ start, end: to, line, wholeLine }) => ({ range: { start, end: to }, text: text.slice(start, to), line, wholeLine }));
  return all.filter(({ range }) => range.start < end);
}

/** The comments that have a line of their own, where nothing else is understood. */
function lineComments(text: string, origin: number, line: number): readonly Comment[] {
  return Array.from(text.matchAll(/(?:^|[\r\n])[ \t]*(#[^\r\n]*)/g), match => {
    const comment = match[1] ?? '';
    const start = match.index + match[0].length - comment.length;
    return { range: { start: origin + start, end: origin + start + comment.length }, text: comment, line: line + countLines(text, 0, start), wholeLine: true };
  });
}

/** A chunk at another place of a text. */
export function moved(chunk: Chunk, start: number, line: number): Chunk {
  const by = start - chunk.start;
  const byLines = line - chunk.line;
  if (by === 0 && byLines === 0) return chunk;
  const { end, lines, examined, dependsOn, fails, shared, settings, found, comments, rootKeys } = chunk;
  return {
    start, end: end + by, line, lines, examined: examined + by, dependsOn, fails, shared, rootKeys,
    settings: by === 0 ? settings : settings.map(setting => movedSetting(setting, by)),
    found: by === 0 || found.length === 0 ? found : found.map(one => movedFound(one, by)),
    comments: comments.length === 0 ? comments : comments.map(comment => movedComment(comment, by, byLines)),
  };
}

function movedRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function movedSetting({ key, path, keyRange, valueRange, style, value, javaType, written, javaClass }: Setting, by: number): Setting {
  const movedPath = path.map(({ text, range }) => ({ text, range: movedRange(range, by) }));
  const last = movedPath.at(-1)?.range;
  const movedKey = last?.start === keyRange.start + by && last.end === keyRange.end + by ? last : movedRange(keyRange, by);
  const setting = { key, path: movedPath, keyRange: movedKey, valueRange: movedRange(valueRange, by), style, value, javaType, written };
  return javaClass === undefined ? setting : { ...setting, javaClass };
}

function movedComment({ range, text, line, wholeLine }: Comment, by: number, lines: number): Comment {
  return { range: movedRange(range, by), text, line: line + lines, wholeLine };
}

function movedFound(found: Found, by: number): Found {
  const { range, thrown, related } = found;
  return {
    ...found, range: movedRange(range, by),
    thrown: thrown?.at === undefined ? thrown : { ...thrown, at: thrown.at + by },
    ...(related === undefined ? {} : { related: { ...related, range: movedRange(related.range, by) } }),
  };
}
