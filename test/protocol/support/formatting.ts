import type { ClientCapabilities, Range, TextEdit } from 'vscode-languageserver-protocol';
import { cursor, TestClient, VSCODE, type ClientOptions } from './client.js';

const URI = 'file:///work/config.yaml';
const OPTIONS = { tabSize: 2, insertSpaces: true };

/** VS Code, which can be told of formatters while it runs. */
export const REGISTERING: ClientCapabilities = {
  ...VSCODE,
  textDocument: { ...VSCODE.textDocument, formatting: { dynamicRegistration: true }, rangeFormatting: { dynamicRegistration: true }, onTypeFormatting: { dynamicRegistration: true } },
};

/** A client that applies what the formatters send. */
export class FormattingClient {
  private constructor(readonly client: TestClient) {}

  static async start(options?: ClientOptions): Promise<FormattingClient> {
    return new FormattingClient(await TestClient.start(options));
  }

  /** The text as it is formatted. `options` are those of the protocol. */
  async format(text: string, options: object = {}, uri = URI, languageId = 'yaml'): Promise<string | null> {
    await this.client.open(text, uri, languageId);
    return applied(text, await this.client.request('textDocument/formatting', { textDocument: { uri }, options: { ...OPTIONS, ...options } }));
  }

  /** The text with what stands between two `|` formatted. */
  async formatRange(marked: string): Promise<string | null> {
    const { text: half, position: start } = cursor(marked);
    const { text, position: end } = cursor(half);
    await this.client.open(text, URI);
    const range: Range = { start, end };
    return applied(text, await this.client.request('textDocument/rangeFormatting', { textDocument: { uri: URI }, range, options: OPTIONS }));
  }

  /** The text after the line break before the cursor `|` was typed. */
  async typeLine(marked: string, uri = URI, languageId = 'yaml'): Promise<string | null> {
    const { text, position } = cursor(marked);
    await this.client.open(text, uri, languageId);
    return applied(text, await this.client.request('textDocument/onTypeFormatting', { textDocument: { uri }, position, ch: '\n', options: OPTIONS }));
  }

  stop(): void {
    this.client.stop();
  }
}

function applied(text: string, edits: TextEdit[] | null): string | null {
  if (edits === null) return null;
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), match => match.index + match[0].length)];
  return edits.reduceRight((result, { range: { start, end }, newText }) =>
    result.slice(0, (starts[start.line] ?? text.length) + start.character) + newText + result.slice((starts[end.line] ?? text.length) + end.character), text);
}
