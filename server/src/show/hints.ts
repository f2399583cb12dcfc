import type { Derivation, JobManagerMemory, Step, TaskManagerMemory } from '../flink/memory/types.js';
import { isSensitive } from '../flink/options/sensitive.js';
import type { Option } from '../flink/options/types.js';
import { parseMemorySize } from '../flink/values/memorySize.js';
import type { JavaType } from '../flink/values/read.js';
import type { FlinkVersion } from '../flink/version.js';
import { refusalWords } from './names.js';
import { inPlainUnits } from './option.js';
import { groupBytes, refusalOf, sizedProcess } from './pools.js';
import type { PoolId, Process, ProcessDerivation, SizedProcess } from './pools.js';
import { memoryRole, usesManagedMemory } from './roles.js';
import type { MemoryRole, PoolPart } from './roles.js';
import { formatSize, share } from './sizes.js';

/** What stands behind a value: at most 36 characters; the short form for lines that have a comment. */
export interface Hint {
  readonly text: string;
  readonly short: string;
}

/** The setting that a hint may stand behind, and the memory of both processes. */
export interface HintInput {
  /** The key as it is written. */
  readonly key: string;
  /** The option's canonical key. */
  readonly option: string;
  readonly value: string;
  readonly taskManager: Derivation<TaskManagerMemory>;
  readonly jobManager: Derivation<JobManagerMemory>;
}

/** Any setting that a hint may stand behind. */
export interface ValueHintInput extends Omit<HintInput, 'option'> {
  readonly option: Option;
  readonly javaType: JavaType;
  readonly version: FlinkVersion;
}

/** Which hints are shown: behind every memory setting, or only where Flink derives something from it. */
export type HintsShown = 'all' | 'derived';

/** The hint behind any setting: what memory comes to, or a number of many digits in plain units. undefined where there is nothing to tell. */
export function valueHint({ option, javaType, version, ...input }: ValueHintInput, shown: HintsShown): Hint | undefined {
  const memory = memoryHint({ ...input, option: option.key }, shown);
  if (memory !== undefined || !/^\d{4,}$/.test(input.value) || isSensitive(input.key)) return memory;
  const units = inPlainUnits(option, { text: input.value, javaType }, version);
  return units === undefined ? undefined : same(`= ${units}`);
}

/**
 * The hint behind a memory setting: what a total, a fraction or a number of slots becomes, or, behind the one setting that causes it, that
 * Flink refuses. undefined where there is nothing to tell.
 */
export function memoryHint(input: HintInput, shown: HintsShown): Hint | undefined {
  const role = memoryRole(input.option);
  const process = role?.process ?? (input.option.startsWith('jobmanager.') ? 'jobmanager' : 'taskmanager');
  const of: ProcessDerivation = process === 'taskmanager' ? { process, derivation: input.taskManager } : { process, derivation: input.jobManager };
  const refusal = refusalOf(of);
  const bare = role === undefined ? undefined : bareBytes(role, input.value);
  if (refusal !== undefined && (refusal.option ?? refusal.blame[0]) === input.key) {
    const words = `refused: ${refusalWords(refusal)}`;
    return bare === undefined ? same(words) : hint(`${bare}, ${words}`, bare);
  }
  if (role === undefined) return undefined;
  const sized = sizedProcess(of);
  if (bare !== undefined && (sized === undefined || role.kind !== 'total')) return same(bare);
  if (sized === undefined || !of.derivation.ok) return undefined;
  return derivedHint(role, sized, of.derivation.steps, input) ?? (shown === 'all' ? plainHint(role, sized) : undefined);
}

function derivedHint(role: MemoryRole, process: SizedProcess, steps: readonly Step[], input: HintInput): Hint | undefined {
  switch (role.kind) {
    case 'total': return role.total === 'totalProcess' ? processHint(role.process, process) : flinkHint(process);
    case 'slots': return slotsHint(process);
    case 'stateBackend': return backendHint(process, input.value);
    case 'pool': return role.part === 'size' ? undefined : rangeHint(role.part, bytesOf(process, role.pool), steps.findLast(step => step.pool === role.pool), input.key);
    case 'use': return undefined;
  }
}

function processHint(process: Process, sized: SizedProcess): Hint {
  const heap = groupBytes(sized, 'heap');
  if (process === 'jobmanager') return hint(`= ${formatSize(heap)} heap + ${formatSize(sized.totalProcess - heap)} rest`, `= ${formatSize(heap)} heap`);
  return hint(`= ${formatSize(sized.totalFlink)} Flink + ${formatSize(groupBytes(sized, 'jvm'))} JVM`, `= ${formatSize(sized.totalFlink)} Flink`);
}

function flinkHint(sized: SizedProcess): Hint {
  return hint(`= ${formatSize(groupBytes(sized, 'heap'))} heap + ${formatSize(groupBytes(sized, 'offHeap'))} off-heap`, `→ ${formatSize(sized.totalProcess)} in all`);
}

function slotsHint({ slots }: SizedProcess): Hint | undefined {
  if (slots === undefined) return undefined;
  const { taskHeap, managed } = slots.share;
  const short = `× ${formatSize(taskHeap + managed)}`;
  if (managed === 0n) return hint(`× ${formatSize(taskHeap)} heap`, short);
  return hint(`× (${formatSize(taskHeap)} heap + ${formatSize(managed)} managed)`, short);
}

function backendHint({ slots }: SizedProcess, value: string): Hint | undefined {
  const managed = usesManagedMemory(value);
  if (slots === undefined || managed === undefined) return undefined;
  if (managed) return same(`${formatSize(slots.share.managed)} per slot`);
  const perSlot = `${formatSize(slots.share.taskHeap)} per slot`;
  return hint(`in the task heap, ${perSlot}`, perSlot);
}

function rangeHint(part: PoolPart, bytes: bigint, step: Step | undefined, key: string): Hint | undefined {
  if (step?.rule === 'set' && part === 'fraction') return same('not used: the size is set');
  if (part === 'fraction') {
    const size = `= ${formatSize(bytes)}`;
    if (step?.rule === 'clamped-to-min') return hint(`${size}, the minimum`, size);
    if (step?.rule === 'clamped-to-max') return hint(`${size}, the maximum`, size);
    return step?.rule === 'rest' ? hint(`${size}, the rest`, size) : same(size);
  }
  const decides = (step?.rule === 'clamped-to-min' && part === 'min') || (step?.rule === 'clamped-to-max' && part === 'max');
  if (decides && step.key === key) return same('in force');
  // What is in force stands behind the maximum once, not behind the minimum again.
  return part === 'min' && !decides ? undefined : same(`${formatSize(bytes)} in force`);
}

/** A number without a unit is bytes, which is seldom what was meant. */
function bareBytes(role: MemoryRole, value: string): string | undefined {
  const isSize = role.kind === 'total' || (role.kind === 'pool' && role.part !== 'fraction') || role.kind === 'use';
  if (!isSize || !/^\s*\d+\s*$/.test(value)) return undefined;
  const size = parseMemorySize(value);
  return size.ok && size.value > 0n ? `= ${formatSize(size.value)}` : undefined;
}

function plainHint(role: MemoryRole, process: SizedProcess): Hint | undefined {
  if (role.kind !== 'pool') return undefined;
  const bytes = bytesOf(process, role.pool);
  const part = share(bytes, process.totalProcess);
  return hint(`= ${formatSize(bytes)}${part === '' ? '' : `, ${part}`}`, `= ${formatSize(bytes)}`);
}

function bytesOf(process: SizedProcess, pool: PoolId): bigint {
  return process.pools.find(({ id }) => id === pool)?.bytes ?? 0n;
}

/** Editors cut what all hints of a line take beyond 43 characters. */
const LONGEST = 36;

function hint(text: string, short: string): Hint {
  return { text: text.length > LONGEST ? short : text, short };
}

function same(text: string): Hint {
  return { text, short: text };
}
