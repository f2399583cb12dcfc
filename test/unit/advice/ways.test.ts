import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { fixesOf } from '../../../server/src/fixes/registry.js';
import { countOf, fixed } from '../fixes/support.js';
import { bases } from '../tune/support/bases.js';

/** Settings that bring advice with them, each put into every base. */
const MORE: readonly (readonly [name: string, settings: Readonly<Record<string, string>>])[] = [
  ['a high parallelism', { 'parallelism.default': '400', 'execution.checkpointing.interval': '1 min' }],
  ['batch', { 'execution.runtime-mode': 'BATCH', 'parallelism.default': '600' }],
  ['batch without managed memory', { 'execution.runtime-mode': 'BATCH', 'taskmanager.memory.managed.fraction': '0.01', 'taskmanager.memory.framework.off-heap.batch-shuffle.size': '96m' }],
  ['RocksDB, other buffers', { 'state.backend.type': 'rocksdb', 'taskmanager.memory.segment-size': '64k', 'taskmanager.network.memory.buffer-debloat.enabled': 'true', 'taskmanager.network.memory.buffer-debloat.threshold-percentages': '100' }],
  ['pinned network memory', { 'taskmanager.memory.network.min': '128m', 'taskmanager.memory.network.max': '128m' }],
];

test.each(MORE)('every way to follow advice ends it, and brings no error: %s', (_name, more) => {
  let followed = 0;
  for (const { name, file, text } of bases(more).filter((_, at) => at % 2 === 0)) {
    const before = new Analysis({ name: file, text });
    const errors = before.problems.filter(({ severity }) => severity === 'error').length;
    for (const problem of before.problems.filter(({ advice }) => advice !== undefined)) {
      for (const fix of fixesOf(before, problem)) {
        if (/^(?:Ignore|Say that the (?:workload|deployment|runtime) is) /.test(fix.title)) continue;
        followed++;
        const after = new Analysis({ name: file, text: fixed(before, fix) });
        const what = `${name}: ${fix.title}\n${text}`;
        expect(countOf(after.problems, problem.code), what).toBeLessThan(countOf(before.problems, problem.code));
        expect(after.problems.filter(({ severity }) => severity === 'error').length, what).toBeLessThanOrEqual(errors);
        expect(after.taskManager.ok, what).toBe(before.taskManager.ok);
      }
    }
  }
  expect(followed).toBeGreaterThan(50);
});
