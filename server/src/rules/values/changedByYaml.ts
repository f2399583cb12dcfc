import { isSensitive } from '../../flink/options/sensitive.js';
import type { KeyMatch } from '../../flink/options/types.js';
import type { ProblemKind, SettingRule } from '../types.js';

const yamlChangesValue: ProblemKind = {
  code: 'yaml-changes-value',
  severity: 'warning',
  title: 'YAML reads a number, and Flink gets another text',
  explanation: 'An unquoted value that looks like a number is read as one and written anew: `0123` becomes `123`, `1.20` becomes `1.2`, `1e3` becomes `1000.0`. Ids, versions, account numbers and secrets come out changed.',
  wayOut: 'Put the value in quotes.',
  example: { before: 's3.access-key: 0123456789\n', after: 's3.access-key: "0123456789"\n' },
};

/** Unquoted texts that Flink's YAML reader takes for a number and writes differently. */
export const changedByYamlRule: SettingRule = {
  kinds: [yamlChangesValue],
  check(setting, { match }) {
    if (setting.written === undefined || setting.javaType === 'String' || setting.javaType === 'Boolean' || setting.written === setting.value || !isText(match)) return undefined;
    // A plain decimal keeps its meaning for whoever reads a number; only a text such as a version or an id does not.
    if (match.kind === 'family' && !isSensitive(setting.key) && setting.javaType === 'Double' && /^\d+\.\d+$/.test(setting.written)) return undefined;
    const became = isSensitive(setting.key) ? 'another text' : setting.value;
    return { kind: yamlChangesValue, at: 'value', message: `YAML takes this for a number: Flink gets ${became}. Put it in quotes.`, suggestions: [JSON.stringify(setting.written)] };
  },
};

/** Whether the value is free text, where every character counts; numbers and sizes keep their meaning when written anew. */
function isText(match: KeyMatch): boolean {
  switch (match.kind) {
    case 'option':
    case 'deprecated':
    case 'fallback':
      return match.option.type === 'String' && !match.option.list;
    default:
      return true;
  }
}
