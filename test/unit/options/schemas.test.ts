import { readFileSync, statSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import type { Option } from '../../../server/src/flink/options/types.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

const VERSIONS = ['1.20', '2.0', '2.1', '2.2', '2.3'] as const satisfies readonly FlinkVersion[];
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface SchemaFile { readonly definitions: Readonly<Record<string, object>> }

const url = (version: FlinkVersion) => new URL(`../../../schemas/flink-config-${version}.schema.json`, import.meta.url);
const load = (version: FlinkVersion) => JSON.parse(readFileSync(url(version), 'utf8')) as SchemaFile;
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictTuples: false, allowMatchingProperties: true, allErrors: true });
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

  it('takes every default, flat, nested and in part flat', () => {
    const all = entries(version, option => option.default ?? undefined);
    for (const parting of PARTINGS) expect(refusedKeys(version, build(all, parting))).toEqual([]);
  });

  it('gives the same answer for flat, nested and partly flat keys', () => {
    for (const value of ['4g', '10 s', 'true', '1', -1, 0.5, true, 'x', 'a:1'] as const) {
      const all = entries(version, () => value);
      const keys = new Set(all.map(([parts]) => parts.join('.'))); // a prefix is refused along with what stands below it
      const [flat, ...others] = PARTINGS.map(parting => refusedKeys(version, build(all, parting)).filter(key => keys.has(key)));
      for (const other of others) expect(other, String(value)).toEqual(flat);
    }
  });
});

type Entry = readonly [parts: readonly string[], value: Json];
/** How the parts of a key are joined: all of them, none, or some. */
const PARTINGS: readonly ((parts: readonly string[]) => readonly string[])[] = [
  parts => [parts.join('.')],
  parts => parts,
  parts => [parts.slice(0, 2).join('.'), ...parts.slice(2)],
  parts => [...parts.slice(0, 1), ...(parts.length > 1 ? [parts.slice(1).join('.')] : [])],
];

/** The options that are no prefix of another one, with a value for each. */
function entries(version: FlinkVersion, value: (option: Option) => Json | undefined): readonly Entry[] {
  const { all } = optionsOf(version);
  const keys = new Set(all.flatMap(({ key }) => [...key.matchAll(/\./g)].map(dot => key.slice(0, dot.index))));
  return all.filter(option => option.scope !== 'reporter' && !option.key.includes('<') && !keys.has(option.key)).flatMap(option => {
    const given = value(option);
    return given === undefined ? [] : [[option.key.split('.'), given] as const];
  });
}

function build(all: readonly Entry[], parting: (parts: readonly string[]) => readonly string[]): Json {
  type Node = Map<string, Node | Json>;
  const root: Node = new Map();
  for (const [parts, value] of all) {
    const path = parting(parts);
    let node = root;
    for (const part of path.slice(0, -1)) {
      const next = node.get(part);
      if (next instanceof Map) node = next;
      else {
        const made: Node = new Map();
        node.set(part, made);
        node = made;
      }
    }
    node.set(path.at(-1) ?? '', value);
  }
  const plain = (node: Node): Json => Object.fromEntries([...node].map(([key, value]) => [key, value instanceof Map ? plain(value) : value]));
  return plain(root);
}

/** The flat keys whose values are refused. */
function refusedKeys(version: FlinkVersion, config: Json): readonly string[] {
  const validate = schemaOf(version);
  validate(config);
  return [...new Set((validate.errors ?? []).filter(({ instancePath }) => instancePath !== '').map(({ instancePath }) => instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/')))].sort();
}

it('compiles with a validator as it comes', () => expect(new Ajv({ strict: false }).compile(load('2.3'))({ taskmanager: { numberOfTaskSlots: 2 } })).toBe(true));

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
    const validators = new Map(Object.values(TYPES).map(type => [type, ajv.compile(definitions[type] ?? false)]));
    for (const row of rows) {
      const result = row.results.find(({ versions }) => versions.includes(version));
      const validate = validators.get(TYPES[row.type] ?? '');
      if (validate === undefined) throw new Error(row.type);
      // A pattern cannot count: what is only too large passes it.
      const tooLarge = result?.error !== undefined && /^\s*[+-]?\d{7,}/.test(row.text) && validate(row.text);
      if (result !== undefined && !tooLarge) expect(validate(row.text), `${row.id} ${row.type} ${JSON.stringify(row.text)}`).toBe(result.error === undefined);
    }
  });
});
