import type { OptionTable } from '../flink/options/table.js';
import type { Option } from '../flink/options/types.js';
import { memoryRole, type MemoryRole } from '../show/roles.js';
import { KNOWN_ENTRIES } from './knownValues.js';
import { searchable, type Searchable } from './rank.js';

/** A key that can be written in a release. */
export interface Candidate extends Searchable {
  /** What it sets. */
  readonly option: Option;
  /** How soon it is wanted among all keys: lower numbers first. */
  readonly order: number;
  /** Whether it is on its way out: an option that is deprecated, or an old name of one. */
  readonly deprecated: boolean;
}

/** The keys of one release. */
export interface Candidates {
  /** Keys that can be written as they stand, the most wanted first. */
  readonly keys: readonly Candidate[];
  /** Keys with a name that the author chooses: `metrics.reporter.<name>.interval`. */
  readonly named: readonly Option[];
}

const known = new WeakMap<OptionTable, Candidates>();

/** The keys that can be written in a release, made once. */
export function candidatesOf(options: OptionTable): Candidates {
  let candidates = known.get(options);
  if (candidates === undefined) known.set(options, (candidates = make(options)));
  return candidates;
}

/** A key as a candidate. */
export function candidate(key: string, option: Option, order = 0): Candidate {
  return { ...searchable(key), option, order, deprecated: option.deprecatedSince !== undefined };
}

/** Keys with a name in them come behind all others. */
export const NAMED_ORDER = 10_000;

interface Tiered extends Candidate {
  readonly tier: number;
}

function make(options: OptionTable): Candidates {
  const keys: Tiered[] = [];
  const named: Option[] = [];
  const old = new Map<string, Tiered>();
  for (const option of options.all) {
    if (option.key.includes('<')) named.push(option);
    else if (option.scope !== 'reporter') keys.push(tiered(option.key, option));
    for (const name of option.deprecatedKeys) if (!name.includes('<')) old.set(name, { ...tiered(name, option), deprecated: true });
  }
  for (const [map, entries] of Object.entries(KNOWN_ENTRIES)) {
    const option = options.option(map);
    if (option?.prefixMap === true) keys.push(...Object.keys(entries).map(entry => tiered(`${map}.${entry}`, option, tierOf(option) + 0.5)));
  }
  for (const { key, option } of keys) if (option.deprecatedSince === undefined) old.delete(key);
  const own = new Set(keys.map(({ key }) => key));
  for (const [name, one] of old) if (!own.has(name)) keys.push(one);
  keys.sort((one, other) => Number(one.deprecated) - Number(other.deprecated) || one.tier - other.tier || (one.key < other.key ? -1 : 1));
  return { keys: keys.map((one, order) => ({ ...one, order })), named };
}

function tiered(key: string, option: Option, tier = tierOf(option)): Tiered {
  return { ...candidate(key, option), tier };
}

/** Memory first, that of the TaskManager before that of the JobManager; then what Flink's documentation calls common, then other options of the cluster, and those of tables. */
function tierOf(option: Option): number {
  const role = memoryRole(option.key);
  if (role !== undefined) return MEMORY_TIERS[role.kind] + (role.process === 'jobmanager' ? 0.2 : 0) + (role.kind === 'total' && role.total === 'totalFlink' ? 0.4 : 0);
  // What chooses one of several ways decides what its neighbours mean.
  const first = option.key.endsWith('.type') ? -0.5 : 0;
  if (option.sections.some(section => section.startsWith('common_'))) return 4 + first;
  if (option.stability === 'Internal') return 9;
  if (option.scope === 'table') return 7 + first;
  return (option.sections.length > 0 ? 5 : 6) + first;
}

const MEMORY_TIERS: Readonly<Record<MemoryRole['kind'], number>> = { total: 0, slots: 1, pool: 2, stateBackend: 1.5, use: 3 };
