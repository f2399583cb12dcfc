import type { Analysis } from '../analysis.js';
import { deriveJobManager } from '../flink/memory/jobManager.js';
import { deriveTaskManager } from '../flink/memory/taskManager.js';
import type { Configuration } from '../flink/memory/types.js';
import type { Option } from '../flink/options/types.js';
import { memoryHint } from '../show/hints.js';
import type { ProcessDerivation } from '../show/pools.js';
import { memoryRole, type MemoryRole } from '../show/roles.js';

/** What the memory of a process would be if one option of it had another value. */
export class WhatIf {
  readonly #analysis: Analysis;
  readonly #option: Option;
  readonly role: MemoryRole;

  private constructor(analysis: Analysis, option: Option, role: MemoryRole) {
    this.#analysis = analysis;
    this.#option = option;
    this.role = role;
  }

  /** Undefined for options that have nothing to do with memory. */
  static of(analysis: Analysis, option: Option): WhatIf | undefined {
    const role = memoryRole(option.key);
    return role === undefined ? undefined : new WhatIf(analysis, option, role);
  }

  /** The memory with a value of the option's; without it as if nothing were set. */
  derived(value?: string): ProcessDerivation {
    const { configuration, version, active } = this.#analysis;
    const changed = new Changed(configuration, this.#option.key, [this.#option.key, ...this.#option.deprecatedKeys], value);
    return this.role.process === 'taskmanager'
      ? { process: 'taskmanager', derivation: deriveTaskManager(changed, version, { active }) }
      : { process: 'jobmanager', derivation: deriveJobManager(changed, version, { active }) };
  }

  /** What a value comes to, in the words of the hints: `= 1.34 GiB`; undefined where Flink would refuse it, empty where there is nothing to tell. */
  comesTo(value: string): string | undefined {
    const of = this.derived(value);
    if (!of.derivation.ok) return undefined;
    const { taskManager, jobManager } = this.#analysis;
    const derivations = of.process === 'taskmanager' ? { taskManager: of.derivation, jobManager } : { taskManager, jobManager: of.derivation };
    const { key } = this.#option;
    return memoryHint({ key, option: key, value, ...derivations }, 'all')?.text ?? '';
  }

  /** Bytes that the option's pool or total has where the option is not set; undefined where Flink refuses that. */
  get inForce(): bigint | undefined {
    const of = this.derived();
    if (!of.derivation.ok) return undefined;
    const pools: Readonly<Partial<Record<string, bigint>>> = { ...of.derivation.memory.pools };
    return this.role.kind === 'total' ? pools[this.role.total] : this.role.kind === 'pool' ? pools[this.role.pool] : undefined;
  }

  /** The largest whole number of MiB, in bytes, that Flink takes for the size of a pool; undefined where it takes none. */
  get largest(): bigint | undefined {
    const of = this.derived();
    if (!of.derivation.ok || this.role.kind !== 'pool' || this.role.part !== 'size') return undefined;
    let fits = 0n;
    let fails = (of.derivation.memory.pools.totalProcess >> 20n) + 1n;
    while (fails - fits > 1n) {
      const middle = (fits + fails) / 2n;
      if (this.derived(`${middle}m`).derivation.ok) fits = middle;
      else fails = middle;
    }
    return fits === 0n ? undefined : fits << 20n;
  }
}

/** A configuration in which one option has another value, or none. */
class Changed implements Configuration {
  readonly #before: Configuration;
  readonly #key: string;
  readonly #names: readonly string[];
  readonly #value: string | undefined;

  constructor(before: Configuration, key: string, names: readonly string[], value: string | undefined) {
    this.#before = before;
    this.#key = key;
    this.#names = names;
    this.#value = value;
  }

  get size(): number {
    return this.#all().size;
  }

  get(key: string): string | undefined {
    return key === this.#key ? this.#value : this.#names.includes(key) ? undefined : this.#before.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<string> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, string]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(callback: (value: string, key: string, map: Configuration) => void): void {
    this.#all().forEach((value, key) => callback(value, key, this));
  }

  #all(): Map<string, string> {
    const all = new Map([...this.#before].filter(([key]) => !this.#names.includes(key)));
    if (this.#value !== undefined) all.set(this.#key, this.#value);
    return all;
  }
}
