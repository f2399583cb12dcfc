import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBase, bases, type Base } from './support/bases.js';
import { analysisOf } from './support/check.js';

function expectAccepted(base: Base): void {
  const analysis = analysisOf(base.text, base);
  expect(analysis.file.loads, base.text).toBe(true);
  expect(analysis.taskManager, `${base.name}\n${base.text}`).toMatchObject({ ok: true });
  expect(analysis.jobManager, `${base.name}\n${base.text}`).toMatchObject({ ok: true });
}

test('Flink starts every base', () => {
  expect(bases().length).toBeGreaterThanOrEqual(40);
  expect(new Set(bases().map(({ text }) => text)).size).toBe(bases().length);
  for (const base of bases()) expectAccepted(base);
});

test('Flink starts any base', () => {
  fc.assert(fc.property(anyBase(), expectAccepted), { numRuns: 300 });
});
