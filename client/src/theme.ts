import { ColorThemeKind, type ColorTheme } from 'vscode';

/** The word the server knows a kind of colour theme by. */
export type ThemeKind = 'dark' | 'light' | 'hcDark' | 'hcLight';

/** The kind of a theme, for the pictures in hovers: they cannot see the theme themselves. */
export function themeKind({ kind }: ColorTheme): ThemeKind {
  switch (kind) {
    case ColorThemeKind.Light: return 'light';
    case ColorThemeKind.Dark: return 'dark';
    case ColorThemeKind.HighContrast: return 'hcDark';
    case ColorThemeKind.HighContrastLight: return 'hcLight';
  }
}
