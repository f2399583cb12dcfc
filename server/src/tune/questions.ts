import { parseDuration } from '../flink/values/duration.js';
import { parseMemorySize } from '../flink/values/memorySize.js';
import type { FlinkVersion } from '../flink/version.js';
import type { Question } from './types.js';

/** Why a text is no answer to a question, in one sentence; undefined where it is one. */
export function wrongAnswer({ kind, choices = [] }: Question, answer: string, version: FlinkVersion): string | undefined {
  const said = `"${answer}"`;
  switch (kind) {
    case 'size': {
      const size = parseMemorySize(answer);
      return size.ok && size.value > 0n ? undefined : `${said} is no memory size: write one such as 4g or 512m.`;
    }
    case 'duration': return parseDuration(answer, version).ok ? undefined : `${said} is no duration: write one such as 10 s or 3 min.`;
    case 'integer': return /^[1-9]\d{0,8}$/.test(answer) ? undefined : `${said} is no whole number above zero.`;
    case 'fraction': return /^(?:0|0?\.\d{1,4})$/.test(answer) ? undefined : `${said} is no fraction from 0 to below 1: write one such as 0.4.`;
    case 'choice': return choices.some(({ value }) => value === answer) ? undefined : `${said} is none of ${choices.map(({ value }) => value).join(', ')}.`;
    case 'text': return /[\r\n]/.test(answer) ? 'It takes one line.' : undefined;
  }
}
