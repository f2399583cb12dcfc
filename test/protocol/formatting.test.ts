import { afterEach, describe, expect, test } from 'vitest';
import { FormattingClient, REGISTERING } from './support/formatting.js';

let client: FormattingClient;
afterEach(() => client.stop());

const TM = 'taskmanager.numberOfTaskSlots: 4\n';

describe('the whole document', () => {
  test.each<[string, string, string | null, object?]>([
    ['nested', 'taskmanager:\n    memory:\n        process:\n            size:   4g  \n\n\n\nparallelism:\n    default: 1\n', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n\nparallelism:\n  default: 1\n'],
    ['in steps of four', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n', 'taskmanager:\n    memory:\n        process:\n            size: 4g\n', { tabSize: 4 }],
    ['in tabs: they are not allowed', 'taskmanager:\n    numberOfTaskSlots: 1\n', 'taskmanager:\n  numberOfTaskSlots: 1\n', { insertSpaces: false }],
    ['a line break at the end', TM.trimEnd(), TM, { insertFinalNewline: true }],
    ['steps that make no sense', 'taskmanager:\n    numberOfTaskSlots: 1\n', 'taskmanager:\n numberOfTaskSlots: 1\n', { tabSize: 0 }],
    ['a file that is too large to be read', `${TM}taskmanager.host:   "${'x'.repeat(200_000)}"\n`, null],
    ['YAML that is not Flink\'s', 'services:\n    web:   1\n', null],
  ])('%s', async (_rule, text, expected, options) => {
    client = await FormattingClient.start();
    expect(await client.format(text, options)).toBe(expected);
  });

  test('a flink-conf.yaml', async () => {
    client = await FormattingClient.start();
    expect(await client.format(`${TM}\n\n\n  a:   b  \n`, {}, 'file:///work/flink-conf.yaml', 'flink-conf')).toBe(`${TM}\n  a:   b\n`);
  });
});

describe('a range', () => {
  test.each<[string, string, string]>([
    ['touches its lines only', `${TM}|rest.port:   1\n|parallelism.default:   2\n`, `${TM}rest.port: 1\nparallelism.default:   2\n`],
    ['within one line', `${TM}rest.port:   1\nparallelism|.|default:   2\n`, `${TM}rest.port:   1\nparallelism.default: 2\n`],
    ['to the end of the text', `${TM}|a:\n    b:   2\n\n\n|`, `${TM}a:\n  b: 2\n`],
  ])('%s', async (_rule, marked, expected) => {
    client = await FormattingClient.start();
    expect(await client.formatRange(marked)).toBe(expected);
  });
});

describe('a new line', () => {
  test.each<[string, string, string]>([
    ['below a key', 'taskmanager:\n|', 'taskmanager:\n  '],
    ['below a key, where the editor indented it', 'taskmanager:\n  |', 'taskmanager:\n  '],
    ['below a key with a comment', 'taskmanager: # why\n|', 'taskmanager: # why\n  '],
    ['below a nested key', 'taskmanager:\n  memory:\n  |', 'taskmanager:\n  memory:\n    '],
    ['below a key in quotes', '"taskmanager":\n|', '"taskmanager":\n  '],
    ['below a key behind a dash', `${TM}a:\n  - b:\n  |`, `${TM}a:\n  - b:\n      `],
    ['below a lone dash', `${TM}a:\n  -\n  |`, `${TM}a:\n  -\n    `],
    ['below the header of a block scalar', `${TM}a: >-\n|`, `${TM}a: >-\n  `],
    ['below an anchor', 'taskmanager: &x\n|', 'taskmanager: &x\n  '],
    ['as far as what stands there', 'taskmanager:\n  |\n    numberOfTaskSlots: 4\n', 'taskmanager:\n    \n    numberOfTaskSlots: 4\n'],
    ['as far as a list in the column of its key', `${TM}pipeline.jars:\n  |\n- a\n`, `${TM}pipeline.jars:\n\n- a\n`],
    ['below a comment that ends with a colon', `${TM}# see:\n  |`, `${TM}# see:\n`],
    ['below a setting it stays', `${TM}  |`, `${TM}  `],
    ['below a value that ends with a colon in quotes', `${TM}a: "b:"\n  |`, `${TM}a: "b:"\n  `],
    ['within a block scalar', `${TM}a: >-\n  key:\n  |`, `${TM}a: >-\n  key:\n  `],
    ['with something on it', `${TM}jobmanager:\n|bind-host: x\n`, `${TM}jobmanager:\nbind-host: x\n`],
  ])('%s', async (_rule, marked, expected) => {
    client = await FormattingClient.start();
    expect(await client.typeLine(marked)).toBe(expected);
  });

  test('not in a flink-conf.yaml', async () => {
    client = await FormattingClient.start();
    expect(await client.typeLine('a:\n|', 'file:///work/flink-conf.yaml', 'flink-conf')).toBe('a:\n');
  });
});

describe('the formatters are there for Flink\'s files alone', () => {
  const formatters = (): string[] => client.client.registered.filter(method => method.endsWith('ormatting'));

  test('where the client can be told later', async () => {
    client = await FormattingClient.start({ capabilities: REGISTERING });
    await client.client.diagnose(TM);
    await client.client.until(() => (formatters().length === 3 ? true : undefined), 'the formatters');
    expect(formatters()).toEqual(['textDocument/formatting', 'textDocument/rangeFormatting', 'textDocument/onTypeFormatting']);
    expect(await client.format(`${TM}\n\n\n`)).toBe(TM);
    client.client.forgetPublished();
    await client.client.diagnose(`${TM}# again\n`);
    expect(formatters()).toHaveLength(3);
  });

  test('not for other files', async () => {
    client = await FormattingClient.start({ capabilities: REGISTERING });
    await client.format('services: 1\n', {}, 'file:///work/other.yaml');
    expect(formatters()).toEqual([]);
  });
});
