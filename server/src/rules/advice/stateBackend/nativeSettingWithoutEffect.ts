import { stateBackendSettings } from '../../../flink/memory/rocksdb.js';
import { STATE_BACKENDS } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import { stepsOf } from '../draft.js';
import { nativeBackendOf, type NativeInForce } from '../nativeBackend.js';
import type { Advice, AdviceRule, Way } from '../types.js';

/** Memory settings of RocksDB or ForSt that another one takes the place of (`RocksDBSharedResourcesFactory`, `RocksDBResourceContainer`). */
export const nativeSettingWithoutEffect: AdviceRule = {
  kind: {
    code: 'native-setting-without-effect',
    severity: 'info',
    title: 'A memory setting of a state backend that has no effect',
    explanation: 'The memory of RocksDB and ForSt comes from one place: fixed for each slot, else managed memory, else fixed for the TaskManager, else each state has its own. In the first three all instances share one block cache, and a size of the block cache is not used. In the last there is nothing to share, and the ratios by which shared memory is divided are not used. Sizes and numbers of write buffers always count.',
    wayOut: 'Take the setting out, or let it count, as the message says. Jobs that bring memory settings of their own may use it all the same.',
    example: { before: 'taskmanager.memory.process.size: 2g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\nstate.backend.rocksdb.block.cache-size: 256m\n', after: 'taskmanager.memory.process.size: 2g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'Take out memory settings of RocksDB and ForSt that another one overrides',
    sources: [STATE_BACKENDS],
  },
  check(context) {
    const native = nativeBackendOf(context);
    return native === undefined ? undefined : native.settings.scope === 'unbounded' ? unshared(context, native) : shared(context, native);
  },
};

const SHARED = { 'slot-managed': 'out of managed memory', 'slot-fixed': 'of fixed size', taskmanager: 'of fixed size' } as const;

/** Where all instances share one cache. */
function shared(context: AdviceContext, { options, prefix, settings: { scope } }: NativeInForce): readonly Advice[] {
  if (scope === 'unbounded') return [];
  const { fixedPerSlot, fixedPerTaskManager, managed } = options;
  const advice: Advice[] = [];
  const cache = context.setting(`${prefix}block.cache-size`);
  if (cache !== undefined) advice.push(without(cache.key, `all instances of a ${scope === 'taskmanager' ? 'TaskManager' : 'slot'} share one block cache ${SHARED[scope]}`));
  if (scope !== 'taskmanager' && (context.bytes(fixedPerTaskManager.key) ?? 0n) > 0n) {
    const instead: Way = { title: 'Let it count, and leave managed memory to others', steps: [{ kind: 'set', key: managed.key, value: 'false' }] };
    advice.push(scope === 'slot-fixed' ? without(fixedPerTaskManager.key, `${fixedPerSlot.key} goes before it`) : without(fixedPerTaskManager.key, 'managed memory goes before it', instead));
  }
  return advice;
}

/** Where each state has a cache of its own. */
function unshared(context: AdviceContext, { type, label, options: { writeBufferRatio, highPriorityPoolRatio, partitionedIndexFilters, managed } }: NativeInForce): readonly Advice[] {
  const set = [writeBufferRatio, highPriorityPoolRatio, partitionedIndexFilters].filter(({ key }) => context.isSet(key));
  return set.map(({ key }) => {
    const steps = stepsOf(context, draft => {
      draft.remove(key);
      // Flink holds the two ratios against each other all the same; together their defaults are right.
      if (!stateBackendSettings(type, draft.configuration, draft.version).ok) for (const other of [writeBufferRatio, highPriorityPoolRatio]) draft.remove(other.key);
    });
    return {
      message: `${key} has no effect: it is for memory that the instances share, and with ${managed.key} at false they share none. Take it out.`, keys: [key],
      ways: [{ title: 'Take it out', steps }, { title: `Bound ${label} by managed memory`, steps: [{ kind: 'remove', key: managed.key }] }],
    };
  });
}

function without(key: string, why: string, instead?: Way): Advice {
  return { message: `${key} has no effect: ${why}. Take it out.`, keys: [key], ways: [{ title: 'Take it out', steps: [{ kind: 'remove', key }] }, ...(instead === undefined ? [] : [instead])] };
}
