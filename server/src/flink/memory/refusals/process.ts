import { MAX_MEMORY_BYTES } from '../../values/memorySize.js';
import type { ProcessOptions, TotalFlink } from '../derive/process.js';
import { shownRange, type Range } from '../derive/range.js';
import type { OptionReader } from '../derive/reader.js';
import { shownSum, sumOf, type PoolStep } from '../derive/steps.js';
import { formatSize } from '../size.js';
import type { Refused } from './refused.js';
import { refused } from './told.js';

/** Neither a total nor all fine-grained sizes are set. */
export function memoryNotConfigured(reader: OptionReader, options: ProcessOptions): Refused {
  const lone = options.fineGrained.find(option => reader.configuration.has(reader.keyOf(option)));
  const legacy = LEGACY_KEYS[reader.subject === 'JobManager' ? 'JobManager' : 'TaskManager'].find(key => reader.configuration.has(key));
  const fineGrained = options.fineGrained.map(option => option.key);
  const inner = fineGrained.length > 1 ? `both ${fineGrained.join(' and ')}` : fineGrained.join('');
  const sum = `Set ${options.totalProcess.key}, or ${options.totalFlink.key}, or ${inner}`;
  return refused(reader, {
    code: 'memory-not-configured',
    happens: happens(),
    sum,
    option: lone === undefined ? legacy : reader.keyOf(lone),
    others: [legacy],
  });

  function happens(): string {
    if (lone !== undefined) return `${reader.keyOf(lone)} alone does not tell how much memory there is`;
    return legacy === undefined ? 'no memory is configured' : `no memory is configured, and ${legacy} is not read since Flink 2.0`;
  }
}

const LEGACY_KEYS = {
  TaskManager: ['taskmanager.heap.size', 'taskmanager.heap.mb'],
  JobManager: ['jobmanager.heap.size', 'jobmanager.heap.mb'],
} as const;

/** Metaspace and overhead leave nothing of total process memory. */
export function metaspaceAndOverheadExceed(reader: OptionReader, process: PoolStep, metaspace: PoolStep, overhead: PoolStep): Refused {
  const inner = [metaspace, overhead];
  const missing = sumOf(inner) - process.bytes;
  return refused(reader, {
    code: 'metaspace-and-overhead-exceed-total-process-memory',
    happens: 'metaspace and JVM overhead do not fit into total process memory',
    sum: `${shownSum(inner)} = ${formatSize(sumOf(inner))}; total process memory ${formatSize(process.bytes)}; ${formatSize(missing)} missing`,
    option: process.key,
    others: [metaspace.key, overhead.key],
    parts: [process, ...inner],
    missing,
  });
}

/** Total Flink memory and metaspace are more than total process memory. */
export function processTooSmall(reader: OptionReader, process: PoolStep, flink: PoolStep, metaspace: PoolStep, pools: readonly PoolStep[]): Refused {
  const missing = flink.bytes + metaspace.bytes - process.bytes;
  return refused(reader, {
    code: 'total-process-memory-too-small',
    happens: flink.rule === 'set' ? 'total Flink memory and metaspace do not fit into total process memory' : 'the pools and metaspace do not fit into total process memory',
    sum: `${shownWith(pools, [flink, metaspace], '+')} = ${formatSize(flink.bytes + metaspace.bytes)}; total process memory ${formatSize(process.bytes)}; ${formatSize(missing)} missing`,
    option: process.key,
    others: [flink.key, ...keysOf(flink, pools), metaspace.key],
    parts: [process, flink, metaspace],
    missing,
  });
}

/** What both totals leave for JVM overhead is outside its range. */
export function overheadOutOfRange(reader: OptionReader, range: Range, overhead: PoolStep, process: PoolStep, inner: readonly PoolStep[], pools: readonly PoolStep[]): Refused {
  const [flink] = inner;
  const below = overhead.bytes < range.min;
  const difference = below ? range.min - overhead.bytes : overhead.bytes - range.max;
  const { min, max } = range.options;
  return refused(reader, {
    code: 'jvm-overhead-out-of-range',
    happens: `the JVM overhead that is left is ${below ? 'below its minimum' : 'above its maximum'}`,
    sum: `${shownWith(pools, [process, ...inner], '−')} = ${formatSize(overhead.bytes)}; JVM overhead must be ${shownRange(range)}; ${formatSize(difference)} ${below ? 'missing' : 'too much'}`,
    option: process.key,
    others: [flink?.key, ...(flink === undefined ? [] : keysOf(flink, pools)), ...inner.slice(1).map(step => step.key), below ? min && reader.keyOf(min) : max && reader.keyOf(max)],
    parts: [process, ...inner],
    missing: below ? difference : undefined,
  });
}

/** More than Java's long can hold: the process fails with an overflow. */
export function sumTooLarge(reader: OptionReader, parts: readonly PoolStep[]): Refused {
  const largest = parts.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const flink = parts.some(part => part.pool === 'totalFlink');
  return refused(reader, {
    code: flink ? 'total-process-memory-too-small' : 'components-exceed-total-flink-memory',
    happens: `${flink ? 'total process memory' : 'total Flink memory'} would be more than the largest size there is`,
    sum: `${shownSum(parts)} = ${formatSize(sumOf(parts))}; the largest size is ${formatSize(MAX_MEMORY_BYTES)}`,
    option: largest.key,
    others: parts.map(part => part.key),
    parts,
  });
}

/** The sum, with the pools in parentheses behind total Flink memory where that is not written but their sum. */
function shownWith(pools: readonly PoolStep[], steps: readonly PoolStep[], sign: string): string {
  const flink = steps.find(step => step.pool === 'totalFlink' && step.rule === 'sum');
  const sum = shownSum(steps, sign);
  if (flink === undefined) return sum;
  const total = shownSum([flink]);
  return sum.replace(total, `${total} (${shownSum(pools)})`);
}

function keysOf(flink: PoolStep, pools: readonly PoolStep[]): readonly (string | undefined)[] {
  return flink.rule === 'sum' ? pools.filter(pool => pool.rule === 'set').map(pool => pool.key) : [];
}

/** `total Flink memory 576 MiB (process 1 GiB − metaspace 256 MiB − overhead 192 MiB)`. */
export function shownTotal({ step, from }: TotalFlink): string {
  const shown = `total Flink memory ${formatSize(step.bytes)}`;
  return from.length === 0 ? shown : `${shown} (${shownSum(from, '−').replace('total process memory', 'process')})`;
}
