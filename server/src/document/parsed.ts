import type { Option } from '../flink/options/types.js';
import { valueJson, type Json } from '../flink/values/json.js';
import { readValue } from '../flink/values/value.js';
import type { FlinkVersion } from '../flink/version.js';
import type { ParsedFile, Setting } from './types.js';

/** A setting's value as JSON, by the type of the option it is for; its text where there is no option, null where it cannot be read. */
export function parsedValue({ value, javaType }: Setting, option: Option | undefined, version: FlinkVersion, dialect: ParsedFile['dialect']): Json {
  if (option === undefined) return value;
  const result = readValue(option, { text: value, javaType }, version, dialect);
  return result.ok ? valueJson(result.value) : null;
}
