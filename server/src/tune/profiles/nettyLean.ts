import { NETTY_SOURCES, nettyQuestions, tuneNetty, type NettyGoal } from '../netty.js';
import type { Profile } from '../types.js';

const GOAL: NettyGoal = { allocator: () => 'unpooled', reflection: false };

/** The shaded Netty with the least memory kept: no pool, all of it in the JVM's account. */
export const nettyLeanProfile: Profile = {
  name: 'netty-lean',
  title: 'Tune Netty for little memory',
  summary: 'Flink\'s Netty keeps no pool of buffers, and all that it takes counts as direct memory of the JVM.',
  cost: 'Each buffer of the REST server and its clients is allocated anew, which takes more CPU.',
  icon: 'plug',
  sources: NETTY_SOURCES,
  process: 'taskmanager',
  questions: context => nettyQuestions(context, GOAL),
  apply: (draft, answers) => { tuneNetty(draft, answers, GOAL); },
};
