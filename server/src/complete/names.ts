import type { Analysis } from '../analysis.js';
import { reporterFacts } from '../flink/options/catalog.js';
import type { Option } from '../flink/options/types.js';
import { candidate, candidatesOf, NAMED_TIER, type Candidate } from './candidates.js';

/** A key with a name in it that the author chooses. */
export interface NamedCandidate extends Candidate {
  /** What stands for the name that is still to be chosen; undefined where it is chosen. */
  readonly placeholder: string | undefined;
}

/** A list of names, and names that Flink's own factories have, by what stands before the name in keys. */
interface NameSource {
  /** The option that lists the names. */
  readonly listedIn?: string;
  readonly known?: readonly string[];
}

const SOURCES: Readonly<Record<string, NameSource>> = {
  'metrics.reporter.': { listedIn: 'metrics.reporters' },
  'traces.reporter.': { listedIn: 'traces.reporters' },
  'events.reporter.': { listedIn: 'events.reporters' },
  'external-resource.': { listedIn: 'external-resources' },
  // HadoopFSDelegationTokenProvider, HBaseDelegationTokenProvider, S3HadoopDelegationTokenProvider, S3PrestoDelegationTokenProvider
  'security.delegation.token.provider.': { known: ['hadoopfs', 'hbase', 's3-hadoop', 's3-presto'] },
  // LimitedConnectionsFileSystem is put around a file system by its scheme.
  'fs.': { known: ['hdfs', 's3', 'file'] },
};

/** The names of an author's own in the keys that begin with `head`, those that a list of names has too. */
export function namesIn(analysis: Analysis, head: string): readonly string[] {
  const names = new Set<string>();
  for (const key of analysis.effective.keys()) {
    if (!key.startsWith(head)) continue;
    const dot = key.indexOf('.', head.length);
    if (dot > head.length) names.add(key.slice(head.length, dot));
  }
  return [...new Set([...listedNames(analysis, head), ...names])];
}

function listedNames(analysis: Analysis, head: string): readonly string[] {
  const list = SOURCES[head]?.listedIn;
  const value = list === undefined ? undefined : analysis.configuration.get(list);
  return value?.split(/[^\w-]+/).filter(name => name !== '' && name !== 'none') ?? [];
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
  return [...byHead].flatMap(([head, options]) => candidatesBelow(analysis, head, options, prefix + typed, open));
}

function candidatesBelow(analysis: Analysis, head: string, options: readonly Option[], written: string, open: boolean): readonly NamedCandidate[] {
  const own = head in SOURCES ? namesIn(analysis, head) : [];
  const begun = written.startsWith(head) ? written.slice(head.length).split('.', 1)[0] ?? '' : '';
  const isNew = /^[\w-]+$/.test(begun) && !own.some(name => name.startsWith(begun));
  const names = new Set([...own, ...SOURCES[head]?.known ?? [], ...(isNew ? [begun] : [])]);
  const named = [...names].flatMap(name => [
    ...options.filter(({ key }) => key.indexOf('<') === key.lastIndexOf('<') && key.includes('>.')).map(option => ofName(option.key.replace(/<[^>]*>/, name), option)),
    ...reporterParameters(analysis, head, name),
  ]);
  if (!open) return named;
  // Where there are names already, only what begins a further one is offered without a name.
  const templates = own.length === 0 ? options.filter(({ key }) => !key.endsWith('.<parameter>')) : options.filter(({ key }) => key.endsWith('.factory.class') || key.endsWith('.amount'));
  return [...named, ...templates.map(option => ({ ...candidate(option.key, option, NAMED_TIER + 0.5), placeholder: /<([^>]*)>/.exec(option.key)?.[1] ?? '' }))];
}

function ofName(key: string, option: Option): NamedCandidate {
  return { ...candidate(key, option, key.endsWith('.factory.class') ? NAMED_TIER - 0.5 : NAMED_TIER), placeholder: undefined };
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
