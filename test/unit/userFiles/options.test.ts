import { describe, expect, it } from 'vitest';
import { schemaTools } from '../../../server/src/schemaTools/main.js';
import { joined } from '../../../server/src/userFiles/additional.js';
import { marked } from './marked.js';

function read(text: string) {
  const { options, mistakes } = schemaTools.readOptions(text);
  const { additional, mistakes: [more = []] } = joined([{ source: 'acme.json', options }]);
  return { keys: additional.options.map(({ option }) => option.key), mistakes: [...mistakes, ...more] };
}

const KNOWN = 'key, scope, type, list, enum, default, docDefault, description, min, above, max, below, since, until, deprecatedKeys, fallbackKeys, deprecatedSince, sections, stability, class, field, prefixMap';
/** A sound option beside each mistake: it always holds. */
const GOOD = '{"key": "acme.good", "type": "String"}';

describe('what is wrong with one option: the others hold', () => {
  const rows: readonly [rule: string, option: string, ...sentences: string[]][] = [
    ['nothing', '{"key": "acme.url", "type": "String", "default": "", "description": "x", "scope": "table", "list": true}'],
    ['an entry of Flink\'s own catalog, with another key', '{"key":"acme.framesize","scope":"cluster","type":{"1.18":"String","1.20":"MemorySize"},"default":{"1.18":"10b","2.0":"10 mb"},"sections":["common"],"stability":"PublicEvolving","class":"a.B","field":"C"}'],
    ['numbers and truth values as defaults and bounds', '{"key": "acme.n", "type": "Integer", "default": 4, "min": 1}'],
    ['no key', '⟦{"type": "String"}⟧', 'The option has no "key".'],
    ['no type', '⟦{"key": "acme.a"}⟧', 'The option has no "type".'],
    ['neither', '⟦⟦{}⟧⟧', 'The option has no "key".', 'The option has no "type".'],
    ['no option', '⟦"acme.a"⟧', 'An option is an object: { "key": "acme.sink.url", "type": "String" }.'],
    ['a fact with a typing error', '{"key": "acme.a", "type": "String", ⟦"defualt"⟧: "a"}', `"defualt" is nothing that an option has. Known are ${KNOWN}.`],
    ['a type that is none', '{"key": "acme.a", "type": ⟦"string"⟧}', 'A type is String, Boolean, Integer, Long, Float, Double, Duration, MemorySize, Enum or Map.'],
    ['a type by releases that are none', '{"key": "acme.a", "type": {⟦"2"⟧: "String"}}', 'Write a release as "1.18", "1.19", "1.20", "2.0", "2.1", "2.2" or "2.3".'],
    ['a key that is none', '{"key": ⟦"acme a"⟧, "type": "String"}', 'A key has parts of letters, digits, - and _, with dots between them; any part but the first may be a placeholder such as <name>.'],
    ['a placeholder in front', '{"key": ⟦"<name>.a"⟧, "type": "String"}', 'A key has parts of letters, digits, - and _, with dots between them; any part but the first may be a placeholder such as <name>.'],
    ['an old name that is none', '{"key": "acme.a", "type": "String", "deprecatedKeys": [⟦"a b"⟧]}', 'A key has parts of letters, digits, - and _, with dots between them.'],
    ['a default that is no scalar', '{"key": "acme.a", "type": "String", "default": ⟦[1]⟧}', 'A default is a text as it would stand in a configuration, a number, true, false or null.'],
    ['a default over several lines', '{"key": "acme.a", "type": "String", "default": ⟦"a\\nb"⟧}', 'Write a text on one line, without tabs.'],
    ['a default of another type', '{"key": "acme.a", "type": "Duration", "default": ⟦"soon"⟧}', 'warning: The default cannot be read: "soon" is no duration: write a whole number and a unit, such as 10 s (Flink knows d, h, min, s, ms, µs, ns).'],
    ['a constant with a comma', '{"key": "acme.a", "type": "Enum", "enum": [⟦"a,b"⟧]}', 'The constants of an enum are a list of texts, without commas in them.'],
    ['an Enum without constants', '{"key": "acme.a", "type": ⟦"Enum"⟧}', 'An Enum has its constants under "enum".'],
    ['constants without an Enum', '{"key": "acme.a", "type": "String", "enum": ⟦["a"]⟧}', 'Only an Enum has constants.'],
    ['bounds of a text', '{"key": "acme.a", "type": "String", "min": ⟦1⟧}', 'A String has no bounds.'],
    ['a bound of another type', '{"key": "acme.a", "type": "MemorySize", "max": ⟦"1 min"⟧}', 'The bound cannot be read: "1 min" is no memory size: write a whole number and a unit, such as 1g (Flink knows b, k, m, g, t and kb, mb, gb, tb).'],
    ['an end before the beginning', '{"key": "acme.a", "type": "String", "since": "2.1", "until": ⟦"2.0"⟧}', 'It ends with 2.0 before it begins with 2.1.'],
    ['a reporter\'s option without a place for its name', '{"key": ⟦"metrics.reporter.acme.url"⟧, "type": "String", "scope": "reporter"}', 'The option of a reporter has a key such as metrics.reporter.<name>.url: users choose the name.'],
    ['a key of Flink\'s', '{"key": ⟦"parallelism.default"⟧, "type": "String"}', 'parallelism.default is a key of Flink\'s own, which cannot be described anew.'],
    ['a key of an older Flink\'s', '{"key": ⟦"akka.client.timeout"⟧, "type": "String"}', 'akka.client.timeout is a key of Flink\'s own, which cannot be described anew.'],
    ['an old name of Flink\'s', '{"key": ⟦"state.backend"⟧, "type": "String"}', 'state.backend is a key of Flink\'s own, which cannot be described anew.'],
    ['a key of Flink\'s as an old name', '{"key": "acme.a", "type": "String", "deprecatedKeys": ["acme.b", ⟦"rest.port"⟧]}', 'rest.port is a key of Flink\'s own, which cannot be described anew.'],
    ['a placeholder of Flink\'s', '{"key": ⟦"metrics.reporter.<name>.interval"⟧, "type": "String"}', 'metrics.reporter.<name>.interval is a key of Flink\'s own, which cannot be described anew.'],
    ['a member of a family is free', '{"key": "s3.acme.region", "type": "String"}'],
    ['a key twice', '{"key": ⟦"acme.good"⟧, "type": "String"}', 'acme.good is in acme.json already, which goes first.'],
  ];
  it.each(rows)('%s', (_, option, ...sentences) => {
    const text = `[${GOOD}, ${option.replaceAll(/[⟦⟧]/g, '')}]`;
    const { keys, mistakes } = read(text);
    expect(marked(text, mistakes)).toBe([`[${GOOD}, ${option}]`, ...sentences].join('\n'));
    expect(keys[0]).toBe('acme.good');
    expect(keys).toHaveLength(sentences.some(sentence => !sentence.startsWith('warning: ')) ? 1 : 2);
  });
});

describe('what is wrong with the whole file', () => {
  const rows: readonly [rule: string, text: string, ...sentences: string[]][] = [
    ['nothing', '[]'],
    ['nothing, behind a byte-order mark', '\ufeff[]'],
    ['no list', '⟦{"key": "a"}⟧', 'The file is a list of options: [ { "key": "acme.sink.url", "type": "String" } ].'],
    ['nothing in it', '', 'The file is no JSON: here a value is missing, or a comma is too many.'],
    ['a comma too many', '[1, ⟦]⟧', 'The file is no JSON: here a value is missing, or a comma is too many.'],
    ['a comment', '⟦// options⟧\n[]', 'The file is no JSON: it has no comments.'],
    ['a bracket that is not closed', '[{"key": "a"⟦}⟧\n', 'The file is no JSON: a ] is missing.'],
    ['no JSON', '⟦key⟧: a', 'The file is no JSON: this is no value (true, false, null, a number, a text in double quotes).'],
  ];
  it.each(rows)('%s', (_, text, ...sentences) => {
    const plain = text.replaceAll(/[⟦⟧]/g, '');
    expect(marked(plain, read(plain).mistakes)).toBe([text === '' ? '⟧⟦' : text, ...sentences].join('\n'));
  });
  it.each([['deep', '['.repeat(400_000)], ['large', `[${' '.repeat(1_000_000)}]`]])('%s: no crash', (_, text) => {
    expect(read(text).keys).toEqual([]);
  });
});

it('of two files the first goes first', () => {
  const text = '[{"key": "acme.a", "type": "String"}, {"key": "acme.b", "type": "String", "deprecatedKeys": ["acme.a"]}, {"key": "acme.c", "type": "String"}]';
  const { options } = schemaTools.readOptions(text);
  const { additional, mistakes } = joined([{ source: 'one.json', options: options.slice(0, 1) }, { source: 'two.json', options }]);
  expect(additional.options.map(({ option, source }) => `${source} ${option.key}`)).toEqual(['one.json acme.a', 'two.json acme.c']);
  expect(mistakes.map(all => all.map(({ message }) => message))).toEqual([[], ['acme.a is in one.json already, which goes first.', 'acme.a is in one.json already, which goes first.']]);
});
