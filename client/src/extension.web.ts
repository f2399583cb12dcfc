import { Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { activateWith, type FlinkConfigApi } from './activation.js';
import type { LanguageServer } from './languageServer.js';

let server: LanguageServer | undefined;

/** The browser side: the language server is a worker. */
export function activate(context: ExtensionContext): FlinkConfigApi {
  server = activateWith(context, channel => makeClient(context, channel));
  return server;
}

export function deactivate(): Promise<void> | undefined {
  return server?.dispose();
}

async function makeClient(context: ExtensionContext, channel: LogOutputChannel) {
  const { LanguageClient } = await import('vscode-languageclient/browser');
  const { clientOptions } = await import('./clientOptions.js');
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.browser.js').toString(true));

  /** Ends the worker with the client, which by itself leaves it running. */
  class WorkerClient extends LanguageClient {
    override async dispose(timeout?: number): Promise<void> {
      try {
        await super.dispose(timeout);
      } finally {
        worker.terminate();
      }
    }
  }
  const script = (name: string): string => Uri.joinPath(context.extensionUri, 'dist', 'server', name).toString(true);
  return new WorkerClient('flinkConfig', 'Flink Config', worker, clientOptions(channel, { schemaTools: script('schemaTools.browser.js'), words: script('words.browser.js') }));
}
