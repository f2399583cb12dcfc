import { afterEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities, FoldingRange } from 'vscode-languageserver-protocol';
import { TestClient, VSCODE } from './support/client.js';
import { opened } from './support/marks.js';

let client: TestClient;
afterEach(() => client.stop());

const folds = async (text: string, uri?: string): Promise<FoldingRange[] | null> => {
  const { textDocument } = await opened(client, `|${text}`, uri);
  return client.request('textDocument/foldingRange', { textDocument });
};

/** The text with a mark before the lines that begin a fold (`>`) and those that end one (`<`); the kind where there is one. */
function drawn(text: string, ranges: readonly FoldingRange[]): string {
  return text.trimEnd().split('\n').map((line, number) => {
    const marks = [...ranges.filter(({ startLine }) => startLine === number).map(({ kind }) => `>${kind ?? ''}`), ...ranges.filter(({ endLine }) => endLine === number).map(() => '<')];
    return `${marks.join('').padEnd(2)}${line}`.trimEnd();
  }).join('\n');
}

/** Each line of the text has its marks in the first two columns. */
const TABLE: [string, string][] = [
  ['blocks and blocks within them', `
> taskmanager:
    numberOfTaskSlots: 4
>   memory:
<<    process.size: 4g
  rest.port: 1`],
  ['a line by itself does not fold', `
  taskmanager.numberOfTaskSlots: 4
  taskmanager.memory.process.size: 4g`],
  ['lists, indented or not', `
> a:
    - x
<   - y
> b:
  - x
< - y`],
  ['a list in brackets keeps its last line where only the bracket is on it', `
> a: [
<   x, y
  ]
> b: [x,
<     y]`],
  ['a map in braces', `
> a: {
    b: 1,
<   c: 2
  }`],
  ['texts of several lines', `
> a: |
    one

<   two
> b: "one
<   two"
> c: one
<   two`],
  ['comments at the end of a block belong to it, others do not', `
> a:
    b: 1
<   # c: 2
  # rest
  rest.port: 1`],
  ['comments of a block end it where they are its own', `
> a:
>   b:
<     c: 1 # one
<   # d: 2

  rest.port: 1`],
];

describe('whole lines fold', () => {
  test.each(TABLE)('%s', async (_rule, marked) => {
    const text = marked.slice(1).split('\n').map(line => line.slice(2)).join('\n');
    client = await TestClient.start();
    expect(`\n${drawn(text, await folds(`${text}\n`) ?? [])}`).toBe(marked);
  });

  test.each<[string, string, FoldingRange[]]>([
    ['comments one below the other', '# a\n# b\n#\nrest.port: 1\n# c\n', [{ startLine: 0, endLine: 2, kind: 'comment' }]],
    ['not those with another indentation, or a line between', '# a\n\n# b\n  # c\nrest.port: 1\n', []],
    ['not those behind values', 'a: 1 # b\nc: 2 # d\n', []],
    ['regions', '# region Memory\n# why\nrest.port: 1\n#endregion\n', [{ startLine: 0, endLine: 3, kind: 'region' }]],
    ['a region that is not closed is none', '# region Memory\nrest.port: 1\n', []],
    ['a comment with a hash in a text is none', 'a: |\n  # b\n  # c\n', [{ startLine: 0, endLine: 2 }]],
  ])('comments: %s', async (_rule, text, expected) => {
    client = await TestClient.start();
    expect(await folds(`${text}\nrest.address: x\n`)).toEqual(expected);
  });

  test('flink-conf.yaml has comments only', async () => {
    client = await TestClient.start();
    expect(await folds('# a\n# b\nrest.port: 1\n', 'file:///work/flink-conf.yaml')).toEqual([{ startLine: 0, endLine: 1, kind: 'comment' }]);
  });

  test('of more than the client takes, the deepest go', async () => {
    client = await TestClient.start({ capabilities: { ...VSCODE, textDocument: { ...VSCODE.textDocument, foldingRange: { rangeLimit: 2, lineFoldingOnly: true } } } satisfies ClientCapabilities });
    expect(await folds('a:\n  b:\n    c: 1\nd:\n  e: 1\nf: 1\n')).toEqual([{ startLine: 0, endLine: 2 }, { startLine: 3, endLine: 4 }]);
  });

  test('a file that Flink refuses folds as far as it is understood', async () => {
    client = await TestClient.start();
    expect(await folds('taskmanager:\n  memory:\n    process.size: 4g\n  numberOfTaskSlots:4\nrest:\n  port: 1\n')).toEqual([{ startLine: 0, endLine: 2 }, { startLine: 1, endLine: 2 }, { startLine: 4, endLine: 5 }]);
  });
});
