import { describe, expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { tuneContextOf } from '../../../server/src/tune/context.js';
import { wrongAnswer } from '../../../server/src/tune/questions.js';
import { PROFILES } from '../../../server/src/tune/registry.js';
import type { Question } from '../../../server/src/tune/types.js';
import { bases } from './support/bases.js';

test.each(PROFILES.map(profile => [profile.name, profile] as const))('%s asks at most three things, and what it proposes is an answer', (_, profile) => {
  for (const { file, text, version } of bases()) {
    const questions = profile.questions(tuneContextOf(new Analysis({ name: file, text })));
    expect(questions.length).toBeLessThanOrEqual(3);
    for (const question of questions) if (question.preset !== undefined) expect(wrongAnswer(question, question.preset, version), `${question.name}\n${text}`).toBeUndefined();
  }
});

describe('what is no answer is said', () => {
  const asked = (kind: Question['kind']): Question => ({ name: 'it', title: 'It?', kind, preset: undefined, choices: [{ value: 'a', title: 'A' }] });
  test.each<[kind: Question['kind'], right: readonly string[], wrong: readonly string[]]>([
    ['fraction', ['0', '0.0', '0.4', '.25', '0.1234'], ['1', '1.0', '-0.1', '0.12345', '40%', '']],
    ['size', ['4g', '512m', '1'], ['0', '4Gi', 'much']],
    ['integer', ['1', '12'], ['0', '1.5', 'two']],
    ['duration', ['10 s', '3 min'], ['soon']],
    ['choice', ['a'], ['b']],
    ['text', ['any', ''], ['two\nlines']],
  ])('%s', (kind, right, wrong) => {
    expect(right.filter(answer => wrongAnswer(asked(kind), answer, '2.2') !== undefined)).toEqual([]);
    expect(wrong.filter(answer => wrongAnswer(asked(kind), answer, '2.2') === undefined)).toEqual([]);
  });
});
