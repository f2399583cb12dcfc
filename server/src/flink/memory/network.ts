import { parseDuration } from '../values/duration.js';
import { isAtLeast, type FlinkVersion } from '../version.js';
import { OptionReader } from './derive/reader.js';
import { segmentSizeOf } from './derive/segmentSize.js';
import { NETWORK, type Defaulted, type MemoryOption } from './options.js';
import { attempt } from './refusals/refused.js';
import { refused, sentence } from './refusals/told.js';
import { formatSize } from './size.js';
import type { Configuration, Refusal } from './types.js';

/** The settings of the shuffle as a TaskManager takes them: Flink's `NettyShuffleEnvironmentConfiguration`. Sizes in bytes. */
export interface NetworkSettings {
  readonly buffers: bigint;
  readonly segmentSize: bigint;
  /** Exclusive buffers of an input channel; fixed at 2 since 2.0. */
  readonly buffersPerChannel: number;
  /** Fixed at 8 since 2.0. */
  readonly floatingBuffersPerGate: number;
  /** Undefined: as many as the kind of partition wants. */
  readonly maxRequiredBuffersPerGate: number | undefined;
  readonly sortShuffleMinBuffers: number;
  readonly sortShuffleMinParallelism: number;
  readonly batchShuffleRead: bigint;
  /** Fixed at 10 since 2.0. */
  readonly maxBuffersPerChannel: number;
  /** Fixed at 20 since 2.0. */
  readonly maxOverdraftBuffersPerGate: number;
  /** The size that buffers begin with; the largest int where they always have the whole segment. Since 2.0. */
  readonly startingBufferSize: bigint | undefined;
}

/** The settings, or why a TaskManager fails on them after its memory was derived. */
export type NetworkOutcome = { readonly ok: true; readonly settings: NetworkSettings } | { readonly ok: false; readonly refusal: Refusal };

const MAX_INT = 2n ** 31n - 1n;

/**
 * The buffers that a network memory of so many bytes makes, and the settings of the shuffle. Never throws.
 * Follows `NettyShuffleEnvironmentConfiguration.fromConfiguration` in what it checks, and in the order.
 */
export function networkSettings(configuration: Configuration, version: FlinkVersion, networkMemory: bigint): NetworkOutcome {
  const outcome = attempt(() => readSettings(new OptionReader(configuration, version, 'TaskManager'), networkMemory));
  return outcome.ok ? { ok: true, settings: outcome.value } : outcome;
}

function readSettings(reader: OptionReader, networkMemory: bigint): NetworkSettings {
  const segmentSize = segmentSizeOf(reader);
  const buffers = networkMemory / segmentSize;
  if (buffers > MAX_INT) throw tooManyBuffers(reader, networkMemory, segmentSize);
  // Since 2.0 Flink asks first whether debloating is on; before it asked last.
  if (isAtLeast(reader.version, '2.0')) reader.get(NETWORK.debloat);
  const settings = {
    buffers,
    segmentSize,
    buffersPerChannel: reader.get(NETWORK.buffersPerChannel),
    floatingBuffersPerGate: reader.get(NETWORK.floatingBuffersPerGate),
    maxRequiredBuffersPerGate: reader.get(NETWORK.maxRequiredBuffersPerGate),
    maxBuffersPerChannel: reader.get(NETWORK.maxBuffersPerChannel),
    maxOverdraftBuffersPerGate: isAtLeast(reader.version, '2.0') ? 20 : reader.get(NETWORK.maxOverdraftBuffersPerGate),
    batchShuffleRead: reader.get(NETWORK.batchShuffleRead),
    sortShuffleMinBuffers: reader.get(NETWORK.sortShuffleMinBuffers),
    sortShuffleMinParallelism: reader.get(NETWORK.sortShuffleMinParallelism),
  };
  atLeast(reader, NETWORK.buffersPerChannel, settings.buffersPerChannel, 0);
  if (settings.maxRequiredBuffersPerGate !== undefined) atLeast(reader, NETWORK.maxRequiredBuffersPerGate, settings.maxRequiredBuffersPerGate, 1);
  atLeast(reader, NETWORK.floatingBuffersPerGate, settings.floatingBuffersPerGate, 1);
  return { ...settings, startingBufferSize: readDebloating(reader, segmentSize) };
}

/** Flink's `BufferDebloatConfiguration`, which is checked whether debloating is on or not. Gives the size that buffers begin with. */
function readDebloating(reader: OptionReader, segmentSize: bigint): bigint | undefined {
  const target = readTarget(reader);
  const min = intSize(reader, NETWORK.minSegmentSize);
  const starts = isAtLeast(reader.version, '2.0');
  const starting = starts ? intSize(reader, NETWORK.startingSegmentSize) : segmentSize;
  reader.get(NETWORK.debloatThreshold);
  const samples = reader.get(NETWORK.debloatSamples);
  if (min === 0n) throw invalid(reader, NETWORK.minSegmentSize, 'is 0, but must be above 0');
  if (samples <= 0) throw invalid(reader, NETWORK.debloatSamples, `is ${samples}, but must be above 0`);
  if (min > segmentSize) throw invalid(reader, NETWORK.minSegmentSize, `(${formatSize(min)}) is above ${NETWORK.segmentSize.key} (${formatSize(segmentSize)})`, [NETWORK.segmentSize]);
  if (target !== undefined && target < 1_000_000n) throw refused(reader, { code: 'invalid-network-setting', happens: `${TARGET_KEY} is below a millisecond`, option: TARGET_KEY });
  if (starting > segmentSize) throw invalid(reader, NETWORK.startingSegmentSize, `(${formatSize(starting)}) is above ${NETWORK.segmentSize.key} (${formatSize(segmentSize)})`, [NETWORK.segmentSize]);
  if (starting < min) throw invalid(reader, NETWORK.minSegmentSize, `(${formatSize(min)}) is above ${NETWORK.startingSegmentSize.key} (${formatSize(starting)})`, [NETWORK.startingSegmentSize]);
  const enabled = reader.get(NETWORK.debloat);
  if (!starts) return undefined;
  return enabled ? starting : MAX_INT;
}

const TARGET_KEY = 'taskmanager.network.memory.buffer-debloat.target';

/** The target of debloating in nanoseconds; undefined where it is not set. It is read before the sizes, and checked after them. */
function readTarget(reader: OptionReader): bigint | undefined {
  const text = reader.configuration.get(TARGET_KEY);
  if (text === undefined) return undefined;
  const nanos = parseDuration(text, reader.version);
  if (nanos.ok) return nanos.value;
  throw refused(reader, { code: 'unreadable-value', happens: `${TARGET_KEY} has no duration that Flink can read`, sum: sentence(nanos.error.reason), option: TARGET_KEY, flinkOption: TARGET_KEY });
}

function intSize(reader: OptionReader, option: Defaulted<bigint>): bigint {
  const bytes = reader.get(option);
  if (bytes > MAX_INT) throw invalid(reader, option, `is ${formatSize(bytes)}, but must be below 2 GiB`);
  return bytes;
}

function atLeast(reader: OptionReader, option: MemoryOption<number>, value: number, bound: number): void {
  if (value < bound) throw invalid(reader, option, `is ${value}, but must be at least ${bound}`);
}

function invalid(reader: OptionReader, option: MemoryOption<unknown>, what: string, others: readonly MemoryOption<unknown>[] = []): Error {
  const key = reader.keyOf(option);
  return refused(reader, { code: 'invalid-network-setting', happens: `${key} ${what}`, option: key, others: others.map(other => reader.keyOf(other)) });
}

function tooManyBuffers(reader: OptionReader, networkMemory: bigint, segmentSize: bigint): Error {
  return refused(reader, {
    code: 'too-many-network-buffers',
    happens: 'network memory makes more buffers than Flink can count',
    sum: `network ${formatSize(networkMemory)} / segment size ${formatSize(segmentSize)} = ${networkMemory / segmentSize} buffers; at most ${MAX_INT}`,
    option: reader.keyOf(NETWORK.segmentSize),
    others: ['taskmanager.memory.network.max', 'taskmanager.memory.network.fraction', 'taskmanager.memory.process.size', 'taskmanager.memory.flink.size'],
  });
}
