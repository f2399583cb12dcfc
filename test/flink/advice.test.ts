import { describe, expect, test } from 'vitest';
import { Analysis } from '../../server/src/analysis.js';
import { editOf } from '../../server/src/fixes/apply.js';
import { fixesOf } from '../../server/src/fixes/registry.js';
import { ADVICE_RULES } from '../../server/src/rules/advice/registry.js';
import { realFlink, RELEASES } from './support/reader.js';
import { predicted, toldBy } from './support/told.js';

/** Texts with the release that they are read for: a comment of their own says another. */
const forRelease = (text: string, version: string): string => (/^# flink-config:.*version=/m.test(text) ? text.replace(/version=[\d.]+/, `version=${version}`) : `# flink-config: version=${version}\n${text}`);

describe.each(RELEASES)('Flink %s derives what following advice leaves', version => {
  test.each(ADVICE_RULES.map(({ kind }) => [kind.code, kind] as const))('%s', async (code, { example: { file = 'config.yaml', before } }) => {
    const analysis = new Analysis({ name: file, text: forRelease(before, version) });
    const active = analysis.active;
    const problem = analysis.problems.find(one => one.code === code);
    // Another release may have nothing to advise.
    for (const fix of problem === undefined ? [] : fixesOf(analysis, problem)) {
      const edited = editOf(analysis, fix);
      if ('impossible' in edited) throw new Error(`${fix.title}: ${edited.impossible}`);
      const reading = await realFlink(version).read({ [file]: edited.text }, { active });
      expect(predicted(file, edited.text, version, { active }), `${fix.title}\n${edited.text}`).toEqual(toldBy(reading));
      if (analysis.taskManager.ok) expect(reading.taskManager.error, `${fix.title}\n${edited.text}`).toBeUndefined();
      if (analysis.jobManager.ok) expect(reading.jobManager.error, `${fix.title}\n${edited.text}`).toBeUndefined();
    }
  });
});
