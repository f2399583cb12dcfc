import type { Setting } from '../../document/types.js';
import type { KeyMatch } from '../../flink/options/types.js';
import { problem, shownValue } from '../problem.js';
import type { FileRule, Problem, ProblemKind } from '../types.js';

const overriddenSetting: ProblemKind = {
  code: 'overridden-setting',
  severity: 'warning',
  title: 'One option set twice',
  explanation: 'Flink flattens nested keys. Where the flat and the nested spelling of one option stand in a file, the one that is written last wins, and nothing is said about the other. In a `flink-conf.yaml` that is so for any key that stands there twice.',
  wayOut: 'Keep one of them.',
  example: { before: 'taskmanager:\n  numberOfTaskSlots: 2\ntaskmanager.numberOfTaskSlots: 4\n', after: 'taskmanager:\n  numberOfTaskSlots: 4\n' },
  tag: 'unnecessary',
};

const shadowedKey: ProblemKind = {
  code: 'shadowed-key',
  severity: 'warning',
  title: 'The old and the new name of an option are both set',
  explanation: 'Flink looks at an old name only while the new one is not set. Here both are set, so the old one has no effect.',
  wayOut: 'Remove the old name.',
  example: { before: 'state.backend: hashmap\nstate.backend.type: rocksdb\n', after: 'state.backend.type: rocksdb\n' },
  tag: 'unnecessary',
};

/** One option in several spellings: the last written wins, the current name hides the old ones (Configuration.getRawValueFromOption). */
export const severalSpellingsRule: FileRule = {
  kinds: [overriddenSetting, shadowedKey],
  check({ file, effective, matchOf, oldKeys }) {
    const problems: Problem[] = [];
    if (file.settings.length !== effective.size) {
      for (const setting of file.settings) {
        const winner = effective.get(setting.key);
        if (winner !== undefined && winner !== setting && (file.dialect === 'legacy' || spelling(winner) !== spelling(setting))) {
          problems.push(problem(overriddenSetting, setting.keyRange, `Has no effect: ${setting.key} is set again further down, and the last one wins.`,
            { key: setting.key, related: [{ range: winner.keyRange, message: `This one is in force: ${shownValue(winner)}` }] }));
        }
      }
    }
    for (const key of oldKeys) {
      const setting = effective.get(key);
      const first = setting === undefined ? undefined : hiddenBy(key, matchOf(key), effective);
      if (setting === undefined || first === undefined) continue;
      problems.push(problem(shadowedKey, setting.keyRange, `Has no effect: ${first.key} is set as well, and it goes before.`,
        { key: setting.key, related: [{ range: first.keyRange, message: `This one is in force: ${shownValue(first)}` }] }));
    }
    return problems;
  },
};

/**
 * The setting at which Flink stops before it looks at this old name; undefined where some option still takes its value from it.
 * Flink looks at the option's own key, then at its fallback keys, then at its deprecated keys, each in their order.
 */
function hiddenBy(key: string, match: KeyMatch, effective: ReadonlyMap<string, Setting>): Setting | undefined {
  if (match.kind !== 'deprecated' && match.kind !== 'fallback') return undefined;
  const readers = [match.option, ...(match.kind === 'deprecated' ? match.others ?? [] : [])];
  const firsts = readers.map(option => {
    const keys = [option.key, ...option.fallbackKeys, ...option.deprecatedKeys];
    const name = keys.slice(0, Math.max(keys.indexOf(key), 1)).find(other => effective.has(other));
    return name === undefined ? undefined : effective.get(name);
  });
  return firsts.includes(undefined) ? undefined : firsts[0];
}

function spelling(setting: Setting): string {
  return setting.path.map(part => part.text).join('\u0000');
}
