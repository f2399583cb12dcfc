import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { valuedOption } from '../flink/options/valued.js';
import { declaredEffect, mainEffect } from '../show/effect.js';
import { memoryRole } from '../show/roles.js';
import { tuneContextOf, tuneFile } from '../tune/context.js';
import { wrongAnswer } from '../tune/questions.js';
import { PROFILES, profileOf } from '../tune/registry.js';
import { plan } from '../tune/tune.js';
import type { Profile, Question } from '../tune/types.js';
import { workspaceEdit, type EditTarget } from '../workspaceEdit.js';

/** Tuning for a goal, beside a client's own rewrites. */
export const TUNE = 'refactor.rewrite.flinkConfig.tune';
/** The scheme under which our own client shows what a file would be. */
const PREVIEW_SCHEME = 'flink-config-preview';
const NO_ANSWERS: ReadonlyMap<string, string> = new Map();

/**
 * The goals that the file can be tuned for, each with what it does above all, where the range is on a memory setting; those that would do nothing are left out.
 * Our own client shows the difference first, others get the edit.
 */
export function tuneActions(analysis: Analysis, range: Range, { only }: CodeActionContext, target: EditTarget, view: Pick<ClientView, 'codeActions' | 'own'>): CodeAction[] {
  if (!view.codeActions.literals || !analysis.file.loads || !wantsTuning(only) || !isOnMemory(analysis, range)) return [];
  const actions = offersOf(analysis).filter(({ moves }) => moves).map(({ profile, title }): CodeAction => view.own
    ? { title, kind: TUNE, command: { title, command: 'flinkConfig.tune', arguments: [target.uri, profile.name] } }
    : { title, kind: TUNE, data: { uri: target.uri, tune: profile.name } });
  return view.own || view.codeActions.resolves ? actions : actions.flatMap(action => {
    const resolved = resolveTuneAction(analysis, action, target, view);
    return 'refused' in resolved ? [] : [resolved];
  });
}

/** Whether an action is one of these. */
export function isTuneAction({ data }: CodeAction): boolean {
  return typeof data === 'object' && data !== null && 'tune' in data;
}

/** The action with its edit, made for the text as it is now; the reason where it cannot be made. */
export function resolveTuneAction(analysis: Analysis, action: CodeAction, target: EditTarget, { codeActions: { versions } }: Pick<ClientView, 'codeActions'>): CodeAction | { readonly refused: string } {
  const profile = profileOf((action.data as { readonly tune: string }).tune);
  if (profile === undefined) return action;
  const tuned = tuneFile(analysis, [profile], NO_ANSWERS);
  return 'impossible' in tuned ? { refused: tuned.impossible.replaceAll('`', '') } : { ...action, edit: workspaceEdit(analysis.lines, tuned.changes, target, versions) };
}

/** A goal with the title of its action: `Tune for HashMap: task heap 1.42 → 2.76 GiB`. */
interface Offer {
  readonly profile: Profile;
  readonly title: string;
  /** What it does above all; the number of settings where no pool changes. */
  readonly effect: string;
  /** Whether it changes a pool or how memory is declared, or lets a process start: these alone stand beside a memory setting, the others in the list of all goals. */
  readonly moves: boolean;
}

const OFFERS = new WeakMap<Analysis, readonly Offer[]>();

/** The goals that would change something, worked out once for a version of a document. */
function offersOf(analysis: Analysis): readonly Offer[] {
  let offers = OFFERS.get(analysis);
  if (offers === undefined) OFFERS.set(analysis, (offers = PROFILES.flatMap(profile => offer(analysis, profile))));
  return offers;
}

function offer(analysis: Analysis, profile: Profile): readonly Offer[] {
  const planned = plan(tuneContextOf(analysis), [profile], NO_ANSWERS);
  if ('impossible' in planned || planned.steps.length === 0) return [];
  const { length } = planned.settings;
  const written = planned.settings.filter(setting => setting.new !== null).map(({ key }) => key);
  const moved = mainEffect(planned.before, planned.after) ?? declaredEffect(written, planned.after);
  const effect = moved ?? `${length} ${length === 1 ? 'setting' : 'settings'}`;
  return [{ profile, title: `${profile.title}: ${effect}`, effect, moves: moved !== undefined }];
}

/** Without a wish the light bulb asks: it gets them too, on memory settings alone. */
function wantsTuning(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some(wanted => wanted === '' || wanted === TUNE || TUNE.startsWith(`${wanted}.`));
}

function isOnMemory(analysis: Analysis, range: Range): boolean {
  const from = analysis.lines.offsetAt(range.start);
  const setting = analysis.settingAt(from);
  if (setting === undefined) return false;
  const option = valuedOption(analysis.match(setting.key));
  return option !== undefined && memoryRole(option.key) !== undefined;
}

/** The file that a preview of our own client is of; undefined for every other document. */
export function previewedFile(uri: string): string | undefined {
  const query = uri.startsWith(`${PREVIEW_SCHEME}:`) ? /\?([^#]*)/.exec(uri)?.[1] : undefined;
  try {
    return query === undefined ? undefined : decodeURIComponent(query);
  } catch {
    return undefined;
  }
}

/** A goal as our own client offers it to choose. */
export interface Goal {
  readonly profile: string;
  readonly title: string;
  readonly icon: string;
  readonly effect: string;
  readonly cost: string;
  readonly questions: readonly Question[];
}

/** The goals that would change something, with what they ask. */
export function goals(analysis: Analysis): readonly Goal[] {
  if (!analysis.file.loads) return [];
  return offersOf(analysis).map(({ profile, effect }) => ({
    profile: profile.name, title: profile.title, icon: profile.icon, effect, cost: profile.cost, questions: profile.questions(tuneContextOf(analysis)),
  }));
}

/** What our own client asks to be tuned, with the answers by the names of the questions: the goals are applied one after the other. */
export interface TuneParams {
  readonly textDocument: { readonly uri: string };
  readonly profiles: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

/** What tuning comes to, for a comparison with the file; or why it cannot be. */
export type Preview =
  | { readonly text: string; readonly effect: string; readonly notes: readonly PreviewNote[]; readonly edits: readonly TextEdit[] }
  | { readonly impossible: string };

/** What is said beside the changes: plain text, and where it comes from. */
export interface PreviewNote {
  readonly text: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** What tuning for goals would make of the document. */
export function tunePreview(analysis: Analysis, { profiles: names, answers }: TuneParams): Preview {
  const unknown = names.find(name => profileOf(name) === undefined);
  if (unknown !== undefined || names.length === 0) return { impossible: `There is no goal ${unknown ?? 'named'}.` };
  const profiles = names.flatMap(name => profileOf(name) ?? []);
  for (const question of profiles.flatMap(profile => profile.questions(tuneContextOf(analysis)))) {
    const answer = answers[question.name];
    const wrong = answer === undefined ? undefined : wrongAnswer(question, answer, analysis.version);
    if (wrong !== undefined) return { impossible: wrong };
  }
  const tuned = tuneFile(analysis, profiles, new Map(Object.entries(answers)));
  if ('impossible' in tuned) return { impossible: tuned.impossible.replaceAll('`', '') };
  return {
    text: tuned.text, effect: mainEffect(tuned.before, tuned.after) ?? '',
    notes: tuned.notes.map(({ text, sources }) => ({ text, sources: sources.map(({ title, url }) => ({ title, url })) })),
    edits: tuned.changes.map(({ range, text }) => ({ range: analysis.lines.rangeOf(range), newText: text })),
  };
}
