import type { Presentation } from './show/breakdown.js';
import type { ThemeKind } from './show/palette.js';

/** What a client can show; made from its capabilities, never from its name. */
export interface ClientView extends Presentation {
  /** Whether the client is our own: it runs our commands and shows our status. */
  readonly own: boolean;
  /** Whether it shows an outline as a tree. */
  readonly symbolTree: boolean;
  /** So many folding ranges it takes. */
  readonly foldingLimit: number;
  /** Whether a definition can tell from where to where it leads. */
  readonly definitionLinks: boolean;
  readonly completion: CompletionView;
  readonly codeActions: CodeActionView;
}

/** What a client makes of fixes. */
export interface CodeActionView {
  /** Whether it takes actions with edits; the clients of old took commands only. */
  readonly literals: boolean;
  /** Whether it asks for an action's edit when the action is chosen. */
  readonly resolves: boolean;
  /** Whether an edit can name the version that it is for. */
  readonly versions: boolean;
}

/** What a client makes of suggestions. */
export interface CompletionView {
  /** Whether it lets the author fill in parts of what is put in. */
  readonly snippets: boolean;
  /** Whether it shows a few words beside a label. */
  readonly labelDetails: boolean;
  readonly deprecatedTag: boolean;
  /** Whether it indents the lines of what is put in, and whether it can be told not to. */
  readonly indents: boolean;
  readonly asIs: boolean;
}

/** The parts of the client's capabilities that decide what it is shown. */
interface Capabilities {
  readonly workspace?: { readonly workspaceEdit?: { readonly documentChanges?: boolean } };
  readonly general?: { readonly markdown?: { readonly allowedTags?: readonly string[] } };
  readonly textDocument?: {
    readonly hover?: { readonly contentFormat?: readonly string[] };
    readonly documentSymbol?: { readonly hierarchicalDocumentSymbolSupport?: boolean };
    readonly foldingRange?: { readonly rangeLimit?: number };
    readonly definition?: { readonly linkSupport?: boolean };
    readonly codeAction?: { readonly codeActionLiteralSupport?: unknown; readonly dataSupport?: boolean; readonly resolveSupport?: { readonly properties: readonly string[] } };
    readonly completion?: {
      readonly insertTextMode?: number;
      readonly completionItem?: {
        readonly snippetSupport?: boolean;
        readonly labelDetailsSupport?: boolean;
        readonly tagSupport?: { readonly valueSet: readonly number[] };
        readonly insertTextModeSupport?: { readonly valueSet: readonly number[] };
      };
    };
  };
}

const THEME_KINDS: readonly ThemeKind[] = ['dark', 'light', 'hcDark', 'hcLight'];

/** The view of a client that has just introduced itself. */
export function clientView(capabilities: Capabilities, initializationOptions: unknown): ClientView {
  const options = typeof initializationOptions === 'object' && initializationOptions !== null ? (initializationOptions as Readonly<Record<string, unknown>>) : {};
  const tags = capabilities.general?.markdown?.allowedTags ?? [];
  const markdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown') === true;
  const themeKind = parseThemeKind(options.themeKind);
  const level = !markdown ? 'plaintext' : tags.includes('table') && tags.includes('span') ? 'html' : 'markdown';
  const { documentSymbol, foldingRange, definition, completion, codeAction } = capabilities.textDocument ?? {};
  return {
    level, themeKind, pictures: level !== 'plaintext' && (themeKind !== undefined || options.pictures === true), own: themeKind !== undefined,
    symbolTree: documentSymbol?.hierarchicalDocumentSymbolSupport === true, foldingLimit: foldingRange?.rangeLimit ?? Infinity, definitionLinks: definition?.linkSupport === true,
    completion: completionView(completion),
    codeActions: {
      literals: codeAction?.codeActionLiteralSupport !== undefined, versions: capabilities.workspace?.workspaceEdit?.documentChanges === true,
      resolves: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    },
  };
}

function completionView({ insertTextMode, completionItem = {} }: NonNullable<NonNullable<Capabilities['textDocument']>['completion']> = {}): CompletionView {
  const { snippetSupport, labelDetailsSupport, tagSupport, insertTextModeSupport } = completionItem;
  return {
    snippets: snippetSupport === true, labelDetails: labelDetailsSupport === true, deprecatedTag: tagSupport?.valueSet.includes(1) === true,
    indents: insertTextMode === 2, asIs: insertTextModeSupport?.valueSet.includes(1) === true,
  };
}

/** The theme kind that a text names. */
export function parseThemeKind(value: unknown): ThemeKind | undefined {
  return THEME_KINDS.find(kind => kind === value);
}
