import { OptionReader } from '../flink/memory/derive/reader.js';
import type { Defaulted, MemoryOption } from '../flink/memory/options.js';
import { attempt } from '../flink/memory/refusals/refused.js';
import { readBoolean } from '../flink/values/boolean.js';
import { parseMemorySize } from '../flink/values/memorySize.js';
import type { Draft } from './draft.js';
import type { Answers } from './types.js';

/** What Flink reads for an option of the memory model as the draft stands; the default where the text cannot be read. */
export function valueOf<T>(draft: Draft, option: Defaulted<T>): T;
export function valueOf<T>(draft: Draft, option: MemoryOption<T>): T | undefined;
export function valueOf<T>(draft: Draft, option: MemoryOption<T>): T | undefined {
  const outcome = attempt(() => new OptionReader(draft.configuration, draft.version, 'TaskManager').get(option));
  return outcome.ok ? outcome.value : option.default;
}

/** Whether the draft sets an option to true, or to false; undefined where it sets neither. */
export function flagOf(draft: Draft, key: string): boolean | undefined {
  const text = draft.get(key);
  const flag = text === undefined ? undefined : readBoolean(text);
  return flag?.ok === true ? flag.value : undefined;
}

/** An answer without the blanks around it; undefined where there is none. */
export function answerOf(answers: Answers, name: string): string | undefined {
  const answer = answers.get(name)?.trim();
  return answer === '' ? undefined : answer;
}

/** The answer to a question for a size, in bytes; undefined where there is none. What is no size is refused. */
export function sizeAnswer(draft: Draft, answers: Answers, name: string): bigint | undefined {
  const text = answerOf(answers, name);
  if (text === undefined) return undefined;
  const size = parseMemorySize(text);
  if (size.ok) return size.value;
  draft.refuse(`${name} cannot be read: ${size.error.reason}.`);
  return undefined;
}

/** The answer to a question for a fraction, as a text with at most four decimals; undefined where there is none. What is not from 0 to below 1 is refused. */
export function fractionAnswer(draft: Draft, answers: Answers, name: string): string | undefined {
  const text = answerOf(answers, name);
  if (text === undefined) return undefined;
  if (/^(?:0|0?\.\d{1,4})$/.test(text)) return writeFraction(Math.round(Number(text) * 10_000), 10_000);
  draft.refuse(`${name} is ${text}, but must be a fraction such as 0.6: at least 0, below 1, with at most four decimals.`);
  return undefined;
}

/** The answer to a question for a whole number of at least 1; undefined where there is none. Anything else is refused. */
export function countAnswer(draft: Draft, answers: Answers, name: string): number | undefined {
  const text = answerOf(answers, name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  draft.refuse(`${name} is ${text}, but must be a whole number from 1 to 99999.`);
  return undefined;
}

/** `parts / of` as YAML reads a fraction: `0.6`, `0.55`, `0.0`. */
export function writeFraction(parts: number, of = 100): string {
  const text = String(parts / of);
  return text.includes('.') ? text : `${text}.0`;
}
