import { refusedAt, rejected, Step, type Found, type Thrown } from './found.js';
import type { DocumentProblemCode, TextRange } from '../types.js';
import type { FailureReason, YamlFailure } from '../../flink/yaml/failure.js';

const REFUSES = 'Flink refuses the whole file';

/** A null: nothing, `~` or `null`. `commentedOut` tells that comments stand where its children would. */
export function nullValue(key: string, written: string, range: TextRange, commentedOut: boolean): Found {
  const message = commentedOut
    ? `\`${key}\` has no value, for all lines under it are comments: Flink fails on the whole file. Put this line into a comment too.`
    : written === '' ? `\`${key}\` has no value: Flink fails on the whole file. Give it a value, or remove the line.`
      : `\`${written}\` is no value to Flink: it fails on the whole file. Give \`${key}\` a value, put quotes around it if the word itself is meant, or remove the line.`;
  return { code: 'yaml-null-value', message, range, step: Step.Set, thrown: rejected('NullPointerException'), key };
}

/** A key that stands twice in one mapping. */
export function duplicateKey(key: string, range: TextRange, first: TextRange, step: Step, at: number, { nested, isNull }: { nested: boolean; isNull: boolean }): Found {
  const wayOut = nested ? 'Move the lines under this one to the first.' : 'Keep one of them.';
  return {
    code: 'yaml-duplicate-key', message: `\`${key}\` stands twice in the same mapping: ${REFUSES}. ${wayOut}`, range, step, key,
    // Flink's parser stumbles over its own message where the key is a null.
    thrown: isNull ? rejected('NullPointerException') : refusedAt(at, 'duplicate-key'),
    related: { range: first, message: `\`${key}\` stands here first.` },
  };
}

/** A key that is a number, a truth value or a structure. */
export function keyNotText(written: string, kind: string, range: TextRange): Found {
  const message = `The key \`${written}\` is ${kind}, not a text: ${REFUSES}. Put it in quotes, or give it its right name.`;
  return { code: 'yaml-key-not-text', message, range, step: Step.Flatten, thrown: rejected('ClassCastException') };
}

/** `{{ … }}` as a value: to YAML a mapping within a mapping, as a key. */
export function template(range: TextRange): Found {
  return { code: 'yaml-key-not-text', message: TEMPLATE, range, step: Step.Flatten, thrown: rejected('ClassCastException') };
}

/** A key that stands for what it is itself a part of. */
export function keyOfItself(written: string, range: TextRange, step: Step): Found {
  return { code: 'yaml-key-not-text', message: `The key \`${written}\` stands for what it is itself a part of: ${REFUSES}. Write the name of the key.`, range, step, thrown: rejected('YamlEngineException') };
}

/** A file that holds something else than settings. */
export function notAMapping(what: string, range: TextRange): Found {
  return { code: 'yaml-not-a-mapping', message: `The file is ${what}, not a mapping of keys to values: ${REFUSES}. Write \`key: value\`, one on each line.`, range, step: Step.Flatten, thrown: rejected('ClassCastException') };
}

/** `key:value` as the whole file. */
export function onlyMissingSpace(key: string, range: TextRange): Found {
  return { code: 'yaml-missing-space', message: missingSpace(key), range, step: Step.Flatten, thrown: rejected('ClassCastException'), key };
}

/** `key:value` within what was meant as a nested block: Flink takes it for a text. */
export function silentMissingSpace(key: string, range: TextRange): Found {
  return { code: 'yaml-missing-space', message: `\`${key}:\` has no space behind its colon: Flink takes the line for a text, and the setting does not exist. Put a space behind the colon.`, range, step: Step.Flatten, thrown: undefined };
}

/** A tag that Flink's parser has no class for. The text is not repeated here nor elsewhere: it may be a password that lacks its quotes. */
export function unknownTag(range: TextRange, step: Step, at: number): Found {
  return { code: 'yaml-unknown-tag', message: `\`!\` begins a tag, and Flink does not know this one: it refuses the whole file. Remove the tag; a text that begins with \`!\` needs quotes.`, range, step, thrown: refusedAt(at, 'unknown-tag') };
}

/** A known tag at something that it does not fit. */
export function misplacedTag(tag: string, range: TextRange, step: Step, exception: string, at?: number): Found {
  return { code: 'yaml-unknown-tag', message: `The tag \`${tag}\` does not fit what follows it: ${REFUSES}. Remove the tag.`, range, step, thrown: at === undefined ? rejected(exception) : refusedAt(at) };
}

/** A text that looks like a number, and is none to Java. */
export function badNumber(range: TextRange, step: Step): Found {
  return { code: 'yaml-bad-number', message: `This is taken for a number, and cannot be made one: ${REFUSES}. Put it in quotes if it is a text.`, range, step, thrown: rejected('NumberFormatException') };
}

/** More aliases than Flink's parser takes. */
export function tooManyAliases(range: TextRange): Found {
  return { code: 'yaml-syntax', message: 'Flink takes at most 50 aliases of lists and mappings, and refuses the whole file. Write the values out.', range, step: Step.Parse, thrown: rejected('YamlEngineException') };
}

/** Nested too deeply, or within itself. */
export function tooDeep(range: TextRange, step: Step, within: boolean): Found {
  const message = within
    ? 'This mapping holds itself: Flink runs out of stack and does not start. Write the values out in place of the alias.'
    : 'So many levels are nested here that Flink runs out of stack: it does not start. Options have five or six levels.';
  return { code: 'yaml-too-deep', message, range, step, thrown: rejected('StackOverflowError') };
}

/** Aliases of aliases that unfold to more settings than any memory holds. */
export function tooManySettings(range: TextRange): Found {
  return { code: 'yaml-too-deep', message: 'The aliases here unfold to more than 200,000 settings: Flink does not start. Write the values out in place of the aliases.', range, step: Step.Flatten, thrown: rejected('OutOfMemoryError') };
}

/** More characters than Flink's parser takes. */
export function tooLong(range: TextRange): Found {
  return { code: 'yaml-syntax', message: `The file is longer than the 3,145,728 characters that Flink's YAML reader takes: it refuses the whole file.`, range, step: Step.Parse, thrown: rejected('YamlEngineException') };
}

/** A control character. */
export function badCharacter(code: number, range: TextRange): Found {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: 'yaml-bad-character', message: `The character ${name} may not stand in YAML: ${REFUSES}. Remove it; within double quotes it can be written as an escape.`, range, step: Step.Read, thrown: { kind: 'bad-character', exception: 'ReaderException' } };
}

/** A place where the parser gave up: the text that is shown, and whether it is the first on its line. */
export interface FaultyText {
  readonly word: string;
  readonly first: boolean;
}

/** A place where the parser gave up. `thrown` is what Flink says of it. */
export function syntaxProblem(failure: YamlFailure, range: TextRange, { word, first }: FaultyText, thrown: Thrown): Found {
  const space = first ? missingSpaceKey(failure.reason, word) : undefined;
  if (space !== undefined) return { code: 'yaml-missing-space', message: missingSpace(space), range, step: Step.Parse, thrown, key: space };
  const message = first && word.startsWith('{{') ? TEMPLATE : SENTENCES[failure.reason](word, first);
  return { code: CODES[failure.reason] ?? 'yaml-syntax', message, range, step: Step.Parse, thrown };
}

/** What Flink throws at such a place. */
export function thrownBy({ reason, at, exception }: YamlFailure): Thrown {
  if (exception !== undefined) return rejected(exception);
  switch (reason) {
    case 'version': return rejected('YamlVersionException');
    case 'too-deep': return rejected('StackOverflowError');
    case 'not-first': return { kind: 'syntax', exception: 'YamlEngineException' };
    case 'tab': return refusedAt(at, 'tab');
    case 'undefined-alias': return refusedAt(at, 'undefined-alias');
    default: return refusedAt(at);
  }
}

const MISSING_SPACE = /^([\w.-]*[A-Za-z][\w.-]*):(?![\s/\\])./;

function missingSpaceKey(reason: FailureReason, word: string): string | undefined {
  return reason === 'key-without-colon' || reason === 'value-not-allowed' ? MISSING_SPACE.exec(word)?.[1] : undefined;
}

/** The key of a line that was meant as `key: value` and has no space; undefined for anything else, such as `localhost:8081`. */
export function keyWithoutSpace(line: string): string | undefined {
  return /^[^:]*:[0-9]{4,5}(?:[/,\s]|$)/.test(line) ? undefined : MISSING_SPACE.exec(line)?.[1];
}

function missingSpace(key: string): string {
  return `\`${key}:\` has no space behind its colon, so the line is no setting: ${REFUSES}. Put a space behind the colon.`;
}

const CODES: Readonly<Partial<Record<FailureReason, DocumentProblemCode>>> = {
  tab: 'yaml-tab', version: 'yaml-version', 'too-deep': 'yaml-too-deep', 'second-document': 'yaml-several-documents', 'no-document-start': 'yaml-syntax', alias: 'yaml-undefined-alias', 'undefined-alias': 'yaml-undefined-alias', 'tag-handle': 'yaml-unknown-tag',
};

const TEMPLATE = `This is a template that was not filled in: ${REFUSES}. Fill it in before Flink reads the file; a value that begins with \`{\` needs quotes.`;

const SENTENCES: Readonly<Record<FailureReason, (word: string, first: boolean) => string>> = {
  tab: () => `A tab stands where YAML takes spaces only: ${REFUSES}. Replace it by spaces.`,
  'cannot-start': word => `A value cannot begin with ${word.startsWith('`') ? 'a backtick' : `\`${word.charAt(0)}\``}: ${REFUSES}. Put it in quotes.`,
  'key-without-colon': () => `This line is no setting, for it has no \`: value\` behind it: ${REFUSES}. Write \`key: value\`, or make it a comment with \`#\`.`,
  'value-not-allowed': (_, first) => first
    ? `This line is indented deeper than the one above, which has a value already: ${REFUSES}. Indent it like the line above, or take that value away.`
    : `A value cannot hold a colon with a space behind it, nor end with one: ${REFUSES}. Put the value in quotes.`,
  'entry-not-allowed': () => `A list item cannot stand here: ${REFUSES}. Begin the list on a line of its own, or put a text that begins with \`-\` in quotes.`,
  'key-not-allowed': () => `A text that begins with \`? \` cannot stand here: ${REFUSES}. Put it in quotes.`,
  'not-first': () => `This goes on in the line where a value has just ended: ${REFUSES}. Begin a new line for it.`,
  'open-quote': word => `The quote \`${word.charAt(0)}\` is never closed: ${REFUSES}. Close it at the end of the value.`,
  'marker-in-quote': word => `The quote \`${word.charAt(0)}\` is not closed before the line with a document marker: ${REFUSES}. Close it at the end of the value.`,
  escape: () => `This escape does not exist in double quotes: ${REFUSES}. Write a backslash twice, or use single quotes.`,
  anchor: () => `\`&\` begins an anchor, and this is no name for one: ${REFUSES}. Put the text in quotes.`,
  alias: () => `\`*\` begins an alias, and this is no name for one: ${REFUSES}. Put the text in quotes.`,
  'undefined-alias': () => `\`*\` repeats a value that is marked with \`&\` and the same name further up, and there is none: ${REFUSES}. Put quotes around a text that begins with \`*\`.`,
  tag: () => `\`!\` begins a tag, and this is none: ${REFUSES}. Put the text in quotes.`,
  'tag-handle': () => `No \`%TAG\` line tells what this tag stands for: ${REFUSES}. Remove the tag; a text that begins with \`!\` needs quotes.`,
  directive: () => `A line that begins with \`%\` speaks to the YAML reader, and it does not understand this one: ${REFUSES}. Remove the line.`,
  'repeated-directive': () => `This line stands twice: ${REFUSES}. Remove one.`,
  version: () => `Flink reads YAML 1 only, and refuses the whole file. Remove the line.`,
  'block-header': () => `Behind \`|\` or \`>\` only \`+\`, \`-\`, an indentation and a comment can stand: ${REFUSES}. Put the text on the lines below, or in quotes.`,
  'block-indent': () => `The text of a \`|\` or \`>\` must be indented deeper than its key, and blank lines before it no deeper than its first line: ${REFUSES}.`,
  'not-in-mapping': (word, first) => {
    if (!first) return `Text stands behind the end of the value: ${REFUSES}. Put all of it in quotes, or a \`#\` before what is a comment.`;
    if (/^[\]}]/.test(word)) return `\`${word.charAt(0)}\` closes nothing: ${REFUSES}. Remove it.`;
    return word.startsWith('-')
      ? `A list item cannot stand among \`key: value\` lines: ${REFUSES}. Indent it under its key, or remove the dash.`
      : `The indentation of this line fits none of the lines above: ${REFUSES}. Indent it like its neighbours.`;
  },
  'not-in-list': () => `Lines of a list begin with \`- \`, and this one does not: ${REFUSES}. Indent it like the key that it belongs to.`,
  'flow-list': () => `The bracket \`[\` is not closed, or a comma is missing: ${REFUSES}. Write \`[a, b]\`.`,
  'flow-mapping': () => `The brace \`{\` is not closed, or a comma is missing: ${REFUSES}. Write \`{a: b, c: d}\`.`,
  'no-node': word => /^[\]}]/.test(word) ? `\`${word.charAt(0)}\` closes nothing: ${REFUSES}. Remove it, or put the text in quotes.` : `A value is missing here: ${REFUSES}.`,
  'no-document-start': () => `The settings end above this line: ${REFUSES}. See whether it is indented like the lines above, and remove a \`...\` before it.`,
  'directive-in-document': () => `A line that begins with \`%\` cannot stand among settings: ${REFUSES}. Remove it, or put a text that begins with \`%\` in quotes.`,
  'second-document': () => `A second YAML document begins here, and Flink reads one only: it refuses the whole file. Remove the line.`,
  'too-deep': () => `So many levels are nested here that Flink runs out of stack: it does not start. Options have five or six levels.`,
};
