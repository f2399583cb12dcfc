import type { Analysis } from '../analysis.js';
import { reporterFacts } from '../flink/options/catalog.js';
import { chosenNameIn } from '../flink/options/chosenNames.js';
import type { Option } from '../flink/options/types.js';
import { candidate, candidatesOf, NAMED_ORDER, type Candidate } from './candidates.js';

/** A key with a name in it that the author chooses. */
export interface NamedCandidate extends Candidate {
  /** What stands for the name that is still to be chosen; undefined where it is chosen. */
  readonly placeholder: string | undefined;
}

/** Names that Flink's own factories have, by what stands before the name in keys. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // HadoopFSDelegationTokenProvider, HBaseDelegationTokenProvider, S3HadoopDelegationTokenProvider, S3PrestoDelegationTokenProvider
  'security.delegation.token.provider.': ['hadoopfs', 'hbase', 's3-hadoop', 's3-presto'],
  // LimitedConnectionsFileSystem is put around a file system by its scheme.
  'fs.': ['hdfs', 's3', 'file'],
};

/** The names that the author chose, in the keys that begin with `head` and in the list of those in use. */
export function namesIn(analysis: Analysis, head: string): readonly string[] {
  const family = chosenNameIn(`${head}name.`)?.family;
  const listed = family === undefined ? undefined : analysis.configuration.get(family.list);
  const names = listed?.split(/[^\w-]+/).filter(name => name !== '' && name !== 'none') ?? [];
  return [...new Set([...names, ...analysis.effective.ofKeys(namesByHead).get(head) ?? []])];
}

function namesByHead(keys: ReadonlyMap<string, unknown>): ReadonlyMap<string, ReadonlySet<string>> {
  const byHead = new Map<string, Set<string>>();
  for (const key of keys.keys()) {
    const chosen = chosenNameIn(key);
    if (chosen === undefined) continue;
    const names = byHead.get(chosen.family.prefix);
    if (names === undefined) byHead.set(chosen.family.prefix, new Set([chosen.name]));
    else names.add(chosen.name);
  }
  return byHead;
}

/**
 * Keys with names in them that can stand below `prefix` where `typed` stands now: for the names of the file, the one that is being typed, those
 * that Flink's own factories have, and, with `open`, for one that is still to be chosen. The parameters of a reporter are those of its factory.
 */
export function namedCandidates(analysis: Analysis, prefix: string, typed: string, open: boolean): readonly NamedCandidate[] {
  const byHead = new Map<string, Option[]>();
  for (const option of candidatesOf(analysis.options).named) {
    const head = option.key.slice(0, option.key.indexOf('<'));
    if (prefix !== '' && !head.startsWith(prefix) && !prefix.startsWith(head)) continue;
    const options = byHead.get(head);
    if (options === undefined) byHead.set(head, [option]);
    else options.push(option);
  }
  return [...byHead].flatMap(([head, options]) => candidatesBelow(analysis, head, options, prefix + typed, open)).sort((one, other) => one.order - other.order || (one.key < other.key ? -1 : 1));
}

function candidatesBelow(analysis: Analysis, head: string, options: readonly Option[], written: string, open: boolean): readonly NamedCandidate[] {
  const own = namesIn(analysis, head);
  const begun = written.startsWith(head) ? written.slice(head.length).split('.', 1)[0] ?? '' : '';
  const isNew = /^[\w-]+$/.test(begun) && !own.some(name => name.startsWith(begun));
  const names = new Set([...own, ...KNOWN[head] ?? [], ...(isNew ? [begun] : [])]);
  const named = [...names].flatMap(name => [
    ...options.filter(({ key }) => key.indexOf('<') === key.lastIndexOf('<') && key.includes('>.')).map(option => ofName(option.key.replace(/<[^>]*>/, name), option)),
    ...reporterParameters(analysis, head, name),
  ]);
  if (!open) return named;
  // Where there are names already, only what begins a further one is offered without a name.
  const templates = own.length === 0 ? options.filter(({ key }) => !key.endsWith('.<parameter>')) : options.filter(({ key }) => key.endsWith('.factory.class') || key.endsWith('.amount'));
  return [...named, ...templates.map(option => ({ ...candidate(option.key, option, NAMED_ORDER + 2), placeholder: /<([^>]*)>/.exec(option.key)?.[1] ?? '' }))];
}

function ofName(key: string, option: Option): NamedCandidate {
  return { ...candidate(key, option, NAMED_ORDER + (key.endsWith('.factory.class') ? 0 : 1)), placeholder: undefined };
}

/** What a reporter's factory reads below its name. */
function reporterParameters(analysis: Analysis, head: string, name: string): readonly NamedCandidate[] {
  const kind = /^(\w+)\.reporter\.$/.exec(head)?.[1];
  const factory = kind === undefined ? undefined : analysis.configuration.get(`${head}${name}.factory.class`);
  const facts = factory === undefined ? undefined : reporterFacts.find(known => known.factory === factory && known.kind === kind);
  if (facts === undefined) return [];
  const { prefix } = facts;
  const parameters = prefix === undefined
    ? Object.keys(facts.arguments ?? {})
    : analysis.options.all.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key.slice(prefix.length));
  return parameters.flatMap(parameter => {
    const match = analysis.match(`${head}${name}.${parameter}`);
    return match.kind === 'option' ? [ofName(`${head}${name}.${parameter}`, match.option)] : [];
  });
}
