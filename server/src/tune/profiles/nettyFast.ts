import { knowsAdaptive, NETTY_SOURCES, nettyQuestions, tuneNetty, type NettyGoal } from '../netty.js';
import type { Profile } from '../types.js';

const GOAL: NettyGoal = { allocator: version => (knowsAdaptive(version) ? 'adaptive' : 'pooled'), reflection: true };

/** The shaded Netty with the least work for a buffer: pooled, allocated and freed without the JVM's account. */
export const nettyFastProfile: Profile = {
  name: 'netty-fast',
  title: 'Tune Netty for little work',
  summary: 'Flink\'s Netty keeps buffers for the next use, and allocates and frees direct memory itself.',
  cost: 'Netty takes memory beside the JVM\'s account: a container needs room for it.',
  icon: 'rocket',
  sources: NETTY_SOURCES,
  process: 'taskmanager',
  questions: context => nettyQuestions(context, GOAL),
  apply: (draft, answers) => { tuneNetty(draft, answers, GOAL); },
};
