import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../../server/src/tune/registry.js';
import type { Profile, ProfileName } from '../../../server/src/tune/types.js';
import { bases } from './support/bases.js';
import { tuned } from './support/check.js';

/** Goals that contradict each other: only one of each line can be had. */
const CONTRARY: readonly (readonly ProfileName[])[] = [['standalone', 'container'], ['hashmap', 'rocksdb', 'forst', 'batch', 'low-latency'], ['netty-lean', 'netty-fast']];

const isContrary = (one: Profile, other: Profile): boolean => CONTRARY.some(names => names.includes(one.name) && names.includes(other.name));
const pairs = PROFILES.flatMap((one, at) => PROFILES.slice(at + 1).filter(other => !isContrary(one, other)).map(other => [`${one.name},${other.name}`, one, other] as const));
const files = bases().filter(({ version }, at) => at % 5 === 0 && version.startsWith('2.'));

const isDeclaring = ({ name }: Profile): boolean => name === 'standalone' || name === 'container' || name === 'session';

describe('two profiles change nothing the second time, in either order', () => {
  test.each(pairs)('%s', (_names, one, other) => {
    for (const base of files) {
      const outcomes = [tuned(base.text, [one, other], {}, base), tuned(base.text, [other, one], {}, base)];
      if (isDeclaring(one) || isDeclaring(other)) expect(outcomes[0], base.text).toEqual(outcomes[1]);
      for (const outcome of outcomes) {
        expect(outcome, base.text).not.toHaveProperty('impossible');
        if ('text' in outcome) expect(tuned(outcome.text, [other, one], {}, base), outcome.text).toMatchObject({ changes: [] });
      }
    }
  });
});
