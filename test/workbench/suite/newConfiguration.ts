import * as vscode from 'vscode';
import { contains, equal, lenses, ok, sleep, until } from './support.js';

describe('a new configuration', () => {
  /** Runs the command and takes, at each question, the entry so many places below the first. */
  const choose = async (...places: readonly number[]): Promise<vscode.TextDocument> => {
    const done = vscode.commands.executeCommand('flinkConfig.newConfiguration');
    for (const place of places) {
      await sleep(700);
      for (let step = 0; step < place; step++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await sleep(100);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await done;
    const document = vscode.window.activeTextEditor?.document;
    ok(document, 'a document is shown');
    return document;
  };

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is asked for in four steps, opened unsaved, and nothing is wrong with it', async () => {
    const document = await choose(0, 1, 0, 0);
    equal([document.isUntitled, document.languageId], [true, 'yaml'], 'document');
    contains(document.getText(), '# flink-config: version=2.3 deployment=kubernetes\n', '\n    type: rocksdb\n', '\n      size: 4g\n');
    await until('lenses', () => lenses(document), all => all.some(([, title]) => title.includes('4 GiB')));
    equal(vscode.languages.getDiagnostics(document.uri), [], 'problems');
  });

  it('for an old release it is a flink-conf.yaml', async () => {
    const document = await choose(6, 0, 1, 1);
    equal([document.isUntitled, document.languageId], [true, 'flink-conf'], 'document');
    contains(document.getText(), '# flink-config: version=1.18 deployment=standalone\n', '\nstate.backend.type: hashmap\n', '\ntaskmanager.memory.process.size: 2g\n');
  });
});
