import { describe, expect, it, test } from 'vitest';
import { barAlt, barSvg, svgDataUri } from '../../../server/src/show/barSvg.js';
import { PALETTES, type PaletteName } from '../../../server/src/show/palette.js';
import { sizedJobManager, sizedTaskManager, type Focus, type SizedProcess } from '../../../server/src/show/pools.js';
import { JM, JOB_MANAGERS, TASK_MANAGERS, TM } from './fixtures.js';

const taskManager = sizedTaskManager(TM);
const jobManager = sizedJobManager(JM);

const MANAGED_DARK = `<svg xmlns="http://www.w3.org/2000/svg" width="484" height="56" viewBox="0 0 484 56" font-family="system-ui,-apple-system,'Segoe UI',Ubuntu,sans-serif">
<path d="M1.5 17v-3h183.8v3" fill="none" stroke="#9d9d9d" stroke-width="1"/>
<text x="93.4" y="11" text-anchor="middle" font-size="11" fill="#9d9d9d">Heap 1.55 GiB</text>
<path d="M187.8 17v-3h214.9v3" fill="none" stroke="#9d9d9d" stroke-width="1"/>
<text x="295.2" y="11" text-anchor="middle" font-size="11" fill="#9d9d9d">Off-heap 1.80 GiB</text>
<path d="M405.1 17v-3h77.4v3" fill="none" stroke="#9d9d9d" stroke-width="1"/>
<text x="443.8" y="11" text-anchor="middle" font-size="11" fill="#9d9d9d">JVM 666 MiB</text>
<rect x="1" y="19" width="14.8" height="34" rx="3" fill="#9a86e8" opacity=".3"/>
<rect x="17.3" y="19" width="168.5" height="34" rx="3" fill="#4f9bee" opacity=".3"/>
<g fill="#cccccc" opacity=".75" text-anchor="middle" font-size="11">
<text x="101.5" y="33.5" font-weight="600">Task heap</text>
<text x="101.5" y="46.5">1.42 GiB</text>
</g>
<rect x="187.3" y="19" width="158.5" height="34" rx="3" fill="#e5954a"/>
<g fill="#101418" text-anchor="middle" font-size="11">
<text x="266.5" y="33.5" font-weight="600">Managed</text>
<text x="266.5" y="46.5">1.34 GiB</text>
</g>
<rect x="347.2" y="19" width="39.6" height="34" rx="3" fill="#33b5a6" opacity=".3"/>
<rect x="388.4" y="19" width="14.8" height="34" rx="3" fill="#7fb84b" opacity=".3"/>
<rect x="404.6" y="19" width="29.6" height="34" rx="3" fill="#8d96a5" opacity=".3"/>
<rect x="435.7" y="19" width="47.3" height="34" rx="3" fill="#b08a9b" opacity=".3"/>
<rect x="186.8" y="18.5" width="159.5" height="35" rx="3.5" fill="none" stroke="#cccccc" stroke-width="1.5"/>
</svg>`;

const lines = (svg: string) => svg.replaceAll('><', '>\n<');
const frames = (svg: string) => [...svg.matchAll(/<rect x="([\d.-]+)" y="[\d.]+" width="([\d.]+)"[^>]*fill="none"/g)].map(([, x, width]) => [Number(x), Number(width)]);
const opacities = (svg: string) => [...svg.matchAll(/<rect [^>]*? opacity="([\d.]+)"/g)].map(([, opacity]) => opacity);
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test('the bar with managed memory in focus, dark', () => expect(lines(barSvg(taskManager, 'managed', PALETTES.dark))).toBe(MANAGED_DARK));

describe('what is in focus is one framed stretch, the rest is dimmed', () => {
  const check = (process: SizedProcess, focus: Focus | undefined, frame: readonly number[] | undefined, dimmed: number) => test(`${process.process}: ${focus}`, () => {
    const svg = barSvg(process, focus, PALETTES.dark);
    expect(frames(svg)).toEqual(frame === undefined ? [] : [frame]);
    expect(opacities(svg)).toEqual(Array(dimmed).fill('.3'));
  });
  check(taskManager, undefined, undefined, 0);
  check(taskManager, 'totalProcess', undefined, 0);
  check(taskManager, 'slots', undefined, 0);
  check(taskManager, 'totalFlink', [0.5, 403.1], 2);
  check(taskManager, 'heap', [0.5, 185.8], 5);
  check(taskManager, 'jvm', [404.1, 79.4], 5);
  check(taskManager, 'jvmOverhead', [435.2, 48.3], 6);
  // A pool of zero bytes is not drawn, so nothing can be framed.
  check(taskManager, 'taskOffHeap', undefined, 7);
  check(jobManager, 'offHeap', [307.6, 39.2], 3);
});

describe('each kind of theme', () => {
  test.each([['dark', 56, 1.5, '.3'], ['light', 56, 1.5, '.3'], ['hcDark', 56, 2, '.45'], ['hcLight', 56, 2, '.45'], ['any', 36, 1.5, '.3']] as const)('%s: %s px high, frame %s, dimmed to %s', (name, height, width, opacity) => {
    const svg = barSvg(taskManager, 'managed', PALETTES[name]);
    expect(svg).toContain(`height="${height}" viewBox="0 0 484 ${height}"`);
    expect(svg).toContain(`stroke="${PALETTES[name].outline}" stroke-width="${width}"/></svg>`);
    expect(new Set(opacities(svg))).toEqual(new Set([opacity]));
  });
  test('no text outside the segments, nor on dimmed ones, where the theme is not known', () => {
    expect(texts(barSvg(taskManager, 'managed', PALETTES.any))).toEqual(['Managed', '1.34 GiB']);
    expect(texts(barSvg(taskManager, undefined, PALETTES.any))).toEqual(['Task heap', '1.42 GiB', 'Managed', '1.34 GiB']);
  });
});

test('labels that may not fit are left out', () => {
  expect(texts(barSvg(jobManager, undefined, PALETTES.dark))).toEqual(['Heap 1 GiB', 'JVM 448 MiB', 'JVM heap', '1 GiB', 'Metaspace', '256 MiB']);
});

it('stays inside the picture, every pool at least 5 px wide, for every process that Flink derives', () => {
  const processes = [...TASK_MANAGERS.map(sizedTaskManager), ...JOB_MANAGERS.map(sizedJobManager)];
  for (const process of processes) {
    const rects = [...barSvg(process, undefined, PALETTES.dark).matchAll(/<rect x="([\d.]+)" y="19" width="([\d.]+)"/g)].map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
    expect(rects.length).toBe(process.pools.filter(({ bytes }) => bytes > 0n).length);
    expect(Math.min(...rects.map(({ width }) => width))).toBeGreaterThanOrEqual(5);
    const last = rects.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(483, 0);
  }
});

test('two pools too narrow, one of them only after the other has been widened', () => {
  const process: SizedProcess = { ...jobManager, pools: jobManager.pools.map((pool, index) => ({ ...pool, bytes: [9_690n, 104n, 105n, 101n][index] ?? 0n })) };
  const widths = [...barSvg(process, undefined, PALETTES.any).matchAll(/width="([\d.]+)" height="34"/g)].map(([, width]) => Number(width));
  expect(widths.slice(1)).toEqual([5, 5, 5]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(482 - 4.5, 1);
});

test('nothing in it needs the page: no style, id, script, variable or reference', () => {
  for (const name of Object.keys(PALETTES) as PaletteName[]) expect(barSvg(taskManager, 'heap', PALETTES[name])).not.toMatch(/<style|<script|\bid=|class=|var\(|currentColor|href|prefers/);
});

test('the words for those who do not see it leave out empty pools', () => {
  expect(barAlt(taskManager)).toBe('Bar of the 4 GiB TaskManager process: framework heap 128 MiB, task heap 1.42 GiB, managed 1.34 GiB, network 343 MiB, framework off-heap 128 MiB, JVM metaspace 256 MiB, JVM overhead 410 MiB.');
  expect(barAlt(jobManager)).toBe('Bar of the 1.56 GiB JobManager process: JVM heap 1 GiB, off-heap 128 MiB, JVM metaspace 256 MiB, JVM overhead 192 MiB.');
});

test('the address is base64 of UTF-8, well under 100,000 characters', () => {
  expect(svgDataUri('<svg>→é</svg>')).toBe(`data:image/svg+xml;base64,${Buffer.from('<svg>→é</svg>').toString('base64')}`);
  expect(svgDataUri(barSvg(taskManager, 'managed', PALETTES.dark)).length).toBeLessThan(3000);
});
