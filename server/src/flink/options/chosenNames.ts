import { resolvePlain } from '../yaml/values.js';

/** Keys that hold a name which the author of a configuration chose, and the list that names what is in use. */
export interface NameFamily {
  /** What stands before the name in a key. */
  readonly prefix: string;
  readonly list: string;
  /** What has the name. */
  readonly what: string;
}

/** The names that are free to choose (ReporterSetupBuilder, ExternalResourceUtils). Schemes, endpoints and providers have names of their own. */
const FAMILIES: readonly NameFamily[] = [
  { prefix: 'metrics.reporter.', list: 'metrics.reporters', what: 'metric reporter' },
  { prefix: 'traces.reporter.', list: 'traces.reporters', what: 'trace reporter' },
  { prefix: 'events.reporter.', list: 'events.reporters', what: 'event reporter' },
  { prefix: 'external-resource.', list: 'external-resources', what: 'external resource' },
];

/** A chosen name in a flat key, and where it stands there. */
export interface ChosenName {
  readonly family: NameFamily;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The chosen name that a flat key holds. */
export function chosenNameIn(key: string): ChosenName | undefined {
  const family = FAMILIES.find(({ prefix }) => key.startsWith(prefix));
  if (family === undefined) return undefined;
  const from = family.prefix.length;
  const to = key.indexOf('.', from);
  const name = key.slice(from, to);
  return to > from && !/\s/.test(name) ? { family, name, from, to } : undefined;
}

/** The names that a key lists the chosen ones of. */
export function familyListedBy(key: string): NameFamily | undefined {
  return FAMILIES.find(({ list }) => list === key);
}

/** Why a text cannot be a chosen name; undefined where it can. It must be one part of a key, one item of a list, and a text to YAML without quotes. */
export function wrongName(name: string): string | undefined {
  if (name === '') return 'A name has at least one character.';
  const found = /[\s.,:;#'"`[\]{}&*!|<>%@?=\\\p{C}]/u.exec(name)?.[0];
  if (found !== undefined) return `A name cannot have ${/[\s\p{C}]/u.test(found) ? 'blanks' : `\`${found}\``} in it. Use letters, digits, \`-\` and \`_\`.`;
  if (name.startsWith('-') || resolvePlain(name) !== 'str') return `\`${name}\` is no text to YAML. Begin the name with a letter.`;
  return undefined;
}
