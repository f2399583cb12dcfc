import { formatSize } from '../../../flink/memory/size.js';
import type { TaskManagerMemory } from '../../../flink/memory/types.js';
import { writeMemorySize } from '../../../flink/values/memorySize.js';
import { SLOTS, STATE_BACKENDS, startingPoint } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import { draftOf } from '../draft.js';
import { nativeBackendOf, slotMemoryOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const SLOT_COUNT = 'taskmanager.numberOfTaskSlots';
const TOTALS = ['taskmanager.memory.process.size', 'taskmanager.memory.flink.size'];
const STEP = 256n << 20n;
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
    const larger = fittingTotal(context);
    return {
      message: `Each of ${memory.slots} slots has ${hurts}. Use fewer slots in a TaskManager, or give it more memory.`,
      keys: [SLOT_COUNT], at: 'value',
      ways: [
        ...wayBy(context, `Use ${fewer === 1 ? 'one slot' : `${fewer} slots`} in a TaskManager`, draft => draft.set(SLOT_COUNT, String(fewer))),
        ...(larger === undefined ? [] : wayBy(context, `Give the TaskManager ${formatSize(larger.bytes)}`, draft => draft.set(larger.key, writeMemorySize(larger.bytes)))),
      ],
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
  // A negative number of slots lets the search look for the most.
  return -firstFitting(-slots, -1, count => isEnough(context, SLOT_COUNT, String(-count)));
}

/** The total, in steps of 256 MiB up to eight times as much, from which every share is large enough; undefined where no total is written, or where it does not help. */
function fittingTotal(context: AdviceContext): { readonly key: string; readonly bytes: bigint } | undefined {
  const key = TOTALS.find(one => context.isSet(one));
  const total = key === undefined ? undefined : context.bytes(key);
  if (key === undefined || total === undefined) return undefined;
  const at = (steps: number): bigint => (total / STEP + BigInt(steps)) * STEP;
  const most = Number((7n * total) / STEP) + 1;
  const bytes = at(firstFitting(0, most, steps => isEnough(context, key, writeMemorySize(at(steps)))));
  return isEnough(context, key, writeMemorySize(bytes)) ? { key, bytes } : undefined;
}

/** The first whole number above one that does not fit for which something holds, up to one that is taken to fit. */
function firstFitting(below: number, fits: number, holds: (count: number) => boolean): number {
  let [low, high] = [below, fits];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether every share is large enough with another value of an option. */
function isEnough(context: AdviceContext, key: string, value: string): boolean {
  const draft = draftOf(context);
  draft.set(key, value);
  const { taskManager } = draft;
  return taskManager.ok && tooSmall(context, taskManager.memory) === undefined;
}
