import { describe, expect, test } from 'vitest';
import { fixesOf, providerOf } from '../../../server/src/fixes/registry.js';
import { PROBLEM_KINDS } from '../../../server/src/rules/registry.js';
import { analysisOf, countOf, fixed } from './support.js';

/** What is wrong stands in no text: a file that is too large, and what only the authors of a policy know. */
const WITHOUT_MEND = ['file-too-large', 'policy'];
const kinds = [...PROBLEM_KINDS.values()].map(kind => [kind.code, kind] as const);

describe('every problem code', () => {
  test.each(kinds)('%s: has a fix, and at most one that is preferred', (code, kind) => {
    const analysis = analysisOf(kind);
    const problem = analysis.problems.find(one => one.code === code);
    const fixes = problem === undefined ? [] : fixesOf(analysis, problem);
    expect(fixes.some(({ title }) => !title.startsWith('Ignore'))).toBe(!WITHOUT_MEND.includes(code));
    expect(fixes.some(({ title }) => title === `Ignore this line: ${code}`)).toBe(!code.startsWith('yaml-') && code !== 'file-too-large' || code === 'yaml-changes-value');
    expect(fixes.filter(({ preferred }) => preferred).length).toBeLessThan(2);
    expect(fixes.findIndex(({ preferred }) => preferred)).toBeLessThan(1);
    expect(new Set(fixes.map(({ title }) => title)).size).toBe(fixes.length);
  });

  test.each(kinds)('%s: every fix leaves its problem gone, and brings no error', (code, kind) => {
    const analysis = analysisOf(kind);
    const problem = analysis.problems.find(one => one.code === code);
    const errors = analysis.problems.filter(({ severity }) => severity === 'error').length;
    for (const fix of problem === undefined ? [] : fixesOf(analysis, problem)) {
      // A comment that records what advice goes by takes nothing back.
      if (problem?.advice !== undefined && fix.title.startsWith('Say that ')) continue;
      const after = analysis.withText(fixed(analysis, fix));
      const left = after.problems.filter(({ severity }) => severity === 'error');
      expect(countOf(after.problems, code), `${fix.title}\n${after.text}`).toBeLessThan(countOf(analysis.problems, code));
      expect(left.length, `${fix.title}\n${after.text}\n${left.map(({ message }) => message).join('\n')}`).toBeLessThanOrEqual(errors - (kind.severity === 'error' ? 1 : 0));
    }
  });

  test.each(kinds)('%s: its titles are short, plain and in the imperative', (code, kind) => {
    const analysis = analysisOf(kind);
    for (const problem of analysis.problems.filter(one => one.code === code)) {
      for (const { title } of fixesOf(analysis, problem)) expect(title).toMatch(/^[A-Z][a-z]+ [^`\n]{1,110}[^.`\n]$/);
    }
    expect(providerOf(code).safe || analysis.problems.every(problem => problem.code !== code || fixesOf(analysis, problem).every(({ safe }) => !safe))).toBe(true);
    expect(providerOf(code).describes).toMatch(/^[A-Z].*[^.]$/);
  });
});
