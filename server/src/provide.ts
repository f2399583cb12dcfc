import { LSPErrorCodes, ResponseError, TextDocumentSyncKind, type CodeActionOptions, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { Analysis } from './analysis.js';
import type { ClientView } from './clientView.js';
import { codeActions, FIX_ALL, resolveCodeAction } from './features/codeActions.js';
import { codeLenses } from './features/codeLens.js';
import { completion, resolveCompletion, TRIGGER_CHARACTERS } from './features/completion.js';
import { definition } from './features/definition.js';
import { documentHighlights } from './features/documentHighlight.js';
import { documentLinks, linkedFiles } from './features/documentLink.js';
import { documentSymbols } from './features/documentSymbol.js';
import { formatting, onTypeFormatting, rangeFormatting } from './features/formatting.js';
import { foldingRanges } from './features/foldingRange.js';
import { hover } from './features/hover.js';
import { inlayHints } from './features/inlayHints.js';
import { references } from './features/references.js';
import { prepareRename, rename } from './features/rename.js';
import { selectionRanges } from './features/selectionRange.js';
import { LEGEND, semanticTokens } from './features/semanticTokens.js';
import { goals, isTuneAction, previewedFile, resolveTuneAction, TUNE, tuneActions, tunePreview, type TuneParams } from './features/tune.js';
import { guideTo } from './release.js';
import { TokenHistory, tokensOf } from './tokenHistory.js';
import type { Words } from './words/words.js';

const CODE_ACTIONS: CodeActionOptions = { codeActionKinds: ['quickfix', FIX_ALL, TUNE], resolveProvider: true };

/** What the server says of itself: each entry has its handler in `provide`. */
export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  inlayHintProvider: { resolveProvider: true },
  completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
  codeLensProvider: {},
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  codeActionProvider: CODE_ACTIONS,
  renameProvider: { prepareProvider: true },
  semanticTokensProvider: { legend: { tokenTypes: [...LEGEND.tokenTypes], tokenModifiers: [...LEGEND.tokenModifiers] }, range: true, full: { delta: true } },
};

/** The same for our own client, which opens the page on the goals of tuning from the foot of its menu. */
export const LINKED_CODE_ACTIONS: CodeActionOptions = { ...CODE_ACTIONS, documentation: [{ kind: TUNE, command: { title: 'What do the tuning goals change?', command: 'vscode.open', arguments: [guideTo('tuning')] } }] };

/** The formatters: a client that can be told later hears of them with the first document of Flink's (`registerFormatting.ts`). */
export const FORMATTING_CAPABILITIES = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
} as const satisfies ServerCapabilities;

/** What the answers to requests are made from. */
export interface Sources {
  /** The analysis of a document as soon as its settings are known; undefined where it is closed or not Flink's. */
  readonly analysisOf: (uri: string) => Promise<Analysis | undefined>;
  /** The version of an open document. */
  readonly versionOf: (uri: string) => number | undefined;
  /** What the client can show; it changes with the theme. */
  readonly view: () => ClientView;
  /** The words on options, loaded when they are first asked for; undefined where there are none. */
  readonly words: () => Promise<Words | undefined>;
  /** Whether an address is that of a file on the machine of the server; missing where it has none. */
  readonly exists?: (uri: string) => Promise<boolean>;
}

/** Answers the requests of the protocol with the features, one line each; `null` on documents that are not Flink's. */
export function provide(connection: Connection, { analysisOf, versionOf, view, words, exists }: Sources): void {
  const answer = <P extends { textDocument: { uri: string } }, R>(feature: (analysis: Analysis, parameters: P) => R | Promise<R>) => async (parameters: P): Promise<R | null> => {
    const analysis = await analysisOf(parameters.textDocument.uri);
    return analysis === undefined ? null : feature(analysis, parameters);
  };
  /** Completes what a feature left out. What it gave carries the document's address in its `data`. */
  const resolve = <T extends { data?: unknown }>(feature: (analysis: Analysis, item: T) => T | Promise<T>) => async (item: T): Promise<T> => {
    const data = item.data as { readonly uri?: unknown } | undefined;
    const analysis = typeof data?.uri === 'string' ? await analysisOf(data.uri) : undefined;
    return analysis === undefined ? item : feature(analysis, item);
  };
  /** Tells the client in a sentence why there is no answer. */
  const orRefuse = <T extends object>(result: T | { readonly refused: string }): T => {
    if ('refused' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused);
    return result;
  };
  /** Those of some files that exist, seen from a document on the same machine. */
  const existing = async (uri: string, files: readonly string[]): Promise<ReadonlySet<string>> => {
    if (exists === undefined || !uri.startsWith('file:')) return new Set();
    const found = await Promise.all(files.map(async file => (await exists(file) ? [file] : [])));
    return new Set(found.flat());
  };
  /** Of a preview, the file that it is of. */
  const before = async (uri: string): Promise<Analysis | undefined> => {
    const file = previewedFile(uri);
    return file === undefined ? undefined : analysisOf(file);
  };
  /** What the client can show, the words that it is shown, and the document that links in them are for. */
  const explained = async (uri?: string): Promise<ClientView> => ({ ...view(), words: await words(), commandsFor: view().own ? uri : undefined });
  const tokens = new TokenHistory();

  connection.onHover(answer(async (analysis, { textDocument, position }) => hover(analysis, position, await explained(textDocument.uri), await before(textDocument.uri))));
  connection.languages.inlayHint.on(answer((analysis, { textDocument, range }) => inlayHints(analysis, range, textDocument.uri)));
  connection.languages.inlayHint.resolve(resolve(async (analysis, hint) => {
    const shown = hover(analysis, hint.position, await explained());
    return shown === null ? hint : { ...hint, tooltip: shown.contents };
  }));
  connection.onCompletion(answer((analysis, parameters) => completion(analysis, parameters, view())));
  connection.onCompletionResolve(resolve(async (analysis, item) => resolveCompletion(analysis, item, await explained())));
  connection.onCodeLens(answer((analysis, { textDocument }) => codeLenses(analysis, textDocument.uri, view())));
  connection.onDocumentSymbol(answer((analysis, { textDocument }) => documentSymbols(analysis, textDocument.uri, view())));
  connection.onFoldingRanges(answer(analysis => foldingRanges(analysis, view())));
  connection.onSelectionRanges(answer((analysis, { positions }) => selectionRanges(analysis, positions)));
  connection.onDocumentHighlight(answer((analysis, { position }) => documentHighlights(analysis, position)));
  connection.onDefinition(answer((analysis, { textDocument, position }) => definition(analysis, position, textDocument.uri, view())));
  connection.onReferences(answer((analysis, { textDocument, position, context }) => references(analysis, position, textDocument.uri, context)));
  connection.onDocumentLinks(answer(async (analysis, { textDocument }) => documentLinks(analysis, view(), await existing(textDocument.uri, linkedFiles(analysis)))));
  connection.onCodeAction(answer((analysis, { textDocument: { uri }, range, context }) => {
    const target = { uri, version: versionOf(uri) };
    return [...codeActions(analysis, range, context, target, view()), ...tuneActions(analysis, range, context, target, view())];
  }));
  connection.onCodeActionResolve(resolve((analysis, action) => {
    const { uri } = action.data as { readonly uri: string };
    const target = { uri, version: versionOf(uri) };
    return orRefuse(isTuneAction(action) ? resolveTuneAction(analysis, action, target, view()) : resolveCodeAction(analysis, action, target, view()));
  }));
  connection.onRequest('flinkConfig/tune/goals', answer(analysis => goals(analysis)));
  connection.onRequest('flinkConfig/tune/preview', answer((analysis, parameters: TuneParams) => tunePreview(analysis, parameters)));
  connection.onPrepareRename(answer((analysis, { position }) => orRefuse(prepareRename(analysis, position))));
  connection.onRenameRequest(answer((analysis, { textDocument, position, newName }) => orRefuse(rename(analysis, position, newName, textDocument.uri))));
  connection.languages.semanticTokens.on(answer((analysis, { textDocument }) => tokens.whole(textDocument.uri, semanticTokens(analysis))));
  connection.languages.semanticTokens.onDelta(answer((analysis, { textDocument, previousResultId }) => tokens.since(textDocument.uri, previousResultId, semanticTokens(analysis))));
  connection.languages.semanticTokens.onRange(answer((analysis, { range }) => tokensOf(semanticTokens(analysis, range))));
  connection.onDocumentFormatting(answer((analysis, { options }) => formatting(analysis, options)));
  connection.onDocumentRangeFormatting(answer((analysis, { range, options }) => rangeFormatting(analysis, range, options)));
  connection.onDocumentOnTypeFormatting(answer((analysis, { position, options }) => onTypeFormatting(analysis, position, options)));
}
