import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { compareSvg } from '../../../server/src/show/compareSvg.js';
import { comparison } from '../../../server/src/show/comparison.js';
import { PALETTES, type PaletteName } from '../../../server/src/show/palette.js';
import { sizedProcess, type SizedProcess } from '../../../server/src/show/pools.js';

const JM = 'jobmanager.memory.process.size: 1600m\n';
const of = (settings: string): Analysis => new Analysis({ name: 'config.yaml', text: JM + settings });
const PROCESS = of('taskmanager.memory.process.size: 4g\n');
const NO_MANAGED = of('taskmanager.memory.process.size: 4g\ntaskmanager.memory.managed.size: 0\n');
const LARGER = of('taskmanager.memory.process.size: 8g\n');
const REFUSED = of('taskmanager.memory.process.size: 100m\n');

const taskManager = ({ taskManager: derivation }: Analysis): SizedProcess => {
  const sized = sizedProcess({ process: 'taskmanager', derivation });
  if (sized === undefined) throw new Error('refused');
  return sized;
};
const bars = (svg: string) => [...svg.matchAll(/<rect x="([\d.]+)" y="(\d+)" width="([\d.]+)"[^>]*?(opacity="0.45")?\/>/g)].map(([, x, y, width, dim]) => ({ x: Number(x), y: Number(y), width: Number(width), dim: dim !== undefined }));
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test('two bars: what changes is full and named, what stays is dimmed', () => {
  const svg = compareSvg(taskManager(PROCESS), taskManager(NO_MANAGED), PALETTES.dark);
  expect(texts(svg)).toEqual(['Now', 'After', 'Task heap 1.42 GiB', 'Managed 1.34 GiB', 'Task heap 2.76 GiB']);
  expect(bars(svg).filter(({ y }) => y === 1)).toHaveLength(7);
  expect(bars(svg).filter(({ y }) => y === 65)).toHaveLength(6);
  expect(bars(svg).filter(({ dim }) => !dim)).toHaveLength(3);
});

test('both bars have one scale: half the process is half the bar', () => {
  const svg = compareSvg(taskManager(PROCESS), taskManager(LARGER), PALETTES.dark);
  const end = (top: number) => Math.max(...bars(svg).filter(({ y }) => y === top).map(({ x, width }) => x + width));
  expect(end(65)).toBeCloseTo(483, 0);
  expect(end(1) - 44).toBeCloseTo((483 - 44) / 2, 0);
});

test.each(Object.keys(PALETTES) as PaletteName[])('is whole in %s, and small enough for a hover', name => {
  const svg = compareSvg(taskManager(PROCESS), taskManager(NO_MANAGED), PALETTES[name]);
  expect(svg).toMatch(/^<svg [^>]*width="484" height="96"[^]*<\/svg>$/);
  expect(svg).not.toMatch(/NaN|undefined|-\d+" y/);
  expect(svg.length).toBeLessThan(5000);
  expect(texts(svg).includes('Now')).toBe(name !== 'any');
});

const check = (before: Analysis, after: Analysis, level: 'html' | 'markdown' | 'plaintext' = 'plaintext') => comparison(before, after, { level, themeKind: undefined, pictures: false });

test.each<readonly [rule: string, before: Analysis, after: Analysis, expected: readonly string[]]>([
  ['a pool that goes', PROCESS, NO_MANAGED, ['TaskManager 4 GiB task heap 1.42 → 2.76 GiB, managed 1.34 GiB → 0', 'Task heap: 1.42 GiB → 2.76 GiB\nManaged: 1.34 GiB → 0']],
  ['a larger process', PROCESS, LARGER, [expect.stringMatching(/^TaskManager 4 → 8 GiB: task heap 1.42 → /) as string, expect.stringMatching(/Total process memory: 4 GiB → 8 GiB$/) as string]],
  ['a process that starts', REFUSED, PROCESS, ['The TaskManager starts: 4 GiB.']],
  ['a process that would not', PROCESS, REFUSED, ['The TaskManager would not start any more.']],
  ['nothing that changes', PROCESS, PROCESS, []],
])('%s', (_rule, before, after, expected) => expect(check(before, after)).toEqual(expected));

test('in markdown a picture with its words, and a table that can be read aloud', () => {
  const [title, picture, table] = comparison(PROCESS, NO_MANAGED, { level: 'html', themeKind: 'dark', pictures: true });
  expect(title).toBe('**TaskManager 4 GiB** task heap 1.42 → **2.76 GiB**, managed 1.34 GiB → **0**');
  expect(picture).toMatch(/^!\[The TaskManager now and after: task heap 1.42 GiB becomes 2.76 GiB, managed 1.34 GiB becomes 0\.\]\(data:image\/svg\+xml;base64,/);
  expect(table).toBe('| | &nbsp;&nbsp;&nbsp;Now | &nbsp;&nbsp;&nbsp;After |\n|:--|--:|--:|\n| Task heap | &nbsp;&nbsp;&nbsp;1.42 GiB | &nbsp;&nbsp;&nbsp;2.76 GiB |\n| Managed | &nbsp;&nbsp;&nbsp;1.34 GiB | &nbsp;&nbsp;&nbsp;0 |');
});
