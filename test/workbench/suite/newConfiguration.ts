import * as vscode from 'vscode';
import { closeAfterEach } from './editor.js';
import { choose, listed, press, shown, type } from './screen.js';
import { contains, equal, lenses, ok, problems, running, open, until } from './support.js';

describe('a new configuration', () => {
  before(async () => {
    await open('config.yaml');
    await running();
  });

  closeAfterEach();

  /** Asks for it in the command palette, and takes an entry at each question. */
  const ask = async (...entries: readonly string[]): Promise<void> => {
    await press('F1');
    await until('the palette', () => shown('typed'), typed => typed === '>');
    await type('New Flink');
    await choose('choices', 'Flink: New Flink Configuration…');
    await until('the question', () => shown('question'), title => title === 'New Flink Configuration');
    for (const entry of entries) await choose('choices', entry);
  };
  /** The document that is opened in the end. */
  const opened = async (): Promise<vscode.TextDocument> => {
    const document = await until('a document is shown', () => vscode.window.activeTextEditor?.document, found => found?.isUntitled === true);
    ok(document, 'a document is shown');
    return document;
  };

  it('is asked for in four steps, opened unsaved, and nothing is wrong with it', async () => {
    await ask('Flink 2.3', 'Kubernetes', 'RocksDB', '4 GiB');
    const document = await opened();
    equal(document.languageId, 'yaml', 'language');
    contains(document.getText(), '# flink-config: version=2.3 deployment=kubernetes\n', '\n    type: rocksdb\n', '\n      size: 4g\n');
    await until('lenses', () => lenses(document), all => all.some(([, title]) => title.includes('4 GiB')));
    await problems(document.uri, 0);
  });

  it('for an old release it is a flink-conf.yaml', async () => {
    await ask('Flink 1.18', 'Standalone', 'HashMap', '2 GiB');
    const document = await opened();
    equal(document.languageId, 'flink-conf', 'language');
    contains(document.getText(), '# flink-config: version=1.18 deployment=standalone\n', '\nstate.backend.type: hashmap\n', '\ntaskmanager.memory.flink.size: 2g\n');
  });

  it('takes another size, if a TaskManager starts with it', async () => {
    await ask('Flink 2.3', 'Docker', 'HashMap', 'Another Size…');
    await until('the size', () => shown('typed'), typed => typed === '4g');
    await type('300m');
    await until('the reason', () => shown('reason'), text => text?.includes('TaskManager would not start') === true);
    await press('Enter', 'select all');
    await type('6g');
    await until('no reason', () => shown('reason'), text => text?.includes('would not start') !== true);
    await press('Enter');
    contains((await opened()).getText(), '\n      size: 6g\n');
  });

  it('is given up with Escape', async () => {
    await ask('Flink 2.3');
    await listed('choices', 'Kubernetes');
    await press('Escape');
    await until('the question', () => shown('question'), title => title === null);
    ok(vscode.window.activeTextEditor?.document.isUntitled !== true, 'nothing is opened');
  });
});
