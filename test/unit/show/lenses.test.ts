import { describe, expect, it, test } from 'vitest';
import type { RefusalCode } from '../../../server/src/flink/memory/types.js';
import { processLenses } from '../../../server/src/show/lenses.js';
import { refusalWords } from '../../../server/src/show/names.js';
import { memoryStatus } from '../../../server/src/show/status.js';
import type { ProcessDerivation } from '../../../server/src/show/pools.js';
import { derivation, jobManager, JOB_MANAGERS, refused, refusedTaskManager, taskManager, TASK_MANAGERS } from './fixtures.js';

const notConfigured = refused({ code: 'memory-not-configured' });

describe('the lenses over a process', () => {
  const check = (of: ProcessDerivation, expected: readonly string[]) => test(expected.join(' | ') || 'none', () => expect(processLenses(of).map(({ text, shows }) => `${text} (${shows})`)).toEqual(expected));
  check({ process: 'taskmanager', derivation: taskManager() }, ['$(pie-chart)\u00a04 GiB: heap 1.55 + off-heap 1.80 + JVM 0.65 (process)', '4 slots × 708 MiB (slots)']);
  check({ process: 'taskmanager', derivation: taskManager({}, 1) }, ['$(pie-chart)\u00a04 GiB: heap 1.55 + off-heap 1.80 + JVM 0.65 (process)', '1 slot × 2.76 GiB (slots)']);
  check({ process: 'jobmanager', derivation: jobManager }, ['$(pie-chart)\u00a01.56 GiB: heap 1.00 + off-heap 0.12 + JVM 0.44 (process)']);
  check({ process: 'taskmanager', derivation: refusedTaskManager }, ['$(error)\u00a0TaskManager would not start: 1.75 GiB short (problem)']);
  check({ process: 'jobmanager', derivation: refused({ code: 'unreadable-memory-size' }) }, ['$(error)\u00a0JobManager would not start: size cannot be read (problem)']);
  check({ process: 'jobmanager', derivation: notConfigured }, []);

  it('keeps to 60 characters for every process that Flink derives', () => {
    for (const memory of TASK_MANAGERS) for (const { text } of processLenses({ process: 'taskmanager', derivation: derivation(memory) })) expect(text.replace(/^\$\([a-z-]+\)/, '').length).toBeLessThanOrEqual(60);
    for (const memory of JOB_MANAGERS) for (const { text } of processLenses({ process: 'jobmanager', derivation: derivation(memory) })) expect(text.replace(/^\$\([a-z-]+\)/, '').length).toBeLessThanOrEqual(60);
  });
});

describe('why Flink refuses fits behind a value', () => {
  const codes: readonly RefusalCode[] = [
    'memory-not-configured', 'range-inconsistent', 'components-exceed-total-flink-memory', 'jvm-overhead-out-of-range', 'unreadable-memory-size', 'unreadable-value',
    'network-out-of-range', 'metaspace-and-overhead-exceed-total-process-memory', 'total-process-memory-too-small', 'cpu-cores-not-positive', 'heap-and-off-heap-mismatch',
    'off-heap-exceeds-total-flink-memory', 'heap-exceeds-total-flink-memory', 'invalid-network-setting', 'invalid-segment-size', 'too-many-network-buffers', 'negative-weight', 'invalid-ratios',
  ];
  test.each(codes)('%s', code => expect(refusalWords(refused({ code }).refusal)).toMatch(/^.{5,27}$/));
});

describe('the status of both processes', () => {
  const check = (tm: Parameters<typeof memoryStatus>[0], jm: Parameters<typeof memoryStatus>[1], expected: string | undefined, severity?: string) =>
    test(expected ?? 'none', () => expect(memoryStatus(tm, jm)).toEqual(expected === undefined ? undefined : { text: expected, severity }));
  check(taskManager(), jobManager, 'TM 4 GiB · JM 1.56 GiB', 'information');
  check(refusedTaskManager, jobManager, 'TM would not start · JM 1.56 GiB', 'error');
  check(refusedTaskManager, notConfigured, 'TM would not start', 'error');
  check(taskManager(), notConfigured, 'TM 4 GiB', 'information');
  check(notConfigured, notConfigured, undefined);
});
