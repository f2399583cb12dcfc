import { readFileSync, statSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

const VERSIONS = ['1.20', '2.0', '2.1', '2.2', '2.3'] as const satisfies readonly FlinkVersion[];
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface SchemaFile { readonly definitions: Readonly<Record<string, object>> }

const url = (version: FlinkVersion) => new URL(`../../../schemas/flink-config-${version}.schema.json`, import.meta.url);
const load = (version: FlinkVersion) => JSON.parse(readFileSync(url(version), 'utf8')) as SchemaFile;
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false, allowMatchingProperties: true });
const compiled = new Map<FlinkVersion, ValidateFunction>();
function schemaOf(version: FlinkVersion): ValidateFunction {
  let validate = compiled.get(version);
  if (validate === undefined) compiled.set(version, (validate = ajv.compile(load(version))));
  return validate;
}
const fits = (version: FlinkVersion, config: Json) => schemaOf(version)(config);

const GOOD: readonly (readonly [string, Json])[] = [
  ['nothing', {}],
  ['flat keys', { 'taskmanager.memory.process.size': '4g', 'taskmanager.numberOfTaskSlots': 4, 'parallelism.default': '2', 'web.submit.enable': true }],
  ['nested keys', { taskmanager: { memory: { process: { size: '4g' }, managed: { fraction: 0.4 } }, numberOfTaskSlots: 4 } }],
  ['keys in part flat', { 'taskmanager.memory': { 'process.size': '4g', managed: { fraction: '0.4' } }, taskmanager: { 'memory.network': { min: '64mb' } } }],
  ['a prefix that is an option too, as text', { 'high-availability': 'zookeeper' }],
  ['a prefix that is an option too, as parent', { 'high-availability': { type: 'zookeeper', storageDir: 's3://b/ha', zookeeper: { quorum: 'a:2181' } } }],
  ['an old name', { 'state.backend': 'rocksdb', 'state.backend.incremental': true, 'state.checkpoints.dir': 's3://b/c' }],
  ['sizes in every spelling', { 'taskmanager.memory.process.size': ' 4096 MB ', 'jobmanager.memory.process.size': 1073741824, 'taskmanager.memory.task.heap.size': '1 gibibytes' }],
  ['durations', { 'pekko.ask.timeout': '10 s', 'heartbeat.interval': 10000, 'execution.checkpointing.interval': '3 Min' }],
  ['constants in any case', { 'taskmanager.load-balance.mode': 'slots', 'execution.checkpointing.mode': 'exactly_once' }],
  ['maps', { 'kubernetes.jobmanager.labels': 'a:1,b:2', 'kubernetes.taskmanager.labels.app': 'x', kubernetes: { 'rest-service': { annotations: { 'example.com/a': 'b' } } } }],
  ['lists', { 'metrics.reporters': 'prom,jmx', 'pipeline.jars': ['a.jar', 'b.jar'], 'classloader.parent-first-patterns.additional': 'a.;b.' }],
  ['a reporter', { 'metrics.reporter.prom.factory.class': 'x.Y', metrics: { reporter: { prom: { port: 9249, interval: '10 s', 'scope.delimiter': '-' } } } }],
  ['families', { 's3.access-key': 'k', 's3.endpoint.region': 'eu', 'fs.s3a.connection.maximum': 50, s3: { a: { b: 1 } }, fs: { azure: { x: 'y' } }, 'kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age': '1h', kubernetes: { operator: { x: 1 } }, job: { autoscaler: { enabled: true } }, 'flink.hadoop.x.y': 1, 'containerized.master.env.A': 'b' }],
  ['delegation tokens', { 'security.delegation.token.provider.s3.enabled': false, 'security.delegation.token.provider.s3.access-key': 'x' }],
];

const BAD: readonly (readonly [string, Json])[] = [
  ['a misspelt key', { 'taskmanager.memory.proces.size': '4g' }],
  ['a misspelt nested key', { taskmanager: { memory: { proces: { size: '4g' } } } }],
  ['a misspelt key in part flat', { 'taskmanager.memory': { 'proces.size': '4g' } }],
  ['a forgotten .size', { 'taskmanager.memory.process': '4g' }],
  ['a relative key', { port: 8083 }],
  ['a foreign unit', { 'taskmanager.memory.process.size': '4Gi' }],
  ['a fraction of a unit', { taskmanager: { memory: { 'process.size': '1.5g' } } }],
  ['a null, which Flink refuses', { 'taskmanager.memory.process.size': null }],
  ['a parent without children', { taskmanager: null }],
  ['yes for a boolean', { 'web.submit.enable': 'yes' }],
  ['a decimal for a whole number', { 'taskmanager.numberOfTaskSlots': 1.5 }],
  ['a whole number that is too large', { 'taskmanager.numberOfTaskSlots': 3000000000 }],
  ['a duration with a foreign unit', { 'pekko.ask.timeout': '2 weeks' }],
  ['an unknown constant', { 'execution.checkpointing.mode': 'EXACTLY-ONCE' }],
  ['a fraction of one and more', { 'taskmanager.memory.managed.fraction': 1 }],
  ['a port that is none', { 'jobmanager.rpc.port': 70000 }],
  ['a mapping for a text', { 'jobmanager.rpc.address': { a: 1 } }],
  ['a text for a parent', { taskmanager: '4g' }],
  ["a typed parameter of every reporter", { 'metrics.reporter.prom.interval': '10 parsecs' }],
];

describe.each(VERSIONS)('the schema of %s', version => {
  it.each(GOOD)('takes %s', (_name, config) => expect(fits(version, config), JSON.stringify(schemaOf(version).errors)).toBe(true));
  it.each(BAD)('refuses %s', (_name, config) => expect(fits(version, config)).toBe(false));
  it('stays small', () => expect(statSync(url(version)).size).toBeLessThan(700_000));

  it('takes every option with its default, however its key is parted', () => {
    const options = optionsOf(version).all.filter(option => option.default !== null && option.scope !== 'reporter' && !option.key.includes('<'));
    fc.assert(fc.property(fc.integer({ min: 0, max: options.length - 1 }), fc.infiniteStream(fc.boolean()), (index, cuts) => {
      const option = options[index];
      if (option === undefined || option.default === null) return;
      const parts = option.key.split('.').reduce<string[]>((done, part) => (done.length > 0 && cuts.next().value === true ? [...done.slice(0, -1), `${done.at(-1) ?? ''}.${part}`] : [...done, part]), []);
      const config = parts.reduceRight<Json>((value, part) => ({ [part]: value }), option.default);
      expect(fits(version, config), `${JSON.stringify(config)}: ${JSON.stringify(schemaOf(version).errors)}`).toBe(true);
    }), { numRuns: 1500 });
  });

  it('gives the same answer for flat and nested keys', () => {
    const values: readonly Json[] = ['4g', '10 s', 'true', '1', -1, 0.5, true, 'x', 'a:1'];
    for (const option of optionsOf(version).all) {
      if (option.key.includes('<') || option.scope === 'reporter') continue;
      for (const value of values) {
        const nested = option.key.split('.').reduceRight<Json>((inner, part) => ({ [part]: inner }), value);
        expect(fits(version, nested), `${option.key}: ${JSON.stringify(value)}`).toBe(fits(version, { [option.key]: value }));
      }
    }
  });
});

describe('a release has its own keys and grammars', () => {
  it.each([
    [{ 'taskmanager.heap.size': '1g' }, ['1.20']], [{ 'cluster.id': 'x' }, ['2.3']], [{ 'pekko.ask.timeout': 'PT10S' }, ['2.1', '2.2', '2.3']],
    [{ 'taskmanager.load-balance.mode': 'TASKS' }, ['2.2', '2.3']], [{ 'events.reporter.x.y': 1 }, ['2.1', '2.2', '2.3']],
  ] as const)('%j: %j', (config, releases) => expect(VERSIONS.filter(version => fits(version, config))).toEqual(releases));
});

describe("the patterns are Flink's grammars", () => {
  const TYPES: Readonly<Record<string, string>> = { int: 'Integer', long: 'Long', boolean: 'Boolean', float: 'Float', double: 'Double', duration: 'Duration', memory: 'MemorySize' };
  interface Row { readonly id: string; readonly mode: string; readonly type: string; readonly text: string; readonly results: readonly { readonly versions: readonly string[]; readonly error?: { readonly exception: string } }[] }
  const rows = readFileSync(new URL('../../fixtures/vectors/values.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Row).filter(row => row.mode === 'text' && row.type in TYPES);
  it.each(VERSIONS)('in %s', version => {
    const { definitions } = load(version);
    for (const row of rows) {
      const result = row.results.find(({ versions }) => versions.includes(version));
      const validate = ajv.compile(definitions[TYPES[row.type] ?? ''] ?? false);
      // A pattern cannot count: what is only too large passes it.
      const tooLarge = result?.error !== undefined && /^\s*[+-]?\d{7,}/.test(row.text) && validate(row.text);
      if (result !== undefined && !tooLarge) expect(validate(row.text), `${row.id} ${row.type} ${JSON.stringify(row.text)}`).toBe(result.error === undefined);
    }
  });
});
