import { commands, Disposable, Position, Range, Selection, TextEditorRevealType, Uri, window, type TextEditor } from 'vscode';
import { chooseAnyFact, chooseFact } from './chooseFact.js';
import type { LanguageServer } from './languageServer.js';
import type { StatusItems } from './status.js';
import { Tuner } from './tune/command.js';
import { Previews } from './tune/preview.js';

/** A place as the language server protocol writes it: lines and characters count from 0. */
interface Place { readonly line: number; readonly character: number }

/** Registers what the manifest declares, and what lenses, hovers and status items run. */
export function registerCommands(server: LanguageServer, status: StatusItems): Disposable {
  const previews = new Previews();
  const tuner = new Tuner(server, previews);
  return Disposable.from(
    previews,
    commands.registerCommand('flinkConfig.tune', (uri?: unknown, profile?: string, asks?: boolean) => tuner.tune(typeof uri === 'string' ? uri : undefined, profile, asks)),
    commands.registerCommand('flinkConfig.applyTuning', () => tuner.apply()),
    commands.registerCommand('flinkConfig.discardTuning', () => tuner.discard()),
    commands.registerCommand('flinkConfig.restartServer', () => server.restart()),
    commands.registerCommand('flinkConfig.chooseVersion', () => chooseFact('version', status.active)),
    commands.registerCommand('flinkConfig.chooseDeployment', () => chooseFact('deployment', status.active)),
    commands.registerCommand('flinkConfig.chooseFact', () => chooseAnyFact(status.active)),
    // Few need it, and it brings Flink's memory arithmetic along: it is loaded when it is asked for.
    commands.registerCommand('flinkConfig.newConfiguration', async () => (await import('./newConfiguration/command.js')).newConfiguration()),
    commands.registerCommand('flinkConfig.reveal', reveal),
    commands.registerCommand('flinkConfig.showMemory', showMemory),
  );
}

/** Goes to a range of a document, opening it where it is not. */
async function reveal(uri: string, range: { readonly start: Place; readonly end: Place }): Promise<TextEditor> {
  const target = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const editor = await window.showTextDocument(Uri.parse(uri), { selection: target });
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The first key that has the breakdown of a process in its hover. */
const MEMORY_KEY = {
  taskManager: /taskmanager\s*[.:]/i,
  jobManager: /jobmanager\s*[.:]/i,
};

/**
 * Shows where the memory of a process goes, as the hover of its keys does.
 * `place` is where that hover is; without it, the first line that names the process.
 */
async function showMemory(uri?: string, process: 'taskManager' | 'jobManager' = 'taskManager', place?: Place): Promise<void> {
  const active = window.activeTextEditor;
  const target = uri === undefined ? active?.document.uri : Uri.parse(uri);
  if (!target) return;
  const editor = active?.document.uri.toString() === target.toString() ? active : await window.showTextDocument(target);
  const position = place ? new Position(place.line, place.character) : firstMention(editor, MEMORY_KEY[process]);
  if (!position) return;
  editor.selection = new Selection(position, position);
  // At the top, so that the hover has the room it wants below the line.
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}

function firstMention({ document }: TextEditor, key: RegExp): Position | undefined {
  for (let line = 0; line < document.lineCount; line++) {
    const text = document.lineAt(line).text.replace(/#.*/, '');
    const at = text.search(key);
    if (at >= 0) return new Position(line, at);
  }
  return undefined;
}
