import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittingOf, textOf, type Fit, type FitChange } from '../../server/src/flink/memory/solve/fit.js';
import type { Process } from '../../server/src/flink/memory/solve/numbers.js';
import { parseMemorySize } from '../../server/src/flink/values/memorySize.js';
import { memorySettings } from '../unit/memory/solve/settings.js';
import { realFlink, RELEASES, SAMPLE } from './support/reader.js';

type Settings = ReadonlyMap<string, string>;

/** The settings with some changes, as a file. */
function fileOf(settings: Settings, changes: readonly Pick<FitChange, 'key' | 'amount'>[]): string {
  const all = new Map([...settings, ...changes.map(change => [change.key, textOf(change, bytes => `${bytes}b`)] as const)]);
  return [...all].map(([key, value]) => `${key}: "${value}"\n`).join('');
}

/** The change of a size with a unit less of it; undefined where what is set would be passed. */
function less({ key, amount, raised }: FitChange, settings: Settings): Pick<FitChange, 'key' | 'amount'> | undefined {
  const set = parseMemorySize(settings.get(key) ?? '');
  if (!('bytes' in amount) || !set.ok || key.endsWith('.mb')) return undefined;
  const unit = amount.bytes % (1n << 20n) === 0n ? 1n << 20n : 1n;
  const bytes = amount.bytes + (raised ? -unit : unit);
  return bytes >= 0n && raised === bytes > set.value ? { key, amount: { bytes } } : undefined;
}

describe.each(RELEASES)('Flink %s takes what makes refused memory fit, and nothing less', version => {
  test.each<[Process]>([['taskmanager'], ['jobmanager']])('%s', async process => {
    let fits = 0;
    await fc.assert(fc.asyncProperty(memorySettings(process), fc.boolean(), async (settings, active) => {
      const fitting = fittingOf({ process, configuration: settings, version, context: { active } });
      const asked = fitting === undefined ? [] : [fitting.keeping('total'), fitting.keeping('heap', 'managed'), fitting.growing(), fitting.keeping('managed')];
      for (const fit of asked.filter((one): one is Fit => one !== undefined)) {
        fits++;
        const of = async (changes: readonly Pick<FitChange, 'key' | 'amount'>[]) => {
          const reading = await realFlink(version).read({ 'config.yaml': fileOf(settings, changes) }, { active });
          return process === 'taskmanager' ? reading.taskManager : reading.jobManager;
        };
        const text = fileOf(settings, fit.changes);
        const { value, error } = await of(fit.changes);
        expect(error, text).toBeUndefined();
        expect(value?.pools, text).toEqual(fit.derivation.memory.pools);
        for (const change of fit.changes) {
          const nearer = less(change, settings);
          if (nearer !== undefined) expect((await of([...fit.changes, nearer])).error, `${text}${nearer.key}`).toBeDefined();
        }
      }
    }), { numRuns: Math.max(40, Math.ceil(SAMPLE / 4)) });
    expect(fits).toBeGreaterThan(0);
  });
});
