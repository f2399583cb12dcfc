import type { Analysis } from '../../analysis.js';
import { edit } from '../../document/edit/edit.js';
import type { TextChange } from '../../document/edit/types.js';
import { valuedOption } from '../../flink/options/valued.js';
import type { Problem } from '../../rules/types.js';
import { titled } from '../settings.js';
import { insertion } from '../text.js';
import { tried } from '../together.js';
import { changeFix, stepFix, type Fix } from '../types.js';
import { commentingOut } from './comment.js';
import { mending, mends, type Candidate } from './mend.js';
import { blanks } from './syntax.js';
import { quoting } from './values.js';

/** A space behind the colon: of the line, or of all such lines that Flink takes for one text. */
export function* missingSpace({ text, file }: Analysis, problem: Problem): Generator<Candidate> {
  const title = 'Put a space behind the colon';
  const colons = file.problems.filter(({ code }) => code === problem.code).flatMap(({ range }) => {
    const key = /^[\w.-]+:/.exec(text.slice(range.start))?.[0];
    return key === undefined ? [] : [{ at: range.start, change: insertion(range.start + key.length, ' ') }];
  });
  const here = colons.findIndex(({ at }) => at === problem.range.start);
  if (here < 0) return;
  yield { title, changes: colons.slice(here, here + 1).map(({ change }) => change), safe: true };
  yield { title, changes: colons.map(({ change }) => change), safe: true };
}

/** The default, no setting at all, an empty text, or the word itself where one is written. A half-typed line is not taken away unasked: none is safe. */
export function nullValue(analysis: Analysis, problem: Problem): readonly Fix[] {
  const { name, text, version } = analysis;
  const { key, range } = problem;
  if (key === null) return [];
  const option = valuedOption(analysis.match(key));
  const isCommentedOut = !analysis.file.settings.some(setting => setting.key === key);
  const comments = (): readonly Fix[] => mending(analysis, problem, commentingOut(analysis, problem), 1);
  if (isCommentedOut) return comments();
  const indented = mending(analysis, problem, blanksBelow(analysis, problem), 1);
  const removed = edit({ name, text, version }, [{ kind: 'remove', key }]);
  const written = /^(?:~|null|Null|NULL)$/.exec(text.slice(range.start, range.end))?.[0];
  const hash = /^[ \t]*:[ \t]+(#\S[^\r\n]*)/.exec(text.slice(range.end, range.end + 1000));
  const hidden = hash === null ? undefined : { start: range.end + hash[0].length - (hash[1] ?? '').length, end: range.end + hash[0].length };
  const isText = option === undefined || (option.type === 'String' && !option.list);
  const fixes = [
    ...indented,
    ...(hidden === undefined ? [] : [changeFix(problem, 'Put the text that begins with # in quotes', [quoting(text, hidden)])]),
    ...('impossible' in removed || !mends(analysis, problem, removed.changes, true) ? comments() : [stepFix(problem, 'Remove the setting', [{ kind: 'remove', key }])]),
    ...(option === undefined || option.default === null ? [] : [stepFix(problem, `Set it to the default, ${titled(key, option.default)}`, [{ kind: 'set', key, value: option.default }])]),
    ...(isText ? tried(analysis, problem, [stepFix(problem, 'Write an empty text', [{ kind: 'set', key, value: '' }])]) : []),
    ...(isText && written !== undefined ? [stepFix(problem, 'Put the word in quotes', [{ kind: 'set', key, value: written }])] : []),
  ];
  return fixes.map((fix, at) => ({ ...fix, preferred: at === 0 }));
}

/** Lines below that are indented with blanks which are none to YAML. */
function* blanksBelow({ text, lines }: Analysis, { range }: Problem): Generator<Candidate> {
  const changes: TextChange[] = [];
  for (let number = lines.positionAt(range.end).line + 1; number < lines.lineCount; number++) {
    const start = lines.lineStart(number);
    const indent = /^\s*/.exec(text.slice(start, lines.lineEnd(number)))?.[0].length ?? 0;
    const [odd] = blanks(text, { start, end: start + indent });
    if (odd === undefined) break;
    changes.push(...odd.changes);
  }
  yield { title: 'Indent with spaces', changes, drops: true };
}
