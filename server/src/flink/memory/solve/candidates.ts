import { balanceOf, isAccepted, type Balance } from './balance.js';
import { changed, nearestAmount, scaled, type Changes } from './change.js';
import type { NumberName, Numbers } from './numbers.js';

const TOTALS: readonly NumberName[] = ['totalFlink', 'totalProcess'];
/** The parts that jobs use, which give way before those that Flink and the JVM use. */
const OF_JOBS: readonly NumberName[] = ['managed', 'taskHeap', 'jvmHeap', 'networkMin', 'taskOffHeap', 'offHeap'];
/** Limits of pools: moved by themselves they give no memory to anything. */
const BOUNDS = ['jvmOverheadMin', 'jvmOverheadMax', 'networkMin', 'networkMax'] as const;

type Margins = (balance: Balance) => readonly bigint[];
const all: Margins = ({ inner, outer }) => [...inner, ...outer];
const inner: Margins = balance => balance.inner;
const outer: Margins = balance => balance.outer;

/** Every change of a single setting that is enough. */
export function single(numbers: Numbers): readonly Changes[] {
  return [...numbers.keys.keys()].flatMap(name => moved(numbers, name, all));
}

/** The limits of pools moved to what is left for these, whether they are set or not. */
export function ofBounds(numbers: Numbers): readonly Changes[] {
  return BOUNDS.flatMap(name => (numbers.sizes[name] === undefined ? [] : moved(numbers, name, all)));
}

/** Other totals around parts that stay: Flink memory first, then the process around it. */
export function ofTotals(numbers: Numbers): readonly Changes[] {
  const { totalFlink, totalProcess } = numbers.sizes;
  const isFine = inner(balanceOf(numbers)).every(margin => margin >= 0n);
  const first: readonly Changes[] = totalFlink === undefined || isFine ? [new Map()] : moved(numbers, 'totalFlink', inner);
  return first.flatMap(changes => {
    const between = changed(numbers, changes);
    if (totalProcess === undefined || isAccepted(balanceOf(between))) return [changes];
    return moved(between, 'totalProcess', all).map(second => new Map([...changes, ...second]));
  });
}

/** Parts that become smaller inside totals that stay, or, where both totals are set, inside total process memory: one part, or several by the same share. */
export function ofParts(numbers: Numbers, stay: readonly NumberName[]): readonly Changes[] {
  const isSquare = numbers.sizes.totalProcess === undefined || numbers.sizes.totalFlink === undefined;
  const totals: readonly Changes[] = [new Map(), ...(isSquare ? [] : moved(numbers, 'totalFlink', outer))];
  return totals.flatMap(changes => lowered(changed(numbers, changes), stay).map(parts => new Map([...changes, ...parts])));
}

/** Maxima that are below their minima raised to these, or the minima lowered to the maxima; none where all are in order. */
export function straightened({ sizes }: Numbers): readonly Changes[] {
  const crooked = (['network', 'jvmOverhead'] as const).flatMap(pool => {
    const [min = 0n, max = min] = [sizes[`${pool}Min`], sizes[`${pool}Max`]];
    return min > max ? [{ pool, min, max }] : [];
  });
  if (crooked.length === 0) return [];
  return [new Map(crooked.map(({ pool, min }) => [`${pool}Max`, { bytes: min }])), new Map(crooked.map(({ pool, max }) => [`${pool}Min`, { bytes: max }]))];
}

function lowered(numbers: Numbers, stay: readonly NumberName[]): readonly Changes[] {
  if (isAccepted(balanceOf(numbers))) return [new Map()];
  const parts = [...numbers.keys.keys()].filter(name => !TOTALS.includes(name) && !stay.includes(name) && !name.endsWith('Max'));
  const ofOne = parts.flatMap(name => {
    const amount = nearestAmount(numbers, name, 'down', all);
    return amount === undefined ? [] : [new Map([[name, amount]])];
  });
  if (ofOne.length > 0) return ofOne;
  const ofJobs = parts.filter(name => OF_JOBS.includes(name));
  return [ofJobs, [...parts.filter(name => !ofJobs.includes(name)), ...ofJobs]].flatMap(names => scaled(numbers, names) ?? []);
}

function moved(numbers: Numbers, name: NumberName, margins: Margins): readonly Changes[] {
  return (['down', 'up'] as const).flatMap(direction => {
    const amount = nearestAmount(numbers, name, direction, margins);
    return amount === undefined ? [] : [new Map([[name, amount]])];
  });
}
