import * as vscode from 'vscode';
import type { FlinkConfigApi } from '../../../client/src/activation.js';

/** Fails the test unless `condition` holds. (No node:assert: these tests run in a browser too.) */
export function ok(condition: unknown, message: string): asserts condition {
  if (condition === false || condition === undefined || condition === null) throw new Error(message);
}

/** Fails the test unless both have the same JSON. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual, undefined, 1), JSON.stringify(expected, undefined, 1)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

/** Fails the test unless `text` contains each part. */
export function contains(text: string, ...parts: readonly string[]): void {
  for (const part of parts) if (!text.includes(part)) throw new Error(`expected ${JSON.stringify(part)} in ${JSON.stringify(text)}`);
}

/** Asks again and again until the answer is good; fails with the last answer after `ms`. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>, good: (answer: T) => boolean, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms, last ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/** A file of samples/, of which the run has a copy open as its folder. */
export function sample(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a sample in the editor. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(sample(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The extension under test, activated by what was opened. */
export function extension(): vscode.Extension<FlinkConfigApi> {
  const found = vscode.extensions.getExtension<FlinkConfigApi>('flink-config.flink-config');
  ok(found, 'the extension is installed');
  return found;
}

/** Waits until the language server runs. */
export async function running(): Promise<void> {
  await until('the server runs', () => extension().isActive && extension().exports.isRunning, is => is, 30_000);
}

/** The place of a text in a document: where it starts, moved by `by` characters. */
export function place(document: vscode.TextDocument, text: string, by = 1): vscode.Position {
  const at = document.getText().indexOf(text);
  ok(at >= 0, `${text} is in the document`);
  return document.positionAt(at + by);
}

/** Our problems in a document, sorted by place, once there are `atLeast` of them; with 0, once there are none. */
export async function problems(uri: vscode.Uri, atLeast = 1): Promise<vscode.Diagnostic[]> {
  const ours = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Flink Config');
  const found = await until('problems', ours, all => (atLeast === 0 ? all.length === 0 : all.length >= atLeast));
  return found.toSorted((a, b) => a.range.start.compareTo(b.range.start));
}

/** The code of a problem, without its link. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The text of all hovers at a place. */
export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents).map(content => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

/** Inlay hints by the text of their line: `['size: 4g', '= 3.35 GiB Flink']`. */
export async function hints(document: vscode.TextDocument): Promise<[line: string, hint: string][]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
  return found.map(({ label, position }) => [
    document.lineAt(position.line).text.replace(/#.*/, '').trim(),
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  ]);
}

/** Code lenses by the text of the line they stand above. */
export async function lenses(document: vscode.TextDocument): Promise<[line: string, title: string][]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
  return found.map(({ range, command }) => [document.lineAt(range.start.line).text.trim(), command?.title ?? '']);
}
