import { managedWeights } from '../../flink/memory/managed.js';
import { stateBackendSettings } from '../../flink/memory/rocksdb.js';
import type { Configuration, Refusal } from '../../flink/memory/types.js';
import type { FlinkVersion } from '../../flink/version.js';
import type { FileRule } from '../types.js';
import { refusalProblems } from './refusals.js';

/** What a job fails on when its operators take their share of managed memory: the weights of the consumers, the ratios of RocksDB and ForSt. */
export const managedMemoryRule: FileRule = {
  kinds: [],
  check(context) {
    return managedRefusals(context.configuration, context.version).flatMap(refusal => refusalProblems(refusal, 'taskmanager', context));
  },
};

/** What a job that uses managed memory fails on under these settings. */
export function managedRefusals(configuration: Configuration, version: FlinkVersion): readonly Refusal[] {
  const set = (configuration.get('state.backend.type') ?? configuration.get('state.backend'))?.trim().toLowerCase();
  const attempts = [managedWeights(configuration, version), ...(set === 'rocksdb' || set === 'forst' ? [stateBackendSettings(set, configuration, version)] : [])];
  return attempts.flatMap(attempt => (attempt.ok ? [] : [attempt.refusal]));
}
