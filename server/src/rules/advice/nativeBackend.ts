import { managedShare } from '../../flink/memory/managed.js';
import type { StateBackendOptions } from '../../flink/memory/options.js';
import { stateBackendMemory, stateBackendSettings, type StateBackendMemory, type StateBackendMemorySettings } from '../../flink/memory/rocksdb.js';
import type { Configuration, TaskManagerMemory } from '../../flink/memory/types.js';
import type { FlinkVersion } from '../../flink/version.js';
import { backendNamed } from '../../tune/managedUse.js';
import { FORST_BACKEND, ROCKSDB_BACKEND, type NativeBackend } from '../../tune/nativeBackend.js';
import type { AdviceContext } from './context.js';

export const BACKEND = 'state.backend.type';

/** A state backend in native memory that the file names, with its memory settings in force. */
export interface NativeInForce extends NativeBackend {
  readonly options: StateBackendOptions;
  /** How its options begin: `state.backend.rocksdb.`. */
  readonly prefix: string;
  readonly settings: StateBackendMemorySettings;
}

/** RocksDB or ForSt where the file names it and Flink takes its memory settings. Batch jobs keep state in a backend of their own, whatever is set. */
export function nativeBackendOf(context: AdviceContext): NativeInForce | undefined {
  const type = backendNamed(context.setting(BACKEND)?.value.trim());
  if ((type !== 'rocksdb' && type !== 'forst') || context.workload?.value === 'batch') return undefined;
  const backend = type === 'rocksdb' ? ROCKSDB_BACKEND : FORST_BACKEND;
  const settings = context.has(backend.options.managed.key) ? stateBackendSettings(type, context.file.configuration, context.version) : undefined;
  return settings?.ok === true ? { ...backend, prefix: `state.backend.${type}.`, settings: settings.value } : undefined;
}

/** What a slot has for the state backend where nobody else in the slot uses managed memory, and how it is divided; undefined where the weights leave it nothing. */
export function slotMemoryOf({ settings }: NativeInForce, { slot }: TaskManagerMemory, configuration: Configuration, version: FlinkVersion): StateBackendMemory | undefined {
  const share = managedShare(configuration, version, { slotManaged: slot.managed, useCase: 'STATE_BACKEND', fraction: 1, allUseCases: ['STATE_BACKEND'], stateBackendUsesManaged: true });
  return share.ok && share.value.bytes !== undefined ? stateBackendMemory(share.value.bytes, settings.writeBufferRatio, settings.writeBufferSize) : undefined;
}
