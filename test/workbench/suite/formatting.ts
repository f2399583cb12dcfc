import * as vscode from 'vscode';
import { equal, open, running, until } from './support.js';

describe('formatting', () => {
  const LOOSE = '# flink-config: version=2.2\ntaskmanager:\n    memory:\n        process:\n            size:   4g  # all of it\n\n\n\nparallelism.default:  2\n';
  const NEAT = '# flink-config: version=2.2\ntaskmanager:\n  memory:\n    process:\n      size: 4g  # all of it\n\nparallelism.default: 2\n';

  before(async () => {
    await open('config.yaml');
    await running();
  });

  const show = async (content: string): Promise<vscode.TextEditor> => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    return vscode.window.showTextDocument(document);
  };
  const edits = ({ document }: vscode.TextEditor): Thenable<vscode.TextEdit[] | undefined> =>
    vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true });

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('formats the document in the editor', async () => {
    const editor = await show(LOOSE);
    await until('a formatter', () => edits(editor), found => (found?.length ?? 0) > 0);
    editor.options = { tabSize: 2, insertSpaces: true };
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('the text', () => editor.document.getText(), text => text === NEAT);
  });

  it('formats what is selected', async () => {
    const editor = await show(LOOSE);
    await until('a formatter', () => edits(editor), found => (found?.length ?? 0) > 0);
    editor.selection = new vscode.Selection(8, 0, 8, 10);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    await until('the text', () => editor.document.getText(), text => text === LOOSE.replace('default:  2', 'default: 2'));
  });

  it('indents a new line where it is asked to', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('formatOnType', true, vscode.ConfigurationTarget.Global);
    const editor = await show('# flink-config: version=2.2\ntaskmanager: # the workers\n    numberOfTaskSlots: 4\n');
    await until('a formatter', () => edits(editor), found => (found?.length ?? 0) > 0);
    editor.selection = new vscode.Selection(1, 26, 1, 26);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('the new line', () => editor.document.lineAt(2).text, text => text === '    ');
    await settings.update('formatOnType', undefined, vscode.ConfigurationTarget.Global);
  });

  it('is not there for other YAML', async () => {
    const editor = await show('services:\n    web:   1\n');
    equal(await edits(editor) ?? [], [], 'edits');
  });
});
