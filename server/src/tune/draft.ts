import type { Step } from '../document/edit/types.js';
import { deriveJobManager } from '../flink/memory/jobManager.js';
import { deriveTaskManager } from '../flink/memory/taskManager.js';
import type { Configuration, Derivation, JobManagerMemory, TaskManagerMemory } from '../flink/memory/types.js';
import { optionsOf } from '../flink/options/table.js';
import type { Option } from '../flink/options/types.js';
import type { FlinkVersion } from '../flink/version.js';
import { isSameValue } from './sameValue.js';
import type { AdviceSource, TuneContext, TuneNote } from './types.js';

/** A configuration that is being tuned: changes are collected as steps, and everything is read as it would be after them. */
export class Draft {
  readonly context: TuneContext;
  readonly notes: TuneNote[] = [];
  readonly steps: Step[] = [];
  readonly #settings: Map<string, string>;
  readonly #configuration: Configuration;
  #refused: string | undefined;
  #taskManager: Derivation<TaskManagerMemory> | undefined;
  #jobManager: Derivation<JobManagerMemory> | undefined;

  constructor(context: TuneContext) {
    this.context = context;
    const { dialect, javaTypeOf } = context.configuration;
    this.#settings = new Map(context.configuration);
    // What a step sets is a text like the one it is written as; everything else stays as the loader made it.
    this.#configuration = Object.assign(this.#settings, {
      ...(dialect === undefined ? {} : { dialect }),
      ...(javaTypeOf === undefined ? {} : { javaTypeOf: (key: string) => (this.#settings.get(key) === context.configuration.get(key) ? javaTypeOf(key) : 'String' as const) }),
    });
  }

  get version(): FlinkVersion {
    return this.context.version;
  }

  /** The settings as they would be. */
  get configuration(): Configuration {
    return this.#configuration;
  }

  /** Why the goal cannot be reached, in one sentence; undefined where it can. */
  get refused(): string | undefined {
    return this.#refused;
  }

  /** The TaskManager's memory as it would be. */
  get taskManager(): Derivation<TaskManagerMemory> {
    return (this.#taskManager ??= deriveTaskManager(this.#configuration, this.version, { active: this.context.active }));
  }

  /** The JobManager's memory as it would be. */
  get jobManager(): Derivation<JobManagerMemory> {
    return (this.#jobManager ??= deriveJobManager(this.#configuration, this.version, { active: this.context.active }));
  }

  /** Whether the release has the option. */
  has(key: string): boolean {
    return optionsOf(this.version).option(key) !== undefined;
  }

  /** The text that Flink reads for an option: of its own key, else of its old names in their order; undefined where none is set. */
  get(key: string): string | undefined {
    const written = this.#writtenKey(key);
    return written === undefined ? undefined : this.#settings.get(written);
  }

  /** Gives an option its value, under its own key; where Flink reads the same value already, nothing changes. */
  set(key: string, value: string): void {
    const option = optionsOf(this.version).option(key);
    const now = this.get(key);
    if (now !== undefined && isSameValue(option, now, value, this.version)) return;
    const written = this.#writtenKey(key);
    if (written !== undefined && written !== key) {
      this.steps.push({ kind: 'rename', key: written, to: key });
      this.#settings.delete(written);
    }
    for (const name of oldNames(option)) if (name !== written) this.#drop(name);
    this.steps.push({ kind: 'set', key, value });
    this.#settings.set(key, value);
    this.#changed();
  }

  /** Puts an option with its value where another one stands, whose line and comments it takes over; that one goes. */
  replace(other: string, key: string, value: string): void {
    const written = this.#writtenKey(other);
    if (written !== undefined && this.get(key) === undefined) {
      this.steps.push({ kind: 'rename', key: written, to: key });
      this.#settings.set(key, this.#settings.get(written) ?? '');
      this.#settings.delete(written);
      this.#changed();
    }
    this.set(key, value);
    this.remove(other);
  }

  /** Takes an option out, by whatever name it is set. */
  remove(key: string): void {
    for (const name of [key, ...oldNames(optionsOf(this.version).option(key))]) this.#drop(name);
  }

  /** Makes steps of an edit by the keys that they name; those that name written settings are not for a draft. */
  make(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.kind === 'set') this.#settings.set(step.key, step.value);
      else if (step.kind === 'remove') this.#settings.delete(step.key);
      else if (step.kind === 'rename') {
        const value = this.#settings.get(step.key);
        if (value !== undefined) this.#settings.set(step.to, value);
        this.#settings.delete(step.key);
      }
    }
    this.steps.push(...steps);
    this.#changed();
  }

  /** Says something beside the changes. */
  note(text: string, sources: readonly AdviceSource[] = []): void {
    if (!this.notes.some(note => note.text === text)) this.notes.push({ text, sources });
  }

  /** Says that the goal cannot be reached: one sentence with the way out. Nothing is changed then. */
  refuse(sentence: string): void {
    this.#refused ??= sentence;
  }

  #writtenKey(key: string): string | undefined {
    return [key, ...oldNames(optionsOf(this.version).option(key))].find(name => this.#settings.has(name));
  }

  #drop(key: string): void {
    if (!this.#settings.delete(key)) return;
    this.steps.push({ kind: 'remove', key });
    this.#changed();
  }

  #changed(): void {
    this.#taskManager = this.#jobManager = undefined;
  }
}

/** The names that are read in an option's place; fallback keys have a meaning of their own and stay. */
function oldNames(option: Option | undefined): readonly string[] {
  return option?.deprecatedKeys ?? [];
}
