import { formatSize } from '../../../flink/memory/size.js';
import { MEMORY_TUNING, STATE_BACKENDS } from '../../../tune/guides.js';
import { raiseManaged } from '../../../tune/pools.js';
import type { AdviceContext } from '../context.js';
import { draftOf } from '../draft.js';
import { BACKEND, nativeBackendOf, slotMemoryOf, type NativeInForce } from '../nativeBackend.js';
import type { AdviceRule, Way } from '../types.js';

/** Shares that are tried: Flink's default first. */
const SHARES = ['0.4', '0.5', '0.6', '0.7'] as const;

/** RocksDB or ForSt bound to managed memory of which there is none, or so little that Flink warns of it (`RocksDBOperationUtils.sanityCheckArenaBlockSize`). */
export const noManagedMemory: AdviceRule = {
  kind: {
    code: 'no-managed-memory',
    severity: 'warning',
    title: 'No managed memory for a native state backend',
    explanation: 'RocksDB and ForSt keep block cache and write buffers in managed memory, which the slots share evenly. Flink reckons that a write buffer grows in pieces of an eighth of its size, 8 MiB by default, and warns of poor performance where all write buffers of a slot together may take less than one piece: RocksDB of 1.20 then flushes with every write, later ones and ForSt with every few mebibytes. Without any managed memory there is no cache at all.',
    wayOut: 'Give managed memory its default share of 0.4 of total Flink memory again, or more. Where the TaskManager has no more to give, use fewer slots or a larger one. A backend that gets its memory by `memory.fixed-per-slot`, or has `memory.managed` set to `false`, is not meant.',
    example: { before: 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.managed.size: 0\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n', after: 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.managed.fraction: 0.4\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'Give RocksDB and ForSt managed memory',
    sources: [MEMORY_TUNING, STATE_BACKENDS],
  },
  check(context) {
    const native = nativeBackendOf(context);
    const { taskManager, version, file: { configuration } } = context;
    if (native?.settings.scope !== 'slot-managed' || taskManager === undefined) return undefined;
    const memory = slotMemoryOf(native, taskManager, configuration, version);
    if (memory === undefined || memory.arenaBlockFits) return undefined;
    const { pools: { managed }, slots } = taskManager;
    const little = `${slots === 1 ? 'The slot' : `Each of the ${slots} slots`} has ${formatSize(memory.total)} of managed memory for ${native.label}, where write buffers are flushed from ${formatSize(memory.mutableLimit)} on: less than the ${formatSize(memory.arenaBlock)} that Flink reckons with for a piece of one, and it warns of poor performance.`;
    return {
      message: managed === 0n ? `${native.label} keeps its cache and write buffers in managed memory, and the TaskManager has none. Give it some.` : `${little} Give it more.`,
      keys: ['taskmanager.memory.managed.size', 'taskmanager.memory.managed.fraction', BACKEND],
      ways: waysOf(context, native),
    };
  },
};

/** The smallest share that is enough. */
function waysOf(context: AdviceContext, native: NativeInForce): readonly Way[] {
  for (const share of SHARES) {
    const draft = draftOf(context);
    raiseManaged(draft, share);
    const { taskManager } = draft;
    if (taskManager.ok && slotMemoryOf(native, taskManager.memory, draft.configuration, draft.version)?.arenaBlockFits === true) return [{ title: 'Raise managed memory', steps: draft.steps }];
  }
  return [];
}
