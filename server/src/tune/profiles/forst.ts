import { FLINK_VERSIONS } from '../../flink/version.js';
import type { Draft } from '../draft.js';
import { DISAGGREGATED_STATE, LARGE_STATE, MEMORY_TUNING } from '../guides.js';
import { knowsBackend } from '../managedUse.js';
import { FORST_BACKEND, nativeBackendQuestions, tuneNativeBackend } from '../nativeBackend.js';
import { flagOf } from '../reading.js';
import type { Answers, Profile } from '../types.js';

/** Very large state in ForSt, which keeps it in the storage of checkpoints, and a cache of it in the TaskManager. */
export const forstProfile: Profile = {
  name: 'forst',
  title: 'Tune for ForSt',
  summary: 'State is kept in ForSt, in remote storage: memory bounded by managed memory, which gets a share fit for large state, with incremental checkpoints.',
  cost: 'The task heap becomes smaller by what managed memory gets, and state that is not cached is read over the network.',
  icon: 'cloud',
  sources: [DISAGGREGATED_STATE, LARGE_STATE, MEMORY_TUNING],
  process: 'taskmanager',
  questions: context => nativeBackendQuestions(FORST_BACKEND, context),
  apply,
};

function apply(draft: Draft, answers: Answers): void {
  if (!draft.has(FORST_BACKEND.options.managed.key) || !knowsBackend('forst', draft.version)) {
    const since = FLINK_VERSIONS.find(version => knowsBackend('forst', version)) ?? '';
    draft.refuse(`Flink ${draft.version} does not know ForSt as a state backend: it came with ${since}. Tune for RocksDB, or choose a later release.`); return;
  }
  tuneNativeBackend(draft, FORST_BACKEND, answers);
  if (draft.refused === undefined) sayStorage(draft);
}

/** Where the state lies is told by other settings. */
function sayStorage(draft: Draft): void {
  const isSomewhere = ['execution.checkpointing.dir', 'state.backend.forst.primary-dir'].some(key => draft.get(key) !== undefined);
  if (!isSomewhere) draft.note('ForSt keeps the state where checkpoints go: without execution.checkpointing.dir there is no remote storage for it.', [DISAGGREGATED_STATE]);
  if (draft.has('table.exec.async-state.enabled') && flagOf(draft, 'table.exec.async-state.enabled') !== true) {
    draft.note('Jobs make use of ForSt when they access state asynchronously: with the State API V2, or for SQL with table.exec.async-state.enabled.', [DISAGGREGATED_STATE]);
  }
}
