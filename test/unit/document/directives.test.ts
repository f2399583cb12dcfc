import { describe, expect, test } from 'vitest';
import { directivesOf } from '../../../server/src/document/directives.js';
import { parseFile } from '../../../server/src/document/parse.js';

const read = (text: string, name = 'config.yaml'): ReturnType<typeof directivesOf> => directivesOf(parseFile(name, text, '1.20'));

describe('comments that tell of a file', () => {
  test.each<readonly [text: string, fields: object]>([
    ['# flink-config: version=2.2 deployment=kubernetes workload=batch runtime=dotnet\n', { version: '2.2', deployment: 'kubernetes', workload: 'batch', runtime: 'dotnet' }],
    ['a: 1 #flink-config: version=1.20.3\n', { version: '1.20.3' }],
    ['## flink-config:version=2.0,deployment=yarn\n', { version: '2.0', deployment: 'yarn' }],
    ['# flink-config: version=1.20\n# flink-config: version=2.1\n', { version: '2.1' }],
    ['# see flink-config: version=2.2\n', {}],
    ['a: "# flink-config: version=2.2"\n', {}],
    ['a: |\n  # flink-config: version=2.2\n', {}],
  ])('%j', (text, fields) => {
    expect(read(text)).toEqual({ fields, ignores: [], problems: [] });
  });

  test('in flink-conf.yaml too', () => {
    expect(read('# flink-config: version=1.20\na: 1\n', 'flink-conf.yaml').fields).toEqual({ version: '1.20' });
  });

  test.each<readonly [text: string, place: string, message: RegExp]>([
    ['# flink-config: version=9.9\n', 'version=9.9', /^`9\.9` is no version that is known\. Take one of `1\.18`, .*`2\.3`\.$/],
    ['# flink-config: colour=red version=2.2\n', 'colour=red', /^`colour` is no field\./],
    ['# flink-config: deployment\n', 'deployment', /^`deployment` has no value\./],
    ['# flink-config: workload=stream\n', 'workload=stream', /Take one of `streaming`, `batch`\.$/],
    ['# flink-config-ignore:\n', '# flink-config-ignore:', /^No problem is named here\./],
    ['# flink-config-ignore: Unknown_Key\n', 'Unknown_Key', /^`Unknown_Key` is no code/],
  ])('%j', (text, place, message) => {
    const { problems } = read(text);
    expect(problems.map(({ range }) => text.slice(range.start, range.end))).toEqual([place]);
    expect(problems[0]?.message).toMatch(message);
  });
});

describe('comments that are nearly for this tool are told to have no effect', () => {
  const IGNORE = 'flink-config-ignore:', FIELDS = 'flink-config:';
  test.each<readonly [text: string, place: string, meant: string]>([
    ['# flink-config-ignore unknown-key', 'flink-config-ignore', IGNORE],
    ['# flink-config-ignore', 'flink-config-ignore', IGNORE],
    ['#flink-config ignore: unknown-key', 'flink-config ignore:', IGNORE],
    ['# flink-config: ignore unknown-key', 'flink-config: ignore', IGNORE],
    ['# flink-config: ignore=unknown-key', 'flink-config: ignore=', IGNORE],
    ['# flink-config-disable: unknown-key', 'flink-config-disable:', IGNORE],
    ['# flink_config_ignore: unknown-key', 'flink_config_ignore:', IGNORE],
    ['# Flink-Config-Ignore: unknown-key', 'Flink-Config-Ignore:', IGNORE],
    ['# flink-config-ignore unknown_key', 'flink-config-ignore', IGNORE],
    ['# flink-config version=2.2', 'flink-config', FIELDS],
    ['## FLINK-CONFIG: deployment=yarn', 'FLINK-CONFIG:', FIELDS],
    ['# flinkconfig: workload = batch', 'flinkconfig:', FIELDS],
    ['# flink-config - runtime=dotnet', 'flink-config -', FIELDS],
  ])('%s', (text, place, meant) => {
    const { problems, ignores, fields } = read(`a: 1\n${text}\n`);
    expect(problems.map(({ range, meant }) => [`a: 1\n${text}`.slice(range.start, range.end), meant])).toEqual([[place, meant]]);
    expect({ ignores, fields }).toEqual({ ignores: [], fields: {} });
  });

  test.each(['# flink-config is a tool', '# Flink config version: 1.20', '# flink-config.js check FILE', '# see flink-config ignore: x', '# flink config ignored in tests', '# Flink config ignore that here', '# flink', '# flink-config'])('no sentence: %s', text => {
    expect(read(`${text}\n`)).toEqual({ fields: {}, ignores: [], problems: [] });
  });
});

describe('comments that switch problems off', () => {
  test('know their line, and whether they have it for themselves', () => {
    expect(read('a: 1\n# flink-config-ignore: unknown-key, prefix-conflict\nb: 2 # flink-config-ignore: x\n').ignores.map(({ line, wholeLine, codes }) => ({ line, wholeLine, codes }))).toEqual([
      { line: 1, wholeLine: true, codes: ['unknown-key', 'prefix-conflict'] }, { line: 2, wholeLine: false, codes: ['x'] },
    ]);
  });

  test('work where Flink refuses the file', () => {
    expect(read('a: [\n# flink-config-ignore: yaml-syntax\nb: @\n').ignores.map(({ line }) => line)).toEqual([1]);
  });
});
