import type { Option } from '../flink/options/types.js';
import { readValue, type FlinkValue } from '../flink/values/value.js';
import type { FlinkVersion } from '../flink/version.js';

/** Whether two texts are the same value to Flink: `4g` and `4096m`, `true` and `TRUE`. Texts that cannot be read are compared as they are. */
export function isSameValue(option: Option | undefined, one: string, other: string, version: FlinkVersion): boolean {
  if (one === other) return true;
  if (option === undefined) return false;
  const [first, second] = [one, other].map(text => readValue(option, { text, javaType: 'String' }, version));
  return first?.ok === true && second?.ok === true && textOf(first.value) === textOf(second.value);
}

const textOf = (value: FlinkValue): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
