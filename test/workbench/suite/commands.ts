import * as vscode from 'vscode';
import { equal, lenses, ok, open, running, until } from './support.js';

describe('commands of lenses and links', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await open('config.yaml');
    await running();
    await until('lenses', () => lenses(document), all => all.length > 0);
  });

  /** The lens whose title holds a text. */
  const lens = async (title: string): Promise<vscode.Command> => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
    const command = found.find(({ command }) => command?.title.includes(title) === true)?.command;
    ok(command, `a lens with ${title}`);
    return command;
  };

  const click = ({ command, arguments: values = [] }: vscode.Command): Thenable<unknown> => vscode.commands.executeCommand(command, ...(values as unknown[]));

  const lineAtCursor = (): string | undefined => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.lineAt(editor.selection.active.line).text.trim();
  };

  it('a click on the lens of a process goes to its memory', async () => {
    await click(await lens('4 GiB:'));
    equal(lineAtCursor(), 'size: 4g  # fits the 4 GiB limit of the container', 'line');
    await click(await lens('1.56 GiB:'));
    equal(lineAtCursor(), 'size: 1600m', 'line');
  });

  it('a click on the lens of the slots goes to their number', async () => {
    await click(await lens('4 slots'));
    equal(lineAtCursor(), 'numberOfTaskSlots: 4', 'line');
  });

  it('a click on the lens of a refusal goes to the problem', async () => {
    document = await open('broken/config.yaml');
    await until('lenses', () => lenses(document), all => all.length > 0);
    await click(await lens('TaskManager would not start'));
    equal(lineAtCursor(), 'size: 2g  # more than the whole process has', 'line');
  });
});
