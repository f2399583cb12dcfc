import { managedShare } from '../flink/memory/managed.js';
import { FORST, ROCKSDB, TASK_MANAGER } from '../flink/memory/options.js';
import { stateBackendMemory, stateBackendSettings } from '../flink/memory/rocksdb.js';
import { formatSize } from '../flink/memory/size.js';
import { Draft } from './draft.js';
import { CONFIGURATION, LARGE_STATE, MEMORY_TROUBLE, MEMORY_TUNING, startingPoint, STATE_BACKENDS, TASK_MANAGER_MEMORY } from './guides.js';
import { addConsumer, backendOf, keysUnder, managedUsers } from './managedUse.js';
import { acceptedOf, type Accepted, raiseManaged, raiseOverhead, roomOf, setManaged, shownShare } from './pools.js';
import { answerOf, flagOf, fractionAnswer, sizeAnswer, valueOf, writeFraction } from './reading.js';
import { writeSize } from './sizes.js';
import type { Answers, Question, TuneContext } from './types.js';

const MIB = 1n << 20n;
const GIB = 1n << 30n;

/** What differs between RocksDB and ForSt. */
export interface NativeBackend {
  readonly type: 'rocksdb' | 'forst';
  /** As people call it. */
  readonly label: string;
  /** The option for its directories on the TaskManager. */
  readonly localDirectory: string;
  readonly options: typeof ROCKSDB;
}

export const ROCKSDB_BACKEND: NativeBackend = { type: 'rocksdb', label: 'RocksDB', localDirectory: 'state.backend.rocksdb.localdir', options: ROCKSDB };
export const FORST_BACKEND: NativeBackend = { type: 'forst', label: 'ForSt', localDirectory: 'state.backend.forst.local-dir', options: FORST };

/** From here on a TaskManager has several gibibytes, and the default share of managed memory leaves room to grow (the guide names no number: ours). */
const LARGE = 2n * GIB;
/** Starting points: shares of total Flink memory in percent. */
const SHARE = { least: 50, usual: 60, most: 70, default: 40 } as const;
/** In a container JVM overhead has this much at least: native libraries allocate beside what is counted. A starting point. */
const LEAST_OVERHEAD = 256n * MIB;
/** Of a large one this much at most. A starting point. */
const MOST_OVERHEAD = 2n * GIB;
/** From so many metrics of the backend on their cost is told. */
const MANY_METRICS = 5;

/** What is asked for a state backend in native memory. */
export function nativeBackendQuestions({ label }: NativeBackend, context: TuneContext): readonly Question[] {
  return [
    { name: 'state-size', title: `State of one TaskManager, as far as it is known: ${label} gets memory for it`, kind: 'size', preset: undefined },
    { name: 'managed-fraction', title: 'Fraction of total Flink memory that is managed (a starting point: large state has 0.5 to 0.7)', kind: 'fraction', preset: usualFraction(new Draft(context)) },
    { name: 'local-dir', title: `Directories on local disks for ${label}`, kind: 'text', preset: undefined },
  ];
}

/** Makes a configuration fit for a state backend in native memory with large state. */
export function tuneNativeBackend(draft: Draft, backend: NativeBackend, answers: Answers): void {
  const stateSize = sizeAnswer(draft, answers, 'state-size');
  const answer = fractionAnswer(draft, answers, 'managed-fraction');
  if (draft.refused !== undefined) return;
  const fraction = answer === usualFraction(draft) ? undefined : answer;
  chooseBackend(draft, backend);
  const bounded = boundMemory(draft, backend);
  if (addConsumer(draft, 'STATE_BACKEND')) draft.note('The weights of the consumers of managed memory left out the state backend: without one it gets none, and its jobs fail.', [TASK_MANAGER_MEMORY]);
  giveOverhead(draft, backend);
  giveManaged(draft, backend, { stateSize, fraction, bounded });
  checkpointing(draft, backend);
  localDirectory(draft, backend, answerOf(answers, 'local-dir'));
  restoreRatio(draft, backend);
  sayMetrics(draft, backend);
  sayMemory(draft, backend);
}

function chooseBackend(draft: Draft, { type, label }: NativeBackend): void {
  const before = backendOf(draft);
  if (before === type) return;
  draft.set('state.backend.type', type);
  draft.note(`State that jobs hold already goes over to ${label} with a savepoint in canonical format.`, [STATE_BACKENDS]);
  const other = type === 'rocksdb' ? 'forst' : 'rocksdb';
  if (before === other && keysUnder(draft, `state.backend.${other}.`).length > 0) draft.note(`The options state.backend.${other}.* stay, but nobody reads them with ${label}.`);
}

/** Turns control by managed memory on, and takes out what goes before it or is overridden by it. Gives the bytes that the slots had beside it. */
function boundMemory(draft: Draft, { label, type, options }: NativeBackend): bigint {
  const perSlot = valueOf(draft, options.fixedPerSlot);
  const perTaskManager = flagOf(draft, options.managed.key) === false ? valueOf(draft, options.fixedPerTaskManager) : undefined;
  const slots = BigInt(acceptedOf(draft)?.memory.slots ?? 1);
  if (flagOf(draft, options.managed.key) === false) {
    draft.set(options.managed.key, 'true');
    draft.note(`${label} takes its memory from managed memory again: without that bound it grows with the number of states, by about 140 MB for each state and slot, and a container is killed.`, [LARGE_STATE, MEMORY_TUNING]);
  }
  if (draft.get(options.fixedPerSlot.key) !== undefined) draft.note(`${options.fixedPerSlot.key} goes: it takes memory that no pool accounts for, and leaves managed memory unused.`, [STATE_BACKENDS]);
  const shadowed = [options.fixedPerTaskManager.key, `state.backend.${type}.block.cache-size`].filter(key => draft.get(key) !== undefined);
  if (shadowed.length > 0) draft.note(`${shadowed.join(' and ')} ${shadowed.length === 1 ? 'goes' : 'go'}: all instances of a slot share one block cache out of managed memory, which overrides ${shadowed.length === 1 ? 'it' : 'them'}.`, [STATE_BACKENDS]);
  for (const key of [options.fixedPerSlot.key, ...shadowed]) draft.remove(key);
  const buffers = [options.writeBufferSize, options.writeBufferCount, options.writeBuffersToMerge].map(({ key }) => key).filter(key => draft.get(key) !== undefined);
  if (buffers.length > 0) draft.note(`${buffers.join(', ')} ${buffers.length === 1 ? 'stays' : 'stay'}, but the write buffers of a slot share the part of managed memory that ${options.writeBufferRatio.key} gives them, whatever their own number and size.`, [STATE_BACKENDS]);
  return perSlot === undefined ? perTaskManager ?? 0n : perSlot * slots;
}

/** Head-room for native memory, where a container has an end. */
function giveOverhead(draft: Draft, { label }: NativeBackend): void {
  const { deployment } = draft.context.facts;
  if (deployment.value === 'standalone') return;
  const before = acceptedOf(draft)?.pools.jvmOverhead;
  if (before === undefined) return;
  const outcome = raiseOverhead(draft, LEAST_OVERHEAD);
  if (outcome === 'enough') {
    widenOverhead(draft, label);
    return;
  }
  const why = `JVM overhead is ${formatSize(before)}, little for the native memory of ${label} in a container (${deployment.value}, ${deployment.reason})`;
  const sources = [MEMORY_TROUBLE, startingPoint(MEMORY_TROUBLE, 'M')];
  switch (outcome) {
    case 'raised': { draft.note(`${why}: ${formatSize(LEAST_OVERHEAD)} is a starting point.`, sources); return; }
    case 'grown': { draft.note(`${why}: ${formatSize(LEAST_OVERHEAD)} is a starting point, by which the container grows.`, sources); return; }
    case 'rest': { draft.note(`${why}. It is what the process has beside total Flink memory: raise ${TASK_MANAGER.totalProcess.key}, ${formatSize(LEAST_OVERHEAD)} is a starting point.`, sources); return; }
    case 'no-room': { draft.note(`${why}, but the heap has too little to give: raise ${TASK_MANAGER.totalProcess.key}, and ${TASK_MANAGER.jvmOverheadMin.key} to ${formatSize(LEAST_OVERHEAD)} as a starting point.`, sources); return; }
  }
}

/** The overhead of a large process is cut off at Flink's own maximum: more, where the heap has it to give. */
function widenOverhead(draft: Draft, label: string): void {
  const accepted = acceptedOf(draft);
  const derivation = draft.taskManager;
  const { key } = TASK_MANAGER.jvmOverheadMax;
  if (accepted === undefined || !derivation.ok || draft.get(key) !== undefined) return;
  const cut = derivation.steps.find(({ pool, rule }) => pool === 'jvmOverhead' && rule === 'clamped-to-max');
  const unclamped = cut?.unclamped ?? 0n;
  const wanted = unclamped < MOST_OVERHEAD ? unclamped - (unclamped % MIB) : MOST_OVERHEAD;
  const more = wanted - (cut?.bytes ?? wanted);
  // What is cut off must be worth a word.
  if (cut === undefined || more <= cut.bytes / 8n || (accepted.isInsideProcess && (accepted.declared !== 'heap-is-rest' || more > roomOf(accepted)))) return;
  draft.set(key, writeSize(wanted));
  draft.note(`JVM overhead stopped at Flink's own maximum, ${formatSize(cut.bytes)}: ${formatSize(wanted)} is a starting point for what ${label} allocates beside its pools.`, [startingPoint(MEMORY_TROUBLE, 'M')]);
}

interface Wish {
  readonly stateSize: bigint | undefined;
  readonly fraction: string | undefined;
  /** Bytes that the backend had beside managed memory. */
  readonly bounded: bigint;
}

function giveManaged(draft: Draft, { label }: NativeBackend, { stateSize, fraction, bounded }: Wish): void {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) {
    draft.note('Managed memory stays as it is: Flink refuses the memory of the TaskManager as the file declares it.', [MEMORY_TUNING]);
    return;
  }
  if (fraction !== undefined) {
    if (Number(fraction) === 0) draft.refuse(`managed-fraction is 0, but ${label} lives in managed memory: 0.4 is Flink's default.`);
    else setManaged(draft, fraction);
    return;
  }
  const percent = percentFor(accepted, stateSize, bounded);
  const isWhole = raiseManaged(draft, writeFraction(percent));
  const after = acceptedOf(draft)?.pools ?? accepted.pools;
  if (!isWhole) draft.note(`Managed memory has ${shownShare(after.managed, after.totalFlink)}: the task heap has no more to give. A larger TaskManager has.`, [MEMORY_TUNING]);
  else if (after.managed !== accepted.pools.managed) {
    const went = stateSize === undefined ? `a TaskManager of ${formatSize(declaredTotal(accepted))}` : `${formatSize(stateSize)} of state`;
    draft.note(`Managed memory becomes ${shownShare(after.managed, after.totalFlink)}, a starting point for ${went}: block cache and write buffers of ${label} live there.`, [LARGE_STATE, startingPoint(LARGE_STATE, percent > SHARE.default ? 'M' : 'L')]);
  }
}

/** Percent of total Flink memory: Flink's default for a small TaskManager, more for a large one, by the state where it is known; never less than the backend had by other ways. */
function percentFor(accepted: Accepted, stateSize: bigint | undefined, bounded: bigint): number {
  const { totalFlink } = accepted.pools;
  if (totalFlink === 0n) return SHARE.default;
  const upTo = (bytes: bigint): number => Math.min(Number((100n * bytes + totalFlink - 1n) / totalFlink), SHARE.most);
  const usual = stateSize === undefined ? SHARE.usual : Math.max(upTo(stateSize), SHARE.least);
  return Math.max(declaredTotal(accepted) < LARGE ? SHARE.default : usual, upTo(bounded));
}

/** What is proposed where nobody tells the size of the state. */
function usualFraction(draft: Draft): string {
  const accepted = acceptedOf(draft);
  return writeFraction(accepted === undefined ? SHARE.usual : percentFor(accepted, undefined, 0n));
}

/** The total that the file declares, or that its parts make: no other pool moves it. */
function declaredTotal({ isInsideProcess, pools }: Accepted): bigint {
  return isInsideProcess ? pools.totalProcess : pools.totalFlink;
}

function checkpointing(draft: Draft, { label }: NativeBackend): void {
  const incremental = ['execution.checkpointing.incremental', 'state.backend.incremental'].find(key => draft.has(key));
  if (incremental !== undefined) draft.set(incremental, 'true');
  const concurrent = Number(draft.get('execution.checkpointing.max-concurrent-checkpoints') ?? '1');
  if (concurrent > 1) {
    draft.set('execution.checkpointing.max-concurrent-checkpoints', '1');
    draft.note(`Only one checkpoint runs at a time: ${concurrent} at once tie up too much where state is large.`, [LARGE_STATE]);
  }
  if (flagOf(draft, 'execution.checkpointing.snapshot-compression') === true) draft.note(`execution.checkpointing.snapshot-compression does nothing for incremental checkpoints: the files of ${label} are compressed already.`, [LARGE_STATE]);
}

function localDirectory(draft: Draft, { label, localDirectory: key }: NativeBackend, asked: string | undefined): void {
  if (asked !== undefined) { draft.set(key, asked); return; }
  if (draft.get(key) !== undefined) return;
  const directories = draft.get('io.tmp.dirs');
  if (directories === undefined || directories.split(/[,:|]/).some(directory => /^\/tmp(?:\/|$)/.test(directory.trim()))) {
    draft.note(`${label} keeps its files in io.tmp.dirs (${directories ?? 'by default the directory for temporary files, on YARN those of the container'}): name directories on local disks that nobody clears, with io.tmp.dirs or ${key}.`, [startingPoint(CONFIGURATION, 'M')]);
  }
}

/** Index and filters need a part of the cache of their own, unless the write buffers leave none. */
function restoreRatio(draft: Draft, { type, label, options }: NativeBackend): void {
  const key = options.highPriorityPoolRatio.key;
  if (valueOf(draft, options.highPriorityPoolRatio) === 0) {
    const settings = new Map(draft.configuration).set(key, '0.1');
    if (stateBackendSettings(type, settings, draft.version).ok) draft.set(key, '0.1');
    else draft.note(`${key} is 0 and stays so: ${options.writeBufferRatio.key} leaves no room for index and filters in the block cache.`, [STATE_BACKENDS]);
  }
  const settings = stateBackendSettings(type, draft.configuration, draft.version);
  if (!settings.ok) draft.note(`Jobs with ${label} fail: ${settings.refusal.message}`, [STATE_BACKENDS]);
}

function sayMetrics(draft: Draft, { type, label }: NativeBackend): void {
  const on = keysUnder(draft, `state.backend.${type}.metrics.`).filter(key => flagOf(draft, key) === true);
  if (on.length >= MANY_METRICS) draft.note(`${on.length} native metrics of ${label} are on, and each of them costs: keep those that somebody looks at.`, [STATE_BACKENDS, CONFIGURATION]);
}

/** Cache and write buffers of a slot, as the backend divides its part of managed memory. */
function sayMemory(draft: Draft, { type, label }: NativeBackend): void {
  const accepted = acceptedOf(draft);
  const settings = stateBackendSettings(type, draft.configuration, draft.version);
  if (accepted === undefined || !settings.ok) return;
  const { slot, slots } = accepted.memory;
  const others = managedUsers(draft).filter(({ useCase }) => useCase !== 'STATE_BACKEND');
  const allUseCases = ['STATE_BACKEND' as const, ...others.map(({ useCase }) => useCase)];
  const share = managedShare(draft.configuration, draft.version, { slotManaged: slot.managed, useCase: 'STATE_BACKEND', fraction: 1, allUseCases, stateBackendUsesManaged: true });
  const bytes = share.ok ? share.value.bytes : undefined;
  if (bytes === undefined) return;
  const { cache, writeBufferManager, arenaBlock, arenaBlockFits } = stateBackendMemory(bytes, settings.value.writeBufferRatio, settings.value.writeBufferSize);
  const beside = others.length === 0 ? '' : `, beside ${others.map(({ who }) => who).join(' and ')}`;
  draft.note(`${slots === 1 ? 'The slot' : `Each of the ${slots} slots`} has ${formatSize(bytes)} for ${label}${beside}: a block cache of ${formatSize(cache)}, of which write buffers take at most ${formatSize(writeBufferManager)}.`, [STATE_BACKENDS]);
  if (!arenaBlockFits) draft.note(`That is too little: Flink reckons that a write buffer grows by ${formatSize(arenaBlock)}, more than all of them may take, and warns of poor performance. Use fewer slots or a larger TaskManager.`, [STATE_BACKENDS]);
}
