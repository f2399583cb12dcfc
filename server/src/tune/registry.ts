import { batchProfile } from './profiles/batch.js';
import { containerProfile } from './profiles/container.js';
import { diagnosableProfile } from './profiles/diagnosable.js';
import { dotnetProfile } from './profiles/dotnet.js';
import { fitProfile } from './profiles/fit.js';
import { forstProfile } from './profiles/forst.js';
import { hashmapProfile } from './profiles/hashmap.js';
import { highThroughputProfile } from './profiles/highThroughput.js';
import { lowLatencyProfile } from './profiles/lowLatency.js';
import { nettyFastProfile } from './profiles/nettyFast.js';
import { nettyLeanProfile } from './profiles/nettyLean.js';
import { rocksdbProfile } from './profiles/rocksdb.js';
import { sessionProfile } from './profiles/session.js';
import { standaloneProfile } from './profiles/standalone.js';
import type { Profile } from './types.js';

/** Every profile, in the order of the menus. */
export const PROFILES: readonly Profile[] = [
  fitProfile,
  standaloneProfile,
  containerProfile,
  hashmapProfile,
  rocksdbProfile,
  forstProfile,
  batchProfile,
  highThroughputProfile,
  lowLatencyProfile,
  nettyLeanProfile,
  nettyFastProfile,
  sessionProfile,
  dotnetProfile,
  diagnosableProfile,
];

/**
 * Profiles in the order in which they are applied: first what makes it fit, then how the memory is declared, which decides how pools are moved; last what takes from the pools
 * that are left. Otherwise as they are asked for: of two that contradict each other the later one counts. Applied again in this order they change nothing.
 */
export function inOrder(profiles: readonly Profile[]): readonly Profile[] {
  const stage = ({ name }: Profile): number => (name === 'fit' ? -1 : name === 'standalone' || name === 'container' ? 0 : name === 'session' ? 2 : 1);
  return profiles.toSorted((one, other) => stage(one) - stage(other));
}

/** The profile of a name. */
export function profileOf(name: string): Profile | undefined {
  return PROFILES.find(profile => profile.name === name);
}
