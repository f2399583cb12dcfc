import type { Derivation, JobManagerMemory, TaskManagerMemory } from '../flink/memory/types.js';
import { inSentence } from './names.js';
import { JOB_MANAGER_POOLS, TASK_MANAGER_POOLS } from './pools.js';
import { formatSize } from './sizes.js';

/** The memory of both processes before a change, or after it. */
export interface Memories {
  readonly taskManager: Derivation<TaskManagerMemory>;
  readonly jobManager: Derivation<JobManagerMemory>;
}

/**
 * What a change does above all, for a title: the pool that gains most, `task heap 1.42 → 2.76 GiB`, or else loses most; or that a process starts now.
 * Undefined where no pool changes.
 */
export function mainEffect(before: Memories, after: Memories): string | undefined {
  const changed = [
    ...changesOf(TASK_MANAGER_POOLS, before.taskManager, after.taskManager, ''),
    ...changesOf(JOB_MANAGER_POOLS, before.jobManager, after.jobManager, 'JobManager '),
  ].sort((one, other) => Number(other.now - other.old - (one.now - one.old)));
  const most = changed.find(({ old, now }) => now > old) ?? changed.at(-1);
  if (most !== undefined) return `${most.name} ${fromTo(most.old, most.now)}`;
  if (!before.taskManager.ok && after.taskManager.ok) return 'the TaskManager starts';
  return !before.jobManager.ok && after.jobManager.ok ? 'the JobManager starts' : undefined;
}

/** What a change declares otherwise while every pool stays, for a title: `total process memory 3.61 GiB, every pool stays`; undefined where no total of a process that starts is among the keys that it sets. */
export function declaredEffect(keys: readonly string[], { taskManager, jobManager }: Memories): string | undefined {
  for (const [process, derivation] of [['taskmanager', taskManager], ['jobmanager', jobManager]] as const) {
    if (!derivation.ok) continue;
    const { totalProcess, totalFlink } = derivation.memory.pools;
    if (keys.includes(`${process}.memory.process.size`)) return `total process memory ${formatSize(totalProcess)}, every pool stays`;
    if (keys.includes(`${process}.memory.flink.size`)) return `total Flink memory ${formatSize(totalFlink)}, every pool stays`;
  }
  return undefined;
}

/** Two sizes with an arrow between; a unit that both have stands once. */
export function fromTo(old: bigint, now: bigint): string {
  const [first, second] = [formatSize(old), formatSize(now)];
  const unit = / \w+$/.exec(second)?.[0] ?? '';
  return `${unit !== '' && first.endsWith(unit) ? first.slice(0, -unit.length) : first} → ${second}`;
}

interface Changed {
  readonly name: string;
  readonly old: bigint;
  readonly now: bigint;
}

type Pools<Id extends string> = Derivation<{ readonly pools: Readonly<Record<Id, bigint>> }>;

function changesOf<Id extends string>(pools: readonly { readonly id: Id; readonly label: string }[], before: Pools<Id>, after: Pools<Id>, prefix: string): readonly Changed[] {
  if (!before.ok || !after.ok) return [];
  const { memory: old } = before, { memory: now } = after;
  return pools.map(({ id, label }) => ({ name: `${prefix}${inSentence(label)}`, old: old.pools[id], now: now.pools[id] })).filter(changed => formatSize(changed.old) !== formatSize(changed.now));
}
