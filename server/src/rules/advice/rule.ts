import type { TextRange } from '../../document/types.js';
import { problem } from '../problem.js';
import type { FileContext, FileRule, Problem } from '../types.js';
import { AdviceContext } from './context.js';
import { ADVICE_RULES } from './registry.js';
import type { Advice, AdviceKind, Supposed } from './types.js';

/** Advice for a file that Flink loads: what does not load has other troubles. */
export const adviceRule: FileRule = {
  kinds: ADVICE_RULES.map(({ kind }) => kind),
  check(file) {
    if (!file.file.loads || file.file.settings.length === 0) return [];
    const context = new AdviceContext(file);
    return ADVICE_RULES.flatMap(({ kind, check }) => {
      const given = check(context);
      return (given === undefined ? [] : 'message' in given ? [given] : given).map(advice => toProblem(kind, advice, context));
    });
  },
};

function toProblem(kind: AdviceKind, advice: Advice, context: AdviceContext): Problem {
  const { message, keys, at = 'key', goesBy = [], ways, severity } = advice;
  const setting = keys.map(key => context.setting(key)).find(one => one !== undefined);
  const evidence = goesBy.length === 0 ? '' : `\nGoes by: ${goesBy.map(told).join('; ')}.`;
  return {
    ...problem(kind, setting === undefined ? placeOf(keys, context.file) : at === 'value' ? setting.valueRange : setting.keyRange, `${message}${evidence}`, { key: setting?.key ?? null, ...(severity === undefined ? {} : { severity }) }),
    advice: { sources: kind.sources, ways, records: goesBy.filter(({ recorded }) => !recorded) },
  };
}

function told({ name, value, reason }: Supposed): string {
  return `${name} ${value}, ${reason === 'nothing tells another' ? 'as nothing tells another' : reason}`;
}

/** Where advice stands of whose keys none is set: the first line of their process, else the first setting. */
function placeOf(keys: readonly string[], { file, firstLine }: FileContext): TextRange {
  const process = /^(taskmanager|jobmanager)\./.exec(keys[0] ?? '')?.[0];
  const setting = (process === undefined ? undefined : file.settings.find(({ key }) => key.startsWith(process))) ?? file.settings[0];
  return setting?.path[0]?.range ?? firstLine;
}
