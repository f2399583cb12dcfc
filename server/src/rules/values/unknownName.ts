import { isNamed, namesMeant, namesOf } from '../../flink/options/names.js';
import type { ValueNames } from '../../flink/options/types.js';
import { valuedOption } from '../../flink/options/valued.js';
import { oneOf, quoted } from '../../flink/values/wording.js';
import type { FlinkVersion } from '../../flink/version.js';
import type { ProblemKind, SettingRule } from '../types.js';

const unknownName: ProblemKind = {
  code: 'unknown-name',
  severity: 'error',
  title: 'A name that Flink does not know',
  explanation: 'The option takes any text, and the code that uses it knows a few names. Some options take the name of a class as well: a text without dots is none. With anything else the process or the job fails when it gets there; a few options silently take their default instead.',
  wayOut: 'Take one of the names in the message, or the full name of a class where the option takes one.',
  example: { before: 'restart-strategy.type: fixed_delay\n', after: 'restart-strategy.type: fixed-delay\n' },
};

/** Texts that are none of the names that the code using them compares (schemas/names.json). */
export const unknownNameRule: SettingRule = {
  kinds: [unknownName],
  check({ value }, { match, version, overridden }) {
    const option = overridden ? undefined : valuedOption(match);
    const names = option?.type === 'String' ? namesOf(option.key, version) : undefined;
    if (names === undefined || isNamed(names, value)) return undefined;
    const severity = names.taken === undefined ? {} : { severity: 'warning' as const };
    const suggestions = namesMeant(names, value);
    return { kind: unknownName, at: 'value', message: `${why(names, value, suggestions, version)} ${names.otherwise}`, suggestions, ...severity };
  },
};

function why({ exact, class: takesClass }: ValueNames, value: string, names: readonly string[], version: FlinkVersion): string {
  const alike = names.find(name => name.toLowerCase() === value.toLowerCase());
  if (exact === true && alike !== undefined) return `Capital letters count here: write ${alike}.`;
  const classes = takesClass === true ? ', and no name of a class, which has dots' : '';
  return `${value === '' ? 'An empty text' : quoted(value)} is no name that Flink ${version} knows${classes}: write ${oneOf(names)}.`;
}
