import { CodeLensRefreshRequest, DidChangeConfigurationNotification, InlayHintRefreshRequest, SemanticTokensRefreshRequest, TextDocuments, type Connection, type InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientView, parseThemeKind, type ClientView } from './clientView.js';
import { Analyses } from './documents.js';
import type { Evidence } from './facts.js';
import { diagnostics } from './features/diagnostics.js';
import { status } from './features/status.js';
import { CAPABILITIES, FORMATTING_CAPABILITIES, provide, type Sources } from './provide.js';
import { canRegisterFormatting, FormattingRegistration } from './registerFormatting.js';
import { userSettings } from './userSettings.js';

/** Connects the features to a client; `host` is what the machine can tell. Knows the protocol; everything below it does not. */
export function serve(connection: Connection, version: string, host: Pick<Sources, 'exists'> = {}): void {
  const documents = new TextDocuments(TextDocument);
  const analyses = new Analyses();
  const waiting = new Set<string>();
  const surrounding = new Map<string, Promise<void>>();
  const evidenceAsked = new Set<string>();
  let view: ClientView = clientView({}, undefined);
  let canConfigure = false;
  let canRegisterConfiguration = false;
  let formatting: FormattingRegistration | undefined;
  let canRefresh = { inlayHints: false, codeLenses: false, semanticTokens: false };

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    view = clientView(capabilities, initializationOptions);
    canConfigure = capabilities.workspace?.configuration === true;
    canRegisterConfiguration = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    const { inlayHint, codeLens, semanticTokens } = capabilities.workspace ?? {};
    canRefresh = { inlayHints: inlayHint?.refreshSupport === true, codeLenses: codeLens?.refreshSupport === true, semanticTokens: semanticTokens?.refreshSupport === true };
    if (canRegisterFormatting(capabilities)) formatting = new FormattingRegistration(connection);
    return {
      serverInfo: { name: 'Flink Config', version },
      capabilities: {
        ...CAPABILITIES,
        ...(formatting === undefined ? FORMATTING_CAPABILITIES : {}),
        // Only a client that asks first may be told that it can.
        ...(capabilities.textDocument?.rename?.prepareSupport === true ? {} : { renameProvider: true }),
      },
    };
  });

  connection.onInitialized(() => {
    if (canRegisterConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'flinkConfig' });
  });

  /** What is known of the document, and what goes to the client for it. */
  const show = (document: TextDocument): void => {
    const analysis = analyses.of(document);
    if (analysis !== undefined) formatting?.add(document);
    // What stands beside a file is asked once it turns out to be Flink's: it may have been empty when it was opened.
    if (analysis !== undefined && view.own && !evidenceAsked.has(document.uri)) {
      void surround(document);
      return;
    }
    if (analysis !== undefined) void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: diagnostics(analysis, document.uri) });
    if (view.own) void connection.sendNotification('flinkConfig/status', status(analysis, document.uri, document.version));
  };
  const showSoon = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setTimeout(() => {
      waiting.delete(uri);
      const document = documents.get(uri);
      if (document !== undefined) show(document);
    }, 0);
  };

  /** Settings come from the client for each document, evidence only from our own. */
  const surround = async (document: TextDocument): Promise<void> => {
    const { uri } = document;
    const askEvidence = view.own && analyses.isFlink(document);
    if (askEvidence) evidenceAsked.add(uri);
    const [settings, evidence] = await Promise.all([
      canConfigure ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'flinkConfig' }).catch(() => undefined) as Promise<unknown> : undefined,
      askEvidence ? connection.sendRequest<Evidence | null>('flinkConfig/evidence', { uri }).catch(() => null) : null,
    ]);
    if (documents.get(uri) === undefined) return;
    analyses.surround(uri, { settings: userSettings(settings), evidence: evidence ?? {} });
    showSoon(uri);
  };
  const surroundAll = async (): Promise<void> => {
    await Promise.all(documents.all().map(surround));
    if (canRefresh.inlayHints) void connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
    if (canRefresh.codeLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (canRefresh.semanticTokens) void connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => undefined);
  };

  documents.onDidOpen(({ document }) => {
    // What is asked of a document before its settings have come waits for them: no answer is given under the wrong release.
    surrounding.set(document.uri, surround(document).finally(() => surrounding.delete(document.uri)));
  });
  documents.onDidChangeContent(({ document }) => {
    if (!surrounding.has(document.uri)) showSoon(document.uri);
  });
  documents.onDidClose(({ document }) => {
    if (analyses.isFlink(document)) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    analyses.forget(document.uri);
    evidenceAsked.delete(document.uri);
  });
  connection.onDidChangeConfiguration(() => void surroundAll());
  connection.onNotification('flinkConfig/evidenceChanged', () => void surroundAll());
  connection.onNotification('flinkConfig/themeKind', (kind: unknown) => {
    view = { ...view, themeKind: parseThemeKind(kind) ?? view.themeKind };
  });

  provide(connection, {
    analysisOf: async uri => {
      await surrounding.get(uri);
      const document = documents.get(uri);
      return document === undefined ? undefined : analyses.of(document);
    },
    versionOf: uri => documents.get(uri)?.version,
    view: () => view,
    ...host,
  });

  documents.listen(connection);
  connection.listen();
}
