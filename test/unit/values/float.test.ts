import { describe, expect, it } from 'vitest';
import { formatDouble, formatFloat, readDouble, readFloat } from '../../../server/src/flink/values/float.js';
import { fractionOf, inverseFraction } from '../../../server/src/flink/values/fraction.js';
import { expectReason, valueOf } from './check.js';

const NFE = '<NumberFormatException>';

describe('the grammar is that of Java', () => {
  it.each<readonly [string, number | string]>([
    ['0.5', 0.5], ['.5', 0.5], ['5.', 5], ['+5', 5], ['-5', -5], ['5e2', 500], ['5E+2', 500], ['5e-1', 0.5], ['0.5f', 0.5], ['0.5F', 0.5], ['0.5d', 0.5], ['0.5D', 0.5],
    [' 0.5\t', 0.5], ['\u00000.5', 0.5], ['NaN', NaN], ['-NaN', NaN], ['Infinity', Infinity], ['+Infinity', Infinity], ['-Infinity', -Infinity], ['-0', -0],
    ['0x1p3', 8], ['0X.8P1f', 1], ['0x1.8p-1', 0.75], ['-0x1p-2d', -0.25], ['0x0p99999999999', 0],
    ['', NFE], ['.', NFE], ['e5', NFE], ['5e', NFE], ['1_0', NFE], ['0,4', NFE], ['nan', NFE], ['infinity', NFE], ['.inf', NFE], ['0x1', NFE], ['0xp1', NFE], ['1 f', NFE],
    ['\u00a01', NFE], ['\u0661', NFE], ['0.5ff', NFE], ['--1', NFE],
  ])('%j', (text, expected) => {
    expect(valueOf(readDouble(text))).toBe(expected);
    expect(valueOf(readFloat(text))).toBe(expected);
  });
});

describe('a float is rounded once, to the even one of two neighbours', () => {
  it.each<readonly [string, number]>([
    ['0.4', 0.4000000059604645], ['0.1', 0.10000000149011612], ['3.4028236e38', Infinity], ['3.4028235e38', 3.4028234663852886e38], ['1e-50', 0], ['1e400', Infinity],
    ['16777217', 16777216], ['16777219', 16777220], ['16777217.0000000000000000001', 16777218], ['16777216.9999999999999999999', 16777216],
    ['16777219.0000000000000000001', 16777220], ['16777218.9999999999999999999', 16777218], ['-16777217.0000000000000000001', -16777218],
    ['1.401298464324817e-45', 2 ** -149], ['7.006492321624085e-46', 0], ['7.0064923216240854e-46', 2 ** -149], ['0x1.000001p0', 1], ['0x1.0000011p0', 1 + 2 ** -23], ['0x1.000003p0', 1 + 2 ** -22],
    ['0x1.fffffep127', 3.4028234663852886e38], ['0x1.ffffffp127', Infinity], ['0x1p-149', 2 ** -149], ['0x1p-150', 0], ['0x1.8p-150', 2 ** -149],
  ])('%j', (text, expected) => expect(valueOf(readFloat(text))).toBe(expected));
});

describe('a double in hexadecimal is rounded once', () => {
  it.each<readonly [string, number]>([
    ['0x1.fffffffffffffp1023', Number.MAX_VALUE], ['0x1.fffffffffffff8p1023', Infinity], ['0x1p-1074', Number.MIN_VALUE], ['0x1p-1075', 0], ['0x1.1p-1075', Number.MIN_VALUE],
    ['0x20000000000001p0', 2 ** 53], ['0x20000000000003p0', 2 ** 53 + 4], ['0x1p-99999999999', 0], ['0x1p99999999999', Infinity],
  ])('%j', (text, expected) => expect(valueOf(readDouble(text))).toBe(expected));
});

describe('numbers print as Java prints them', () => {
  it.each<readonly [number, string]>([
    [0, '0.0'], [-0, '-0.0'], [1, '1.0'], [-1.5, '-1.5'], [0.001, '0.001'], [0.00012, '1.2E-4'], [9999999, '9999999.0'], [1e7, '1.0E7'], [12345678, '1.2345678E7'], [120000, '120000.0'],
    [1e10, '1.0E10'], [1e-50, '1.0E-50'], [NaN, 'NaN'], [Infinity, 'Infinity'], [-Infinity, '-Infinity'], [0.4000000059604645, '0.4000000059604645'], [5e-324, '4.9E-324'], [0.01, '0.01'],
  ])('double %d', (value, text) => expect(formatDouble(value)).toBe(text));
  it.each<readonly [string, string]>([
    ['0.4', '0.4'], ['0.1', '0.1'], ['0.05', '0.05'], ['1', '1.0'], ['-2.5', '-2.5'], ['1e-4', '1.0E-4'], ['16777216', '1.6777216E7'], ['3.4028235e38', '3.4028235E38'], ['1.4e-45', '1.4E-45'],
    ['0.33333334', '0.33333334'], ['434178.64', '434178.62'], ['NaN', 'NaN'], ['-Infinity', '-Infinity'], ['0', '0.0'],
  ])('float %s', (value, text) => expect(formatFloat(Number(valueOf(readFloat(value))))).toBe(text));
});

describe('a fraction takes the exact decimal of the widened float, and cuts', () => {
  it.each<readonly [bigint, string, bigint, bigint]>([
    [1073741824n, '0.4', 429496736n, 715827900n], [1073741824n, '0.1', 107374184n, 119304649n], [1073741824n, '0.0', 0n, 0n], [1073741824n, '0.9999999', 1073741695n, 9007198180999168n],
    [1811939328n, '0.7', 1268357507n, 4227858192n], [1811939328n, '0.05', 90596967n, 95365229n], [805306368n, '0.4', 322122552n, 536870925n], [805306368n, '1.0E-7', 80n, 80n], [1n, '0.4', 0n, 0n],
  ])('%d × %s', (bytes, text, share, inverse) => {
    const fraction = Number(valueOf(readFloat(text)));
    expect(fractionOf(bytes, fraction)).toBe(share);
    expect(inverseFraction(bytes, fraction)).toBe(inverse);
  });
});

describe('a refusal says what to write instead', () => {
  it.each([
    ['0,4', '"0,4" is no number: write 0.4'], ['40%', '"40%" is no number: write 0.4'], ['.inf', '".inf" is no number: write Infinity'],
    ['1_0.5', '"1_0.5" is no number: write 10.5'], ['much', '"much" is no number: write one such as 0.4'], ['', 'an empty text is no number: write one such as 0.4'],
  ])('%j', (text, reason) => expectReason(readFloat(text), reason));
});
