import { formatSize } from '../flink/memory/size.js';

export { formatSize };

/** The exact number of bytes, thousands set apart: `1,438,814,063 bytes`. */
export function formatBytes(bytes: bigint): string {
  return `${bytes.toString().replace(/\B(?=(\d{3})+$)/g, ',')} ${bytes === 1n ? 'byte' : 'bytes'}`;
}

/** What part `bytes` is of `total`, in whole percents: `34 %`; `<1 %` for what is little, nothing for zero. */
export function share(bytes: bigint, total: bigint): string {
  if (bytes <= 0n || total <= 0n) return '';
  return bytes * 100n < total ? '<1 %' : `${((200n * bytes + total) / (2n * total)).toString()} %`;
}

/** The text of a fraction option in percents: `0.1` → `10 %`, `0.0333` → `3.33 %`. */
export function percent(fraction: string): string {
  return `${Number((Number(fraction) * 100).toPrecision(6)).toString()} %`;
}

/** A size as one writes it into a configuration, exact, in the largest unit that divides it: `64mb`, `1gb`, `1000b`. */
export function settingText(bytes: bigint): string {
  const units = [['tb', 40n], ['gb', 30n], ['mb', 20n], ['kb', 10n]] as const;
  const unit = bytes === 0n ? undefined : units.find(([, power]) => bytes % (1n << power) === 0n);
  return unit === undefined ? `${bytes.toString()}b` : `${(bytes >> unit[1]).toString()}${unit[0]}`;
}

/** A total and its parts as numbers of one unit. */
export interface Sum {
  readonly unit: string;
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * A total and its parts in one unit, such that the numbers shown add up: the total is rounded, the parts are rounded down, and what
 * is missing goes to the parts with the largest remainders. Two decimals from 1 GiB on, whole numbers below (a lens that
 * names MiB needs none). `4 GiB`: `1.55`, `1.80`, `0.65`. The parts must come to the total.
 */
export function sumInOneUnit(parts: readonly bigint[], total: bigint): Sum {
  const [unit, size, decimals] = unitFor(total);
  const scale = 10n ** BigInt(decimals);
  const shownTotal = (2n * total * scale + size) / (2n * size);
  const shown = parts.map(part => (part * scale) / size);
  const remainders = parts.map((part, index) => ({ index, remainder: (part * scale) % size }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  let missing = shownTotal - shown.reduce((sum, part) => sum + part, 0n);
  for (const { index } of remainders) {
    if (missing <= 0n) break;
    shown[index] = (shown[index] ?? 0n) + 1n;
    missing -= 1n;
  }
  return { unit, total: fixed(shownTotal, decimals).replace(/\.0+$/, ''), parts: shown.map(part => fixed(part, decimals)) };
}

/** The unit in which `formatSize` writes the total, and its decimals: what would take four figures goes to the next unit. */
function unitFor(total: bigint): readonly [unit: string, size: bigint, decimals: number] {
  const units = [['KiB', 10n, 0], ['MiB', 20n, 0], ['GiB', 30n, 2], ['TiB', 40n, 2], ['PiB', 50n, 2], ['EiB', 60n, 2]] as const;
  const [unit, power, decimals] = units.find(([, exponent]) => 2n * total < 1999n << exponent) ?? units[5];
  return total < 1000n ? ['bytes', 1n, 0] : [unit, 1n << power, decimals];
}

function fixed(number: bigint, decimals: number): string {
  if (decimals === 0) return number.toString();
  const digits = number.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
