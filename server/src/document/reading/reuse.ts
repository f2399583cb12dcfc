import { moved, type Before, type Chunk } from './chunk.js';
import type { RootKey } from './settings.js';

/** How a text was read. */
export interface Reading {
  readonly text: string;
  readonly column: number;
  readonly chunks: readonly Chunk[];
  /** No key stands at the top twice. */
  readonly unique: boolean;
}

/** Finds the chunks of an earlier text that read the same in a new one: those before and behind the stretch that changed. */
export class Reuse {
  /** So many characters are the same at the beginning and at the end. */
  readonly #prefix: number;
  readonly #changeEnd: number;
  readonly #by: number;
  readonly #chunks: readonly Chunk[];
  readonly #unique: boolean;
  #next = 0;

  constructor({ text: old, chunks, unique }: Reading, text: string) {
    this.#chunks = chunks;
    this.#unique = unique;
    this.#prefix = commonPrefix(old, text);
    const suffix = commonSuffix(old, text, Math.min(old.length, text.length) - this.#prefix);
    this.#changeEnd = old.length - suffix;
    this.#by = text.length - old.length;
  }

  /** The chunk that begins at an offset of the new text, as it was read in the earlier one. Offsets must be asked for in ascending order. */
  find(start: number, line: number, before: Before): Chunk | undefined {
    const ahead = this.#at(start);
    if (ahead !== undefined && ahead.examined <= this.#prefix) return fits(ahead, before) ? moved(ahead, start, line) : undefined;
    const behind = start - this.#by >= this.#changeEnd ? this.#at(start - this.#by) : undefined;
    return behind !== undefined && fits(behind, before) ? moved(behind, start, line) : undefined;
  }

  /** Whether the keys at the top are those of the earlier text, and none stands there twice. */
  hasSameKeys(chunks: readonly Chunk[]): boolean {
    return this.#unique && chunks.length === this.#chunks.length && chunks.every(({ rootKeys }, index) => haveSameIdentities(rootKeys, this.#chunks[index]?.rootKeys ?? []));
  }

  /** The earlier chunk that began at an offset of the earlier text. */
  #at(start: number): Chunk | undefined {
    while (this.#next > 0 && (this.#chunks[this.#next]?.start ?? Infinity) > start) this.#next--;
    for (; ; this.#next++) {
      const chunk = this.#chunks[this.#next];
      if (chunk === undefined || chunk.start > start) return undefined;
      if (chunk.start === start) return chunk;
    }
  }
}

/** What depends on nothing standing before it, depends on the text as a whole. */
function fits({ dependsOn }: Chunk, before: Before): boolean {
  return dependsOn === undefined || (dependsOn === before && before !== 'nothing');
}

function haveSameIdentities(one: readonly RootKey[], other: readonly RootKey[]): boolean {
  return one === other || (one.length === other.length && one.every(({ identity }, index) => identity === other[index]?.identity));
}

/** How many characters are the same at the beginning. Long stretches are compared at once, for that is done by the machine. */
function commonPrefix(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  for (let step = 1024; same < most;) {
    const length = Math.min(step, most - same);
    if (one.slice(same, same + length) === other.slice(same, same + length)) {
      same += length;
      step *= 2;
    } else if (length === 1) {
      break;
    } else {
      step = length >> 1;
    }
  }
  return same;
}

function commonSuffix(one: string, other: string, most: number): number {
  let same = 0;
  for (let step = 1024; same < most;) {
    const length = Math.min(step, most - same);
    if (one.slice(one.length - same - length, one.length - same) === other.slice(other.length - same - length, other.length - same)) {
      same += length;
      step *= 2;
    } else if (length === 1) {
      break;
    } else {
      step = length >> 1;
    }
  }
  return same;
}
