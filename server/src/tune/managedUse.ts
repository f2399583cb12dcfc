import { managedWeights, CONSUMER_WEIGHTS_KEY, type UseCase } from '../flink/memory/managed.js';
import { isNamed, namesOf } from '../flink/options/names.js';
import type { FlinkVersion } from '../flink/version.js';
import type { Draft } from './draft.js';
import { flagOf } from './reading.js';

/** The state backend that a configuration names: one that Flink knows by a name, another class (`other`), or none. */
export type Backend = 'hashmap' | 'rocksdb' | 'forst' | 'other' | undefined;

/** Something that uses managed memory besides the state backend of the file, as the file shows it. */
export interface ManagedUser {
  readonly kind: 'python' | 'sql' | 'batch' | 'state-backend' | 'weights';
  /** What uses it: `Python functions`. */
  readonly who: string;
  /** What shows it: `python.fn-execution.bundle.size is set`. */
  readonly evidence: string;
  readonly useCase: UseCase;
}

const BACKEND_KEY = 'state.backend.type';

/** The state backend of the settings as they stand. The names of old for state on the heap are `other`: they bring a checkpoint storage of their own. */
export function backendOf(draft: Draft): Backend {
  return backendNamed(draft.get(BACKEND_KEY));
}

/** The state backend that a value of `state.backend.type` names, by Flink's name or by its factory. */
export function backendNamed(value: string | undefined): Backend {
  const text = value?.toLowerCase();
  if (text === undefined) return undefined;
  if (text === 'hashmap' || text === 'rocksdb' || text === 'forst') return text;
  if (/\.(?:embedded)?rocksdbstatebackendfactory$/.test(text)) return 'rocksdb';
  if (text.endsWith('.forststatebackendfactory')) return 'forst';
  return text.endsWith('.hashmapstatebackendfactory') ? 'hashmap' : 'other';
}

/** Whether a release knows a state backend by its name. */
export function knowsBackend(name: string, version: FlinkVersion): boolean {
  const names = namesOf(BACKEND_KEY, version);
  return names !== undefined && isNamed(names, name);
}

/** The keys of a state backend that the draft sets. */
export function keysUnder(draft: Draft, prefix: string): readonly string[] {
  return [...draft.configuration.keys()].filter(key => key.startsWith(prefix));
}

/** What the file shows of users of managed memory besides its state backend, each with what shows it. */
export function managedUsers(draft: Draft): readonly ManagedUser[] {
  const users: ManagedUser[] = [];
  const first = (...prefixes: readonly string[]): string | undefined => [...draft.configuration.keys()].find(key => prefixes.some(prefix => key.startsWith(prefix)));
  const batch = batchEvidence(draft);
  if (batch !== undefined) users.push({ kind: 'batch', who: 'the operators of batch jobs', evidence: batch, useCase: 'OPERATOR' });
  const native = first('state.backend.rocksdb.', 'state.backend.forst.');
  if (native !== undefined) users.push({ kind: 'state-backend', who: 'jobs that choose RocksDB or ForSt themselves', evidence: `${native} is set`, useCase: 'STATE_BACKEND' });
  const python = first('python.');
  if (python !== undefined && flagOf(draft, 'python.fn-execution.memory.managed') !== false) users.push({ kind: 'python', who: 'Python functions', evidence: `${python} is set`, useCase: 'PYTHON' });
  const sql = first('table.', 'sql-client.', 'sql-gateway.');
  if (sql !== undefined) users.push({ kind: 'sql', who: 'windows and sorting of SQL', evidence: `${sql} is set`, useCase: 'OPERATOR' });
  for (const useCase of weighted(draft)) {
    if (!users.some(user => user.useCase === useCase)) users.push({ kind: 'weights', who: `the consumer ${useCase}`, evidence: `${CONSUMER_WEIGHTS_KEY} gives it a weight`, useCase });
  }
  return users;
}

/** What shows that batch jobs run; undefined where nothing does. */
function batchEvidence(draft: Draft): string | undefined {
  const { workload } = draft.context.facts;
  const mode = draft.get('execution.runtime-mode')?.toUpperCase();
  if (mode === 'BATCH' || mode === 'AUTOMATIC') return `execution.runtime-mode is ${mode}`;
  if (workload.value === 'batch') return `the workload is batch, ${workload.reason}`;
  return draft.get('jobmanager.scheduler')?.toUpperCase() === 'ADAPTIVEBATCH' ? 'jobmanager.scheduler is AdaptiveBatch' : undefined;
}

/** The consumers beside the state backend that get a weight where the author chose whom to give one: the defaults, which name all, show nothing. */
function weighted(draft: Draft): readonly UseCase[] {
  const isSet = [...draft.configuration.keys()].some(key => key === CONSUMER_WEIGHTS_KEY || key.startsWith(`${CONSUMER_WEIGHTS_KEY}.`));
  const weights = isSet ? managedWeights(draft.configuration, draft.version) : undefined;
  if (weights?.ok !== true) return [];
  const chosen = (['OPERATOR', 'PYTHON'] as const).filter(useCase => (weights.value.get(useCase) ?? 0) > 0);
  const isDefault = weights.value.get('OPERATOR') === 70 && weights.value.get('STATE_BACKEND') === 70 && weights.value.get('PYTHON') === 30;
  return isDefault ? [] : chosen;
}

/** Gives a consumer its default weight where the weights that are set leave it out: without one it gets no managed memory, and its jobs fail. True where that changed something. */
export function addConsumer(draft: Draft, useCase: UseCase): boolean {
  const weights = managedWeights(draft.configuration, draft.version);
  if (!weights.ok || (weights.value.get(useCase) ?? 0) > 0) return false;
  const text = draft.get(CONSUMER_WEIGHTS_KEY);
  const weight = DEFAULT_WEIGHTS[useCase];
  if (text === undefined) draft.set(`${CONSUMER_WEIGHTS_KEY}.${useCase}`, weight);
  else {
    const entries = [...weights.value].filter(([name]) => name !== useCase).map(([name, value]): [string, string] => [name, String(value)]);
    const all = [...entries, [useCase, weight] as const];
    const braces = text.trimStart().startsWith('{');
    draft.set(CONSUMER_WEIGHTS_KEY, braces ? `{${all.map(([name, value]) => `${name}: ${value}`).join(', ')}}` : all.map(([name, value]) => `${name}:${value}`).join(','));
  }
  return true;
}

const DEFAULT_WEIGHTS: Readonly<Record<UseCase, string>> = { OPERATOR: '70', STATE_BACKEND: '70', PYTHON: '30' };
