import { CodeLensRefreshRequest, DidChangeConfigurationNotification, InlayHintRefreshRequest, SemanticTokensRefreshRequest, TextDocuments, type Connection, type InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analysis.js';
import { clientView, parseThemeKind, type ClientView } from './clientView.js';
import { Analyses } from './documents.js';
import type { Evidence } from './facts.js';
import { diagnostics } from './features/diagnostics.js';
import { status } from './features/status.js';
import { CAPABILITIES, FORMATTING_CAPABILITIES, LINKED_CODE_ACTIONS, provide, type Sources } from './provide.js';
import { canRegisterFormatting, FormattingRegistration } from './registerFormatting.js';
import { NO_FILES, SettingsFiles, type FilesHost } from './settingsFiles.js';
import type { Problem } from './rules/types.js';
import { userSettings } from './userSettings.js';
import { wordsOnce } from './words/words.js';

/** How long changes of files rest before they are read again. */
const REST_MS = 100;

/** What the machine can tell; the parts that it has not are missing. */
export interface Host extends Pick<Sources, 'exists'>, FilesHost {
  /** The words on Flink's options; `address` is where the client says that they are. */
  readonly words?: (address: string | undefined) => Promise<unknown>;
  /** What stands beside a file, or above it up to a workspace folder: for clients that do not find it themselves. Never rejects. */
  readonly evidence?: (uri: string, folder: string | undefined) => Promise<Evidence>;
}

/** Connects the features to a client. Knows the protocol; everything below it does not. */
export function serve(connection: Connection, version: string, { exists, ...host }: Host = {}): void {
  const documents = new TextDocuments(TextDocument);
  const analyses = new Analyses();
  const waiting = new Set<string>();
  const surrounding = new Map<string, Promise<void>>();
  const evidenceAsked = new Set<string>();
  /** Documents of which something was told. */
  const told = new Set<string>();
  /** The last time that each document's surroundings were asked for: only that answer counts. */
  const asked = new Map<string, number>();
  let turns = 0;
  let view: ClientView = clientView({}, undefined);
  let canConfigure = false;
  let canRegisterConfiguration = false;
  let formatting: FormattingRegistration | undefined;
  let files: SettingsFiles | undefined;
  let wordsAddress: string | undefined;
  const words = wordsOnce(host.words === undefined ? undefined : () => host.words?.(wordsAddress) ?? Promise.reject(new Error('there are none')));
  /** Settings from a client that sends them, and cannot be asked. */
  let sentSettings: unknown;
  let changing: ReturnType<typeof setTimeout> | undefined;
  let canRefresh = { inlayHints: false, codeLenses: false, semanticTokens: false };

  connection.onInitialize((introduction): InitializeResult => {
    const { capabilities } = introduction;
    const initializationOptions: unknown = introduction.initializationOptions;
    view = clientView(capabilities, initializationOptions);
    files = new SettingsFiles(connection, host, introduction, view.own, !view.own && host.evidence !== undefined);
    const { words: address } = (initializationOptions ?? {}) as { readonly words?: unknown };
    wordsAddress = typeof address === 'string' ? address : undefined;
    sentSettings = (initializationOptions as { readonly settings?: unknown } | null | undefined)?.settings;
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
        ...(view.own && capabilities.textDocument?.codeAction?.documentationSupport === true ? { codeActionProvider: LINKED_CODE_ACTIONS } : {}),
        // Only a client that asks first may be told that it can.
        ...(capabilities.textDocument?.rename?.prepareSupport === true ? {} : { renameProvider: true }),
      },
    };
  });

  connection.onInitialized(() => {
    if (canRegisterConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'flinkConfig' });
    files?.start();
  });

  const publish = ({ uri, version }: TextDocument, analysis: Analysis, problems: readonly Problem[]): void => {
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(analysis, problems, uri) });
  };
  /** Of a document that was just opened, what is wrong is told at once, and what is advised a moment later. */
  const tell = (document: TextDocument, analysis: Analysis): void => {
    if (told.has(document.uri)) {
      publish(document, analysis, analysis.problems);
      return;
    }
    told.add(document.uri);
    publish(document, analysis, analysis.urgent);
    setTimeout(() => {
      const now = documents.get(document.uri);
      if (now !== undefined && analyses.of(now) === analysis && analysis.problems.length > analysis.urgent.length) publish(now, analysis, analysis.problems);
    }, 0);
  };

  /** What is known of the document, and what goes to the client for it. */
  const show = (document: TextDocument): void => {
    const analysis = analyses.of(document);
    if (analysis !== undefined) formatting?.add(document);
    // What stands beside a file is asked once it turns out to be Flink's: it may have been empty when it was opened.
    if (analysis !== undefined && !evidenceAsked.has(document.uri)) {
      void surround(document);
      return;
    }
    if (analysis !== undefined) tell(document, analysis);
    if (view.own) void connection.sendNotification('flinkConfig/status', status(analysis, document.uri, document.version, analyses.notesOf(document.uri)));
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

  /** Settings come from the client for each document; of a document of Flink's, so does what stands beside it, and what the files say that its settings name. */
  const surround = async (document: TextDocument): Promise<void> => {
    const { uri } = document;
    const isFlink = analyses.isFlink(document);
    const turn = ++turns;
    asked.set(uri, turn);
    if (isFlink) evidenceAsked.add(uri);
    const [sent, evidence] = await Promise.all([
      canConfigure ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'flinkConfig' }).catch(() => undefined) as Promise<unknown> : sentSettings,
      isFlink ? evidenceFor(uri) : null,
    ]);
    const settings = userSettings(sent);
    const { additional, policy, notes } = isFlink && files !== undefined ? await files.of(uri, settings) : NO_FILES;
    if (documents.get(uri) === undefined) files?.release(uri);
    else if (asked.get(uri) === turn) {
      analyses.surround(uri, { settings, evidence: evidence ?? {}, additional, policy, notes });
      showSoon(uri);
    }
  };
  const evidenceFor = async (uri: string): Promise<Evidence | null> => {
    if (view.own) return connection.sendRequest<Evidence | null>('flinkConfig/evidence', { uri }).catch(() => null);
    return host.evidence === undefined ? null : host.evidence(uri, await files?.workspaceFolderOf(uri));
  };
  const surroundAll = async (): Promise<void> => {
    const all = () => Promise.all(documents.all().map(surround));
    await (files?.any === true ? files.during(all) : all());
    if (canRefresh.inlayHints) void connection.sendRequest(InlayHintRefreshRequest.type).catch(() => undefined);
    if (canRefresh.codeLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (canRefresh.semanticTokens) void connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => undefined);
  };
  /** Files have changed, often several at once: they are read again a moment later. */
  const surroundAnew = (): void => {
    clearTimeout(changing);
    changing = setTimeout(() => {
      files?.forget();
      void surroundAll();
    }, REST_MS);
  };

  documents.onDidOpen(({ document }) => {
    analyses.forget(document.uri);
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
    told.delete(document.uri);
    asked.delete(document.uri);
    files?.release(document.uri);
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    sentSettings = (settings as { readonly flinkConfig?: unknown } | null | undefined)?.flinkConfig ?? sentSettings;
    void surroundAll();
  });
  connection.onNotification('flinkConfig/evidenceChanged', () => void surroundAll());
  connection.onDidChangeWatchedFiles(() => surroundAnew());
  connection.onNotification('flinkConfig/fileChanged', () => surroundAnew());
  connection.onNotification('flinkConfig/themeKind', (kind: unknown) => {
    view = { ...view, themeKind: parseThemeKind(kind) ?? view.themeKind };
  });

  provide(connection, {
    words,
    analysisOf: async uri => {
      await surrounding.get(uri);
      const document = documents.get(uri);
      const analysis = document === undefined ? undefined : analyses.of(document);
      return analysis?.standsBack === undefined ? analysis : undefined;
    },
    versionOf: uri => documents.get(uri)?.version,
    view: () => view,
    ...(exists === undefined ? {} : { exists }),
  });

  documents.listen(connection);
  connection.listen();
}
