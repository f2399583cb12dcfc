import * as vscode from 'vscode';
import { equal, ok, open, running, sleep, until } from './support.js';

const FLAT = '# flink-config: version=2.2\nrest.port: 8081\n';
const NESTED = '# flink-config: version=2.2\nrest:\n  port: 8081\n';

describe('completion', () => {
  before(async () => {
    await open('config.yaml');
    await running();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  /** Shows a text in an editor, the cursor at its end, and waits until the server takes it for Flink's. */
  const show = async (content: string): Promise<vscode.TextEditor> => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(content.length);
    editor.selection = new vscode.Selection(end, end);
    await until('symbols', () => vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri), found => (found?.length ?? 0) > 0);
    return editor;
  };
  /** Types letter by letter. */
  const type = async (text: string): Promise<void> => {
    for (const letter of text) {
      await vscode.commands.executeCommand('type', { text: letter });
      await sleep(40);
    }
  };
  /** Takes the selected suggestion, as soon as there is one. */
  const take = (editor: vscode.TextEditor, expected: string): Promise<string> => until('the text', async () => {
    await sleep(250);
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.getText();
  }, text => text === expected);

  it('finds a key by the first letters of its parts', async () => {
    const editor = await show(FLAT);
    await type('tmms');
    await take(editor, `${FLAT}taskmanager.memory.managed.size: `);
  });

  it('nests a key as the file does, and goes on with its value', async () => {
    const editor = await show(`${NESTED}taskmanager:\n  memory:\n    process:\n      size: 4g\n`);
    await type('restart-s');
    await take(editor, `${NESTED}taskmanager:\n  memory:\n    process:\n      size: 4g\nrestart-strategy:\n  type: `);
    await take(editor, `${NESTED}taskmanager:\n  memory:\n    process:\n      size: 4g\nrestart-strategy:\n  type: none`);
  });

  it('offers values behind a colon and a blank', async () => {
    const editor = await show(FLAT);
    await type('execution.checkpointing.mode:');
    await vscode.commands.executeCommand('hideSuggestWidget');
    await type(' at');
    await take(editor, `${FLAT}execution.checkpointing.mode: AT_LEAST_ONCE`);
  });

  it('tells what an option is', async () => {
    const editor = await show(`${FLAT}tmms`);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.selection.active, undefined, 3);
    const found = items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'taskmanager.memory.managed.size');
    ok(found, 'the key is offered');
    const { documentation } = found;
    ok(documentation instanceof vscode.MarkdownString && documentation.value.includes('MemorySize'), 'its documentation tells the type');
  });

  it('offers nothing in other YAML', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'services:\n  web:\n    task\n' });
    const editor = await vscode.window.showTextDocument(document);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, new vscode.Position(2, 8));
    equal(items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property), [], 'keys');
  });
});
