import * as vscode from 'vscode';
import { becomes, closeAfterEach, cursorTo, HEAD, WHOLE, write } from './editor.js';
import { choose, press, rows, type } from './screen.js';
import { codeOf, equal, lenses, open, problems, running, until } from './support.js';

describe('quick fixes', () => {
  before(async () => {
    await open('config.yaml');
    await running();
  });

  closeAfterEach();

  /** Opens the menu of fixes at a text with the keyboard. A menu that is asked for while the editor looks for a light bulb may not come. */
  const menuAt = async (editor: vscode.TextEditor, text: string): Promise<string[]> => {
    await cursorTo(editor, text, 1);
    const found = await until('the menu', async () => {
      await press('quick fix');
      return until('fixes', () => rows('fixes'), all => all.length > 0, 3000).catch(() => []);
    }, all => all.length > 0);
    return found.map(row => row.text);
  };
  const codes = async ({ document }: vscode.TextEditor): Promise<string[]> => (await problems(document.uri)).map(codeOf);

  it('a misspelt key: the one that was meant first', async () => {
    const editor = await write(`${WHOLE}parallelism.defalt: 4  # kept\n`);
    equal(await codes(editor), ['unknown-key'], 'problems');
    equal(await menuAt(editor, 'defalt'), ['Rename to parallelism.default', 'Remove the setting', 'Ignore this line: unknown-key'], 'menu');
    await choose('fixes', 'Rename to parallelism.default');
    await becomes(editor, `${WHOLE}parallelism.default: 4  # kept\n`);
    await problems(editor.document.uri, 0);
    await press('undo');
    await becomes(editor, `${WHOLE}parallelism.defalt: 4  # kept\n`);
  });

  it('a misspelt key in a nested file: moved to where it belongs', async () => {
    const editor = await write(`${HEAD}taskmanager:\n  memory:\n    process:\n      size: 4g\n    networks:\n      min: 96mb\n`);
    equal(await codes(editor), ['unknown-key'], 'problems');
    await menuAt(editor, 'networks');
    await choose('fixes', 'Rename to taskmanager.memory.network.min');
    await becomes(editor, `${HEAD}taskmanager:\n  memory:\n    process:\n      size: 4g\n    network:\n      min: 96mb\n`);
    await problems(editor.document.uri, 0);
  });

  it('an old name: the new one', async () => {
    const editor = await write(`${WHOLE}state.checkpoints.dir: s3://orders/checkpoints\n`);
    equal(await codes(editor), ['deprecated-key'], 'problems');
    await menuAt(editor, 'state.checkpoints');
    await choose('fixes', 'Rename to execution.checkpointing.dir');
    await becomes(editor, `${WHOLE}execution.checkpointing.dir: s3://orders/checkpoints\n`);
    await problems(editor.document.uri, 0);
  });

  it('memory that does not fit: an amount that does, and the lens follows', async () => {
    const editor = await write(`${HEAD}taskmanager:\n  memory:\n    process:\n      size: 1g\n    managed:\n      size: 2g  # too much\n`);
    equal(await codes(editor), ['components-exceed-total-flink-memory'], 'problems');
    await menuAt(editor, '2g');
    await choose('fixes', 'Set managed memory to 256 MiB, the most that fits: keeps total process memory, leaves no task heap');
    await becomes(editor, `${HEAD}taskmanager:\n  memory:\n    process:\n      size: 1g\n    managed:\n      size: 256m  # too much\n`);
    await problems(editor.document.uri, 0);
    await until('the lens', () => lenses(editor.document), all => all.some(([, title]) => title.includes('1 GiB: heap')));
  });

  it('a size in the units of Kubernetes: the ones of Flink, while the text is typed', async () => {
    const editor = await write(`${HEAD}taskmanager.memory.process.size: |\n`);
    await type('4Gi');
    await press('Escape');
    equal((await until('the problem', () => codes(editor), all => all.includes('unreadable-memory-size'))), ['unreadable-memory-size'], 'problems');
    await menuAt(editor, '4Gi');
    await choose('fixes', 'Write 4g');
    await becomes(editor, `${HEAD}taskmanager.memory.process.size: 4g\n`);
    await problems(editor.document.uri, 0);
  });

  it('a line is ignored with a comment', async () => {
    const editor = await write(`${WHOLE}parallelism.defalt: 4\n`);
    await codes(editor);
    await menuAt(editor, 'defalt');
    await choose('fixes', 'Ignore this line: unknown-key');
    await problems(editor.document.uri, 0);
  });

  it('all that need no second look, at once, by a command', async () => {
    const editor = await write(`${HEAD}state.checkpoints.dir: s3://orders/checkpoints\ntaskmanager.memory.process.size: 4Gi\nparallelism.defalt: 4\n`);
    equal(await codes(editor), ['deprecated-key', 'unreadable-memory-size', 'unknown-key'], 'problems');
    // Which key was meant is a guess: it is left to the author.
    const fixed = `${HEAD}execution.checkpointing.dir: s3://orders/checkpoints\ntaskmanager.memory.process.size: 4g\nparallelism.defalt: 4\n`;
    // The editor gives up on fixes when its cursor moves, as it does while an editor opens: the command is given again.
    await until('the text', async () => {
      await vscode.commands.executeCommand('editor.action.fixAll');
      return editor.document.getText();
    }, text => text === fixed);
    await until('problems', () => codes(editor), all => all.join() === 'unknown-key');
  });
});
