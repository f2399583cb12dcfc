import { formatSize } from '../../../flink/memory/size.js';
import type { TaskManagerMemory } from '../../../flink/memory/types.js';
import { SLOTS, STATE_BACKENDS, startingPoint } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import { draftOf } from '../draft.js';
import { nativeBackendOf, slotMemoryOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const SLOT_COUNT = 'taskmanager.numberOfTaskSlots';
/** Less heap than that leaves a slot next to nothing for records and user code (our number). */
const LEAST_HEAP = 64n << 20n;

/** Slots that divide the memory of a TaskManager into shares too small to work with. */
export const smallSlotShare: AdviceRule = {
  kind: {
    code: 'small-slot-share',
    severity: 'info',
    title: 'Slots with very small shares of memory',
    explanation: 'Each slot has an equal share of managed memory, and its tasks share the heap with those of the other slots. RocksDB and ForSt bound their memory by the share of the slot, and let write buffers have about a third of it: where that is less than a single write buffer, which every state wants for itself, they are flushed long before they are full, and many small files have to be merged. Tasks with nearly no heap spend their time collecting garbage.',
    wayOut: 'Use fewer slots in a TaskManager, or give it more memory. Where there are few states with little data, the shares may be enough all the same.',
    example: { before: 'taskmanager.memory.process.size: 1728m\njobmanager.memory.process.size: 1600m\ntaskmanager.numberOfTaskSlots: 8\nstate.backend.type: rocksdb\n', after: 'taskmanager.memory.process.size: 1728m\njobmanager.memory.process.size: 1600m\ntaskmanager.numberOfTaskSlots: 2\nstate.backend.type: rocksdb\n' },
    advises: 'Use fewer slots, so that each has enough memory',
    sources: [SLOTS, STATE_BACKENDS, startingPoint(SLOTS, 'L')],
  },
  check(context) {
    const memory = context.taskManager;
    if (memory === undefined || memory.slots === 1 || !context.isSet(SLOT_COUNT)) return undefined;
    const hurts = tooSmall(context, memory);
    if (hurts === undefined) return undefined;
    const fewer = fittingSlots(context, memory.slots);
    return {
      message: `Each of ${memory.slots} slots has ${hurts}. Use fewer slots in a TaskManager, or give it more memory.`,
      keys: [SLOT_COUNT], at: 'value',
      ways: wayBy(context, `Use ${fewer === 1 ? 'one slot' : `${fewer} slots`} in a TaskManager`, draft => draft.set(SLOT_COUNT, String(fewer))),
    };
  },
};

/** What is too small in a slot's share, with its numbers; undefined where all is enough. */
function tooSmall(context: AdviceContext, memory: TaskManagerMemory): string | undefined {
  const { pools, slots, slot } = memory;
  const native = nativeBackendOf(context);
  const shared = native?.settings.scope === 'slot-managed' && slot.managed > 0n ? slotMemoryOf(native, memory, context.file.configuration, context.version) : undefined;
  if (native !== undefined && shared !== undefined && shared.writeBufferManager < native.settings.writeBufferSize) {
    return `${formatSize(shared.total)} of managed memory for state, of which write buffers may take ${formatSize(shared.writeBufferManager)}: less than one of ${formatSize(native.settings.writeBufferSize)}`;
  }
  const heap = pools.taskHeap / BigInt(slots);
  return heap < LEAST_HEAP ? `${formatSize(heap)} of task heap, next to nothing for records and user code` : undefined;
}

/** The most slots with which every share is large enough, or one: shares shrink as slots are added, and nothing else changes. */
function fittingSlots(context: AdviceContext, slots: number): number {
  let [fitting, tooMany] = [1, slots];
  while (tooMany - fitting > 1) {
    const middle = Math.trunc((fitting + tooMany) / 2);
    const draft = draftOf(context);
    draft.set(SLOT_COUNT, String(middle));
    const { taskManager } = draft;
    if (taskManager.ok && tooSmall(context, taskManager.memory) === undefined) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}
