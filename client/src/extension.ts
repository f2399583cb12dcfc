import { join } from 'node:path';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { activateWith, type FlinkConfigApi } from './activation.js';
import type { LanguageServer } from './languageServer.js';

let server: LanguageServer | undefined;

/** The desktop and remote side: the language server is a Node process of its own. */
export function activate(context: ExtensionContext): FlinkConfigApi {
  server = activateWith(context, channel => makeClient(context, channel));
  return server;
}

export function deactivate(): Promise<void> | undefined {
  return server?.dispose();
}

/** Loads the client's library only now: most YAML files are not Flink's, and then nothing of this is needed. */
async function makeClient(context: ExtensionContext, channel: LogOutputChannel) {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const { clientOptions } = await import('./clientOptions.js');
  const module = context.asAbsolutePath(join('dist', 'server', 'main.node.js'));
  const options = { env: { ...process.env, ...compileCache(context) } };
  return new LanguageClient(
    'flinkConfig',
    'Flink Config',
    {
      run: { module, transport: TransportKind.ipc, options },
      debug: { module, transport: TransportKind.ipc, options: { ...options, execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    clientOptions(channel),
  );
}

/** Node keeps compiled code from one start to the next; releases before 22.1, as in VS Code 1.91, cannot. */
function compileCache(context: ExtensionContext): NodeJS.ProcessEnv {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const able = major > 22 || (major === 22 && minor >= 1);
  return able ? { NODE_COMPILE_CACHE: join(context.globalStorageUri.fsPath, 'compile-cache') } : {};
}
