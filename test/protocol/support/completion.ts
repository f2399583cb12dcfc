import type { ClientCapabilities, CompletionContext, CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol';
import { cursor, VSCODE, type TestClient } from './client.js';

const URI = 'file:///work/config.yaml';
/** A last line that makes any text Flink's. */
const FLINKS = '# flink-config: workload=streaming\n';

/** VS Code with what it says of its suggestions. */
export const VSCODE_SUGGESTS: ClientCapabilities = {
  ...VSCODE,
  textDocument: {
    ...VSCODE.textDocument,
    completion: {
      contextSupport: true, insertTextMode: 2,
      completionItem: {
        snippetSupport: true, labelDetailsSupport: true, insertReplaceSupport: true, deprecatedSupport: true, documentationFormat: ['markdown', 'plaintext'],
        tagSupport: { valueSet: [1] }, insertTextModeSupport: { valueSet: [1, 2] }, resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
  },
};

interface Asked {
  readonly uri?: string;
  readonly context?: CompletionContext;
  /** Whether the text is Flink's by its contents alone, or not at all. */
  readonly alone?: boolean;
}

/** What is suggested at the cursor `|` of a text. */
export async function completed(client: TestClient, marked: string, { uri = URI, context, alone = false }: Asked = {}): Promise<{ readonly text: string; readonly list: CompletionList | null }> {
  const { text, position } = cursor(marked);
  await client.open(alone ? text : `${text}\n${FLINKS}`, uri);
  const list = await client.request<CompletionList | null>('textDocument/completion', { textDocument: { uri }, position, ...(context === undefined ? {} : { context }) });
  return { text, list };
}

/** The item of a label. */
export function itemOf(list: CompletionList | null, label: string): CompletionItem {
  const item = list?.items.find(one => one.label === label);
  if (item === undefined) throw new Error(`${label} is not suggested, but ${list?.items.slice(0, 10).map(one => one.label).join(', ') ?? 'nothing'}`);
  return item;
}

/** The text after an item was taken, the cursor `|` behind what was put in. Parts that the author fills in stand as `‹name›`. */
export function withItem(text: string, { textEdit, insertTextFormat }: CompletionItem): string {
  const { range, newText } = textEdit as TextEdit;
  const put = insertTextFormat === 2 ? newText.replace(/\$\{\d+:([^}]*)\}/g, '‹$1›').replace(/\\([\\$}])/g, '$1') : newText;
  const lines = text.split('\n');
  const line = lines[range.start.line] ?? '';
  lines[range.start.line] = `${line.slice(0, range.start.character)}${put}|${line.slice(range.end.character)}`;
  return lines.join('\n');
}
