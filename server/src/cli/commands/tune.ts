import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Analysis } from '../../analysis.js';
import type { Derivation } from '../../flink/memory/types.js';
import { isSensitive } from '../../flink/options/sensitive.js';
import { JOB_MANAGER_POOLS, TASK_MANAGER_POOLS } from '../../show/pools.js';
import { formatSize } from '../../show/sizes.js';
import { tuneContextOf } from '../../tune/context.js';
import { wrongAnswer } from '../../tune/questions.js';
import type { Tuned } from '../../tune/tune.js';
import type { Profile } from '../../tune/types.js';
import { integer, jsonText, type Json } from '../json.js';
import { columns, type Style } from '../terminal.js';

/** What tuning a file came to where it could be done. */
export type Done = Exclude<Tuned, { readonly impossible: string }>;

/** The profiles that `--for` names, or one sentence about the first name there is none of. */
export function profilesFor(names: string, known: readonly Profile[]): readonly Profile[] | string {
  const wanted = names.split(',').map(name => name.trim()).filter(name => name !== '');
  const unknown = wanted.find(name => known.every(profile => profile.name !== name));
  const all = known.map(({ name }) => name).join(', ');
  if (unknown !== undefined) return `There is no profile ${unknown}. The profiles are ${all}.`;
  if (wanted.length === 0) return `--for takes a profile, or several with commas between: ${all}.`;
  return known.filter(({ name }) => wanted.includes(name)).toSorted((one, other) => wanted.indexOf(one.name) - wanted.indexOf(other.name));
}

/** The answers that `--set name=value` gives, or one sentence about the first that fits no question of the profiles. */
export function answersFor(set: readonly string[], profiles: readonly Profile[], analysis: Analysis): ReadonlyMap<string, string> | string {
  const questions = profiles.flatMap(profile => profile.questions(tuneContextOf(analysis)));
  const answers = new Map<string, string>();
  for (const pair of set) {
    const [name = '', ...rest] = pair.split('=');
    const question = questions.find(known => known.name === name);
    if (question === undefined) {
      const names = [...new Set(questions.map(known => known.name))];
      return `--set ${name}: ${names.length === 0 ? 'these profiles ask nothing' : `these profiles ask for ${names.join(', ')}`}.`;
    }
    const value = rest.join('=');
    const wrong = wrongAnswer(question, value, analysis.version);
    if (wrong !== undefined) return `--set ${name}: ${wrong}`;
    answers.set(name, value);
  }
  return answers;
}

/** The change as a unified diff; empty where there is none. */
export function tuneDiff(name: string, before: string, { text }: Done): string {
  return text === before ? '' : createTwoFilesPatch(name, name, before, text, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY });
}

/** `tune --format json`: one object, with the new text where it was not written. */
export function tuneJson(name: string, analysis: Analysis, profiles: readonly Profile[], done: Done, written: boolean): string {
  const { settings, notes, before, after, text } = done;
  return jsonText({
    file: name, flinkVersion: analysis.version, profiles: profiles.map(profile => profile.name), changed: text !== analysis.text,
    settings: settings.map(({ key, old, new: now }) => (isSensitive(key) ? { key, old: hidden(old), new: hidden(now) } : { key, old, new: now })),
    taskManager: poolsJson(TASK_MANAGER_POOLS, before.taskManager, after.taskManager), jobManager: poolsJson(JOB_MANAGER_POOLS, before.jobManager, after.jobManager),
    notes: notes.map(note => ({ text: note.text, sources: note.sources.map(({ title, url, confidence }) => ({ title, url, confidence })) })),
    ...(written ? {} : { text }),
  });
}

/** What was changed and what it does to the memory, for people. */
export function tunePretty(name: string, analysis: Analysis, profiles: readonly Profile[], { settings, notes, before, after }: Done, style: Style): string {
  const head = `${style.bold(name)} ${style.dim(`(Flink ${analysis.version}, for ${profiles.map(profile => profile.name).join(', ')})`)}`;
  if (settings.length === 0) return `${[head, '  Nothing to do: it is so already.', ...notesLines(notes, style)].join('\n')}\n`;
  const changed = settings.map(({ key, old, new: now }) => `  ${key}: ${isSensitive(key) ? '***' : `${old ?? style.dim('not set')} → ${now ?? style.dim('not set')}`}`);
  const tables = [effectTable('TaskManager', TASK_MANAGER_POOLS, before.taskManager, after.taskManager, style), effectTable('JobManager', JOB_MANAGER_POOLS, before.jobManager, after.jobManager, style)];
  return `${[head, ...changed, ...tables.filter(table => table !== undefined), ...notesLines(notes, style)].join('\n')}\n`;
}

const hidden = (value: string | null): string | null => (value === null ? null : '***');

type Pools<Id extends string> = Derivation<{ readonly pools: Readonly<Record<Id | 'totalFlink' | 'totalProcess', bigint>> }>;

function poolsJson<Id extends string>(pools: readonly { readonly id: Id }[], before: Pools<Id>, after: Pools<Id>): Json {
  const ids = [...pools.map(({ id }) => id), 'totalFlink', 'totalProcess'] as const;
  return Object.fromEntries(ids.map(id => [id, { old: before.ok ? integer(before.memory.pools[id]) : null, new: after.ok ? integer(after.memory.pools[id]) : null }]));
}

/** The pools that change; undefined where none does. */
function effectTable<Id extends string>(process: string, pools: readonly { readonly id: Id; readonly label: string }[], before: Pools<Id>, after: Pools<Id>, style: Style): string | undefined {
  if (!after.ok) return undefined;
  const all = [...pools, { id: 'totalFlink', label: 'Total Flink memory' }, { id: 'totalProcess', label: 'Total process memory' }] as const;
  const rows = all.map(({ id, label }) => ({ label, old: before.ok ? before.memory.pools[id] : undefined, now: after.memory.pools[id] })).filter(({ old, now }) => old !== now);
  if (rows.length === 0) return undefined;
  return `${style.bold(process)}\n${columns(rows.map(({ label, old, now }) => [`  ${label}`, old === undefined ? '–' : formatSize(old), '→', formatSize(now)]), [1, 3])}`;
}

function notesLines(notes: Done['notes'], style: Style): readonly string[] {
  return notes.map(({ text, sources }) => `  ${text}${sources.length === 0 ? '' : style.dim(` (${sources.map(({ title }) => title).join('; ')})`)}`);
}
