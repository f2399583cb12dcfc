import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../../server/src/show/palette.js';
import { sizedJobManager, sizedTaskManager } from '../../../server/src/show/pools.js';
import { bytesTable, htmlTable, markdownTable, refusalTable, textLines } from '../../../server/src/show/tables.js';
import { jobManager, JM, refused, refusedTaskManager, taskManager, TM } from './fixtures.js';

const tm = sizedTaskManager(TM);
const jm = sizedJobManager(JM);
const steps = (derivation: typeof jobManager | ReturnType<typeof taskManager>) => (derivation.ok ? derivation.steps : []);

test('two pools to a row in HTML, the pool in focus bold, hard spaces, an empty share for an empty pool', () => {
  expect(htmlTable(tm, 'managed', PALETTES.dark)).toBe(`<table><tr><td><span style="background-color:#9a86e8;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;Framework&nbsp;heap</td><td align="right">&nbsp;&nbsp;128&nbsp;MiB</td><td align="right">&nbsp;3&nbsp;%</td><td>&nbsp;&nbsp;&nbsp;</td><td><span style="background-color:#7fb84b;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;Framework&nbsp;off-heap</td><td align="right">&nbsp;&nbsp;128&nbsp;MiB</td><td align="right">&nbsp;3&nbsp;%</td></tr>
<tr><td><span style="background-color:#4f9bee;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;Task&nbsp;heap</td><td align="right">&nbsp;&nbsp;1.42&nbsp;GiB</td><td align="right">&nbsp;36&nbsp;%</td><td>&nbsp;&nbsp;&nbsp;</td><td><span style="background-color:#d1ad3c;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;Task&nbsp;off-heap</td><td align="right">&nbsp;&nbsp;0</td><td align="right">&nbsp;</td></tr>
<tr><td><span style="background-color:#e5954a;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;<strong>Managed</strong></td><td align="right">&nbsp;&nbsp;<strong>1.34&nbsp;GiB</strong></td><td align="right">&nbsp;<strong>34&nbsp;%</strong></td><td>&nbsp;&nbsp;&nbsp;</td><td><span style="background-color:#8d96a5;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;JVM&nbsp;metaspace</td><td align="right">&nbsp;&nbsp;256&nbsp;MiB</td><td align="right">&nbsp;6&nbsp;%</td></tr>
<tr><td><span style="background-color:#33b5a6;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;Network</td><td align="right">&nbsp;&nbsp;343&nbsp;MiB</td><td align="right">&nbsp;8&nbsp;%</td><td>&nbsp;&nbsp;&nbsp;</td><td><span style="background-color:#b08a9b;border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>&nbsp;&nbsp;JVM&nbsp;overhead</td><td align="right">&nbsp;&nbsp;410&nbsp;MiB</td><td align="right">&nbsp;10&nbsp;%</td></tr></table>`);
});

describe('HTML that a sanitizer leaves alone', () => {
  const small = sizedTaskManager({ ...TM, pools: { ...TM.pools, taskOffHeap: 1024n } });
  const html = htmlTable(small, 'taskOffHeap', PALETTES.light);
  test('a small share is escaped', () => expect(html).toContain('<strong>&lt;1&nbsp;%</strong>'));
  test('only known tags', () => expect(new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag))).toEqual(new Set(['table', 'tr', 'td', 'span', 'strong'])));
  test('styles in the one form that is kept', () => {
    for (const [, style] of html.matchAll(/style="([^"]*)"/g)) expect(style).toMatch(/^background-color:#[0-9a-f]{6};border-radius:2px;$/);
  });
  test('no blank inside a cell', () => expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/ /));
  test('a group in focus is bold', () => expect([...htmlTable(tm, 'heap', PALETTES.dark).matchAll(/<strong>(\w+&nbsp;heap)/g)].map(([, name]) => name)).toEqual(['Framework&nbsp;heap', 'Task&nbsp;heap']));
  test('nothing is bold where the whole process is looked at', () => expect(htmlTable(tm, 'totalProcess', PALETTES.dark)).not.toContain('strong'));
});

test('markdown only', () => {
  expect(markdownTable(tm, 'managed')).toBe(`| Pool | Size | Share | | Pool | Size | Share |
|:--|--:|--:|---|:--|--:|--:|
| Framework heap | 128 MiB | 3 % | | Framework off-heap | 128 MiB | 3 % |
| Task heap | 1.42 GiB | 36 % | | Task off-heap | 0 |  |
| **Managed** | **1.34 GiB** | **34 %** | | JVM metaspace | 256 MiB | 6 % |
| Network | 343 MiB | 8 % | | JVM overhead | 410 MiB | 10 % |`);
  expect(markdownTable(jm, undefined).split('\n').slice(2)).toEqual(['| JVM heap | 1 GiB | 64 % | | JVM metaspace | 256 MiB | 16 % |', '| Off-heap | 128 MiB | 8 % | | JVM overhead | 192 MiB | 12 % |']);
});

test('lines of text', () => {
  expect(textLines(jm)).toBe(`JVM heap         1 GiB  64 %  ███████████████▍
Off-heap       128 MiB   8 %  █▉
JVM metaspace  256 MiB  16 %  ███▉
JVM overhead   192 MiB  12 %  ██▉`);
  expect(textLines(tm).split('\n')[5]).toBe('Task off-heap              0');
});

test('every pool to the byte with its origin', () => {
  expect(bytesTable(tm, steps(taskManager()), 'html')).toBe(`| Pool | Bytes | From |
|:--|--:|:--|
| Framework heap | 134,217,728 | default |
| Task heap | 1,530,082,070 | the rest |
| Managed | 1,438,814,063 | fraction \`0.4\` |
| Network | 359,703,515 | fraction \`0.1\` |
| Framework off-heap | 134,217,728 | default |
| Task off-heap | 0 | default |
| JVM metaspace | 268,435,456 | default |
| JVM overhead | 429,496,736 | fraction \`0.1\` |
| Total Flink memory | 3,597,035,104 | the rest |
| Total process memory | 4,294,967,296 | \`taskmanager.memory.process.size\` |`);
  expect(bytesTable(jm, steps(jobManager), 'plaintext')).toBe(`JVM heap              1,073,741,824  the rest
Off-heap                134,217,728  default
JVM metaspace           268,435,456
JVM overhead            201,326,592  the minimum
Total Flink memory    1,207,959,552
Total process memory  1,677,721,600  jobmanager.memory.process.size`);
});

describe('the sum of a refusal', () => {
  test('parts, what they need together, the total and what is missing', () => {
    expect(refusalTable(refusedTaskManager.refusal, 'markdown')).toBe(`| Part | Size | Bytes | From |
|:--|--:|--:|:--|
| managed | 2 GiB | 2,147,483,648 | \`taskmanager.memory.managed.size\` |
| network | 64 MiB | 67,108,864 | \`taskmanager.memory.network.min\` (default) |
| framework heap | 128 MiB | 134,217,728 | \`taskmanager.memory.framework.heap.size\` (default) |
| framework off-heap | 128 MiB | 134,217,728 | \`taskmanager.memory.framework.off-heap.size\` (default) |
| together | 2.31 GiB | 2,483,027,968 |  |
| total Flink memory | 576 MiB | 603,979,776 |  |
| **missing** | **1.75 GiB** | **1,879,048,192** |  |`);
  });
  test('no sum where the parts do not come to it', () => {
    const { refusal } = refused({ ...refusedTaskManager.refusal, missing: 5n });
    expect(refusalTable(refusal, 'plaintext')).not.toContain('together');
    expect(refusalTable(refusal, 'plaintext').split('\n').at(-1)).toBe('missing             5 bytes              5');
  });
  test('nothing where there are no parts', () => expect(refusalTable(refused({ code: 'range-inconsistent' }).refusal, 'html')).toBe(''));
});
