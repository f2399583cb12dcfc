import type { Profile } from './types.js';

/** Every profile, in the order of the menus. */
export const PROFILES: readonly Profile[] = [];

/** The profile of a name. */
export function profileOf(name: string): Profile | undefined {
  return PROFILES.find(profile => profile.name === name);
}
