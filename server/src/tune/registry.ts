import { batchProfile } from './profiles/batch.js';
import { containerProfile } from './profiles/container.js';
import { diagnosableProfile } from './profiles/diagnosable.js';
import { forstProfile } from './profiles/forst.js';
import { hashmapProfile } from './profiles/hashmap.js';
import { lowLatencyProfile } from './profiles/lowLatency.js';
import { nettyFastProfile } from './profiles/nettyFast.js';
import { nettyLeanProfile } from './profiles/nettyLean.js';
import { rocksdbProfile } from './profiles/rocksdb.js';
import { sessionProfile } from './profiles/session.js';
import { standaloneProfile } from './profiles/standalone.js';
import type { Profile } from './types.js';

/** Every profile, in the order of the menus. */
export const PROFILES: readonly Profile[] = [
  standaloneProfile,
  containerProfile,
  hashmapProfile,
  rocksdbProfile,
  forstProfile,
  batchProfile,
  lowLatencyProfile,
  nettyLeanProfile,
  nettyFastProfile,
  sessionProfile,
  diagnosableProfile,
];

/** The profile of a name. */
export function profileOf(name: string): Profile | undefined {
  return PROFILES.find(profile => profile.name === name);
}
