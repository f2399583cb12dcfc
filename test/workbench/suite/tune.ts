import * as vscode from 'vscode';
import { closeAfterEach, cursorTo, HEAD, WHOLE, write } from './editor.js';
import { choose, press, rows, shown as shownText, type } from './screen.js';
import { contains, equal, hints, hoverText, ok, open, place, running, until } from './support.js';

/** Nothing is written before its effect was seen: the light bulb, the preview, its numbers, Apply and Discard. */
describe('tuning', () => {
  const preview = (): vscode.Uri | undefined => {
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    return input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'flink-config-preview' ? input.modified : undefined;
  };
  const shown = async (): Promise<vscode.TextDocument> => {
    const uri = await until('the preview', preview, found => found !== undefined);
    ok(uri, 'a preview');
    return vscode.workspace.openTextDocument(uri);
  };
  const texts = async (document: vscode.TextDocument): Promise<string> => (await hints(document)).map(([, hint]) => hint).join(' | ');

  before(async () => {
    await open('config.yaml');
    await running();
  });
  closeAfterEach();
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** Each with the text, the word that the cursor is on, the beginning of the action, and what is in the hints before it and after it. */
  const GOALS = [
    ['hashmap', WHOLE, 'process.size: 4g', 'Tune for HashMap: task heap 1.42 → 2.76 GiB', '= 3.35 GiB Flink', 'in the task heap, 2.76 GiB per slot'],
    ['rocksdb', WHOLE, 'process.size: 4g', 'Tune for RocksDB: managed 1.34 → 2.01 GiB', '= 3.35 GiB Flink', '2.01 GiB per slot'],
    ['batch', `${WHOLE}taskmanager.memory.network.fraction: 0.1\n`, 'process.size: 4g', 'Tune for batch jobs: ', '= 343 MiB', '= 686 MiB'],
    ['container', `${HEAD}taskmanager.memory.flink.size: 3g\n`, 'flink.size: 3g', 'Tune for containers: total process memory 3.61 GiB', '= 1.37 GiB heap + 1.63 GiB off-heap', '= 3 GiB Flink'],
  ] as const;

  for (const [profile, text, at, title, hintBefore, hintAfter] of GOALS) {
    it(`${profile}: from the light bulb to the preview, applied as one step, and the hints follow`, async () => {
      const editor = await write(text);
      const { document } = editor;
      await until('hints of the file', () => texts(document), all => all.includes(hintBefore));
      await cursorTo(editor, at, 1);
      // A menu that is asked for while the editor looks for a light bulb may not come.
      await until('the menu', async () => {
        await press('quick fix');
        return until('fixes', () => rows('fixes'), all => all.length > 0, 3000).catch(() => []);
      }, all => all.some(row => row.text.startsWith(title)));
      await choose('fixes', title);
      const after = await shown();
      equal(document.getText(), text, 'the file while it is only looked at');
      await until('hints of the preview', () => texts(after), all => all.includes(hintAfter));
      await vscode.commands.executeCommand('flinkConfig.applyTuning');
      equal(document.getText(), after.getText(), 'the file after Apply');
      await until('the comparison closes', preview, found => found === undefined);
      await until('hints of the file', () => texts(document), all => all.includes(hintAfter));
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), text, 'the file after one undo');
    });
  }

  it('makes refused memory fit under a rule that is picked', async () => {
    const { document } = await write(`${HEAD}taskmanager.memory.process.size: 1g\ntaskmanager.memory.managed.size: 2g\n`);
    contains(await hoverText(document, place(document, 'managed.size')), '**Would not start**', 'Make it fit…](command:flinkConfig.tune?');
    void vscode.commands.executeCommand('flinkConfig.tune', document.uri.toString(), 'fit', true);
    await choose('choices', 'Keep managed memory');
    contains((await shown()).getText(), 'taskmanager.memory.managed.size: 2g', 'taskmanager.memory.process.size: 3129m');
  });

  const tuneFor = (document: vscode.TextDocument, profile?: string): Thenable<unknown> => vscode.commands.executeCommand('flinkConfig.tune', document.uri.toString(), profile);

  it('leaves the file alone when the preview is discarded', async () => {
    const { document } = await write(WHOLE);
    await tuneFor(document, 'hashmap');
    await shown();
    await vscode.commands.executeCommand('flinkConfig.discardTuning');
    await until('the comparison closes', preview, found => found === undefined);
    equal(document.getText(), WHOLE, 'the file');
  });

  it('compares both sides in the hovers of the preview, with the picture and the notes', async () => {
    const { document } = await write(WHOLE);
    await tuneFor(document, 'hashmap');
    const after = await shown();
    const hover = await hoverText(after, place(after, 'managed.size'));
    contains(hover, '**TaskManager 4 GiB** task heap 1.42 → **2.76 GiB**, managed 1.34 GiB → **0**', 'data:image/svg+xml;base64,', '| Managed | ', 'Nothing in the file uses managed memory');
  });

  it('for several goals at once', async () => {
    const { document } = await write(WHOLE);
    void tuneFor(document);
    await until('the goals', () => rows('choices'), all => all.length > 0);
    await type('Several');
    await choose('choices', 'Several Goals…');
    for (const goal of ['Tune for HashMap', 'Tune for standalone processes', 'Show the Difference']) await choose('choices', goal);
    // What the two ask besides: as it is proposed.
    await until('the preview', async () => {
      if (await shownText('question') !== null) await press('Enter');
      return preview();
    }, found => found !== undefined);
    const after = await shown();
    contains(after.getText(), 'taskmanager.memory.managed.size: 0', 'taskmanager.memory.flink.size: ');
  });
});
