import { Disposable, window, workspace, type ExtensionContext, type LogOutputChannel, type TextDocument } from 'vscode';
import { looksLikeFlink } from '../../server/src/document/detect.js';
import { registerCommands } from './commands.js';
import { isSelected } from './documents.js';
import { LanguageServer, type MakeClient } from './languageServer.js';
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
  context.subscriptions.push(channel, status, registerCommands(server, status), whenFlinkAppears(() => void server.start()));
  return server;
}

/** Calls `found` once, at the first open document that looks like Flink's. */
function whenFlinkAppears(found: () => void): Disposable {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const listeners: Disposable[] = [];
  const stop = (): void => {
    clearTimeout(rest);
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const look = (document: TextDocument): boolean => {
    const isFlink = isSelected(document) && (document.languageId === 'flink-conf' || looksLikeFlink(fileName(document), document.getText()));
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
        clearTimeout(rest);
        rest = setTimeout(() => look(document), REST_MS);
      }),
    );
  }
  return new Disposable(stop);
}

function fileName({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
