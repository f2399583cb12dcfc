import { JOB_MANAGER, NETWORK, TASK_MANAGER, type MemoryOption } from '../../../server/src/flink/memory/options.js';
import type { Refusal, RefusalCode } from '../../../server/src/flink/memory/types.js';
import type { FlinkError } from './reader.js';

/** A refusal as far as Flink's exceptions tell it, by our codes. */
export interface Refused {
  readonly code: RefusalCode;
  /** The option that Flink names, by its canonical key. */
  readonly option?: string;
}

/** What stands in Flink's messages; the first that is found counts. */
const MESSAGES: readonly (readonly [RegExp, RefusalCode])[] = [
  [/value for taskmanager\.memory\.segment-size :/, 'invalid-segment-size'],
  [/derived Network Memory is inconsistent/, 'network-out-of-range'],
  [/Derived JVM Overhead size/, 'jvm-overhead-out-of-range'],
  [/need to be configured explicitly/, 'memory-not-configured'],
  [/JVM Overhead .* exceed configured Total Process Memory/, 'metaspace-and-overhead-exceed-total-process-memory'],
  [/Total Process Memory size .* is less than/, 'total-process-memory-too-small'],
  [/Managed Memory .* exceed configured Total Flink Memory/, 'components-exceed-total-flink-memory'],
  [/does not match the configured Total Flink Memory/, 'heap-and-off-heap-mismatch'],
  [/Total Flink Memory .* is less than the configured Off-heap Memory/, 'off-heap-exceeds-total-flink-memory'],
  [/JVM Heap Memory .* exceeds the configured Total Flink Memory/, 'heap-exceeds-total-flink-memory'],
  [/Inconsistently configured/, 'range-inconsistent'],
  [/positive number of CPU cores|Resource value must be/, 'cpu-cores-not-positive'],
  [/neither a decimal digit/, 'unreadable-value'],
  [/Configured total process memory size .* must not be less than 0/, 'unreadable-value'],
  [/Configured weight for \S+ is -/, 'negative-weight'],
  [/more than MAX_INT pages/, 'too-many-network-buffers'],
];

const OPTIONS: readonly MemoryOption<unknown>[] = [TASK_MANAGER, JOB_MANAGER, NETWORK].flatMap(table => Object.values(table));
const SIZES = new Set(OPTIONS.filter(({ type }) => type === 'MemorySize').map(({ key }) => key));

/** Which refusal an exception of memory stands for; an exception that says nothing of ours is given back. */
export function refusedBy(error: FlinkError): Refused | FlinkError {
  const messages = chainOf(error).map(({ message }) => message ?? '');
  const unread = found(messages, /Could not parse value '[^]*' for key '([^']+)'/);
  if (unread !== undefined) return { code: SIZES.has(unread) ? 'unreadable-memory-size' : 'unreadable-value', option: unread };
  const code = MESSAGES.find(([pattern]) => messages.some(message => pattern.test(message)))?.[1];
  if (code === undefined) return error;
  const option = found(messages, /Inconsistently configured Key: '([^']+)'/) ?? found(messages, /value for (\S+) :/);
  return option === undefined ? { code } : { code, option };
}

/** Which refusal an exception of the shuffle stands for. What its checks of single values throw says nothing of the option. */
export function shuffleRefusedBy(error: FlinkError): Refused {
  const refused = refusedBy(error);
  return 'code' in refused ? refused : { code: 'invalid-network-setting' };
}

/** Which refusal an exception of the shares of managed memory stands for; Flink does not name the option there. */
export function slotRefusedBy(error: FlinkError): RefusalCode | FlinkError {
  const refused = refusedBy(error);
  if ('code' in refused) return refused.code;
  return error.exception === 'NumberFormatException' ? 'unreadable-value' : error;
}

/** One of our refusals in the same terms. */
export function refusedByUs({ code, flinkOption }: Refusal): Refused {
  return flinkOption === undefined ? { code } : { code, option: flinkOption };
}

/** The exception and its causes. */
export function chainOf(error: FlinkError): readonly FlinkError[] {
  return error.cause === undefined ? [error] : [error, ...chainOf(error.cause)];
}

function found(messages: readonly string[], pattern: RegExp): string | undefined {
  return messages.map(message => pattern.exec(message)?.[1]).find(match => match !== undefined);
}
