import type { Setting } from '../../document/types.js';
import type { Facts } from '../../facts.js';
import type { JobManagerMemory, TaskManagerMemory } from '../../flink/memory/types.js';
import type { FlinkValue } from '../../flink/values/value.js';
import type { FlinkVersion } from '../../flink/version.js';
import type { FileContext } from '../types.js';
import { settingOf, valueInForce } from '../values/inForce.js';
import type { FactName, Supposed } from './types.js';

/** What advice looks at: values in force in the types of Flink, the memory, and what is supposed of the file. */
export class AdviceContext {
  readonly file: FileContext;
  readonly #supposed = new Map<FactName, Supposed>();
  readonly #values = new Map<string, FlinkValue | undefined>();
  #parts: Map<string, Setting[]> | undefined;

  constructor(file: FileContext) {
    this.file = file;
  }

  get version(): FlinkVersion {
    return this.file.version;
  }

  /** The TaskManager as Flink would start it; undefined where it would not. */
  get taskManager(): TaskManagerMemory | undefined {
    return this.file.taskManager.ok ? this.file.taskManager.memory : undefined;
  }

  /** The JobManager as Flink would start it; undefined where it would not. */
  get jobManager(): JobManagerMemory | undefined {
    return this.file.jobManager.ok ? this.file.jobManager.memory : undefined;
  }

  /** Whether the release has the option. */
  has(key: string): boolean {
    return this.file.optionOf(key) !== undefined;
  }

  /** The setting that an option takes its value from, by its own name or an old one; undefined where it is not set. */
  setting(key: string): Setting | undefined {
    const option = this.file.optionOf(key);
    return option === undefined ? this.file.effective.get(key) : settingOf(option, this.file.effective);
  }

  /** Whether the file sets an option, by its own name or an old one. */
  isSet(key: string): boolean {
    return this.setting(key) !== undefined;
  }

  /** A key that is set and begins as one of these does, the first one of the file; each begins with a whole part: `python.`. */
  firstUnder(...prefixes: readonly string[]): string | undefined {
    const found = prefixes.flatMap(prefix => this.#under(partOf(prefix)).find(({ key }) => key.startsWith(prefix)) ?? []);
    return found.reduce<Setting | undefined>((first, one) => (first === undefined || one.keyRange.start < first.keyRange.start ? one : first), undefined)?.key;
  }

  /** The settings whose keys begin with a part: all rules together look at each setting once. */
  #under(part: string): readonly Setting[] {
    if (this.#parts === undefined) {
      this.#parts = new Map();
      for (const setting of this.file.file.settings) {
        const first = partOf(setting.key);
        const settings = this.#parts.get(first);
        if (settings === undefined) this.#parts.set(first, [setting]);
        else settings.push(setting);
      }
    }
    return this.#parts.get(part) ?? NONE;
  }

  /** The text that is in force, trimmed: of the setting, else the default; undefined where there is none. */
  text(key: string): string | undefined {
    return (this.setting(key)?.value ?? this.file.optionOf(key)?.default ?? undefined)?.trim();
  }

  /** The same in lower case: names and constants, whose case Flink ignores. */
  name(key: string): string | undefined {
    return this.text(key)?.toLowerCase();
  }

  /** A size in bytes; undefined where it has none, or one that cannot be read. */
  bytes(key: string): bigint | undefined {
    const value = this.#value(key);
    return value?.kind === 'memory' ? value.bytes : undefined;
  }

  /** A duration in milliseconds. */
  millis(key: string): number | undefined {
    const value = this.#value(key);
    return value?.kind === 'duration' ? Number(value.nanos / 1_000_000n) : undefined;
  }

  /** A number, whole or not. */
  number(key: string): number | undefined {
    const value = this.#value(key);
    return value?.kind === 'integer' || value?.kind === 'float' ? Number(value.value) : undefined;
  }

  /** A truth value. */
  flag(key: string): boolean | undefined {
    const value = this.#value(key);
    return value?.kind === 'boolean' ? value.value : undefined;
  }

  /** What the file is taken for: what is told, then what its own settings show, then the default. */
  supposed(name: FactName): Supposed {
    let supposed = this.#supposed.get(name);
    if (supposed === undefined) this.#supposed.set(name, (supposed = this.#suppose(name)));
    return supposed;
  }

  /** The deployment where something tells it. */
  get deployment(): Supposed | undefined {
    return told(this.supposed('deployment'));
  }

  /** The workload where something tells it. */
  get workload(): Supposed | undefined {
    return told(this.supposed('workload'));
  }

  /** Whether every process has a container of its own, as far as something tells it. */
  get container(): Supposed | undefined {
    const { deployment } = this;
    return deployment === undefined || deployment.value === 'standalone' ? undefined : deployment;
  }

  #suppose(name: FactName): Supposed {
    const { value, reason, presumed }: Facts[FactName] = this.file.facts[name];
    if (presumed !== true) return { name, value, reason, presumed: false, recorded: this.file.directives.fields[name] !== undefined };
    return this.#shown(name) ?? { name, value, reason, presumed: true, recorded: false };
  }

  #shown(name: FactName): Supposed | undefined {
    const shown = (value: string, reason: string): Supposed => ({ name, value, reason, presumed: false, recorded: false });
    if (name === 'workload') {
      const mode = this.name('execution.runtime-mode');
      if (mode === 'batch' && this.isSet('execution.runtime-mode')) return shown('batch', 'execution.runtime-mode is BATCH');
      if (this.isSet('execution.checkpointing.interval') && mode !== 'automatic') return shown('streaming', 'execution.checkpointing.interval is set');
    }
    if (name === 'deployment') {
      const [kubernetes, yarn] = [this.firstUnder('kubernetes.'), this.firstUnder('yarn.')];
      if (kubernetes !== undefined && yarn === undefined) return shown('kubernetes', `${kubernetes} is set`);
      if (yarn !== undefined && kubernetes === undefined) return shown('yarn', `${yarn} is set`);
    }
    return undefined;
  }

  #value(key: string): FlinkValue | undefined {
    if (!this.#values.has(key)) this.#values.set(key, valueInForce(key, this.file)?.value);
    return this.#values.get(key);
  }
}

const NONE: readonly Setting[] = [];

/** The first part of a key. */
function partOf(key: string): string {
  const dot = key.indexOf('.');
  return dot < 0 ? key : key.slice(0, dot);
}

function told(supposed: Supposed): Supposed | undefined {
  return supposed.presumed ? undefined : supposed;
}
