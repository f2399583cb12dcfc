import { Disposable, window, workspace, type ExtensionContext, type LogOutputChannel, type TextDocument } from 'vscode';
import { registerCommands } from './commands.js';
import { isSelected, looksFlink } from './documents.js';
import { LanguageServer, type MakeClient } from './languageServer.js';
import { indentBelowKeys } from './newLines.js';
import { StatusItems } from './status.js';

/** What the extension lets other extensions, and its own tests, see. */
export interface FlinkConfigApi {
  /** Whether the language server runs: it does from the first Flink document on. */
  readonly isRunning: boolean;
}

/** How long the typing in a document rests before it is looked at again. */
const REST_MS = 400;

/** Sets up all that desktop and browser share. The server itself starts at the first document that looks like Flink's. */
export function activateWith(context: ExtensionContext, makeClient: (channel: LogOutputChannel) => ReturnType<MakeClient>): LanguageServer {
  const channel = window.createOutputChannel('Flink Config', { log: true });
  const status = new StatusItems();
  const server = new LanguageServer(() => makeClient(channel), channel, status);
  context.subscriptions.push(channel, status, registerCommands(server, status), indentBelowKeys(status), whenFlinkAppears(() => void server.start()));
  return server;
}

/** Calls `found` once, at the first open document that looks like Flink's. */
function whenFlinkAppears(found: () => void): Disposable {
  const resting = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const listeners: Disposable[] = [];
  const stop = (): void => {
    for (const rest of resting.values()) clearTimeout(rest);
    resting.clear();
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const look = (document: TextDocument): boolean => {
    const isFlink = looksFlink(document);
    if (isFlink) {
      stop();
      found();
    }
    return isFlink;
  };
  if (!workspace.textDocuments.some(look)) {
    listeners.push(
      workspace.onDidOpenTextDocument(look),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!isSelected(document)) return;
        clearTimeout(resting.get(document));
        resting.set(document, setTimeout(() => {
          resting.delete(document);
          if (!document.isClosed) look(document);
        }, REST_MS));
      }),
    );
  }
  return new Disposable(stop);
}
