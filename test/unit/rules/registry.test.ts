import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { decode } from '../../../server/src/document/bytes.js';
import { PROBLEM_KINDS } from '../../../server/src/rules/registry.js';
import { schemaTools } from '../../../server/src/schemaTools/main.js';
import type { Problem, ProblemKind } from '../../../server/src/rules/types.js';

function problemsOf(kind: ProblemKind, text: string): readonly Problem[] {
  // A text in memory has no bytes: the example of a wrong encoding is written out in Latin-1.
  const bytes = kind.code === 'yaml-encoding' ? Buffer.from(text.replace('\ufffd', '\u00e9'), text.includes('\ufffd') ? 'latin1' : 'utf8') : Buffer.from(text);
  const decoded = decode(bytes);
  if (decoded.binary) throw new Error('The example is binary');
  return new Analysis({ name: kind.example.file ?? 'config.yaml', text: decoded.text, encoding: decoded.problem, policy: kind.example.policy === undefined ? undefined : schemaTools.readPolicy(kind.example.policy).policy }).problems;
}

const kinds = [...PROBLEM_KINDS.values()].map(kind => [kind.code, kind] as const);

test.each(kinds)('%s: its example has the problem, with its severity', (code, kind) => {
  const found = problemsOf(kind, kind.example.before).find(problem => problem.code === code);
  expect(found).toBeDefined();
  expect(found?.severity).toBe(kind.severity);
});

test.each(kinds)('%s: the mended example has no error and not this problem', (code, kind) => {
  const left = problemsOf(kind, kind.example.after).filter(problem => problem.code === code || problem.severity === 'error');
  expect(left).toEqual([]);
});

test.each(kinds)('%s: its words are whole sentences', (_code, { title, explanation, wayOut }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(explanation).toMatch(/^[`A-Z].*\.$/s);
  expect(wayOut).toMatch(/^[`A-Z].*\.$/s);
});
