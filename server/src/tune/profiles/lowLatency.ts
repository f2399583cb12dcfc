import { BACKPRESSURE, CONTROLLING_LATENCY, durationAnswer, durationOf, LARGE_STATE_CHECKPOINTS, NETWORK_TUNING, pauseBetweenCheckpoints, unalignedAfter } from '../checkpoints.js';
import { Draft } from '../draft.js';
import { startingPoint } from '../guides.js';
import { flagOf } from '../reading.js';
import type { Answers, Profile, Question, TuneContext } from '../types.js';

const BUFFER_TIMEOUT = 'execution.buffer-timeout.interval';
const BUFFER_TIMEOUT_ENABLED = 'execution.buffer-timeout.enabled';
const DEBLOAT = 'taskmanager.network.memory.buffer-debloat.enabled';
const TARGET = 'taskmanager.network.memory.buffer-debloat.target';
const ALIGNED_TIMEOUT = 'execution.checkpointing.aligned-checkpoint-timeout';
const MS = 1_000_000n;
/** Flink's page names 5 and 10 ms. */
const FLUSH = '5 ms';
const ALIGN = '30 s';

/** Records and barriers reach the next task soon (Flink's pages on latency, on network memory and on checkpoints under backpressure). */
export const lowLatencyProfile: Profile = {
  name: 'low-latency',
  title: 'Tune for low latency',
  summary: 'Buffers are sent early and kept small, and checkpoints press less on the data.',
  cost: 'Smaller buffers take more CPU for the same data; unaligned checkpoints are larger.',
  icon: 'zap',
  sources: [CONTROLLING_LATENCY, NETWORK_TUNING, BACKPRESSURE],
  process: 'taskmanager',
  questions,
  apply,
};

function questions(context: TuneContext): readonly Question[] {
  const draft = new Draft(context);
  return [
    { name: 'buffer-timeout', title: 'How long may a buffer wait for more data? (a starting point: 5 to 10 ms; 0 sends after each record)', kind: 'duration', preset: usualFlush(draft) },
    { name: 'debloat-target', title: 'How long may the data in flight take to be consumed?', kind: 'duration', preset: draft.get(TARGET) ?? '1 s' },
    { name: 'aligned-timeout', title: 'After which time does a checkpoint go on unaligned? (a starting point)', kind: 'duration', preset: usualAlignment(draft) },
  ];
}

function apply(draft: Draft, answers: Answers): void {
  if (isBatch(draft)) { draft.refuse('Jobs run in batch mode, where results come at the end: low latency needs execution.runtime-mode STREAMING.'); return; }
  const flush = durationAnswer(draft, answers, 'buffer-timeout') ?? usualFlush(draft);
  const target = durationAnswer(draft, answers, 'debloat-target');
  const alignment = durationAnswer(draft, answers, 'aligned-timeout') ?? usualAlignment(draft);
  if (draft.refused !== undefined) return;
  flushEarly(draft, flush);
  debloat(draft, target);
  pauseBetweenCheckpoints(draft);
  unalignedAfter(draft, alignment);
  if (flagOf(draft, 'table.exec.mini-batch.enabled') === true) draft.note('table.exec.mini-batch.enabled stays true: SQL collects records for table.exec.mini-batch.allow-latency before it works on them.', [CONTROLLING_LATENCY]);
  const { workload } = draft.context.facts;
  draft.note(workload.presumed === true ? `The workload is taken for ${workload.value}, since nothing tells another.` : `The workload is ${workload.value}, ${workload.reason}.`);
}

function isBatch(draft: Draft): boolean {
  const mode = draft.get('execution.runtime-mode')?.toUpperCase();
  return mode === 'BATCH' || (mode === undefined && draft.context.facts.workload.value === 'batch');
}

/** What is written where it is short already, but not nothing. */
function usualFlush(draft: Draft): string {
  const now = durationOf(draft, BUFFER_TIMEOUT);
  return now !== undefined && now > 0n && now <= 10n * MS ? draft.get(BUFFER_TIMEOUT) ?? FLUSH : FLUSH;
}

function usualAlignment(draft: Draft): string {
  return (durationOf(draft, ALIGNED_TIMEOUT) ?? 0n) > 0n ? draft.get(ALIGNED_TIMEOUT) ?? ALIGN : ALIGN;
}

function flushEarly(draft: Draft, flush: string): void {
  if (flagOf(draft, BUFFER_TIMEOUT_ENABLED) === false) {
    draft.set(BUFFER_TIMEOUT_ENABLED, 'true');
    draft.note(`${BUFFER_TIMEOUT_ENABLED} was false: buffers were sent when they were full, and little data waited for more.`, [CONTROLLING_LATENCY]);
  }
  draft.set(BUFFER_TIMEOUT, flush);
  const nanos = durationOf(draft, BUFFER_TIMEOUT) ?? 0n;
  draft.note(nanos === 0n
    ? 'Each record is sent at once: Flink\'s page advises against a timeout of 0, since it can cost much throughput.'
    : `A buffer that is not full is sent after ${flush}, a starting point: each exchange on the way of a record adds at most that.`, [CONTROLLING_LATENCY]);
}

function debloat(draft: Draft, target: string | undefined): void {
  draft.set(DEBLOAT, 'true');
  if (target !== undefined && (draft.get(TARGET) !== undefined || target !== '1 s')) draft.set(TARGET, target);
  draft.note(`Buffers shrink to what is consumed in ${draft.get(TARGET) ?? '1 s'}: less data stands before a barrier. Network memory stays as large, and tasks with several inputs or a union, and records larger than a small buffer, need a second look.`, [NETWORK_TUNING, startingPoint(LARGE_STATE_CHECKPOINTS, 'M')]);
}
