import type { Refusal, RefusalCode, Step } from '../flink/memory/types.js';
import type { Pool, PoolGroup, Process } from './pools.js';
import { formatSize } from './sizes.js';

/** How a process is called. */
export const PROCESS_NAMES: Readonly<Record<Process, { readonly name: string; readonly short: string }>> = {
  taskmanager: { name: 'TaskManager', short: 'TM' },
  jobmanager: { name: 'JobManager', short: 'JM' },
};

/** How a group of pools is called over a bar and in a title. */
export const GROUP_NAMES: Readonly<Record<PoolGroup, string>> = { heap: 'Heap', offHeap: 'Off-heap', jvm: 'JVM' };

/** A pool's name at the head of a hover: `Managed memory`, `Task heap`. */
export function poolTitle(pool: Pool): string {
  return pool.id === 'managed' || pool.id === 'network' || pool.id === 'offHeap' ? `${pool.label} memory` : pool.label;
}

/** A pool's name inside a sentence: `task heap`, `JVM overhead`. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Why Flink refuses, in a few words (27 characters at most) where a whole sentence has no room. */
const REFUSAL_WORDS: Readonly<Record<RefusalCode, string>> = {
  'memory-not-configured': 'no memory is set',
  'range-inconsistent': 'inconsistent range',
  'components-exceed-total-flink-memory': 'pools exceed Flink memory',
  'jvm-overhead-out-of-range': 'overhead out of range',
  'unreadable-memory-size': 'size cannot be read',
  'unreadable-value': 'value cannot be read',
  'network-out-of-range': 'network out of range',
  'metaspace-and-overhead-exceed-total-process-memory': 'JVM leaves no room',
  'total-process-memory-too-small': 'process size too small',
  'cpu-cores-not-positive': 'CPU cores not positive',
  'heap-and-off-heap-mismatch': 'heap and off-heap mismatch',
  'off-heap-exceeds-total-flink-memory': 'off-heap leaves no heap',
  'heap-exceeds-total-flink-memory': 'heap exceeds Flink memory',
  'invalid-network-setting': 'invalid network setting',
  'invalid-segment-size': 'invalid segment size',
  'too-many-network-buffers': 'too many network buffers',
  'negative-weight': 'negative weight',
  'invalid-ratios': 'invalid ratios',
};

/** `1.75 GiB short` where the bytes that are missing can be told, else the reason in a few words. */
export function refusalWords(refusal: Refusal): string {
  return refusal.missing !== undefined && refusal.missing > 0n ? `${formatSize(refusal.missing)} short` : REFUSAL_WORDS[refusal.code];
}

/** The first line of a refusal without `The TaskManager would not start:` before it and the full stop behind it. */
export function refusalReason(refusal: Refusal): string {
  const [first = ''] = refusal.message.split('\n');
  return first.replace(/^The \w+ (?:would|does|will) not start: /, '').replace(/\.$/, '');
}

/** Where a size comes from, in a word or two; the fraction in Flink's shortest decimal. */
export function ruleWords(step: Step): string {
  switch (step.rule) {
    case 'set': return 'set';
    case 'default': return 'default';
    case 'fraction': return step.fraction === undefined ? 'fraction' : `fraction ${step.fraction}`;
    case 'clamped-to-min': return 'the minimum';
    case 'clamped-to-max': return 'the maximum';
    case 'rest': return 'the rest';
    case 'sum': return 'sum';
  }
}
