import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/src/analysis.js';
import { codeLenses } from '../../server/src/features/codeLens.js';
import { diagnostics } from '../../server/src/features/diagnostics.js';
import { hover } from '../../server/src/features/hover.js';
import { inlayHints } from '../../server/src/features/inlayHints.js';
import { status } from '../../server/src/features/status.js';

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const SAMPLES = [sample('config.yaml'), sample('flat/config.yaml'), sample('broken/config.yaml')];
const VIEW = { level: 'html', themeKind: 'dark', pictures: true } as const;

/** What people type, and what they should not. */
const PIECES = ['', ' ', '\n', '  ', ':', ': ', '#', '- ', '"', '\'', '{', '}', '[', ']', '|', '>', '&a', '*a', '!t', '%', '~', 'null', '\t', '\r\n', '---\n', '...\n', '\u00a0', '\ufeff', '\u0000', '😀',
  'taskmanager', '.', 'memory', 'process.size: 4g', 'managed.fraction: 0.9', 'jobmanager:\n  memory:\n    heap.size: 1g\n', '4Gi', '-1', '9223372036854775807', '0.4', 'NaN', '# flink-config: version=1.20\n',
  '# flink-config-ignore: unknown-key\n', 'state.backend.type: rocksdb\n', 'metrics.reporter.x.factory.class: a\n', 'metrics.reporter.x.port: b\n', 'parallelism.default: 4\n'];
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 }));
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat({ max: 40 }), inserted: fc.array(piece, { maxLength: 3 }).map(pieces => pieces.join('')) });

function changed(text: string, { at, removed, inserted }: { at: number; removed: number; inserted: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

/** Everything that a client can ask of a file. */
function answers(analysis: Analysis, at: number) {
  const whole = { start: { line: 0, character: 0 }, end: { line: analysis.lines.lineCount, character: 0 } };
  return {
    diagnostics: diagnostics(analysis, analysis.problems, 'file:///config.yaml'), lenses: codeLenses(analysis, 'file:///config.yaml', { own: true }), hints: inlayHints(analysis, whole, 'file:///config.yaml'),
    hover: hover(analysis, analysis.lines.positionAt(Math.floor(at * analysis.text.length)), VIEW), status: status(analysis, 'file:///config.yaml', 1),
    configuration: [...analysis.configuration], loads: analysis.file.loads,
  };
}

test('after any edits every answer is what reading the text anew gives', () => {
  fc.assert(fc.property(fc.constantFrom(...SAMPLES), fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
    let current = text;
    let analysis = new Analysis({ name: 'config.yaml', text });
    for (const next of edits) {
      current = changed(current, next);
      analysis = new Analysis({ name: 'config.yaml', text: current, previous: analysis });
      expect(answers(analysis, next.at)).toEqual(answers(new Analysis({ name: 'config.yaml', text: current }), next.at));
    }
  }), { numRuns: 500 });
});

test.each(['config.yaml', 'flink-conf.yaml'])('any text as %s gives answers, and places within the text', name => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')), fc.double({ min: 0, max: 1, noNaN: true }), (text, at) => {
    const analysis = new Analysis({ name, text });
    const { lineCount } = analysis.lines;
    for (const { range } of answers(analysis, at).diagnostics) {
      expect(range.start.line).toBeLessThan(lineCount);
      expect(range.end.line).toBeLessThan(lineCount);
      expect(analysis.lines.offsetAt(range.start)).toBeLessThanOrEqual(analysis.lines.offsetAt(range.end));
    }
  }), { numRuns: 2000 });
});

test('a few lines of aliases of aliases do not keep it busy', () => {
  const lines = ['a0: &a0 {k: v, l: v}', ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} {${Array.from({ length: 9 }, (__, n) => `x${n}: *a${at}`).join(', ')}}`)];
  const begin = performance.now();
  const { problems } = new Analysis({ name: 'config.yaml', text: `${lines.join('\n')}\n` });
  expect(problems.length).toBeLessThan(1000);
  expect(performance.now() - begin).toBeLessThan(20_000);
});
