import { managedWeights, type UseCase } from '../../flink/memory/managed.js';
import { TASK_MANAGER } from '../../flink/memory/options.js';
import { formatSize } from '../../flink/memory/size.js';
import { Draft } from '../draft.js';
import { MEMORY_TUNING, startingPoint, STATE_BACKENDS, TASK_MANAGER_MEMORY } from '../guides.js';
import { backendOf, keysUnder, managedUsers, type ManagedUser } from '../managedUse.js';
import { acceptedOf, freeManaged, raiseManaged, setManaged, shownShare } from '../pools.js';
import { answerOf, fractionAnswer, writeFraction } from '../reading.js';
import type { Answers, Profile, Question, TuneContext } from '../types.js';

/** What becomes of managed memory: nothing is left, the part of those who use it, or what the file has. */
type Decision = 'free' | 'share' | 'keep';

/** State as objects on the heap, or none: managed memory goes to the task heap, unless somebody else uses it (Flink's memory tuning guide). */
export const hashmapProfile: Profile = {
  name: 'hashmap',
  title: 'Tune for HashMap',
  summary: 'State is kept on the heap: managed memory, which the HashMap state backend does not use, goes to the task heap.',
  cost: 'Nothing is left for RocksDB, Python functions or batch operators, unless the file shows them.',
  icon: 'symbol-array',
  sources: [MEMORY_TUNING, STATE_BACKENDS],
  process: 'taskmanager',
  questions,
  apply,
};

function questions(context: TuneContext): readonly Question[] {
  const draft = new Draft(context);
  const users = usersBesides(draft);
  return [
    {
      name: 'managed-memory', title: 'What becomes of managed memory?', kind: 'choice', preset: decisionFor(users),
      choices: [
        { value: 'free', title: 'All of it goes to the task heap' },
        { value: 'share', title: 'Others use it: only the part of a state backend goes to the task heap' },
        { value: 'keep', title: 'It stays' },
      ],
    },
    { name: 'managed-fraction', title: 'Fraction of total Flink memory that stays managed, where others use it (a starting point)', kind: 'fraction', preset: shareOf(draft, users) },
  ];
}

function apply(draft: Draft, answers: Answers): void {
  const users = usersBesides(draft);
  const answer = answerOf(answers, 'managed-memory');
  const decision = (['free', 'share', 'keep'] as const).find(one => one === answer) ?? decisionFor(users);
  if (answer !== undefined && decision !== answer) draft.refuse(`managed-memory is ${answer}, but must be free, share or keep.`);
  const fraction = fractionAnswer(draft, answers, 'managed-fraction');
  if (draft.refused !== undefined) return;
  switchBackend(draft);
  sayEvidence(draft, users, decision, answer !== undefined);
  switch (decision) {
    case 'free': { freeManaged(draft); return; }
    case 'share': { share(draft, users, fraction); return; }
    case 'keep': { restore(draft); return; }
  }
}

/** Options of RocksDB and ForSt show another backend only where the file itself does not name that backend, which is given up. */
function usersBesides(draft: Draft): readonly ManagedUser[] {
  const backend = backendOf(draft);
  const users = managedUsers(draft);
  return backend === 'rocksdb' || backend === 'forst' ? users.filter(({ kind }) => kind !== 'state-backend') : users;
}

function decisionFor(users: readonly ManagedUser[]): Decision {
  if (users.some(({ kind }) => kind === 'batch' || kind === 'state-backend')) return 'keep';
  return users.length > 0 ? 'share' : 'free';
}

/** State moves to the heap; what was set for the backend before would be read by nobody. */
function switchBackend(draft: Draft): void {
  const before = backendOf(draft);
  if (before === 'hashmap') return;
  draft.set('state.backend.type', 'hashmap');
  if (before !== 'rocksdb' && before !== 'forst') return;
  const name = before === 'rocksdb' ? 'RocksDB' : 'ForSt';
  const unread = [...keysUnder(draft, 'state.backend.rocksdb.'), ...keysUnder(draft, 'state.backend.forst.')];
  for (const key of unread) draft.remove(key);
  draft.note(`The state of jobs moves from ${name} to the heap: it must fit there, and goes over with a savepoint in canonical format.${unread.length === 0 ? '' : ` The options of ${name} are taken out, since nobody reads them any more.`}`, [STATE_BACKENDS]);
}

function sayEvidence(draft: Draft, users: readonly ManagedUser[], decision: Decision, isAnswered: boolean): void {
  const { workload } = draft.context.facts;
  if (users.length === 0) {
    const went = workload.presumed === true ? `the workload is taken for ${workload.value}, since nothing tells another` : `the workload is ${workload.value}, ${workload.reason}`;
    draft.note(`Nothing in the file uses managed memory besides a state backend; ${went}. Jobs that run Python functions, batch or window functions of SQL would need some.`, [MEMORY_TUNING]);
    return;
  }
  const who = users.map(user => `${user.who} (${user.evidence})`).join(', ');
  if (decision === 'free' && isAnswered) draft.note(`Managed memory is given away as you chose, though it is used by ${who}.`, [MEMORY_TUNING, TASK_MANAGER_MEMORY]);
  else draft.note(`Managed memory is not set to zero, because it is used by ${who}.`, [MEMORY_TUNING, TASK_MANAGER_MEMORY]);
}

/** Those who use managed memory keep what they would have beside a state backend; a share that the author wrote stays, unless another was asked for. */
function share(draft: Draft, users: readonly ManagedUser[], asked: string | undefined): void {
  const accepted = acceptedOf(draft);
  if (accepted === undefined) return;
  const { managed, totalFlink } = accepted.pools;
  const isWritten = [TASK_MANAGER.managed.key, TASK_MANAGER.managedFraction.key].some(key => draft.get(key) !== undefined);
  const preset = shareOf(draft, users);
  const isPreset = asked === undefined || Number(asked) === Number(preset);
  if (isPreset && isWritten && managed > 0n) {
    draft.note(`Managed memory stays at ${shownShare(managed, totalFlink)}, as the file has it; a starting point for those who use it is ${preset} of total Flink memory.`, [startingPoint(TASK_MANAGER_MEMORY, 'L')]);
    return;
  }
  const fraction = asked ?? preset;
  if (Number(fraction) === 0) { freeManaged(draft); return; }
  if (managed === 0n && !raiseManaged(draft, fraction)) sayNoRoom(draft);
  else setManaged(draft, fraction);
  if (isPreset) draft.note(`Managed memory becomes ${fraction} of total Flink memory, a starting point: what its users would get beside a state backend by their weights.`, [startingPoint(TASK_MANAGER_MEMORY, 'L')]);
}

/** Where others need all of managed memory there must be some. */
function restore(draft: Draft): void {
  const accepted = acceptedOf(draft);
  if (accepted?.pools.managed === 0n && !raiseManaged(draft, writeFraction(40))) sayNoRoom(draft);
}

function sayNoRoom(draft: Draft): void {
  const managed = acceptedOf(draft)?.pools.managed ?? 0n;
  draft.note(`Managed memory becomes only ${formatSize(managed)}: the task heap has no more to give. A larger TaskManager has.`, [TASK_MANAGER_MEMORY]);
}

/** Flink's default fraction without the part of a state backend, by the weights in force: `0.12` for Python functions, `0.2` for operators. */
function shareOf(draft: Draft, users: readonly ManagedUser[]): string {
  const weights = managedWeights(draft.configuration, draft.version);
  const weightOf = (useCase: UseCase): number => (weights.ok ? weights.value.get(useCase) ?? 0 : 0);
  const using = [...new Set(users.map(({ useCase }) => useCase))].reduce((sum, useCase) => sum + weightOf(useCase), 0);
  const backend = weightOf('STATE_BACKEND');
  const fraction = Math.round(100 * TASK_MANAGER.managedFraction.default * (using + backend === 0 ? 0 : using / (using + backend)));
  return writeFraction(fraction);
}
