import { JOB_MANAGER, TASK_MANAGER, type MemoryOption } from './options.js';

/** What a memory option concerns. */
export interface MemoryKey {
  readonly process: 'taskmanager' | 'jobmanager';
  /** The pool's name as in the types of the pools; `slots` for the number of slots. */
  readonly pool:
    | 'frameworkHeap' | 'taskHeap' | 'frameworkOffHeap' | 'taskOffHeap' | 'network' | 'managed' | 'jvmHeap' | 'offHeap'
    | 'jvmMetaspace' | 'jvmOverhead' | 'totalFlink' | 'totalProcess' | 'slots';
  readonly role: 'size' | 'fraction' | 'min' | 'max' | 'total' | 'slots';
}

type Row = readonly [option: MemoryOption<unknown>, pool: MemoryKey['pool'], role: MemoryKey['role']];

const TASK_MANAGER_KEYS: readonly Row[] = [
  [TASK_MANAGER.totalProcess, 'totalProcess', 'total'],
  [TASK_MANAGER.totalFlink, 'totalFlink', 'total'],
  [TASK_MANAGER.frameworkHeap, 'frameworkHeap', 'size'],
  [TASK_MANAGER.taskHeap, 'taskHeap', 'size'],
  [TASK_MANAGER.frameworkOffHeap, 'frameworkOffHeap', 'size'],
  [TASK_MANAGER.taskOffHeap, 'taskOffHeap', 'size'],
  [TASK_MANAGER.managed, 'managed', 'size'],
  [TASK_MANAGER.managedFraction, 'managed', 'fraction'],
  [TASK_MANAGER.networkMin, 'network', 'min'],
  [TASK_MANAGER.networkMax, 'network', 'max'],
  [TASK_MANAGER.networkFraction, 'network', 'fraction'],
  [TASK_MANAGER.jvmMetaspace, 'jvmMetaspace', 'size'],
  [TASK_MANAGER.jvmOverheadMin, 'jvmOverhead', 'min'],
  [TASK_MANAGER.jvmOverheadMax, 'jvmOverhead', 'max'],
  [TASK_MANAGER.jvmOverheadFraction, 'jvmOverhead', 'fraction'],
  [TASK_MANAGER.slots, 'slots', 'slots'],
  [TASK_MANAGER.legacyHeap, 'totalFlink', 'total'],
  [TASK_MANAGER.legacyHeapMb, 'totalFlink', 'total'],
];

const JOB_MANAGER_KEYS: readonly Row[] = [
  [JOB_MANAGER.totalProcess, 'totalProcess', 'total'],
  [JOB_MANAGER.totalFlink, 'totalFlink', 'total'],
  [JOB_MANAGER.jvmHeap, 'jvmHeap', 'size'],
  [JOB_MANAGER.offHeap, 'offHeap', 'size'],
  [JOB_MANAGER.jvmMetaspace, 'jvmMetaspace', 'size'],
  [JOB_MANAGER.jvmOverheadMin, 'jvmOverhead', 'min'],
  [JOB_MANAGER.jvmOverheadMax, 'jvmOverhead', 'max'],
  [JOB_MANAGER.jvmOverheadFraction, 'jvmOverhead', 'fraction'],
  [JOB_MANAGER.legacyHeap, 'jvmHeap', 'size'],
  [JOB_MANAGER.legacyHeapMb, 'jvmHeap', 'size'],
];

const KEYS: ReadonlyMap<string, MemoryKey> = new Map([...entries('taskmanager', TASK_MANAGER_KEYS), ...entries('jobmanager', JOB_MANAGER_KEYS)]);

/**
 * What a key of the configuration has to do with memory: of which process, which pool, and in what part; deprecated and legacy
 * keys included. Undefined for keys that decide no pool.
 */
export function memoryOption(key: string): MemoryKey | undefined {
  return KEYS.get(key);
}

function entries(process: MemoryKey['process'], rows: readonly Row[]): readonly (readonly [string, MemoryKey])[] {
  return rows.flatMap(([option, pool, role]) => [option.key, ...option.deprecatedKeys].map(key => [key, { process, pool, role }] as const));
}
