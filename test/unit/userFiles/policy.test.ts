import { describe, expect, it } from 'vitest';
import type { Json } from '../../../server/src/flink/values/json.js';
import { schemaTools } from '../../../server/src/schemaTools/main.js';
import { marked } from './marked.js';

describe('what is wrong with a policy', () => {
  const rows: readonly [rule: string, text: string, ...sentences: string[]][] = [
    ['nothing', '{}'],
    ['nothing, by draft 07', '{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"type": "integer"}}, "properties": {"a": {"$ref": "#/definitions/a"}}}'],
    ['nothing, by draft 2020-12', '{"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://acme.org/policy", "$defs": {"a": {"$anchor": "here"}}, "properties": {"a": {"$ref": "https://acme.org/policy#here"}}}'],
    ['words that say nothing to a validator', '{"title": "a", "$comment": "b", "description": "c", "x-team": "d", "message": "e", "severity": "hint", "properties": {"a": {"format": "uri", "examples": [1], "deprecated": true}}}'],
    ['no schema', '⟦[]⟧', 'A policy is a JSON Schema: an object such as { "required": ["execution.checkpointing.interval"] }.'],
    ['true is one, and says nothing', '⟦true⟧', 'A policy is a JSON Schema: an object such as { "required": ["execution.checkpointing.interval"] }.'],
    ['no JSON', '{"required": ["a",⟦]⟧}', 'The file is no JSON: here a value is missing, or a comma is too many.'],
    ['an old draft', '{"$schema": ⟦"http://json-schema.org/draft-04/schema#"⟧}', 'This draft of JSON Schema is not known here. Write "https://json-schema.org/draft/2020-12/schema" or "http://json-schema.org/draft-07/schema#".'],
    ['a type that is none', '{"properties": {"a": {"type": ⟦"number or text"⟧}}}', 'This is no JSON Schema: "type" must be equal to one of the allowed values: array, boolean, integer, null, number, object, string.'],
    ['two mistakes', '{"required": ⟦"a"⟧, "minProperties": ⟦-1⟧}', 'This is no JSON Schema: "required" must be array.', 'This is no JSON Schema: "minProperties" must be >= 0.'],
    ['a keyword with a typing error: it still holds', '{"properties": {"a": {⟦"minumum"⟧: 1}}}', 'warning: JSON Schema has no "minumum": it has no effect.'],
    ['a reference to another file', '{"properties": {"a": {"$ref": ⟦"other.json"⟧}}}', '"other.json" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.'],
    ['a reference into the network', '{"$ref": ⟦"https://acme.org/schemas/a.json#/b"⟧}', '"https://acme.org/schemas/a.json#/b" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.'],
    ['a dynamic one', '{"allOf": [{"$dynamicRef": ⟦"https://acme.org/a#x"⟧}]}', '"https://acme.org/a#x" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.'],
    ['a reference to nothing', '{"$defs": {"b": {}}, "properties": {"a": {"$ref": ⟦"#/$defs/a"⟧}}}', 'The schema has no #/$defs/a.'],
    ['a reference to itself', '⟦{"$ref": "#"}⟧', 'The schema refers to itself without end.'],
    ['a pattern that is none', '{"properties": {"a": {"pattern": ⟦"["⟧}}}', 'This pattern cannot be used: missing closing ]: `[`.'],
    ['a pattern that looks ahead', '{"properties": {"a": {"pattern": ⟦"^(?!b)"⟧}}}', 'This pattern cannot be used: invalid or unsupported Perl syntax: `(?!`. Patterns run in linear time (RE2): without looking ahead or behind, and without references back.'],
    ['a pattern of keys', '{"patternProperties": {⟦"(a)\\\\1"⟧: {}}}', 'This pattern cannot be used: invalid escape sequence: `\\1`. Patterns run in linear time (RE2): without looking ahead or behind, and without references back.'],
    ['a message that is no text', '{"required": ["a"], "message": ⟦1⟧}', 'A message is a text.'],
    ['a severity that is none', '{"required": ["a"], "severity": ⟦"fatal"⟧}', 'A severity is "error", "warning", "info" or "hint".'],
    ['an answer later', '{⟦"$async"⟧: true}', 'A policy answers at once: `$async` is not allowed.'],
  ];
  it.each(rows)('%s', (_, text, ...sentences) => {
    const plain = text.replaceAll(/[⟦⟧]/g, '');
    const { policy, mistakes } = schemaTools.readPolicy(plain);
    expect(marked(plain, mistakes)).toBe([text, ...sentences].join('\n'));
    expect(policy === undefined).toBe(sentences.some(sentence => !sentence.startsWith('warning: ')));
  });
});

function found(policy: object, settings: Readonly<Record<string, Json>>): readonly string[] {
  const read = schemaTools.readPolicy(JSON.stringify(policy));
  if (read.policy === undefined) throw new Error(read.mistakes.map(({ message }) => message).join());
  return read.policy.check(settings).map(({ key, at, message, severity }) => `${key === null ? 'file' : `${at} of ${key}`}: ${message}${severity === undefined ? '' : ` (${severity})`}`);
}

describe('what a policy says of settings', () => {
  const SIZE = 'taskmanager.memory.process.size';
  const rows: readonly [rule: string, policy: object, settings: Readonly<Record<string, Json>>, ...expected: string[]][] = [
    ['nothing, where it is kept', { required: ['a'], properties: { a: { minimum: 1 } } }, { a: 1 }],
    ['a value', { properties: { [SIZE]: { minimum: 2147483648 } } }, { [SIZE]: 1073741824 }, `value of ${SIZE}: Against the policy: ${SIZE} must be >= 2147483648.`],
    ['in words of its own', { properties: { [SIZE]: { minimum: 2147483648, message: 'At least 2g.', severity: 'error' } } }, { [SIZE]: 1073741824 }, `value of ${SIZE}: At least 2g. (error)`],
    ['words hold for all within', { message: 'Ask ops.', severity: 'info', properties: { a: { minimum: 1 }, b: { minimum: 1, message: 'b!' } } }, { a: 0, b: 0 }, 'value of a: Ask ops. (info)', 'value of b: b! (info)'],
    ['words hold through a reference', { $defs: { port: { maximum: 9, message: 'Low ports.' } }, properties: { a: { $ref: '#/$defs/port' } } }, { a: 10 }, 'value of a: Low ports.'],
    ['what is missing', { required: ['a', 'b'] }, { b: 1 }, 'file: Against the policy: a is missing.'],
    ['what is missing, several sentences', { allOf: [{ required: ['a'], message: 'Set a.' }, { required: ['b'], message: 'Set b.' }] }, {}, 'file: Set a.', 'file: Set b.'],
    ['what needs another', { dependentRequired: { a: ['b'] } }, { a: 1 }, 'key of a: Against the policy: a needs b beside it, which is missing.'],
    ['what is forbidden', { properties: { a: false } }, { a: 1 }, 'key of a: Against the policy: a is not allowed.'],
    ['what is forbidden, in words', { not: { required: ['a'] }, message: 'Not a.' }, { a: 1 }, 'key of a: Not a.'],
    ['what is forbidden by its name', { patternProperties: { '(?i)password|secret': { not: {}, message: 'No credentials in files.' } } }, { 's3.secret-key': 'x', 'a.Password': 'y' }, 'value of s3.secret-key: No credentials in files.', 'value of a.Password: No credentials in files.'],
    ['what is not listed', { properties: { a: {} }, additionalProperties: false }, { a: 1, b: 2 }, 'key of b: Against the policy: b is not allowed.'],
    ['names', { propertyNames: { pattern: '^a' } }, { b: 1 }, 'key of b: Against the policy: b must match pattern "^a".'],
    ['constants', { properties: { a: { enum: ['x', 1] }, b: { const: true } } }, { a: 'z', b: false }, 'value of a: Against the policy: a must be one of "x", 1.', 'value of b: Against the policy: b must be true.'],
    ['an item of a list', { properties: { a: { items: { type: 'string' } } } }, { a: ['x', 1] }, 'value of a: Against the policy: a › 1 must be string.'],
    ['one of several: said once', { anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}, 'file: Against the policy: the configuration must match a schema in anyOf.'],
    ['one of several, referred to: said once', { $defs: { a: { required: ['a'] } }, message: 'a or b.', anyOf: [{ $ref: '#/$defs/a' }, { allOf: [{ required: ['b'] }, { required: ['c'] }] }], required: ['d'] }, {}, 'file: a or b.'],
    ['a condition: its consequence', { if: { required: ['a'] }, then: { required: ['b'] } }, { a: 1 }, 'file: Against the policy: b is missing.'],
    ['a condition with words', { if: { properties: { a: { const: 'rocksdb' } }, required: ['a'] }, then: { required: ['b'] }, message: 'RocksDB needs b.' }, { a: 'rocksdb' }, 'file: RocksDB needs b.'],
    ['a key with a slash and a tilde', { properties: { 'a/b~c': { type: 'string' } } }, { 'a/b~c': 1 }, 'value of a/b~c: Against the policy: a/b~c must be string.'],
    ['keys of objects are no settings', { required: ['constructor', '__proto__'] }, { a: 1 }, 'file: Against the policy: constructor is missing.', 'file: Against the policy: __proto__ is missing.'],
    ['formats are not checked', { properties: { a: { format: 'uri' } } }, { a: 'no uri' }],
    ['two patterns are two', { properties: { a: { pattern: '^a$' }, b: { pattern: '^b$' } } }, { a: 'b', b: 'b' }, 'value of a: Against the policy: a must match pattern "^a$".'],
  ];
  it.each(rows)('%s', (_, policy, settings, ...expected) => expect(found(policy, settings)).toEqual(expected));

  it('never shows a value', () => {
    const secret = 'correct horse';
    for (const schema of [{ maxLength: 1 }, { pattern: '^$' }, { enum: ['a'] }, { const: 'a' }, { type: 'integer' }, { not: {} }, { items: { maxLength: 1 }, uniqueItems: true }, { propertyNames: { maxLength: 2 } }]) {
      expect(JSON.stringify(found({ additionalProperties: schema }, { a: secret, b: [secret, secret], c: { x: secret } }))).not.toContain(secret);
    }
  });

  it('takes no time that grows faster than the text', () => {
    const text = `${'a'.repeat(50_000)}!`;
    const begin = performance.now();
    expect(found({ properties: { a: { pattern: '^(a+)+$' } } }, { a: text })).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
