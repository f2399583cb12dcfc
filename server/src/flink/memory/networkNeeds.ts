import { NEWEST_VERSION } from '../version.js';
import { OptionReader } from './derive/reader.js';
import type { NetworkSettings } from './network.js';
import { attempt, type Attempt } from './refusals/refused.js';
import { refused } from './refusals/told.js';

/** Flink's `ResultPartitionType`, without the ones for whole blocks that persist. */
export type PartitionType = 'BLOCKING' | 'BLOCKING_PERSISTENT' | 'PIPELINED' | 'PIPELINED_BOUNDED' | 'PIPELINED_APPROXIMATE' | 'HYBRID_FULL' | 'HYBRID_SELECTIVE';

/** The settings that decide how many buffers an exchange needs. */
export type ExchangeSettings = Pick<NetworkSettings, 'buffersPerChannel' | 'floatingBuffersPerGate' | 'maxRequiredBuffersPerGate' | 'sortShuffleMinBuffers' | 'sortShuffleMinParallelism'>;

/** Numbers of buffers of an input gate: Flink's `GateBuffersSpec`. */
export interface GateBuffers {
  /** Exclusive buffers of each channel; fewer than set where the gate has very many channels. */
  readonly exclusivePerChannel: number;
  readonly requiredFloating: number;
  readonly totalFloating: number;
  /** All that the gate would like to have. */
  readonly target: number;
}

/** Numbers of buffers of a result partition. */
export interface PartitionBuffers {
  readonly min: number;
  /** Undefined: without a bound. */
  readonly max: number | undefined;
  /** What the partition asks for before the job starts. */
  readonly announced: number;
}

/** From so many channels on batch gates share buffers: Flink's default of the required buffers of a gate. */
const REQUIRED_FOR_BATCH = 1000;
const MIN_FOR_HYBRID = 8;

const isBounded = (type: PartitionType) => type === 'PIPELINED_BOUNDED' || type === 'PIPELINED_APPROXIMATE';
const isBlocking = (type: PartitionType) => type === 'BLOCKING' || type === 'BLOCKING_PERSISTENT';
const isHybrid = (type: PartitionType) => type === 'HYBRID_FULL' || type === 'HYBRID_SELECTIVE';

/** The buffers that an input gate of so many channels takes: Flink's `InputGateSpecUtils.createGateBuffersSpec`. */
export function gateBuffers(type: PartitionType, channels: number, settings: ExchangeSettings): GateBuffers {
  const { buffersPerChannel, floatingBuffersPerGate } = settings;
  const forStream = type === 'PIPELINED' || type === 'PIPELINED_BOUNDED' || isHybrid(type);
  const threshold = settings.maxRequiredBuffersPerGate ?? (forStream ? Infinity : REQUIRED_FOR_BATCH);
  const required = Math.min(threshold, channels * buffersPerChannel + 1);
  const target = channels * buffersPerChannel + floatingBuffersPerGate;
  const exclusivePerChannel = Math.min(buffersPerChannel, Math.trunc((required - 1) / channels));
  const exclusive = exclusivePerChannel * channels;
  return { exclusivePerChannel, requiredFloating: required - exclusive, totalFloating: target - exclusive, target };
}

/**
 * The buffers that a result partition of so many subpartitions takes, or the refusal where Flink cannot announce a number
 * (types without a bound). Follows `NettyShuffleUtils.getMinMaxNetworkBuffersPerResultPartition`.
 */
export function partitionBuffers(type: PartitionType, subpartitions: number, settings: ExchangeSettings): Attempt<PartitionBuffers> {
  const sorted = isBlocking(type) && subpartitions >= settings.sortShuffleMinParallelism;
  const expected = sorted ? settings.sortShuffleMinBuffers : subpartitions + 1;
  const min = isHybrid(type) ? Math.min(MIN_FOR_HYBRID, expected) : expected;
  const max = Math.max(expected, limit());
  const announced = isBlocking(type) ? expected : max;
  return attempt(() => {
    if (announced === Infinity) throw unbounded(type);
    return { min, max: max === Infinity ? undefined : max, announced };
  });

  function limit(): number {
    if (isBounded(type)) return subpartitions * settings.buffersPerChannel + settings.floatingBuffersPerGate;
    return sorted ? 4 * subpartitions : Infinity;
  }
}

/** Whether pools with these minima fit into so many buffers, all at once (`NetworkBufferPool.createBufferPool`); gives the number of pools. */
export function poolsFit(buffers: number, pools: readonly (readonly [min: number, max: number])[]): Attempt<number> {
  return attempt(() => {
    let required = 0;
    for (const [index, [min]] of pools.entries()) {
      if (required + min > buffers) throw insufficient(buffers, required, min, index);
      required += min;
    }
    return pools.length;
  });
}

function unbounded(type: PartitionType) {
  const happens = `a result partition of the type ${type} has no bound, so no number of buffers can be announced for it`;
  return refused(job(), { code: 'invalid-network-setting', happens, option: undefined });
}

function insufficient(buffers: number, taken: number, needed: number, index: number) {
  return refused(job(), {
    code: 'too-many-network-buffers',
    happens: `${index === 0 ? 'one exchange needs' : 'the exchanges need'} more network buffers than there are`,
    sum: `${needed} needed, ${buffers - taken} of ${buffers} free`,
    option: 'taskmanager.memory.network.fraction',
    others: ['taskmanager.memory.network.min', 'taskmanager.memory.network.max'],
  });
}

function job(): OptionReader {
  return new OptionReader(new Map(), NEWEST_VERSION, 'network buffers');
}
