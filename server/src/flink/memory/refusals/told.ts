import { formatFloat } from '../../values/float.js';
import type { Range } from '../derive/range.js';
import type { OptionReader, Subject } from '../derive/reader.js';
import { partOf, POOL_SUBJECTS, type PoolStep } from '../derive/steps.js';
import type { MemoryOption } from '../options.js';
import { formatSize } from '../size.js';
import type { Refusal, RefusalCode } from '../types.js';
import { Refused } from './refused.js';

/** A refusal as a derivation tells it; the rest follows from the reader. */
export interface Told {
  readonly code: RefusalCode;
  /** What happens, as the second half of a sentence, without a full stop. */
  readonly happens: string;
  /** The sum, or the way out: a second line without a full stop. */
  readonly sum?: string | undefined;
  /** The key to blame first. */
  readonly option: string | undefined;
  /** Keys that take part; the option itself, undefined ones and repetitions are left out. */
  readonly others?: readonly (string | undefined)[];
  readonly parts?: readonly PoolStep[];
  readonly missing?: bigint | undefined;
  readonly flinkOption?: string;
}

const BEGINNINGS: Readonly<Record<Subject, string>> = {
  TaskManager: 'The TaskManager would not start',
  JobManager: 'The JobManager would not start',
  RocksDB: 'Jobs with the state backend RocksDB would fail',
  ForSt: 'Jobs with the state backend ForSt would fail',
  'managed memory': 'Jobs that use managed memory would fail',
  'network buffers': 'The job would not start',
};

/** The refusal to throw. */
export function refused(reader: OptionReader, told: Told): Refused {
  const others = [...new Set(told.others ?? [])].filter((key): key is string => key !== undefined && key !== told.option);
  const isSet = (key: string) => reader.configuration.has(key);
  const process = reader.subject === 'JobManager' ? 'JobManager' : 'TaskManager';
  const refusal: Refusal = {
    code: told.code,
    message: `${BEGINNINGS[reader.subject]}: ${told.happens}.${told.sum === undefined ? '' : `\n${told.sum}.`}`,
    option: told.option,
    blame: [...others.filter(isSet), ...others.filter(key => !isSet(key))],
    parts: (told.parts ?? []).map(step => partOf(step, process)),
    ...(told.missing !== undefined && told.missing > 0n ? { missing: told.missing } : {}),
    ...(told.flinkOption === undefined ? {} : { flinkOption: told.flinkOption }),
  };
  return new Refused(refusal);
}

/** A text that cannot be read as its option's type. `key` is how it is written. */
export function unreadableValue(reader: OptionReader, option: MemoryOption<unknown>, key: string, reason: string): Refused {
  const isSize = option.type === 'MemorySize';
  return refused(reader, {
    code: isSize ? 'unreadable-memory-size' : 'unreadable-value',
    happens: `${key} has ${isSize ? 'no memory size that Flink can read' : 'a value that Flink cannot read'}`,
    sum: sentence(reason),
    option: key,
    flinkOption: option.key,
  });
}

/** A minimum above its maximum, or a fraction outside [0, 1): Flink's `RangeFraction`. */
export function rangeInconsistent(reader: OptionReader, range: Range): Refused {
  const { fraction, min, max, pool } = range.options;
  const keys = [max, min, fraction].map(option => option && reader.keyOf(option));
  const common = { code: 'range-inconsistent', flinkOption: fraction.key } as const;
  if (range.min <= range.max || min === undefined || max === undefined) {
    const key = reader.keyOf(fraction);
    const happens = `the fraction of ${POOL_SUBJECTS[pool]} is ${formatFloat(range.fraction)}, but must be at least 0 and below 1`;
    return refused(reader, { ...common, happens, option: key, others: [] });
  }
  const option = reader.keyOf(reader.contains(max) ? max : min);
  const told = (bytes: bigint, of: MemoryOption<bigint>) => `${formatSize(bytes)}${reader.contains(of) ? '' : ' (the default)'}`;
  return refused(reader, {
    ...common,
    happens: `the minimum of ${POOL_SUBJECTS[pool]} is above its maximum`,
    sum: `minimum ${told(range.min, min)}; maximum ${told(range.max, max)}; ${formatSize(range.min - range.max)} missing`,
    option,
    others: keys,
    missing: range.min - range.max,
  });
}

/** A reason as a line of its own: with a capital letter where it begins with a word. */
export function sentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
