import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { TestClient } from '../protocol/support/client.js';

const URI = 'file:///work/config.yaml';
const TEXT = readFileSync(new URL('../../samples/config.yaml', import.meta.url), 'utf8');
let client: TestClient;
afterEach(() => client.stop());

/** What a client asks of a place, a range or a document. */
const METHODS = ['hover', 'codeLens', 'inlayHint', 'documentSymbol', 'foldingRange', 'selectionRange', 'documentHighlight', 'definition', 'references', 'documentLink', 'semanticTokens/full', 'semanticTokens/range', 'formatting', 'rangeFormatting', 'onTypeFormatting'].map(name => `textDocument/${name}`);

/** Edits by line and character, beyond the ends of lines and text too: clients do that. */
const place = fc.record({ line: fc.nat({ max: 60 }), character: fc.nat({ max: 90 }) });
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), one: place, other: place, text: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\n', ': ', '  ', 'a: b\n', '\t', '"', '- x\n', '')) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...METHODS), one: place, other: place }) },
);

test('thousands of random edits and requests: the server answers every one', async () => {
  client = await TestClient.start();
  await client.diagnose(TEXT);
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 60 }), async actions => {
    let version = 1;
    await client.open(TEXT, URI);
    for (const { kind, one, other, ...rest } of actions) {
      const [start, end] = one.line < other.line || (one.line === other.line && one.character <= other.character) ? [one, other] : [other, one];
      if (kind === 'edit') version = await client.change(start, end, 'text' in rest ? rest.text : '', URI);
      else expect(await client.request(kind, { textDocument: { uri: URI }, position: one, positions: [one, other], range: { start, end }, context: { includeDeclaration: true }, options: { tabSize: 2, insertSpaces: true }, ch: '\n' })).not.toBeUndefined();
    }
    const { diagnostics } = await client.diagnosticsOf(URI, version);
    expect(Array.isArray(diagnostics)).toBe(true);
    client.forgetPublished();
  }), { numRuns: 100 });
});
