import { readFloat } from '../../values/float.js';
import type { Balance } from './balance.js';
import { balanceOf, isAccepted } from './balance.js';
import { nearest, type Margins } from './nearest.js';
import type { FractionName, NumberName, Numbers, SizeName } from './numbers.js';

/** A new value of a setting: a size in bytes, a fraction as it is written, or a number of buffers. */
export type Amount = { readonly bytes: bigint } | { readonly fraction: string } | { readonly buffers: bigint };

/** New values of settings, by their names. */
export type Changes = ReadonlyMap<NumberName, Amount>;

const MIB = 1n << 20n;
/** No process is larger, in MiB: 64 TiB. */
const LARGEST = 1n << 26n;
const MAX_INT = 2n ** 31n - 1n;

const FRACTIONS: ReadonlySet<NumberName> = new Set<FractionName>(['managedFraction', 'networkFraction', 'jvmOverheadFraction']);

function isFraction(name: NumberName): name is FractionName {
  return FRACTIONS.has(name);
}

/** The numbers with other values. */
export function changed(numbers: Numbers, changes: Changes): Numbers {
  let { sizes, fractions, buffers, keys } = numbers;
  for (const [name, amount] of changes) {
    if ('bytes' in amount) sizes = { ...sizes, [name]: amount.bytes };
    else if ('fraction' in amount) fractions = { ...fractions, [name]: fractionOf(amount.fraction) };
    else if (buffers !== undefined) buffers = { ...buffers, count: amount.buffers };
    if (!keys.has(name)) keys = new Map([...keys, [name, name]]);
  }
  return { process: numbers.process, sizes, fractions, buffers, keys };
}

/** The value of a number nearest to the one that it has, upwards or downwards, with which the margins are not negative; undefined where there is none. */
export function nearestAmount(numbers: Numbers, name: NumberName, direction: 'up' | 'down', margins: (balance: Balance) => readonly bigint[]): Amount | undefined {
  const at = (amount: Amount): Margins => {
    const balance = balanceOf(changed(numbers, new Map([[name, amount]])));
    return { margins: margins(balance), bend: balance.bend };
  };
  const up = direction === 'up';
  if (isFraction(name)) {
    const now = numbers.fractions[name] ?? 0;
    const [from, to] = up ? [Math.max(Math.floor(now * 100) + 1, 0), 99] : [Math.min(Math.ceil(now * 100) - 1, 99), 0];
    const written = (hundredths: bigint): string => String(Number(hundredths) / 100);
    const found = isAhead(from, to, up) ? nearest(BigInt(from), BigInt(to), hundredths => at({ fraction: written(hundredths) })) : undefined;
    return found === undefined ? undefined : { fraction: written(found) };
  }
  if (name === 'numberOfBuffers') {
    const now = numbers.buffers?.count ?? 0n;
    const [from, to] = up ? [now + 1n, MAX_INT] : [now - 1n, 0n];
    const found = isAhead(from, to, up) ? nearest(from, to, buffers => at({ buffers })) : undefined;
    return found === undefined ? undefined : { buffers: found };
  }
  const bytes = nearestSize(numbers.sizes[name] ?? 0n, up, size => at({ bytes: size }));
  return bytes === undefined ? undefined : { bytes };
}

/** Whole mebibytes, which people write, or where none of them will do, bytes. */
function nearestSize(now: bigint, up: boolean, at: (bytes: bigint) => Margins): bigint | undefined {
  for (const unit of [MIB, 1n]) {
    const from = up ? now / unit + 1n : (now + unit - 1n) / unit - 1n;
    const to = up ? (LARGEST * MIB) / unit : 0n;
    const found = isAhead(from, to, up) ? nearest(from, to, units => at(units * unit)) : undefined;
    if (found !== undefined) return found * unit;
  }
  return undefined;
}

function isAhead(from: bigint | number, to: bigint | number, up: boolean): boolean {
  return up ? from <= to : from >= to;
}

function fractionOf(text: string): number {
  const fraction = readFloat(text);
  return fraction.ok ? fraction.value : NaN;
}

/** How much a change is, in bytes: what somebody has to find elsewhere, or to give up. */
export function costOf(numbers: Numbers, changes: Changes): bigint {
  const { totalFlink } = balanceOf(numbers);
  let cost = 0n;
  for (const [name, amount] of changes) {
    if ('bytes' in amount) cost += distance(amount.bytes, numbers.sizes[name as SizeName] ?? 0n);
    else if ('fraction' in amount) cost += BigInt(Math.round(Math.abs(Number(amount.fraction) - (numbers.fractions[name as FractionName] ?? 0)) * Number(totalFlink > 0n ? totalFlink : 0n)) || 0);
    else cost += distance(amount.buffers, numbers.buffers?.count ?? 0n) * (numbers.buffers?.segmentSize ?? 0n);
  }
  return cost;
}

/** Whether an amount is more than what there is. */
export function isRaised(numbers: Numbers, name: NumberName, amount: Amount): boolean {
  if ('bytes' in amount) return amount.bytes > (numbers.sizes[name as SizeName] ?? 0n);
  if ('fraction' in amount) return Number(amount.fraction) > (numbers.fractions[name as FractionName] ?? 0);
  return amount.buffers > (numbers.buffers?.count ?? 0n);
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}

/** Parts made smaller together by the same share, each then as large again as fits, the last one last; undefined where not even nothing of them would do. */
export function scaled(numbers: Numbers, parts: readonly NumberName[]): Changes | undefined {
  const GRAIN = 4096;
  const at = (share: bigint): Changes => new Map(parts.map(name => [name, shareOf(numbers, name, share, GRAIN)]));
  const share = nearest(BigInt(GRAIN - 1), 0n, step => {
    const { inner, outer, bend } = balanceOf(changed(numbers, at(step)));
    return { margins: [...inner, ...outer], bend };
  });
  if (share === undefined) return undefined;
  let changes = at(share);
  for (const name of parts) {
    const others = new Map([...changes].filter(([other]) => other !== name));
    const around = changed(numbers, others);
    const amount = isAccepted(balanceOf(around)) ? undefined : nearestAmount(around, name, 'down', ({ inner, outer }) => [...inner, ...outer]);
    changes = amount === undefined ? others : new Map([...others, [name, amount]]);
  }
  return changes;
}

function shareOf({ sizes, fractions, buffers }: Numbers, name: NumberName, share: bigint, grain: number): Amount {
  if (isFraction(name)) return { fraction: String(Math.floor((100 * (fractions[name] ?? 0) * Number(share)) / grain) / 100) };
  if (name === 'numberOfBuffers') return { buffers: ((buffers?.count ?? 0n) * share) / BigInt(grain) };
  return { bytes: (((sizes[name] ?? 0n) * share) / BigInt(grain) / MIB) * MIB };
}
