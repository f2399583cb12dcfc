import fc from 'fast-check';
import { test } from 'vitest';
import { batchProfile } from '../../../server/src/tune/profiles/batch.js';
import { forstProfile } from '../../../server/src/tune/profiles/forst.js';
import { hashmapProfile } from '../../../server/src/tune/profiles/hashmap.js';
import { rocksdbProfile } from '../../../server/src/tune/profiles/rocksdb.js';
import { anyBase } from './support/bases.js';
import { expectSound } from './support/check.js';

const UNTOUCHED = /^(?!jobmanager\.|rest\.|env\.|web\.|restart-strategy\.)/;

test.each([
  ['hashmap, then batch', [hashmapProfile, batchProfile]],
  ['batch, then hashmap', [batchProfile, hashmapProfile]],
  ['rocksdb, then batch', [rocksdbProfile, batchProfile]],
  ['batch, then rocksdb', [batchProfile, rocksdbProfile]],
  ['forst, then batch', [forstProfile, batchProfile]],
] as const)('%s: sound on any base', (_, profiles) => {
  const isKnown = (version: string): boolean => version.startsWith('2.') || !(profiles as readonly unknown[]).includes(forstProfile);
  fc.assert(fc.property(anyBase().filter(({ version }) => isKnown(version)), base => { expectSound(base, profiles, {}, UNTOUCHED); }), { numRuns: 40 });
});
