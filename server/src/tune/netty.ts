import { isAtLeast, type FlinkVersion } from '../flink/version.js';
import { Draft } from './draft.js';
import { flagOfName, flagValue, mergeFlags, type JvmProcess } from './jvmOptions.js';
import { answerOf } from './reading.js';
import type { AdviceSource, Answers, Question, TuneContext } from './types.js';

/** How Netty's default allocator gets its buffers. */
type Allocator = 'unpooled' | 'pooled' | 'adaptive';

/** What one of the two profiles takes where nothing is answered. */
export interface NettyGoal {
  readonly allocator: (version: FlinkVersion) => Allocator;
  /** Whether Netty allocates and frees direct memory past the JVM's account. */
  readonly reflection: boolean;
}

const NETTY_GUIDE: AdviceSource = { title: 'Netty: what is new in 4.2 (the adaptive allocator)', url: 'https://github.com/netty/netty/wiki/Netty-4.2-Migration-Guide', confidence: 'H' };
const SHADED: AdviceSource = { title: 'flink-shaded: Netty with its properties under Flink\'s name', url: 'https://github.com/apache/flink-shaded/tree/master/flink-shaded-netty-4', confidence: 'H' };
const REFLECTION: AdviceSource = { title: 'Netty: PlatformDependent', url: 'https://github.com/netty/netty/blob/4.1/common/src/main/java/io/netty/util/internal/PlatformDependent.java', confidence: 'H' };
const OUR_CHOICE: AdviceSource = { ...SHADED, confidence: 'L' };

export const NETTY_SOURCES: readonly AdviceSource[] = [NETTY_GUIDE, SHADED, REFLECTION];

/** Relocation changes the names of the properties too: they are string constants of the shaded classes (`ByteBufUtil`, `PlatformDependent0`). */
const NAME = '-Dorg.apache.flink.shaded.netty4.io.netty.';
const TYPE = `${NAME}allocator.type`;
const ACCESSIBLE = `${NAME}tryReflectionSetAccessible`;
const OPENS_NIO = '--add-opens=java.base/java.nio=ALL-UNNAMED';
const PROCESSES: readonly JvmProcess[] = ['jobmanager', 'taskmanager'];

/** The Netty that a release is delivered with (flink-shaded 17.0, 19.0 and 20.0, 21.0). */
export function nettyOf(version: FlinkVersion): string {
  return isAtLeast(version, '2.3') ? '4.2.6' : isAtLeast(version, '2.0') ? '4.1.100' : '4.1.91';
}

/** Only Netty 4.2 knows the adaptive allocator, and takes it by default; before, an unknown name means the pooled one (`ByteBufUtil`). */
export function knowsAdaptive(version: FlinkVersion): boolean {
  return nettyOf(version).startsWith('4.2');
}

/** What is asked for the shaded Netty. */
export function nettyQuestions({ version }: TuneContext, goal: NettyGoal): readonly Question[] {
  const choices = [
    { value: 'unpooled', title: 'Unpooled: nothing is kept; each buffer is allocated anew' },
    { value: 'pooled', title: 'Pooled: arenas with chunks of 4 MiB, kept for the next buffer' },
    ...(knowsAdaptive(version) ? [{ value: 'adaptive', title: 'Adaptive: chunks sized by what is asked for, Netty\'s own default here' }] : []),
  ];
  return [
    { name: 'allocator', title: 'How does Netty allocate? (a starting point)', kind: 'choice', preset: goal.allocator(version), choices },
    {
      name: 'reflection', title: 'Direct memory by reflection?', kind: 'choice', preset: String(goal.reflection),
      choices: [
        { value: 'true', title: 'Yes: Netty allocates and frees it itself, beside the JVM\'s account' },
        { value: 'false', title: 'No: the JVM counts all of it, up to the limit that Flink gives it' },
      ],
    },
  ];
}

/** Sets the allocator and the reflection of the shaded Netty for both processes. */
export function tuneNetty(draft: Draft, answers: Answers, goal: NettyGoal): void {
  const { version } = draft;
  const allocators: readonly string[] = ['unpooled', 'pooled', ...(knowsAdaptive(version) ? ['adaptive'] : [])];
  const allocator = answerOf(answers, 'allocator') ?? goal.allocator(version);
  const reflection = answerOf(answers, 'reflection') ?? String(goal.reflection);
  if (!allocators.includes(allocator)) { draft.refuse(`allocator is ${allocator}, but Netty ${nettyOf(version)}, which Flink ${version} is delivered with, knows ${allocators.join(', ')}.`); return; }
  if (reflection !== 'true' && reflection !== 'false') { draft.refuse(`reflection is ${reflection}, but must be true or false.`); return; }
  for (const process of PROCESSES) {
    mergeFlags(draft, process, [`${TYPE}=${allocator}`, `${ACCESSIBLE}=${reflection}`]);
    if (reflection === 'true' && flagOfName(draft, process, OPENS_NIO) === undefined) mergeFlags(draft, process, [OPENS_NIO]);
  }
  sayNames(draft);
  sayReach(draft, allocator);
  sayDirectMemory(draft, reflection === 'true');
}

/** The unshaded names are for other Nettys, such as a connector's. */
function sayNames(draft: Draft): void {
  if (PROCESSES.some(process => flagValue(draft, process, '-Dio.netty.allocator.type') !== undefined)) {
    draft.note('-Dio.netty.allocator.type stays: it is for an unshaded Netty, such as a connector\'s, and Flink\'s own does not read it.', [SHADED]);
  }
}

function sayReach(draft: Draft, allocator: string): void {
  const { version } = draft;
  const own = knowsAdaptive(version) ? 'adaptive' : 'pooled';
  draft.note(`Flink ${version} (${draft.context.facts.version.reason}) is delivered with Netty ${nettyOf(version)}, whose own choice is ${own}${allocator === own ? ': the setting says it, and changes nothing' : ''}. The choice is a starting point: measure it.`, [NETTY_GUIDE, OUR_CHOICE]);
  draft.note('The allocator type counts for the REST server and clients and for what else asks Netty for its default. Data between TaskManagers goes through a pooled allocator of Flink\'s own, with as many arenas of 4 MiB chunks as taskmanager.network.netty.num-arenas says (by default one for each slot).', [SHADED]);
}

function sayDirectMemory(draft: Draft, reflection: boolean): void {
  if (!reflection) {
    draft.note('All buffers of Netty count against the limit of the JVM for direct memory, which Flink makes of framework off-heap, task off-heap and network memory.', [REFLECTION]);
    return;
  }
  const { deployment } = draft.context.facts;
  const where = deployment.value === 'standalone' ? '' : `, which a container (${deployment.value}, ${deployment.reason}) must have room for`;
  draft.note(`With reflection Netty keeps an account of its own beside the JVM's, with the same limit again${where}: off-heap memory of the framework no longer bounds it. ${NAME.slice(2)}maxDirectMemory=0 takes that back.`, [REFLECTION]);
  draft.note('From Java 9 on that needs java.nio to be opened, and where it is not Netty goes on without it and says nothing.', [REFLECTION]);
}
