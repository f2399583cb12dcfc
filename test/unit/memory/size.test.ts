import { expect, test } from 'vitest';
import { formatSize } from '../../../server/src/flink/memory/size.js';

const KIB = 1024n;
const MIB = 1024n ** 2n;
const GIB = 1024n ** 3n;

test.each<[bytes: bigint, text: string]>([
  [0n, '0'], [1n, '1 byte'], [17n, '17 bytes'], [999n, '999 bytes'],
  [1000n, '0.977 KiB'], [KIB, '1 KiB'], [1536n, '1.50 KiB'], [32n * KIB, '32 KiB'],
  [MIB, '1 MiB'], [192n * MIB, '192 MiB'], [343n * MIB, '343 MiB'], [64n * MIB + MIB / 2n, '64.5 MiB'],
  [89_966_772n, '85.8 MiB'], [999n * MIB, '999 MiB'], [1000n * MIB, '0.977 GiB'], [1023n * MIB, '0.999 GiB'],
  [GIB - 1n, '1 GiB'], [GIB, '1 GiB'], [GIB + 1n, '1 GiB'], [4n * GIB, '4 GiB'],
  [1_438_814_063n, '1.34 GiB'], [1600n * MIB, '1.56 GiB'], [10n * GIB, '10 GiB'], [3_597_035_104n, '3.35 GiB'],
  [9995n * GIB / 1000n, '9.99 GiB'], [9996n * GIB / 1000n, '10 GiB'], [2000n * GIB, '1.95 TiB'],
  [2n ** 63n - 1n, '8 EiB'], [2n ** 80n, '1048576 EiB'], [-192n * MIB, '-192 MiB'],
])('%s bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
