import { networkSettings } from '../../../flink/memory/network.js';
import { gateBuffers } from '../../../flink/memory/networkNeeds.js';
import { formatSize } from '../../../flink/memory/size.js';
import { OPERATOR_CHAINING } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule } from '../types.js';

const CHAINING = 'pipeline.operator-chaining.enabled';

/** Operator chaining switched off for all jobs. */
export const operatorChainingOff: AdviceRule = {
  kind: {
    code: 'operator-chaining-off',
    severity: 'info',
    title: 'Operator chaining is switched off',
    explanation: 'Operators that follow each other without a shuffle share a task by default: a record goes from one to the next by a call. Without chaining each operator is a task with a thread of its own, every record between two of them is serialized and read again, and each such exchange has buffers in every slot. That is of use while one looks for the operator that is slow, since each then has metrics and backpressure of its own.',
    wayOut: 'Switch chaining on again when you have found what you looked for. A job can break single chains itself, with `disableChaining()` or `startNewChain()`.',
    example: { before: 'pipeline.operator-chaining.enabled: false\n', after: 'pipeline.operator-chaining.enabled: true\n' },
    advises: 'Chain operators, so that records need not be serialized between them',
    sources: [OPERATOR_CHAINING],
  },
  check(context) {
    const setting = context.setting(CHAINING);
    if (setting === undefined || context.flag(CHAINING) !== false) return undefined;
    return {
      message: `Each operator runs in a thread of its own, and every record between two of them is serialized${buffersOf(context)}. Switch chaining on again unless you are looking for the slow one.`,
      keys: [CHAINING], at: 'value',
      ways: [{ title: 'Chain operators again', steps: [{ kind: 'set', key: setting.key, value: 'true' }] }],
    };
  },
};

/** The buffers that one exchange without a shuffle fills at most on its reading side. */
function buffersOf({ taskManager, file: { configuration, version } }: AdviceContext): string {
  const outcome = taskManager === undefined ? undefined : networkSettings(configuration, version, taskManager.pools.network);
  if (taskManager === undefined || outcome?.ok !== true) return '';
  const { target } = gateBuffers('PIPELINED_BOUNDED', 1, outcome.settings);
  return `, with up to ${formatSize(BigInt(target) * outcome.settings.segmentSize)} of network memory for each such input in ${taskManager.slots === 1 ? 'the slot' : `each of ${taskManager.slots} slots`}`;
}
