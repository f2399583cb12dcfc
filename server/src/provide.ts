import { TextDocumentSyncKind, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { Analysis } from './analysis.js';
import type { ClientView } from './clientView.js';
import { codeLenses } from './features/codeLens.js';
import { documentSymbols } from './features/documentSymbol.js';
import { hover } from './features/hover.js';
import { inlayHints } from './features/inlayHints.js';

/** What the server says of itself: each entry has its handler in `provide`. */
export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  inlayHintProvider: { resolveProvider: true },
  codeLensProvider: {},
  documentSymbolProvider: true,
};

/** What the answers to requests are made from. */
export interface Sources {
  /** The analysis of a document as soon as its settings are known; undefined where it is closed or not Flink's. */
  readonly analysisOf: (uri: string) => Promise<Analysis | undefined>;
  /** What the client can show; it changes with the theme. */
  readonly view: () => ClientView;
}

/** Answers the requests of the protocol with the features, one line each; `null` on documents that are not Flink's. */
export function provide(connection: Connection, { analysisOf, view }: Sources): void {
  const answer = <P extends { textDocument: { uri: string } }, R>(feature: (analysis: Analysis, parameters: P) => R) => async (parameters: P): Promise<R | null> => {
    const analysis = await analysisOf(parameters.textDocument.uri);
    return analysis === undefined ? null : feature(analysis, parameters);
  };
  /** Completes what a feature left out. What it gave carries the document's address in its `data`. */
  const resolve = <T extends { data?: unknown }>(feature: (analysis: Analysis, item: T) => T) => async (item: T): Promise<T> => {
    const data = item.data as { readonly uri?: unknown } | undefined;
    const analysis = typeof data?.uri === 'string' ? await analysisOf(data.uri) : undefined;
    return analysis === undefined ? item : feature(analysis, item);
  };

  connection.onHover(answer((analysis, { position }) => hover(analysis, position, view())));
  connection.languages.inlayHint.on(answer((analysis, { textDocument, range }) => inlayHints(analysis, range, textDocument.uri)));
  connection.languages.inlayHint.resolve(resolve((analysis, hint) => {
    const shown = hover(analysis, hint.position, view());
    return shown === null ? hint : { ...hint, tooltip: shown.contents };
  }));
  connection.onCodeLens(answer((analysis, { textDocument }) => codeLenses(analysis, textDocument.uri, view())));
  connection.onDocumentSymbol(answer((analysis, { textDocument }) => documentSymbols(analysis, textDocument.uri, view())));
}
