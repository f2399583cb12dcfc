import type { FlinkVersion } from '../../version.js';
import { deriveJobManager } from '../jobManager.js';
import { deriveTaskManager, type DerivationContext } from '../taskManager.js';
import type { Configuration, Derivation, JobManagerMemory, Refusal, RefusalCode, TaskManagerMemory } from '../types.js';
import { balanceOf } from './balance.js';
import { ofBounds, ofParts, ofTotals, single, straightened } from './candidates.js';
import { changed, costOf, isRaised, type Amount, type Changes } from './change.js';
import { optionBehind, readNumbers, type NumberName, type Numbers, type Process } from './numbers.js';

/** What can be asked to stay as it is: the outermost total that is set; the task heap, or the heap of a JobManager; managed memory. */
export type Kept = 'total' | 'heap' | 'managed';

const KEPT: readonly Kept[] = ['total', 'heap', 'managed'];

/** A setting with the value that it is to get. */
export interface FitChange {
  /** As it is written, or the option's own where it is not set. */
  readonly key: string;
  readonly name: NumberName;
  readonly amount: Amount;
  /** Whether it becomes more. */
  readonly raised: boolean;
}

/**
 * Changes with which Flink takes what it refuses now. With one unit less of any of them Flink would refuse again: a mebibyte, or a
 * byte where no whole mebibyte will do; a hundredth of a fraction.
 */
export interface Fit {
  readonly changes: readonly FitChange[];
  /** What stays to the byte. */
  readonly keeps: readonly Kept[];
  /** The memory afterwards. */
  readonly derivation: Extract<Derivation<TaskManagerMemory | JobManagerMemory>, { ok: true }>;
}

/** The refusals that other amounts end. */
const OF_AMOUNTS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'components-exceed-total-flink-memory', 'jvm-overhead-out-of-range', 'network-out-of-range', 'metaspace-and-overhead-exceed-total-process-memory',
  'total-process-memory-too-small', 'heap-and-off-heap-mismatch', 'off-heap-exceeds-total-flink-memory', 'heap-exceeds-total-flink-memory',
]);

/** The process whose memory is refused, and the settings that it comes from. */
export interface FitQuery {
  readonly process: Process;
  readonly configuration: Configuration;
  readonly version: FlinkVersion;
  readonly context?: DerivationContext;
}

/** The ways to make a refused process fit; undefined where it is not refused for its amounts. Never throws. */
export function fittingOf({ process, configuration, version, context = {} }: FitQuery): Fitting | undefined {
  const derive = (settings: Configuration) => (process === 'taskmanager' ? deriveTaskManager(settings, version, context) : deriveJobManager(settings, version, context));
  const derivation = derive(configuration);
  if (derivation.ok || !OF_AMOUNTS.has(derivation.refusal.code)) return undefined;
  const numbers = readNumbers(process, configuration, version, context);
  return numbers === undefined ? undefined : new Fitting(numbers, derivation.refusal, changes => derive(withAmounts(configuration, changes)));
}

/** Makes a refused process fit by solving the equations of its memory: the changes are what these give, and each is derived before it is told. */
export class Fitting {
  #single: readonly Changes[] | undefined;
  readonly #blamed: readonly string[];
  /** Where the maximum of a pool is below its minimum, no amounts help without one of these. */
  readonly #straight: readonly Changes[];

  constructor(private readonly numbers: Numbers, { option, blame }: Refusal, private readonly derive: (changes: readonly FitChange[]) => Derivation<TaskManagerMemory | JobManagerMemory>) {
    this.#blamed = [...(option === undefined ? [] : [option]), ...blame];
    this.#straight = straightened(numbers);
  }

  /** The smallest change that leaves all of `kept` as it is; undefined where there is none, or nothing to keep. */
  keeping(...kept: readonly Kept[]): Fit | undefined {
    if (kept.some(one => worthOf(one, this.numbers) === undefined)) return undefined;
    const keeps = (changes: Changes): boolean => kept.every(one => this.#isKept(one, changes));
    this.#single ??= single(this.numbers);
    return this.#first(this.#smallestFirst(this.#single.filter(keeps))) ?? this.#either((numbers, stay) => this.#several(numbers, kept, stay), keeps);
  }

  /** As much more in total as the parts need, or as much less as they take; what is set of them stays. */
  growing(): Fit | undefined {
    return this.#either(ofTotals);
  }

  /** A limit of a pool moved to what is left for it; all sizes stay. */
  widening(): Fit | undefined {
    return this.#first(ofBounds(this.numbers).filter(changes => this.#isKept('total', changes) && this.#isKept('heap', changes)));
  }

  /** The first of the changes that is enough, by themselves or with the limits of the pools put straight. */
  #either(candidates: (numbers: Numbers, stay: readonly NumberName[]) => readonly Changes[], keeps: (changes: Changes) => boolean = () => true): Fit | undefined {
    const found = this.#first(candidates(this.numbers, []).filter(keeps));
    if (found !== undefined) return found;
    return this.#first(this.#straight.flatMap(straight => {
      const more = candidates(changed(this.numbers, straight), [...straight.keys(), 'networkMin', 'jvmOverheadMin']);
      return [new Map(), ...more].map(changes => new Map([...straight, ...changes])).filter(keeps);
    }));
  }

  /** Changes of several settings: totals that follow each other, parts that give way together. */
  #several(numbers: Numbers, kept: readonly Kept[], stay: readonly NumberName[]): readonly Changes[] {
    if (kept.includes('heap') && kept.includes('managed')) return ofTotals(numbers);
    const settings = kept.flatMap((one): readonly NumberName[] => (one === 'heap' ? ['taskHeap', 'jvmHeap'] : one === 'managed' ? ['managed'] : []));
    const parts = this.#smallestFirst(ofParts(numbers, [...settings, ...stay]));
    return kept.includes('total') ? parts : [...parts, ...ofTotals(numbers)];
  }

  /** By what they cost; those that cost nearly the same by how much they keep, then by the blame. A minimum is lowered last: somebody asked for that much. */
  #smallestFirst(candidates: readonly Changes[]): readonly Changes[] {
    const weighed = candidates.map(changes => ({ changes, cost: costOf(this.numbers, changes) }));
    const least = weighed.reduce<bigint | undefined>((lowest, { cost }) => (lowest === undefined || cost < lowest ? cost : lowest), undefined) ?? 0n;
    const isNear = ({ cost }: { readonly cost: bigint }): boolean => cost - least <= 1n << 20n;
    const near = weighed.filter(isNear).map(({ changes }) => ({ changes, rank: this.#rankOf(changes) })).sort((one, other) => one.rank - other.rank);
    const far = weighed.filter(one => !isNear(one)).sort((one, other) => Number(one.cost - other.cost));
    return [...near, ...far].map(({ changes }) => changes);
  }

  #rankOf(changes: Changes): number {
    const names = [...changes.keys()];
    const minima = names.filter(name => name.endsWith('Min')).length;
    const lost = KEPT.filter(kept => !this.#isKept(kept, changes)).length;
    const places = names.map(name => this.#blamed.indexOf(this.#keyOf(name))).filter(place => place >= 0);
    return 10_000 * minima + 100 * lost + Math.min(this.#blamed.length, ...places);
  }

  /** The first of the changes that Flink takes. */
  #first(candidates: readonly Changes[]): Fit | undefined {
    for (const candidate of candidates) {
      const fit = this.#fitOf(candidate);
      if (fit !== undefined) return fit;
    }
    return undefined;
  }

  /** What some changes come to, without those that are not needed beside the others: undefined where Flink refuses still. */
  #fitOf(candidate: Changes): Fit | undefined {
    const changes = [...candidate].map(([name, amount]): FitChange => ({ key: this.#keyOf(name), name, amount, raised: isRaised(this.numbers, name, amount) }));
    if (changes.length === 0 || changes.some(isUnwritable)) return undefined;
    const derivation = this.derive(changes);
    if (!derivation.ok) return undefined;
    if (candidate.size > 1) {
      for (const name of candidate.keys()) {
        const fewer = this.#fitOf(new Map([...candidate].filter(([other]) => other !== name)));
        if (fewer !== undefined) return fewer;
      }
    }
    return { changes, derivation, keeps: KEPT.filter(kept => this.#isKept(kept, candidate)) };
  }

  #keyOf(name: NumberName): string {
    return this.numbers.keys.get(name) ?? optionBehind(this.numbers.process, name)?.key ?? '';
  }

  #isKept(kept: Kept, changes: Changes): boolean {
    const worth = worthOf(kept, this.numbers);
    return worth !== undefined && worth === worthOf(kept, changed(this.numbers, changes));
  }
}

/** What there is to keep, in bytes; undefined where nothing tells it: a heap that is a rest below zero. */
function worthOf(kept: Kept, numbers: Numbers): bigint | undefined {
  const { totalProcess, totalFlink, taskHeap, jvmHeap, managed } = numbers.sizes;
  if (kept === 'total') return totalProcess ?? totalFlink;
  const { totalFlink: total, heap, managed: share, inner } = balanceOf(numbers);
  if (kept === 'heap') return taskHeap ?? jvmHeap ?? (total >= 0n && inner.every(margin => margin >= 0n) ? heap : undefined);
  return numbers.process === 'jobmanager' ? undefined : managed ?? (total >= 0n ? share : undefined);
}

/** The heap size of old in mebibytes takes no bytes. */
function isUnwritable({ key, amount }: FitChange): boolean {
  return key === '' || ('bytes' in amount && isInMebibytes(key) && amount.bytes % (1n << 20n) !== 0n);
}

const isInMebibytes = (key: string): boolean => key.endsWith('.heap.mb');

/** The text of a new value; sizes as `writeSize` has them. */
export function textOf({ key, amount }: Pick<FitChange, 'key' | 'amount'>, writeSize: (bytes: bigint) => string): string {
  if ('fraction' in amount) return amount.fraction;
  if ('buffers' in amount) return String(amount.buffers);
  return isInMebibytes(key) ? String(amount.bytes >> 20n) : writeSize(amount.bytes);
}

function withAmounts(configuration: Configuration, changes: readonly FitChange[]): Configuration {
  const { dialect, javaTypeOf } = configuration;
  const texts = new Map(changes.map(change => [change.key, textOf(change, bytes => `${bytes}b`)]));
  return Object.assign(new Map([...configuration, ...texts]), {
    ...(dialect === undefined ? {} : { dialect }),
    ...(javaTypeOf === undefined ? {} : { javaTypeOf: (key: string) => (texts.has(key) ? 'String' as const : javaTypeOf(key)) }),
  });
}
