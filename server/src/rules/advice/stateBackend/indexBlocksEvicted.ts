import { stateBackendSettings } from '../../../flink/memory/rocksdb.js';
import { STATE_BACKENDS } from '../../../tune/guides.js';
import { stepsOf } from '../draft.js';
import { nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';

/** No part of the block cache is kept for index and filters. */
export const indexBlocksEvicted: AdviceRule = {
  kind: {
    code: 'index-blocks-evicted',
    severity: 'info',
    title: 'No part of the block cache for index and filters',
    explanation: 'RocksDB and ForSt keep index and filters in the same cache as the data. A tenth of it is theirs by default; with a ratio of zero a scan over much data drives them out, and each access then reads them from disk again before it can look anything up.',
    wayOut: 'Take `memory.high-prio-pool-ratio` out: its default is 0.1. It does not matter where the backend shares no cache, with `memory.managed` at `false`.',
    example: { before: 'taskmanager.memory.process.size: 2g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\nstate.backend.rocksdb.memory.high-prio-pool-ratio: 0.0\n', after: 'taskmanager.memory.process.size: 2g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'Keep a part of the block cache for index and filters',
    sources: [STATE_BACKENDS],
  },
  check(context) {
    const native = nativeBackendOf(context);
    if (native === undefined || native.settings.scope === 'unbounded' || native.settings.highPriorityPoolRatio !== 0) return undefined;
    const { type, label, options: { highPriorityPoolRatio: { key } } } = native;
    const steps = stepsOf(context, draft => {
      draft.remove(key);
      // The write buffers may leave no room for it.
      if (!stateBackendSettings(type, draft.configuration, draft.version).ok) draft.refuse('There is no room.');
    });
    return {
      message: `${key} is 0: in the block cache of ${label} data drives out index and filters, which are then read again for each access. Leave them a tenth.`,
      keys: [key], at: 'value', ways: [{ title: 'Leave index and filters a tenth of the cache', steps }],
    };
  },
};
