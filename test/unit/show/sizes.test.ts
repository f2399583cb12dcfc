import { describe, expect, it, test } from 'vitest';
import { groupBytes, sizedJobManager, sizedTaskManager } from '../../../server/src/show/pools.js';
import { formatBytes, formatSize, percent, settingText, share, sumInOneUnit } from '../../../server/src/show/sizes.js';
import { GIB, JOB_MANAGERS, TASK_MANAGERS } from './fixtures.js';

const MIB = 1n << 20n;

describe('a size has three figures at most, rounded once', () => {
  const check = (bytes: bigint, expected: string) => test(expected, () => expect(formatSize(bytes)).toBe(expected));
  check(4n * GIB, '4 GiB');
  check(1438814063n, '1.34 GiB');
  check(1530082070n, '1.42 GiB');
  check(1932735306n, '1.80 GiB');
  check(359703515n, '343 MiB');
  check(89925878n, '85.8 MiB');
  check(697932192n, '666 MiB');
  check(1600n * MIB, '1.56 GiB');
  check(0n, '0');
  check(1024n, '1 KiB');
  check(512n, '512 bytes');
  check(1n, '1 byte');
  check(10n * GIB, '10 GiB');
  check(2048n * GIB, '2 TiB');
});

describe('exact bytes have their thousands apart', () => {
  const check = (bytes: bigint, expected: string) => test(expected, () => expect(formatBytes(bytes)).toBe(expected));
  check(1438814063n, '1,438,814,063 bytes');
  check(1000n, '1,000 bytes');
  check(999n, '999 bytes');
  check(1n, '1 byte');
  check(0n, '0 bytes');
  check(9223372036854775807n, '9,223,372,036,854,775,807 bytes');
});

describe('a share is a whole percentage', () => {
  const check = (bytes: bigint, total: bigint, expected: string) => test(`${bytes} of ${total}: ${expected}`, () => expect(share(bytes, total)).toBe(expected));
  check(1438814063n, 4n * GIB, '34 %');
  check(128n * MIB, 4n * GIB, '3 %');
  check(0n, 4n * GIB, '');
  check(1n, 0n, '');
  check(1n, 101n, '<1 %');
  check(1n, 100n, '1 %');
  check(1n, 200n, '<1 %');
  check(3n, 200n, '2 %');
  check(5n, 5n, '100 %');
});

describe('fractions and bounds as they are written', () => {
  test.each([['0.1', '10 %'], ['0.4', '40 %'], ['0.0333', '3.33 %'], ['0.29', '29 %'], ['1.0E-4', '0.01 %'], ['0', '0 %']])('%s is %s', (fraction, expected) => expect(percent(fraction)).toBe(expected));
  test.each([[64n * MIB, '64mb'], [GIB, '1gb'], [1536n * MIB, '1536mb'], [0n, '0b'], [1000n, '1000b'], [1n << 40n, '1tb'], [4096n, '4kb']])('%s bytes are %s', (bytes, expected) => expect(settingText(bytes)).toBe(expected));
});

describe('parts in one unit add up', () => {
  const check = (parts: readonly bigint[], expected: string) => test(expected, () => {
    const sum = sumInOneUnit(parts, parts.reduce((all, part) => all + part, 0n));
    expect(`${sum.total} ${sum.unit}: ${sum.parts.join(' + ')}`).toBe(expected);
  });
  check([1664299798n, 1932735306n, 697932192n], '4 GiB: 1.55 + 1.80 + 0.65');
  check([1024n * MIB, 128n * MIB, 448n * MIB], '1.56 GiB: 1.00 + 0.12 + 0.44');
  check([300n * MIB, 200n * MIB, 12n * MIB + 3n], '512 MiB: 300 + 200 + 12');
  check([GIB / 3n, GIB / 3n, GIB / 3n + 1n], '1 GiB: 0.33 + 0.33 + 0.34');
  check([100n, 200n], '300 bytes: 100 + 200');

  it('does so for every process that Flink derives', () => {
    const processes = [...TASK_MANAGERS.map(sizedTaskManager), ...JOB_MANAGERS.map(sizedJobManager)];
    expect(processes.length).toBeGreaterThan(500);
    for (const process of processes) {
      const { parts, total, unit } = sumInOneUnit([groupBytes(process, 'heap'), groupBytes(process, 'offHeap'), groupBytes(process, 'jvm')], process.totalProcess);
      const hundredths = (text: string) => BigInt(Math.round(Number(text) * 100));
      expect(parts.reduce((sum, part) => sum + hundredths(part), 0n)).toBe(hundredths(total));
      expect(formatSize(process.totalProcess).split(' ')[1]).toBe(unit);
    }
  });
});
