import { afterEach, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { TestClient } from './support/client.js';
import { offsetAt, opened } from './support/marks.js';

let client: TestClient;
afterEach(() => client.stop());

/** What the selection takes in one after the other, from the cursor `|` outwards, without the file itself. */
async function grown(marked: string): Promise<string[]> {
  const { text, textDocument, position } = await opened(client, marked);
  const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [position] });
  const texts: string[] = [];
  for (let at = selection; at !== undefined; at = at.parent) texts.push(text.slice(offsetAt(text, at.range.start), offsetAt(text, at.range.end)));
  expect(texts.pop()).toBe(text);
  return texts;
}

test.each<[string, string, string[]]>([
  ['a value', 'taskmanager:\n  memory:\n    size: 4|g\n', ['4g', 'size: 4g', 'memory:\n    size: 4g', 'taskmanager:\n  memory:\n    size: 4g']],
  ['a block before its parent', 'a:\n  b: 1\n  c: |2\nd: 3\n', ['2', 'c: 2', 'b: 1\n  c: 2', 'a:\n  b: 1\n  c: 2', 'a:\n  b: 1\n  c: 2\nd: 3']],
  ['a part of a flat key', 'rest.port: 1\nx.man|aged.size: 1\n', ['managed', 'x.managed.size', 'x.managed.size: 1', 'rest.port: 1\nx.managed.size: 1']],
  ['a quoted key', '"x.man|aged": 1\n', ['managed', 'x.managed', '"x.managed"', '"x.managed": 1']],
  ['a quoted value', 'a: "on|e two"\n', ['one', 'one two', '"one two"', 'a: "one two"']],
  ['an address', 'a: s3://buc|ket/x y\n', ['bucket', 's3://bucket/x', 's3://bucket/x y', 'a: s3://bucket/x y']],
  ['an item of a list', 'a:\n  - one\n  - tw|o\n', ['two', '- two', '- one\n  - two', 'a:\n  - one\n  - two']],
  ['an item in brackets', 'a: [one, tw|o]\n', ['two', 'one, two', '[one, two]', 'a: [one, two]']],
  ['a line of a text', 'a: |\n  one two\n  th|ree\n'.replace('a: |', 'a: >'), ['three', '>\n  one two\n  three', 'a: >\n  one two\n  three']],
  ['a comment behind a value', 'a: 1 # wh|y it is so\nb: 2\n', ['why', 'why it is so', '# why it is so', 'a: 1 # why it is so\nb: 2']],
  ['comments one below the other', 'a: 1\n\n# one\n# tw|o-three\nb: 2\n', ['two', 'two-three', '# two-three', '# one\n# two-three', 'a: 1\n\n# one\n# two-three\nb: 2']],
  ['a comment in a block', 'a:\n  b: 1\n  # th|e\n  c: 2\n', ['the', '# the', 'b: 1\n  # the\n  c: 2', 'a:\n  b: 1\n  # the\n  c: 2']],
  ['nothing', 'a: 1\n|\nb: 2\n', ['a: 1\n\nb: 2']],
  ['half a file that Flink refuses', 'a: [\nb:\n  c: |1\n', ['1', 'c: 1', 'b:\n  c: 1', 'a: [\nb:\n  c: 1']],
])('%s', async (_rule, marked, expected) => {
  client = await TestClient.start();
  expect(await grown(marked)).toEqual(expected);
});

test('one answer for each place', async () => {
  client = await TestClient.start();
  const { textDocument } = await opened(client, 'a: 1\nb: 2\n|');
  const positions = [{ line: 0, character: 0 }, { line: 1, character: 3 }, { line: 99, character: 0 }];
  const selections = await client.request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions });
  expect(selections.map(({ range }) => range.start.line)).toEqual([0, 1, 0]);
});
