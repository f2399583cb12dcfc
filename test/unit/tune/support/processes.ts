import type { JobManagerMemory, TaskManagerMemory, Derivation } from '../../../../server/src/flink/memory/types.js';
import type { ProcessMemories } from '../../../../server/src/tune/tune.js';

/** The pools of both processes in bytes by `taskmanager.managed`, `jobmanager.jvmHeap`; none of a process that is refused. */
export function poolsOfBoth({ taskManager, jobManager }: ProcessMemories): Readonly<Record<string, bigint>> {
  return { ...named('taskmanager', taskManager), ...named('jobmanager', jobManager) };
}

function named(process: string, derivation: Derivation<TaskManagerMemory | JobManagerMemory>): Readonly<Record<string, bigint>> {
  return derivation.ok ? Object.fromEntries(Object.entries(derivation.memory.pools).map(([pool, bytes]: [string, bigint]) => [`${process}.${pool}`, bytes])) : {};
}

/** The pools that differ, with by how much: `taskmanager.jvmOverhead: -3`. */
export function differences(before: ProcessMemories, after: ProcessMemories): Readonly<Record<string, bigint>> {
  const [was, is] = [poolsOfBoth(before), poolsOfBoth(after)];
  return Object.fromEntries(Object.keys({ ...was, ...is }).filter(pool => was[pool] !== is[pool]).map(pool => [pool, (is[pool] ?? 0n) - (was[pool] ?? 0n)]));
}
