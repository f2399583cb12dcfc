import { NETWORK } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { BATCH_SHUFFLE } from '../../../tune/guides.js';
import { raiseNetwork } from '../../../tune/pools.js';
import { exchangeOf } from '../network/exchange.js';
import type { AdviceRule } from '../types.js';
import { batchOf, isHybrid, wayBy } from '../ways.js';

const BUFFERS = NETWORK.sortShuffleMinBuffers.key;

/** Fewer write buffers of a sort shuffle than two for each reader (Flink's page on batch shuffle, performance tuning). */
export const sortShuffleBuffers: AdviceRule = {
  kind: {
    code: 'sort-shuffle-buffers',
    severity: 'info',
    title: 'Few write buffers for the parallelism of a sort shuffle',
    explanation: 'A sort shuffle collects records in its write buffers and writes them ordered by reader. With fewer than two buffers for each reader the pieces of a reader become small, and reading them back is slow on disks that turn. The buffers come out of network memory, so that must be large enough for all slots. Hybrid shuffles and streaming jobs have no such buffers.',
    wayOut: 'Set `taskmanager.network.sort-shuffle.min-buffers` to twice the parallelism, and raise network memory with it.',
    example: { before: '# flink-config: workload=batch\ntaskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nparallelism.default: 400\n', after: '# flink-config: workload=batch\ntaskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nparallelism.default: 400\ntaskmanager.network.sort-shuffle.min-buffers: 800\n' },
    advises: 'Give a sort shuffle two write buffers for each reader',
    sources: [BATCH_SHUFFLE],
  },
  check(context) {
    const batch = batchOf(context);
    const needs = batch === undefined ? undefined : exchangeOf(context);
    if (batch === undefined || needs === undefined || isHybrid(context)) return undefined;
    const { parallelism, tasks, reading, settings: { sortShuffleMinBuffers, sortShuffleMinParallelism, segmentSize } } = needs;
    const wanted = 2 * parallelism;
    if (sortShuffleMinBuffers >= wanted || parallelism < sortShuffleMinParallelism) return undefined;
    const needed = BigInt((reading + wanted) * tasks) * segmentSize;
    return {
      message: `A sort shuffle writes through ${sortShuffleMinBuffers} buffers, ${formatSize(BigInt(sortShuffleMinBuffers) * segmentSize)}; for ${parallelism} readers ${wanted} would be fit, two for each. Raise network memory with them.`,
      keys: [BUFFERS, needs.key], at: 'value', goesBy: [batch],
      ways: wayBy(context, `Write through ${wanted} buffers`, draft => {
        draft.set(BUFFERS, String(wanted));
        return raiseNetwork(draft, context.text('taskmanager.memory.network.fraction') ?? '0.1', needed);
      }),
    };
  },
};
