import { FONT, FONT_SIZE, layOut, px, textWidth, type Segment } from './barLayout.js';
import { GROUP_NAMES, inSentence, PROCESS_NAMES } from './names.js';
import type { Palette } from './palette.js';
import { inFocus } from './pools.js';
import type { Focus, PoolGroup, SizedProcess } from './pools.js';
import { formatSize } from './sizes.js';

const WIDTH = 484;
const BAR = 34;
const BRACKETS = 18;
const GROUPS: readonly PoolGroup[] = ['heap', 'offHeap', 'jvm'];

/**
 * One horizontal bar of a process, its pools side by side to scale, as an SVG document of 484 px width: 56 px high with the names of
 * the groups over it, 36 px where the palette has no colours for text outside. What is not in `focus` is dimmed, and
 * what is gets a frame. Pools of zero bytes are not drawn, others are at least 5 px wide; a label that may not fit is left out.
 */
export function barSvg(process: SizedProcess, focus: Focus | undefined, palette: Palette): string {
  const top = palette.outside === undefined ? 1 : BRACKETS + 1;
  const height = palette.outside === undefined ? BAR + 2 : top + BAR + 3;
  const segments = layOut(process.pools, 1, WIDTH - 2);
  const parts = [
    ...brackets(segments, top, palette),
    ...segments.map(segment => segmentSvg(segment, inFocus(segment, focus), top, palette)),
    frame(segments, focus, top, palette),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}">${parts.join('')}</svg>`;
}

/** Every pool of the bar with its size, for those who do not see it. */
export function barAlt(process: SizedProcess): string {
  const pools = process.pools.filter(pool => pool.bytes > 0n).map(pool => `${inSentence(pool.label)} ${formatSize(pool.bytes)}`);
  return `Bar of the ${formatSize(process.totalProcess)} ${PROCESS_NAMES[process.process].name} process: ${pools.join(', ')}.`;
}

/** An SVG document as a `data:` URI in base64, the one form that every markdown parser leaves whole. */
export function svgDataUri(svg: string): string {
  const bytes = Array.from(new TextEncoder().encode(svg), byte => String.fromCharCode(byte));
  return `data:image/svg+xml;base64,${btoa(bytes.join(''))}`;
}

function brackets(segments: readonly Segment[], top: number, { outside }: Palette): readonly string[] {
  if (outside === undefined) return [];
  return GROUPS.flatMap(group => {
    const members = segments.filter(segment => segment.group === group);
    const stretch = stretchOf(members);
    if (stretch === undefined) return [];
    const { from, to } = stretch;
    const name = GROUP_NAMES[group];
    const full = `${name} ${formatSize(members.reduce((sum, segment) => sum + segment.bytes, 0n))}`;
    const label = [full, name].find(text => textWidth(text) < to - from);
    const bracket = `<path d="M${px(from + 0.5)} ${top - 2}v-3h${px(to - from - 1)}v3" fill="none" stroke="${outside.dim}" stroke-width="1"/>`;
    return label === undefined ? [bracket] : [bracket, `<text x="${px((from + to) / 2)}" y="${top - 8}" text-anchor="middle" font-size="${FONT_SIZE}" fill="${outside.dim}">${label}</text>`];
  });
}

function segmentSvg(segment: Segment, focused: boolean, top: number, palette: Palette): string {
  const { x, width, short, bytes } = segment;
  const dimmed = focused ? '' : ` opacity="${opacity(palette.dimmed)}"`;
  const bar = `<rect x="${px(x)}" y="${top}" width="${px(width)}" height="${BAR}" rx="${Math.min(3, width / 2)}" fill="${palette.fills[segment.colour]}"${dimmed}/>`;
  const size = formatSize(bytes);
  const ink = focused ? palette.onFill : palette.outside?.ink;
  if (ink === undefined || textWidth(short, true) + 8 >= width || textWidth(size) + 8 >= width) return bar;
  const middle = px(x + width / 2);
  return `${bar}<g fill="${ink}"${focused ? '' : ' opacity=".75"'} text-anchor="middle" font-size="${FONT_SIZE}">`
    + `<text x="${middle}" y="${top + 14.5}" font-weight="600">${short}</text><text x="${middle}" y="${top + 27.5}">${size}</text></g>`;
}

function frame(segments: readonly Segment[], focus: Focus | undefined, top: number, palette: Palette): string {
  const focused = segments.filter(segment => inFocus(segment, focus));
  const stretch = stretchOf(focused);
  if (stretch === undefined || focused.length === segments.length) return '';
  const { from, to } = stretch;
  return `<rect x="${px(from - 0.5)}" y="${top - 0.5}" width="${px(to - from + 1)}" height="${BAR + 1}" rx="3.5" fill="none" stroke="${palette.outline}" stroke-width="${palette.outlineWidth}"/>`;
}

function stretchOf(segments: readonly Segment[]): { readonly from: number; readonly to: number } | undefined {
  const first = segments[0];
  const last = segments.at(-1);
  return first === undefined || last === undefined ? undefined : { from: first.x, to: last.x + last.width };
}

function opacity(number: number): string {
  return number.toString().replace(/^0/, '');
}
