import type { Loaded } from '../flink/memory/types.js';
import type { JavaType } from '../flink/values/read.js';
import type { ParsedFile, Setting } from './types.js';

/** The settings in force as Flink's flat configuration: a view, because a map of its own would cost as much again as the settings. */
export class FlatConfiguration implements ReadonlyMap<string, string>, Loaded {
  readonly #effective: ReadonlyMap<string, Setting>;

  constructor(effective: ReadonlyMap<string, Setting>, readonly dialect: ParsedFile['dialect']) {
    this.#effective = effective;
  }

  readonly javaTypeOf = (key: string): JavaType | undefined => this.#effective.get(key)?.javaType;

  get size(): number {
    return this.#effective.size;
  }

  get(key: string): string | undefined {
    return this.#effective.get(key)?.value;
  }

  has(key: string): boolean {
    return this.#effective.has(key);
  }

  keys(): MapIterator<string> {
    return this.#effective.keys();
  }

  *values(): MapIterator<string> {
    for (const { value } of this.#effective.values()) yield value;
  }

  *entries(): MapIterator<[string, string]> {
    for (const [key, { value }] of this.#effective) yield [key, value];
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(callback: (value: string, key: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }
}
