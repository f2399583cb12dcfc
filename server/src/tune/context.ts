import type { Analysis } from '../analysis.js';
import type { Profile, TuneContext } from './types.js';
import { tune, type Tuned } from './tune.js';

/** What tuning looks at of an analysed file. */
export function tuneContextOf({ configuration, version, facts, active }: Analysis): TuneContext {
  return { configuration, version, facts, active };
}

/** Tunes an analysed file: see {@link tune}. A file that Flink refuses has to be mended first. */
export function tuneFile(analysis: Analysis, profiles: readonly Profile[], answers: ReadonlyMap<string, string>): Tuned {
  if (!analysis.file.loads) return { impossible: 'Flink refuses this file as it stands: mend what `flink-config check` says of it first.' };
  const { name, text, version } = analysis;
  return tune({ name, text, version }, tuneContextOf(analysis), profiles, answers);
}
