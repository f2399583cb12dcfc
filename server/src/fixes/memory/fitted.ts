import { POOL_SUBJECTS, type Pool } from '../../flink/memory/derive/steps.js';
import { formatSize } from '../../flink/memory/size.js';
import { fittingOf, textOf, type Fit, type FitChange, type Fitting, type Kept } from '../../flink/memory/solve/fit.js';
import { writeSize } from '../../tune/sizes.js';
import type { Refused } from './trial.js';
import type { Way } from './ways.js';

/** More ways to make it fit than these are no help. */
const MOST = 4;

type Ask = (fitting: Fitting) => Fit | undefined;

const inside: Ask = fitting => fitting.keeping('total');
const around: Ask = fitting => fitting.keeping('heap', 'managed') ?? fitting.growing();
const others: readonly Ask[] = [fitting => fitting.keeping('heap'), fitting => fitting.keeping('managed'), fitting => fitting.widening()];

/** The ways to make a refused process fit, solved by its equations; first what a part gives up, or what the whole needs. */
export function fitted({ trial: { analysis, process }, mends }: Refused, first: 'inside' | 'around' = 'inside'): readonly Way[] {
  const { configuration, version, active } = analysis;
  const fitting = fittingOf({ process, configuration, version, context: { active } });
  const ways = new Map<string, Way>();
  for (const ask of fitting === undefined ? [] : [...(first === 'inside' ? [inside, around] : [around, inside]), ...others]) {
    const fit = fitting === undefined || ways.size === MOST ? undefined : ask(fitting);
    if (fit === undefined) continue;
    const changes = Object.fromEntries(fit.changes.map(change => [change.key, textOf(change, writeSize)]));
    const outcome = JSON.stringify(changes);
    if (!ways.has(outcome) && mends(changes)) ways.set(outcome, { title: titleOf(fit, configuration.has(`${process}.memory.process.size`) ? 'totalProcess' : 'totalFlink'), changes });
  }
  return [...ways.values()];
}

/** `Raise total process memory to 4.7 GiB: keeps the task heap and managed memory`. */
function titleOf(fit: Fit, total: 'totalProcess' | 'totalFlink'): string {
  const { changes } = fit;
  const [first, second] = changes;
  const pools = { total, managed: 'managed', heap: 'taskHeap' in fit.derivation.memory.pools ? 'taskHeap' : 'jvmHeap' } as const satisfies Readonly<Record<Kept, Pool>>;
  const kept = fit.keeps.map(one => POOL_SUBJECTS[pools[one]]);
  const { pools: bytes } = fit.derivation.memory;
  const isHeapless = ('taskHeap' in bytes ? bytes.taskHeap : bytes.jvmHeap) < 2n << 20n;
  const ends = [...(kept.length === 0 ? [] : [`keeps ${inWords(kept)}`]), ...(isHeapless ? [`leaves no ${pools.heap === 'taskHeap' ? 'task heap' : 'heap'}`] : [])];
  const what = changes.length > 2 && first !== undefined ? `${shown(first)} and ${changes.length - 1} others` : inWords(changes.map(shown));
  const isPart = first !== undefined && second === undefined && !first.raised && !first.name.startsWith('total');
  const why = isPart && kept.length < 2 ? ', the most that fits' : kept.length === 0 ? ', which is enough' : '';
  return `${verbOf(changes)} ${what}${why}${ends.length === 0 ? '' : `: ${ends.join(', ')}`}`;
}

function verbOf(changes: readonly FitChange[]): string {
  if (changes.every(({ raised }) => raised)) return 'Raise';
  const isSize = changes.every(({ amount, name }) => 'bytes' in amount && !name.startsWith('total'));
  return changes.some(({ raised }) => raised) || isSize ? 'Set' : 'Lower';
}

function shown({ name, amount }: FitChange): string {
  const amountText = 'bytes' in amount ? formatSize(amount.bytes) : 'fraction' in amount ? amount.fraction : String(amount.buffers);
  return `${SUBJECTS[name]} to ${amountText}`;
}

const SUBJECTS: Readonly<Record<FitChange['name'], string>> = {
  ...POOL_SUBJECTS, numberOfBuffers: 'the number of network buffers', managedFraction: 'the fraction of managed memory',
  networkMin: 'the minimum of network memory', networkMax: 'the maximum of network memory', networkFraction: 'the fraction of network memory',
  jvmOverheadMin: 'the minimum of JVM overhead', jvmOverheadMax: 'the maximum of JVM overhead', jvmOverheadFraction: 'the fraction of JVM overhead',
};

function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
