import { describe, expect, it } from 'vitest';
import type { OptionType } from '../../../server/src/flink/options/types.js';
import type { JavaType } from '../../../server/src/flink/values/read.js';
import { readMapOption, readValue, type FlinkValue, type RawValue } from '../../../server/src/flink/values/value.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';
import { expectReason, valueOf } from './check.js';

const IAE = '<IllegalArgumentException>', NFE = '<NumberFormatException>';
const CODECS = ['NONE', 'LZ4', 'SNAPPY', 'ZSTD_FAST'];

const one = (type: OptionType): { type: OptionType; list: boolean; enum: readonly string[] } => ({ type, list: false, enum: CODECS });
const text = (value: string, javaType: JavaType = 'String'): RawValue => ({ text: value, javaType });

describe('a text is read as the type of its option', () => {
  it.each<readonly [OptionType, string, FlinkValue | string]>([
    ['String', ' x ', { kind: 'string', value: ' x ' }], ['Boolean', 'True', { kind: 'boolean', value: true }], ['Boolean', 'yes', IAE], ['Boolean', ' true', IAE],
    ['Integer', '-7', { kind: 'integer', value: -7n }], ['Integer', '+7', { kind: 'integer', value: 7n }], ['Integer', '2147483647', { kind: 'integer', value: 2147483647n }], ['Integer', '2147483648', NFE], ['Integer', '-2147483648', { kind: 'integer', value: -2147483648n }],
    ['Integer', '\uff11\u0662', { kind: 'integer', value: 12n }], ['Integer', '\u{1d7cf}', NFE], ['Integer', '-', NFE], ['Integer', '', NFE], ['Integer', '1 ', NFE], ['Integer', '0'.repeat(100), { kind: 'integer', value: 0n }],
    ['Long', '-9223372036854775808', { kind: 'integer', value: -(2n ** 63n) }], ['Long', '9223372036854775808', NFE], ['Long', '9'.repeat(3000), NFE],
    ['Float', '0.4', { kind: 'float', value: 0.4 }], ['Double', '0.1234567890123456789', { kind: 'float', value: 0.12345678901234568 }], ['Float', '-Infinity', { kind: 'float', value: -Infinity }],
    ['Duration', '1 min', { kind: 'duration', nanos: 60_000_000_000n }], ['MemorySize', '1k', { kind: 'memory', bytes: 1024n }],
    ['Enum', 'lz4', { kind: 'enum', value: 'LZ4' }], ['Enum', 'zstd_FAST', { kind: 'enum', value: 'ZSTD_FAST' }], ['Enum', 'zstd-fast', IAE], ['Enum', ' LZ4', IAE],
    ['Map', 'a:b', { kind: 'map', entries: [['a', 'b']] }],
  ])('%s %j', (type, value, expected) => {
    for (const version of FLINK_VERSIONS) expect(valueOf(readValue(one(type), text(value), version))).toEqual(expected);
  });
});

describe('what YAML made of a scalar counts', () => {
  it.each<readonly [OptionType, string, JavaType, FlinkValue | string]>([
    ['Integer', '7', 'Integer', { kind: 'integer', value: 7n }], ['Integer', '3000000000', 'Long', IAE], ['Integer', '1.0', 'Double', NFE], ['Integer', '9223372036854775808', 'BigInteger', NFE],
    ['Long', '3000000000', 'Long', { kind: 'integer', value: 3000000000n }], ['Float', '0.4', 'Double', { kind: 'float', value: 0.4 }], ['Float', '1.0E-50', 'Double', IAE], ['Float', '.inf', 'Double', IAE], ['Float', '.nan', 'Double', IAE],
    ['Float', '-1.0E39', 'Double', IAE], ['Float', '0.0', 'Double', { kind: 'float', value: 0 }], ['Float', '5', 'Integer', { kind: 'float', value: 5 }], ['Float', '.inf', 'String', NFE], ['Float', '1e-50', 'String', { kind: 'float', value: 0 }],
    ['Double', '.inf', 'Double', { kind: 'float', value: Infinity }], ['Double', '-.inf', 'Double', { kind: 'float', value: -Infinity }], ['Double', '.nan', 'Double', { kind: 'float', value: NaN }], ['Double', '.inf', 'String', NFE],
    ['String', '.inf', 'Double', { kind: 'string', value: '.inf' }], ['Boolean', 'true', 'Boolean', { kind: 'boolean', value: true }], ['Boolean', '1', 'Integer', IAE], ['MemorySize', '1024', 'Integer', { kind: 'memory', bytes: 1024n }], ['MemorySize', 'true', 'Boolean', NFE],
  ])('%s %s of %s', (type, value, javaType, expected) => {
    for (const version of FLINK_VERSIONS) expect(valueOf(readValue(one(type), text(value, javaType), version))).toEqual(expected);
  });
});

describe('lists are YAML from 1.19 on, in config.yaml', () => {
  const items = (...values: readonly string[]): FlinkValue => ({ kind: 'list', items: values.map(value => ({ kind: 'string', value })) });
  it('in each release', () => {
    for (const version of FLINK_VERSIONS) {
      const type = { type: 'String', list: true } as const;
      expect(valueOf(readValue(type, text('[a, b]'), version))).toEqual(version === '1.18' ? items('[a, b]') : items('a', 'b'));
      expect(valueOf(readValue(type, text('[a, b]'), version, 'legacy'))).toEqual(items('[a, b]'));
      expect(valueOf(readValue(type, text('a;b'), version))).toEqual(items('a', 'b'));
      expect(valueOf(readValue(type, text('.inf', 'Double'), version))).toEqual(items('Infinity'));
    }
  });
  it.each<readonly [OptionType, string, FlinkValue | string]>([
    ['Integer', '[1, "2"]', { kind: 'list', items: [{ kind: 'integer', value: 1n }, { kind: 'integer', value: 2n }] }], ['Integer', '[3000000000]', NFE], ['Integer', '[1.5]', NFE], ['Integer', '1;x', NFE],
    ['Duration', '[60, 1 s]', { kind: 'list', items: [{ kind: 'duration', nanos: 60_000_000n }, { kind: 'duration', nanos: 1_000_000_000n }] }], ['Enum', '[lz4]', { kind: 'list', items: [{ kind: 'enum', value: 'LZ4' }] }],
    ['Map', '[{a: 1}]', { kind: 'list', items: [{ kind: 'map', entries: [['a', '1']] }] }],
  ])('%s %j', (type, value, expected) => expect(valueOf(readValue({ ...one(type), list: true }, text(value), '2.2'))).toEqual(expected));
  it('pieces of a list of maps are YAML from 2.0 on', () => {
    const read = (version: '1.20' | '2.0') => valueOf(readValue({ type: 'Map', list: true }, text('0x1F: b'), version));
    expect(read('1.20')).toEqual({ kind: 'list', items: [{ kind: 'map', entries: [['0x1F', 'b']] }] });
    expect(read('2.0')).toEqual({ kind: 'list', items: [{ kind: 'map', entries: [['31', 'b']] }] });
  });
});

describe('a map can stand in entries below its key', () => {
  it('the key itself wins', () => expect(readMapOption(text('x:1'), [['b', text('2')]], '2.2')).toEqual({ ok: true, value: { kind: 'map', entries: [['x', '1']] } }));
  it('entries keep their texts', () => expect(readMapOption(undefined, [['a.b', text('1', 'Integer')], ['c', text('.inf', 'Double')]], '2.2')).toEqual({ ok: true, value: { kind: 'map', entries: [['a.b', '1'], ['c', '.inf']] } }));
  it('nothing is nothing', () => expect(readMapOption(undefined, [], '2.2')).toBeUndefined());
});

describe('a refusal says what to write instead', () => {
  it.each<readonly [OptionType, string, string]>([
    ['Boolean', 'on', '"on" is neither true nor false: write true'], ['Boolean', 'No', '"No" is neither true nor false: write false'], ['Boolean', 'maybe', '"maybe" is neither true nor false: write true or false'],
    ['Enum', 'zstd-fast', '"zstd-fast" is not among the values: write ZSTD_FAST, SNAPPY, NONE or LZ4'], ['Enum', 'snapy', '"snapy" is not among the values: write SNAPPY, NONE, LZ4 or ZSTD_FAST'],
    ['Integer', '1_000', '"1_000" is no whole number: write 1000'], ['Integer', '1,000', '"1,000" is no whole number: write 1000'], ['Integer', '4.0', '"4.0" is no whole number: write 4'], ['Integer', '4 ', '"4 " is no whole number: spaces around it are not read, write 4'],
    ['Integer', '4.5', '"4.5" is no whole number: fractions are not read'], ['Integer', '10k', '"10k" is no whole number: units are not read, write digits only'], ['Integer', '0x1F', '"0x1F" is no whole number: write 31'], ['Integer', 'four', '"four" is no whole number: write digits only, such as 4'],
    ['Integer', '3000000000', '"3000000000" is out of range: whole numbers from -2147483648 to 2147483647 are read'],
  ])('%s %j', (type, value, reason) => expectReason(readValue(one(type), text(value), '2.2'), reason));
  it.each<readonly [OptionType, string, string]>([
    ['Integer', '1,2', 'the entries of a list stand between semicolons: write 1;2'], ['Integer', '[1, x]', '"x" is no whole number: write digits only, such as 4'], ['Integer', '[1, null]', 'an entry of the list is empty: write a value or take it out'],
    ['Map', '[a]', '"a" is no map: write {key: value}'],
  ])('list of %s %j', (type, value, reason) => expectReason(readValue({ ...one(type), list: true }, text(value), '2.2'), reason));
});
