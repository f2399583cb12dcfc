import { batchProfile } from './profiles/batch.js';
import { containerProfile } from './profiles/container.js';
import { diagnosableProfile } from './profiles/diagnosable.js';
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

/** Every profile, in the order of the menus, which is that of `inOrder`. */
export const PROFILES: readonly Profile[] = [
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
  diagnosableProfile,
];

/**
 * Profiles in the order in which they are applied, whatever order they are asked for in: how the memory is declared decides how pools are moved, and
 * so comes first. Applied again in this order they change nothing.
 */
export function inOrder(profiles: readonly Profile[]): readonly Profile[] {
  const place = (profile: Profile): number => (PROFILES.includes(profile) ? PROFILES.indexOf(profile) : PROFILES.length);
  return profiles.toSorted((one, other) => place(one) - place(other));
}

/** The profile of a name. */
export function profileOf(name: string): Profile | undefined {
  return PROFILES.find(profile => profile.name === name);
}
