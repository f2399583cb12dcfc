import type { PoolColour } from './pools.js';

/** The kinds of themes an editor tells apart. */
export type ThemeKind = 'dark' | 'light' | 'hcDark' | 'hcLight';
/** A theme kind, or `any` for an editor that does not tell its own: colours that can be seen on dark and on light. */
export type PaletteName = ThemeKind | 'any';

/** The colours of a picture, `#rrggbb`. */
export interface Palette {
  readonly fills: Readonly<Record<PoolColour, string>>;
  /** Text on a segment. */
  readonly onFill: string;
  /** Text beside the segments, and brackets; none where the background is not known. */
  readonly outside: { readonly ink: string; readonly dim: string } | undefined;
  /** The frame round what is in focus. */
  readonly outline: string;
  /** Opacity of what is not in focus. */
  readonly dimmed: number;
  readonly outlineWidth: number;
}

const soft = { dimmed: 0.3, outlineWidth: 1.5 } as const;
const strong = { dimmed: 0.45, outlineWidth: 2 } as const;

/**
 * The fills keep these contrasts to the hover's background: 4.5 in dark and light, 7 in high contrast, 3 in `any`; the text on them
 * 4.5 (4.2 in `any`).
 */
export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  dark: {
    fills: { frameworkHeap: '#9a86e8', taskHeap: '#4f9bee', managed: '#e5954a', network: '#33b5a6', frameworkOffHeap: '#7fb84b', taskOffHeap: '#d1ad3c', jvmMetaspace: '#8d96a5', jvmOverhead: '#b08a9b' },
    onFill: '#101418', outside: { ink: '#cccccc', dim: '#9d9d9d' }, outline: '#cccccc', ...soft,
  },
  light: {
    fills: { frameworkHeap: '#7a5cd6', taskHeap: '#1f6fc5', managed: '#b5570c', network: '#0c7f76', frameworkOffHeap: '#468017', taskOffHeap: '#8f6d05', jvmMetaspace: '#68707d', jvmOverhead: '#8a6476' },
    onFill: '#ffffff', outside: { ink: '#3b3b3b', dim: '#5f5f5f' }, outline: '#3b3b3b', ...soft,
  },
  hcDark: {
    fills: { frameworkHeap: '#b9a7ff', taskHeap: '#6cb6ff', managed: '#ffb066', network: '#4fe0cf', frameworkOffHeap: '#a5e66b', taskOffHeap: '#ffe066', jvmMetaspace: '#c3cbd6', jvmOverhead: '#f0b8d0' },
    onFill: '#000000', outside: { ink: '#ffffff', dim: '#ffffff' }, outline: '#ffffff', ...strong,
  },
  hcLight: {
    fills: { frameworkHeap: '#5a3cc0', taskHeap: '#0a4fa0', managed: '#8a3f00', network: '#005f57', frameworkOffHeap: '#2f6300', taskOffHeap: '#6b5000', jvmMetaspace: '#47505c', jvmOverhead: '#6d3f55' },
    onFill: '#ffffff', outside: { ink: '#000000', dim: '#000000' }, outline: '#000000', ...strong,
  },
  any: {
    fills: { frameworkHeap: '#7a5cd6', taskHeap: '#2f74c9', managed: '#b8590f', network: '#12807a', frameworkOffHeap: '#4d8a1c', taskOffHeap: '#9a7209', jvmMetaspace: '#6f7682', jvmOverhead: '#8a6a78' },
    onFill: '#ffffff', outside: undefined, outline: '#8a8a8a', ...soft,
  },
};

/** The palette of a theme kind, `any` for an editor that gave none. */
export function paletteFor(themeKind: ThemeKind | undefined): Palette {
  return PALETTES[themeKind ?? 'any'];
}
