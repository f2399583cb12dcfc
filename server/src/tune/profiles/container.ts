import { formatSize } from '../../flink/memory/size.js';
import type { Process } from '../../flink/memory/solve/numbers.js';
import { declareSameSize, declareSize, leastSize } from '../containerSize.js';
import { declarationOf, differenceOf, isDeclared, LABELS, OPTIONS, PROCESSES, reasonOf, refuseFor, type Declaration, type Declared } from '../declaration.js';
import { Draft } from '../draft.js';
import { MEMORY_SETUP, MEMORY_TROUBLE, MEMORY_TUNING } from '../guides.js';
import { sayContainers, sayNativeMemory } from '../nativeMemory.js';
import { raiseOverhead } from '../pools.js';
import { sizeAnswer } from '../reading.js';
import { writeSize } from '../sizes.js';
import type { Answers, Profile, Question, TuneContext } from '../types.js';

const QUESTIONS = { taskmanager: 'container-size', jobmanager: 'jobmanager-container-size' } as const;
const OVERHEAD = 'jvm-overhead';

/** Processes in containers: total process memory is declared, which is the container's size, and the native memory in it has head-room (Flink's memory tuning guide). */
export const containerProfile: Profile = {
  name: 'container',
  title: 'Tune for containers',
  summary: 'Total process memory is declared, which is the size of the container, for both processes; the pools stay, and the head-room for native memory is checked.',
  cost: 'What libraries allocate beyond JVM overhead ends the container.',
  icon: 'package',
  sources: [MEMORY_TUNING, MEMORY_TROUBLE],
  process: 'taskmanager',
  questions,
  apply,
};

function questions(context: TuneContext): readonly Question[] {
  const draft = new Draft(context);
  const size = (process: Process): Question => {
    const declared = declarationOf(draft, process);
    return { name: QUESTIONS[process], title: `Size of a container of the ${LABELS[process]}`, kind: 'size', preset: isDeclared(declared) ? writeSize(declared.pools.totalProcess ?? 0n) : undefined };
  };
  return [...PROCESSES.map(size), { name: OVERHEAD, title: 'JVM overhead of the TaskManager at least (with RocksDB or other native libraries 256m to 512m is a starting point)', kind: 'size', preset: undefined }];
}

function apply(draft: Draft, answers: Answers): void {
  const [taskManager, jobManager] = PROCESSES.map(process => sizeAnswer(draft, answers, QUESTIONS[process]));
  const overhead = sizeAnswer(draft, answers, OVERHEAD);
  if (draft.refused !== undefined) return;
  const sizes = { taskmanager: taskManager, jobmanager: jobManager };
  const declared = PROCESSES.map(process => [process, declarationOf(draft, process)] as const);
  if (declared.every(([process, one]) => 'missing' in one && sizes[process] === undefined)) {
    draft.refuse(`No memory is declared whose container could be told: say its size with ${QUESTIONS.taskmanager}, or set ${OPTIONS.taskmanager.totalProcess.key} and ${OPTIONS.jobmanager.totalProcess.key}.`);
    return;
  }
  const isDone = declared.every(([process, one]) => declareContainer(draft, process, one, sizes[process]));
  if (!isDone) return;
  if (overhead !== undefined) giveOverhead(draft, overhead);
  sayContainers(draft);
  sayNativeMemory(draft, OVERHEAD);
}

/** Declares the size of one container; false where that was refused. */
function declareContainer(draft: Draft, process: Process, declared: Declared, asked: bigint | undefined): boolean {
  const label = LABELS[process];
  if (isDeclared(declared)) {
    const isSame = asked === undefined || asked === declared.pools.totalProcess;
    const written = declared.steps.find(({ pool, rule }) => pool === 'taskHeap' && rule === 'set')?.key;
    if (isSame) declareSameSize(draft, declared);
    else declareSize(draft, { ...declared, heap: declared.heap ?? written }, asked);
    const after = declarationOf(draft, process);
    if (!isDeclared(after)) return refuseSize(draft, process, asked);
    sayHeap(draft, after, declared.heap ?? (isSame ? undefined : written));
    const difference = differenceOf(declared.pools, after.pools);
    if (difference !== undefined) draft.note(isSame ? `Of the ${label} ${difference}, by the rounding of Flink's fractions to whole bytes; all other pools stay.` : `The container of the ${label} becomes ${formatSize(asked)}: ${difference}.`, [MEMORY_SETUP]);
    return true;
  }
  if (asked === undefined) {
    if ('refusal' in declared) return refuseFor(draft, process, declared.refusal);
    draft.note(`The ${label} stays as it is: ${reasonOf(declared.missing)}. Say the size of its container with ${QUESTIONS[process]}.`, [MEMORY_SETUP]);
    return true;
  }
  const keyOf = (name: 'totalProcess' | 'totalFlink' | 'heap'): string | undefined => (draft.get(OPTIONS[process][name].key) === undefined ? undefined : OPTIONS[process][name].key);
  const heap = keyOf('heap');
  declareSize(draft, { process, totalProcess: keyOf('totalProcess'), totalFlink: keyOf('totalFlink'), heap }, asked);
  const after = declarationOf(draft, process);
  if (!isDeclared(after)) return refuseSize(draft, process, asked);
  sayHeap(draft, after, heap);
  return true;
}

/** A written heap that is taken out. */
function sayHeap(draft: Draft, { label, pools }: Declaration, written: string | undefined): void {
  if (written === undefined) return;
  draft.note(`${written} goes: the heap of the ${label} is what total process memory leaves, ${formatSize(pools.taskHeap ?? pools.jvmHeap ?? 0n)}. Written beside a total it may contradict that.`, [MEMORY_SETUP]);
}

/** A container in which the process does not start. */
function refuseSize(draft: Draft, process: Process, asked: bigint | undefined): false {
  const least = leastSize(draft, process);
  const after = declarationOf(draft, process);
  const reason = 'refusal' in after ? reasonOf(after.refusal) : 'its memory cannot be declared';
  draft.refuse(`${asked === undefined ? 'The container' : `A container of ${formatSize(asked)}`} is too small for the ${LABELS[process]}: ${reason}.${least === undefined ? '' : ` It needs ${formatSize(least)} at least.`}`);
  return false;
}

function giveOverhead(draft: Draft, least: bigint): void {
  const before = declarationOf(draft, 'taskmanager');
  const outcome = raiseOverhead(draft, least);
  const after = declarationOf(draft, 'taskmanager');
  const difference = isDeclared(before) && isDeclared(after) ? differenceOf(before.pools, after.pools) : undefined;
  if (difference !== undefined) draft.note(`JVM overhead of the TaskManager has ${formatSize(least)}, as asked for: ${difference}.`, [MEMORY_TROUBLE]);
  if (outcome === 'no-room' || outcome === 'rest') draft.note('JVM overhead of the TaskManager stays as it is: the task heap cannot give so much. A larger container can.', [MEMORY_TROUBLE]);
}
