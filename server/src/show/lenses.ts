import { PROCESS_NAMES, refusalWords } from './names.js';
import { groupBytes, refusalOf, sizedProcess } from './pools.js';
import type { ProcessDerivation } from './pools.js';
import { formatSize, sumInOneUnit } from './sizes.js';
import { slotCount } from './title.js';

/** A code lens over the section of a process. */
export interface Lens {
  readonly text: string;
  /** What a click looks at: the whole process, its slots, or what is wrong. */
  readonly shows: 'process' | 'slots' | 'problem';
}

// An editor drops an ordinary space behind an icon.
const icon = (name: string, text: string): string => `$(${name})\u00a0${text}`;

/**
 * The lenses over a process: its total with the parts in one unit, numbers that add up, and for a TaskManager its slots; one lens
 * where Flink would refuse to start it; none where no memory is set, because a container may give it.
 */
export function processLenses(of: ProcessDerivation): readonly Lens[] {
  const { name } = PROCESS_NAMES[of.process];
  const refusal = refusalOf(of);
  if (refusal?.code === 'memory-not-configured') return [];
  if (refusal !== undefined) return [{ text: icon('error', `${name} would not start: ${refusalWords(refusal)}`), shows: 'problem' }];
  const process = sizedProcess(of);
  if (process === undefined) return [];
  const groups = [groupBytes(process, 'heap'), groupBytes(process, 'offHeap'), groupBytes(process, 'jvm')];
  const { unit, total, parts: [heap = '', offHeap = '', jvm = ''] } = sumInOneUnit(groups, process.totalProcess);
  const whole: Lens = { text: icon('pie-chart', `${total} ${unit}: heap ${heap} + off-heap ${offHeap} + JVM ${jvm}`), shows: 'process' };
  if (process.slots === undefined) return [whole];
  const { count, share } = process.slots;
  return [whole, { text: `${slotCount(count)} × ${formatSize(share.taskHeap + share.managed)}`, shows: 'slots' }];
}
