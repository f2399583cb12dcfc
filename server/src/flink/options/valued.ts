import type { KeyMatch, Option } from './types.js';

/** The option that takes its value from a key, by whatever name; undefined where the key is an entry of a map, of a family, or nothing that this release reads. */
export function valuedOption(match: KeyMatch): Option | undefined {
  return match.kind === 'option' || match.kind === 'deprecated' || match.kind === 'fallback' ? match.option : undefined;
}
