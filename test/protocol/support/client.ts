import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import {
  createProtocolConnection, type ClientCapabilities, type CodeLens, type Diagnostic, type Hover, type InitializeResult, type InlayHint, type MarkupContent, type Position, type ProtocolConnection, type PublishDiagnosticsParams, type ServerCapabilities,
} from 'vscode-languageserver-protocol/node';
import { serve, type Host } from '../../../server/src/server.js';

/** What VS Code says of itself, as far as it decides what it is shown. */
export const VSCODE: ClientCapabilities = {
  general: { markdown: { parser: 'marked', version: '1.1.0', allowedTags: ['table', 'tr', 'td', 'span', 'img', 'strong', 'br'] } },
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true } },
};

/** A terminal editor that draws markdown without HTML. */
export const MARKDOWN_ONLY: ClientCapabilities = { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, publishDiagnostics: {} } };

/** A client that draws plain text. */
export const PLAIN: ClientCapabilities = { textDocument: { hover: { contentFormat: ['plaintext'] } } };

/** How a client introduces itself and what it answers. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
  readonly evidence?: unknown;
  /** The files that the server's machine has, by their addresses. */
  readonly files?: readonly string[];
  /** What else the server's machine can do. */
  readonly host?: Host;
  /** Answers, and hears, more than this client does by itself. */
  readonly extend?: (connection: ProtocolConnection) => void;
}

/** A client with a server of its own behind two streams. */
export class TestClient {
  readonly #connection: ProtocolConnection;
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly notifications: { method: string; params: unknown }[] = [];
  readonly refreshed: string[] = [];
  readonly registered: string[] = [];
  #waiting: (() => void)[] = [];
  #version = 1;
  settings: unknown;
  /** What the server said that it can do. */
  capabilities: ServerCapabilities = {};

  private constructor(options: ClientOptions) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    this.settings = options.settings ?? null;
    serve(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), '0.0.0', { ...(options.files === undefined ? {} : { exists: uri => Promise.resolve(options.files?.includes(uri) === true) }), ...options.host });
    this.#connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params);
      this.#wake();
    });
    this.#connection.onNotification('flinkConfig/status', (params: unknown) => {
      this.notifications.push({ method: 'flinkConfig/status', params });
      this.#wake();
    });
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    this.#connection.onRequest('flinkConfig/evidence', () => options.evidence ?? null);
    this.#connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => void this.registered.push(...registrations.map(({ method }) => method)));
    this.#connection.onRequest('workspace/inlayHint/refresh', () => void this.refreshed.push('inlayHint'));
    this.#connection.onRequest('workspace/codeLens/refresh', () => void this.refreshed.push('codeLens'));
    options.extend?.(this.#connection);
    this.#connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    const { capabilities } = await client.#connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities: options.capabilities ?? VSCODE, initializationOptions: options.initializationOptions ?? { themeKind: 'dark' } });
    client.capabilities = capabilities;
    await client.#connection.sendNotification('initialized', {});
    return client;
  }

  async open(text: string, uri = 'file:///work/config.yaml', languageId = 'yaml'): Promise<void> {
    this.#version = 1;
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Opens a text and waits for its problems. */
  async diagnose(text: string, uri = 'file:///work/config.yaml', languageId = 'yaml'): Promise<Diagnostic[]> {
    await this.open(text, uri, languageId);
    return (await this.diagnosticsOf(uri, 1)).diagnostics;
  }

  /** The problems of a version of a document, as soon as they arrive. */
  async diagnosticsOf(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.#published.find(params => params.uri === uri && params.version === version), `diagnostics of version ${version}`);
  }

  /** Everything that was published for a document. */
  published(uri: string): readonly PublishDiagnosticsParams[] {
    return this.#published.filter(params => params.uri === uri);
  }

  /** Drops what was published so far: versions begin anew with the next document. */
  forgetPublished(): void {
    this.#published.length = 0;
  }

  async until<T>(get: () => T | undefined, what: string): Promise<T> {
    const limit = Date.now() + 5000;
    for (;;) {
      const found = get();
      if (found !== undefined) return found;
      if (Date.now() > limit) throw new Error(`Waited in vain for ${what}`);
      await new Promise<void>(done => {
        const timer = setTimeout(done, 100);
        this.#waiting.push(() => {
          clearTimeout(timer);
          done();
        });
      });
    }
  }

  async change(start: Position, end: Position, text: string, uri = 'file:///work/config.yaml'): Promise<number> {
    this.#version++;
    await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: this.#version }, contentChanges: [{ range: { start, end }, text }] });
    return this.#version;
  }

  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.#connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  async hover(marked: string, uri = 'file:///work/config.yaml', languageId = 'yaml'): Promise<string | null> {
    const { text, position } = cursor(marked);
    await this.open(text, uri, languageId);
    const hover = await this.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
    return hover === null ? null : (hover.contents as MarkupContent).value;
  }

  /** The text with its hints in it, each behind its place as `⟨hint⟩`. */
  async hinted(text: string, uri = 'file:///work/config.yaml'): Promise<string> {
    await this.open(text, uri);
    const lines = text.split('\n');
    const hints = await this.request<InlayHint[] | null>('textDocument/inlayHint', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } } });
    for (const { position, label } of [...(hints ?? [])].reverse()) {
      const line = lines[position.line] ?? '';
      const shown = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      lines[position.line] = `${line.slice(0, position.character)}⟨${shown}⟩${line.slice(position.character)}`;
    }
    return lines.join('\n');
  }

  async lenses(text: string, uri = 'file:///work/config.yaml'): Promise<CodeLens[] | null> {
    await this.open(text, uri);
    return this.request<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } });
  }

  stop(): void {
    this.#connection.dispose();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}

/** A text with its cursor `|` taken out, and where it stood. */
export function cursor(marked: string): { text: string; position: Position } {
  const at = marked.indexOf('|');
  if (at < 0) throw new Error('The text has no cursor |');
  const before = marked.slice(0, at);
  const line = before.split('\n').length - 1;
  return { text: before + marked.slice(at + 1), position: { line, character: at - (before.lastIndexOf('\n') + 1) } };
}
