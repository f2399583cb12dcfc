import * as vscode from 'vscode';
import { choose } from './screen.js';
import { equal, hoverText, open, place, running, sample, sleep, until } from './support.js';

/** The hover's link says which release is in force. */
describe('the Flink release', () => {
  let document: vscode.TextDocument;

  const release = async (): Promise<string | undefined> => /Flink (\d+\.\d+) docs/.exec(await hoverText(document, place(document, 'interval: 60s')))?.[1];
  const becomes = (version: string): Promise<unknown> => until('release', release, found => found === version);
  const jar = (): vscode.Uri => sample('lib/flink-dist-2.1.0.jar');
  const writeJar = (): Thenable<void> => vscode.workspace.fs.writeFile(jar(), new Uint8Array());

  before(async () => {
    document = await open('config.yaml');
    await running();
  });

  it('is the newest where nothing tells another', () => becomes('2.3'));

  it('follows a distribution beside the file, while it is there', async () => {
    // Written until it is noticed: the editor may still be setting up its watch over the folder.
    await until('release', () => writeJar().then(() => sleep(200)).then(release), found => found === '2.1');
    await vscode.workspace.fs.delete(jar());
    await becomes('2.3');
  });

  it('follows the setting, before what stands beside the file', async () => {
    await writeJar();
    await becomes('2.1');
    const settings = vscode.workspace.getConfiguration('flinkConfig', document);
    await settings.update('flinkVersion', '1.20', vscode.ConfigurationTarget.WorkspaceFolder);
    await becomes('1.20');
    await settings.update('flinkVersion', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await becomes('2.1');
    await vscode.workspace.fs.delete(jar());
    await becomes('2.3');
  });

  it('is chosen with a command', async () => {
    await vscode.window.showTextDocument(document);
    const done = vscode.commands.executeCommand('flinkConfig.chooseVersion');
    await choose('choices', 'Flink 2.3');
    await done;
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('flinkConfig', document);
    equal(settings().inspect('flinkVersion')?.workspaceFolderValue, '2.3', 'setting');
    await settings().update('flinkVersion', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
  });
});
