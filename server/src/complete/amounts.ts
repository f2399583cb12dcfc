import { DURATION_UNITS, formatDuration, parseDuration, suggestDuration } from '../flink/values/duration.js';
import { formatSize } from '../flink/memory/size.js';
import { MAX_MEMORY_BYTES, MEMORY_UNITS, parseMemorySize, suggestMemorySize, writeMemorySize } from '../flink/values/memorySize.js';
import type { FlinkVersion } from '../flink/version.js';
import type { Offer } from './types.js';

const GIB = 1n << 30n;
const SECOND = 1_000_000_000n;
/** Durations that people choose. */
const DURATIONS = ['10 ms', '100 ms', '1 s', '5 s', '10 s', '30 s', '1 min', '3 min', '10 min', '30 min', '1 h', '6 h', '1 d', '7 d'];

/** Sizes around what an option has now, in bytes: half of it, twice and four times as much. */
export function sizesAround(now: bigint | undefined): readonly Offer[] {
  const middle = now ?? GIB / 4n;
  const sizes = middle <= 0n ? [GIB / 8n, GIB / 4n, GIB / 2n, GIB] : [middle / 2n, middle, 2n * middle, 4n * middle];
  return sizes.filter(bytes => bytes > 0n && bytes < 1n << 62n).map(bytes => sizeOffer(writeMemorySize(bytes), bytes));
}

/** Sizes with the number that is typed: `512` becomes `512m`, `512g`, `512k`, the one nearest to what is usual first. */
export function sizesContinuing(typed: string, usual = GIB): readonly Offer[] {
  // What Flink does not read, `4Gi` or `1.5g`, may be meant for something that it does.
  const meant = suggestMemorySize(typed) ?? (/^\d+\.\d+$/.test(typed) ? suggestMemorySize(`${typed}g`) : undefined);
  const size = meant === undefined ? undefined : parseMemorySize(meant);
  if (meant !== undefined && size?.ok === true) return [{ ...sizeOffer(meant, size.value), filter: typed }];
  const [, digits, letters = ''] = /^(\d{1,15})\s*([a-z]*)$/i.exec(typed) ?? [];
  if (digits === undefined) return [];
  const spellings = MEMORY_UNITS.flatMap(({ labels, bytes }) => (letters === '' ? [labels[0]] : labels.slice(0, 2).filter(label => label.startsWith(letters.toLowerCase()))).map(label => ({ label, bytes: bytes * BigInt(digits) })));
  const isTooSmall = (bytes: bigint): boolean => letters === '' && bytes < 1024n && usual >= 1024n * 1024n;
  return spellings.filter(({ bytes }) => bytes <= MAX_MEMORY_BYTES && !isTooSmall(bytes))
    .sort((one, other) => distance(one.bytes, usual) - distance(other.bytes, usual) || one.label.length - other.label.length)
    .map(({ label, bytes }) => sizeOffer(`${digits}${label}`, bytes));
}

/** A size with its amount in the largest unit that shows it well: `0.5 GiB = 512m`. */
function sizeOffer(text: string, bytes: bigint): Offer {
  const amount = inLargerUnit(bytes) ?? formatSize(bytes);
  return { kind: 'amount', text, detail: `${amount} = ${text}` };
}

/** `0.5 GiB` for 512 MiB: quarters and halves of the next unit; undefined where it takes other numbers. */
function inLargerUnit(bytes: bigint): string | undefined {
  const units = [['KiB', 10n], ['MiB', 20n], ['GiB', 30n], ['TiB', 40n]] as const;
  const found = units.find(([, power]) => bytes < 1n << power && 4n * bytes >= 1n << power && (4n * bytes) % (1n << power) === 0n);
  return found === undefined ? undefined : `${String(Number((4n * bytes) >> found[1]) / 4)} ${found[0]}`;
}

/** Durations around the default, shorter and longer ones. */
export function durationsAround(preset: string | null, version: FlinkVersion): readonly Offer[] {
  const read = preset === null ? undefined : parseDuration(preset, version);
  const middle = read?.ok === true && read.value > 0n ? read.value : 30n * SECOND;
  const known = DURATIONS.map(text => ({ text, nanos: nanosOf(text, version) }));
  return known.sort((one, other) => distance(one.nanos, middle) - distance(other.nanos, middle)).slice(0, 6).sort((one, other) => (one.nanos < other.nanos ? -1 : 1)).map(({ text }) => ({ kind: 'amount', text }));
}

/** Durations with the number that is typed: `30` becomes `30 s`, `30 min`, the one nearest to the default first. */
export function durationsContinuing(typed: string, preset: string | null, version: FlinkVersion): readonly Offer[] {
  const meant = suggestDuration(typed, version);
  if (meant !== undefined) return [{ kind: 'amount', text: meant, filter: typed }];
  const [, digits, letters = ''] = /^(\d{1,12})\s*([a-zµ]*)$/i.exec(typed) ?? [];
  if (digits === undefined) return [];
  const usual = preset === null ? 60n * SECOND : nanosOf(preset, version);
  return DURATION_UNITS.filter(({ labels, nanos }) => (letters === '' ? nanos >= 1_000_000n : labels.some(label => label.startsWith(letters.toLowerCase()))))
    .map(({ labels, nanos }) => ({ text: `${digits} ${labels[0]}`, nanos: nanos * BigInt(digits) }))
    .sort((one, other) => distance(one.nanos, usual) - distance(other.nanos, usual))
    .map(({ text, nanos }) => {
      const plain = formatDuration(nanos);
      return { kind: 'amount', text, ...(plain === text ? {} : { detail: `${plain} = ${text}` }) };
    });
}

function nanosOf(text: string, version: FlinkVersion): bigint {
  const read = parseDuration(text, version);
  return read.ok ? read.value : 0n;
}

/** How far two amounts are apart, by the ratio between them. */
function distance(one: bigint, other: bigint): number {
  return Math.abs(Math.log(Number(one) + 1) - Math.log(Number(other) + 1));
}
