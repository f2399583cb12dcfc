import { isSensitive } from '../../flink/options/sensitive.js';
import type { KeyMatch, Option } from '../../flink/options/types.js';
import { rangeOf, validateOption } from '../../flink/options/validate.js';
import { readValue } from '../../flink/values/value.js';
import { REFUSAL_KINDS } from '../memory/kinds.js';
import type { ProblemCode, ProblemKind, SettingRule } from '../types.js';

const valueOutOfRange: ProblemKind = {
  code: 'value-out-of-range',
  severity: 'error',
  title: 'A value outside of what Flink accepts',
  explanation: 'The value can be read, and the code that uses it refuses it: the process or the job fails when it gets there.',
  wayOut: 'Take a value within the bounds that the message names.',
  example: { before: 'rest.port: 70000\n', after: 'rest.port: 8081\n' },
};

const unreadableSize = kindOf('unreadable-memory-size');
const unreadableValue = kindOf('unreadable-value');

/** Values that Flink cannot read for the option's type, or refuses where it uses them. */
export const readableRule: SettingRule = {
  kinds: [valueOutOfRange],
  check(setting, { match, version, overridden }) {
    const option = overridden ? undefined : optionOf(match);
    if (option === undefined || takesAnything(option)) return undefined;
    const raw = { text: setting.value, javaType: setting.javaType };
    const dialect = setting.style === 'legacy' ? 'legacy' : 'standard';
    const error = validateOption(option, raw, version, dialect);
    if (error === undefined) return undefined;
    const readable = readValue(option, raw, version, dialect).ok;
    const kind = readable ? valueOutOfRange : option.type === 'MemorySize' && !option.list ? unreadableSize : unreadableValue;
    const what = `Flink ${readable ? 'does not accept' : 'cannot read'} this value`;
    return { kind, at: 'value', message: isSensitive(setting.key) ? `${what}.` : `${what}: ${error.reason}.` };
  },
};

/** Free text without a range: most options of a file, and nothing to check in them. */
function takesAnything(option: Option): boolean {
  return option.type === 'String' && !option.list && rangeOf(option.key) === undefined;
}

function optionOf(match: KeyMatch): Option | undefined {
  return match.kind === 'option' || match.kind === 'deprecated' || match.kind === 'fallback' ? match.option : undefined;
}

function kindOf(code: ProblemCode): ProblemKind {
  const kind = REFUSAL_KINDS.find(known => known.code === code);
  if (kind === undefined) throw new Error(`No kind of problem is called ${code}`);
  return kind;
}
