import type { Presentation } from './show/breakdown.js';
import type { ThemeKind } from './show/palette.js';

/** What a client can show; made from its capabilities, never from its name. */
export interface ClientView extends Presentation {
  /** Whether the client is our own: it runs our commands and shows our status. */
  readonly own: boolean;
}

/** The parts of the client's capabilities that decide what it is shown. */
interface Capabilities {
  readonly general?: { readonly markdown?: { readonly allowedTags?: readonly string[] } };
  readonly textDocument?: { readonly hover?: { readonly contentFormat?: readonly string[] } };
}

const THEME_KINDS: readonly ThemeKind[] = ['dark', 'light', 'hcDark', 'hcLight'];

/** The view of a client that has just introduced itself. */
export function clientView(capabilities: Capabilities, initializationOptions: unknown): ClientView {
  const options = typeof initializationOptions === 'object' && initializationOptions !== null ? (initializationOptions as Readonly<Record<string, unknown>>) : {};
  const tags = capabilities.general?.markdown?.allowedTags ?? [];
  const markdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown') === true;
  const themeKind = parseThemeKind(options.themeKind);
  const level = !markdown ? 'plaintext' : tags.includes('table') && tags.includes('span') ? 'html' : 'markdown';
  return { level, themeKind, pictures: level !== 'plaintext' && (themeKind !== undefined || options.pictures === true), own: themeKind !== undefined };
}

/** The theme kind that a text names. */
export function parseThemeKind(value: unknown): ThemeKind | undefined {
  return THEME_KINDS.find(kind => kind === value);
}
