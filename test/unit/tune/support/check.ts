import { expect } from 'vitest';
import { Analysis } from '../../../../server/src/analysis.js';
import type { FlinkVersion } from '../../../../server/src/flink/version.js';
import { tune, type ProcessMemories, type Tuned } from '../../../../server/src/tune/tune.js';
import type { Profile, TuneContext } from '../../../../server/src/tune/types.js';
import type { Deployment, Workload } from '../../../../server/src/userSettings.js';
import type { Base } from './bases.js';

/** What is told of a text besides itself. */
export interface About {
  readonly version?: FlinkVersion;
  readonly deployment?: Deployment;
  readonly workload?: Workload;
  readonly file?: string;
}

export type Answers = Readonly<Record<string, string>>;
export type Done = Exclude<Tuned, { readonly impossible: string }>;

export function analysisOf(text: string, { version = '2.2', deployment, workload, file = 'config.yaml' }: About = {}): Analysis {
  return new Analysis({ name: file, text, whole: true, told: { flinkVersion: version, ...(deployment === undefined ? {} : { deployment }), ...(workload === undefined ? {} : { workload }) } });
}

export function contextOf({ configuration, version, facts, active }: Analysis): TuneContext {
  return { configuration, version, facts, active };
}

/** Tunes a text; what cannot be done comes back as its sentence. */
export function tuned(text: string, profiles: Profile | readonly Profile[], answers: Answers = {}, about: About = {}): Tuned {
  const analysis = analysisOf(text, about);
  const source = { name: analysis.name, text, version: analysis.version };
  return tune(source, contextOf(analysis), 'name' in profiles ? [profiles] : profiles, new Map(Object.entries(answers)));
}

/** Tunes a text that can be tuned. */
export function done(text: string, profiles: Profile | readonly Profile[], answers: Answers = {}, about: About = {}): Done {
  const outcome = tuned(text, profiles, answers, about);
  if ('impossible' in outcome) throw new Error(outcome.impossible);
  return outcome;
}

/** The settings that tuning changes, by their keys; null where it takes one out. */
export function changes({ settings }: Done): Readonly<Record<string, string | null>> {
  return Object.fromEntries(settings.map(setting => [setting.key, setting.new]));
}

/** Pools of the TaskManager in bytes; throws where it is refused. */
export function pools({ taskManager }: ProcessMemories) {
  if (!taskManager.ok) throw new Error(taskManager.refusal.message);
  return taskManager.memory.pools;
}

/** Pools of the TaskManager in mebibytes, rounded. */
export function mebibytes(memories: ProcessMemories): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(pools(memories)).map(([pool, bytes]) => [pool, Math.round(Number(bytes) / 2 ** 20)]));
}

const comments = (analysis: Analysis): readonly string[] => analysis.file.comments.map(comment => comment.text).sort();
const settings = (analysis: Analysis): ReadonlyMap<string, string> => new Map([...analysis.configuration.keys()].map(key => [key, analysis.configuration.get(key) ?? '']));

function poolsOf({ taskManager, jobManager }: ProcessMemories) {
  return [taskManager, jobManager].map(derivation => (derivation.ok ? derivation.memory.pools : derivation.refusal.message));
}

/**
 * Holds what every outcome of a profile on a file that starts must have: it starts, with the pools that were shown before; comments stay, and so do
 * all settings but those under `touched`; a second run changes nothing.
 */
export function expectSound(base: Base, profiles: Profile | readonly Profile[], answers: Answers, touched: RegExp): Done {
  const before = analysisOf(base.text, base);
  expect(before.taskManager, base.text).toMatchObject({ ok: true });
  const outcome = tuned(base.text, profiles, answers, base);
  if ('impossible' in outcome) throw new Error(`${outcome.impossible}\n${base.text}`);
  const after = analysisOf(outcome.text, base);
  expect(after.taskManager, outcome.text).toMatchObject({ ok: true });
  expect(poolsOf(outcome.after), outcome.text).toEqual(poolsOf(after));
  expect(poolsOf(outcome.before)).toEqual(poolsOf(before));
  expect(comments(after)).toEqual(comments(before));
  const rest = (all: ReadonlyMap<string, string>) => [...all].filter(([key]) => !touched.test(key)).sort();
  expect(rest(settings(after)), outcome.text).toEqual(rest(settings(before)));
  const again = tuned(outcome.text, profiles, answers, base);
  expect('impossible' in again ? again.impossible : again.changes, outcome.text).toEqual([]);
  return outcome;
}
