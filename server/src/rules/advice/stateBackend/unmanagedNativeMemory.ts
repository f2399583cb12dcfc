import { formatSize } from '../../../flink/memory/size.js';
import { LARGE_STATE, MEMORY_TUNING } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import { nativeBackendOf, type NativeInForce } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';

/** RocksDB or ForSt without any bound on its memory: each state has a cache and write buffers of its own. */
export const unmanagedNativeMemory: AdviceRule = {
  kind: {
    code: 'unmanaged-native-memory',
    severity: 'warning',
    title: 'A native state backend without a bound',
    explanation: 'With `memory.managed` set to `false`, and no fixed memory in its place, RocksDB or ForSt allocates for each state of each slot on its own. The whole grows with the number of states, timers included, and no pool accounts for it. In a container that ends with a kill; managed memory meanwhile lies idle.',
    wayOut: 'Take the setting out, so that managed memory is the bound, and raise its share if that is too little. If you must compare or tune by hand, leave as much room in JVM overhead as all states together can take. Without a container it is only told for information.',
    example: { before: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\nstate.backend.rocksdb.memory.managed: false\n', after: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'Bound the memory of RocksDB and ForSt by managed memory',
    sources: [LARGE_STATE, MEMORY_TUNING],
  },
  check(context) {
    const native = nativeBackendOf(context);
    const { taskManager, container } = context;
    if (native?.settings.scope !== 'unbounded' || taskManager === undefined) return undefined;
    const { slots, pools: { managed } } = taskManager;
    const where = slots === 1 ? 'in the slot' : `in each of the ${slots} slots`;
    const each = eachOf(context, native);
    const taken = each === undefined ? `${native.label} allocates for each state ${where}` : `${native.label} takes up to about ${formatSize(each)} for each state ${where}`;
    const { key } = native.options.managed;
    return {
      message: `${taken}, with no bound on the whole, while managed memory, ${formatSize(managed)}, is left to others. Let managed memory bound it${container === undefined ? '' : ', or the container may be killed'}.`,
      keys: [key], at: 'value',
      ways: [{ title: `Bound ${native.label} by managed memory`, steps: [{ kind: 'remove', key }] }],
      ...(container === undefined ? { severity: 'info' } : { goesBy: [container] }),
    };
  },
};

/** What one state may take: its write buffers and its block cache; undefined where code or a profile decides it. */
function eachOf(context: AdviceContext, { prefix, settings: { writeBufferSize, writeBufferCount } }: NativeInForce): bigint | undefined {
  const isDecidedElsewhere = context.isSet(`${prefix}options-factory`) || context.isSet(`${prefix}predefined-options`);
  const cache = context.bytes(`${prefix}block.cache-size`);
  return isDecidedElsewhere || cache === undefined ? undefined : writeBufferSize * BigInt(writeBufferCount) + cache;
}
