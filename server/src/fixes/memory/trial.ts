import type { Analysis } from '../../analysis.js';
import { deriveJobManager } from '../../flink/memory/jobManager.js';
import { deriveTaskManager } from '../../flink/memory/taskManager.js';
import type { Derivation, JobManagerMemory, Refusal, TaskManagerMemory } from '../../flink/memory/types.js';
import { managedRefusals } from '../../rules/memory/managedMemory.js';
import type { Problem } from '../../rules/types.js';

/** Settings to be tried: a text for each key, null where there shall be none. */
export type Changes = Readonly<Record<string, string | null>>;

export type Process = 'taskmanager' | 'jobmanager';

/** The settings of a file with some of them changed: what Flink would make of them, without any text being edited. */
export class Trial {
  readonly #settings: Map<string, string>;

  constructor(readonly analysis: Analysis, readonly process: Process) {
    this.#settings = new Map(analysis.configuration);
  }

  /** The value of a setting as it stands. */
  get(key: string): string | undefined {
    return this.analysis.configuration.get(key);
  }

  /** The memory of the process under changed settings. */
  derive(changes: Changes): Derivation<TaskManagerMemory> | Derivation<JobManagerMemory> {
    const { version, active } = this.analysis;
    return this.#with(changes, settings => (this.process === 'taskmanager' ? deriveTaskManager(settings, version, { active }) : deriveJobManager(settings, version, { active })));
  }

  /** What Flink refuses of the process under changed settings: its memory, its network, what its jobs use. */
  refusals(changes: Changes): readonly Refusal[] {
    const derivation = this.derive(changes);
    const network = derivation.ok && 'network' in derivation.memory && !derivation.memory.network.ok ? [derivation.memory.network.refusal] : [];
    const managed = this.process === 'taskmanager' ? this.#with(changes, settings => managedRefusals(settings, this.analysis.version)) : [];
    return [...(derivation.ok ? [] : [derivation.refusal]), ...network, ...managed];
  }

  #with<T>(changes: Changes, look: (settings: ReadonlyMap<string, string>) => T): T {
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) this.#settings.delete(key);
      else this.#settings.set(key, value);
    }
    const outcome = look(this.#settings);
    for (const key of Object.keys(changes)) {
      const value = this.get(key);
      if (value === undefined) this.#settings.delete(key);
      else this.#settings.set(key, value);
    }
    return outcome;
  }
}

/** A refusal with the settings that may be changed so that it goes. */
export interface Refused {
  readonly trial: Trial;
  readonly refusal: Refusal;
  /** The keys to blame that are set, the first one first. */
  readonly keys: readonly string[];
  /** Whether changes take the refusal away and bring no other. */
  readonly mends: (changes: Changes) => boolean;
}

/** The refusal that a problem tells of; undefined where the settings have changed since. */
export function refusalOf(analysis: Analysis, { code, key, suggestions }: Pick<Problem, 'code' | 'key' | 'suggestions'>): Refused | undefined {
  const ofJobManager = (key ?? suggestions[0])?.startsWith('jobmanager.') === true;
  const trial = new Trial(analysis, ofJobManager ? 'jobmanager' : 'taskmanager');
  const before = trial.refusals({});
  const keysOf = ({ option, blame }: Refusal): readonly string[] => [...new Set([...(option === undefined ? [] : [option]), ...blame])].filter(one => trial.get(one) !== undefined);
  const refusal = before.find(one => one.code === code && (keysOf(one)[0] ?? null) === key);
  if (refusal === undefined) return undefined;
  const others = new Set(before.filter(one => one !== refusal).map(one => one.code));
  return { trial, refusal, keys: keysOf(refusal), mends: changes => trial.refusals(changes).every(one => others.has(one.code)) };
}
