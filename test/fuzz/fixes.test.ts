import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/src/analysis.js';
import { withChanges } from '../../server/src/document/edit/draft.js';
import { editOf } from '../../server/src/fixes/apply.js';
import { fixAll, SAFE } from '../../server/src/fixes/fixAll.js';
import { fixesOf } from '../../server/src/fixes/registry.js';
import type { Fix } from '../../server/src/fixes/types.js';
import type { Problem } from '../../server/src/rules/types.js';
import { anyText } from './documentTexts.js';

const errorsOf = ({ problems }: Analysis): number => problems.filter(({ severity }) => severity === 'error').length;

/** What a fix leaves; undefined where it cannot be made, which is said in a sentence. */
function after(analysis: Analysis, fix: Fix): Analysis | undefined {
  const edited = editOf(analysis, fix);
  if ('impossible' in edited) {
    expect(edited.impossible).toMatch(/\.$/);
    return undefined;
  }
  expect(edited.text).toBe(withChanges(analysis.text, edited.changes));
  return analysis.withText(edited.text);
}

/** Settings that go wrong in many ways, flat and nested. */
const LINES = [
  'parallelism.defalt: 4', 'parallelism.default: four', 'taskmanager.memory.manged.size: 1g', 'taskmanager.memory.managed: 1g', 'high-availability: none', 'high-availability.storageDir: x', 'state.backend: rocksdb', 'state.backend.type: hashmap',
  'state:\n  backend: hashmap', 'taskmanager:\n  numberOfTaskSlots: 0', 'taskmanager.numberOfTaskSlots: 2', 'rest.port: 70000', 'rest:\n  port: 8081', 's3.access-key: 0123', 'execution.checkpointing.interval: 1.5 min', 'execution.runtime-mode: BATCHED',
  'env.java.opts.all: -Xmx2g -Da=b', 'env.java.opts.taskmanager: |\n  -Xmx1g\n  -Dc=d', 'env:\n  java:\n    home: /opt', 'metrics.reporter.x.class: a.B', '# flink-config: version=1.20', '# flink-config: nonsense', '# flink-config-ignore: unknown-key', 'a: b # flink-config-ignore: no-code',
  'application-result-store.storage-path: x', 'taskmanager.heap.size: 1g', 'taskmanager.network.numberOfBuffers: 2', 'state.backend.type:', 'k: &x v', 'l: *x', 'taskmanager.memory.network.max: 1g', 'heartbeat.interval: 60 s', 'restart-strategy.type: fixed_delay',
];
const anySettings = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 8 }).map(lines => `${lines.join('\n')}\n`);
const anyFile = fc.record({ text: fc.oneof({ arbitrary: anySettings, weight: 2 }, { arbitrary: anyText, weight: 1 }), name: fc.oneof({ arbitrary: fc.constant('config.yaml'), weight: 4 }, { arbitrary: fc.constant('flink-conf.yaml'), weight: 1 }) });

test('every fix of any text can be made, or says why not; to ignore a problem hides it', () => {
  fc.assert(fc.property(anyFile, ({ text, name }) => {
    const analysis = new Analysis({ name, text });
    for (const problem of analysis.problems) {
      for (const fix of fixesOf(analysis, problem)) {
        const next = after(analysis, fix);
        // Of what Flink refuses not every comment is read.
        if (!fix.title.startsWith('Ignore') || next === undefined || !analysis.file.loads) continue;
        expect(next.problems.length, `${fix.title}\n${next.text}`).toBeLessThan(analysis.problems.length);
        expect([...next.configuration]).toEqual([...analysis.configuration]);
      }
    }
  }), { numRuns: 800 });
});

test('what is mended unseen never leaves more errors, and comes to rest', () => {
  fc.assert(fc.property(anyFile, ({ text, name }) => {
    const analysis = new Analysis({ name, text });
    const all = fixAll(analysis, SAFE);
    expect(all.text).toBe(withChanges(text, all.changes));
    const next = analysis.withText(all.text);
    expect(errorsOf(next)).toBeLessThanOrEqual(errorsOf(analysis));
    expect(fixAll(next, SAFE).text).toBe(all.text);
  }), { numRuns: 800 });
});

const size = fc.constantFrom('0', '1', '4096', '64m', '100m', '128m', '256m', '400m', '512m', '1g', '1536m', '2g', '4g', '100g');
const fraction = fc.constantFrom('0', '0.1', '0.4', '0.9', '0.99', '1', '-1');
const sizes = (process: string, parts: readonly string[], values: fc.Arbitrary<string>) => parts.map(part => [`${process}.memory.${part}`, values] as const);
const MEMORY = [
  ...sizes('taskmanager', ['process.size', 'flink.size', 'task.heap.size', 'framework.heap.size', 'task.off-heap.size', 'managed.size', 'network.min', 'network.max', 'jvm-metaspace.size', 'jvm-overhead.min', 'jvm-overhead.max', 'segment-size'], size),
  ...sizes('taskmanager', ['managed.fraction', 'network.fraction', 'jvm-overhead.fraction'], fraction),
  ...sizes('jobmanager', ['process.size', 'flink.size', 'heap.size', 'off-heap.size', 'jvm-metaspace.size', 'jvm-overhead.min', 'jvm-overhead.max'], size),
];
const anyMemory = fc.subarray(MEMORY, { minLength: 1, maxLength: 6 }).chain(rows => fc.tuple(...rows.map(([key, values]) => values.map(value => `${key}: ${value}\n`))));

test('every memory refusal has ways out, and each of them ends it and brings no other', () => {
  let refusals = 0;
  const isRefusal = ({ code, severity }: Problem): boolean => severity === 'error' && code !== 'unreadable-memory-size' && code !== 'unreadable-value' && code !== 'value-out-of-range';
  fc.assert(fc.property(anyMemory, lines => {
    const analysis = new Analysis({ name: 'config.yaml', text: lines.join('') });
    for (const problem of analysis.problems.filter(isRefusal)) {
      refusals++;
      const fixes = fixesOf(analysis, problem).filter(({ title }) => !title.startsWith('Ignore'));
      expect(fixes.length, `${problem.message}\n${analysis.text}`).toBeGreaterThan(0);
      for (const fix of fixes) {
        const next = after(analysis, fix);
        expect(next === undefined ? -1 : errorsOf(next), `${fix.title}\n${analysis.text}\n${next?.problems.map(({ message }) => message).join('\n') ?? ''}`).toBeLessThan(errorsOf(analysis));
      }
    }
  }), { numRuns: 1000 });
  expect(refusals).toBeGreaterThan(300);
});
