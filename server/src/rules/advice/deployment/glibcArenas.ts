import { DOCKER, JEMALLOC } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const DISABLED = 'containerized.taskmanager.env.DISABLE_JEMALLOC';
const ARENAS = 'containerized.taskmanager.env.MALLOC_ARENA_MAX';
const PRELOADED = 'containerized.taskmanager.env.LD_PRELOAD';

/** The allocator of Flink's images switched off for TaskManagers, and the arenas of glibc left unbounded (docker-entrypoint.sh). */
export const glibcArenas: AdviceRule = {
  kind: {
    code: 'glibc-arenas',
    severity: 'info',
    title: 'TaskManagers that allocate native memory with glibc',
    explanation: 'Flink\'s images load jemalloc, unless the environment variable `DISABLE_JEMALLOC` says otherwise. The allocator of glibc keeps up to eight arenas for each core, and gives little of what is freed in them back to the system: with RocksDB, ForSt or other native code a TaskManager grows until its container is killed, though every pool stays within its size. State on the heap is hardly affected.',
    wayOut: 'Take `DISABLE_JEMALLOC` out. Where jemalloc cannot be used, bound the arenas: `containerized.taskmanager.env.MALLOC_ARENA_MAX: 1`.',
    example: { before: 'kubernetes.cluster-id: orders\ncontainerized.taskmanager.env.DISABLE_JEMALLOC: true\n', after: 'kubernetes.cluster-id: orders\ncontainerized.taskmanager.env.DISABLE_JEMALLOC: true\ncontainerized.taskmanager.env.MALLOC_ARENA_MAX: 1\n' },
    advises: 'Allocate native memory with jemalloc, or bound the arenas of glibc',
    sources: [DOCKER, JEMALLOC],
  },
  check(context) {
    const disabled = context.text(DISABLED);
    // The entry point compares with exactly this word; YARN does not go through it.
    if (disabled === undefined || disabled === 'false' || disabled === '' || context.isSet(ARENAS) || context.isSet(PRELOADED) || context.deployment?.value === 'yarn') return undefined;
    const backend = context.isSet('state.backend.type') ? context.name('state.backend.type') : undefined;
    const user = backend === 'rocksdb' ? 'RocksDB' : backend === 'forst' ? 'ForSt' : 'native code such as RocksDB';
    return {
      message: `jemalloc is switched off for TaskManagers, and glibc seldom gives back what ${user} frees: the container grows, and may be killed. Take this out, or set ${ARENAS} to 1.`,
      keys: [DISABLED],
      ways: [...wayBy(context, 'Allocate with jemalloc again', draft => draft.remove(DISABLED)), ...wayBy(context, 'Bound glibc to one arena', draft => draft.set(ARENAS, '1'))],
    };
  },
};
