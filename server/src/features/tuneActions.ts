import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { valuedOption } from '../flink/options/valued.js';
import { mainEffect } from '../show/effect.js';
import { memoryRole } from '../show/roles.js';
import { tuneContextOf, tuneFile } from '../tune/context.js';
import { PROFILES, profileOf } from '../tune/registry.js';
import { plan } from '../tune/tune.js';
import type { Profile } from '../tune/types.js';
import { workspaceEdit, type EditTarget } from '../workspaceEdit.js';

/** Tuning for a goal, beside a client's own rewrites. */
export const TUNE = 'refactor.rewrite.flinkConfig.tune';
const NO_ANSWERS: ReadonlyMap<string, string> = new Map();

/**
 * The goals that the file can be tuned for, each with what it does above all, where the range is on a memory setting; those that would do nothing are left out.
 * Our own client shows the difference first, others get the edit.
 */
export function tuneActions(analysis: Analysis, range: Range, { only }: CodeActionContext, target: EditTarget, view: Pick<ClientView, 'codeActions' | 'own'>): CodeAction[] {
  if (!view.codeActions.literals || !analysis.file.loads || !wantsTuning(only) || !isOnMemory(analysis, range)) return [];
  const actions = offersOf(analysis).map(({ profile, title }): CodeAction => view.own
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
export interface Offer {
  readonly profile: Profile;
  readonly title: string;
  /** What it does above all; the number of settings where no pool changes. */
  readonly effect: string;
}

const OFFERS = new WeakMap<Analysis, readonly Offer[]>();

/** The goals that would change something, worked out once for a version of a document. */
export function offersOf(analysis: Analysis): readonly Offer[] {
  let offers = OFFERS.get(analysis);
  if (offers === undefined) OFFERS.set(analysis, (offers = PROFILES.flatMap(profile => offer(analysis, profile))));
  return offers;
}

function offer(analysis: Analysis, profile: Profile): readonly Offer[] {
  const planned = plan(tuneContextOf(analysis), [profile], NO_ANSWERS);
  if ('impossible' in planned || planned.steps.length === 0) return [];
  const { length } = planned.settings;
  const effect = mainEffect(planned.before, planned.after) ?? `${length} ${length === 1 ? 'setting' : 'settings'}`;
  return [{ profile, title: `${profile.title}: ${effect}`, effect }];
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
