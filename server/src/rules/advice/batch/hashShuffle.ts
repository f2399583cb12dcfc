import { NETWORK } from '../../../flink/memory/options.js';
import { BATCH_SHUFFLE } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const LEAST = NETWORK.sortShuffleMinParallelism.key;

/** The highest parallelism that there is. */
const MOST = 32_768;

/** The hash shuffle for exchanges of fewer readers than a number: it went with 2.0 (Flink's page on batch shuffle). */
export const hashShuffle: AdviceRule = {
  kind: {
    code: 'hash-shuffle',
    severity: 'info',
    title: 'Hash shuffle in place of sort shuffle',
    explanation: 'Blocking exchanges with fewer readers than this number take the hash shuffle: each task writes a file for each reader, with a buffer for each of them. Many files are slow on disks that turn, and reading them through `mmap` takes memory that no pool of Flink counts, for which YARN may kill a container. Small jobs on fast disks do as well with it as with the sort shuffle, which has been the default since 1.15 and is the only one from 2.0 on.',
    wayOut: 'Take `taskmanager.network.sort-shuffle.min-parallelism` out: its default of `1` takes the sort shuffle for all.',
    example: { before: '# flink-config: version=1.20\ntaskmanager.network.sort-shuffle.min-parallelism: 128\n', after: '# flink-config: version=1.20\ntaskmanager.network.sort-shuffle.min-parallelism: 1\n' },
    advises: 'Take the sort shuffle for all blocking exchanges',
    sources: [BATCH_SHUFFLE],
  },
  check(context) {
    const least = context.number(LEAST) ?? 1;
    if (!context.has(LEAST) || !context.isSet(LEAST) || least <= 1 || context.workload?.value === 'streaming') return undefined;
    return {
      message: `${least > MOST ? 'All blocking exchanges' : `Blocking exchanges with fewer than ${least} readers`} take the hash shuffle, with a file for each reader of each task. The sort shuffle writes one file, and from 2.0 on there is no other.`,
      keys: [LEAST], at: 'value',
      ways: wayBy(context, 'Take the sort shuffle for all exchanges', draft => draft.remove(LEAST)),
    };
  },
};
