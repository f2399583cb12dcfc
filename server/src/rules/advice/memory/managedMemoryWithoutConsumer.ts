import { CONSUMER_WEIGHTS_KEY, managedWeights, type UseCase } from '../../../flink/memory/managed.js';
import { TASK_MANAGER_MEMORY } from '../../../tune/guides.js';
import { addConsumer, managedUsers } from '../../../tune/managedUse.js';
import type { AdviceContext } from '../context.js';
import { draftOf, stepsOf } from '../draft.js';
import { nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';

/** Weights that leave out somebody who uses managed memory: he gets none, and his jobs fail (`MemoryManager.computeMemorySize` refuses a share of nothing). */
export const managedMemoryWithoutConsumer: AdviceRule = {
  kind: {
    code: 'managed-memory-without-consumer',
    severity: 'warning',
    title: 'No managed memory for one of its users',
    explanation: 'The weights share the managed memory of a slot among state backend, operators and Python. Who is left out, or has a weight of zero, gets nothing, and every job that needs it fails when it asks for its share. The defaults name all three; whoever writes weights has to name all that are used.',
    wayOut: 'Add the missing name with a weight: by default operators and state backend have 70 each and Python 30.',
    example: { before: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\ntaskmanager.memory.managed.consumer-weights: OPERATOR:70,PYTHON:30\n', after: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\ntaskmanager.memory.managed.consumer-weights: OPERATOR:70,STATE_BACKEND:70,PYTHON:30\n' },
    advises: 'Give every user of managed memory a weight',
    sources: [TASK_MANAGER_MEMORY],
  },
  check(context) {
    const key = context.firstUnder(CONSUMER_WEIGHTS_KEY);
    const weights = key === undefined ? undefined : managedWeights(context.file.configuration, context.version);
    if (key === undefined || weights?.ok !== true) return undefined;
    const missing = usersOf(context).filter(({ useCase }) => (weights.value.get(useCase) ?? 0) === 0);
    if (missing.length === 0) return undefined;
    const names = [...new Set(missing.map(({ useCase }) => useCase))];
    return {
      message: `The weights give ${names.join(' and ')} no managed memory, which ${missing.map(({ who, evidence }) => `${who} (${evidence})`).join(' and ')} cannot do without: jobs that use it fail. Give ${names.length === 1 ? 'it a weight' : 'them weights'}.`,
      keys: [key], at: 'value',
      ways: [{ title: `Add ${names.join(' and ')} with the default weight`, steps: stepsOf(context, draft => { for (const name of names) addConsumer(draft, name); }) }],
    };
  },
};

interface User {
  readonly who: string;
  readonly evidence: string;
  readonly useCase: UseCase;
}

/** Those who cannot do without managed memory, as the file shows them. Streaming SQL often can. */
function usersOf(context: AdviceContext): readonly User[] {
  const native = nativeBackendOf(context);
  const backend: readonly User[] = native?.settings.scope === 'slot-managed' ? [{ who: native.label, evidence: `state.backend.type is ${native.type}`, useCase: 'STATE_BACKEND' }] : [];
  return [...backend, ...managedUsers(draftOf(context)).filter(({ kind }) => kind === 'batch' || kind === 'python')];
}
