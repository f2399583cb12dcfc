import { formatSize } from '../../flink/memory/size.js';
import { Draft } from '../draft.js';
import { MEMORY_TROUBLE, startingPoint, TASK_MANAGER_MEMORY } from '../guides.js';
import { acceptedOf, raiseTaskOffHeap, roomOf } from '../pools.js';
import { answerOf, sizeAnswer } from '../reading.js';
import { writeSize } from '../sizes.js';
import type { AdviceSource, Answers, Profile, Question, TuneContext } from '../types.js';

const DOTNET_GC: AdviceSource = { title: '.NET: Runtime configuration options for garbage collection', url: 'https://learn.microsoft.com/en-us/dotnet/core/runtime-config/garbage-collector', confidence: 'H' };
const CONTAINER_ENV: AdviceSource = { title: 'Flink: Configuration, forwarding environment variables', url: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#forwarding-environment-variables', confidence: 'H' };
const MIB = 1n << 20n;

/** Operators in .NET: the .NET heap gets a part of the task heap, and a limit that the runtime keeps to (.NET's page on garbage collection). */
export const dotnetProfile: Profile = {
  name: 'dotnet',
  title: 'Tune for operators in .NET',
  summary: 'A part of the task heap becomes memory for C# code, with a limit for the garbage collector of .NET and its mode.',
  cost: 'The heap of the JVM becomes smaller by what C# code gets; a job that needs more of the .NET heap fails.',
  icon: 'symbol-namespace',
  sources: [DOTNET_GC, TASK_MANAGER_MEMORY, CONTAINER_ENV],
  process: 'taskmanager',
  questions,
  apply,
};

interface Variable {
  readonly name: string;
  readonly value: string;
}

function questions(context: TuneContext): readonly Question[] {
  const draft = new Draft(context);
  const room = usualRoom(draft);
  return [
    { name: 'dotnet-memory', title: 'Memory of a TaskManager for C# code (a starting point: half of the task heap)', kind: 'size', preset: room === 0n ? undefined : writeSize(room) },
    {
      name: 'gc', title: 'Which garbage collector of .NET?', kind: 'choice', preset: usualMode(draft),
      choices: [{ value: 'server', title: 'Server: a heap for each core, most throughput' }, { value: 'workstation', title: 'Workstation: one heap, least memory' }],
    },
    { name: 'concurrent', title: 'Collect while the code runs?', kind: 'choice', preset: 'true', choices: [{ value: 'true', title: 'Yes: short pauses' }, { value: 'false', title: 'No: fewer threads' }] },
  ];
}

function apply(draft: Draft, answers: Answers): void {
  const asked = sizeAnswer(draft, answers, 'dotnet-memory');
  const mode = answerOf(answers, 'gc') ?? usualMode(draft);
  const concurrent = answerOf(answers, 'concurrent') ?? 'true';
  if (mode !== 'server' && mode !== 'workstation') draft.refuse(`gc is ${mode}, but must be server or workstation.`);
  if (concurrent !== 'true' && concurrent !== 'false') draft.refuse(`concurrent is ${concurrent}, but must be true or false.`);
  const memory = asked ?? usualRoom(draft);
  if (draft.refused !== undefined || !giveMemory(draft, memory)) return;
  const common = { name: 'DOTNET_gcConcurrent', value: concurrent === 'true' ? '1' : '0' };
  const limit = (memory * 3n) / 4n;
  pass(draft, 'taskmanager', [
    { name: 'DOTNET_gcServer', value: mode === 'server' ? '1' : '0' }, common,
    ...(limit === 0n ? [] : [{ name: 'DOTNET_GCHeapHardLimit', value: `0x${limit.toString(16).toUpperCase()}` }]),
  ]);
  pass(draft, 'master', [{ name: 'DOTNET_gcServer', value: '0' }, common]);
  if (limit > 0n) draft.note(`The .NET heap of a TaskManager is limited to ${formatSize(limit)}, three quarters of its ${formatSize(memory)}, as .NET itself does in a container: the rest is for the runtime, its threads and compiled code. The limit counts for each process: where every slot starts one, divide it.`, [DOTNET_GC]);
  sayRuntime(draft);
}

/** What C# code has already, else half of the task heap as far as that can be spared. */
function usualRoom(draft: Draft): bigint {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) return 0n;
  const { taskHeap, taskOffHeap } = accepted.pools;
  if (taskOffHeap > 0n) return taskOffHeap;
  const half = taskHeap / 2n < roomOf(accepted) ? taskHeap / 2n : roomOf(accepted);
  return half - (half % MIB);
}

/** The server's collector keeps a heap for each core: it pays where several slots work. */
function usualMode(draft: Draft): 'server' | 'workstation' {
  return (acceptedOf(draft)?.memory.slots ?? 1) > 1 ? 'server' : 'workstation';
}

/** Task off-heap memory is what operators use outside the heap of the JVM; false where the heap has not so much to give. */
function giveMemory(draft: Draft, memory: bigint): boolean {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) {
    draft.note('Memory for C# code stays as it is: Flink refuses the memory of the TaskManager as the file declares it.', [TASK_MANAGER_MEMORY]);
    return true;
  }
  const more = memory - accepted.pools.taskOffHeap;
  if (memory === 0n) draft.note('The task heap has nothing to spare for C# code, and the .NET heap gets no limit: use a larger TaskManager.', [TASK_MANAGER_MEMORY]);
  if (more <= 0n) return true;
  if (!raiseTaskOffHeap(draft, more)) {
    draft.refuse(`dotnet-memory is ${formatSize(memory)}, but the task heap can give ${formatSize(roomOf(accepted))} at most: use a larger TaskManager or less.`);
    return false;
  }
  draft.note(`${formatSize(more)} of the task heap become task off-heap memory, where C# code and its heap have their place beside the heap of the JVM. Half is a starting point.`, [TASK_MANAGER_MEMORY, startingPoint(MEMORY_TROUBLE, 'L')]);
  return true;
}

/** Flink hands variables to the containers that it starts; elsewhere they have to be set around it. */
function pass(draft: Draft, process: 'master' | 'taskmanager', variables: readonly Variable[]): void {
  const { deployment } = draft.context.facts;
  if (deployment.value === 'kubernetes' || deployment.value === 'yarn') {
    for (const { name, value } of variables) draft.set(`containerized.${process}.env.${name}`, value);
    return;
  }
  const label = process === 'master' ? 'JobManager' : 'TaskManager';
  draft.note(`Flink passes no variables to processes that it does not start itself (${deployment.value}, ${deployment.reason}): give the ${label} ${variables.map(({ name, value }) => `${name}=${value}`).join(' ')}. .NET reads the numbers as hexadecimal.`, [DOTNET_GC, CONTAINER_ENV]);
}

function sayRuntime(draft: Draft): void {
  const { runtime } = draft.context.facts;
  if (runtime.value !== 'dotnet') draft.note(runtime.presumed === true ? 'Nothing in the file tells that operators are in .NET: "# flink-config: runtime=dotnet" records it.' : `The runtime is ${runtime.value}, ${runtime.reason}: without operators in .NET this only takes memory from the heap.`);
}
