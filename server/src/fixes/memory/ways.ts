import type { Step } from '../../document/edit/types.js';
import { POOL_SUBJECTS } from '../../flink/memory/derive/steps.js';
import { memoryOption, type MemoryKey } from '../../flink/memory/memoryKeys.js';
import { formatSize } from '../../flink/memory/size.js';
import { parseMemorySize, writeMemorySize } from '../../flink/values/memorySize.js';
import { enoughAbove, fractionBelow, mostBelow } from './search.js';
import type { Changes, Refused } from './trial.js';

/** A way out of a refusal, and what it is called. */
export interface Way {
  readonly title: string;
  readonly changes: Changes;
}

/** The steps that make the changes in the text. */
export function stepsOf(changes: Changes): readonly Step[] {
  return Object.entries(changes).map(([key, value]) => (value === null ? { kind: 'remove', key } : { kind: 'set', key, value }));
}

/** What a memory key sets, in a sentence: `managed memory`, `the minimum of JVM overhead`; the key where it sets something else. */
export function subjectOf(key: string): string {
  const option = memoryOption(key);
  if (option === undefined || option.pool === 'slots') return key;
  const pool = POOL_SUBJECTS[option.pool];
  return option.role === 'size' || option.role === 'total' ? pool : `the ${BOUNDS[option.role]} of ${pool}`;
}

const BOUNDS: Readonly<Record<Exclude<MemoryKey['role'], 'size' | 'total'>, string>> = { min: 'minimum', max: 'maximum', fraction: 'fraction', slots: 'number' };

/** Gives a key another size. */
export function setting(key: string, bytes: bigint, why = ''): Way {
  return { title: `Set ${subjectOf(key)} to ${formatSize(bytes)}${why === '' ? '' : `, ${why}`}`, changes: { [key]: writeMemorySize(bytes) } };
}

/** The size in front of the key's `m`, where it was forgotten: 4096 bytes were hardly meant. */
export function inMebibytes({ trial, keys, mends }: Refused): readonly Way[] {
  const bare = keys.filter(key => /^\d{2,6}$/.test(trial.get(key) ?? '') && /^(?:size|total|min|max)$/.test(memoryOption(key)?.role ?? ''));
  const each = bare.map(key => ({ title: `Write ${trial.get(key) ?? ''}m: without a unit it is bytes`, changes: { [key]: `${trial.get(key) ?? ''}m` } }));
  const all = { title: 'Write the unit m behind all sizes without one', changes: Object.assign({}, ...each.map(({ changes }) => changes)) as Changes };
  return (bare.length > 1 ? [all, ...each] : each).filter(({ changes }) => mends(changes));
}

/** As much more as is needed, in round numbers. */
export function raised({ trial, mends }: Refused, key: string | undefined): readonly Way[] {
  const bytes = key === undefined ? undefined : sizeOf(trial.get(key));
  const enough = key === undefined || bytes === undefined ? undefined : enoughAbove(bytes, size => mends({ [key]: writeMemorySize(size) }));
  return key === undefined || enough === undefined ? [] : [{ title: `Raise ${subjectOf(key)} to ${formatSize(enough)}, which is enough`, changes: { [key]: writeMemorySize(enough) } }];
}

/** As much as fits. */
export function lowered({ trial, mends }: Refused, key: string): readonly Way[] {
  const option = memoryOption(key);
  const text = trial.get(key);
  if (option?.role === 'fraction') {
    const fraction = fractionBelow(Number(text ?? '1'), size => mends({ [key]: size }));
    return fraction === undefined ? [] : [{ title: `Lower ${subjectOf(key)} to ${fraction}`, changes: { [key]: fraction } }];
  }
  const bytes = sizeOf(text);
  const most = bytes === undefined ? undefined : mostBelow(bytes, size => mends({ [key]: writeMemorySize(size) }));
  return most === undefined || most === bytes ? [] : [setting(key, most, 'the most that fits')];
}

/** Without a setting: Flink derives what it set, and the title tells how much that is. */
export function left({ trial, mends }: Refused, key: string): readonly Way[] {
  const changes = { [key]: null };
  if (!mends(changes)) return [];
  const option = memoryOption(key);
  const derivation = trial.derive(changes);
  const step = derivation.ok ? derivation.steps.find(({ pool }) => pool === option?.pool) : undefined;
  if (option === undefined || step === undefined || option.pool === 'slots') return [{ title: `Remove ${key}`, changes }];
  const pool = POOL_SUBJECTS[option.pool];
  const title = option.role === 'size' || option.role === 'total' ? `Leave ${pool} to Flink: ${formatSize(step.bytes)}` : `Remove ${subjectOf(key)}: ${pool} becomes ${formatSize(step.bytes)}`;
  return [{ title, changes }];
}

/** Changes that may do, where they do. */
export function tried({ mends }: Refused, ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ changes }) => mends(changes));
}

/** A size in bytes; undefined for what is none. */
export function sizeOf(text: string | undefined): bigint | undefined {
  const size = text === undefined ? undefined : parseMemorySize(text);
  return size?.ok === true ? size.value : undefined;
}
