import { formatFloat } from '../../values/float.js';
import { fractionOf, inverseFraction } from '../../values/fraction.js';
import { MAX_MEMORY_BYTES } from '../../values/memorySize.js';
import type { Defaulted } from '../options.js';
import { rangeInconsistent, refused } from '../refusals/told.js';
import { formatSize } from '../size.js';
import type { OptionReader } from './reader.js';
import { POOL_SUBJECTS, type Pool, type PoolStep } from './steps.js';

/** The options of a pool that is a fraction of a total within a minimum and a maximum; managed memory has neither. */
export interface RangeOptions {
  readonly pool: Pool;
  readonly fraction: Defaulted<number>;
  readonly min?: Defaulted<bigint>;
  readonly max?: Defaulted<bigint>;
}

/** Flink's `RangeFraction`: sizes in bytes, the fraction a float. */
export interface Range {
  readonly options: RangeOptions;
  readonly min: bigint;
  readonly max: bigint;
  readonly fraction: number;
}

/** Reads minimum, maximum and fraction in Flink's order, then checks them (`ProcessMemoryUtils.getRangeFraction`). */
export function readRange(reader: OptionReader, options: RangeOptions): Range {
  const min = options.min === undefined ? 0n : reader.size(options.min, options.pool).bytes;
  const max = options.max === undefined ? MAX_MEMORY_BYTES : reader.size(options.max, options.pool).bytes;
  const range = { options, min, max, fraction: reader.get(options.fraction) };
  if (min > max || !(range.fraction >= 0 && range.fraction < 1)) throw rangeInconsistent(reader, range);
  return range;
}

/** The pool as a fraction of `base` (`ProcessMemoryUtils.deriveWithFraction`). */
export function withFraction(reader: OptionReader, base: bigint, range: Range): PoolStep {
  return clamped(reader, range, base, fractionOf(base, range.fraction), false);
}

/** The pool where `base` is what its fraction leaves over (`ProcessMemoryUtils.deriveWithInverseFraction`). */
export function withInverseFraction(reader: OptionReader, base: bigint, range: Range): PoolStep {
  const bytes = inverseFraction(base, range.fraction);
  if (bytes > MAX_MEMORY_BYTES) throw aboveLargestSize(reader, range);
  return clamped(reader, range, base, bytes, true);
}

/** What `readRange` gives where the pool is not derived from the fraction, but must lie in the range. */
export function isInRange(bytes: bigint, range: Range): boolean {
  return bytes >= range.min && bytes <= range.max;
}

/** `between 192 MiB and 1 GiB`, or `at least 64 MiB`. */
export function shownRange({ min, max }: Range): string {
  if (max === MAX_MEMORY_BYTES) return `at least ${formatSize(min)}`;
  return min === max ? `exactly ${formatSize(min)}` : `between ${formatSize(min)} and ${formatSize(max)}`;
}

/** Notes that a fraction which is set does not come to the size that is left (Flink logs it and goes on). */
export function noteIfNotEnforced(reader: OptionReader, range: Range, total: PoolStep, bytes: bigint): void {
  const { fraction, pool } = range.options;
  if (!reader.contains(fraction)) return;
  const wanted = fractionOf(total.bytes, range.fraction);
  if (wanted === bytes) return;
  const message = `${reader.keyOf(fraction)} does not count: ${POOL_SUBJECTS[pool]} is the rest, ${formatSize(bytes)}; ${formatFloat(range.fraction)} of ${formatSize(total.bytes)} would be ${formatSize(wanted)}.`;
  reader.note({ code: 'fraction-not-enforced', pool, message });
}

function clamped(reader: OptionReader, range: Range, base: bigint, unclamped: bigint, inverse: boolean): PoolStep {
  const { pool, fraction, min, max } = range.options;
  const common = {
    pool, base, unclamped, fraction: formatFloat(range.fraction),
    ...(inverse ? { inverse: true as const } : {}),
    ...(min === undefined ? {} : { min: range.min, minKey: reader.keyOf(min) }),
    ...(max === undefined ? {} : { max: range.max, maxKey: reader.keyOf(max) }),
  };
  if (max !== undefined && unclamped > range.max) {
    note(reader, 'fraction-above-maximum', range, base, unclamped, inverse);
    return { ...common, bytes: range.max, rule: 'clamped-to-max', key: reader.keyOf(max) };
  }
  if (min !== undefined && unclamped < range.min) {
    note(reader, 'fraction-below-minimum', range, base, unclamped, inverse);
    return { ...common, bytes: range.min, rule: 'clamped-to-min', key: reader.keyOf(min) };
  }
  return { ...common, bytes: unclamped, rule: 'fraction', key: reader.keyOf(fraction) };
}

function note(reader: OptionReader, code: 'fraction-above-maximum' | 'fraction-below-minimum', range: Range, base: bigint, unclamped: bigint, inverse: boolean): void {
  const { pool } = range.options;
  const [bytes, bound] = code === 'fraction-above-maximum' ? [range.max, 'maximum'] : [range.min, 'minimum'];
  const whole = formatSize(inverse ? base + unclamped : base);
  const message = `${POOL_SUBJECTS[pool]} is at its ${bound}, ${formatSize(bytes)}: ${formatFloat(range.fraction)} of ${whole} would be ${formatSize(unclamped)}.`;
  reader.note({ code, pool, message: message.charAt(0).toUpperCase() + message.slice(1) });
}

/** Java's arithmetic overflows where a fraction close to 1 asks for more than 2^63 − 1 bytes. */
function aboveLargestSize(reader: OptionReader, range: Range): Error {
  const { pool, fraction } = range.options;
  return refused(reader, {
    code: pool === 'network' ? 'network-out-of-range' : 'jvm-overhead-out-of-range',
    happens: `the fraction of ${POOL_SUBJECTS[pool]} is ${formatFloat(range.fraction)}, which asks for more than the largest size there is`,
    option: reader.keyOf(fraction),
  });
}
