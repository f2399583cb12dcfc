import type { EffectiveSettings } from '../../document/effective.js';
import type { Setting } from '../../document/types.js';
import type { Option } from '../../flink/options/types.js';
import { readValue, type FlinkValue } from '../../flink/values/value.js';
import type { FileContext } from '../types.js';

/** The value of an option: what a setting gives it, or its default. */
export interface InForce {
  readonly option: Option;
  /** Undefined where the default holds. */
  readonly setting: Setting | undefined;
  readonly text: string;
  readonly value: FlinkValue;
}

/** The value that holds for an option of this key; undefined where the release has none, where it has no value, and where the value cannot be read. */
export function valueInForce(key: string, { effective, version, file, optionOf }: FileContext): InForce | undefined {
  const option = optionOf(key);
  if (option === undefined) return undefined;
  const setting = settingOf(option, effective);
  const text = setting?.value ?? option.default;
  if (text === null) return undefined;
  const read = readValue(option, { text, javaType: setting?.javaType ?? 'String' }, version, file.dialect);
  return read.ok ? { option, setting, text, value: read.value } : undefined;
}

/** The setting that an option takes its value from: its own key goes before other names, each in their order (Configuration.getRawValueFromOption). */
export function settingOf({ key, fallbackKeys, deprecatedKeys }: Option, effective: EffectiveSettings): Setting | undefined {
  const name = [key, ...fallbackKeys, ...deprecatedKeys].find(name => effective.has(name));
  return name === undefined ? undefined : effective.get(name);
}
