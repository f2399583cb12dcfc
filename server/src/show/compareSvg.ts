import { FONT, FONT_SIZE, layOut, px, textWidth, type Segment } from './barLayout.js';
import type { Palette } from './palette.js';
import type { PoolId, SizedProcess } from './pools.js';
import { formatSize } from './sizes.js';

const WIDTH = 484;
const LEFT = 44;
const BAR = 30;
const BETWEEN = 34;
const HEIGHT = 2 * BAR + BETWEEN + 2;
const UNCHANGED = 0.45;

/**
 * Two bars of a process, now and after a change, as an SVG document of 484 × 96 px: pools are joined by ribbons, those that stay are dimmed, and both bars have one scale,
 * so that a larger process is a longer bar.
 */
export function compareSvg(now: SizedProcess, after: SizedProcess, palette: Palette): string {
  const most = now.totalProcess > after.totalProcess ? now.totalProcess : after.totalProcess;
  const widthOf = ({ totalProcess }: SizedProcess): number => (WIDTH - LEFT - 1) * Number(totalProcess) / Number(most);
  const bars = { now: layOut(now.pools, LEFT, widthOf(now)), after: layOut(after.pools, LEFT, widthOf(after)) };
  const changed = new Set(now.pools.filter(({ id, bytes }) => after.pools.find(pool => pool.id === id)?.bytes !== bytes).map(({ id }) => id));
  const below = 1 + BAR + BETWEEN;
  const parts = [
    ...labels(palette, below),
    ...now.pools.map(({ id }) => ribbon(id, bars.now, bars.after, changed.has(id), palette)),
    ...bars.now.map(segment => segmentSvg(segment, 1, changed.has(segment.id), palette)),
    ...bars.after.map(segment => segmentSvg(segment, below, changed.has(segment.id), palette)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}">${parts.join('')}</svg>`;
}

/** Which bar is which: where the background is not known nothing can be read beside the bars, and the order tells it. */
function labels({ outside }: Palette, below: number): readonly string[] {
  if (outside === undefined) return [];
  return [['Now', 1], ['After', below]].map(([text, top]) => `<text x="0" y="${Number(top) + 19}" font-size="${FONT_SIZE}" font-weight="600" fill="${outside.dim}">${text}</text>`);
}

function segmentSvg({ x, width, short, bytes, colour }: Segment, top: number, isChanged: boolean, palette: Palette): string {
  const bar = `<rect x="${px(x)}" y="${top}" width="${px(width)}" height="${BAR}" rx="${Math.min(3, width / 2)}" fill="${palette.fills[colour]}"${isChanged ? '' : ` opacity="${UNCHANGED}"`}/>`;
  const label = [`${short} ${formatSize(bytes)}`, formatSize(bytes)].find(text => textWidth(text, true) + 8 < width);
  if (!isChanged || label === undefined) return bar;
  return `${bar}<text x="${px(x + width / 2)}" y="${top + 19}" text-anchor="middle" font-size="${FONT_SIZE}" font-weight="600" fill="${palette.onFill}">${label}</text>`;
}

/** From where a pool is to where it will be; one that comes or goes has no width at the other end. */
function ribbon(id: PoolId, now: readonly Segment[], after: readonly Segment[], isChanged: boolean, palette: Palette): string {
  const one = now.find(segment => segment.id === id);
  const other = after.find(segment => segment.id === id);
  const colour = (one ?? other)?.colour;
  if (colour === undefined) return '';
  const from = spanOf(one, now, other, after);
  const to = spanOf(other, after, one, now);
  const [top, bottom] = [1 + BAR + 1, BAR + BETWEEN];
  const middle = (top + bottom) / 2;
  const path = `M${px(from.start)} ${top}C${px(from.start)} ${middle} ${px(to.start)} ${middle} ${px(to.start)} ${bottom}H${px(to.end)}C${px(to.end)} ${middle} ${px(from.end)} ${middle} ${px(from.end)} ${top}Z`;
  return `<path d="${path}" fill="${palette.fills[colour]}" opacity="${isChanged ? 0.34 : 0.14}"/>`;
}

/** Where a pool stands in its bar; where it is not in it, the end of the one before it in the other bar. */
function spanOf(segment: Segment | undefined, bar: readonly Segment[], other: Segment | undefined, otherBar: readonly Segment[]): { readonly start: number; readonly end: number } {
  if (segment !== undefined) return { start: segment.x, end: segment.x + segment.width };
  const before = new Set(otherBar.slice(0, other === undefined ? 0 : otherBar.indexOf(other)).map(({ id }) => id));
  const last = bar.filter(({ id }) => before.has(id)).at(-1);
  const at = last === undefined ? LEFT : last.x + last.width;
  return { start: at, end: at };
}
