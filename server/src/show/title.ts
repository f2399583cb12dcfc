import type { Step } from '../flink/memory/types.js';
import { MAX_MEMORY_BYTES } from '../flink/values/memorySize.js';
import type { Markup } from './markup.js';
import { GROUP_NAMES, inSentence, poolTitle, PROCESS_NAMES } from './names.js';
import { groupBytes } from './pools.js';
import type { Focus, SizedPool, SizedProcess } from './pools.js';
import { formatSize, percent, settingText } from './sizes.js';

/** What a title is told from. */
export interface TitleInput {
  readonly process: SizedProcess;
  readonly steps: readonly Step[];
  readonly focus: Focus;
  /** The key under the pointer as it is written in the file; undefined where the hover belongs to no key. */
  readonly hovered: string | undefined;
}

/** The head of a hover: name and value in force, then where the value comes from. */
export function titleOf({ process, steps, focus, hovered }: TitleInput, markup: Markup): string {
  const size = (bytes: bigint) => markup.bold(formatSize(bytes));
  const head = (name: string, bytes: bigint) => markup.bold(`${name} ${formatSize(bytes)}`);
  if (focus === 'totalProcess') {
    return `${head(`${PROCESS_NAMES[process.process].name} process`, process.totalProcess)} = ${size(process.totalFlink)} Flink + ${size(groupBytes(process, 'jvm'))} JVM`;
  }
  if (focus === 'totalFlink') {
    return `${head('Total Flink memory', process.totalFlink)} = ${size(groupBytes(process, 'heap'))} heap + ${size(groupBytes(process, 'offHeap'))} off-heap`;
  }
  if (focus === 'slots') return slotsTitle(process, markup);
  const pool = process.pools.find(({ id }) => id === focus);
  if (pool === undefined) return groupTitle(process, focus, markup);
  const step = steps.findLast(one => one.pool === pool.id);
  const origin = step === undefined ? '' : originOf(step, pool, hovered, markup);
  return `${head(poolTitle(pool), pool.bytes)}${origin === '' ? '' : ` ${origin}`}`;
}

/** What each slot gets, the larger things only: `365 MiB task heap + 343 MiB managed`; undefined for a process without slots. */
export function slotParts({ slots }: SizedProcess, markup: Markup, also: readonly 'network'[] = []): string | undefined {
  if (slots === undefined) return undefined;
  const { share } = slots;
  const parts = [['task heap', share.taskHeap], ['managed', share.managed], ...also.map(name => [name, share[name]] as const)] as const;
  const shown = parts.filter(([, bytes]) => bytes > 0n);
  return (shown.length === 0 ? parts.slice(0, 1) : shown).map(([name, bytes]) => `${markup.bold(formatSize(bytes))} ${name}`).join(' + ');
}

/** `1 slot`, `4 slots`. */
export function slotCount(count: number): string {
  return `${count} ${count === 1 ? 'slot' : 'slots'}`;
}

function slotsTitle(process: SizedProcess, markup: Markup): string {
  if (process.slots === undefined) return '';
  const { count } = process.slots;
  return `${markup.bold(slotCount(count))}, ${count === 1 ? 'with' : 'each'} ${slotParts(process, markup, ['network']) ?? ''}`;
}

function groupTitle(process: SizedProcess, focus: Focus, markup: Markup): string {
  if (focus !== 'heap' && focus !== 'offHeap' && focus !== 'jvm') return '';
  const parts = process.pools.filter(({ group, bytes }) => group === focus && bytes > 0n).map(({ label, bytes }) => `${markup.bold(formatSize(bytes))} ${inSentence(label)}`);
  const head = markup.bold(`${PROCESS_NAMES[process.process].name} ${inSentence(GROUP_NAMES[focus])} ${formatSize(groupBytes(process, focus))}`);
  return parts.length < 2 ? head : `${head} = ${parts.join(' + ')}`;
}

function originOf(step: Step, pool: SizedPool, hovered: string | undefined, markup: Markup): string {
  switch (step.rule) {
    case 'set': {
      const set = step.key === undefined || step.key === hovered ? 'set here' : `set by ${markup.code(step.key)}`;
      return pool.id === 'managed' ? `${set}; the fraction is not used` : set;
    }
    case 'default': return 'by default';
    case 'rest': return `what is left of ${totalName(pool)}`;
    case 'sum': return '';
    case 'clamped-to-min': return `the minimum${wouldBe(step, pool)}`;
    case 'clamped-to-max': return `the maximum${wouldBe(step, pool)}`;
    case 'fraction': return ofFraction(step, pool, markup);
  }
}

/** `10 % of total Flink memory, within 64mb … 1gb`; the fraction alone where nothing bounds it. */
function ofFraction(step: Step, pool: SizedPool, { code }: Markup): string {
  if (step.fraction === undefined) return '';
  if (step.min === undefined) return `from fraction ${code(step.fraction)}`;
  const part = `${percent(step.fraction)} of ${totalName(pool)}`;
  // Network memory has no upper bound unless one is set.
  const unbounded = step.max === undefined || step.max >= MAX_MEMORY_BYTES;
  return unbounded ? `${part}, at least ${code(settingText(step.min))}` : `${part}, within ${code(settingText(step.min))} … ${code(settingText(step.max ?? 0n))}`;
}

/** `; 10 % of 1 GiB would be 102 MiB`. */
function wouldBe({ fraction, base, unclamped, inverse }: Step, pool: SizedPool): string {
  if (fraction === undefined || unclamped === undefined) return '';
  const whole = base === undefined ? totalName(pool) : formatSize(inverse === true ? base + unclamped : base);
  return `; ${percent(fraction)} of ${whole} would be ${formatSize(unclamped)}`;
}

function totalName(pool: SizedPool): string {
  return pool.group === 'jvm' ? 'total process memory' : 'total Flink memory';
}
