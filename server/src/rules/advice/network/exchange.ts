import { networkSettings, type NetworkSettings } from '../../../flink/memory/network.js';
import { gateBuffers, partitionBuffers } from '../../../flink/memory/networkNeeds.js';
import type { AdviceContext } from '../context.js';
import { isHybrid, parallelismOf } from '../ways.js';

/** The network buffers that one all-to-all exchange in a job of the file's parallelism needs to run at all. */
export interface ExchangeNeeds {
  readonly parallelism: number;
  /** The key that gives it. */
  readonly key: string;
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
  const told = context.supposed('workload').value === 'batch' ? batchParallelismOf(context) : streamingParallelismOf(context);
  if (taskManager === undefined || told === undefined) return undefined;
  const outcome = networkSettings(configuration, version, taskManager.pools.network);
  return outcome.ok ? needsOf(context, outcome.settings, told, taskManager.slots) : undefined;
}

function needsOf(context: AdviceContext, settings: NetworkSettings, { key, parallelism }: Told, slots: number): ExchangeNeeds {
  const isBatch = context.supposed('workload').value === 'batch';
  const type = !isBatch ? 'PIPELINED_BOUNDED' : isHybrid(context) ? 'HYBRID_FULL' : 'BLOCKING';
  const { exclusivePerChannel, requiredFloating } = gateBuffers(type, parallelism, settings);
  const writing = partitionBuffers(type, parallelism, settings);
  return { parallelism, key, tasks: Math.min(slots, parallelism), reading: exclusivePerChannel * parallelism + requiredFloating, writing: writing.ok ? writing.value.min : 0, settings };
}

/** A parallelism with the key that gives it. */
interface Told {
  readonly key: string;
  readonly parallelism: number;
}

function streamingParallelismOf(context: AdviceContext): Told | undefined {
  const parallelism = parallelismOf(context);
  return parallelism === undefined ? undefined : { key: 'parallelism.default', parallelism };
}

/** The largest parallelism that the file gives a batch job: its own, or the one up to which the scheduler chooses. */
export function batchParallelismOf(context: AdviceContext): Told | undefined {
  const own = streamingParallelismOf(context);
  const key = 'execution.batch.adaptive.auto-parallelism.max-parallelism';
  const most = context.isSet(key) ? context.number(key) ?? 0 : 0;
  return most > (own?.parallelism ?? 0) ? { key, parallelism: most } : own;
}
