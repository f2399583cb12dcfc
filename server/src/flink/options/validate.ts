import type { FlinkVersion } from '../version.js';
import type { ValueError } from '../values/read.js';
import { readValue, type RawValue } from '../values/value.js';
import { formats, withReading } from './formats.js';
import type { Option, ValueRange } from './types.js';
import { ranges, validators } from './validators.generated.js';

/**
 * Why Flink cannot take a value for an option, or undefined where it can: first whether the text can be read as the option's type
 * (Configuration.get), then whether the value is in the range that the class using it checks (schemas/ranges.json names each),
 * or that the user's file gives for an option of its own.
 * `dialect` is `legacy` for a `flink-conf.yaml`. The fractions of the memory pools are left to the memory derivation.
 */
export function validateOption(option: Option, raw: RawValue, version: FlinkVersion, dialect: 'standard' | 'legacy' = 'standard'): ValueError | undefined {
  if (option.additional?.range !== undefined) return validateIn(option.additional.range, option.additional.source, option, raw, version, dialect);
  const range = ranges[option.key] ?? '';
  const validator = validators[shapeOf(option, range)] ?? validators[shapeOf(option, '')];
  if (validator !== undefined && !(option.list && option.enum !== undefined) && withReading({ javaType: raw.javaType, version, dialect }, () => validator(raw.text))) return undefined;
  const value = readValue(option, raw, version, dialect);
  if (!value.ok) return value.error;
  return validator?.errors?.some(({ keyword }) => keyword !== 'pattern') === true ? outOfRange(raw.text, range) : undefined;
}

/** The range that is checked for an option, in words: `at least 1`; undefined where there is none. */
export function rangeOf({ key, additional }: Pick<Option, 'key' | 'additional'>): string | undefined {
  const range = additional?.range === undefined ? ranges[key] : textOf(additional.range);
  return range === undefined ? undefined : inWords(range);
}

/** The bounds that a user's file gives, compared as Flink's own are. */
function validateIn(range: ValueRange, source: string, option: Option, raw: RawValue, version: FlinkVersion, dialect: 'standard' | 'legacy'): ValueError | undefined {
  const value = readValue(option, raw, version, dialect);
  if (!value.ok) return value.error;
  const compared = (limit: string | undefined): number | undefined => (limit === undefined ? undefined : withReading({ javaType: raw.javaType, version, dialect }, () => formats[option.type]?.compare(raw.text, limit)));
  const fits = (compared(range.min) ?? 0) >= 0 && (compared(range.above) ?? 1) > 0 && (compared(range.max) ?? 0) <= 0 && (compared(range.below) ?? -1) < 0;
  return fits ? undefined : { exception: 'IllegalArgumentException', reason: `"${raw.text}" can be read, but ${source} asks for ${inWords(textOf(range))}` };
}

/** A range in one line, as the generated ones are: `>=1 <=65535`. */
function textOf({ min, above, max, below }: ValueRange): string {
  return [['>=', min], ['>', above], ['<=', max], ['<', below]].flatMap(([sign, limit]) => (limit === undefined ? [] : [`${sign}${limit}`])).join(' ');
}

/** Whether a range is checked for an option. */
export const isRanged = ({ key, additional }: Pick<Option, 'key' | 'additional'>): boolean => Object.hasOwn(ranges, key) || additional?.range !== undefined;

const shapeOf = (option: Option, range: string): string => `${option.type}${option.list ? '*' : ''}|${option.enum?.join() ?? ''}|${range}`;

function outOfRange(text: string, range: string): ValueError {
  return { exception: 'IllegalArgumentException', reason: `"${text}" can be read, but is refused when it is used: write ${inWords(range)}` };
}

const WORDS: Readonly<Record<string, string>> = { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' };

const GRAMMARS: Readonly<Record<string, string>> = {
  'port-range': 'a port from 0 to 65535, or ranges such as 50100-50200,50300',
  'hocon-size': 'a size as Pekko reads it, such as 20m, 20MiB or 20971520b; its units are not Flink\'s, and mb is none of them',
  Duration: 'a whole number with a unit, such as 20 s',
};

function inWords(range: string): string {
  const grammar = GRAMMARS[range];
  if (grammar !== undefined) return grammar;
  return range.replace(/(?<!or) (?=[<>])/g, ' and ').replace(/[<>]=?/g, sign => `${WORDS[sign] ?? sign} `);
}

/** The least and the greatest value that Flink accepts for the option of this key, as they are written; undefined where there is no such bound, or where it is itself not accepted. */
export function boundsOf(key: string): { readonly min: string | undefined; readonly max: string | undefined } {
  const range = ranges[key] ?? '';
  return { min: />=(\S+(?: [a-z]+)?)/.exec(range)?.[1], max: /<=(\S+(?: [a-z]+)?)/.exec(range)?.[1] };
}
