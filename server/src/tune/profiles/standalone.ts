import { JOB_MANAGER } from '../../flink/memory/options.js';
import { declarationOf, differenceOf, dropHeapOfOld, isDeclared, LABELS, OPTIONS, PROCESSES, reasonOf, refuseFor, type Declaration, type Declared } from '../declaration.js';
import type { Draft } from '../draft.js';
import { MEMORY_SETUP, MEMORY_TUNING } from '../guides.js';
import { writeSize } from '../sizes.js';
import type { Profile } from '../types.js';

/** Processes on machines of their own: total Flink memory is declared, for nothing there limits the process as a whole (Flink's memory tuning guide). */
export const standaloneProfile: Profile = {
  name: 'standalone',
  title: 'Tune for standalone processes',
  summary: 'Total Flink memory is declared in place of total process memory, for both processes; every pool inside it stays to the byte.',
  cost: 'JVM overhead is no longer bounded by a declared total: the machine needs room for it.',
  icon: 'server',
  sources: [MEMORY_TUNING, MEMORY_SETUP],
  process: 'taskmanager',
  questions: () => [],
  apply,
};

function apply(draft: Draft): void {
  const declared = PROCESSES.map(process => declarationOf(draft, process));
  if (!checkDeclared(draft, declared)) return;
  const { deployment } = draft.context.facts;
  if (deployment.value !== 'standalone') draft.note(`The file is for ${deployment.value}, ${deployment.reason}: there total process memory is the size of the container, which the profile container declares.`, [MEMORY_TUNING]);
  for (const declaration of declared.filter(isDeclared)) declareFlink(draft, declaration);
}

/** Refuses what cannot be declared otherwise; tells of a process that declares nothing beside one that does. */
function checkDeclared(draft: Draft, declared: readonly Declared[]): boolean {
  for (const [index, one] of declared.entries()) {
    const process = PROCESSES[index] ?? 'taskmanager';
    if ('refusal' in one) refuseFor(draft, process, one.refusal);
  }
  if (declared.every(one => 'missing' in one)) draft.refuse(`No memory is declared that could be declared otherwise: set ${OPTIONS.taskmanager.totalFlink.key} and ${OPTIONS.jobmanager.totalFlink.key}.`);
  if (draft.refused !== undefined) return false;
  for (const [index, one] of declared.entries()) {
    const process = PROCESSES[index] ?? 'taskmanager';
    if ('missing' in one) draft.note(`The ${LABELS[process]} stays as it is: ${reasonOf(one.missing)}. It starts where ${OPTIONS[process].totalFlink.key} is set, or something else declares it.`, [MEMORY_SETUP]);
  }
  return true;
}

function declareFlink(draft: Draft, declaration: Declaration): void {
  const { process, label, pools, totalProcess, totalFlink } = declaration;
  const option = OPTIONS[process].totalFlink;
  const isOfOld = totalFlink !== undefined && totalFlink !== option.key;
  const legacyHeap = process === 'jobmanager' ? [JOB_MANAGER.legacyHeap.key, JOB_MANAGER.legacyHeapMb.key].find(key => key === declaration.heap) : undefined;
  const replaced = isOfOld ? totalFlink : totalFlink !== undefined ? undefined : legacyHeap ?? (declaration.heap === undefined ? totalProcess : undefined);
  if (replaced !== undefined) draft.replace(replaced, option.key, writeSize(pools.totalFlink ?? 0n));
  if (totalProcess !== undefined && totalProcess !== replaced) draft.remove(totalProcess);
  if (replaced === undefined && totalProcess === undefined) return;
  dropHeapOfOld(draft, process);
  const after = declarationOf(draft, process);
  const difference = isDeclared(after) ? differenceOf(pools, after.pools) : undefined;
  if (difference !== undefined) draft.note(`Of the ${label} ${difference}: in a standalone process both are only reckoned, and no flag of the JVM comes from them. All other pools stay to the byte.`, [MEMORY_TUNING]);
}
