import * as vscode from 'vscode';
import { becomes, closeAfterEach, HEAD, WHOLE, write } from './editor.js';
import { choose, listed, press, rows, shown, type } from './screen.js';
import { codeOf, contains, equal, hints, problems, running, open, until } from './support.js';

const FLAT = `${WHOLE}taskmanager.numberOfTaskSlots: 4\n`;
const NESTED = `${HEAD}taskmanager:\n  numberOfTaskSlots: 4\n  memory:\n    process:\n      size: 4g\n`;

describe('completion', () => {
  before(async () => {
    await open('config.yaml');
    await running();
  });

  closeAfterEach();

  /** The share of managed memory in the hint behind the number of slots: it follows what is written. */
  const managedOfSlot = async ({ document }: vscode.TextEditor): Promise<string | undefined> =>
    /(\S+ \S+) managed/.exec((await hints(document)).map(([, hint]) => hint).join())?.[1];

  /** Takes a suggestion; where the keys were faster than the answers the editor has no list, and is asked for one. */
  const take = async (text: string): Promise<void> => {
    const found = await until('a list', () => rows('suggestions'), all => all.length > 0, 3000).catch(() => []);
    if (found.length === 0) await press('Control+Space');
    await choose('suggestions', text);
  };

  it('finds a key by the first letters of its parts, goes on with its value, and hints and problems follow', async () => {
    const editor = await write(`${FLAT}|`);
    await type('tmms');
    await until('it is the first one', () => rows('suggestions'), ([first]) => first?.text === 'taskmanager.memory.managed.size');
    await choose('suggestions', 'taskmanager.memory.managed.size');
    await becomes(editor, `${FLAT}taskmanager.memory.managed.size: |`);
    await until('the problem', () => problems(editor.document.uri), found => found.map(codeOf).join() === 'yaml-null-value');
    await listed('suggestions', '1372m');
    await type('512');
    await choose('suggestions', '512m');
    await becomes(editor, `${FLAT}taskmanager.memory.managed.size: 512m|`);
    await problems(editor.document.uri, 0);
    await until('the share of a slot', () => managedOfSlot(editor), share => share === '128 MiB');
    await until('the hint', () => rows('lines'), lines => lines.some(({ text }) => text.includes('128 MiB managed')));
  });

  it('nests a key as the file does, and goes on with its value', async () => {
    const editor = await write(`${NESTED}    |`);
    await type('mans');
    await choose('suggestions', 'managed.size');
    await becomes(editor, `${NESTED}    managed:\n      size: |`);
    await type('0.5 GiB');
    await take('512m');
    await becomes(editor, `${NESTED}    managed:\n      size: 512m|`);
    await until('the share of a slot', () => managedOfSlot(editor), share => share === '128 MiB');
  });

  it('nests a key of another section, and goes on with its value', async () => {
    const editor = await write(`${NESTED}|`);
    await type('restart-s');
    await choose('suggestions', 'restart-strategy.type');
    await becomes(editor, `${NESTED}restart-strategy:\n  type: |`);
    await choose('suggestions', 'none');
    await becomes(editor, `${NESTED}restart-strategy:\n  type: none|`);
  });

  it('offers values behind a colon and a blank, and a number goes on with its units', async () => {
    const editor = await write(`${FLAT}|`);
    await type('execution.checkpointing.mode: at');
    await choose('suggestions', 'AT_LEAST_ONCE');
    await becomes(editor, `${FLAT}execution.checkpointing.mode: AT_LEAST_ONCE|`);
    await press('Enter');
    await type('taskmanager.memory.managed.size: 768');
    await choose('suggestions', '768m');
    await becomes(editor, `${FLAT}execution.checkpointing.mode: AT_LEAST_ONCE\ntaskmanager.memory.managed.size: 768m|`);
  });

  it('ends a line with Enter where a section was typed', async () => {
    const editor = await write(`${NESTED}|`);
    await type('jobmanager:');
    // The editor keeps the old list until it has the answer for the last letter.
    await until('no list', () => rows('suggestions'), all => all.length === 0);
    await press('Enter');
    await becomes(editor, `${NESTED}jobmanager:\n  |`);
  });

  it('tells what an option is', async () => {
    await write(`${FLAT}|`);
    await type('tmms');
    await listed('suggestions', 'taskmanager.memory.managed.size');
    if (await shown('documentation') === null) await press('Control+Space');
    contains(await until('documentation', () => shown('documentation'), text => text !== null) ?? '', 'MemorySize', 'Managed memory 1.34 GiB');
    await press('Control+Space', 'Escape');
  });

  it('offers the blocks that configurations often have, to be filled in part by part', async () => {
    const editor = await write(`${FLAT}|`);
    await type('flink-unal');
    await take('flink-unaligned-checkpoints');
    await becomes(editor, `${FLAT}execution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s|`);
    await type('1 min');
    await press('Escape');
    await becomes(editor, `${FLAT}execution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: 1 min|`);
  });

  it('offers nothing in other YAML', async () => {
    const { document } = await write('services:\n  web:\n    task\n', { isFlink: false });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(2, 8));
    equal(items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property), [], 'keys');
  });
});
