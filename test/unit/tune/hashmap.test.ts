import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashmapProfile } from '../../../server/src/tune/profiles/hashmap.js';
import { anyBase, bases } from './support/bases.js';
import { expectSound } from './support/check.js';

const TOUCHED = /^state\.backend(?:\.type$|$)|^taskmanager\.memory\.(?:managed\.(?:size|fraction)|size|task\.heap\.size)$/;

describe('on every base', () => {
  test.each(bases().map(base => [base.name, base] as const))('%s', (_, base) => {
    const { after } = expectSound(base, hashmapProfile, {}, TOUCHED);
    expect(after.taskManager.ok && after.taskManager.memory.pools.managed).toBe(0n);
  });
});

test('on any base', () => {
  fc.assert(fc.property(anyBase(), base => { expectSound(base, hashmapProfile, {}, TOUCHED); }), { numRuns: 200 });
});
