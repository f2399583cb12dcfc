import type { TotalFlink } from '../derive/process.js';
import { shownRange, type Range } from '../derive/range.js';
import type { OptionReader } from '../derive/reader.js';
import { POOL_SUBJECTS, shownSum, sumOf, type PoolStep } from '../derive/steps.js';
import { NETWORK } from '../options.js';
import { formatSize } from '../size.js';
import { shownTotal } from './process.js';
import type { Refused } from './refused.js';
import { refused } from './told.js';

/** The other pools come to more than total Flink memory. */
export function componentsExceed(reader: OptionReader, total: TotalFlink, others: readonly PoolStep[]): Refused {
  const missing = sumOf(others) - total.step.bytes;
  const chosen = others.filter(step => isChosen(reader, step));
  const culprit = culpritOf(total.step, others, chosen);
  const ordered = culprit === undefined ? others : [culprit, ...others.filter(step => step !== culprit)];
  const totalKey = total.step.key ?? total.from[0]?.key;
  const pools = chosen.length === 0 ? 'total Flink memory is too small for its pools' : 'the pools do not fit into total Flink memory';
  return refused(reader, {
    code: 'components-exceed-total-flink-memory',
    happens: culprit === undefined ? pools : `${POOL_SUBJECTS[culprit.pool]} does not fit into total Flink memory`,
    sum: `${shownSum(ordered)} = ${formatSize(sumOf(others))}; ${shownTotal(total)}; ${formatSize(missing)} missing`,
    option: culprit?.key ?? totalKey,
    others: [...chosen.map(step => step.key), totalKey, ...ordered.map(step => step.key), ...total.from.map(step => step.key)],
    parts: [...ordered, total.step],
    missing,
  });
}

/** The largest of the chosen pools without which everything would fit. */
function culpritOf(total: PoolStep, others: readonly PoolStep[], chosen: readonly PoolStep[]): PoolStep | undefined {
  const sum = sumOf(others);
  const enough = chosen.filter(step => sum - step.bytes <= total.bytes);
  return enough.reduce<PoolStep | undefined>((largest, step) => (largest === undefined || step.bytes > largest.bytes ? step : largest), undefined);
}

/** Whether a setting decided the size: the size itself, a fraction, a minimum or a maximum. */
function isChosen(reader: OptionReader, step: PoolStep): boolean {
  return step.rule === 'set' || (step.key !== undefined && reader.configuration.has(step.key));
}

/** What the other pools leave for network memory is outside its range. */
export function networkOutOfRange(reader: OptionReader, range: Range, total: TotalFlink, others: readonly PoolStep[], network: PoolStep): Refused {
  const below = network.bytes < range.min;
  const difference = below ? range.min - network.bytes : network.bytes - range.max;
  const { min, max } = range.options;
  const bound = below ? min : max;
  return refused(reader, {
    code: 'network-out-of-range',
    happens: `the network memory that is left is ${below ? 'below its minimum' : 'above its maximum'}`,
    sum: `${shownDifference(total, others, network)}; network memory must be ${shownRange(range)}; ${formatSize(difference)} ${below ? 'missing' : 'too much'}`,
    ...blameFor(total, others, bound && reader.keyOf(bound)),
    missing: below ? difference : undefined,
  });
}

/** The number of buffers asks for another network memory than the one that is left. */
export function buffersDoNotMatch(reader: OptionReader, total: TotalFlink, others: readonly PoolStep[], network: PoolStep, wanted: PoolStep): Refused {
  return refused(reader, {
    code: 'network-out-of-range',
    happens: `the network memory that is left is not what ${wanted.key ?? ''} asks for`,
    sum: `${shownDifference(total, others, network)}; the buffers need ${formatSize(wanted.bytes)}`,
    ...blameFor(total, others, wanted.key),
    missing: wanted.bytes - network.bytes,
  });
}

/** Java refuses a negative size. */
export function negativeBuffers(reader: OptionReader, count: number): Refused {
  const key = reader.keyOf(NETWORK.numberOfBuffers);
  return refused(reader, { code: 'invalid-network-setting', happens: `${key} is ${count}, but must not be negative`, option: key });
}

/** The task heap is what made network memory the rest, so it stands first. */
function blameFor(total: TotalFlink, others: readonly PoolStep[], bound: string | undefined) {
  const written = others.filter(step => step.rule === 'set').sort((a, b) => Number(b.pool === 'taskHeap') - Number(a.pool === 'taskHeap'));
  return {
    option: written[0]?.key,
    others: [...written.map(step => step.key), total.step.key ?? total.from[0]?.key, bound, ...others.map(step => step.key), ...total.from.map(step => step.key)],
    parts: [total.step, ...others],
  };
}

function shownDifference({ step }: TotalFlink, others: readonly PoolStep[], rest: PoolStep): string {
  return `${shownSum([step, ...others], '−')} = ${formatSize(rest.bytes)}`;
}
