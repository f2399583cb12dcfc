import { describe, expect, it } from 'vitest';
import { DURATION_UNITS, formatDuration, parseDuration, suggestDuration, toIso } from '../../../server/src/flink/values/duration.js';
import { FLINK_VERSIONS, isAtLeast } from '../../../server/src/flink/version.js';
import { expectReason, valueOf } from './check.js';

const MILLISECOND = 1_000_000n, SECOND = 1000n * MILLISECOND, MINUTE = 60n * SECOND, HOUR = 60n * MINUTE, DAY = 24n * HOUR;
const IAE = '<IllegalArgumentException>', NFE = '<NumberFormatException>', TOO_LONG = '<ArithmeticException>';

describe('a duration is a whole number and a unit in every release', () => {
  const rows: readonly (readonly [string, bigint | string])[] = [
    ...DURATION_UNITS.flatMap(({ labels, nanos }) => labels.map(label => [`3 ${label}`, 3n * nanos] as const)),
    ['7', 7n * MILLISECOND], [' 7s\t', 7n * SECOND], ['7\t S', 7n * SECOND], ['7M', 7n * MINUTE], ['7 MIN', 7n * MINUTE], ['0 d', 0n], ['007', 7n * MILLISECOND],
    ['7\u00a0s', IAE], ['7 us', IAE], ['7 \u03bcs', IAE], ['7 w', IAE], ['7 s s', IAE], ['1.5 s', IAE], ['', IAE], [' ', IAE], ['-7 s', NFE], ['+7 s', NFE], ['s', NFE], ['never', NFE],
    ['9223372036854775807 s', (2n ** 63n - 1n) * SECOND], ['153722867280912930 min', 153722867280912930n * MINUTE], ['153722867280912931 min', TOO_LONG],
  ];
  it.each(rows)('%j', (text, expected) => {
    for (const version of FLINK_VERSIONS) expect(valueOf(parseDuration(text, version))).toBe(expected);
  });
});

describe('up to 1.20 the number itself has 64 bits', () => {
  it.each<readonly [string, bigint | string]>([
    ['9223372036854775808', 9223372036854775808n * MILLISECOND], ['99999999999999999999 ns', 99999999999999999999n], ['9223372036854775808 s', TOO_LONG], ['9'.repeat(3000), TOO_LONG],
  ])('%j', (text, expected) => {
    for (const version of FLINK_VERSIONS) expect(valueOf(parseDuration(text, version))).toBe(isAtLeast(version, '2.0') ? expected : IAE);
  });
});

describe('ISO-8601 is read from 2.1 on', () => {
  it.each<readonly [string, bigint | string]>([
    ['PT1M', MINUTE], ['pt1m', MINUTE], ['P1D', DAY], ['P1DT2H3M4.5S', DAY + 2n * HOUR + 3n * MINUTE + 4500n * MILLISECOND], ['PT0,25S', 250n * MILLISECOND], ['PT1.S', SECOND],
    ['PT0S', 0n], ['-PT0S', 0n], ['--PT1S', NFE], ['PT+1H', HOUR], ['PT2H-30M', 90n * MINUTE], ['-PT-1H', HOUR], ['PT-0.5S', NFE], ['-PT1S', NFE], ['PT-1H', NFE], ['P1Dt', DAY],
    ['P1DT', NFE], ['PT', NFE], ['P', NFE], ['P1W', NFE], ['P1Y', NFE], ['P1M', NFE], ['PT1.5H', NFE], ['PT1S1M', NFE], ['PT0.1234567890S', NFE], ['T1S', NFE],
    ['PT9223372036854775807S', (2n ** 63n - 1n) * SECOND], ['PT9223372036854775808S', NFE], ['P106751991167301D', NFE], ['PT1M9223372036854775807S', NFE],
  ])('%j', (text, expected) => {
    for (const version of FLINK_VERSIONS) expect(valueOf(parseDuration(text, version))).toBe(isAtLeast(version, '2.1') ? expected : NFE);
  });
});

describe('durations print as Flink and as Java print them', () => {
  it.each<readonly [bigint, string, string]>([
    [0n, '0 ms', 'PT0S'], [1n, '1 ns', 'PT0.000000001S'], [2000n, '2 µs', 'PT0.000002S'], [MILLISECOND, '1 ms', 'PT0.001S'], [1500n * MILLISECOND, '1500 ms', 'PT1.5S'], [10n * SECOND, '10 s', 'PT10S'],
    [MINUTE, '1 min', 'PT1M'], [90n * MINUTE, '90 min', 'PT1H30M'], [HOUR, '1 h', 'PT1H'], [DAY, '1 d', 'PT24H'], [DAY + MILLISECOND, '86400001 ms', 'PT24H0.001S'],
    [-MILLISECOND, '-1 ms', 'PT-0.001S'], [-90n * SECOND, '-90 s', 'PT-1M-30S'],
  ])('%d', (nanos, flink, iso) => {
    expect(formatDuration(nanos)).toBe(flink);
    expect(toIso(nanos)).toBe(iso);
  });
});

describe('what was meant by a duration that Flink does not read', () => {
  it.each<readonly [string, string | undefined]>([
    ['1w', '7 d'], ['2 weeks', '14 d'], ['P2W', '14 d'], ['1 month', '30 d'], ['1y', '365 d'], ['1.5h', '90 min'], ['.5 s', '500 ms'], ['1,5 s', '1500 ms'], ['1,000 ms', '1 s'], ['1_000', '1 s'], ['1e3', '1 s'],
    ['1min30s', '90 s'], ['1h 30m', '90 min'], ['1 min, 30 s', '90 s'], ['00:01:00', '1 min'], ['10 s;', '10 s'], ['"10 s"', '10 s'], ['+10 s', '10 s'], ['2 us', '2 µs'], ['2 \u03bcs', '2 µs'], ['10 msec', '10 ms'], ['2hrs', '2 h'],
    ['PT1M', '1 min'], ['P1D', '1 d'], ['PT1.5H', '90 min'], ['1.5', '1500 µs'],
    ['10 s', undefined], ['10', undefined], ['1 sec', undefined], ['-1 s', undefined], ['-PT1M', undefined], ['never', undefined], ['5 x', undefined], ['10 s s', undefined], ['10 20 s', undefined], ['', undefined], ['s', undefined],
    ['9223372036854775807 weeks', undefined], ['1'.repeat(200), undefined],
  ])('%j', (text, expected) => {
    expect(suggestDuration(text, '2.0')).toBe(expected);
    if (expected !== undefined) expect(parseDuration(expected, '2.0').ok).toBe(true);
  });
  it('leaves ISO-8601 alone where it is read', () => expect(suggestDuration('PT1M', '2.1')).toBeUndefined());
});

describe('a refusal says what to write instead', () => {
  it.each([
    ['1w', '"1w" is no duration: write 7 d (Flink knows d, h, min, s, ms, µs, ns)'],
    ['1.5h', '"1.5h" is no duration: fractions are not read, write 90 min'],
    ['PT1M', '"PT1M" is no duration: ISO-8601 is read from Flink 2.1 on, write 1 min'],
    ['-1 s', '"-1 s" is no duration: a duration is never negative'],
    ['never', '"never" is no duration: write a whole number and a unit, such as 10 s (Flink knows d, h, min, s, ms, µs, ns)'],
    ['', 'a duration is missing: write one such as 10 s (Flink knows d, h, min, s, ms, µs, ns)'],
    ['9223372036854775807 d', '"9223372036854775807 d" is longer than a duration can be: write a shorter one, such as 365 d'],
  ])('%j', (text, reason) => expectReason(parseDuration(text, '2.0'), reason));
});
