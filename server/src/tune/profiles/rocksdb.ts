import { LARGE_STATE, MEMORY_TROUBLE, MEMORY_TUNING, STATE_BACKENDS } from '../guides.js';
import { nativeBackendQuestions, ROCKSDB_BACKEND, tuneNativeBackend } from '../nativeBackend.js';
import type { Profile } from '../types.js';

/** Large state in RocksDB, bounded by managed memory. */
export const rocksdbProfile: Profile = {
  name: 'rocksdb',
  title: 'Tune for RocksDB',
  summary: 'State is kept in RocksDB: bounded by managed memory, which gets a share fit for large state, with incremental checkpoints.',
  cost: 'The task heap becomes smaller by what managed memory gets, and each access to state is serialized.',
  icon: 'database',
  sources: [MEMORY_TUNING, STATE_BACKENDS, LARGE_STATE, MEMORY_TROUBLE],
  process: 'taskmanager',
  questions: context => nativeBackendQuestions(ROCKSDB_BACKEND, context),
  apply: (draft, answers) => tuneNativeBackend(draft, ROCKSDB_BACKEND, answers),
};
