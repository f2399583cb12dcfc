import { managedWeights } from '../../flink/memory/managed.js';
import { stateBackendSettings } from '../../flink/memory/rocksdb.js';
import type { Refusal } from '../../flink/memory/types.js';
import type { FileContext, FileRule } from '../types.js';
import { refusalProblems } from './refusals.js';

/** What a job fails on when its operators take their share of managed memory: the weights of the consumers, the ratios of RocksDB and ForSt. */
export const managedMemoryRule: FileRule = {
  kinds: [],
  check(context) {
    return refusals(context).flatMap(refusal => refusalProblems(refusal, 'taskmanager', context));
  },
};

function refusals({ effective, version, configuration }: FileContext): readonly Refusal[] {
  const set = (effective.get('state.backend.type') ?? effective.get('state.backend'))?.value.trim().toLowerCase();
  const attempts = [managedWeights(configuration, version), ...(set === 'rocksdb' || set === 'forst' ? [stateBackendSettings(set, configuration, version)] : [])];
  return attempts.flatMap(attempt => (attempt.ok ? [] : [attempt.refusal]));
}
