import type { Analysis } from '../analysis.js';
import { DIRECTIVE_VALUES } from '../document/directives.js';
import type { TextChange } from '../document/edit/types.js';
import type { TextRange } from '../document/types.js';
import { nearestFirst } from '../flink/values/enum.js';
import { FLINK_VERSIONS, type FlinkVersion } from '../flink/version.js';
import { PROBLEM_KINDS } from '../rules/registry.js';
import type { Problem } from '../rules/types.js';
import { insertion, lineAt, lineBreakOf, withoutLines } from './text.js';
import { changeFix, type Fix, type Marks } from './types.js';

/** Says in a comment which release the file is for. */
export function declaring(analysis: Analysis, problem: Problem, version: FlinkVersion, marks: Marks = {}): Fix {
  return changeFix(problem, `Say that the file is for Flink ${version}`, recording(analysis, 'version', version), marks);
}

/** Says something of the file in a comment `# flink-config: name=value`: in the one that is there, else in a first line. */
export function recording({ text, file }: Analysis, name: keyof typeof DIRECTIVE_VALUES, value: string): readonly TextChange[] {
  const words = file.comments.filter(comment => /^#+\s*flink-config:/.test(comment.text));
  const told = words.findLast(comment => new RegExp(`[:\\s,]${name}=`).test(comment.text));
  if (told !== undefined) {
    const at = told.text.lastIndexOf(`${name}=`) + `${name}=`.length;
    const start = told.range.start + at;
    return [{ range: { start, end: start + (/^[^\s,]*/.exec(told.text.slice(at))?.[0].length ?? 0) }, text: value }];
  }
  const [first] = words;
  if (first !== undefined) return [insertion(first.range.start + first.text.indexOf(':') + 1, ` ${name}=${value}`)];
  return [insertion(text.startsWith('\ufeff') ? 1 : 0, `# flink-config: ${name}=${value}${lineBreakOf(text)}`)];
}

/** The word that was meant, or no word. */
export function unknownDirective({ text }: Analysis, problem: Problem): readonly Fix[] {
  const { range, suggestions } = problem;
  const written = text.slice(range.start, range.end);
  const meant = suggestions.length > 0 ? suggestions : written.startsWith('#') ? [] : meantBy(written, text.slice(lineAt(text, range.start).start, range.start).includes('flink-config-ignore:'));
  return [
    ...meant.slice(0, 4).map((word, at) => changeFix(problem, `Write ${word}`, [{ range, text: word }], { preferred: at === 0 })),
    changeFix(problem, suggestions.length > 0 || written.startsWith('#') ? 'Remove the comment' : `Remove ${written}`, [withoutWord(text, range)]),
  ];
}

/** What may be meant by a word of a comment: a code to ignore, or a field with its value. */
function meantBy(word: string, ignores: boolean): readonly string[] {
  if (ignores) return nearestFirst(word, [...PROBLEM_KINDS.keys()]).slice(0, 1);
  const [name = '', value = ''] = word.split('=', 2);
  const fields = Object.keys(DIRECTIVE_VALUES) as (keyof typeof DIRECTIVE_VALUES)[];
  const field = fields.find(known => known === name) ?? fields.find(known => known === nearestFirst(name, fields)[0]) ?? 'version';
  const values: readonly string[] = DIRECTIVE_VALUES[field];
  const ordered = field === 'version' ? nearestVersions(value) : nearestFirst(value, values);
  return (values.includes(value) ? [value] : ordered).map(known => `${field}=${known}`);
}

/** The releases nearest to a number first; the newest where it is none. */
function nearestVersions(text: string): readonly string[] {
  const number = (version: string): number => version.split('.').slice(0, 2).reduce((sum, part) => sum * 100 + Number(part), 0);
  const wanted = /^\d+(?:\.\d+)*$/.test(text) ? number(text) : Infinity;
  return FLINK_VERSIONS.toReversed().sort((one, other) => (Number.isFinite(wanted) ? Math.abs(number(one) - wanted) - Math.abs(number(other) - wanted) : 0));
}

/** The code that was meant, in place of every one that does not exist; or none. */
export function unknownCode({ text }: Analysis, problem: Problem): readonly Fix[] {
  const { range } = problem;
  const comment = text.slice(range.start, range.end);
  const from = comment.indexOf(':') + 1;
  const unknown = Array.from(comment.slice(from).matchAll(/[^\s,]+/g), ({ 0: word, index }) => ({ word, start: range.start + from + index })).filter(({ word }) => !PROBLEM_KINDS.has(word));
  const changes = unknown.map(({ word, start }) => ({ range: { start, end: start + word.length }, text: nearestFirst(word, [...PROBLEM_KINDS.keys()])[0] ?? word }));
  const known = comment.slice(from).split(/[\s,]+/).filter(word => PROBLEM_KINDS.has(word));
  const left = known.length === 0 ? withoutWord(text, range) : { range: { start: range.start + from, end: range.end }, text: ` ${known.join(', ')}` };
  return [
    changeFix(problem, `Write ${changes.map(({ text: word }) => word).join(', ')}`, changes, { preferred: true }),
    changeFix(problem, known.length === 0 ? 'Remove the comment' : `Remove ${unknown.map(({ word }) => word).join(', ')}`, [left]),
  ];
}

/** Without a word of a comment; without the comment where nothing is left of it, and without its line where that is left empty. */
function withoutWord(text: string, range: TextRange): { readonly range: TextRange; readonly text: string } {
  const line = lineAt(text, range.start);
  const start = line.start + text.slice(line.start, line.end).indexOf('#');
  const before = text.slice(start, range.start);
  const behind = text.slice(range.end, line.end);
  const lone = before === '' || /^#+\s*$/.test(before) || (/^#+\s*[\w-]+:[\s,]*$/.test(before) && /^[\s,]*$/.test(behind));
  if (!lone) return { range: { start: range.start - (/[\s,]*$/.exec(before)?.[0].length ?? 0), end: range.end }, text: '' };
  const left = text.slice(line.start, start);
  return left.trim() === '' ? withoutLines(text, line) : { range: { start: line.start + left.trimEnd().length, end: line.end }, text: '' };
}
