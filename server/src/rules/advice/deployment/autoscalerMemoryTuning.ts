import { formatSize } from '../../../flink/memory/size.js';
import { AUTOTUNING } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const AUTOSCALER = 'job.autoscaler.';
const TUNING = 'memory.tuning.enabled';
const MAXIMIZE = 'memory.tuning.maximize-managed-memory';

/** Memory tuning of the operator's autoscaler that does nothing, or leaves RocksDB what it saves elsewhere unused (the operator's page on autotuning). */
export const autoscalerMemoryTuning: AdviceRule = {
  kind: {
    code: 'autoscaler-memory-tuning',
    severity: 'info',
    title: 'Memory tuning of the autoscaler that does less than it could',
    explanation: 'The Kubernetes operator can lower the memory of TaskManagers to what they were seen to use, with a fifth on top. It does that as a part of autoscaling: where the autoscaler is off, so is the tuning. Managed memory that RocksDB or ForSt uses is left as it is, since nobody measures how much of it they need. The operator can give them what it saves in the other pools, instead of making the TaskManager smaller.',
    wayOut: 'Switch `job.autoscaler.enabled` on as well. With RocksDB or ForSt set `job.autoscaler.memory.tuning.maximize-managed-memory` to `true`, or to `false` if the TaskManagers shall become smaller: then nothing is advised.',
    example: { before: 'job.autoscaler.memory.tuning.enabled: true\n', after: 'job.autoscaler.enabled: true\njob.autoscaler.memory.tuning.enabled: true\n' },
    advises: 'Switch the autoscaler on, and give RocksDB what is saved',
    sources: [AUTOTUNING],
  },
  check(context) {
    const tuning = keyOf(context, TUNING);
    if (tuning === undefined || context.name(tuning) !== 'true') return undefined;
    const autoscaler = keyOf(context, 'enabled');
    if (autoscaler === undefined || context.name(autoscaler) !== 'true') {
      return {
        message: `The autoscaler tunes memory only where it is on, and ${autoscaler === undefined ? `${AUTOSCALER}enabled is not set` : `${autoscaler} is ${context.text(autoscaler) ?? ''}`}: this does nothing.`,
        keys: [tuning], at: 'value',
        ways: [...wayBy(context, 'Switch the autoscaler on', draft => draft.set(autoscaler ?? `${AUTOSCALER}enabled`, 'true')), ...wayBy(context, 'Take the memory tuning out', draft => draft.remove(tuning))],
      };
    }
    const backend = context.isSet('state.backend.type') ? context.name('state.backend.type') : undefined;
    if ((backend !== 'rocksdb' && backend !== 'forst') || keyOf(context, MAXIMIZE) !== undefined) return undefined;
    const managed = context.taskManager?.pools.managed;
    return {
      message: `The autoscaler leaves managed memory${managed === undefined ? '' : `, ${formatSize(managed)},`} as it is for ${backend === 'rocksdb' ? 'RocksDB' : 'ForSt'}, and makes TaskManagers smaller by what it saves elsewhere. It can give that to managed memory instead.`,
      keys: [tuning], at: 'value',
      ways: [...wayBy(context, 'Give what is saved to managed memory', draft => draft.set(`${AUTOSCALER}${MAXIMIZE}`, 'true')), ...wayBy(context, 'Say that TaskManagers shall become smaller', draft => draft.set(`${AUTOSCALER}${MAXIMIZE}`, 'false'))],
    };
  },
};

/** The name under which an option of the autoscaler is set: its own, or the older one of the operator. */
function keyOf(context: AdviceContext, name: string): string | undefined {
  return [`${AUTOSCALER}${name}`, `kubernetes.operator.${AUTOSCALER}${name}`].find(key => context.isSet(key));
}
