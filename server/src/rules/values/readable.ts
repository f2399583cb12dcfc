import { isSensitive } from '../../flink/options/sensitive.js';
import { valuedOption } from '../../flink/options/valued.js';
import type { Option, OptionType } from '../../flink/options/types.js';
import { isRanged, validateOption } from '../../flink/options/validate.js';
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
    const option = overridden ? undefined : valuedOption(match);
    if (option === undefined || isPlainlyRight(option, setting.value)) return undefined;
    const raw = { text: setting.value, javaType: setting.javaType };
    const dialect = setting.style === 'legacy' ? 'legacy' : 'standard';
    const error = validateOption(option, raw, version, dialect);
    if (error === undefined) return undefined;
    const readable = readValue(option, raw, version, dialect).ok;
    const kind = readable ? valueOutOfRange : option.type === 'MemorySize' && !option.list ? unreadableSize : unreadableValue;
    const what = !readable ? 'Flink cannot read this value' : option.additional === undefined ? 'Flink does not accept this value' : 'The value is out of range';
    return { kind, at: 'value', message: isSensitive(setting.key) ? `${what}.` : `${what}: ${error.reason}.${rangeReader(option.key, setting.value)}` };
  },
};

/** Of ports that are one number, the option beside them that takes ranges. */
const TAKES_RANGES: Readonly<Record<string, string>> = {
  'rest.port': 'rest.bind-port', 'taskmanager.data.port': 'taskmanager.data.bind-port', 'taskmanager.rpc.bind-port': 'taskmanager.rpc.port', 'sql-gateway.endpoint.rest.port': 'sql-gateway.endpoint.rest.bind-port',
};

function rangeReader(key: string, value: string): string {
  const other = /^\d+ *[-,] *\d+/.test(value) ? TAKES_RANGES[key] : undefined;
  return other === undefined ? '' : ` Ranges are read by ${other}.`;
}

/** Forms that every release reads, and whose value no range can forbid: most values of a file, known at a glance. */
const PLAIN: Readonly<Partial<Record<OptionType, RegExp>>> = {
  String: /^/,
  Boolean: /^(?:true|false)$/,
  Integer: /^\d{1,9}$/,
  Long: /^\d{1,15}$/,
  Float: /^\d{1,4}(?:\.\d{1,4})?$/,
  Double: /^\d{1,9}(?:\.\d{1,9})?$/,
  MemorySize: /^\d{1,6} ?[kmg]?b?$/,
  Duration: /^\d{1,9} ?(?:ms|s|min|h|d)$/,
};

/** Whether a value needs no closer look: options with a range and lists always get one. */
export function isPlainlyRight(option: Option, value: string): boolean {
  const plain = option.type === 'Enum' ? option.enum?.includes(value) : PLAIN[option.type]?.test(value);
  return plain === true && !option.list && !isRanged(option);
}

function kindOf(code: ProblemCode): ProblemKind {
  const kind = REFUSAL_KINDS.find(known => known.code === code);
  if (kind === undefined) throw new Error(`No kind of problem is called ${code}`);
  return kind;
}
