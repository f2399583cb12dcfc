import type { ProblemKind, SettingRule } from '../types.js';

const unknownKey: ProblemKind = {
  code: 'unknown-key',
  severity: 'warning',
  title: 'Flink knows no such key',
  explanation: 'Flink does not check keys when it loads a file. A key with a typing error is carried along and read by nobody, so the setting has no effect and nothing is said about it.',
  wayOut: 'Take the key that was meant. If the key belongs to a connector or to code of your own, ignore the line with `# flink-config-ignore: unknown-key`.',
  example: { before: 'taskmanager.memory.manged.fraction: 0.5\n', after: 'taskmanager.memory.managed.fraction: 0.5\n' },
};

const missingSizeSuffix: ProblemKind = {
  code: 'missing-size-suffix',
  severity: 'warning',
  title: 'The key of a size lacks its `.size`',
  explanation: 'Flink names its memory sizes `….size`. The shorter key is read by nobody: the process starts with another amount, or does not start because no memory is configured.',
  wayOut: 'Write the key with `.size` at its end.',
  example: { before: 'taskmanager.memory.process: 4g\n', after: 'taskmanager.memory.process.size: 4g\n' },
};

/** Keys that no release knows: read by nobody, in silence (GlobalConfiguration loads whatever stands there). */
export const unknownKeyRule: SettingRule = {
  kinds: [unknownKey, missingSizeSuffix],
  check(setting, { match, suggestKeys }) {
    if (match.kind !== 'unknown') return undefined;
    const suggestions = suggestKeys(setting.key);
    const [best] = suggestions;
    if (best === `${setting.key}.size`) {
      return { kind: missingSizeSuffix, at: 'key', message: `Flink does not read this key: sizes end in .size. Write ${best}.`, suggestions };
    }
    const meant = best === undefined ? 'Flink itself reads it nowhere.' : `Did you mean ${best}?`;
    return { kind: unknownKey, at: 'wrong-part', message: `Unknown key. ${meant}`, suggestions };
  },
};
