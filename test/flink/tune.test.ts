import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../server/src/tune/registry.js';
import { bases } from '../unit/tune/support/bases.js';
import { analysisOf, tuned } from '../unit/tune/support/check.js';
import { EFFECTS } from './support/effects.js';
import { realFlink, RELEASES } from './support/reader.js';
import { predicted, toldBy } from './support/told.js';

/** To be made fit, memory must not fit: more for the framework than the process has. */
const broken = (text: string): string => `${text.replace(/\n*$/, '\n')}taskmanager.memory.framework.heap.size: 1t\n`;
const starts = ({ taskManager, jobManager }: ReturnType<typeof analysisOf>): boolean => taskManager.ok && jobManager.ok;

/** Profiles are made for people; what they write is read by Flink. */
describe.each(RELEASES)('Flink %s derives what tuning predicts', version => {
  // Every base that this release starts as it is.
  const all = bases().map(base => ({ ...base, version })).filter(base => (base.file === 'config.yaml' || version === '1.20') && starts(analysisOf(base.text, base)));

  test.each(PROFILES.map(profile => [profile.name, profile] as const))('%s', async (_, profile) => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    let changed = 0;
    let reached = 0;
    await Promise.all(all.map(async base => {
      const outcome = tuned(profile.name === 'fit' ? broken(base.text) : base.text, profile, {}, base);
      if ('impossible' in outcome || outcome.settings.length === 0) return;
      changed++;
      const active = base.deployment === 'kubernetes' || base.deployment === 'yarn';
      const reading = await realFlink(version).read({ [base.file]: outcome.text }, { active });
      // To the byte, or the same refusal; and it is to be none.
      expect(predicted(base.file, outcome.text, version, { active }), `${base.name}\n${outcome.text}`).toEqual(toldBy(reading));
      expect(reading.taskManager.error ?? reading.jobManager.error, `${base.name}\n${outcome.text}`).toBeUndefined();
      if (EFFECTS[profile.name](reading)) reached++;
      // Not only accepted: every setting stands in Flink's own configuration as it was shown.
      for (const setting of outcome.settings) {
        if (setting.new === null) expect(reading.settings, setting.key).not.toHaveProperty([setting.key]);
        else expect(reading.settings, setting.key).toHaveProperty([setting.key]);
      }
    }));
    // ForSt has no profile before 2.0.
    if (profile.name === 'forst' && version === '1.20') return;
    expect(changed).toBeGreaterThan(0);
    // And it had its effect, wherever no note says why not.
    expect(reached, `${reached} of ${changed}`).toBeGreaterThan(changed / 2);
  });
});
