import * as vscode from 'vscode';
import { picture } from './screen.js';
import { place, sample, until } from './support.js';

/** What makes a text Flink's, says for which release, and declares what every cluster needs: nothing is said of it. */
export const HEAD = '# flink-config: version=2.2\njobmanager.memory.process.size: 1600m\n';
/** The same with the memory of TaskManagers. */
export const WHOLE = `${HEAD}taskmanager.memory.process.size: 4g\n`;

let drafts = 0;

/** Opens a new file with a text, the cursor at `|`, and waits until the server has it if it is Flink's. */
export async function write(marked: string, { isFlink = true } = {}): Promise<vscode.TextEditor> {
  // Each has a place of its own: an editor may bring back what was unsaved under the same name before.
  const file = sample(`drafts/${++drafts}/${isFlink ? 'config' : 'values'}.yaml`);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(marked.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const offset = marked.indexOf('|');
  if (offset >= 0) await moveTo(editor, document.positionAt(offset));
  if (isFlink) await until('symbols', () => vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri), found => (found?.length ?? 0) > 0, 30_000);
  return editor;
}

/** Puts the cursor to the first place of a text, before it or `by` characters further. */
export function cursorTo(editor: vscode.TextEditor, text: string, by = 0): Promise<void> {
  return moveTo(editor, place(editor.document, text, by));
}

async function moveTo(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  // The cursor moves some time after this; a command that has been answered comes later. Keys do not wait.
  await vscode.commands.executeCommand('revealLine', { lineNumber: at.line, at: 'center' });
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

/** After each test: closes the file in front, whatever has become of it. Of a test that failed there is a picture before. */
export function closeAfterEach(): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(this.currentTest.fullTitle());
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
  after(() => vscode.workspace.fs.delete(sample('drafts'), { recursive: true }).then(undefined, () => undefined));
}
