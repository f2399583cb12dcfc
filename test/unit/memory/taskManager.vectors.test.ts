import { describe, expect, test } from 'vitest';
import { deriveTaskManager } from '../../../server/src/flink/memory/taskManager.js';
import type { Derivation, Refusal, TaskManagerMemory } from '../../../server/src/flink/memory/types.js';
import { cases, notesOf, rowsOf, whole, type Row, type Whole } from './vectors.js';

type Pools = Readonly<Record<'frameworkHeap' | 'taskHeap' | 'frameworkOffHeap' | 'taskOffHeap' | 'network' | 'managed' | 'jvmMetaspace' | 'jvmOverhead' | 'totalFlink' | 'totalProcess', Whole>>;

interface Expected extends Pools {
  readonly jvmHeap: Whole;
  readonly jvmDirect: Whole;
  readonly cpuCores: number;
  readonly numSlots: number;
  readonly jvmArgs: string;
  readonly dynamicConfigs: string;
  readonly slot: Readonly<Record<'taskHeap' | 'taskOffHeap' | 'network' | 'managed', Whole>> & { readonly cpuCores: number };
  readonly networkBuffers?: Whole;
  readonly segmentSize?: Whole;
  readonly networkError?: { readonly chain: readonly { readonly class: string; readonly message: string | null }[] };
}

interface TaskManagerRow extends Row<Expected> {
  readonly mode?: 'active';
  readonly env?: Readonly<Record<string, string>>;
}

const rows = rowsOf('tm') as readonly TaskManagerRow[];

describe('a TaskManager has the memory that Flink gives it', () => {
  test('there are rows', () => expect(rows.length).toBeGreaterThan(500));

  test.each(cases(rows))('%s in %s', (_, version, row, expected) => {
    const derivation = deriveTaskManager(new Map(Object.entries(row.config)), version, { active: row.mode === 'active', environment: row.env ?? {} });
    expect(told(derivation)).toEqual(expected.ok === undefined ? { refusal: expected.refusal } : inVectors(expected.ok));
    expect(notesOf(derivation.notes)).toEqual(notesOf(expected.notes));
  });
});

/** A derivation in the form of the vectors. */
function told(derivation: Derivation<TaskManagerMemory>) {
  if (!derivation.ok) return { refusal: refusalOf(derivation.refusal) };
  const { pools, network, slot, dynamicProperties, ...memory } = derivation.memory;
  return {
    pools: texts(pools),
    jvmHeap: whole(memory.jvmHeap), jvmDirect: whole(memory.jvmDirect), cpuCores: memory.cpuCores, numSlots: memory.slots,
    jvmArgs: memory.jvmArguments,
    dynamicConfigs: [...dynamicProperties].map(([key, value]) => `-D ${key}=${value}`).join(' '),
    slot: texts(slot),
    network: network.ok ? texts({ buffers: network.buffers, segmentSize: network.segmentSize }) : refusalOf(network.refusal),
  };
}

function inVectors(ok: Expected) {
  const { jvmHeap, jvmDirect, cpuCores, numSlots, jvmArgs, dynamicConfigs, slot, networkBuffers, segmentSize, networkError, ...pools } = ok;
  return {
    pools: texts(pools), jvmHeap: whole(jvmHeap), jvmDirect: whole(jvmDirect), cpuCores, numSlots, jvmArgs, dynamicConfigs, slot: texts(slot),
    network: networkError === undefined ? texts({ buffers: networkBuffers ?? '', segmentSize: segmentSize ?? '' }) : refusalOfError(networkError),
  };
}

function texts(record: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
}

function refusalOf({ code, flinkOption }: Refusal) {
  return flinkOption === undefined ? { code } : { code, option: flinkOption };
}

/** The vectors keep the exception of a start that fails on the network: what it stands for among the codes. */
function refusalOfError({ chain }: NonNullable<Expected['networkError']>) {
  const message = chain[0]?.message ?? '';
  if (message.includes('MAX_INT pages')) return { code: 'too-many-network-buffers' };
  const option = /^Invalid configuration value for (taskmanager\.memory\.segment-size) : /.exec(message)?.[1];
  return option === undefined ? { code: 'invalid-network-setting' } : { code: 'invalid-segment-size', option };
}
