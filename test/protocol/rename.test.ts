import { afterEach, describe, expect, test } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TestClient, VSCODE } from './support/client.js';
import { applied, opened, URI, withRanges } from './support/marks.js';

let client: TestClient;
afterEach(() => client.stop());

const NOT_CHOSEN = 'Only names that you chose can be renamed: those of reporters and external resources, and YAML anchors.';

/** The text after a name was changed, or the sentence why it was not. */
async function renamed(marked: string, newName: string, uri = URI): Promise<string> {
  const { text, textDocument, position } = await opened(client, marked, uri);
  try {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName });
    return applied(text, edit.changes?.[uri] ?? []);
  } catch (error) {
    return (error as Error).message;
  }
}

async function prepared(marked: string): Promise<string> {
  const { text, textDocument, position } = await opened(client, marked);
  try {
    const { range, placeholder } = await client.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', { textDocument, position });
    return withRanges(text, [{ range }], () => `${placeholder}=`);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a chosen name changes wherever it stands', () => {
  test.each<[string, string, string]>([
    ['flat keys and the list', 'metrics.reporters: prom, jmx\nmetrics.reporter.pr|om.port: 1\nmetrics.reporter.prom.interval: 1 s # prom\nmetrics.reporter.jmx.port: 2\n', 'metrics.reporters: new, jmx\nmetrics.reporter.new.port: 1\nmetrics.reporter.new.interval: 1 s # prom\nmetrics.reporter.jmx.port: 2\n'],
    ['nested, from the list', 'metrics:\n  reporters: pr|om\n  reporter:\n    prom:\n      factory:\n        class: x\n      port: 1\n', 'metrics:\n  reporters: new\n  reporter:\n    new:\n      factory:\n        class: x\n      port: 1\n'],
    ['nested and flat', 'metrics.reporter:\n  prom.port: 1\nmetrics.reporter.pr|om.interval: 1 s\n', 'metrics.reporter:\n  new.port: 1\nmetrics.reporter.new.interval: 1 s\n'],
    ['in quotes', '"metrics.reporter.pr|om.port": 1\n\'metrics.reporter.prom.interval\': 1 s\nmetrics.reporters: "prom,jmx"\n', '"metrics.reporter.new.port": 1\n\'metrics.reporter.new.interval\': 1 s\nmetrics.reporters: "new,jmx"\n'],
    ['in quotes with escapes', '"metrics.reporter.pro\\u006d.port": 1\nmetrics.reporter.pr|om.interval: 1 s\n', '"metrics.reporter.new.port": 1\nmetrics.reporter.new.interval: 1 s\n'],
    ['in braces', 'metrics: {reporters: prom, reporter: {pr|om: {port: 1}}}\n', 'metrics: {reporters: new, reporter: {new: {port: 1}}}\n'],
    ['external resources in a list', 'external-resources: [gpu, g|pu2]\nexternal-resource.gpu.amount: 1\nexternal-resource.gpu2.amount: 2\n', 'external-resources: [gpu, new]\nexternal-resource.gpu.amount: 1\nexternal-resource.new.amount: 2\n'],
    ['a name within others stays', 'metrics.reporters: a,aa,a-a\nmetrics.reporter.a|.port: 1\nmetrics.reporter.aa.port: 2\n', 'metrics.reporters: new,aa,a-a\nmetrics.reporter.new.port: 1\nmetrics.reporter.aa.port: 2\n'],
    ['a name that could not be chosen again', 'metrics.reporters: 12\nmetrics.reporter.1|2.port: 1\n', 'metrics.reporters: new\nmetrics.reporter.new.port: 1\n'],
    ['an anchor', 'a: &o|ld 1\nb: *old\n', 'a: &new 1\nb: *new\n'],
    ['beside other mistakes', 'parallelism.default: x\nmetrics.reporter.pr|om.port: 1\n', 'parallelism.default: x\nmetrics.reporter.new.port: 1\n'],
    ['in a file that Flink refuses', 'rest:\n  port:1\nmetrics.reporter.pr|om.port: 1\n', 'rest:\n  port:1\nmetrics.reporter.new.port: 1\n'],
  ])('%s', async (_rule, marked, expected) => {
    client = await TestClient.start();
    expect(await renamed(marked, 'new')).toBe(expected);
  });

  test('flink-conf.yaml', async () => {
    client = await TestClient.start();
    expect(await renamed('metrics.reporters: prom,jmx # prom\nmetrics.reporter.pr|om.port: 1\n', 'new', 'file:///work/flink-conf.yaml')).toBe('metrics.reporters: new,jmx # prom\nmetrics.reporter.new.port: 1\n');
  });
});

describe('a new name that cannot be taken is refused in a sentence', () => {
  const TEXT = 'metrics.reporters: prom, jmx\nmetrics.reporter.pr|om.port: 1\nmetrics.reporter.other.port: 1\n';
  test.each<[string, string, string]>([
    ['a dot', 'a.b', 'A name cannot have `.` in it. Use letters, digits, `-` and `_`.'],
    ['a blank', 'a b', 'A name cannot have blanks in it. Use letters, digits, `-` and `_`.'],
    ['a colon', 'a:', 'A name cannot have `:` in it. Use letters, digits, `-` and `_`.'],
    ['a hash', '#a', 'A name cannot have `#` in it. Use letters, digits, `-` and `_`.'],
    ['nothing', '  ', 'A name has at least one character.'],
    ['a number to YAML', '12', '`12` is no text to YAML. Begin the name with a letter.'],
    ['a null to YAML', 'null', '`null` is no text to YAML. Begin the name with a letter.'],
    ['a name that has keys', 'other', 'There is already a metric reporter `other`. Take another name.'],
    ['a name in the list', 'jmx', 'There is already a metric reporter `jmx`. Take another name.'],
  ])('%s', async (_rule, newName, sentence) => {
    client = await TestClient.start();
    expect(await renamed(TEXT, newName)).toBe(sentence);
  });

  test('what it is called already changes nothing', async () => {
    client = await TestClient.start();
    expect(await renamed(TEXT, ' prom ')).toBe(TEXT.replace('|', ''));
  });

  test.each<[string, string, string, string]>([
    ['an anchor that is there', 'a: &x| 1\nb: &y 2\n', 'y', 'There is already an anchor `&y`. Take another name.'],
    ['no external resources', 'external-resource.g|pu.amount: 1\n', 'none', '`none` in `external-resources` means that there are none. Take another name.'],
    ['a name behind an alias', 'x: &r\n  prom:\n    port: 1\nmetrics.reporter: *r\nmetrics.reporter.pr|om.interval: 1 s\n', 'new', '`prom` also stands where it cannot be changed by itself, such as behind an alias. Change it by hand.'],
    ['no chosen name', 'rest.po|rt: 1\n', 'new', NOT_CHOSEN],
  ])('%s', async (_rule, marked, newName, sentence) => {
    client = await TestClient.start();
    expect(await renamed(marked, newName)).toBe(sentence);
  });
});

describe('what can be renamed is told before', () => {
  test.each<[string, string, string]>([
    ['a reporter in a key', 'metrics.reporter.pr|om.port: 1\n', 'metrics.reporter.«prom=prom».port: 1\n'],
    ['a reporter in the list', 'metrics.reporters: prom,|jmx\n', 'metrics.reporters: prom,«jmx=jmx»\n'],
    ['an anchor', 'a: |&x 1\n', 'a: &«x=x» 1\n'],
    ['an option', 'rest.po|rt: 1\n', NOT_CHOSEN],
    ['a parameter of a reporter', 'metrics.reporter.prom.po|rt: 1\n', NOT_CHOSEN],
    ['a value', 'rest.address: pr|om\n', NOT_CHOSEN],
    ['a comment', '# pro|m\nmetrics.reporters: prom\n', NOT_CHOSEN],
    ['a file system has its own name', 'fs.s|3.limit.total: 1\n', NOT_CHOSEN],
    ['a provider has its own name', 'security.delegation.token.provider.ha|doopfs.enabled: true\n', NOT_CHOSEN],
  ])('%s', async (_rule, marked, expected) => {
    client = await TestClient.start();
    expect(await prepared(marked)).toBe(expected);
  });

  test.each<[boolean, unknown]>([[true, { prepareProvider: true }], [false, true]])('only where the client asks first: %s', async (prepareSupport, expected) => {
    client = await TestClient.start({ capabilities: { ...VSCODE, textDocument: { ...VSCODE.textDocument, rename: { prepareSupport } } } });
    expect(client.capabilities.renameProvider).toEqual(expected);
  });
});
