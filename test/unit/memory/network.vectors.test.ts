import { describe, expect, test } from 'vitest';
import { networkSettings } from '../../../server/src/flink/memory/network.js';
import { gateBuffers, partitionBuffers, poolsFit, type ExchangeSettings, type PartitionType } from '../../../server/src/flink/memory/networkNeeds.js';
import type { Refusal } from '../../../server/src/flink/memory/types.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';
import { cases, rowsOf, type Row, type Whole } from './vectors.js';

type Expected = Readonly<Record<string, unknown>>;

interface NetworkRow extends Row<Expected> {
  readonly networkMemory?: Whole;
  readonly partitionType?: PartitionType;
  readonly numSubpartitions?: number;
  readonly numChannels?: number;
  readonly buffersPerChannel?: number;
  readonly floatingBuffersPerGate?: number;
  readonly maxRequiredBuffersPerGate?: number;
  readonly sortShuffleMinParallelism?: number;
  readonly sortShuffleMinBuffers?: number;
  readonly pools?: readonly (readonly [number, number])[];
  readonly numBuffers?: number;
}

const rows = rowsOf('network') as readonly NetworkRow[];

describe('the shuffle has the buffers that Flink gives it', () => {
  test('there are rows of every kind', () => {
    expect([rows.filter(row => row.networkMemory !== undefined).length, rows.filter(row => row.partitionType !== undefined).length, rows.filter(row => row.pools !== undefined).length]).toEqual([30, 29, 5]);
  });

  test.each(cases(rows))('%s in %s', (_, version, row, expected) => {
    expect(told(row, version)).toEqual(expected.refusal ?? expected.ok);
  });
});

/** What the row asks for, in the form of the vectors. */
function told(row: NetworkRow, version: FlinkVersion): unknown {
  if (row.pools !== undefined) {
    const fit = poolsFit(row.numBuffers ?? 0, row.pools);
    return fit.ok ? { pools: fit.value } : refusalOf(fit.refusal);
  }
  return row.partitionType === undefined ? settingsOf(row, version) : exchangeOf(row, row.partitionType);
}

function settingsOf(row: NetworkRow, version: FlinkVersion): unknown {
  const outcome = networkSettings(new Map(Object.entries(row.config)), version, BigInt(row.networkMemory ?? 0));
  if (!outcome.ok) return refusalOf(outcome.refusal);
  const { buffers, segmentSize, batchShuffleRead, startingBufferSize, maxRequiredBuffersPerGate, ...same } = outcome.settings;
  return {
    ...same, numNetworkBuffers: Number(buffers), networkBufferSize: Number(segmentSize), batchShuffleReadMemoryBytes: Number(batchShuffleRead),
    maxRequiredBuffersPerGate: maxRequiredBuffersPerGate ?? null,
    ...(startingBufferSize === undefined ? {} : { startingBufferSize: Number(startingBufferSize) }),
  };
}

function exchangeOf(row: NetworkRow, type: PartitionType): unknown {
  const settings: ExchangeSettings = {
    buffersPerChannel: row.buffersPerChannel ?? 2, floatingBuffersPerGate: row.floatingBuffersPerGate ?? 8, maxRequiredBuffersPerGate: row.maxRequiredBuffersPerGate,
    sortShuffleMinBuffers: row.sortShuffleMinBuffers ?? 512, sortShuffleMinParallelism: row.sortShuffleMinParallelism ?? 1,
  };
  const gate = gateBuffers(type, row.numChannels ?? 1, settings);
  const partition = partitionBuffers(type, row.numSubpartitions ?? 1, settings);
  if (!partition.ok) return refusalOf(partition.refusal);
  return {
    inputGateAnnounced: gate.target,
    resultPartitionAnnounced: partition.value.announced, resultPartitionMin: partition.value.min, resultPartitionMax: partition.value.max,
    gate: {
      EffectiveExclusiveBuffersPerChannel: gate.exclusivePerChannel, RequiredFloatingBuffers: gate.requiredFloating,
      TotalFloatingBuffers: gate.totalFloating, targetTotalBuffersPerGate: gate.target,
    },
  };
}

function refusalOf({ code, flinkOption }: Refusal) {
  return flinkOption === undefined ? { code } : { code, option: flinkOption };
}
