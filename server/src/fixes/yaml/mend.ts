import type { Analysis } from '../../analysis.js';
import { withChanges } from '../../document/edit/draft.js';
import type { TextChange } from '../../document/edit/types.js';
import { lineEndOf, lineStartOf } from '../../document/lines.js';
import { parseFile } from '../../document/parse.js';
import type { DocumentProblem, Setting } from '../../document/types.js';
import type { Problem } from '../../rules/types.js';
import { changeFix, type Fix } from '../types.js';

/** A change that may mend a text which Flink refuses. */
export interface Candidate {
  readonly title: string;
  readonly changes: readonly TextChange[];
  readonly safe?: boolean;
  /** Whether settings may go with it: where it takes lines away. */
  readonly drops?: boolean;
}

/** More fixes than these are no help. */
const MOST = 3;

/** The candidates that do mend the text, as fixes: the first is preferred. What is no YAML cannot be reasoned about, so each is tried. */
export function mending(analysis: Analysis, problem: Problem, candidates: Iterable<Candidate>, most = MOST): readonly Fix[] {
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  for (const { title, changes, safe = false, drops = false } of candidates) {
    const outcome = JSON.stringify(changes);
    if (seen.has(title) || seen.has(outcome) || !mends(analysis, problem, changes, drops)) continue;
    seen.add(title).add(outcome);
    fixes.push(changeFix(problem, title, changes, { preferred: fixes.length === 0, safe }));
    if (fixes.length >= most) break;
  }
  return fixes;
}

/** Whether changes take a problem away, bring none up to the end of its line, and make no more of them behind it: what stood behind the first fault of a block may come to light. */
export function mends({ name, text, version, file }: Analysis, problem: Pick<Problem, 'code' | 'range'>, changes: readonly TextChange[], drops = false): boolean {
  if (changes.length === 0) return false;
  const mended = withChanges(text, changes);
  const after = parseFile(name, mended, version, file);
  if ((file.loads && !after.loads) || after.problems.length > file.problems.length || (!drops && after.settings.length < file.settings.length)) return false;
  const isMeant = (one: Pick<DocumentProblem, 'code' | 'range'>): boolean => one.code === problem.code && one.range.start === problem.range.start;
  const left = new Set(file.problems.filter(one => !isMeant(one)).map(({ code, range }) => `${code} ${moved(range.start, changes)}`));
  const lineEnd = lineEndOf(mended, moved(problem.range.end, changes));
  return after.problems.every(({ code, range }) => range.start > lineEnd || left.has(`${code} ${range.start}`)) && keepsOthers(file.settings, after.settings, lineStartOf(text, problem.range.start), changes);
}

/** Whether settings that end before the line at fault keep their values: a line that is moved may otherwise become the end of the text above. */
function keepsOthers(before: readonly Setting[], after: readonly Setting[], line: number, changes: readonly TextChange[]): boolean {
  const values = new Map(after.map(({ key, keyRange, value }) => [`${key} ${keyRange.start}`, value]));
  return before.every(({ key, keyRange, valueRange, value }) => valueRange.end > line || (values.get(`${key} ${moved(keyRange.start, changes)}`) ?? value) === value);
}

/** Where an offset is after changes; within one of them, its beginning. */
function moved(offset: number, changes: readonly TextChange[]): number {
  let by = 0;
  for (const { range, text } of changes) {
    if (range.start > offset) break;
    if (range.end > offset) return range.start + by;
    by += text.length - (range.end - range.start);
  }
  return offset + by;
}
