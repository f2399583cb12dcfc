import { describe, expect, test } from 'vitest';
import { deriveJobManager } from '../../../server/src/flink/memory/jobManager.js';
import { formatSize } from '../../../server/src/flink/memory/size.js';
import { deriveTaskManager } from '../../../server/src/flink/memory/taskManager.js';
import type { Derivation, JobManagerMemory, Step, TaskManagerMemory } from '../../../server/src/flink/memory/types.js';
import { cases, rowsOf, type Row } from './vectors.js';

type AnyRow = Row<unknown> & { readonly mode?: 'active'; readonly env?: Readonly<Record<string, string>> };
type AnyDerivation = Derivation<TaskManagerMemory> | Derivation<JobManagerMemory>;

describe.each([['tm', deriveTaskManager], ['jm', deriveJobManager]] as const)('the steps of %s agree with its pools', (name, derive: (...args: Parameters<typeof deriveTaskManager>) => AnyDerivation) => {
  test.each(cases(rowsOf(name) as readonly AnyRow[]).filter(([, version, , expected]) => expected.ok !== undefined && version === expected.versions[0]))('%s in %s', (_, version, row) => {
    const derivation = derive(new Map(Object.entries(row.config)), version, { active: row.mode === 'active', environment: row.env ?? {} });
    if (!derivation.ok) throw new Error(derivation.refusal.message);
    const { pools } = derivation.memory;
    const bytes = Object.fromEntries(derivation.steps.map(step => [step.pool, step.bytes]));
    expect(bytes).toEqual(pools);
    const sum = (...names: string[]) => names.reduce((total, pool) => total + (bytes[pool] ?? 0n), 0n);
    expect(sum('totalFlink')).toBe(sum('frameworkHeap', 'taskHeap', 'frameworkOffHeap', 'taskOffHeap', 'network', 'managed', 'jvmHeap', 'offHeap'));
    expect(sum('totalProcess')).toBe(sum('totalFlink', 'jvmMetaspace', 'jvmOverhead'));
    for (const step of derivation.steps) expect(isConsistent(step)).toBe(true);
  });
});

/** Whether the numbers of a step say the same as its rule. */
function isConsistent({ rule, bytes, unclamped, min, max, key, base, fraction, minKey, maxKey }: Step): boolean {
  switch (rule) {
    case 'set': case 'default': return key !== undefined && fraction === undefined;
    case 'fraction': return key !== undefined && fraction !== undefined && base !== undefined && bytes === unclamped && (min ?? 0n) <= bytes && (max ?? bytes) >= bytes;
    case 'clamped-to-min': return key === minKey && bytes === min && unclamped !== undefined && unclamped < bytes;
    case 'clamped-to-max': return key === maxKey && bytes === max && unclamped !== undefined && unclamped > bytes;
    case 'rest': return key === undefined && base !== undefined && base >= bytes;
    case 'sum': return key === undefined;
  }
}

describe('a step tells how the pool came', () => {
  test.each<[rule: string, lines: string, pool: string, told: string]>([
    ['a size that is written', 'tm.process.size: 4g', 'totalProcess', '4 GiB set tm.process.size'],
    ['total Flink memory as the rest of the process', 'tm.process.size: 4g', 'totalFlink', '3.35 GiB rest of 4 GiB'],
    ['a fraction by default', 'tm.process.size: 4g', 'managed', '1.34 GiB fraction tm.managed.fraction 0.4 of 3.35 GiB = 1.34 GiB'],
    ['a fraction that is written', 'tm.flink.size: 2g\ntm.managed.fraction: .25', 'managed', '512 MiB fraction tm.managed.fraction 0.25 of 2 GiB = 512 MiB'],
    ['a size in place of the fraction', 'tm.process.size: 4g\ntm.managed.size: 1g', 'managed', '1 GiB set tm.managed.size'],
    ['a size by a deprecated key', 'tm.process.size: 4g\ntm.size: 1g', 'managed', '1 GiB set tm.size'],
    ['a default', 'tm.process.size: 4g', 'frameworkHeap', '128 MiB default tm.framework.heap.size'],
    ['the minimum of a fraction', 'tm.process.size: 1g', 'jvmOverhead', '192 MiB clamped-to-min tm.jvm-overhead.min 0.1 of 1 GiB = 102 MiB in 192 MiB (tm.jvm-overhead.min) to 1 GiB (tm.jvm-overhead.max)'],
    ['the maximum of a fraction', 'tm.process.size: 32g', 'jvmOverhead', '1 GiB clamped-to-max tm.jvm-overhead.max 0.1 of 32 GiB = 3.20 GiB in 192 MiB (tm.jvm-overhead.min) to 1 GiB (tm.jvm-overhead.max)'],
    ['a fraction within its range', 'tm.process.size: 4g', 'jvmOverhead', '410 MiB fraction tm.jvm-overhead.fraction 0.1 of 4 GiB = 410 MiB in 192 MiB (tm.jvm-overhead.min) to 1 GiB (tm.jvm-overhead.max)'],
    ['a fraction of a whole that is not known yet', 'tm.flink.size: 3g', 'jvmOverhead', '370 MiB fraction tm.jvm-overhead.fraction 0.1 beside 3.25 GiB = 370 MiB in 192 MiB (tm.jvm-overhead.min) to 1 GiB (tm.jvm-overhead.max)'],
    ['the task heap as what is left', 'tm.flink.size: 2g', 'taskHeap', '768 MiB rest of 2 GiB'],
    ['network memory as what is left', 'tm.flink.size: 2g\ntm.task.heap.size: 768m', 'network', '205 MiB rest of 2 GiB'],
    ['a total that is a sum', 'tm.flink.size: 3g', 'totalProcess', '3.61 GiB sum'],
    ['a total of pools that are written', 'tm.task.heap.size: 1g\ntm.managed.size: 1g', 'totalFlink', '2.50 GiB sum'],
    ['overhead between two totals', 'tm.process.size: 2g\ntm.flink.size: 1536m', 'jvmOverhead', '256 MiB rest of 2 GiB'],
    ['the heap of a JobManager', 'jm.process.size: 1600m', 'jvmHeap', '1 GiB rest of 1.13 GiB'],
    ['off-heap memory by default', 'jm.process.size: 1600m', 'offHeap', '128 MiB default jm.off-heap.size'],
    ['off-heap memory beside a heap', 'jm.flink.size: 2g\njm.heap.size: 1g', 'offHeap', '1 GiB rest of 2 GiB'],
  ])('%s', (_, lines, pool, told) => {
    const full = lines.replaceAll(/^(tm|jm)\./gm, (__, process) => `${process === 'tm' ? 'task' : 'job'}manager.memory.`);
    const configuration = new Map(full.split('\n').map(line => line.split(': ') as [string, string]));
    const derivation: AnyDerivation = full.startsWith('task') ? deriveTaskManager(configuration, '2.2') : deriveJobManager(configuration, '2.2');
    const step = derivation.ok ? derivation.steps.find(candidate => candidate.pool === pool) : undefined;
    expect(step && sentenceOf(step)).toBe(told);
  });

  test('legacy heap options and the environment stand as what was written', () => {
    const keyOf = (config: Record<string, string>, context = {}) => {
      const derivation = deriveTaskManager(new Map(Object.entries(config)), '1.20', context);
      return derivation.ok ? derivation.steps.filter(step => step.rule === 'set').map(step => `${step.pool} ${step.key ?? ''}`) : derivation.refusal.message;
    };
    expect(keyOf({ 'taskmanager.heap.size': '2g' })).toEqual(['totalFlink taskmanager.heap.size']);
    expect(keyOf({ 'taskmanager.heap.mb': '2048' }, { active: true })).toEqual(['totalProcess taskmanager.heap.mb']);
    expect(keyOf({ 'taskmanager.heap.size': '2g' }, { environment: { FLINK_TM_HEAP: '3g' } })).toEqual(['totalFlink FLINK_TM_HEAP']);
    expect(keyOf({}, { environment: { FLINK_TM_HEAP: '3 GiB' } })).toMatch(/^The TaskManager would not start: the environment variable FLINK_TM_HEAP has no memory size that Flink can read\.\n/);
  });
});

/** A step in one line: size, rule, deciding key, fraction, range. */
function sentenceOf(step: Step): string {
  const short = (key: string | undefined) => (key ?? '').replace('taskmanager.memory.', 'tm.').replace('jobmanager.memory.', 'jm.');
  const fraction = step.fraction === undefined ? '' : ` ${step.fraction} ${step.inverse === true ? 'beside' : 'of'} ${formatSize(step.base ?? 0n)} = ${formatSize(step.unclamped ?? 0n)}`;
  const range = step.min === undefined || step.max === undefined ? '' : ` in ${formatSize(step.min)} (${short(step.minKey)}) to ${formatSize(step.max)} (${short(step.maxKey)})`;
  const rest = step.rule === 'rest' ? ` of ${formatSize(step.base ?? 0n)}` : '';
  return `${formatSize(step.bytes)} ${step.rule}${step.key === undefined ? '' : ` ${short(step.key)}`}${fraction}${range}${rest}`;
}
