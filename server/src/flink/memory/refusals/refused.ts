import type { Derivation, Note, Refusal, Step } from '../types.js';

/** Carries a refusal out of the depth of a derivation, as Flink's exceptions do; never leaves a derivation. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** What a derivation gives: the memory and how each pool came. */
export interface Derived<Memory> {
  readonly memory: Memory;
  readonly steps: readonly Step[];
}

/** Runs a derivation and turns what it refuses into an outcome. `notes` are those that it has collected until then. */
export function outcomeOf<Memory>(notes: readonly Note[], derive: () => Derived<Memory>): Derivation<Memory> {
  const outcome = attempt(derive);
  return outcome.ok ? { ok: true, ...outcome.value, notes } : { ok: false, refusal: outcome.refusal, notes };
}

/** The value, or the refusal in its place. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Runs something that may refuse. */
export function attempt<T>(make: () => T): Attempt<T> {
  try {
    return { ok: true, value: make() };
  } catch (thrown) {
    if (thrown instanceof Refused) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  }
}
