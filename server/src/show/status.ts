import type { Derivation, JobManagerMemory, TaskManagerMemory } from '../flink/memory/types.js';
import { PROCESS_NAMES, refusalWords } from './names.js';
import { refusalOf, sizedProcess } from './pools.js';
import type { ProcessDerivation } from './pools.js';
import { formatSize } from './sizes.js';

/** The memory of both processes in a few words, without an icon. */
export interface MemoryStatus {
  readonly text: string;
  readonly severity: 'information' | 'error';
}

/** `TM 4 GiB · JM 1.56 GiB`; `TM would not start` where Flink refuses. A process without memory settings is left out; undefined where both are. */
export function memoryStatus(taskManager: Derivation<TaskManagerMemory>, jobManager: Derivation<JobManagerMemory>): MemoryStatus | undefined {
  const both: readonly ProcessDerivation[] = [{ process: 'taskmanager', derivation: taskManager }, { process: 'jobmanager', derivation: jobManager }];
  const texts = both.map(textOf).filter(text => text !== undefined);
  if (texts.length === 0) return undefined;
  return { text: texts.join(' · '), severity: both.some(isRefused) ? 'error' : 'information' };
}

/** The total of a process in a word, or that it would not start and why; undefined where no memory is set. */
export function processTotal(of: ProcessDerivation): string | undefined {
  const refusal = refusalOf(of);
  if (refusal !== undefined) return refusal.code === 'memory-not-configured' ? undefined : `would not start: ${refusalWords(refusal)}`;
  const process = sizedProcess(of);
  return process === undefined ? undefined : formatSize(process.totalProcess);
}

function isRefused(of: ProcessDerivation): boolean {
  const refusal = refusalOf(of);
  return refusal !== undefined && refusal.code !== 'memory-not-configured';
}

function textOf(of: ProcessDerivation): string | undefined {
  const { short } = PROCESS_NAMES[of.process];
  if (isRefused(of)) return `${short} would not start`;
  const process = sizedProcess(of);
  return process === undefined ? undefined : `${short} ${formatSize(process.totalProcess)}`;
}
