import { parsedValue } from '../../document/parsed.js';
import { valuedOption } from '../../flink/options/valued.js';
import type { Json } from '../../flink/values/json.js';
import { problem } from '../problem.js';
import type { FileContext, FileRule, ProblemKind } from '../types.js';

const policyKind: ProblemKind = {
  code: 'policy',
  severity: 'warning',
  title: 'Against the team\'s own policy',
  explanation: 'The setting `flinkConfig.policy`, or `--policy` on the command line, names a JSON Schema over the flat settings: [a team\'s own rules](../policy.md). The message is that of the schema, where it has one, and so is the severity.',
  wayOut: 'Do as the message says, or ask those who keep the policy.',
  example: {
    policy: '{\n  "required": ["execution.checkpointing.interval"],\n  "message": "Every job needs checkpoints: set execution.checkpointing.interval."\n}\n',
    before: 'parallelism.default: 4\n',
    after: 'parallelism.default: 4\nexecution.checkpointing.interval: 1 min\n',
  },
};

/** What a team's policy finds in the settings in force. What is missing stands on the first line; of a file that Flink refuses nothing is said to be missing. */
export const policyRule: FileRule = {
  kinds: [policyKind],
  check(context) {
    const { policy, effective, file, firstLine } = context;
    if (policy === undefined) return [];
    const settings = flatSettings(context);
    return policy.check(settings).flatMap(({ key, at, message, severity }) => {
      const setting = key === null ? undefined : effective.get(key);
      if (setting === undefined) return file.loads ? [problem(policyKind, firstLine, message, { severity: severity ?? policyKind.severity })] : [];
      // A value that cannot be read is told by another problem.
      if (at === 'value' && settings[setting.key] === null) return [];
      return [problem(policyKind, at === 'key' ? setting.keyRange : setting.valueRange, message, { key: setting.key, severity: severity ?? policyKind.severity })];
    });
  },
};

/** The settings in force by their flat keys, with their values as `effective --format json` prints them. */
function flatSettings({ effective, matchOf, version, file }: FileContext): Readonly<Record<string, Json>> {
  const settings = Object.create(null) as Record<string, Json>;
  for (const setting of effective.values()) settings[setting.key] = parsedValue(setting, valuedOption(matchOf(setting.key)), version, file.dialect);
  return settings;
}
