import { shortestRatio } from '../../values/decimal.js';
import { formatDouble } from '../../values/float.js';
import { TASK_MANAGER } from '../options.js';
import { refused } from '../refusals/told.js';
import type { OptionReader } from './reader.js';

/** Flink holds cores as decimals with eight places: this many make one. */
const UNITS = 100_000_000n;

/** The CPU cores of a TaskManager in hundred-millionths, and its slots (`TaskExecutorProcessUtils.getCpuCores`, `getNumSlots`). */
export interface Cpu {
  readonly units: bigint;
  readonly slots: number;
}

/** Reads cores and slots; without cores the slots are taken for them. Must be positive. */
export function readCpu(reader: OptionReader): Cpu {
  const cores = reader.get(TASK_MANAGER.cpuCores);
  if (cores === undefined) {
    const slots = readSlots(reader);
    return { units: BigInt(slots) * UNITS, slots };
  }
  const key = reader.keyOf(TASK_MANAGER.cpuCores);
  if (cores <= 0) throw refused(reader, { code: 'cpu-cores-not-positive', happens: `${key} is ${formatDouble(cores)}, but must be above 0`, option: key });
  if (!Number.isFinite(cores)) throw refused(reader, { code: 'unreadable-value', happens: `${key} is ${formatDouble(cores)}, but must be a finite number`, option: key });
  const { numerator, denominator } = shortestRatio(cores);
  return { units: (numerator * UNITS) / denominator, slots: readSlots(reader) };
}

/** The share of one slot, truncated to eight places as Flink does. */
export function coresOfSlot({ units, slots }: Cpu): number {
  return toNumber(units / BigInt(slots));
}

export function coresOf({ units }: Cpu): number {
  return toNumber(units);
}

function readSlots(reader: OptionReader): number {
  const slots = reader.get(TASK_MANAGER.slots);
  if (slots > 0) return slots;
  const key = reader.keyOf(TASK_MANAGER.slots);
  throw refused(reader, { code: 'cpu-cores-not-positive', happens: `${key} is ${slots}, but must be at least 1`, option: key });
}

/** The nearest double, by way of the decimal text. */
function toNumber(units: bigint): number {
  return Number(`${units / UNITS}.${(units % UNITS).toString().padStart(8, '0')}`);
}
