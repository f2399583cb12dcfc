import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaTools } from '../../../server/src/schemaTools/main.js';
import { joined } from '../../../server/src/userFiles/additional.js';

const text = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const examples = (page: string): readonly string[] => Array.from(text(page).matchAll(/```json\n(.*?)```/gs), ([, example = '']) => example);

it('the example of additional options has no mistake', () => {
  const [example = '', ...others] = examples('docs/additional-options.md');
  const { options, mistakes } = schemaTools.readOptions(example);
  expect([others, mistakes, joined([{ source: 'acme.json', options }]).mistakes]).toEqual([[], [], [[]]]);
  expect(options.length).toBeGreaterThan(5);
});

it('every field of an option is explained, and no other', () => {
  const schema = JSON.parse(text('schemas/additional-options.schema.json')) as { definitions: { option: { properties: object } } };
  const rows = text('docs/additional-options.md').split('\n').filter(line => line.startsWith('| `'));
  const named = rows.flatMap(row => Array.from((row.split('|')[1] ?? '').matchAll(/`(\w+)`/g), ([, name = '']) => name));
  expect(named.sort()).toEqual(Object.keys(schema.definitions.option.properties).sort());
});

it.each(examples('docs/policy.md').map((example, at) => [at + 1, example] as const))('example %i of policies has no mistake', (_, example) => {
  expect(schemaTools.readPolicy(example).mistakes).toEqual([]);
});

it('examples of policies say what the page says', () => {
  const found = (at: number, settings: Parameters<NonNullable<ReturnType<typeof schemaTools.readPolicy>['policy']>['check']>[0]) => schemaTools.readPolicy(examples('docs/policy.md')[at] ?? '').policy?.check(settings).map(({ key, message, severity }) => [key, message, severity]);
  expect(found(0, { 'taskmanager.memory.process.size': 1073741824 })).toEqual([['taskmanager.memory.process.size', 'A TaskManager of ours has at least 2g.', 'error']]);
  expect(found(0, {})).toEqual([]);
  expect(found(1, {})?.map(([key]) => key)).toEqual([null]);
  expect(found(1, { 'execution.checkpointing.interval': 900000 })?.map(([key]) => key)).toEqual(['execution.checkpointing.interval']);
  expect(found(2, { 's3.secret-key': 'abc', 's3.access-key': '${S3_KEY}', 'rest.port': 8081 })?.map(([key]) => key)).toEqual(['s3.secret-key']);
  expect(found(3, { 'state.backend.type': 'rocksdb', 'env.java.opts.all': '-Da=b', 'high-availability.type': 'zookeeper' })?.map(([key, message]) => `${key ?? 'file'}: ${message ?? ''}`).sort()).toEqual([
    'env.java.opts.all: Set JVM flags for one process, not for all.',
    'file: RocksDB without incremental checkpoints takes too long: set execution.checkpointing.incremental.',
    'high-availability.type: Against the policy: high-availability.type needs high-availability.storageDir beside it, which is missing.',
  ]);
});
