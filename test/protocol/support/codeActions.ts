import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities, CodeAction, CodeActionContext, Diagnostic, Position, TextEdit } from 'vscode-languageserver-protocol';
import { cursor, VSCODE, type TestClient } from './client.js';

/** VS Code's way with actions: edits are asked for when an action is chosen, and name the version that they are for. */
export const RESOLVING: ClientCapabilities = {
  ...VSCODE, workspace: { ...VSCODE.workspace, workspaceEdit: { documentChanges: true } },
  textDocument: {
    ...VSCODE.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } }, isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** A client that wants whole actions. */
export const INLINE: ClientCapabilities = { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } } };

export const URI = 'file:///work/config.yaml';

/** The actions at the cursor `|`, as an editor asks for them: with the diagnostics that it shows there. */
export async function actionsAt(client: TestClient, marked: string, more: Partial<CodeActionContext> = {}, uri = URI, languageId = 'yaml'): Promise<{ readonly text: string; readonly actions: CodeAction[] }> {
  const { text, position } = cursor(marked);
  const diagnostics = (await client.diagnose(text, uri, languageId)).filter(({ range }) => isIn(position, range));
  return { text, actions: await actionsOf(client, position, { diagnostics, ...more }, uri) };
}

/** The actions at a place of the document that is open. */
export async function actionsOf(client: TestClient, position: Position, context: CodeActionContext, uri = URI): Promise<CodeAction[]> {
  return (await client.request<CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri }, range: { start: position, end: position }, context })) ?? [];
}

function isIn({ line, character }: Position, { start, end }: Diagnostic['range']): boolean {
  return (start.line < line || (start.line === line && start.character <= character)) && (line < end.line || (line === end.line && character <= end.character));
}

/** The text after the action of a title. */
export async function applied(client: TestClient, text: string, actions: readonly CodeAction[], title: string): Promise<string> {
  const chosen = actions.find(action => action.title === title);
  if (chosen === undefined) throw new Error(`No action "${title}" among: ${actions.map(action => action.title).join(', ')}`);
  const { edit } = chosen.edit === undefined ? await client.request<CodeAction>('codeAction/resolve', chosen) : chosen;
  const changes = edit?.documentChanges?.flatMap(change => ('edits' in change ? (change.edits as TextEdit[]) : [])) ?? Object.values(edit?.changes ?? {}).flat();
  return TextDocument.applyEdits(TextDocument.create(URI, 'yaml', 1, text), changes);
}
