import { parseFlinkVersion, FLINK_VERSIONS } from '../flink/version.js';
import type { Comment, ParsedFile, TextRange } from './types.js';

/** What a comment `# flink-config: …` can tell of a file. */
export interface DirectiveFields {
  readonly version?: string;
  readonly deployment?: string;
  readonly workload?: string;
  readonly runtime?: string;
}

/** A comment `# flink-config-ignore: code, code`: problems on its line, and where it has a line of its own on the next, are not shown. */
export interface Ignore {
  /** The comment's line, from 0. */
  readonly line: number;
  readonly wholeLine: boolean;
  readonly codes: readonly string[];
  readonly range: TextRange;
}

/** What cannot be understood in such a comment. */
export interface DirectiveProblem {
  readonly range: TextRange;
  readonly message: string;
  /** What was meant in place of the text at `range`, where that can be told. */
  readonly meant?: string;
}

/** What the comments of a file tell. */
export interface Directives {
  /** The last word for each field, known values only. */
  readonly fields: DirectiveFields;
  readonly ignores: readonly Ignore[];
  readonly problems: readonly DirectiveProblem[];
}

/** What each field takes. */
export const DIRECTIVE_VALUES = {
  version: FLINK_VERSIONS, deployment: ['standalone', 'kubernetes', 'yarn', 'docker'], workload: ['streaming', 'batch'], runtime: ['jvm', 'dotnet'],
} as const satisfies Record<keyof DirectiveFields, readonly string[]>;

const FIELD = /^#+\s*flink-config:/;
const IGNORE = /^#+\s*flink-config-ignore:/;
/** What is nearly one of the two, and no sentence about something else: another case or joint, no colon. A code of a problem has a dash. */
const NEARLY_IGNORE = /^#+\s*(flink[-_ ]?config[-_:\s]*(?:ignore|disable|suppress)(?:\s*[:=]|\s*$|(?=\s+[a-z]+[-_][a-z])))/i;
const NEARLY_FIELD = /^#+\s*(flink[-_ ]?config(?:\s*[-:])?)\s*(?:version|deployment|workload|runtime)\s*=/i;

/** Reads the comments that speak to this tool: `# flink-config: version=2.2 deployment=kubernetes` and `# flink-config-ignore: code`. */
export function directivesOf({ comments }: Pick<ParsedFile, 'comments'>): Directives {
  const fields: { -readonly [Field in keyof DirectiveFields]: string } = {};
  const ignores: Ignore[] = [];
  const problems: DirectiveProblem[] = [];
  for (const comment of comments) {
    if (!/^#+\s*flink/i.test(comment.text)) continue;
    const ignore = IGNORE.exec(comment.text);
    const nearlyIgnore = ignore === null ? NEARLY_IGNORE.exec(comment.text) : null;
    const field = FIELD.exec(comment.text);
    const nearlyField = field === null ? NEARLY_FIELD.exec(comment.text) : null;
    if (ignore !== null) readIgnore(comment, ignore[0].length, ignores, problems);
    else if (nearlyIgnore !== null) problems.push(notRead(comment, nearlyIgnore[1] ?? '', 'flink-config-ignore:'));
    else if (field !== null) readFields(comment, field[0].length, fields, problems);
    else if (nearlyField !== null) problems.push(notRead(comment, nearlyField[1] ?? '', 'flink-config:'));
  }
  return { fields, ignores, problems };
}

/** A comment that begins with `written` where it would have to begin with `meant`. */
function notRead({ text, range }: Comment, written: string, meant: string): DirectiveProblem {
  const start = range.start + text.indexOf(written);
  return { range: { start, end: start + written.length }, message: `This comment has no effect: it must begin with \`# ${meant}\`, in these letters and with the colon.`, meant };
}

function readIgnore({ text, range, line, wholeLine }: Comment, from: number, ignores: Ignore[], problems: DirectiveProblem[]): void {
  const codes = wordsOf(text, from, range.start);
  if (codes.length === 0) problems.push({ range, message: 'No problem is named here. Write the codes of those that are not to be shown, with commas between them: `# flink-config-ignore: unknown-key`.' });
  for (const { word, range: at } of codes) {
    if (!/^[a-z][a-z0-9-]*$/.test(word)) problems.push({ range: at, message: `\`${word}\` is no code of a problem. Codes are like \`unknown-key\`, with commas between them.` });
  }
  ignores.push({ line, wholeLine, range, codes: codes.map(({ word }) => word) });
}

function readFields({ text, range }: Comment, from: number, fields: { -readonly [Field in keyof DirectiveFields]: string }, problems: DirectiveProblem[]): void {
  for (const { word, range: at } of wordsOf(text, from, range.start)) {
    const [name = '', value] = word.split('=', 2);
    if (!isField(name)) {
      problems.push({ range: at, message: `\`${name}\` is no field. The fields are \`version\`, \`deployment\`, \`workload\` and \`runtime\`, as in \`# flink-config: version=2.2 deployment=kubernetes\`.` });
    } else if (value === undefined || value === '') {
      problems.push({ range: at, message: `\`${name}\` has no value. Write \`${name}=${DIRECTIVE_VALUES[name].at(-1) ?? ''}\`, without blanks.` });
    } else if (!isValue(name, value)) {
      problems.push({ range: at, message: `\`${value}\` is no ${name} that is known. Take one of ${DIRECTIVE_VALUES[name].map(known => `\`${known}\``).join(', ')}.` });
    } else {
      fields[name] = value;
    }
  }
}

function isField(name: string): name is keyof DirectiveFields {
  return Object.hasOwn(DIRECTIVE_VALUES, name);
}

function isValue(field: keyof DirectiveFields, value: string): boolean {
  if (field === 'version') return parseFlinkVersion(value) !== undefined;
  const known: readonly string[] = DIRECTIVE_VALUES[field];
  return known.includes(value);
}

/** The words of a comment behind `from`, with their places in the file. */
function wordsOf(text: string, from: number, start: number): readonly { readonly word: string; readonly range: TextRange }[] {
  return Array.from(text.slice(from).matchAll(/[^\s,]+/g), match => {
    const at = start + from + match.index;
    return { word: match[0], range: { start: at, end: at + match[0].length } };
  });
}
