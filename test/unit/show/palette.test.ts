import { describe, expect, test } from 'vitest';
import { paletteFor, PALETTES, type PaletteName } from '../../../server/src/show/palette.js';

/** The contrast of two colours by WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The background of a hover in the editor's own themes of each kind. */
const BACKGROUNDS: Readonly<Record<PaletteName, readonly string[]>> = {
  dark: ['#1f1f1f', '#202122', '#252526'], light: ['#ffffff', '#f8f8f8'], hcDark: ['#000000'], hcLight: ['#ffffff'], any: ['#202122', '#ffffff'],
};

describe.each([['dark', 4.5, 4.5], ['light', 4.5, 4.5], ['hcDark', 7, 4.5], ['hcLight', 7, 4.5], ['any', 3, 4.2]] as const)('the palette %s', (name, onBackground, ofLabel) => {
  const { fills, onFill, outside } = PALETTES[name];
  test.each(Object.entries(fills))(`fill of %s stands out by ${onBackground} and bears text by ${ofLabel}`, (_, fill) => {
    for (const background of BACKGROUNDS[name]) expect(contrast(fill, background)).toBeGreaterThanOrEqual(onBackground);
    expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(ofLabel);
  });
  test('text outside can be read', () => {
    for (const background of outside === undefined ? [] : BACKGROUNDS[name]) {
      expect(contrast(outside?.ink ?? '', background)).toBeGreaterThanOrEqual(7);
      expect(contrast(outside?.dim ?? '', background)).toBeGreaterThanOrEqual(4.5);
    }
  });
  test('has a colour of its own for each pool', () => expect(new Set(Object.values(fills)).size).toBe(8));
});

test('an editor that has not told its theme gets the palette for any', () => {
  expect(paletteFor(undefined)).toBe(PALETTES.any);
  expect(paletteFor('hcLight')).toBe(PALETTES.hcLight);
});

test('the measure of contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
