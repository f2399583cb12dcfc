import type { FlinkVersion } from '../version.js';
import type { ValueError } from '../values/read.js';
import { readValue, type RawValue } from '../values/value.js';
import { withReading } from './formats.js';
import type { Option } from './types.js';
import { ranges, validators } from './validators.generated.js';

/**
 * Why Flink cannot take a value for an option, or undefined where it can: first whether the text can be read as the option's type
 * (Configuration.get), then whether the value is in the range that the class using it checks (schemas/ranges.json names each).
 * `dialect` is `legacy` for a `flink-conf.yaml`. The fractions of the memory pools are left to the memory derivation.
 */
export function validateOption(option: Option, raw: RawValue, version: FlinkVersion, dialect: 'standard' | 'legacy' = 'standard'): ValueError | undefined {
  const range = ranges[option.key] ?? '';
  const validator = validators[shapeOf(option, range)] ?? validators[shapeOf(option, '')];
  if (validator !== undefined && !(option.list && option.enum !== undefined) && withReading({ javaType: raw.javaType, version, dialect }, () => validator(raw.text))) return undefined;
  const value = readValue(option, raw, version, dialect);
  if (!value.ok) return value.error;
  return validator?.errors?.some(({ keyword }) => keyword !== 'pattern') === true ? outOfRange(raw.text, range) : undefined;
}

/** The range that Flink checks for the option of this key, in words: `at least 1`; undefined where it checks none. */
export function rangeOf(key: string): string | undefined {
  const range = ranges[key];
  return range === undefined ? undefined : inWords(range);
}

/** Whether Flink checks a range for the option of this key. */
export const isRanged = (key: string): boolean => Object.hasOwn(ranges, key);

const shapeOf = (option: Option, range: string): string => `${option.type}${option.list ? '*' : ''}|${option.enum?.join() ?? ''}|${range}`;

function outOfRange(text: string, range: string): ValueError {
  return { exception: 'IllegalArgumentException', reason: `"${text}" can be read, but is refused when it is used: write ${inWords(range)}` };
}

const WORDS: Readonly<Record<string, string>> = { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' };

function inWords(range: string): string {
  if (range === 'port-range') return 'a port from 0 to 65535, or ranges such as 50100-50200,50300';
  return range.replace(/(?<!or) (?=[<>])/g, ' and ').replace(/[<>]=?/g, sign => `${WORDS[sign] ?? sign} `);
}
