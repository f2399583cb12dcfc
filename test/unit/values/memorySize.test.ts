import { describe, expect, it } from 'vitest';
import { formatMemorySize, MAX_MEMORY_BYTES, parseMemorySize, suggestMemorySize, writeMemorySize } from '../../../server/src/flink/values/memorySize.js';
import { expectReason, valueOf } from './check.js';

const KIB = 1024n, MIB = KIB * KIB, GIB = KIB * MIB, TIB = KIB * GIB;
const IAE = '<IllegalArgumentException>', NFE = '<NumberFormatException>';

describe('a memory size is a whole number and a unit', () => {
  it.each<readonly [string, bigint | string]>([
    ['17', 17n], ['17b', 17n], ['17 bytes', 17n], ['3k', 3n * KIB], ['3 KB', 3n * KIB], ['3kibibytes', 3n * KIB], ['3m', 3n * MIB], ['3Mb', 3n * MIB],
    ['3mebibytes', 3n * MIB], ['3g', 3n * GIB], ['3 gb', 3n * GIB], ['3gibibytes', 3n * GIB], ['3t', 3n * TIB], ['3TB', 3n * TIB], ['3tebibytes', 3n * TIB],
    [' 1g\t', GIB], ['1\t g', GIB], ['007m', 7n * MIB], ['0', 0n], ['2\u212a', 2n * KIB],
    ['1\u00a0g', IAE], ['1g g', IAE], ['1byte', IAE], ['1gib', IAE], ['1Gi', IAE], ['1p', IAE], ['1.0g', IAE], ['', IAE], ['  ', IAE],
    ['g', NFE], ['-1g', NFE], ['+1g', NFE], ['\u0661g', NFE],
  ])('%j', (text, expected) => expect(valueOf(parseMemorySize(text))).toBe(expected));
});

describe('64 bits are the limit', () => {
  it.each<readonly [string, bigint | string]>([
    ['9223372036854775807', MAX_MEMORY_BYTES], ['9223372036854775808', IAE], ['8388607t', 8388607n * TIB], ['8388608t', IAE],
    ['16777216t', IAE], ['8589934591g', 8589934591n * GIB], [`${'0'.repeat(50)}5`, 5n], ['9'.repeat(5000), IAE],
  ])('%j', (text, expected) => expect(valueOf(parseMemorySize(text))).toBe(expected));
});

describe('sizes print in the highest unit without a rest', () => {
  it.each<readonly [bigint, string, string]>([
    [0n, '0 bytes', '0'], [1n, '1 bytes', '1'], [1023n, '1023 bytes', '1023'], [1024n, '1 kb', '1k'], [1536n, '1536 bytes', '1536'], [1536n * KIB, '1536 kb', '1536k'],
    [GIB, '1 gb', '1g'], [1728n * MIB, '1728 mb', '1728m'], [1023n * GIB, '1023 gb', '1023g'], [TIB, `${TIB} bytes`, '1t'], [TIB + GIB, '1025 gb', '1025g'],
    [MAX_MEMORY_BYTES, '9223372036854775807 bytes', '9223372036854775807'],
  ])('%d', (bytes, java, written) => {
    expect(formatMemorySize(bytes)).toBe(java);
    expect(writeMemorySize(bytes)).toBe(written);
    expect(valueOf(parseMemorySize(written))).toBe(bytes);
  });
});

describe('what was meant by a size that Flink does not read', () => {
  it.each<readonly [string, string | undefined]>([
    ['4Gi', '4g'], ['4 GiB', '4g'], ['512 MiB', '512m'], ['512Mi', '512m'], ['64ki', '64k'], ['1Ti', '1t'], ['2Pi', '2048t'], ['5 gigabytes', '5g'], ['1byte', '1'],
    ['1.5g', '1536m'], ['1.5Gi', '1536m'], ['.5g', '512m'], ['1,5g', '1536m'], ['0.3g', '307m'], ['0.5k', '512'], ['1.0m', '1m'],
    ['1_000', '1000'], ['1,024m', '1024m'], ['1e3', '1000'], ['+1m', '1m'], ['"4g"', '4g'],
    ['4g', undefined], ['2GB', undefined], ['1024', undefined], ['-1', undefined], ['-4Gi', undefined], ['max', undefined], ['10%', undefined], ['2x', undefined], ['1.5', undefined],
    ['', undefined], ['9999999Ti', undefined], ['1.2.3g', undefined], [`${'1'.repeat(100)}Gi`, undefined],
  ])('%j', (text, expected) => {
    expect(suggestMemorySize(text)).toBe(expected);
    if (expected !== undefined) expect(parseMemorySize(expected).ok).toBe(true);
  });
});

describe('a refusal says what to write instead', () => {
  it.each([
    ['4Gi', '"4Gi" is no memory size: write 4g (Flink knows b, k, m, g, t and kb, mb, gb, tb)'],
    ['1.5g', '"1.5g" is no memory size: fractions are not read, write 1536m'],
    ['1.5', '"1.5" is no memory size: fractions are not read, write a whole number and a unit, such as 1536m'],
    ['-1', '"-1" is no memory size: a size is never negative'],
    ['max', '"max" is no memory size: begin with a whole number, such as 1g (Flink knows b, k, m, g, t and kb, mb, gb, tb)'],
    ['10%', '"10%" is no memory size: percentages are not read, write a size such as 1g'],
    ['', 'a memory size is missing: write one such as 1g (Flink knows b, k, m, g, t and kb, mb, gb, tb)'],
    ['8388608t', '"8388608t" is more than a memory size can hold: the largest is 9223372036854775807 bytes, a byte less than 8388608t'],
  ])('%j', (text, reason) => expectReason(parseMemorySize(text), reason));
});
