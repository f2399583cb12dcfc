import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { decode } from '../../../server/src/document/bytes.js';
import { fixesOf } from '../../../server/src/fixes/registry.js';
import { fixed } from './support.js';

interface Row {
  readonly id: string;
  readonly file: string;
  readonly text?: string;
  readonly base64?: string;
}

const rows = readFileSync(new URL('../../fixtures/vectors/files.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Row).filter(({ file }) => file === 'config.yaml');
const refused = rows.flatMap(({ id, text, base64 }) => {
  const decoded = base64 === undefined ? { text: text ?? '', problem: undefined } : decode(Uint8Array.from(Buffer.from(base64, 'base64')));
  const analysis = new Analysis({ name: 'config.yaml', text: decoded.text, encoding: decoded.problem });
  return analysis.file.problems.length === 0 ? [] : [[id, analysis] as const];
});

/** Fixes one problem after the other, as somebody would who takes the first fix each time; gives the text, and the titles taken. */
function mended(analysis: Analysis): { readonly text: string; readonly titles: readonly string[] } {
  const titles: string[] = [];
  let now = analysis;
  for (let round = 0; round < 20; round++) {
    const problem = now.problems.find(({ code }) => now.file.problems.some(one => one.code === code));
    if (problem === undefined) break;
    const [fix] = fixesOf(now, problem);
    if (fix === undefined) throw new Error(`No fix for ${problem.code}: ${problem.message}\n${now.text}`);
    titles.push(fix.title);
    now = now.withText(fixed(now, fix));
  }
  return { text: now.text, titles };
}

describe('a file that Flink refuses loads when the first fix of each problem is taken', () => {
  test.each(refused)('%s', (_id, analysis) => {
    const { text, titles } = mended(analysis);
    const after = analysis.withText(text);
    expect(after.file.loads, `${titles.join('\n')}\n${text}`).toBe(true);
    if (process.env.SHOW) console.log(JSON.stringify(analysis.text.slice(0, 150)), titles.join(' | '), JSON.stringify(text.slice(0, 150)));
  });

  test('there are many of them', () => expect(refused.length).toBeGreaterThan(40));
});

describe('every fix of a file that Flink refuses takes its problem away', () => {
  test.each(refused)('%s', (_id, analysis) => {
    for (const problem of analysis.problems.filter(({ code }) => analysis.file.problems.some(one => one.code === code))) {
      for (const fix of fixesOf(analysis, problem)) {
        const after = analysis.withText(fixed(analysis, fix));
        expect(after.file.problems.length, `${fix.title}\n${after.text}`).toBeLessThanOrEqual(analysis.file.problems.length);
        expect(fix.title.startsWith('Ignore') && analysis.file.problems.some(({ code, refuses }) => refuses && code === problem.code)).toBe(false);
      }
    }
  });
});
