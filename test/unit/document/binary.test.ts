import { describe, expect, test } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';

describe('bytes are written as Flink writes them', () => {
  test.each<readonly [written: string, value: string]>([
    ['!!binary YQ==', '!!binary |-\n  YQ=='],
    ['!!binary "YQ=="', '!!binary |-\n  YQ=='],
    ['!!binary', '!!binary ""'],
    ["!!binary ''", '!!binary ""'],
    ["[!!binary '', !!binary YQ==]", '[!!binary "", !!binary "YQ=="]'],
  ])('%s', (written, value) => {
    expect(parseStandard(`k: ${written}\n`).settings.map(setting => setting.value)).toEqual([value]);
  });
});
