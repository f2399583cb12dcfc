import { expect, test } from 'vitest';
import type { AdviceCode } from '../../../server/src/rules/advice/codes.js';
import { advice, JOB_MANAGER } from './support.js';

/** flink-conf.yaml, as releases before 2.0 read it: quotes stay, and names are the old ones. */
const OLD = '# flink-config: version=1.20\n';
const TASK_MANAGER = `${OLD}${JOB_MANAGER}taskmanager.memory.process.size: 4g\n`;

test.each<[AdviceCode, string, string]>([
  ['network-memory-pinned', `${TASK_MANAGER}taskmanager.network.memory.min: 256mb\ntaskmanager.network.memory.max: 256mb\n`, 'taskmanager.network.memory.max'],
  ['too-few-network-buffers', `${TASK_MANAGER}taskmanager.numberOfTaskSlots: 16\nparallelism.default: 400\n`, '400'],
  ['hash-shuffle', `${TASK_MANAGER}taskmanager.network.sort-shuffle.min-parallelism: 128\n`, '128'],
  ['speculative-scheduler', `${OLD}jobmanager.adaptive-batch-scheduler.speculative.enabled: true\njobmanager.scheduler: Ng\n`, 'Ng'],
  ['small-slot-share', `${TASK_MANAGER}taskmanager.numberOfTaskSlots: 16\nstate.backend: rocksdb\n`, '16'],
  ['no-max-parallelism', `${OLD}execution.checkpointing.interval: 1min\nparallelism.default: 100\n`, 'parallelism.default'],
  ['operator-chaining-off', `${OLD}pipeline.operator-chaining: false\n`, 'false'],
  ['add-opens-lost', `${OLD}env.java.opts.all: "-Dfoo=bar --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED"\n`, 'env.java.opts.all'],
  ['heap-dump-path', `${OLD}env.java.opts: "-XX:+HeapDumpOnOutOfMemoryError"\n`, '"-XX:+HeapDumpOnOutOfMemoryError"'],
  ['large-heap-collector', `${OLD}${JOB_MANAGER}taskmanager.memory.process.size: 32g\nenv.java.opts.taskmanager: "-XX:+UseParallelGC"\n`, '"-XX:+UseParallelGC"'],
  ['no-high-availability', `# flink-config: version=1.20 deployment=kubernetes\nexecution.checkpointing.interval: 1min\nstate.checkpoints.dir: s3://orders/checkpoints\n`, 'state.checkpoints.dir'],
])('%s in flink-conf.yaml', (code, text, place) => {
  expect(advice(text, code, 'flink-conf.yaml').map(({ range }) => text.slice(range.start, range.end))).toEqual([place]);
});
