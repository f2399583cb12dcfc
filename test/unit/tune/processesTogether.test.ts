import fc from 'fast-check';
import { test } from 'vitest';
import { diagnosableProfile } from '../../../server/src/tune/profiles/diagnosable.js';
import { dotnetProfile } from '../../../server/src/tune/profiles/dotnet.js';
import { hashmapProfile } from '../../../server/src/tune/profiles/hashmap.js';
import { highThroughputProfile } from '../../../server/src/tune/profiles/highThroughput.js';
import { lowLatencyProfile } from '../../../server/src/tune/profiles/lowLatency.js';
import { nettyFastProfile } from '../../../server/src/tune/profiles/nettyFast.js';
import { nettyLeanProfile } from '../../../server/src/tune/profiles/nettyLean.js';
import { rocksdbProfile } from '../../../server/src/tune/profiles/rocksdb.js';
import { anyBase } from './support/bases.js';
import { expectSound } from './support/check.js';

const UNTOUCHED = /^(?!rest\.|env\.log|web\.|restart-strategy\.)/;

test.each([
  ['diagnosable, then netty-lean', [diagnosableProfile, nettyLeanProfile]],
  ['netty-fast, then diagnosable', [nettyFastProfile, diagnosableProfile]],
  ['high-throughput, then rocksdb', [highThroughputProfile, rocksdbProfile]],
  ['high-throughput, then hashmap', [highThroughputProfile, hashmapProfile]],
  ['hashmap, then dotnet', [hashmapProfile, dotnetProfile]],
  ['low-latency, then dotnet, then diagnosable', [lowLatencyProfile, dotnetProfile, diagnosableProfile]],
] as const)('%s: sound on any base', (_, profiles) => {
  fc.assert(fc.property(anyBase(), base => { expectSound(base, profiles, {}, UNTOUCHED); }), { numRuns: 30 });
});
