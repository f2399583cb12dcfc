import { Analysis } from '../../../server/src/analysis.js';
import { decode } from '../../../server/src/document/bytes.js';
import { isLegacyName } from '../../../server/src/document/parse.js';
import { managedShare, type UseCase } from '../../../server/src/flink/memory/managed.js';
import { networkSettings } from '../../../server/src/flink/memory/network.js';
import { stateBackendMemory, stateBackendSettings, type NativeStateBackend } from '../../../server/src/flink/memory/rocksdb.js';
import type { Derivation, JobManagerMemory, TaskManagerMemory } from '../../../server/src/flink/memory/types.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';
import type { FlinkError, NativeMemoryReading, Outcome, Query, Reading, SlotReading, TaskManagerReading } from './reader.js';
import { chainOf, refusedBy, refusedByUs, shuffleRefusedBy, slotRefusedBy } from './refusals.js';

/** What becomes of a file, in terms that both Flink's answers and our predictions can be put in; to be compared with `toEqual`. */
export interface Told {
  /** Why the file does not load. */
  readonly refusal?: object;
  readonly settings?: Readonly<Record<string, string>>;
  /** Memory, or its refusal. */
  readonly taskManager?: object;
  readonly jobManager?: object;
  /** Of a slot's managed memory; only where the query names use cases, and the TaskManager starts. Of a state backend that fails on its settings only that it does. */
  readonly slot?: object;
}

/** What we predict of a file: the same analysis that the editor shows. */
export function predicted(name: string, content: string, version: FlinkVersion, { active = false, useCases }: Query = {}): Told {
  const { text, problem } = decode(new TextEncoder().encode(content), isLegacyName(name) ? 'legacy' : 'standard');
  const analysis = new Analysis({ name, text, encoding: problem, told: { flinkVersion: version, deployment: active ? 'kubernetes' : 'standalone' } });
  const { file, configuration, taskManager, jobManager } = analysis;
  if (!file.loads) {
    const { exception, line, column } = file.problems.find(({ flink }) => flink !== undefined)?.flink ?? { exception: 'none' };
    return { refusal: { exception, line, column } };
  }
  return {
    settings: comparable(Object.fromEntries(configuration)),
    taskManager: toldTaskManager(analysis, taskManager),
    jobManager: toldJobManager(jobManager),
    ...(useCases === undefined || !taskManager.ok ? {} : { slot: toldSlot(analysis, taskManager.memory, useCases) }),
  };
}

/** What real Flink answered. */
export function toldBy({ error, settings, taskManager, jobManager, stateBackend, slot }: Reading): Told {
  if (error !== undefined) return { refusal: fileRefusedBy(error) };
  return {
    settings: comparable(settings),
    taskManager: taskManager.error === undefined ? withShuffle(taskManager.value) : refusedBy(taskManager.error),
    jobManager: jobManager.error === undefined ? jobManager.value : refusedBy(jobManager.error),
    ...(slot === undefined || taskManager.error !== undefined ? {} : { slot: stateBackend.error === undefined ? slotTold(slot) : NO_STATE_BACKEND }),
  };
}

/** Flink's loader tells the place in the message, the last one counts; the exception is what it wraps. */
function fileRefusedBy(error: FlinkError): object {
  const last = chainOf(error).at(-1) ?? error;
  const place = [...(last.message ?? '').matchAll(/ in reader, line (\d+), column (\d+)/g)].at(-1);
  return { exception: last.exception, line: place && Number(place[1]), column: place && Number(place[2]) };
}

/** Settings of which only the numbers of anchors in one-line lists are changed: Flink counts them through the life of a process, and not in their order. */
export function comparable(settings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, withoutIds(value)]));
}

function withoutIds(value: string): string {
  const ids = [...new Set([...value.matchAll(/[&*](id\d{3,})/g)].map(match => match[1]))];
  return value.replaceAll(/([&*])(id\d{3,})/g, (_, sign: string, id: string) => `${sign}id${ids.indexOf(id)}`);
}

function withShuffle({ shuffle, ...memory }: TaskManagerReading): object {
  return { ...memory, shuffle: shuffle.error === undefined ? shuffle.value : shuffleRefusedBy(shuffle.error) };
}

const NO_STATE_BACKEND = { stateBackend: 'fails' };

function slotTold({ value, error }: Outcome<SlotReading>): object {
  return error === undefined ? { ...value, rocksdb: native(value.rocksdb), forst: native(value.forst) } : { code: slotRefusedBy(error) };
}

function native({ value, error }: Outcome<NativeMemoryReading>): object | null {
  return error === undefined ? value : { error: error.exception };
}

function toldTaskManager({ configuration, version }: Analysis, derivation: Derivation<TaskManagerMemory>): object {
  if (!derivation.ok) return refusedByUs(derivation.refusal);
  const { pools, jvmHeap, jvmDirect, slots, cpuCores, slot, jvmArguments, dynamicProperties } = derivation.memory;
  const shuffle = networkSettings(configuration, version, pools.network);
  return {
    pools, jvmHeap, jvmDirect, slots, cpuCores, slot, jvmArguments, dynamicProperties: commandLine(dynamicProperties),
    shuffle: shuffle.ok ? { ...shuffle.settings, buffers: Number(shuffle.settings.buffers) } : refusedByUs(shuffle.refusal),
  };
}

function toldJobManager(derivation: Derivation<JobManagerMemory>): object {
  if (!derivation.ok) return refusedByUs(derivation.refusal);
  return { ...derivation.memory, dynamicProperties: commandLine(derivation.memory.dynamicProperties) };
}

function commandLine(properties: ReadonlyMap<string, string>): string {
  return [...properties].map(([key, value]) => `-D ${key}=${value}`).join(' ');
}

function toldSlot(analysis: Analysis, { slot }: TaskManagerMemory, useCases: NonNullable<Query['useCases']>): object {
  const { configuration, version } = analysis;
  const type = (configuration.get('state.backend.type') ?? configuration.get('state.backend'))?.toLowerCase();
  const native = type === 'rocksdb' || type === 'forst' ? type : undefined;
  // ForSt came with 2.0.
  if (native !== undefined && ((native === 'forst' && version === '1.20') || !stateBackendSettings(native, configuration, version).ok)) return NO_STATE_BACKEND;
  // For a state backend without managed memory Flink does not even look at the weights; we read them, to tell of them.
  const askers = useCases.filter(useCase => useCase !== 'STATE_BACKEND' || native !== undefined);
  const shares = askers.map(useCase => [useCase, managedShare(configuration, version, { slotManaged: slot.managed, useCase, fraction: 1, allUseCases: useCases, stateBackendUsesManaged: undefined })] as const);
  const refusal = shares.map(([, share]) => (share.ok ? undefined : share.refusal)).find(refused => refused !== undefined);
  if (refusal !== undefined) return { code: refusal.code };
  const bytes: Partial<Record<UseCase, bigint | null>> = {};
  for (const useCase of useCases) bytes[useCase] = null;
  for (const [useCase, share] of shares) if (share.ok) bytes[useCase] = share.value.bytes ?? null;
  return { shares: bytes, rocksdb: toldNative('rocksdb', analysis, bytes.STATE_BACKEND), forst: version === '1.20' ? null : toldNative('forst', analysis, bytes.STATE_BACKEND) };
}

function toldNative(backend: NativeStateBackend, { configuration, version }: Analysis, share: bigint | null | undefined): object {
  const outcome = stateBackendSettings(backend, configuration, version);
  if (!outcome.ok) return { error: 'IllegalArgumentException' };
  const { usesManagedMemory, fixedPerSlot, writeBufferRatio, highPriorityPoolRatio, partitionedIndexFilters, writeBufferSize } = outcome.value;
  const total = fixedPerSlot ?? (usesManagedMemory ? share ?? undefined : undefined);
  return {
    usesManagedMemory, fixedPerSlot, writeBufferRatio, highPriorityPoolRatio, partitionedIndexFilters,
    ...(total === undefined ? {} : stateBackendMemory(total, writeBufferRatio, writeBufferSize)),
  };
}
