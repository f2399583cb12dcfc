import type { Analysis } from '../analysis.js';
import { DIRECTIVE_VALUES } from '../document/directives.js';
import type { TextRange } from '../document/types.js';
import { PROBLEM_KINDS } from '../rules/registry.js';
import type { CommentPlace } from './context.js';
import { isFoundIn } from './rank.js';
import { NO_SUGGESTIONS, type Suggestion, type Suggestions } from './types.js';

const STARTS = [
  { text: 'flink-config: ', detail: 'tells release and deployment' },
  { text: 'flink-config-ignore: ', detail: 'hides problems of a line' },
];

/** What can be said to this tool in a comment: its own words, the fields of `# flink-config:`, the codes behind `# flink-config-ignore:`. */
export function directiveSuggestions(analysis: Analysis, place: CommentPlace): Suggestions {
  const ignore = /^#+\s*flink-config-ignore:/.exec(place.typed);
  if (ignore !== null) return codes(analysis, place, ignore[0].length);
  const field = /^#+\s*flink-config:/.exec(place.typed);
  if (field !== null) return fields(analysis, place, field[0].length);
  const typed = /^#+[ \t]*([a-z-]+)$/.exec(place.typed)?.[1];
  // Whoever begins a comment is not to be interrupted: some letters of it must be there.
  if (typed === undefined || /\S/.test(place.text.slice(place.typed.length))) return NO_SUGGESTIONS;
  const start = place.start + place.typed.length - typed.length;
  const blank = place.typed.length === typed.length + 1 ? ' ' : '';
  const items = STARTS.filter(({ text }) => text.startsWith(typed)).map(({ text, detail }): Suggestion => ({ kind: 'directive', label: text.trim(), text: blank + text, range: { start, end: place.start + place.typed.length }, filter: text.trim(), detail, opensValue: true }));
  return { items, complete: false };
}

/** The word under the cursor: what of it stands before the cursor, where it begins, and where it ends. */
interface Word {
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  /** What has to be put before it. */
  readonly blank: string;
}

function wordAt({ text, typed, start }: CommentPlace, from: number): Word {
  const begun = /[^\s,]*$/.exec(typed.slice(from))?.[0] ?? '';
  const rest = /^[^\s,]*/.exec(text.slice(typed.length))?.[0] ?? '';
  const at = typed.length - begun.length;
  return { typed: begun, start: start + at, end: start + typed.length + rest.length, blank: at === from ? ' ' : '' };
}

function fields(analysis: Analysis, place: CommentPlace, from: number): Suggestions {
  const word = wordAt(place, from);
  const others = `${place.text.slice(from, word.start - place.start)} ${place.text.slice(word.end - place.start)}`;
  const equals = word.typed.indexOf('=');
  if (equals < 0) {
    const unused = Object.keys(DIRECTIVE_VALUES).filter(name => !new RegExp(`(?:^|[\\s,])${name}=`).test(others));
    const range = { start: word.start, end: word.end };
    return listed(unused.map(name => ({ kind: 'directive', label: `${name}=`, text: `${word.blank}${name}=`, range, filter: `${name}=`, detail: `now ${factOf(analysis, name) ?? ''}`, opensValue: true })), word.typed);
  }
  const name = word.typed.slice(0, equals);
  const values = Object.entries(DIRECTIVE_VALUES).find(([field]) => field === name)?.[1] ?? [];
  const start = word.start + equals + 1;
  const now = factOf(analysis, name);
  const ordered = name === 'version' ? values.toReversed() : values;
  return listed(ordered.map(value => ({ kind: 'constant', label: value, text: value, range: { start, end: word.end }, filter: value, ...(value === now ? { detail: 'now' } : {}) })), word.typed.slice(equals + 1));
}

function factOf({ facts: { version, deployment, workload, runtime } }: Analysis, name: string): string | undefined {
  const facts: Readonly<Partial<Record<string, string>>> = { version: version.value, deployment: deployment.value, workload: workload.value, runtime: runtime.value };
  return facts[name];
}

/** Codes: first those of the problems that the comment can hide, on its line or, where it has a line of its own, on the next. */
function codes(analysis: Analysis, place: CommentPlace, from: number): Suggestions {
  const word = wordAt(place, from);
  const others = new Set([...place.text.slice(from, word.start - place.start).split(/[\s,]+/), ...place.text.slice(word.end - place.start).split(/[\s,]+/)]);
  const wholeLine = analysis.text.slice(analysis.lines.lineStart(place.line), place.start).trim() === '';
  const hidden = { start: analysis.lines.lineStart(place.line), end: analysis.lines.lineEnd(place.line + (wholeLine ? 1 : 0)) };
  const isOfComment = ({ start }: TextRange): boolean => place.start <= start && start <= place.start + place.text.length;
  const near = new Set(analysis.problems.filter(({ range }) => hidden.start <= range.start && range.start <= hidden.end && !isOfComment(range)).map(({ code }): string => code));
  const ordered = [...near, ...[...PROBLEM_KINDS.keys()].filter(code => !near.has(code)).sort()].filter(code => !others.has(code));
  return listed(ordered.map(code => ({
    kind: 'directive', label: code, text: word.blank + code, range: { start: word.start, end: word.end }, filter: code,
    ...(near.has(code) ? { detail: 'here' } : {}), explanation: PROBLEM_KINDS.get(code)?.title ?? '',
  })), word.typed);
}

function listed(items: readonly Suggestion[], typed: string): Suggestions {
  return { items: items.filter(({ filter }) => isFoundIn(typed, filter)), complete: true };
}
