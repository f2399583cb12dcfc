import { factIn, type AdditionalOption, type AdditionalOptions } from '../flink/options/additional.js';
import { optionsOf } from '../flink/options/table.js';
import type { KeyMatch, OptionType } from '../flink/options/types.js';
import { FLINK_VERSIONS, NEWEST_VERSION } from '../flink/version.js';
import { readValue } from '../flink/values/value.js';
import type { Mistake, PlacedOption } from './types.js';

/** The options of one file, under its name. */
export interface OptionsFile {
  readonly source: string;
  readonly options: readonly PlacedOption[];
}

/**
 * The options of several files together, and the mistakes of each that show only against Flink's catalog and the other files: an option
 * with one is left out. Flink's own keys are never overridden, nor one file's by the next.
 */
export function joined(files: readonly OptionsFile[]): { readonly additional: AdditionalOptions; readonly mistakes: readonly (readonly Mistake[])[] } {
  const taken = new Map<string, string>();
  const options: AdditionalOptions['options'][number][] = [];
  const mistakes = files.map(({ source, options: placed }) => placed.flatMap(entry => {
    const found = mistakesOf(entry, taken);
    if (found.some(({ severity }) => severity === 'error')) return found;
    for (const { key } of namesOf(entry.option)) taken.set(key, source);
    options.push({ option: entry.option, source });
    return found;
  }));
  return { additional: { options }, mistakes };
}

function mistakesOf({ option, rangeOf }: PlacedOption, taken: ReadonlyMap<string, string>): readonly Mistake[] {
  const found: Mistake[] = [];
  const add = (path: readonly (string | number)[], message: string, severity: Mistake['severity'] = 'error') => found.push({ range: rangeOf(...path), severity, message });
  const own = new Set<string>();
  for (const { key, path } of namesOf(option)) {
    const there = taken.get(key);
    if (there !== undefined) add(path, `${key} is in ${there} already, which goes first.`);
    else if (own.has(key)) add(path, `${key} stands here twice.`, 'warning');
    else if (isFlinks(key)) add(path, `${key} is a key of Flink's own, which cannot be described anew.`);
    own.add(key);
  }
  const { since, until, scope } = option;
  if (since !== undefined && until !== undefined && FLINK_VERSIONS.indexOf(since) > FLINK_VERSIONS.indexOf(until)) add(['until'], `It ends with ${until} before it begins with ${since}.`);
  if (scope === 'reporter' && !/^(?:metrics|traces|events)\.reporter\.<[^>]+>\./.test(option.key)) add(['key'], 'The option of a reporter has a key such as metrics.reporter.<name>.url: users choose the name.');
  return found.length > 0 ? found : valueMistakes(option, add, found);
}

/** Whether the default and the bounds are values of the type, in the newest release that has the option. */
function valueMistakes(option: AdditionalOption, add: (path: readonly string[], message: string, severity?: Mistake['severity']) => unknown, found: readonly Mistake[]): readonly Mistake[] {
  const version = option.until ?? NEWEST_VERSION, release = FLINK_VERSIONS.indexOf(version);
  const type = factIn(option.type, release), list = factIn(option.list, release) === true, constants = factIn(option.enum, release);
  if (type === undefined) add(['type'], `It has no type in ${version}.`);
  else {
    if ((type === 'Enum') !== (constants !== undefined)) add([constants === undefined ? 'type' : 'enum'], constants === undefined ? 'An Enum has its constants under "enum".' : 'Only an Enum has constants.');
    const preset = factIn(option.default, release);
    const read = (text: string, what = { type, list, enum: constants }) => readValue(what, { text, javaType: 'String' }, version);
    const outcome = preset === undefined || preset === null ? undefined : read(String(preset));
    if (outcome?.ok === false) add(['default'], `The default cannot be read: ${outcome.error.reason}.`, 'warning');
    for (const bound of ['min', 'above', 'max', 'below'] as const) {
      const text = option[bound];
      if (text === undefined) continue;
      const limit = ORDERED.has(type) && !list ? read(text) : undefined;
      if (limit === undefined) add([bound], `${list ? 'A list' : `A ${type}`} has no bounds.`);
      else if (!limit.ok) add([bound], `The bound cannot be read: ${limit.error.reason}.`);
    }
  }
  return found;
}

const ORDERED: ReadonlySet<OptionType> = new Set(['Integer', 'Long', 'Float', 'Double', 'Duration', 'MemorySize']);

/** All keys that an option is read from, with the places where they stand. */
function* namesOf({ key, deprecatedKeys, fallbackKeys }: AdditionalOption): Generator<{ readonly key: string; readonly path: readonly (string | number)[] }> {
  yield { key, path: ['key'] };
  for (const [name, fact] of [['deprecatedKeys', deprecatedKeys], ['fallbackKeys', fallbackKeys]] as const) {
    if (fact === undefined) continue;
    if (isList(fact)) for (const [at, old] of fact.entries()) yield { key: old, path: [name, at] };
    else for (const [version, olds] of Object.entries(fact)) for (const [at, old] of olds.entries()) yield { key: old, path: [name, version, at] };
  }
}

function isList<T>(fact: readonly T[] | object): fact is readonly T[] {
  return Array.isArray(fact);
}

const FREE: ReadonlySet<KeyMatch['kind']> = new Set(['unknown', 'family']);

/** Whether any release of Flink knows a key: families aside, which hand on what they do not know. */
function isFlinks(key: string): boolean {
  return FLINK_VERSIONS.some(version => !FREE.has(optionsOf(version).find(key).kind));
}
