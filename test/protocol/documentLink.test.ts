import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { isLocalFile } from '../../server/src/serve.node.files.js';
import { TestClient, type ClientOptions } from './support/client.js';
import { opened, URI, withRanges } from './support/marks.js';

let client: TestClient;
afterEach(() => client.stop());

const OTHER_EDITOR: ClientOptions = { initializationOptions: {} };
const DOCS = 'https://nightlies.apache.org/flink/flink-docs-release-2.2/docs/deployment/config/';

async function links(text: string, options: ClientOptions, uri = URI): Promise<readonly DocumentLink[]> {
  client = await TestClient.start({ settings: { flinkVersion: '2.2' }, ...options });
  const { textDocument } = await opened(client, `|${text}`, uri);
  return client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
}

const drawn = async (text: string, options: ClientOptions, uri = URI): Promise<string> => withRanges(text, await links(text, options, uri));

describe('each key is a link to its option', () => {
  test.each<[string, string, string, string[]]>([
    ['flat and nested', 'rest.port: 1\ntaskmanager:\n  numberOfTaskSlots: 2\n', '«rest.port»: 1\ntaskmanager:\n  «numberOfTaskSlots»: 2\n', [`${DOCS}#rest-port`, `${DOCS}#taskmanager-numberoftaskslots`]],
    ['an old name leads to the new one', 'state.backend: hashmap\n', '«state.backend»: hashmap\n', [`${DOCS}#state-backend-type`]],
    ['an entry of a map leads to the map', 'pipeline.global-job-parameters.x: 1\n', '«pipeline.global-job-parameters.x»: 1\n', [`${DOCS}#pipeline-global-job-parameters`]],
    ['what the release does not read is none', 'no.such: 1\nmetrics.reporter.x.y: 1\n', 'no.such: 1\nmetrics.reporter.x.y: 1\n', []],
    ['what an alias repeats is one', 'rest: &r\n  port: 1\nx: *r\n', 'rest: &r\n  «port»: 1\nx: *r\n', [`${DOCS}#rest-port`]],
  ])('%s', async (_rule, text, expected, targets) => {
    const found = await links(text, OTHER_EDITOR);
    expect(withRanges(text, found)).toBe(expected);
    expect(found.map(({ target }) => target)).toEqual(targets);
    expect(found.every(({ tooltip }) => tooltip === 'Flink 2.2 docs')).toBe(true);
  });

  test.each<[string, ClientOptions, string]>([
    ['our own client underlines links: there they are asked for', {}, 'rest.port: 1\n'],
    ['and given', { settings: { links: { keys: true } } }, '«rest.port»: 1\n'],
  ])('%s', async (_rule, options, expected) => {
    expect(await drawn('rest.port: 1\n', options)).toBe(expected);
  });
});

describe('values link to addresses, and to files that exist', () => {
  const files = ['file:///opt/flink/lib/a.jar', 'file:///opt/b.jar', 'file:///C:/flink/c.jar', 'file:///opt/d%20e%23.jar'];
  test.each<[string, string, string]>([
    ['an address', 'x: https://flink.apache.org/a?b=c#d\n', 'x: «https://flink.apache.org/a?b=c#d»\n'],
    ['a path', 'x: /opt/b.jar\n', 'x: «/opt/b.jar»\n'],
    ['a path of Windows', 'x: C:\\flink\\c.jar\n', 'x: «C:\\flink\\c.jar»\n'],
    ['an address of a file', 'x: file:///opt/b.jar\n', 'x: «file:///opt/b.jar»\n'],
    ['with one slash', 'x: file:/opt/b.jar\n', 'x: «file:/opt/b.jar»\n'],
    ['several in one value', 'pipeline.jars: /opt/b.jar;/opt/none.jar;file:///opt/flink/lib/a.jar\n', 'pipeline.jars: «/opt/b.jar»;/opt/none.jar;«file:///opt/flink/lib/a.jar»\n'],
    ['in a list of YAML', 'pipeline.jars:\n  - "/opt/b.jar"\n  - /opt/none.jar\n', 'pipeline.jars:\n  - "«/opt/b.jar»"\n  - /opt/none.jar\n'],
    ['in a JVM argument', 'env.java.opts.all: -Xint -javaagent:/opt/b.jar -Dx=/opt/b.jar\n', 'env.java.opts.all: -Xint -javaagent:/opt/b.jar -Dx=«/opt/b.jar»\n'],
    ['not other file systems', 'x: s3://opt/b.jar\ny: hdfs:///opt/b.jar\nz: local:///opt/b.jar\n', 'x: s3://opt/b.jar\ny: hdfs:///opt/b.jar\nz: local:///opt/b.jar\n'],
    ['not a secret', 'x.password: /opt/b.jar\n', 'x.password: /opt/b.jar\n'],
    ['not a comment', 'x: 1 # /opt/b.jar\n', 'x: 1 # /opt/b.jar\n'],
    ['not what an alias repeats', 'x: &a /opt/none.jar\ny: *a\n', 'x: &a /opt/none.jar\ny: *a\n'],
  ])('%s', async (_rule, text, expected) => {
    expect(await drawn(text, { files })).toBe(expected);
  });

  test('a path with characters of its own', async () => {
    expect((await links('x: /opt/d%20e.jar /opt/b.jar\n', { files: ['file:///opt/d%2520e.jar', ...files] })).map(({ target }) => target)).toEqual(['file:///opt/d%2520e.jar', 'file:///opt/b.jar']);
  });

  test('a document that is not on the machine has no links to its files', async () => {
    expect(await drawn('x: /opt/b.jar\n', { files }, 'vscode-vfs://github/work/config.yaml')).toBe('x: /opt/b.jar\n');
  });

  test.each([
    '//host/share/b.jar', '\\\\host\\share\\b.jar', 'file://host/share/b.jar', 'file:////host/share/b.jar', 'file://///host/b.jar', '/net/host/b.jar', '/Network/Servers/b.jar', '/afs/cell/b.jar', '/opt/../net/host/b.jar',
    'file:///net/host/b.jar', 'file:///opt/%2e%2e/net/b.jar', 'file:///%5c%5chost/b.jar', '/./net/host/b.jar', 'C:\\\\host\\b.jar', '/',
  ])('what may be on another machine is not looked for: %s', async path => {
    const asked: string[] = [];
    await links(`x: ${path}\n`, { files: Object.assign([], { includes: (uri: string) => { asked.push(uri); return true; } }) });
    expect(asked).toEqual([]);
  });

  test('whether a file is there', async () => {
    expect(await isLocalFile(import.meta.url)).toBe(true);
    expect(await isLocalFile(new URL('.', import.meta.url).href)).toBe(false);
    expect(await isLocalFile(new URL('none', import.meta.url).href)).toBe(false);
    expect(await isLocalFile('no address')).toBe(false);
  });
});
