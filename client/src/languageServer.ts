import { Uri, window, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EvidenceFinder } from './evidence.js';
import { NamedFiles } from './namedFiles.js';
import type { FlinkStatus, StatusItems } from './status.js';
import { themeKind } from './theme.js';
import { fileOf } from './tune/preview.js';

/** Makes a client that is not started yet. */
export type MakeClient = () => Promise<BaseLanguageClient>;

/** How long a server that is told to end may take: one that is stuck must not keep the window waiting. */
const PATIENCE_MS = 2000;

/** The language server as the extension sees it: at most one, started once, restarted on request. */
export class LanguageServer {
  readonly #makeClient: MakeClient;
  readonly #channel: LogOutputChannel;
  readonly #status: StatusItems;
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;
  #companions: { dispose(): unknown }[] = [];

  constructor(makeClient: MakeClient, channel: LogOutputChannel, status: StatusItems) {
    this.#makeClient = makeClient;
    this.#channel = channel;
    this.#status = status;
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() === true;
  }

  /** Starts the server unless it runs or is starting. A failure is told to the user; the next call tries again. */
  start(): Promise<void> {
    this.#starting ??= this.#start().catch((error: unknown) => {
      this.#starting = undefined;
      this.#channel.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage('The Flink language server did not start. The output "Flink Config" says why.');
    });
    return this.#starting;
  }

  /** The server's answer to a request of our own; undefined where it does not run. */
  async request<T>(method: string, parameters: unknown): Promise<T | undefined> {
    await this.start();
    return this.#client?.sendRequest<T>(method, parameters);
  }

  /** Ends the server, if it runs, and starts a new one. */
  async restart(): Promise<void> {
    await this.dispose();
    await this.start();
  }

  /** Ends the server; resolves when it is gone. */
  async dispose(): Promise<void> {
    await this.#starting;
    this.#starting = undefined;
    const client = this.#client;
    this.#client = undefined;
    for (const companion of this.#companions.splice(0)) companion.dispose();
    this.#status.clear();
    await client?.dispose(PATIENCE_MS).catch((error: unknown) => this.#channel.warn(String(error)));
  }

  async #start(): Promise<void> {
    const client = await this.#makeClient();
    const evidence = new EvidenceFinder();
    const named = new NamedFiles();
    this.#client = client;
    this.#companions = [
      evidence,
      named,
      evidence.onDidChange(() => void client.sendNotification('flinkConfig/evidenceChanged')),
      client.onRequest('flinkConfig/evidence', ({ uri }: { uri: string }) => evidence.find(fileOf(Uri.parse(uri, true)).toString())),
      named.onDidChange(() => void client.sendNotification('flinkConfig/fileChanged')),
      client.onRequest('flinkConfig/readFile', ({ uri }: { uri: string }) => named.read(uri)),
      client.onNotification('flinkConfig/status', (sent: FlinkStatus) => this.#status.show(sent)),
      window.onDidChangeActiveColorTheme(theme => void client.sendNotification('flinkConfig/themeKind', themeKind(theme))),
    ];
    await client.start();
  }
}
