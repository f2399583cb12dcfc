import type { ClientCapabilities, Diagnostic, FileSystemWatcher } from 'vscode-languageserver-protocol';
import { schemaTools } from '../../../server/src/schemaTools/main.js';
import { MARKDOWN_ONLY, TestClient, VSCODE } from './client.js';

/** How a client with files introduces itself. */
export interface FilesOptions {
  readonly settings?: unknown;
  /** Another editor: the server reads the files itself. */
  readonly other?: boolean;
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
}

const WATCHING: ClientCapabilities = { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } }, window: { workDoneProgress: true } };

/** A client whose files are in memory, and what the server says of them. */
export class FilesClient {
  readonly files: Record<string, string>;
  readonly messages: string[] = [];
  readonly progress: string[] = [];
  /** What the server had read, in turn. */
  readonly read: string[] = [];
  #client: TestClient | undefined;
  #watchers: readonly FileSystemWatcher[] = [];

  private constructor(files: Record<string, string>) {
    this.files = files;
  }

  static async start(files: Record<string, string>, { settings, other = false, capabilities = WATCHING, folders = ['file:///work'] }: FilesOptions = {}): Promise<FilesClient> {
    const self = new FilesClient(files);
    const base = other ? MARKDOWN_ONLY : VSCODE;
    self.#client = await TestClient.start({
      settings,
      capabilities: { ...base, ...capabilities, workspace: { ...base.workspace, configuration: true, ...capabilities.workspace } },
      initializationOptions: other ? {} : { themeKind: 'dark' },
      host: { schemaTools: () => Promise.resolve(schemaTools), ...(other ? { readFile: (uri: string) => Promise.resolve(self.#text(uri)) } : {}) },
      extend: connection => {
        connection.onRequest('flinkConfig/readFile', ({ uri }: { uri: string }) => self.#text(uri) ?? null);
        connection.onRequest('workspace/workspaceFolders', () => folders.map(uri => ({ uri, name: uri })));
        connection.onNotification('window/showMessage', ({ message }: { message: string }) => void self.messages.push(message));
        connection.onRequest('window/workDoneProgress/create', () => null);
        connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => void self.progress.push(value.kind));
        connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string; registerOptions?: { watchers?: FileSystemWatcher[] } }[] }) => {
          for (const { method, registerOptions } of registrations) if (method === 'workspace/didChangeWatchedFiles') self.#watchers = registerOptions?.watchers ?? [];
        });
        connection.onRequest('client/unregisterCapability', () => void (self.#watchers = []));
      },
    });
    return self;
  }

  get client(): TestClient {
    if (this.#client === undefined) throw new Error('The client has not started');
    return this.#client;
  }

  #text(uri: string): string | undefined {
    this.read.push(uri);
    return this.files[uri];
  }

  /** What the server asked to be told of. */
  get watched(): readonly string[] {
    return this.#watchers.map(({ globPattern }) => (typeof globPattern === 'string' ? globPattern : `${typeof globPattern.baseUri === 'string' ? globPattern.baseUri : globPattern.baseUri.uri} ${globPattern.pattern}`));
  }

  /** Changes a file, or removes it, and tells the server as an editor does that watches it. */
  async write(uri: string, text: string | undefined): Promise<void> {
    if (text === undefined) Reflect.deleteProperty(this.files, uri);
    else this.files[uri] = text;
    await this.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  /** The problems last published for an address, each as `line:character code message`. */
  shown(uri: string): readonly string[] {
    return (this.client.published(uri).at(-1)?.diagnostics ?? []).map(shown);
  }

  /** Waits until the problems last published for an address are these. */
  async showing(uri: string, expected: readonly string[]): Promise<void> {
    const text = JSON.stringify(expected);
    await this.client.until(() => (this.client.published(uri).length > 0 && JSON.stringify(this.shown(uri)) === text ? true : undefined), `${text} for ${uri}`).catch((error: unknown) => {
      throw new Error(`${String(error)}; last ${JSON.stringify(this.shown(uri))}`);
    });
  }

  /** Waits until the status says this of the files. */
  async noted(expected: readonly string[]): Promise<void> {
    await this.client.until(() => (JSON.stringify(this.#notes) === JSON.stringify(expected) ? true : undefined), JSON.stringify(expected));
  }

  get #notes(): readonly string[] {
    return (this.client.notifications.filter(({ method }) => method === 'flinkConfig/status').at(-1)?.params as { readonly notes?: readonly string[] } | undefined)?.notes ?? [];
  }

  stop(): void {
    this.client.stop();
  }
}

function shown({ range: { start }, code, message }: Diagnostic): string {
  return `${start.line}:${start.character} ${code ?? ''} ${typeof message === 'string' ? message : message.value}`;
}
