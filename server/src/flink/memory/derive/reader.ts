import type { Dialect } from '../../values/collection.js';
import { isAtLeast, type FlinkVersion } from '../../version.js';
import { isOptionOf, type Defaulted, type MemoryOption } from '../options.js';
import { unreadableValue } from '../refusals/told.js';
import type { Configuration, Note } from '../types.js';
import type { Pool, PoolStep } from './steps.js';

/** What is refused when a reading goes wrong. */
export type Subject = 'TaskManager' | 'JobManager' | 'RocksDB' | 'ForSt' | 'managed memory' | 'network buffers';

/**
 * Reads options out of a configuration as Flink's `Configuration` does: the option's own key first, then its deprecated keys in
 * their order, then the default. What Flink logs meanwhile is collected as notes. A text that cannot be read is thrown as `Refused`.
 */
export class OptionReader {
  readonly notes: Note[] = [];
  private readonly replaced = new Map<string, PoolStep>();

  constructor(readonly configuration: Configuration, readonly version: FlinkVersion, readonly subject: Subject) {}

  /** How lists and maps are written: as YAML from 1.19 on, but not in a `flink-conf.yaml`. */
  get dialect(): Dialect {
    return isAtLeast(this.version, '1.19') ? this.configuration.dialect ?? 'standard' : 'legacy';
  }

  /** Whether the option is set, by its own key or a deprecated one; `0` and an empty text count. */
  contains(option: MemoryOption<unknown>): boolean {
    return this.replaced.has(option.key) || this.look(option) !== undefined;
  }

  /** The option's key as it is written in the configuration, or its own key where it is not. */
  keyOf(option: MemoryOption<unknown>): string {
    return this.replaced.get(option.key)?.key ?? this.find(option) ?? option.key;
  }

  /** The value in force. */
  get<T>(option: Defaulted<T>): T;
  get<T>(option: MemoryOption<T>): T | undefined;
  get<T>(option: MemoryOption<T>): T | undefined {
    const key = this.look(option);
    if (key === undefined) return option.default;
    const outcome = option.read({ text: this.configuration.get(key) ?? '', javaType: this.configuration.javaTypeOf?.(key) ?? 'String' });
    if (!outcome.ok) throw unreadableValue(this, option, key, outcome.error.reason);
    return outcome.value;
  }

  /** The size of a pool that an option sets, with the step that gave it; the option must be set or have a default. */
  size(option: MemoryOption<bigint>, pool: Pool): PoolStep {
    const replaced = this.replaced.get(option.key);
    if (replaced !== undefined) return { ...replaced, pool };
    const bytes = this.get(option) ?? 0n;
    return { pool, bytes, rule: this.contains(option) ? 'set' : 'default', key: this.keyOf(option) };
  }

  /** Takes a size for an option that is not set, as Flink does with the legacy heap options. */
  replace(option: MemoryOption<bigint>, step: PoolStep): void {
    this.replaced.set(option.key, step);
  }

  note(note: Note): void {
    this.notes.push(note);
  }

  /** The written key, noted where it is a deprecated one: Flink logs it at each look. */
  private look(option: MemoryOption<unknown>): string | undefined {
    const key = this.find(option);
    if (key !== undefined && key !== option.key) this.noteDeprecated(key, option.key);
    return key;
  }

  private find(option: MemoryOption<unknown>): string | undefined {
    if (!isOptionOf(option, this.version)) return undefined;
    return this.configuration.has(option.key) ? option.key : option.deprecatedKeys.find(key => this.configuration.has(key));
  }

  private noteDeprecated(key: string, successor: string): void {
    const message = `${key} is deprecated: use ${successor}.`;
    if (!this.notes.some(note => note.message === message)) this.note({ code: 'deprecated-key', message });
  }
}
