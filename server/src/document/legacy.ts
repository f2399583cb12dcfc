import { isAtLeast, type FlinkVersion } from '../flink/version.js';
import { javaTrim } from '../flink/values/wording.js';
import { lineEndOf } from './lines.js';
import { keyWithoutSpace } from './reading/problems.js';
import type { Comment, DocumentProblem, ParsedFile, Setting, TextRange } from './types.js';

/**
 * Reads the text of a `flink-conf.yaml` as Flink's older releases do (`GlobalConfiguration.loadLegacyYAMLResource`): a setting a line, `key: value`, cut at `#` wherever it stands;
 * quotes belong to the value, and the last of two equal keys wins. From 2.0 on Flink does not read this file: `loads` is false then. Never throws.
 */
export function parseLegacy(text: string, version: FlinkVersion): ParsedFile {
  const settings: Setting[] = [];
  const problems: DocumentProblem[] = [];
  const comments: Comment[] = [];
  let number = 0;
  for (const { line, start } of linesOf(text)) {
    readLine(line, start, number, settings, problems, comments);
    number++;
  }
  const isRead = !isAtLeast(version, '2.0');
  if (!isRead) problems.unshift(notRead(text, version));
  return { dialect: 'legacy', loads: isRead, settings, problems, comments };
}

function readLine(line: string, start: number, number: number, settings: Setting[], problems: DocumentProblem[], comments: Comment[]): void {
  const hash = line.indexOf('#');
  if (hash >= 0) comments.push({ range: { start: start + hash, end: start + line.length }, text: line.slice(hash), line: number, wholeLine: javaTrim(line.slice(0, hash)) === '' });
  const content = hash < 0 ? line : line.slice(0, hash);
  if (javaTrim(content) === '') return;
  const colon = content.indexOf(': ');
  const rawKey = content.slice(0, Math.max(colon, 0));
  const rawValue = colon < 0 ? '' : content.slice(colon + 2);
  const key = javaTrim(rawKey);
  const value = javaTrim(rawValue);
  if (colon < 0 || key === '' || value === '') {
    problems.push(ignored(content, key, colon >= 0, rangeOfTrimmed(content, start)));
    return;
  }
  const keyRange = rangeOfTrimmed(rawKey, start);
  settings.push({ key, value, javaType: 'String', path: [{ text: key, range: keyRange }], keyRange, valueRange: rangeOfTrimmed(rawValue, start + colon + 2), style: 'legacy', written: undefined });
}

function ignored(content: string, key: string, hasColon: boolean, range: TextRange): DocumentProblem {
  if (hasColon && key === '') return skipped('Flink skips this line, for it has no key before its colon. Write `key: value`.', range);
  if (hasColon) return skipped(`Flink skips \`${key}\`, for it has no value. Give it one, or remove the line.`, range, key);
  const meant = /^([^\s:]+):$/.exec(javaTrim(content))?.[1];
  if (meant !== undefined) return skipped(`Flink skips \`${meant}\`, for it has no value. Give it one, or remove the line.`, range, meant);
  const spaceless = keyWithoutSpace(javaTrim(content));
  if (spaceless !== undefined) return skipped(`Flink skips this line, for \`${spaceless}:\` has no space behind its colon. Put a space behind the colon.`, range, spaceless);
  return skipped('Flink skips this line, for it is no `key: value`. Write one setting on each line, with a space behind the colon, or make it a comment with `#`.', range);
}

function skipped(message: string, range: TextRange, key?: string): DocumentProblem {
  return { code: 'legacy-line-ignored', message, range, refuses: false, ...(key === undefined ? {} : { key }) };
}

function notRead(text: string, version: FlinkVersion): DocumentProblem {
  return {
    code: 'legacy-not-read', refuses: true, range: { start: 0, end: lineEndOf(text, 0) },
    message: `Flink ${version} does not read flink-conf.yaml, and does not start without a config.yaml. Move the settings to config.yaml, or name the release that the file is for: \`# flink-config: version=1.20\`.`,
  };
}

function* linesOf(text: string): Generator<{ line: string; start: number }> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    yield { line: text.slice(start, match.index), start };
    start = match.index + match[0].length;
  }
  if (start < text.length) yield { line: text.slice(start), start };
}

function rangeOfTrimmed(text: string, start: number): TextRange {
  const content = javaTrim(text);
  const from = content === '' ? 0 : text.indexOf(content);
  return { start: start + from, end: start + from + content.length };
}
