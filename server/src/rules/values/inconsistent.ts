import { problem } from '../problem.js';
import type { FileContext, FileRule, Problem, ProblemKind } from '../types.js';
import { valueInForce, type InForce } from './inForce.js';

const inconsistentSettings: ProblemKind = {
  code: 'inconsistent-settings',
  severity: 'error',
  title: 'Two settings that Flink does not accept together',
  explanation: 'Each of the two values is accepted by itself. The code that uses both compares them, and fails: a timeout below the interval it waits for, a minimum above its maximum. Where only one of them is set, the other one is the default.',
  wayOut: 'Change one of the two, as the message says.',
  example: { before: 'heartbeat.interval: 60 s\n', after: 'heartbeat.interval: 60 s\nheartbeat.timeout: 5 min\n' },
};

/** Two options of which the first may not be more than the second. */
interface Order {
  readonly lower: string;
  readonly upper: string;
  /** What happens where it is, as a sentence. */
  readonly happens: string;
  /** Where Flink compares them at all; everywhere unless told. */
  readonly where?: (context: FileContext) => boolean;
  /** Whether the default of one of them is not what it is compared with. */
  readonly bothSet?: true;
}

const NO_TASK_MANAGER = 'No TaskManager starts.';
const NO_JOB = 'Jobs fail when they are started.';
const DEBLOAT = 'taskmanager.network.memory.buffer-debloat.enabled';
const SMALLEST = 'taskmanager.memory.min-segment-size', FIRST = 'taskmanager.memory.starting-segment-size', SEGMENT = 'taskmanager.memory.segment-size';
const BACKLOG = 'execution.checkpointing.interval-during-backlog';
/** In milliseconds: below it there are no checkpoints during a backlog (CheckpointCoordinatorConfiguration.MINIMAL_CHECKPOINT_TIME). */
const LEAST_INTERVAL = 10n;

/** Each with the class of Flink that checks it. */
const ORDERS: readonly Order[] = [
  // HeartbeatServicesImpl
  { lower: 'heartbeat.interval', upper: 'heartbeat.timeout', happens: 'Neither the JobManager nor a TaskManager starts.' },
  // ExponentialDelayRestartBackoffTimeStrategy
  { lower: 'restart-strategy.exponential-delay.initial-backoff', upper: 'restart-strategy.exponential-delay.max-backoff', happens: NO_JOB, where: context => /^exponential-?delay$/.test(nameInForce('restart-strategy.type', context)) },
  // BufferDebloatConfiguration, whether buffers are debloated or not
  { lower: SMALLEST, upper: SEGMENT, happens: NO_TASK_MANAGER },
  { lower: SMALLEST, upper: FIRST, happens: NO_TASK_MANAGER, where: context => nameInForce(DEBLOAT, context) === 'true' },
  { lower: FIRST, upper: SEGMENT, happens: NO_TASK_MANAGER, where: context => nameInForce(DEBLOAT, context) === 'true' },
  // BatchShuffleReadBufferPool
  { lower: SEGMENT, upper: 'taskmanager.memory.framework.off-heap.batch-shuffle.size', happens: NO_TASK_MANAGER },
  // InputChannel
  { lower: 'taskmanager.network.request-backoff.initial', upper: 'taskmanager.network.request-backoff.max', happens: NO_JOB },
  // SlotManagerConfiguration; a standalone cluster leaves both aside (StandaloneResourceManagerFactory)
  { lower: 'slotmanager.number-of-slots.min', upper: 'slotmanager.number-of-slots.max', happens: 'The JobManager does not start.', where: ({ deployment }) => deployment === 'kubernetes' || deployment === 'yarn' },
  // DefaultVertexParallelismAndInputInfosDecider; the parallelism of the job goes before the default of the maximum
  { lower: 'execution.batch.adaptive.auto-parallelism.min-parallelism', upper: 'execution.batch.adaptive.auto-parallelism.max-parallelism', happens: 'Batch jobs fail when they are started.', bothSet: true },
  // CheckpointConfig.getCheckpointIntervalDuringBacklog
  { lower: 'execution.checkpointing.interval', upper: BACKLOG, happens: NO_JOB, bothSet: true, where: context => amountOf(valueInForce(BACKLOG, context)) >= LEAST_INTERVAL },
];

/** Values that are accepted each by itself, and refused by the code that compares them. */
export const inconsistentRule: FileRule = {
  kinds: [inconsistentSettings],
  check(context) {
    return [...ORDERS.flatMap(order => outOfOrder(order, context)), ...unalignedAndConcurrent(context), ...standbyWithoutHighAvailability(context)];
  },
};

function outOfOrder({ lower, upper, happens, where, bothSet }: Order, context: FileContext): readonly Problem[] {
  const low = valueInForce(lower, context), high = valueInForce(upper, context);
  if (low === undefined || high === undefined || (low.setting ?? high.setting) === undefined) return [];
  if (bothSet === true && (low.setting === undefined || high.setting === undefined)) return [];
  if (amountOf(low) <= amountOf(high) || where?.(context) === false) return [];
  return [high.setting === undefined ? told(low, 'more', high, happens) : told(high, 'less', low, happens)];
}

/** The problem at the setting of one value, compared with another one that may be a default. */
function told({ option: { key }, text, setting }: InForce, comparison: 'more' | 'less', other: InForce, happens: string): Problem {
  const range = setting?.valueRange ?? { start: 0, end: 0 };
  const message = `${key} is ${text}, ${comparison} than ${other.option.key}, which is ${other.text}${other.setting === undefined ? ' by default' : ''}. ${happens}`;
  const related = other.setting === undefined ? [] : [{ range: other.setting.valueRange, message: `${other.option.key} is ${other.text}` }];
  return problem(inconsistentSettings, range, message, { key: setting?.key ?? key, related, suggestions: [other.text] });
}

/** Unaligned checkpoints are taken one at a time (CheckpointCoordinatorConfiguration). */
function unalignedAndConcurrent(context: FileContext): readonly Problem[] {
  const concurrent = valueInForce('execution.checkpointing.max-concurrent-checkpoints', context);
  const unaligned = valueInForce('execution.checkpointing.unaligned.enabled', context);
  if (concurrent?.setting === undefined || unaligned?.setting === undefined || amountOf(concurrent) <= 1n || unaligned.text.toLowerCase() !== 'true') return [];
  if (nameInForce('execution.checkpointing.mode', context) === 'at_least_once') return [];
  return [problem(inconsistentSettings, concurrent.setting.valueRange, `${concurrent.option.key} is ${concurrent.text}, and unaligned checkpoints are taken one at a time. ${NO_JOB}`,
    { key: concurrent.setting.key, related: [{ range: unaligned.setting.valueRange, message: 'Unaligned checkpoints are switched on here' }], suggestions: ['1'] })];
}

/** Several JobManagers need something that elects one of them (KubernetesJobManagerParameters.getReplicas). */
function standbyWithoutHighAvailability(context: FileContext): readonly Problem[] {
  const replicas = valueInForce('kubernetes.jobmanager.replicas', context);
  if (replicas?.setting === undefined || amountOf(replicas) <= 1n) return [];
  const mode = valueInForce('high-availability.type', context);
  if (mode !== undefined && !/^(?:none|standalone)$/i.test(mode.text)) return [];
  return [problem(inconsistentSettings, replicas.setting.valueRange, `${replicas.option.key} is ${replicas.text}, and there is no high availability to choose one of them. The cluster is not deployed: set high-availability.type.`,
    { key: replicas.setting.key, related: mode?.setting === undefined ? [] : [{ range: mode.setting.valueRange, message: `${mode.setting.key} is ${mode.text}` }], suggestions: ['1'] })];
}

/** Bytes, milliseconds or a number: what Flink compares. */
function amountOf(inForce: InForce | undefined): bigint {
  switch (inForce?.value.kind) {
    case 'memory': return inForce.value.bytes;
    case 'duration': return inForce.value.nanos / 1_000_000n;
    case 'integer': return inForce.value.value;
    default: return 0n;
  }
}

function nameInForce(key: string, context: FileContext): string {
  return valueInForce(key, context)?.text.toLowerCase() ?? '';
}
