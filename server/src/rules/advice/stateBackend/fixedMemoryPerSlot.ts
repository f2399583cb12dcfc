import type { TaskManagerMemory } from '../../../flink/memory/types.js';
import { formatSize } from '../../../flink/memory/size.js';
import { STATE_BACKENDS } from '../../../tune/guides.js';
import { raiseManaged } from '../../../tune/pools.js';
import { writeFraction } from '../../../tune/reading.js';
import { writeSize } from '../../../tune/sizes.js';
import type { AdviceContext } from '../context.js';
import { stepsOf } from '../draft.js';
import { nativeBackendOf, type NativeInForce } from '../nativeBackend.js';
import type { AdviceRule, Way } from '../types.js';

const MIB = 1n << 20n;
/** Percent of total Flink memory that managed memory gets at most (our number). */
const MOST = 70n;

/** Fixed memory of RocksDB or ForSt that does not fit where it could come from: no pool accounts for it. */
export const fixedMemoryPerSlot: AdviceRule = {
  kind: {
    code: 'fixed-memory-per-slot',
    severity: 'warning',
    title: 'Fixed memory of a state backend that no pool has',
    explanation: 'Memory that is fixed for each slot, or for the TaskManager, is taken beside every pool: Flink counts it nowhere, and managed memory is left to others. What there is for it is the unused managed memory and what JVM overhead can spare. Here it is more than both, so that the process passes its total; a container is killed then.',
    wayOut: 'Take the setting out and give managed memory as much, which Flink accounts for. Or reduce it to what managed memory has. Without a container it is only told for information.',
    example: { before: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 4\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\nstate.backend.rocksdb.memory.fixed-per-slot: 512m\n', after: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 4\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'Keep the fixed memory of RocksDB and ForSt within what the process has for it',
    sources: [STATE_BACKENDS],
  },
  check(context) {
    const native = nativeBackendOf(context);
    const { taskManager, container } = context;
    const fixed = native === undefined || taskManager === undefined ? undefined : fixedOf(native, taskManager);
    if (native === undefined || taskManager === undefined || fixed === undefined) return undefined;
    const { pools: { managed, jvmOverhead } } = taskManager;
    if (fixed.bytes <= managed + jvmOverhead) return undefined;
    const each = fixed.parts === 1n ? '' : ` (${fixed.parts} slots with ${formatSize(fixed.bytes / fixed.parts)} each)`;
    return {
      message: `${native.label} takes ${formatSize(fixed.bytes)}${each} beside all pools, more than managed memory, ${formatSize(managed)}, and JVM overhead, ${formatSize(jvmOverhead)}, together. Take it from managed memory, or reduce it.`,
      keys: [fixed.key], at: 'value', ways: waysOf(context, native, taskManager, fixed),
      ...(container === undefined ? { severity: 'info' } : { goesBy: [container] }),
    };
  },
};

interface Fixed {
  readonly key: string;
  /** All of it. */
  readonly bytes: bigint;
  /** How many get the same: the slots, or the TaskManager alone. */
  readonly parts: bigint;
}

function fixedOf({ options, settings: { scope, fixedPerSlot = 0n, fixedPerTaskManager = 0n } }: NativeInForce, { slots }: TaskManagerMemory): Fixed | undefined {
  if (scope === 'slot-fixed') return { key: options.fixedPerSlot.key, bytes: fixedPerSlot * BigInt(slots), parts: BigInt(slots) };
  return scope === 'taskmanager' ? { key: options.fixedPerTaskManager.key, bytes: fixedPerTaskManager, parts: 1n } : undefined;
}

function waysOf(context: AdviceContext, { label, options }: NativeInForce, { pools: { managed, totalFlink } }: TaskManagerMemory, { key, bytes, parts }: Fixed): readonly Way[] {
  const needed = (100n * bytes + totalFlink - 1n) / totalFlink;
  const steps = stepsOf(context, draft => {
    draft.remove(key);
    if (context.flag(options.managed.key) === false) draft.remove(options.managed.key);
    raiseManaged(draft, writeFraction(Number(needed < MOST ? needed : MOST)));
  });
  const part = managed / parts - ((managed / parts) % MIB);
  return [
    { title: `Let ${label} take its memory from managed memory`, steps },
    ...(part === 0n ? [] : [{ title: `Reduce it to ${formatSize(part)}, what managed memory has`, steps: [{ kind: 'set' as const, key, value: writeSize(part) }] }]),
  ];
}
