import type { SizedPool } from './pools.js';

// Pictures are shown through `<img>`: they see neither the page's fonts nor its colours, and text cannot be measured.
export const FONT = "system-ui,-apple-system,'Segoe UI',Ubuntu,sans-serif";
export const FONT_SIZE = 11;
const GAP = 1.5;
const NARROWEST = 5;

/** A pool in a bar, px. */
export interface Segment extends SizedPool {
  readonly x: number;
  readonly width: number;
}

/** The pools side by side from `left` on, to scale, together `width` px: those of zero bytes are left out, others are at least 5 px wide. */
export function layOut(pools: readonly SizedPool[], left: number, width: number): readonly Segment[] {
  const live = pools.filter(pool => pool.bytes > 0n).map(pool => ({ pool, size: Number(pool.bytes) }));
  const room = width - GAP * (live.length - 1);
  const narrow = new Set<SizedPool>();
  let scale = 0;
  // Widening the narrowest takes room from the others, which may make the next one too narrow.
  for (let grown = true; grown;) {
    const rest = live.filter(({ pool }) => !narrow.has(pool));
    scale = (room - narrow.size * NARROWEST) / rest.reduce((sum, { size }) => sum + size, 0);
    const more = rest.filter(({ size }) => size * scale < NARROWEST);
    for (const { pool } of more) narrow.add(pool);
    grown = more.length > 0;
  }
  let x = left;
  return live.map(({ pool, size }) => {
    const segment = { ...pool, x, width: narrow.has(pool) ? NARROWEST : size * scale };
    x += segment.width + GAP;
    return segment;
  });
}

/** A wide guess: 0.54 em a character, 0.58 in bold. */
export function textWidth(text: string, isBold = false): number {
  return text.length * FONT_SIZE * (isBold ? 0.58 : 0.54);
}

/** A length as it is written: tenths of a pixel. */
export function px(number: number): number {
  return Math.round(number * 10) / 10;
}
