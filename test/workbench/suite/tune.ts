import * as vscode from 'vscode';
import { contains, equal, hints, hoverText, ok, open, place, running, until } from './support.js';

/** Nothing is written before its effect was seen: the preview, its numbers, Apply and Discard. */
describe('tuning', () => {
  let document: vscode.TextDocument;
  let before: string;

  const preview = (): vscode.Uri | undefined => {
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    return input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'flink-config-preview' ? input.modified : undefined;
  };
  const shown = async (): Promise<vscode.TextDocument> => {
    const uri = await until('the preview', preview, found => found !== undefined);
    ok(uri, 'a preview');
    return vscode.workspace.openTextDocument(uri);
  };
  const tuneFor = (profile: string): Thenable<unknown> => vscode.commands.executeCommand('flinkConfig.tune', document.uri.toString(), profile);

  beforeEach(async () => {
    document = await open('config.yaml');
    await running();
    before = document.getText();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('offers the goals on a memory setting with what they do', async () => {
    const at = place(document, 'fraction: 0.4');
    const actions = await until('actions', () => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), 'refactor'), all => all.length > 0);
    ok(actions.some(({ title }) => title.startsWith('Tune for HashMap: task heap 1.42 → ')), `an action among ${actions.map(({ title }) => title).join(', ')}`);
  });

  for (const profile of ['hashmap', 'batch']) {
    it(`shows what ${profile} would make of the file, applies it as one step, and the hints follow`, async () => {
      await tuneFor(profile);
      const after = await shown();
      ok(after.getText() !== before, 'the preview differs');
      equal(document.getText(), before, 'the file while it is only looked at');
      await until('hints of the preview', () => hints(after), all => all.length > 0);
      await vscode.commands.executeCommand('flinkConfig.applyTuning');
      equal(document.getText(), after.getText(), 'the file after Apply');
      await until('the comparison closes', preview, found => found === undefined);
      await until('hints of the file', () => hints(document), all => all.length > 0);
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), before, 'the file after one undo');
    });
  }

  it('leaves the file alone when the preview is discarded', async () => {
    await tuneFor('hashmap');
    await shown();
    await vscode.commands.executeCommand('flinkConfig.discardTuning');
    await until('the comparison closes', preview, found => found === undefined);
    equal(document.getText(), before, 'the file');
  });

  it('has the numbers of the outcome in the hovers of the preview', async () => {
    await tuneFor('hashmap');
    const after = await shown();
    contains(await hoverText(after, place(after, 'size: 4g')), '**TaskManager process 4 GiB**');
  });
});
