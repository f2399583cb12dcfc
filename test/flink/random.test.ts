import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../fuzz/documentTexts.js';
import { looseText } from '../fuzz/looseTexts.js';
import { samples } from './support/configurations.js';
import { realFlink, RELEASES, SAMPLE, type Query } from './support/reader.js';
import { predicted, toldBy } from './support/told.js';

const USE_CASES: readonly NonNullable<Query['useCases']>[] = [['STATE_BACKEND'], ['STATE_BACKEND', 'PYTHON'], ['OPERATOR', 'STATE_BACKEND', 'PYTHON'], ['OPERATOR', 'PYTHON']];

describe.each(RELEASES)('Flink %s and we agree', version => {
  test('on random configurations: their settings, the pools of both processes to the byte or the same refusal, and the slots', async () => {
    const outcomes: boolean[] = [];
    await fc.assert(fc.asyncProperty(samples(version), fc.constantFrom(...USE_CASES), async ({ name, text, active }, useCases) => {
      const reading = await realFlink(version).read({ [name]: text }, { active, useCases });
      outcomes.push(reading.taskManager.error === undefined, reading.jobManager.error === undefined);
      expect(predicted(name, text, version, { active, useCases })).toEqual(toldBy(reading));
    }), { numRuns: SAMPLE });
    // Neither all too well nor all broken: about 45 % are accepted.
    const accepted = outcomes.filter(Boolean).length / outcomes.length;
    expect(accepted).toBeGreaterThan(0.25);
    expect(accepted).toBeLessThan(0.65);
  });

  // Half a surrogate pair has no place in a file.
  const text = fc.oneof(anyText, looseText).map(any => any.replaceAll(/\p{Surrogate}/gu, ''));
  test.each(version === '1.20' ? ['config.yaml', 'flink-conf.yaml'] : ['config.yaml'])('on any text as a %s: its settings, or where it is refused', async name => {
    await fc.assert(fc.asyncProperty(text, async any => {
      const { refusal, settings } = predicted(name, any, version);
      const told = toldBy(await realFlink(version).read({ [name]: any }));
      expect({ refusal, settings }).toEqual({ refusal: told.refusal, settings: told.settings });
    }), { numRuns: SAMPLE });
  });
});
