import { TASK_MANAGER } from '../../flink/memory/options.js';
import { formatSize } from '../../flink/memory/size.js';
import type { Process } from '../../flink/memory/solve/numbers.js';
import { declarationOf, differenceOf, isDeclared, LABELS, OPTIONS, PROCESSES, type Declaration } from '../declaration.js';
import { Draft } from '../draft.js';
import { CLASS_LOADING, CONFIGURATION, METASPACE_LEAKS, METASPACE_TROUBLE, startingPoint } from '../guides.js';
import { answerOf, countAnswer, flagOf, sizeAnswer } from '../reading.js';
import { writeSize } from '../sizes.js';
import type { Answers, Profile, Question, TuneContext } from '../types.js';

const MIB = 1n << 20n;
/** A starting point: twice Flink's default. */
const METASPACE = 512n * MIB;
/** What a heap keeps at least when metaspace takes from it (our number). */
const LEAST_HEAP = { taskmanager: 128n * MIB, jobmanager: 512n * MIB } as const;
const SLOTS = TASK_MANAGER.slots.key;
const ORDER = 'classloader.resolve-order';
const ORDERS = ['child-first', 'parent-first'] as const;
const FAIL_ON_METASPACE = 'classloader.fail-on-metaspace-oom-error';

/** A session cluster: its processes load the classes of one job after the other (Flink's page on class loading). */
export const sessionProfile: Profile = {
  name: 'session',
  title: 'Tune for a session cluster',
  summary: 'The classes of many jobs have room: metaspace grows in both processes, slots follow the CPU cores, and a process without metaspace is started again.',
  cost: 'Inside a container the heap gives what metaspace gets.',
  icon: 'vm-running',
  sources: [CLASS_LOADING, METASPACE_TROUBLE, METASPACE_LEAKS],
  process: 'taskmanager',
  questions,
  apply,
};

function questions(context: TuneContext): readonly Question[] {
  const draft = new Draft(context);
  const cores = draft.get(SLOTS) === undefined ? coresOf(draft) : undefined;
  return [
    { name: 'metaspace', title: 'Metaspace of each process (a starting point: twice the default)', kind: 'size', preset: writeSize(METASPACE) },
    { name: 'slots', title: 'Slots of a TaskManager: no more than it has CPU cores', kind: 'integer', preset: cores?.cores.toString() },
    {
      name: 'class-loading', title: 'Whose version of a library does a job take?', kind: 'choice', preset: draft.get(ORDER)?.toLowerCase() === 'parent-first' ? 'parent-first' : 'child-first',
      choices: [{ value: 'child-first', title: 'Its own: jobs may bring other versions than the cluster' }, { value: 'parent-first', title: 'That of the cluster' }],
    },
  ];
}

function apply(draft: Draft, answers: Answers): void {
  const metaspace = sizeAnswer(draft, answers, 'metaspace') ?? METASPACE;
  const slots = countAnswer(draft, answers, 'slots');
  const answer = answerOf(answers, 'class-loading');
  const order = ORDERS.find(one => one === answer);
  if (answer !== order) draft.refuse(`class-loading is ${answer ?? ''}, but must be child-first or parent-first.`);
  if (draft.refused !== undefined) return;
  for (const process of PROCESSES) raiseMetaspace(draft, process, metaspace);
  chooseSlots(draft, slots);
  loadClasses(draft, order);
  const target = draft.get('execution.target');
  if (target !== undefined && /-(?:application|per-job)$/.test(target)) draft.note(`execution.target is ${target}: such a cluster runs one application, not a session.`, [CLASS_LOADING]);
}

/** Metaspace for the classes of many jobs, as far as the heap has it to give. */
function raiseMetaspace(draft: Draft, process: Process, wanted: bigint): void {
  const { key } = OPTIONS[process].jvmMetaspace;
  const before = declarationOf(draft, process);
  const sources = [METASPACE_TROUBLE, startingPoint(METASPACE_LEAKS, 'M')];
  if (!isDeclared(before)) {
    draft.note(`Metaspace of the ${LABELS[process]} stays as it is: its memory is not declared in a way that Flink takes. ${formatSize(wanted)} is a starting point for ${key}.`, sources);
    return;
  }
  const now = before.pools.jvmMetaspace ?? 0n;
  if (now >= wanted) return;
  const trial = new Draft({ ...draft.context, configuration: draft.configuration });
  trial.set(key, writeSize(wanted));
  const after = declarationOf(trial, process);
  if (!isDeclared(after) || !canGive(before, after)) {
    draft.note(`Metaspace of the ${LABELS[process]} stays at ${formatSize(now)}: no heap can give it more. Make the process larger by ${formatSize(wanted - now)}, and set ${key} to ${writeSize(wanted)}.`, sources);
    return;
  }
  draft.set(key, writeSize(wanted));
  draft.note(`Metaspace of the ${LABELS[process]} has ${formatSize(wanted)}, a starting point, for each job brings its classes along: ${differenceOf(before.pools, after.pools) ?? ''}. If it still fills up job by job, classes are not unloaded: that has to be found in the jobs.`, sources);
}

/** Whether what metaspace takes comes from a heap that has it, or from outside; never from network memory or JVM overhead alone. */
function canGive(before: Declaration, { process, pools, steps }: Declaration): boolean {
  const pool = process === 'taskmanager' ? 'taskHeap' : 'jvmHeap';
  const heap = pools[pool] ?? 0n;
  if (heap < (before.pools[pool] ?? 0n)) return heap >= LEAST_HEAP[process];
  return pools.network === before.pools.network && !steps.some(step => step.pool === 'jvmOverhead' && step.rule === 'rest');
}

interface Cores {
  readonly cores: number;
  readonly evidence: string;
}

/** The CPU cores that the file gives a TaskManager. */
function coresOf(draft: Draft): Cores | undefined {
  for (const key of [TASK_MANAGER.cpuCores.key, 'kubernetes.taskmanager.cpu.amount', 'yarn.containers.vcores']) {
    const text = draft.has(key) ? draft.get(key) : undefined;
    const cores = Math.floor(Number(text ?? '0'));
    if (cores >= 1) return { cores, evidence: `${key} is ${text ?? ''}` };
  }
  return undefined;
}

function chooseSlots(draft: Draft, asked: number | undefined): void {
  const cores = coresOf(draft);
  const written = draft.get(SLOTS);
  const slots = asked ?? (written === undefined ? cores?.cores : undefined);
  if (slots !== undefined && String(slots) !== (written ?? '1')) {
    draft.set(SLOTS, String(slots));
    if (asked === undefined && cores !== undefined) draft.note(`A TaskManager gets a slot for each of its CPU cores, a starting point: ${cores.evidence}.`, [startingPoint(CONFIGURATION, 'M')]);
  }
  const derivation = draft.taskManager;
  if (!derivation.ok) return;
  const { slots: count, slot } = derivation.memory;
  if (cores !== undefined && count > cores.cores) draft.note(`There are ${count} slots for ${cores.cores} CPU cores (${cores.evidence}): jobs compete for them.`, [startingPoint(CONFIGURATION, 'M')]);
  if (count > 1) draft.note(`Jobs of different users share a TaskManager: each of its ${count} slots has ${formatSize(slot.managed)} of managed memory and ${formatSize(slot.network)} of network memory, while the heap, metaspace and the CPU belong to all. One slot for each TaskManager keeps jobs apart.`, [startingPoint(CONFIGURATION, 'M')]);
}

function loadClasses(draft: Draft, order: (typeof ORDERS)[number] | undefined): void {
  const now = draft.get(ORDER)?.toLowerCase() === 'parent-first' ? 'parent-first' : 'child-first';
  if (order !== undefined && order !== now) draft.set(ORDER, order);
  if ((order ?? now) === 'parent-first') draft.note(`${ORDER} is parent-first: all jobs take the libraries of the cluster, and fail where they need other versions. classloader.parent-first-patterns.additional does the same for single packages.`, [CLASS_LOADING]);
  if (flagOf(draft, FAIL_ON_METASPACE) === false) {
    draft.set(FAIL_ON_METASPACE, 'true');
    draft.note(`${FAIL_ON_METASPACE} becomes true, as it is by default: a process whose metaspace is full ends and is started again, where it would fail one job after the other.`, [CONFIGURATION]);
  }
  if (flagOf(draft, 'classloader.check-leaked-classloader') === false) draft.note('classloader.check-leaked-classloader is false: it hides jobs that go on using their classes after their end, by which metaspace fills up.', [CONFIGURATION, CLASS_LOADING]);
  if (draft.get('classloader.parent-first-patterns.additional') === undefined) draft.note('Libraries that register themselves in the JVM, such as JDBC drivers, keep the classes of ended jobs alive: put them into lib/, and their packages into classloader.parent-first-patterns.additional.', [CLASS_LOADING]);
}
