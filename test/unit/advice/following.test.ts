import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/analysis.js';
import type { Fix } from '../../../server/src/fixes/types.js';
import { fixesOf } from '../../../server/src/fixes/registry.js';
import type { Problem } from '../../../server/src/rules/types.js';
import { fixed } from '../fixes/support.js';
import { anyBase, bases } from '../tune/support/bases.js';
import { analysisOf } from '../tune/support/check.js';

/** Settings that advice is given on, each as an author could have added it to a file. */
const ADDED: readonly string[] = [
  'state.backend.rocksdb.memory.managed: false', 'state.backend.rocksdb.memory.fixed-per-slot: 512m', 'state.backend.rocksdb.memory.fixed-per-tm: 3g',
  'state.backend.rocksdb.memory.high-prio-pool-ratio: 0.0', 'state.backend.rocksdb.memory.write-buffer-ratio: 0.95', 'state.backend.rocksdb.block.cache-size: 256m', 'io.tmp.dirs: /tmp,/data',
  'taskmanager.numberOfTaskSlots: 12', 'taskmanager.memory.framework.heap.size: 256m', 'taskmanager.memory.framework.off-heap.size: 64m', 'taskmanager.memory.jvm-overhead.max: 200m',
  'taskmanager.memory.managed.consumer-weights: OPERATOR:70', 'python.fn-execution.bundle.size: 100', 'execution.target: yarn-session', 'execution.runtime-mode: BATCH',
  'execution.checkpointing.interval: 20s', 'execution.checkpointing.timeout: 15s', 'execution.checkpointing.max-concurrent-checkpoints: 2', 'execution.checkpointing.snapshot-compression: true',
  'execution.checkpointing.dir: s3://flink/checkpoints', 'state.backend.incremental: true', 'high-availability.type: kubernetes', 'high-availability.storageDir: s3://flink/ha', 'jobmanager.scheduler: adaptive', 'kubernetes.operator.periodic.savepoint.interval: 6h',
];

const errorsOf = ({ problems }: Analysis): readonly string[] => problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
const isWay = ({ title }: Fix): boolean => !title.startsWith('Ignore this line') && !title.startsWith('Say that the ');

/** Each way to follow a piece of advice leaves a file that Flink takes as before; after the first, the same is not advised of the same setting. */
function expectSound(analysis: Analysis, problem: Problem): void {
  for (const [index, fix] of fixesOf(analysis, problem).filter(isWay).entries()) {
    const after = analysis.withText(fixed(analysis, fix));
    const about = `${problem.code}: ${fix.title}\n${analysis.text}\n→\n${after.text}\n${errorsOf(after).join('\n')}`;
    expect(after.file.loads, about).toBe(true);
    expect(errorsOf(after).length, about).toBeLessThanOrEqual(errorsOf(analysis).length);
    expect([after.taskManager.ok, after.jobManager.ok], about).toEqual([after.taskManager.ok || analysis.taskManager.ok, after.jobManager.ok || analysis.jobManager.ok]);
    if (index === 0) expect(after.problems.filter(({ code, key }) => code === problem.code && key === problem.key), about).toEqual([]);
  }
}

function expectAllSound(text: string, about: Parameters<typeof analysisOf>[1]): void {
  const analysis = analysisOf(text, about);
  for (const problem of analysis.problems) if (problem.advice !== undefined) expectSound(analysis, problem);
}

test('advice is sound on every base', () => {
  for (const base of bases()) expectAllSound(base.text, base);
});

test('advice is sound on any base with anything added', () => {
  const backend = fc.constantFrom('rocksdb', 'rocksdb', 'forst', 'hashmap').map(type => `state.backend.type: ${type}`);
  fc.assert(fc.property(anyBase(), backend, fc.subarray([...ADDED], { maxLength: 10 }), (base, named, added) => {
    // What a flat file has already would stand there twice.
    const lines = [named, ...added].filter(line => !base.text.includes(`${line.split(':')[0] ?? ''}:`));
    expectAllSound(`${base.text}${lines.join('\n')}\n`, base);
  }), { numRuns: 300 });
});
