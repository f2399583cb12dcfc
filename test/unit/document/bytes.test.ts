import { describe, expect, test } from 'vitest';
import { decode } from '../../../server/src/document/bytes.js';

const utf16 = (text: string, littleEndian: boolean): number[] => Array.from(text).flatMap(character => {
  const code = character.charCodeAt(0);
  return littleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
});

describe('bytes become a text as Flink makes one of them', () => {
  test.each<readonly [rule: string, bytes: readonly number[], text: string]>([
    ['UTF-8', [0x61, 0xc3, 0xa9], 'aé'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, big end first', [0xfe, 0xff, ...utf16('a: é\n', false)], 'a: é\n'],
    ['UTF-16, little end first', [0xff, 0xfe, ...utf16('a: é\n', true)], 'a: é\n'],
    ['UTF-32, big end first', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61, 0, 1, 0xf6, 0], 'a😀'],
    ['UTF-32, little end first', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0, 0xf6, 1, 0], 'a😀'],
    ['nothing', [], ''],
    ['a NUL behind a mark is a text, which YAML refuses', [0xef, 0xbb, 0xbf, 0], '\0'],
  ])('%s', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text, problem: undefined, binary: false });
  });

  test.each<readonly [rule: string, bytes: readonly number[], text: string]>([
    ['Latin-1', [0x61, 0x3a, 0x20, 0xe9, 0x0a], 'a: \ufffd\n'],
    ['a character cut off', [0x61, 0xc3], 'a\ufffd'],
    ['half a unit of UTF-16', [0xff, 0xfe, 0x61, 0x00, 0x62], 'a\ufffd'],
    ['half a unit of UTF-32', [0, 0, 0xfe, 0xff, 0, 0, 0], '\ufffd'],
    ['no character of UTF-32', [0, 0, 0xfe, 0xff, 0xff, 0, 0, 0], '\ufffd'],
  ])('%s is refused, and read as far as it goes', (_, bytes, text) => {
    const { text: read, problem, binary } = decode(Uint8Array.from(bytes));
    expect([read, binary]).toEqual([text, false]);
    expect(problem).toMatchObject({ code: 'yaml-encoding', refuses: true, flink: { exception: 'MalformedInputException' } });
    expect(read.slice(problem?.range.start, problem?.range.end)).toBe('\ufffd');
  });

  test('a NUL without a mark is no text', () => {
    expect(decode(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0])).binary).toBe(true);
  });

  test('flink-conf.yaml keeps its mark, and takes any bytes', () => {
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9]), 'legacy')).toEqual({ text: '\ufeffa\ufffd', problem: undefined, binary: false });
  });
});
