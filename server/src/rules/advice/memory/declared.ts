import type { Step } from '../../../document/edit/types.js';
import type { Process } from '../../../flink/memory/solve/numbers.js';
import type { JobManagerPools, TaskManagerPools } from '../../../flink/memory/types.js';
import type { AdviceContext } from '../context.js';

/** The pools that both processes have; undefined where Flink refuses the process. */
export function poolsOf({ taskManager, jobManager }: AdviceContext, process: Process): TaskManagerPools | JobManagerPools | undefined {
  return (process === 'taskmanager' ? taskManager : jobManager)?.pools;
}

/** Takes options out by the names under which they are written. */
export function takeOut(context: AdviceContext, ...keys: readonly string[]): readonly Step[] {
  return keys.flatMap(key => {
    const setting = context.setting(key);
    return setting === undefined ? [] : [{ kind: 'remove' as const, key: setting.key }];
  });
}

/** `total process memory, 4 GiB` or both: the totals of a process that are set, for a sentence; empty where none is. */
export function totalsOf(context: AdviceContext, process: Process, shown: (bytes: bigint) => string): string {
  const pools = poolsOf(context, process);
  const named = [['process', 'total process memory', pools?.totalProcess], ['flink', 'total Flink memory', pools?.totalFlink]] as const;
  return named.filter(([part]) => context.isSet(`${process}.memory.${part}.size`)).map(([, name, bytes]) => `${name}, ${shown(bytes ?? 0n)}`).join(', and ');
}
