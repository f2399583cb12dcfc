import { expect, test } from 'vitest';
import type { ProblemCode } from '../../../server/src/rules/types.js';
import { PROFILES } from '../../../server/src/tune/registry.js';
import type { ProfileName } from '../../../server/src/tune/types.js';
import { bases } from './support/bases.js';
import { analysisOf, tuned } from './support/check.js';

/** What is said of a file only after it was tuned for a goal, with the reason why the goal does so all the same. */
const KNOWN: Readonly<Partial<Record<ProfileName, readonly ProblemCode[]>>> = {
  // Asked for against what the file says of its deployment, as a note tells.
  standalone: ['container-total-flink-memory'],
  container: ['standalone-total-process-memory', 'network-memory-unbounded'],
  // The published layout is one of containers, and wide exchanges have a use for a tenth of the memory.
  'high-throughput': ['standalone-total-process-memory', 'network-memory-unbounded'],
  // What is taken from the heap of small TaskManagers with many slots leaves them little; where the heap has none to give a note says so.
  rocksdb: ['small-slot-share', 'small-overhead-in-container', 'overhead-capped'],
  forst: ['small-slot-share', 'small-overhead-in-container', 'overhead-capped'],
  batch: ['small-slot-share', 'deprecated-key'],
  dotnet: ['small-slot-share'],
};

test.each(PROFILES.map(profile => [profile.name, profile] as const))('%s leaves nothing of which advice would say otherwise', (name, profile) => {
  let [all, silent] = [0, 0];
  for (const base of bases()) {
    const before = new Set(analysisOf(base.text, base).problems.map(({ code }) => code));
    const outcome = tuned(base.text, profile, {}, base);
    if (!('text' in outcome)) continue;
    const said = analysisOf(outcome.text, base).problems.filter(({ code }) => !before.has(code));
    expect(said.filter(({ code }) => KNOWN[name]?.includes(code) !== true).map(({ message }) => message), `${base.name}\n${outcome.text}`).toEqual([]);
    all++;
    if (said.length === 0) silent++;
  }
  expect(silent).toBeGreaterThan(all / 4);
});
