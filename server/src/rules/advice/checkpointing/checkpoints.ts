import { formatDuration } from '../../../flink/values/duration.js';
import type { AdviceContext } from '../context.js';

export const INTERVAL = 'execution.checkpointing.interval';
export const TIMEOUT = 'execution.checkpointing.timeout';
export const CONCURRENT = 'execution.checkpointing.max-concurrent-checkpoints';
const HIGH_AVAILABILITY = 'high-availability.type';

/** How often the file takes checkpoints, milliseconds; undefined where it does not say, or is for batch jobs, which take none. */
export function intervalOf(context: AdviceContext): number | undefined {
  const millis = context.isSet(INTERVAL) && !isBatch(context) ? context.millis(INTERVAL) : undefined;
  return millis === 0 ? undefined : millis;
}

/** Whether something tells that the file is for batch jobs. */
export function isBatch(context: AdviceContext): boolean {
  return context.workload?.value === 'batch';
}

/** `10 s`, `1 min 30 s`… */
export function shownMillis(millis: number): string {
  return formatDuration(BigInt(millis) * 1_000_000n);
}

/** Unaligned checkpoints are on; they go with exactly-once alone (`CheckpointingOptions.isUnalignedCheckpointEnabled`). */
export function isUnaligned(context: AdviceContext): boolean {
  return context.flag('execution.checkpointing.unaligned.enabled') === true && context.name('execution.checkpointing.mode') === 'exactly_once';
}

/** The option for one thing that the release has, the newest name first; the first where it has none. */
export function keyOf(context: AdviceContext, ...keys: readonly [string, ...string[]]): string {
  return keys.find(key => context.has(key)) ?? keys[0];
}

/** The options for the directories of checkpoints and of savepoints. */
export const directoryKey = (context: AdviceContext): string => keyOf(context, 'execution.checkpointing.dir', 'state.checkpoints.dir');
export const savepointKey = (context: AdviceContext): string => keyOf(context, 'execution.checkpointing.savepoint-dir', 'state.savepoints.dir');

/** Incremental checkpoints. */
export const incrementalKey = (context: AdviceContext): string => keyOf(context, 'execution.checkpointing.incremental', 'state.backend.incremental');

/** The value of an option that is set and not empty. */
export function given(context: AdviceContext, key: string): string | undefined {
  const value = context.setting(key)?.value.trim();
  return value === '' ? undefined : value;
}

/** How the JobManager is made highly available; undefined where it is not. */
export function highAvailability(context: AdviceContext): string | undefined {
  const mode = given(context, HIGH_AVAILABILITY)?.toLowerCase();
  return mode === 'none' || mode === 'standalone' ? undefined : mode;
}

/** A directory beside another one: `s3://flink/ha` → `s3://flink/checkpoints`. Undefined where nothing is above it but the root of a file system. */
export function beside(directory: string | undefined, name: string): string | undefined {
  const parts = /^([a-z][a-z\d+.-]*:\/\/[^/\s]*)?((?:\/[^/\s]+)*)\/[^/\s]+\/?$/i.exec(directory ?? '');
  if (parts === null) return undefined;
  const above = `${parts[1] ?? ''}${parts[2] ?? ''}`;
  return above === '' || above.endsWith('//') ? undefined : `${above}/${name}`;
}
