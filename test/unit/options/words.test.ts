import { describe, expect, test } from 'vitest';
import { catalog, families as familyFacts, inRelease, reporters, VERSIONS } from '../../../scripts/generate/facts.mjs';
import { areas, families, reporterArguments, wordsFile } from '../../../scripts/generate/words.mjs';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import { linkOfSource } from '../../../server/src/words/sources.js';
import { Words, wordsOnce } from '../../../server/src/words/words.js';
import type { WordsFile } from '../../../server/src/words/types.js';

const RELEASES = VERSIONS.slice(VERSIONS.indexOf('1.20'));
const SCOPES = ['cluster', 'table', 'reporter'];
const described = catalog().filter(option => SCOPES.includes(option.scope) && RELEASES.some(version => inRelease(option, version) !== undefined));
const entries = areas().flatMap(area => Object.entries(area.entries));
const byKey = new Map(entries);
const KINDS = ['raise', 'lower', 'with', 'symptom', 'metric', 'differs'];
const SOURCE = /^(?:docs\/[\w/.-]+(?:#[\w-]+)?|FLINK-\d+|FLIP-\d+|https:\/\/\S+)$/;

/** Every sentence of an entry. */
const sentences = ([, { text, constants = {}, guidance = [] }]: (typeof entries)[number]): readonly string[] => [
  text, ...Object.values(constants), ...guidance.flatMap(item => Object.entries(item).filter(([name]) => name !== 'source').map(([, said]) => String(said))),
];
const wordsIn = (text: string): number => text.split(/\s+/).filter(word => /\w/.test(word)).length;

describe('every option is described, and nothing else', () => {
  test('every option of the catalog has an entry', () => expect(described.map(({ key }) => key).filter(key => !byKey.has(key))).toEqual([]));
  test('no entry is left over', () => expect(entries.map(([key]) => key).filter(key => !described.some(option => option.key === key))).toEqual([]));
  test('none is described twice', () => expect(entries).toHaveLength(byKey.size));
  test('every constant of an enum is explained', () => {
    const missing = described.flatMap(option => RELEASES.flatMap(version => inRelease(option, version)?.enum ?? []).filter(constant => byKey.get(option.key)?.constants?.[constant] === undefined).map(constant => `${option.key}: ${constant}`));
    expect(missing).toEqual([]);
  });
  test('every constant that is explained is one, or a known name', () => {
    const known = new Map(described.map(option => [option.key, new Set(RELEASES.flatMap(version => [...(inRelease(option, version)?.enum ?? []), ...(inRelease(option, version)?.names?.names ?? [])]))]));
    expect(entries.flatMap(([key, { constants = {} }]) => Object.keys(constants).filter(name => known.get(key)?.has(name) !== true).map(name => `${key}: ${name}`))).toEqual([]);
  });
  test('every family of keys is', () => expect(familyFacts().map(({ keys }) => keys).filter(keys => families()[keys] === undefined)).toEqual([]));
  test('every parameter of a reporter is', () => {
    const all = reporters().flatMap(({ factory, arguments: parameters = {} }) => Object.keys(parameters).map(name => [factory, name] as const));
    expect(all.filter(([factory, name]) => reporterArguments()[factory]?.[name]?.text === undefined)).toEqual([]);
  });
});

describe('the words', () => {
  test('are short: nine of ten texts have fewer than 45 words, none more than 60', () => {
    const lengths = entries.map(([key, { text }]) => ({ key, words: wordsIn(text) }));
    expect(lengths.filter(({ words }) => words >= 45).length).toBeLessThan(lengths.length / 10);
    expect(lengths.filter(({ words }) => words > 60)).toEqual([]);
  });
  test('are sentences', () => {
    const odd = entries.flatMap(entry => sentences(entry).filter(text => !/^[`\w"([…].*[.)`"]$/s.test(text.trim())).map(text => `${entry[0]}: ${text}`));
    expect(odd).toEqual([]);
  });
  test('have no markup but backticks, in pairs', () => {
    const odd = entries.flatMap(entry => sentences(entry).filter(text => (text.split('`').length - 1) % 2 !== 0 || /<\w|\]\(|\*\*|__/.test(text.replaceAll(/`[^`]*`/g, ''))).map(text => `${entry[0]}: ${text}`));
    expect(odd).toEqual([]);
  });
  test('of guidance have a kind and sources that can be linked', () => {
    const odd = entries.flatMap(([key, { guidance = [] }]) => guidance.filter(({ source = [], ...said }) => Object.keys(said).length !== 1 || !KINDS.includes(Object.keys(said)[0] ?? '') || [source].flat().some(one => !SOURCE.test(one))).map(item => `${key}: ${JSON.stringify(item)}`));
    expect(odd).toEqual([]);
  });
  test('give guidance on some 150 options that decide memory, state, checkpoints, network, parallelism and deployment', () => {
    expect(entries.filter(([, { guidance }]) => guidance !== undefined).length).toBeGreaterThan(150);
    const plain = ['taskmanager.memory.process.size', 'taskmanager.memory.flink.size', 'taskmanager.memory.managed.fraction', 'taskmanager.memory.network.max', 'taskmanager.memory.jvm-overhead.min', 'taskmanager.numberOfTaskSlots', 'parallelism.default', 'state.backend.type', 'state.backend.rocksdb.memory.managed', 'execution.checkpointing.interval', 'execution.checkpointing.unaligned.enabled', 'kubernetes.taskmanager.cpu.amount', 'high-availability.type', 'heartbeat.timeout']
      .filter(key => byKey.get(key)?.guidance === undefined);
    expect(plain).toEqual([]);
  });
});

describe('looked up', () => {
  const words = new Words(JSON.parse(wordsFile()) as WordsFile);
  const table = optionsOf('2.2');
  const of = (key: string, factory = '') => {
    const match = table.find(key, () => factory);
    return 'option' in match ? words.of(match.option)?.text : undefined;
  };
  test('an option', () => expect(words.of({ key: 'taskmanager.memory.managed.fraction' })?.guidance.map(({ kind }) => kind)).toContain('raise'));
  test('an option with a placeholder', () => expect(of('metrics.reporter.prom.interval')).toBe(byKey.get('metrics.reporter.<name>.interval')?.text.trim()));
  test('a parameter of a reporter by its factory', () => expect(of('metrics.reporter.prom.port', 'org.apache.flink.metrics.prometheus.PrometheusReporterFactory')).toMatch(/port/i));
  test('a parameter that is declared for another prefix', () => expect(of('metrics.reporter.mine.consistency', 'org.apache.flink.metrics.influxdb.InfluxdbReporterFactory')).toBe(byKey.get('metrics.reporter.influxdb.consistency')?.text.trim()));
  test('a family', () => expect(words.ofFamily('s3.*')).toMatch(/S3/));
  test('no option, and an option of a file of the user\'s', () => {
    expect(words.of({ key: 'constructor' })).toBeUndefined();
    expect(words.of({ key: 'parallelism.default', additional: { source: 'ours.json', description: undefined, range: undefined } })).toBeUndefined();
  });
});

describe('a missing or damaged file costs the words, nothing else', () => {
  test.each<[rule: string, load: (() => Promise<unknown>) | undefined]>([
    ['nothing that loads them', undefined],
    ['a file that is not there', () => Promise.reject(new Error('ENOENT'))],
    ['a file of something else', () => Promise.resolve({ options: [] })],
    ['an empty one', () => Promise.resolve(null)],
  ])('%s', async (_rule, load) => expect(await wordsOnce(load)()).toBeUndefined());

  test('it is loaded once', async () => {
    let loads = 0;
    const words = wordsOnce(() => Promise.resolve({ sources: [], options: {}, families: {}, loads: ++loads }));
    expect(await words()).toBe(await words());
    expect(loads).toBe(1);
  });
});

test.each([
  ['docs/ops/state/state_backends', 'State backends', 'https://nightlies.apache.org/flink/flink-docs-release-2.2/docs/ops/state/state_backends/'],
  ['docs/deployment/memory/mem_trouble#container-memory-exceeded', 'Mem trouble', 'https://nightlies.apache.org/flink/flink-docs-release-2.2/docs/deployment/memory/mem_trouble/#container-memory-exceeded'],
  ['FLINK-30469', 'FLINK-30469', 'https://issues.apache.org/jira/browse/FLINK-30469'],
  ['FLIP-339', 'FLIP-339', 'https://cwiki.apache.org/confluence/display/FLINK/Flink+Improvement+Proposals'],
  ['https://example.org/a/b.java', 'b.java', 'https://example.org/a/b.java'],
])('%s is a link', (source, title, url) => expect(linkOfSource(source, '2.2')).toEqual({ title, url }));

test('pages on SQL have moved in 2.3', () => expect(linkOfSource('docs/dev/table/tuning', '2.3').url).toContain('release-2.2'));
