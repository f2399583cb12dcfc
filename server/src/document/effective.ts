import type { Setting } from './types.js';

/**
 * The setting in force for each key: Flink takes the one written last. Its index of keys is taken over from the version before as long as
 * the keys are the same, which they are while values are being typed.
 */
export class EffectiveSettings implements ReadonlyMap<string, Setting> {
  readonly #settings: readonly Setting[];
  readonly #index: ReadonlyMap<string, number>;
  /** What was worked out of the keys alone; it goes with the index. */
  readonly #ofKeys: Map<unknown, unknown>;

  constructor(settings: readonly Setting[], previous?: EffectiveSettings) {
    this.#settings = settings;
    const same = previous !== undefined && haveSameKeys(settings, previous.#settings) ? previous : undefined;
    this.#index = same === undefined ? indexOf(settings) : same.#index;
    this.#ofKeys = same === undefined ? new Map() : same.#ofKeys;
  }

  /** Something that depends on the keys alone: worked out once for as long as they stay the same. */
  ofKeys<T>(compute: (keys: ReadonlyMap<string, unknown>) => T): T {
    if (!this.#ofKeys.has(compute)) this.#ofKeys.set(compute, compute(this.#index));
    return this.#ofKeys.get(compute) as T;
  }

  get size(): number {
    return this.#index.size;
  }

  get(key: string): Setting | undefined {
    const at = this.#index.get(key);
    return at === undefined ? undefined : this.#settings[at];
  }

  has(key: string): boolean {
    return this.#index.has(key);
  }

  keys(): MapIterator<string> {
    return this.#index.keys();
  }

  *values(): MapIterator<Setting> {
    for (const at of this.#index.values()) {
      const setting = this.#settings[at];
      if (setting !== undefined) yield setting;
    }
  }

  *entries(): MapIterator<[string, Setting]> {
    for (const setting of this.values()) yield [setting.key, setting];
  }

  [Symbol.iterator](): MapIterator<[string, Setting]> {
    return this.entries();
  }

  forEach(callback: (setting: Setting, key: string, map: ReadonlyMap<string, Setting>) => void): void {
    for (const setting of this.values()) callback(setting, setting.key, this);
  }
}

function indexOf(settings: readonly Setting[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  settings.forEach(({ key }, at) => index.set(key, at));
  return index;
}

function haveSameKeys(one: readonly Setting[], other: readonly Setting[]): boolean {
  return one.length === other.length && one.every(({ key }, at) => key === other[at]?.key);
}
