import { networkSettings, type NetworkSettings } from '../../../flink/memory/network.js';
import { gateBuffers, partitionBuffers } from '../../../flink/memory/networkNeeds.js';
import type { AdviceContext } from '../context.js';
import { isHybrid, parallelismOf } from '../ways.js';

/** The network buffers that one all-to-all exchange in a job of the file's parallelism needs to run at all. */
export interface ExchangeNeeds {
  readonly parallelism: number;
  /** Tasks that read the exchange and write another one in a TaskManager at once. */
  readonly tasks: number;
  /** Buffers that the input of a task requires, and those that its output does. */
  readonly reading: number;
  readonly writing: number;
  readonly settings: NetworkSettings;
}

/** The needs of an exchange where the file tells the parallelism and the memory is accepted. */
export function exchangeOf(context: AdviceContext): ExchangeNeeds | undefined {
  const { taskManager, file: { configuration, version } } = context;
  const parallelism = context.supposed('workload').value === 'batch' ? batchParallelismOf(context) : parallelismOf(context);
  if (taskManager === undefined || parallelism === undefined) return undefined;
  const outcome = networkSettings(configuration, version, taskManager.pools.network);
  return outcome.ok ? needsOf(context, outcome.settings, parallelism, taskManager.slots) : undefined;
}

function needsOf(context: AdviceContext, settings: NetworkSettings, parallelism: number, slots: number): ExchangeNeeds {
  const isBatch = context.supposed('workload').value === 'batch';
  const type = !isBatch ? 'PIPELINED_BOUNDED' : isHybrid(context) ? 'HYBRID_FULL' : 'BLOCKING';
  const { exclusivePerChannel, requiredFloating } = gateBuffers(type, parallelism, settings);
  const writing = partitionBuffers(type, parallelism, settings);
  return { parallelism, tasks: Math.min(slots, parallelism), reading: exclusivePerChannel * parallelism + requiredFloating, writing: writing.ok ? writing.value.min : 0, settings };
}

/** The largest parallelism that the file gives a batch job: its own, or the one up to which the scheduler chooses. */
export function batchParallelismOf(context: AdviceContext): number | undefined {
  const most = 'execution.batch.adaptive.auto-parallelism.max-parallelism';
  const told = [parallelismOf(context), context.isSet(most) ? context.number(most) : undefined].filter(one => one !== undefined);
  return told.length === 0 ? undefined : Math.max(...told);
}
