import { JOB_MANAGER, NETWORK, TASK_MANAGER } from '../flink/memory/options.js';
import type { Focus, PoolId, Process } from './pools.js';

/** Which part of a pool's size an option gives. */
export type PoolPart = 'size' | 'fraction' | 'min' | 'max';

/** What an option means for the memory of a process. */
export type MemoryRole =
  | { readonly kind: 'total'; readonly process: Process; readonly total: 'totalFlink' | 'totalProcess' }
  | { readonly kind: 'pool'; readonly process: Process; readonly pool: PoolId; readonly part: PoolPart }
  | { readonly kind: 'slots'; readonly process: 'taskmanager' }
  /** Decides what managed memory is used for. */
  | { readonly kind: 'stateBackend'; readonly process: 'taskmanager' }
  /** Says how a pool is used, not how large it is. */
  | { readonly kind: 'use'; readonly process: Process; readonly pool: PoolId };

const total = (process: Process, of: 'totalFlink' | 'totalProcess'): MemoryRole => ({ kind: 'total', process, total: of });
const pool = (process: Process, id: PoolId, part: PoolPart = 'size'): MemoryRole => ({ kind: 'pool', process, pool: id, part });
const tm = TASK_MANAGER;
const jm = JOB_MANAGER;

const ROLES: ReadonlyMap<string, MemoryRole> = new Map([
  [tm.totalProcess.key, total('taskmanager', 'totalProcess')],
  [tm.totalFlink.key, total('taskmanager', 'totalFlink')],
  // Of old, the heap of a TaskManager meant total Flink memory, that of a JobManager its JVM heap.
  [tm.legacyHeap.key, total('taskmanager', 'totalFlink')],
  [tm.legacyHeapMb.key, total('taskmanager', 'totalFlink')],
  [tm.frameworkHeap.key, pool('taskmanager', 'frameworkHeap')],
  [tm.taskHeap.key, pool('taskmanager', 'taskHeap')],
  [tm.managed.key, pool('taskmanager', 'managed')],
  [tm.managedFraction.key, pool('taskmanager', 'managed', 'fraction')],
  [tm.frameworkOffHeap.key, pool('taskmanager', 'frameworkOffHeap')],
  [tm.taskOffHeap.key, pool('taskmanager', 'taskOffHeap')],
  [tm.networkMin.key, pool('taskmanager', 'network', 'min')],
  [tm.networkMax.key, pool('taskmanager', 'network', 'max')],
  [tm.networkFraction.key, pool('taskmanager', 'network', 'fraction')],
  [tm.jvmMetaspace.key, pool('taskmanager', 'jvmMetaspace')],
  [tm.jvmOverheadMin.key, pool('taskmanager', 'jvmOverhead', 'min')],
  [tm.jvmOverheadMax.key, pool('taskmanager', 'jvmOverhead', 'max')],
  [tm.jvmOverheadFraction.key, pool('taskmanager', 'jvmOverhead', 'fraction')],
  [tm.slots.key, { kind: 'slots', process: 'taskmanager' }],
  ['state.backend.type', { kind: 'stateBackend', process: 'taskmanager' }],
  ['taskmanager.memory.managed.consumer-weights', { kind: 'use', process: 'taskmanager', pool: 'managed' }],
  [NETWORK.segmentSize.key, { kind: 'use', process: 'taskmanager', pool: 'network' }],
  [NETWORK.batchShuffleRead.key, { kind: 'use', process: 'taskmanager', pool: 'frameworkOffHeap' }],
  [jm.totalProcess.key, total('jobmanager', 'totalProcess')],
  [jm.totalFlink.key, total('jobmanager', 'totalFlink')],
  [jm.jvmHeap.key, pool('jobmanager', 'jvmHeap')],
  [jm.legacyHeap.key, pool('jobmanager', 'jvmHeap')],
  [jm.legacyHeapMb.key, pool('jobmanager', 'jvmHeap')],
  [jm.offHeap.key, pool('jobmanager', 'offHeap')],
  [jm.directMemoryLimit.key, { kind: 'use', process: 'jobmanager', pool: 'offHeap' }],
  [jm.jvmMetaspace.key, pool('jobmanager', 'jvmMetaspace')],
  [jm.jvmOverheadMin.key, pool('jobmanager', 'jvmOverhead', 'min')],
  [jm.jvmOverheadMax.key, pool('jobmanager', 'jvmOverhead', 'max')],
  [jm.jvmOverheadFraction.key, pool('jobmanager', 'jvmOverhead', 'fraction')],
]);

/** The role of an option by its canonical key; undefined where it has nothing to do with the derivation of memory. */
export function memoryRole(option: string): MemoryRole | undefined {
  return ROLES.get(option);
}

/** Whether a value of `state.backend.type` keeps its state in managed memory; undefined for a class of one's own. */
export function usesManagedMemory(stateBackend: string): boolean | undefined {
  const name = stateBackend.trim().toLowerCase();
  if (name === 'rocksdb' || name === 'forst') return true;
  return name === 'hashmap' || name === 'filesystem' || name === 'jobmanager' ? false : undefined;
}

/** What a hover over the option looks at; `value` matters for the state backend only. */
export function focusOf(role: MemoryRole, value = ''): Focus {
  switch (role.kind) {
    case 'total': return role.total;
    case 'slots': return 'slots';
    case 'stateBackend': return usesManagedMemory(value) === false ? 'taskHeap' : 'managed';
    case 'pool':
    case 'use': return role.pool;
  }
}
