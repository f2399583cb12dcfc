import { NETWORK, TASK_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { writeMemorySize } from '../../../flink/values/memorySize.js';
import { BATCH_SHUFFLE } from '../../../tune/guides.js';
import { raiseFrameworkOffHeap } from '../../../tune/pools.js';
import type { AdviceContext } from '../context.js';
import type { Advice, AdviceRule } from '../types.js';
import { batchOf, wayBy } from '../ways.js';

const READ = NETWORK.batchShuffleRead.key;
const OFF_HEAP = TASK_MANAGER.frameworkOffHeap.key;
/** What the defaults leave for everything else that lives in framework off-heap memory. */
const BESIDE = TASK_MANAGER.frameworkOffHeap.default - NETWORK.batchShuffleRead.default;
/** What one reader takes at a time (`BatchShuffleReadBufferPool.NUM_BYTES_PER_REQUEST`). */
const REQUEST = 4n << 20n;

/** Read memory of batch shuffles that framework off-heap memory, which it is cut from, has no room for; or that has fewer portions than there are slots. */
export const batchShuffleOffHeap: AdviceRule = {
  kind: {
    code: 'batch-shuffle-off-heap',
    severity: 'warning',
    title: 'Read memory of batch shuffles and framework off-heap memory that do not fit',
    explanation: 'What sort shuffles read with is direct memory out of framework off-heap memory. The limit of direct memory that the JVM gets counts framework off-heap memory only, so read memory that grows alone takes what Netty needs, and batch jobs fail with "OutOfMemoryError: Direct buffer memory". Read memory is taken in portions of 4 MiB: where more tasks read at once than there are portions, some of them wait, and fail after five minutes; that is said only where the size is left at its default. Streaming jobs have no such exchanges.',
    wayOut: 'Raise `taskmanager.memory.framework.off-heap.size` by as much as `taskmanager.memory.framework.off-heap.batch-shuffle.size` is above 64 MiB.',
    example: { before: 'taskmanager.memory.process.size: 8g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.framework.off-heap.batch-shuffle.size: 256m\n', after: 'taskmanager.memory.process.size: 8g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.framework.off-heap.batch-shuffle.size: 256m\ntaskmanager.memory.framework.off-heap.size: 320m\n' },
    advises: 'Raise framework off-heap memory together with the read memory of batch shuffles',
    sources: [BATCH_SHUFFLE],
  },
  check(context) {
    const read = context.bytes(READ);
    const memory = context.taskManager;
    if (read === undefined || memory === undefined || context.workload?.value === 'streaming') return undefined;
    const lacking = read + BESIDE - memory.pools.frameworkOffHeap;
    if (!context.isSet(READ)) return tooFewPortions(context, read, memory.slots, lacking);
    return read > NETWORK.batchShuffleRead.default && lacking > 0n ? tooLittleRoom(context, read, memory.pools.frameworkOffHeap, lacking) : undefined;
  },
};

function tooLittleRoom(context: AdviceContext, read: bigint, offHeap: bigint, lacking: bigint): Advice {
  const left = read > offHeap ? 'batch jobs fail for want of direct memory as they read' : `that leaves ${formatSize(offHeap - read)} for Netty and all else in place of ${formatSize(BESIDE)}`;
  return {
    message: `Batch shuffles read with ${formatSize(read)} out of framework off-heap memory, which is ${formatSize(offHeap)}: ${left}. Raise ${OFF_HEAP} by ${formatSize(lacking)}.`,
    keys: [READ], at: 'value', severity: read > offHeap ? 'warning' : 'info',
    ways: [
      ...wayBy(context, `Raise framework off-heap memory by ${formatSize(lacking)}`, draft => raiseFrameworkOffHeap(draft, lacking)),
      ...wayBy(context, `Read with ${formatSize(NETWORK.batchShuffleRead.default)} again`, draft => draft.set(READ, writeMemorySize(NETWORK.batchShuffleRead.default))),
    ],
  };
}

function tooFewPortions(context: AdviceContext, read: bigint, slots: number, lacking: bigint): Advice | undefined {
  const batch = batchOf(context);
  const portions = read / REQUEST;
  if (batch === undefined || BigInt(slots) <= portions) return undefined;
  // The sizes that the guide names, or 4 MiB a slot where that is more.
  const wanted = [256n << 20n, 512n << 20n].find(size => size >= BigInt(slots) * REQUEST) ?? BigInt(slots) * REQUEST;
  const more = wanted - read + (lacking > 0n ? lacking : 0n);
  return {
    message: `Batch shuffles read with ${formatSize(read)}, enough for ${portions} tasks at once, and a TaskManager has ${slots} slots: others wait. ${formatSize(wanted)} is a starting point, with as much more framework off-heap memory.`,
    keys: [READ, 'taskmanager.numberOfTaskSlots'], goesBy: [batch], severity: 'info',
    ways: wayBy(context, `Read with ${formatSize(wanted)}`, draft => raiseFrameworkOffHeap(draft, more) && (draft.set(READ, writeMemorySize(wanted)), true)),
  };
}
