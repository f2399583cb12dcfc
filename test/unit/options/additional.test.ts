import { describe, expect, it } from 'vitest';
import type { AdditionalOption, AdditionalOptions } from '../../../server/src/flink/options/additional.js';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import { rangeOf, validateOption } from '../../../server/src/flink/options/validate.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

const ADDITIONAL = of([
  { key: 'acme.sink.url', type: 'String', description: 'Where the sink writes.', deprecatedKeys: ['acme.url'] },
  { key: 'acme.sink.batch-size', type: 'Integer', min: '1', max: '1000', default: 100 },
  { key: 'acme.sink.flush', type: { '1.18': 'Long', '2.0': 'Duration' }, above: '0 ms' },
  { key: 'acme.sink.mode', type: 'Enum', enum: ['exactly-once', 'at-least-once'], fallbackKeys: ['acme.mode'] },
  { key: 'acme.sink.tags', type: 'Map' },
  { key: 'acme.hosts', type: 'String', list: true },
  { key: 'acme.<name>.timeout', type: 'Duration' },
  { key: 'acme.young', type: 'Boolean', since: '2.1' },
  { key: 'acme.old', type: 'Boolean', until: '2.0', default: false },
]);

function of(options: readonly AdditionalOption[]): AdditionalOptions {
  return { options: options.map(option => ({ option, source: 'acme.json' })) };
}

describe('what a key is', () => {
  const rows: readonly [rule: string, key: string, version: FlinkVersion, kind: string][] = [
    ['an additional option', 'acme.sink.url', '2.3', 'option'],
    ['its old name', 'acme.url', '2.3', 'deprecated'],
    ['its further name', 'acme.mode', '2.3', 'fallback'],
    ['an entry of its map', 'acme.sink.tags.team', '2.3', 'map-entry'],
    ['a placeholder', 'acme.left.timeout', '2.3', 'option'],
    ['before its release', 'acme.young', '2.0', 'not-yet'],
    ['from its release on', 'acme.young', '2.1', 'option'],
    ['after its last release', 'acme.old', '2.1', 'removed'],
    ['up to its last release', 'acme.old', '2.0', 'option'],
    ['what no file names', 'acme.sink.uri', '2.3', 'unknown'],
    ['Flink\'s own, as ever', 'parallelism.default', '2.3', 'option'],
    ['Flink\'s own old name, as ever', 'state.backend', '2.3', 'deprecated'],
  ];
  it.each(rows)('%s: %s in %s', (_, key, version, kind) => expect(optionsOf(version, ADDITIONAL).find(key).kind).toBe(kind));
});

describe('an additional option', () => {
  const table = optionsOf('2.3', ADDITIONAL);
  it('has its facts, and no page of Flink\'s', () => {
    expect(table.option('acme.sink.url')).toMatchObject({ type: 'String', scope: 'cluster', default: null, deprecatedKeys: ['acme.url'], javaClass: '', additional: { source: 'acme.json', description: 'Where the sink writes.' } });
    expect(table.option('acme.sink.batch-size')).toMatchObject({ default: '100' });
  });
  it('has the type of its release', () => {
    expect([optionsOf('1.20', ADDITIONAL), table].map(of => of.option('acme.sink.flush')?.type)).toEqual(['Long', 'Duration']);
  });
  it('is listed in the order of the keys, searched and suggested', () => {
    const keys = table.all.map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toContain('acme.young');
    expect(keys).not.toContain('acme.old');
    expect(table.search('acme url').map(({ key }) => key)).toEqual(['acme.sink.url']);
    expect(table.suggest('acme.sink.uri')).toEqual(['acme.sink.url']);
    expect(table.suggest('paralelism.default')).toEqual(['parallelism.default']);
    expect(table.oldKeys).toEqual(expect.arrayContaining(['acme.url', 'acme.mode', 'state.backend']));
  });
  it('is unknown to a table without it', () => {
    expect(optionsOf('2.3').find('acme.sink.url').kind).toBe('unknown');
    expect(optionsOf('2.3').suggest('acme.sink.uri')).toEqual([]);
    expect(optionsOf('2.3').all.some(({ additional }) => additional !== undefined)).toBe(false);
  });
});

describe('values of additional options', () => {
  const rows: readonly [rule: string, key: string, text: string, reason?: string][] = [
    ['any text', 'acme.sink.url', 'x'],
    ['a number in range', 'acme.sink.batch-size', '1000'],
    ['a number above', 'acme.sink.batch-size', '1001', '"1001" can be read, but acme.json asks for at least 1 and at most 1000'],
    ['a number below', 'acme.sink.batch-size', '0', '"0" can be read, but acme.json asks for at least 1 and at most 1000'],
    ['no number at all', 'acme.sink.batch-size', 'many', 'is no whole number'],
    ['a limit that is left out', 'acme.sink.flush', '0 s', '"0 s" can be read, but acme.json asks for more than 0 ms'],
    ['another unit than the limit\'s', 'acme.sink.flush', '1 µs'],
    ['a constant, in any case', 'acme.sink.mode', 'Exactly-Once'],
    ['no constant', 'acme.sink.mode', 'often', 'exactly-once'],
    ['a list', 'acme.hosts', '[a, b]'],
  ];
  it.each(rows)('%s: %s: %s', (_, key, text, reason) => {
    const option = optionsOf('2.3', ADDITIONAL).option(key);
    if (option === undefined) throw new Error(`No option ${key}`);
    const error = validateOption(option, { text, javaType: 'String' }, '2.3');
    if (reason === undefined) expect(error).toBeUndefined();
    else expect(error?.reason).toContain(reason);
  });
  it('have a range in words', () => expect(rangeOf({ key: 'x', additional: { source: '', description: undefined, range: { min: '1', below: '2 mb' } } })).toBe('at least 1 and less than 2 mb'));
});

it('a table is kept for as long as its options are', () => {
  expect(optionsOf('2.2', ADDITIONAL)).toBe(optionsOf('2.2', ADDITIONAL));
  expect(optionsOf('2.2', of([]))).not.toBe(optionsOf('2.2', ADDITIONAL));
});
