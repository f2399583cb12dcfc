import type { Setting } from '../types.js';
import { withChanges } from './draft.js';
import { merge } from './merge.js';
import type { Edited, Source, Step } from './types.js';
import { Impossible, Work } from './work.js';

/**
 * Makes the steps one after the other, each with the smallest change that keeps comments, order and style. What each one leaves is read again: it must hold exactly the
 * settings that were wanted, every comment, and nothing more that Flink refuses; else another way is taken, or the answer is why there is none. Never throws.
 */
export function edit(source: Source, steps: readonly Step[]): Edited {
  const work = new Work(source);
  try {
    for (const step of steps) take(work, step);
  } catch (error) {
    if (error instanceof Impossible) return { impossible: error.message };
    throw error;
  }
  const changes = work.draft.changes();
  return { changes, text: withChanges(source.text, changes) };
}

function take(work: Work, step: Step): void {
  switch (step.kind) {
    case 'set': { work.set(step.key, step.value); return; }
    case 'remove': { work.remove(step.key); return; }
    case 'rename': { work.rename(step.key, step.to); return; }
    case 'merge': { merge(work, step.key); return; }
    case 'set-written': { work.setWritten(written(work, step.setting), step.value, false); return; }
    case 'rename-written': { work.renameWritten(written(work, step.setting), step.to); return; }
    case 'remove-written': {
      const setting = work.now(step.setting);
      if (setting !== undefined) work.removeEntry(work.entryOf(setting));
    }
  }
}

function written(work: Work, first: Setting): Setting {
  const setting = work.now(first);
  if (setting === undefined) throw new Impossible(`\`${first.key}\` is no longer where it was.`);
  return setting;
}
