import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';

/** The text with each problem marked in it: `⟦what is underlined⟧`, and the values that would do in its place. */
function told(text: string, version = '2.2'): { marked: string; suggestions: readonly (readonly string[])[] } {
  const head = `# flink-config: version=${version}\n`;
  const problems = new Analysis({ name: 'config.yaml', text: head + text }).problems.filter(({ code }) => code === 'inconsistent-settings');
  const marked = problems.toReversed().reduce((marks, { range: { start, end } }) => `${marks.slice(0, start)}⟦${marks.slice(start, end)}⟧${marks.slice(end)}`, head + text);
  return { marked: marked.slice(head.length), suggestions: problems.map(({ suggestions }) => suggestions) };
}

const CONCURRENT = 'execution.checkpointing.max-concurrent-checkpoints', EXPONENTIAL = 'restart-strategy.exponential-delay';

test.each<[rule: string, marked: string, suggestions?: string[][], version?: string]>([
  ['a timeout as long as the interval', 'heartbeat.interval: 10 s\nheartbeat.timeout: 10 s\n'],
  ['a timeout below the interval', 'heartbeat.interval: 10 s\nheartbeat.timeout: ⟦9 s⟧\n', [['10 s']]],
  ['a timeout below the default interval', 'heartbeat.timeout: ⟦9 s⟧\n', [['10 s']]],
  ['an interval above the default timeout', 'heartbeat.interval: ⟦60 s⟧\n', [['50 s']]],
  ['milliseconds as numbers', 'heartbeat.interval: 10000\nheartbeat.timeout: ⟦9000⟧\n', [['10000']], '1.19'],
  ['parts of a millisecond do not count', 'heartbeat.interval: 1000900 us\nheartbeat.timeout: 1000 ms\n'],
  ['nested', 'heartbeat:\n  interval: 10 s\n  timeout: ⟦9 s⟧\n', [['10 s']]],
  ['the value in force counts', 'heartbeat:\n  timeout: 9 s\nheartbeat.timeout: 20 s\n'],
  ['a value that cannot be read is told elsewhere', 'heartbeat.interval: 10 seks\nheartbeat.timeout: 9 s\n'],
  ['a first delay above the longest', `restart-strategy.type: exponential-delay\n${EXPONENTIAL}.initial-backoff: ⟦2 min⟧\n`, [['1 min']]],
  ['under its other spelling', `restart-strategy.type: ExponentialDelay\n${EXPONENTIAL}.initial-backoff: 2 s\n${EXPONENTIAL}.max-backoff: ⟦1 s⟧\n`, [['2 s']]],
  ['delays of a strategy that is not taken', `restart-strategy.type: fixed-delay\n${EXPONENTIAL}.initial-backoff: 2 min\n`],
  ['delays of no strategy', `${EXPONENTIAL}.initial-backoff: 2 min\n`],
  ['a smallest segment above the segment', 'taskmanager.memory.min-segment-size: ⟦64k⟧\n', [['32 kb']]],
  ['a first segment below the smallest', 'taskmanager.network.memory.buffer-debloat.enabled: true\ntaskmanager.memory.starting-segment-size: ⟦128⟧\n', [['256 bytes']]],
  ['a first segment above the segment', 'taskmanager.network.memory.buffer-debloat.enabled: true\ntaskmanager.memory.starting-segment-size: ⟦64k⟧\n', [['32 kb']]],
  ['first segments without debloating', 'taskmanager.memory.starting-segment-size: 128\n'],
  ['first segments before there were any', 'taskmanager.network.memory.buffer-debloat.enabled: true\ntaskmanager.memory.starting-segment-size: 128\n', [], '1.20'],
  ['less for batch shuffles than a segment', 'taskmanager.memory.framework.off-heap.batch-shuffle.size: ⟦1k⟧\n', [['32 kb']]],
  ['a first wait above the longest', 'taskmanager.network.request-backoff.max: ⟦50⟧\n', [['100']]],
  ['by its old name', 'taskmanager.net.request-backoff.max: ⟦50⟧\n', [['100']]],
  ['slots on Kubernetes', '# flink-config: deployment=kubernetes\nslotmanager.number-of-slots.min: 4\nslotmanager.number-of-slots.max: ⟦2⟧\n', [['4']]],
  ['slots of a standalone cluster are left aside', 'slotmanager.number-of-slots.min: 4\nslotmanager.number-of-slots.max: 2\n'],
  ['parallelism of batch jobs', 'execution.batch.adaptive.auto-parallelism.min-parallelism: 8\nexecution.batch.adaptive.auto-parallelism.max-parallelism: ⟦4⟧\n', [['8']]],
  ['parallelism of batch jobs: the default is not what counts', 'execution.batch.adaptive.auto-parallelism.min-parallelism: 200\n'],
  ['checkpoints during a backlog oftener than otherwise', 'execution.checkpointing.interval: 1 min\nexecution.checkpointing.interval-during-backlog: ⟦30 s⟧\n', [['1 min']]],
  ['no checkpoints during a backlog', 'execution.checkpointing.interval: 1 min\nexecution.checkpointing.interval-during-backlog: 0 s\n'],
  ['two unaligned checkpoints at a time', `execution.checkpointing.unaligned.enabled: true\n${CONCURRENT}: ⟦2⟧\n`, [['1']]],
  ['by the old name', `execution.checkpointing.unaligned: true\n${CONCURRENT}: ⟦2⟧\n`, [['1']]],
  ['one unaligned checkpoint at a time', `execution.checkpointing.unaligned.enabled: true\n${CONCURRENT}: 1\n`],
  ['two aligned ones', `execution.checkpointing.unaligned.enabled: false\n${CONCURRENT}: 2\n`],
  ['at least once there are no unaligned ones', `execution.checkpointing.mode: AT_LEAST_ONCE\nexecution.checkpointing.unaligned.enabled: true\n${CONCURRENT}: 2\n`],
  ['several JobManagers and nothing to choose one', 'kubernetes.jobmanager.replicas: ⟦2⟧\nhigh-availability.type: none\n', [['1']]],
  ['several JobManagers with high availability', 'kubernetes.jobmanager.replicas: 2\nhigh-availability: kubernetes\nhigh-availability.storageDir: s3://ha\n'],
])('%s', (_rule, marked, suggestions = [], version) => {
  expect(told(marked.replaceAll(/[⟦⟧]/g, ''), version)).toEqual({ marked, suggestions });
});

test('says which value it is compared with, and what happens', () => {
  const [problem] = new Analysis({ name: 'config.yaml', text: 'heartbeat.timeout: 5 s\n' }).problems.filter(({ severity }) => severity === 'error');
  expect(problem?.message).toBe('heartbeat.timeout is 5 s, less than heartbeat.interval, which is 10 s by default. Neither the JobManager nor a TaskManager starts.');
});
