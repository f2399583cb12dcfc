import { managedShare, type UseCase } from '../flink/memory/managed.js';
import { stateBackendMemory, stateBackendSettings, type NativeStateBackend } from '../flink/memory/rocksdb.js';
import type { Configuration, Derivation, TaskManagerMemory } from '../flink/memory/types.js';
import type { FlinkVersion } from '../flink/version.js';
import type { Markup } from './markup.js';
import { formatSize, share } from './sizes.js';

const NAMES: Readonly<Record<NativeStateBackend, string>> = { rocksdb: 'RocksDB', forst: 'ForSt' };
const USE_CASES: Readonly<Record<UseCase, string>> = { OPERATOR: 'operators', STATE_BACKEND: 'the state backend', PYTHON: 'Python' };

/**
 * What a slot's managed memory becomes, for the options that decide it: the block cache and write buffers of RocksDB or ForSt, and the
 * shares of its consumers. Empty for other options, and where no memory could be derived.
 */
export function stateBackendLines(option: string, configuration: Configuration, version: FlinkVersion, taskManager: Derivation<TaskManagerMemory>, markup: Markup): readonly string[] {
  if (!taskManager.ok) return [];
  const slot = taskManager.memory.slot.managed;
  const lines: string[] = [];
  const backend = backendOf(option, configuration);
  if (backend !== undefined) lines.push(cacheLine(backend, configuration, version, slot, markup));
  if (option.startsWith('taskmanager.memory.managed.')) lines.push(consumersLine(configuration, version, slot, markup));
  return lines.filter(line => line !== '');
}

/** The backend whose memory the option decides. Managed memory and the slots decide it for the backend that is set. */
function backendOf(option: string, configuration: Configuration): NativeStateBackend | undefined {
  const own = /^state\.backend\.(rocksdb|forst)\.(?:memory|writebuffer|block)\./.exec(option)?.[1];
  if (own === 'rocksdb' || own === 'forst') return own;
  if (!/^(?:state\.backend\.type|taskmanager\.memory\.managed\..*|taskmanager\.numberOfTaskSlots)$/.test(option)) return undefined;
  const set = (configuration.get('state.backend.type') ?? configuration.get('state.backend'))?.trim().toLowerCase();
  return set === 'rocksdb' || set === 'forst' ? set : undefined;
}

function cacheLine(backend: NativeStateBackend, configuration: Configuration, version: FlinkVersion, slot: bigint, { bold, icon }: Markup): string {
  const settings = stateBackendSettings(backend, configuration, version);
  if (!settings.ok) return `${icon('error')}${settings.refusal.message.split('\n')[0] ?? ''}`;
  const { scope, writeBufferRatio, writeBufferSize, fixedPerSlot, fixedPerTaskManager } = settings.value;
  const name = NAMES[backend];
  if (scope === 'unbounded') return `${icon('database')}${name} has no common limit here: every state takes its own cache and write buffers, outside of the pools`;
  const total = scope === 'slot-managed' ? slot : scope === 'slot-fixed' ? fixedPerSlot ?? 0n : fixedPerTaskManager ?? 0n;
  const memory = stateBackendMemory(total, writeBufferRatio, writeBufferSize);
  const where = scope === 'taskmanager' ? 'in the whole TaskManager' : 'in each slot';
  const outside = scope === 'slot-managed' ? '' : ', outside of managed memory';
  const flushed = memory.arenaBlockFits ? '' : '. Too little: Flink warns of poor performance, for the limit is below the block by which it reckons that a write buffer grows';
  return `${icon('database')}${name} ${where}: ${bold(formatSize(memory.cache))} block cache, of which write buffers take at most ${bold(formatSize(memory.writeBufferManager))}${outside}${flushed}`;
}

/** Who gets what of a slot, if all consumers are there. */
function consumersLine(configuration: Configuration, version: FlinkVersion, slot: bigint, { icon }: Markup): string {
  const allUseCases: readonly UseCase[] = ['STATE_BACKEND', 'OPERATOR', 'PYTHON'];
  const parts = allUseCases.flatMap(useCase => {
    const part = managedShare(configuration, version, { slotManaged: slot, useCase, fraction: 1, allUseCases, stateBackendUsesManaged: true });
    return part.ok && part.value.bytes !== undefined ? [`${USE_CASES[useCase]} ${formatSize(part.value.bytes)} (${share(part.value.bytes, slot)})`] : [];
  });
  return parts.length === 0 || slot === 0n ? '' : `${icon('split-horizontal')}If a slot has all consumers: ${parts.join(', ')}; those that are missing leave their part to the others`;
}
