import type { Pool } from '../flink/memory/derive/steps.js';
import { balanceOf } from '../flink/memory/solve/balance.js';
import { fittingOf } from '../flink/memory/solve/fit.js';
import { readNumbers, type Process } from '../flink/memory/solve/numbers.js';
import { declarationOf, dropHeapOfOld, isDeclared, OPTIONS, type Declaration } from './declaration.js';
import type { Draft } from './draft.js';
import { writeSize } from './sizes.js';

/**
 * Declares the total process memory that a process has now in place of whatever declares it. The pools stay to the byte: where Flink would divide the
 * total otherwise, the pools that it would change get bounds, but not for the few bytes of its rounding.
 */
export function declareSameSize(draft: Draft, declaration: Declaration): void {
  const { process, pools, totalProcess, totalFlink, heap } = declaration;
  if (totalProcess === OPTIONS[process].totalProcess.key && totalFlink === undefined && heap === undefined) return;
  declareSize(draft, declaration, pools.totalProcess ?? 0n);
  if (process === 'jobmanager') keepOffHeap(draft, declaration);
  const numbers = readNumbers(process, draft.configuration, draft.version, draft.context);
  if (numbers === undefined) return;
  const left = balanceOf(numbers).totalFlink;
  const wanted = pools.totalFlink ?? 0n;
  if (!isNear(left, wanted)) boundOverhead(draft, declaration, left < wanted);
  if (process === 'taskmanager') boundNetwork(draft, declaration);
}

/** Whether a size is the one that a process has now, but for the rounding. */
export function isSameSize({ pools }: Declaration, bytes: bigint): boolean {
  return isNear(bytes, pools.totalProcess ?? 0n);
}

/** Declares a total process memory of so many bytes in place of what declares it now; the heap takes what is left. */
export function declareSize(draft: Draft, declaration: Pick<Declaration, 'process' | 'totalProcess' | 'totalFlink' | 'heap'>, bytes: bigint): void {
  const { process, totalProcess, totalFlink, heap } = declaration;
  const { key } = OPTIONS[process].totalProcess;
  const replaced = totalProcess ?? totalFlink ?? heap;
  if (replaced === undefined || replaced === key) draft.set(key, writeSize(bytes));
  else draft.replace(replaced, key, writeSize(bytes));
  for (const other of [totalFlink, heap]) if (other !== undefined && other !== replaced) draft.remove(other);
  dropHeapOfOld(draft, process);
}

/** The least size of a container in which the process starts with the settings of the draft; undefined where no size is enough. */
export function leastSize(draft: Draft, process: Process): bigint | undefined {
  const fit = fittingOf({ process, configuration: draft.configuration, version: draft.version, context: draft.context })?.growing();
  return fit?.derivation.memory.pools.totalProcess;
}

/** Bounds JVM overhead to what it was, where it was what two sizes left. */
function boundOverhead(draft: Draft, { process, pools }: Declaration, isTooLarge: boolean): void {
  const wanted = pools.jvmOverhead ?? 0n;
  const { jvmOverheadMin: min, jvmOverheadMax: max } = OPTIONS[process];
  draft.set((isTooLarge ? max : min).key, writeSize(wanted));
  if (poolOf(draft, process, 'jvmOverhead') !== wanted) draft.set((isTooLarge ? min : max).key, writeSize(wanted));
}

/** Bounds network memory to what it was, where the written heap made it so. */
function boundNetwork(draft: Draft, { pools }: Declaration): void {
  const wanted = pools.network ?? 0n;
  const now = poolOf(draft, 'taskmanager', 'network');
  if (now !== undefined && isNear(now, wanted)) return;
  // Where the memory is refused now, its fraction takes more than there is.
  const isTooLarge = now === undefined || now > wanted;
  const { networkMin: min, networkMax: max } = OPTIONS.taskmanager;
  draft.set((isTooLarge ? max : min).key, writeSize(wanted));
  if (poolOf(draft, 'taskmanager', 'network') !== wanted) draft.set((isTooLarge ? min : max).key, writeSize(wanted));
}

/** Off-heap memory of a JobManager that was what its heap left. */
function keepOffHeap(draft: Draft, { pools: { offHeap }, steps }: Declaration): void {
  if (offHeap !== undefined && steps.some(({ pool, rule }) => pool === 'offHeap' && rule === 'rest')) draft.set(OPTIONS.jobmanager.offHeap.key, writeSize(offHeap));
}

function poolOf(draft: Draft, process: Process, pool: Pool): bigint | undefined {
  const declared = declarationOf(draft, process);
  return isDeclared(declared) ? declared.pools[pool] : undefined;
}

/** Whether two sizes differ by no more than the truncation of Flink's fractions to whole bytes. */
function isNear(one: bigint, other: bigint): boolean {
  const distance = one > other ? one - other : other - one;
  return distance < 16n;
}
