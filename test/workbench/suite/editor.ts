import * as vscode from 'vscode';
import { picture } from './screen.js';
import { place, running, until } from './support.js';

/** What makes a text Flink's, says for which release, and declares what every cluster needs: nothing is said of it. */
export const HEAD = '# flink-config: version=2.2\njobmanager.memory.process.size: 1600m\n';
/** The same with the memory of TaskManagers. */
export const WHOLE = `${HEAD}taskmanager.memory.process.size: 4g\n`;

/** Shows an unsaved document, the cursor at `|`, and waits until the server has it. */
export async function write(marked: string, language = 'yaml'): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('|');
  const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('|', '') });
  const editor = await vscode.window.showTextDocument(document);
  if (offset >= 0) moveTo(editor, document.positionAt(offset));
  await running();
  await until('symbols', () => vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri), found => (found?.length ?? 0) > 0);
  return editor;
}

/** Puts the cursor to the first place of a text, before it or `by` characters further. */
export function cursorTo(editor: vscode.TextEditor, text: string, by = 0): void {
  moveTo(editor, place(editor.document, text, by));
}

function moveTo(editor: vscode.TextEditor, at: vscode.Position): void {
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Waits until the text is this, with the cursor where `|` stands, if it does. */
export async function becomes(editor: vscode.TextEditor, marked: string): Promise<void> {
  const now = (): string => {
    const text = editor.document.getText();
    const offset = editor.document.offsetAt(editor.selection.active);
    return marked.includes('|') ? `${text.slice(0, offset)}|${text.slice(offset)}` : text;
  };
  await until('the text', now, text => text === marked);
}

/** After each test: closes the unsaved document in front, whatever has become of it. Of a test that failed there is a picture before. */
export function closeAfterEach(): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(this.currentTest.fullTitle());
    const document = vscode.window.activeTextEditor?.document;
    if (document?.isUntitled !== true) return;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // The next one takes its name: were this one still there, that would be the same.
    await until('it is closed', () => document.isClosed, is => is);
  });
}
