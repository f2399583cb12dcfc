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
}

/** The parts of the client's capabilities that decide what it is shown. */
interface Capabilities {
  readonly general?: { readonly markdown?: { readonly allowedTags?: readonly string[] } };
  readonly textDocument?: {
    readonly hover?: { readonly contentFormat?: readonly string[] };
    readonly documentSymbol?: { readonly hierarchicalDocumentSymbolSupport?: boolean };
    readonly foldingRange?: { readonly rangeLimit?: number };
    readonly definition?: { readonly linkSupport?: boolean };
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
  const { documentSymbol, foldingRange, definition } = capabilities.textDocument ?? {};
  return {
    level, themeKind, pictures: level !== 'plaintext' && (themeKind !== undefined || options.pictures === true), own: themeKind !== undefined,
    symbolTree: documentSymbol?.hierarchicalDocumentSymbolSupport === true, foldingLimit: foldingRange?.rangeLimit ?? Infinity, definitionLinks: definition?.linkSupport === true,
  };
}

/** The theme kind that a text names. */
export function parseThemeKind(value: unknown): ThemeKind | undefined {
  return THEME_KINDS.find(kind => kind === value);
}
