import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import type { Edited, TextChange } from '../document/edit/types.js';
import { editOf } from '../fixes/apply.js';
import { allOf, fixAll, SAFE } from '../fixes/fixAll.js';
import { fixesOf } from '../fixes/registry.js';
import type { Fix } from '../fixes/types.js';
import type { Problem } from '../rules/types.js';
import { workspaceEdit, type EditTarget } from '../workspaceEdit.js';

/** Every problem that can be mended unseen, at once. */
export const FIX_ALL = 'source.fixAll.flinkConfig';
const QUICK_FIX = 'quickfix';

/** What an action needs to be found again: by its problem and its title, for the text may have changed. */
interface ActionData {
  readonly uri: string;
  readonly action: { readonly code: string; readonly title: string; readonly line: number; readonly character: number } | { readonly all: string } | 'fix-all';
}

/** The fixes of the problems in a range, those of all problems of one kind where there are several, and what mends the whole file unseen where a client asks for it. */
export function codeActions(analysis: Analysis, range: Range, { only, diagnostics }: CodeActionContext, target: EditTarget, { codeActions: view }: Pick<ClientView, 'codeActions'>): CodeAction[] {
  if (!view.literals) return [];
  const from = analysis.lines.offsetAt(range.start);
  const to = analysis.lines.offsetAt(range.end);
  const problems = wants(only, QUICK_FIX) ? analysis.problems.filter(problem => problem.range.start <= to && problem.range.end >= from) : [];
  const quick = problems.flatMap(problem => fixesOf(analysis, problem).map(fix => quickFix(analysis, problem, fix, target, diagnostics)));
  const codes = [...new Set(problems.map(({ code }) => code))];
  const all = [...codes.flatMap(code => allOfKind(analysis, code, target, diagnostics)), ...(only !== undefined && wants(only, FIX_ALL) ? wholeFile(analysis, target) : [])];
  const actions = [...preferredFirst(quick), ...all];
  return view.resolves ? actions : actions.flatMap(action => {
    const edited = editedBy(analysis, action);
    return edited === undefined || 'impossible' in edited ? [] : [withEdit(analysis, action, edited.changes, target, view.versions)];
  });
}

/** The action with its edit, made for the text as it is now; the reason where it cannot be made. */
export function resolveCodeAction(analysis: Analysis, action: CodeAction, target: EditTarget, { codeActions: view }: Pick<ClientView, 'codeActions'>): CodeAction | { readonly refused: string } {
  if (action.edit !== undefined) return action;
  const edited = editedBy(analysis, action);
  if (edited === undefined) return { refused: 'The problem is no longer there.' };
  return 'impossible' in edited ? { refused: edited.impossible.replaceAll('`', '') } : withEdit(analysis, action, edited.changes, target, view.versions);
}

/** Whether a client that asks for some kinds only wants one of this kind: a kind stands for all below it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some(wanted => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}

function quickFix({ lines }: Analysis, { code, range }: Problem, { title, preferred }: Fix, { uri }: EditTarget, diagnostics: readonly Diagnostic[]): CodeAction {
  const place = lines.rangeOf(range);
  const data: ActionData = { uri, action: { code, title, ...place.start } };
  const shown = diagnostics.filter(diagnostic => diagnostic.code === code && isSame(diagnostic.range, place));
  return { title, kind: QUICK_FIX, ...(shown.length === 0 ? {} : { diagnostics: shown }), ...(preferred ? { isPreferred: true } : {}), data };
}

function isSame(one: Range, other: Range): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character && one.end.line === other.end.line && one.end.character === other.end.character;
}

/** Preferred fixes of several problems come before the others of each. */
function preferredFirst(actions: readonly CodeAction[]): readonly CodeAction[] {
  return [...actions.filter(({ isPreferred }) => isPreferred === true), ...actions.filter(({ isPreferred }) => isPreferred !== true)];
}

function allOfKind(analysis: Analysis, code: string, { uri }: EditTarget, diagnostics: readonly Diagnostic[]): readonly CodeAction[] {
  const choice = allOf(code);
  const fixable = analysis.problems.filter(problem => choice(analysis, problem) !== undefined);
  if (fixable.length < 2) return [];
  const data: ActionData = { uri, action: { all: code } };
  const shown = diagnostics.filter(diagnostic => diagnostic.code === code);
  return [{ title: `Fix all ${fixable.length} in the file: ${code}`, kind: QUICK_FIX, ...(shown.length === 0 ? {} : { diagnostics: shown }), data }];
}

function wholeFile(analysis: Analysis, { uri }: EditTarget): readonly CodeAction[] {
  const any = analysis.problems.some(problem => SAFE(analysis, problem) !== undefined);
  const data: ActionData = { uri, action: 'fix-all' };
  return any ? [{ title: 'Fix all that needs no second look', kind: FIX_ALL, data }] : [];
}

/** What an action comes to in the text as it is now; undefined where its problem is gone. */
function editedBy(analysis: Analysis, action: CodeAction): Edited | undefined {
  const { action: meant } = action.data as ActionData;
  if (meant === 'fix-all') return fixAll(analysis, SAFE);
  if ('all' in meant) return fixAll(analysis, allOf(meant.all));
  const { lines } = analysis;
  const offset = lines.offsetAt(meant);
  const found = analysis.problems.filter(({ code }) => code === meant.code).flatMap(problem => fixesOf(analysis, problem).filter(({ title }) => title === meant.title).map(fix => ({ fix, away: Math.abs(problem.range.start - offset) })));
  const [nearest] = found.sort((one, other) => one.away - other.away);
  return nearest === undefined ? undefined : editOf(analysis, nearest.fix);
}

function withEdit({ lines }: Analysis, action: CodeAction, changes: readonly TextChange[], target: EditTarget, versions: boolean): CodeAction {
  return { ...action, edit: workspaceEdit(lines, changes, target, versions) };
}
