import type { Analysis } from '../../analysis.js';
import { memoryOption, type MemoryKey } from '../../flink/memory/memoryKeys.js';
import { formatSize } from '../../flink/memory/size.js';
import type { RefusalCode } from '../../flink/memory/types.js';
import { writeMemorySize } from '../../flink/values/memorySize.js';
import type { Problem } from '../../rules/types.js';
import { stepFix, type Fix } from '../types.js';
import { fitted } from './fitted.js';
import { enoughAbove, fractionBelow, mostBelow } from './search.js';
import { refusalOf, type Refused } from './trial.js';
import { inMebibytes, left, lowered, raised, setting, sizeOf, stepsOf, subjectOf, tried, type Way } from './ways.js';

/** Codes of refusals that are told of amounts, not of the form of a value. */
export type AmountCode = Exclude<RefusalCode, 'unreadable-memory-size' | 'unreadable-value'>;

/** More ways than these are no help. */
const MOST = 5;

/** The ways out of a refusal, each of them tried: Flink derives the memory after it. The first is preferred; none is safe, for amounts are the user's. */
export function refusalFixes(analysis: Analysis, problem: Problem): readonly Fix[] {
  const refused = refusalOf(analysis, problem);
  if (refused === undefined || !isAmountCode(refused.refusal.code)) return [];
  const { code } = refused.refusal;
  const fixes = new Map<string, Fix>();
  const ways = [...inMebibytes(refused), ...WAYS[code](refused)];
  for (const { title, changes } of ways.length > 0 ? ways : anew(refused)) {
    const outcome = JSON.stringify(changes);
    if (fixes.size < MOST && !fixes.has(outcome)) fixes.set(outcome, stepFix(problem, title, stepsOf(changes), { preferred: fixes.size === 0 && code !== 'memory-not-configured' }));
  }
  return [...fixes.values()];
}

function isAmountCode(code: RefusalCode): code is AmountCode {
  return Object.hasOwn(WAYS, code);
}

const WAYS: Readonly<Record<AmountCode, (refused: Refused) => readonly Way[]>> = {
  'memory-not-configured': memoryNotConfigured,
  'components-exceed-total-flink-memory': tooMuch,
  'jvm-overhead-out-of-range': overheadOutOfRange,
  'network-out-of-range': networkOutOfRange,
  'metaspace-and-overhead-exceed-total-process-memory': refused => [...fitted(refused, 'around'), ...parts(refused).flatMap(key => left(refused, key))],
  'total-process-memory-too-small': refused => [...fitted(refused, 'around'), ...refused.keys.filter(key => key !== keyOf(refused, 'totalProcess')).flatMap(key => left(refused, key))],
  'range-inconsistent': rangeInconsistent,
  'cpu-cores-not-positive': refused => refused.keys.flatMap(key => [...tried(refused, [{ title: `Set ${key} to 1`, changes: { [key]: '1' } }]), ...left(refused, key)]),
  'heap-and-off-heap-mismatch': heapMismatch,
  'off-heap-exceeds-total-flink-memory': tooMuch,
  'heap-exceeds-total-flink-memory': refused => [...leftOf(refused, 'totalFlink'), ...leftOf(refused, 'jvmHeap'), ...fitted(refused)],
  'invalid-network-setting': refused => refused.keys.flatMap(key => [...tried(refused, [{ title: `Set ${key} to 1, the least that Flink accepts`, changes: { [key]: '1' } }]), ...left(refused, key)]),
  'invalid-segment-size': segmentSize,
  'too-many-network-buffers': tooManyBuffers,
  'negative-weight': negativeWeight,
  'invalid-ratios': invalidRatios,
};

/** Where nothing else helps, for there are several mistakes: the settings to blame go, or all that divide the memory, and the total becomes what is needed. */
function anew(refused: Refused): readonly Way[] {
  const { trial, mends, keys } = refused;
  const { process } = trial;
  const [first, ...others] = (['totalProcess', 'totalFlink'] as const).flatMap(pool => [...trial.analysis.configuration.keys()].find(key => memoryOption(key)?.process === process && memoryOption(key)?.pool === pool) ?? []);
  const dividing = [...trial.analysis.configuration.keys()].filter(key => key.startsWith(`${process}.memory.`) && key !== first && !others.includes(key));
  const total = first ?? `${process}.memory.process.size`;
  for (const gone of [keys.filter(key => key !== first), [...dividing, ...others]]) {
    const removed = Object.fromEntries(gone.map(key => [key, null]));
    const told = gone.length === 1 ? `Remove ${gone.join('')}` : `Remove ${gone.length} settings`;
    if (gone.length > 0 && mends(removed)) return [{ title: `${told}: Flink divides the memory itself`, changes: removed }];
    const enough = enoughAbove(sizeOf(trial.get(total)) ?? 0n, bytes => mends({ ...removed, [total]: writeMemorySize(bytes) }));
    if (enough !== undefined) return [{ title: `${gone.length === 0 ? 'Set' : `${told} and set`} ${subjectOf(total)} to ${formatSize(enough)}`, changes: { ...removed, [total]: writeMemorySize(enough) } }];
  }
  return [];
}

const isTotal = (key: string): boolean => memoryOption(key)?.role === 'total';
const parts = ({ keys }: Refused): readonly string[] => keys.filter(key => !isTotal(key));
const keyOf = ({ keys }: Refused, pool: MemoryKey['pool']): string | undefined => keys.find(key => memoryOption(key)?.pool === pool);

function leftOf(refused: Refused, pool: MemoryKey['pool']): readonly Way[] {
  const key = keyOf(refused, pool);
  return key === undefined ? [] : left(refused, key);
}

/** The part to blame as large as fits, a larger total, or one part less. */
function tooMuch(refused: Refused): readonly Way[] {
  return [...fitted(refused), ...parts(refused).flatMap(key => left(refused, key))];
}

/** One of the two totals less, or another amount of one of them or of the range between them. */
function overheadOutOfRange(refused: Refused): readonly Way[] {
  return [...leftOf(refused, 'totalFlink'), ...fitted(refused), ...leftOf(refused, 'totalProcess')];
}

/** One of the sizes less, or another amount of one of them or of the range of network memory. */
function networkOutOfRange(refused: Refused): readonly Way[] {
  const [first, ...others] = parts(refused);
  return [...(first === undefined ? [] : left(refused, first)), ...fitted(refused), ...others.flatMap(key => left(refused, key))];
}

/** The two ends in their order: the other end moved to the one that is set, the two swapped, or one of them less. */
function rangeInconsistent(refused: Refused): readonly Way[] {
  const { trial, refusal, keys } = refused;
  const known = [...new Set([...(refusal.option === undefined ? [] : [refusal.option]), ...refusal.blame])];
  const [minKey, maxKey] = (['min', 'max'] as const).map(role => known.find(key => memoryOption(key)?.role === role));
  const [min, max] = [minKey, maxKey].map(key => (key === undefined ? undefined : trial.get(key)));
  if (minKey === undefined || maxKey === undefined) return keys.flatMap(key => [...left(refused, key), ...lowered(refused, key)]);
  const swapped = min === undefined || max === undefined ? [] : tried(refused, [{ title: 'Swap minimum and maximum', changes: { [minKey]: max, [maxKey]: min } }]);
  const moved = [
    ...(max === undefined ? [] : [{ title: `Set ${subjectOf(minKey)} to ${shown(max)} too`, changes: { [minKey]: max } }]),
    ...(min === undefined ? [] : [{ title: `Set ${subjectOf(maxKey)} to ${shown(min)} too`, changes: { [maxKey]: min } }]),
  ];
  return [...swapped, ...tried(refused, moved), ...raised(refused, max === undefined ? undefined : maxKey), ...keys.flatMap(key => left(refused, key))];
}

function shown(text: string): string {
  const bytes = sizeOf(text);
  return bytes === undefined ? text : formatSize(bytes);
}

/** One of heap, off-heap memory and total less, or another amount of one of them. */
function heapMismatch(refused: Refused): readonly Way[] {
  return [...leftOf(refused, 'offHeap'), ...fitted(refused), ...leftOf(refused, 'jvmHeap'), ...leftOf(refused, 'totalFlink')];
}

/** The powers of two around the size, or the default. */
function segmentSize(refused: Refused): readonly Way[] {
  const { trial, keys: [key] } = refused;
  const bytes = key === undefined ? undefined : sizeOf(trial.get(key));
  if (key === undefined || bytes === undefined) return [];
  const powers = Array.from({ length: 20 }, (_, exponent) => 4096n << BigInt(exponent)).filter(power => refused.mends({ [key]: writeMemorySize(power) }));
  const below = powers.findLast(power => power < bytes);
  const above = powers.find(power => power > bytes);
  const nearest = [below, above].filter(power => power !== undefined).sort((one, other) => Number(distance(one, bytes) - distance(other, bytes)));
  return [...nearest.map(power => ({ title: `Set the segment size to ${formatSize(power)}, a power of two`, changes: { [key]: writeMemorySize(power) } })), ...left(refused, key)];
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}

/** A maximum for network memory, or larger segments. */
function tooManyBuffers(refused: Refused): readonly Way[] {
  const { trial, mends } = refused;
  const key = 'taskmanager.memory.network.max';
  const derivation = trial.derive({});
  const network = derivation.ok && 'network' in derivation.memory.pools ? derivation.memory.pools.network : 0n;
  const most = mostBelow(network, bytes => mends({ [key]: writeMemorySize(bytes) }));
  const plain = most === undefined ? undefined : (most >> 30n) << 30n;
  const segments = 'taskmanager.memory.segment-size';
  const larger = Array.from({ length: 20 }, (_, exponent) => 4096n << BigInt(exponent)).find(power => mends({ [segments]: writeMemorySize(power) }));
  return [
    ...(plain === undefined ? [] : tried(refused, [setting(key, plain, 'the most that Flink can count')])),
    ...(larger === undefined ? [] : [{ title: `Set the segment size to ${formatSize(larger)}`, changes: { [segments]: writeMemorySize(larger) } }]),
    ...refused.keys.filter(one => one === segments).flatMap(one => left(refused, one)),
  ];
}

const WEIGHTS: Readonly<Record<string, string>> = { OPERATOR: '70', STATE_BACKEND: '70', PYTHON: '30' };

/** Flink's own weight in place of each negative one, no weight for that consumer, or no weights at all. */
function negativeWeight(refused: Refused): readonly Way[] {
  const { trial, keys } = refused;
  return keys.flatMap(key => {
    const value = trial.get(key) ?? '';
    const mended = (weight: (consumer: string) => string): string => value.replace(/(\w+)(["']?\s*:\s*["']?)-\d+/g, (_, consumer: string, colon: string) => `${consumer}${colon}${weight(consumer)}`);
    return tried(refused, [
      { title: 'Set the negative weight to the default', changes: { [key]: mended(consumer => WEIGHTS[consumer] ?? '0') } },
      { title: 'Set the negative weight to 0', changes: { [key]: mended(() => '0') } },
      { title: 'Remove the weights: the default holds', changes: { [key]: null } },
    ]);
  });
}

/** One ratio smaller, or one or both as Flink has them. */
function invalidRatios(refused: Refused): readonly Way[] {
  const { trial, keys, mends } = refused;
  const smaller = keys.flatMap(key => {
    const ratio = fractionBelow(Number(trial.get(key) ?? '1'), text => mends({ [key]: text }));
    return ratio === undefined ? [] : [{ title: `Lower ${key} to ${ratio}`, changes: { [key]: ratio } }];
  });
  return [...smaller, ...tried(refused, [...keys.map(key => ({ title: `Remove ${key}: the default holds`, changes: { [key]: null } })), { title: 'Remove both ratios: the defaults hold', changes: Object.fromEntries(keys.map(key => [key, null])) }])];
}

/** What Flink's own configuration declares. */
const SAMPLES = { taskmanager: { process: '1728m', flink: '1280m' }, jobmanager: { process: '1600m', flink: '1280m' } } as const;

/** The amounts of Flink's own configuration, or what an old name says under the name of today. */
function memoryNotConfigured(refused: Refused): readonly Way[] {
  const { trial, keys } = refused;
  const { process } = trial;
  const renamed = keys.filter(key => /\.heap\.(?:size|mb)$/.test(key) && !key.includes('.memory.')).flatMap(old => {
    const value = sizeTextOf(old, trial.get(old) ?? '');
    return (trial.analysis.active ? ['process', 'flink'] : ['flink', 'process']).map(kind => ({ title: `Rename to ${process}.memory.${kind}.size`, changes: { [old]: null, [`${process}.memory.${kind}.size`]: value } }));
  });
  const sample = (['process', 'flink'] as const).flatMap(kind => {
    const key = `${process}.memory.${kind}.size`;
    const size = SAMPLES[process][kind];
    const way = { title: `Set ${key} to ${size}`, changes: { [key]: size } };
    if (refused.mends(way.changes)) return [way];
    const twice = `${(sizeOf(size) ?? 0n) >> 19n}m`;
    return [{ title: `Set ${key} to ${twice}`, changes: { [key]: twice } }];
  });
  return tried(refused, [...renamed, ...sample]);
}

function sizeTextOf(key: string, value: string): string {
  return key.endsWith('.mb') ? `${value}m` : value;
}
