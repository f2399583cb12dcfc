import * as vscode from 'vscode';
import { becomes, closeAfterEach, cursorTo, HEAD, write } from './editor.js';
import { press, rows, type } from './screen.js';
import { equal, open, running, until } from './support.js';

describe('formatting', () => {
  const LOOSE = `${HEAD}taskmanager:\n    memory:\n        process:\n            size:   4g  # all of it\n\n\n\nparallelism.default:  2\n`;
  const NEAT = `${HEAD}taskmanager:\n  memory:\n    process:\n      size: 4g  # all of it\n\nparallelism.default: 2\n`;

  const settings = vscode.workspace.getConfiguration('editor');
  const set = (name: string, value: unknown): Thenable<void> => settings.update(name, value, vscode.ConfigurationTarget.Global);

  before(async () => {
    await open('config.yaml');
    await running();
    await set('detectIndentation', false);
  });

  after(() => set('detectIndentation', undefined));

  const edits = ({ document }: vscode.TextEditor): Thenable<vscode.TextEdit[] | undefined> =>
    vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true });
  /** Shows an untidy text, as soon as there is a formatter for it. */
  const untidy = async (marked: string): Promise<vscode.TextEditor> => {
    const editor = await write(marked);
    await until('a formatter', () => edits(editor), found => (found?.length ?? 0) > 0);
    return editor;
  };

  closeAfterEach();

  it('formats the document, and undo takes it back at once', async () => {
    const editor = await untidy(LOOSE);
    await press('format');
    await becomes(editor, NEAT);
    await press('undo');
    await becomes(editor, LOOSE);
  });

  it('formats what is selected', async () => {
    const editor = await untidy(LOOSE);
    await cursorTo(editor, 'parallelism');
    await press('Shift+End', 'format selection');
    await becomes(editor, LOOSE.replace('default:  2', 'default: 2'));
  });

  it('below a key a new line is indented', async () => {
    const editor = await write(`${HEAD}taskmanager:|  # the workers\n`);
    await press('End', 'Enter');
    await becomes(editor, `${HEAD}taskmanager:  # the workers\n  |\n`);
    await type('memory:');
    // Suggestions for the key go once the editor has heard that there are none behind the colon: until then Enter would take one.
    await until('no suggestions', () => rows('suggestions'), all => all.length === 0);
    await press('Enter');
    await becomes(editor, `${HEAD}taskmanager:  # the workers\n  memory:\n    |\n`);
  });

  it('below a value a new line stands where the value\'s key does', async () => {
    const editor = await write(`${HEAD}taskmanager:\n  memory:\n    process.size: 4g|\n`);
    await press('Enter');
    await becomes(editor, `${HEAD}taskmanager:\n  memory:\n    process.size: 4g\n    |\n`);
  });

  it('as deep as what stands there already, where the editor formats while one types', async () => {
    await set('formatOnType', true);
    const editor = await untidy(`${HEAD}taskmanager:|\n    numberOfTaskSlots:  4\n`);
    await press('Enter');
    await becomes(editor, `${HEAD}taskmanager:\n    |\n    numberOfTaskSlots:  4\n`);
    await set('formatOnType', undefined);
  });

  it('other YAML is left to the editor', async () => {
    const editor = await write('services:|\n    web:   1\n', { isFlink: false });
    equal(await edits(editor) ?? [], [], 'edits');
    await press('Enter');
    await becomes(editor, 'services:\n|\n    web:   1\n');
  });
});
