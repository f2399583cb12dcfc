import { batchProfile } from './profiles/batch.js';
import { diagnosableProfile } from './profiles/diagnosable.js';
import { forstProfile } from './profiles/forst.js';
import { hashmapProfile } from './profiles/hashmap.js';
import { rocksdbProfile } from './profiles/rocksdb.js';
import type { Profile } from './types.js';

/** Every profile, in the order of the menus. */
export const PROFILES: readonly Profile[] = [
  hashmapProfile,
  rocksdbProfile,
  forstProfile,
  batchProfile,
  diagnosableProfile,
];

/** The profile of a name. */
export function profileOf(name: string): Profile | undefined {
  return PROFILES.find(profile => profile.name === name);
}
