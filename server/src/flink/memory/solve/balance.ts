import { fractionOf, inverseFraction } from '../../values/fraction.js';
import { MAX_MEMORY_BYTES } from '../../values/memorySize.js';
import type { FractionName, Numbers, SizeName } from './numbers.js';

/**
 * What the numbers of a process come to, whether or not Flink would take them. A margin is what is left of something that must
 * not be exceeded, in bytes: Flink refuses where one of them is below zero.
 */
export interface Balance {
  readonly totalFlink: bigint;
  /** The task heap, or the heap of the JobManager. */
  readonly heap: bigint;
  /** Zero for a JobManager. */
  readonly managed: bigint;
  /** Of the pools inside total Flink memory. */
  readonly inner: readonly bigint[];
  /** Of metaspace, JVM overhead and total process memory around it. */
  readonly outer: readonly bigint[];
  /** Where network memory is on its way from its minimum (-1) to its maximum (1): between two of these no margin turns. */
  readonly bend: -1 | 0 | 1;
}

/**
 * The balance of a process. The arithmetic is that of the derivation, to the byte (`derive/process.ts`, `taskManagerFlink.ts`,
 * `jobManagerFlink.ts`), without its steps and refusals; a test holds that both accept the same.
 */
export function balanceOf(numbers: Numbers): Balance {
  return numbers.process === 'taskmanager' ? ofTaskManager(numbers) : ofJobManager(numbers);
}

/** Whether nothing is exceeded. */
export function isAccepted({ inner, outer }: Balance): boolean {
  return [...inner, ...outer].every(margin => margin >= 0n);
}

interface Inner {
  readonly heap: bigint;
  readonly managed: bigint;
  readonly margins: readonly bigint[];
  readonly bend?: Balance['bend'];
}

function ofTaskManager(numbers: Numbers): Balance {
  const { sizes: { taskHeap, managed, totalFlink }, buffers } = numbers;
  if (taskHeap === undefined || managed === undefined) return inTotal(numbers, total => fromTotal(numbers, total));
  const parts = frameworkAndTaskOffHeap(numbers) + taskHeap + managed;
  if (totalFlink !== undefined) return inTotal(numbers, total => ({ heap: taskHeap, managed, margins: networkAsRest(numbers, total - parts) }));
  const range = buffers === undefined ? rangeOf(numbers, 'network') : undefined;
  const network = range === undefined ? bufferBytes(numbers) : inverse(parts, range);
  const margins = [MAX_MEMORY_BYTES - parts - network.bytes, ...network.margins];
  return around(numbers, parts + network.bytes, { heap: taskHeap, managed, margins });
}

function ofJobManager(numbers: Numbers): Balance {
  const { sizes: { jvmHeap, totalFlink }, keys } = numbers;
  const offHeap = size(numbers, 'offHeap');
  if (jvmHeap === undefined) return inTotal(numbers, total => ({ heap: total - offHeap, managed: 0n, margins: [total - offHeap - 1n] }));
  if (totalFlink === undefined) return around(numbers, jvmHeap + offHeap, { heap: jvmHeap, managed: 0n, margins: [MAX_MEMORY_BYTES - jvmHeap - offHeap] });
  const rest = totalFlink - jvmHeap;
  return around(numbers, totalFlink, { heap: jvmHeap, managed: 0n, margins: keys.has('offHeap') ? [rest - offHeap, offHeap - rest] : [rest] });
}

/** Inside a total Flink memory that is set, or what metaspace and overhead leave of total process memory. */
function inTotal(numbers: Numbers, inside: (totalFlink: bigint) => Inner): Balance {
  const { sizes: { totalFlink, totalProcess } } = numbers;
  if (totalFlink !== undefined) return around(numbers, totalFlink, inside(totalFlink));
  const process = totalProcess ?? 0n;
  const { bytes, margins } = share(process, rangeOf(numbers, 'jvmOverhead'));
  const rest = process - size(numbers, 'jvmMetaspace') - bytes;
  return balance(rest, inside(rest), [rest, ...margins]);
}

function fromTotal(numbers: Numbers, total: bigint): Inner {
  const { sizes: { taskHeap }, buffers } = numbers;
  const fixed = frameworkAndTaskOffHeap(numbers);
  const managed = managedOf(numbers, total);
  if (taskHeap !== undefined) return { heap: taskHeap, managed: managed.bytes, margins: [...networkAsRest(numbers, total - fixed - taskHeap - managed.bytes), ...managed.margins] };
  const network = buffers === undefined ? share(total, rangeOf(numbers, 'network')) : bufferBytes(numbers);
  const heap = total - fixed - managed.bytes - network.bytes;
  return { heap, managed: managed.bytes, margins: [heap, ...managed.margins, ...network.margins], bend: network.bend };
}

/** Metaspace, overhead and total process memory around a total Flink memory. */
function around(numbers: Numbers, totalFlink: bigint, inner: Inner): Balance {
  const { sizes: { totalProcess } } = numbers;
  const base = totalFlink + size(numbers, 'jvmMetaspace');
  const range = rangeOf(numbers, 'jvmOverhead');
  if (totalProcess === undefined) {
    const { bytes, margins } = inverse(base, range);
    return balance(totalFlink, inner, [MAX_MEMORY_BYTES - base, MAX_MEMORY_BYTES - base - bytes, ...margins]);
  }
  const overhead = totalProcess - base;
  return balance(totalFlink, inner, [overhead, overhead - range.min, range.max - overhead, ...range.margins]);
}

function balance(totalFlink: bigint, { heap, managed, margins, bend = 0 }: Inner, outer: readonly bigint[]): Balance {
  return { totalFlink, heap, managed, inner: margins, outer, bend };
}

interface Range {
  readonly min: bigint;
  readonly max: bigint;
  readonly fraction: number;
  /** Below zero where minimum, maximum and fraction are not in order. */
  readonly margins: readonly bigint[];
}

/** Bytes with the margins that they come with. */
interface Amount {
  readonly bytes: bigint;
  readonly margins: readonly bigint[];
  readonly bend: Balance['bend'];
}

function rangeOf(numbers: Numbers, pool: 'network' | 'jvmOverhead'): Range {
  const [min, max] = [size(numbers, `${pool}Min`), size(numbers, `${pool}Max`)];
  const { fraction, margin } = fractionIn(numbers, `${pool}Fraction`);
  return { min, max, fraction, margins: [max - min, margin] };
}

/** The fraction, and whether it is one: 0 stands in for what is none. */
function fractionIn({ fractions }: Numbers, name: FractionName): { readonly fraction: number; readonly margin: bigint } {
  const fraction = fractions[name] ?? 0;
  return fraction >= 0 && fraction < 1 ? { fraction, margin: 0n } : { fraction: 0, margin: -1n };
}

function share(base: bigint, range: Range): Amount {
  return clamped(fractionOf(base > 0n ? base : 0n, range.fraction), range, range.margins);
}

function inverse(base: bigint, range: Range): Amount {
  const bytes = inverseFraction(base, range.fraction);
  return clamped(bytes, range, [MAX_MEMORY_BYTES - bytes, ...range.margins]);
}

function clamped(bytes: bigint, { min, max }: Range, margins: readonly bigint[]): Amount {
  if (bytes > max) return { bytes: max, margins, bend: 1 };
  return bytes < min ? { bytes: min, margins, bend: -1 } : { bytes, margins, bend: 0 };
}

function managedOf(numbers: Numbers, total: bigint): Amount {
  const { managed } = numbers.sizes;
  if (managed !== undefined) return { bytes: managed, margins: [], bend: 0 };
  const { fraction, margin } = fractionIn(numbers, 'managedFraction');
  return { bytes: fractionOf(total > 0n ? total : 0n, fraction), margins: [margin], bend: 0 };
}

function networkAsRest(numbers: Numbers, rest: bigint): readonly bigint[] {
  if (numbers.buffers !== undefined) {
    const wanted = bufferBytes(numbers);
    return [rest, rest - wanted.bytes, wanted.bytes - rest, ...wanted.margins];
  }
  const { min, max, margins } = rangeOf(numbers, 'network');
  return [rest, rest - min, max - rest, ...margins];
}

function bufferBytes({ buffers }: Numbers): Amount {
  const { count, segmentSize } = buffers ?? { count: 0n, segmentSize: 0n };
  return { bytes: count * segmentSize, margins: [count], bend: 0 };
}

function frameworkAndTaskOffHeap(numbers: Numbers): bigint {
  return size(numbers, 'frameworkHeap') + size(numbers, 'frameworkOffHeap') + size(numbers, 'taskOffHeap');
}

function size({ sizes }: Numbers, name: SizeName): bigint {
  return sizes[name] ?? 0n;
}
