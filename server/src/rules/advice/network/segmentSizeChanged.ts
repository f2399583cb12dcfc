import { formatSize } from '../../../flink/memory/size.js';
import { NETWORK_TUNING } from '../../../tune/checkpoints.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const SEGMENT = 'taskmanager.memory.segment-size';
/** Sizes that may not be above a segment. */
const WITHIN = ['taskmanager.memory.min-segment-size', 'taskmanager.memory.starting-segment-size'];
const DEFAULT = 32n * 1024n;

/** Another size of memory segments than the default one, which the guide recommends for throughput. */
export const segmentSizeChanged: AdviceRule = {
  kind: {
    code: 'segment-size-changed',
    severity: 'info',
    title: 'Another size of network buffers than the default',
    explanation: 'A memory segment is one network buffer, and one page of managed memory in batch operators. Larger ones hold more data back in each channel, so that barriers of checkpoints wait longer, and network memory has fewer of them; smaller ones cost more for the same data, above all where a record does not fit. The default of 32 KiB is made for throughput, and buffer debloating fits the filled part to the load by itself.',
    wayOut: 'Take the setting out, unless you have measured that the other size is better. To have less data under way, switch `taskmanager.network.memory.buffer-debloat.enabled` on.',
    example: { before: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.segment-size: 128k\n', after: 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n' },
    advises: 'Go back to buffers of 32 KiB',
    sources: [NETWORK_TUNING],
  },
  check(context) {
    const size = context.bytes(SEGMENT);
    const network = context.taskManager?.network;
    if (size === undefined || size === DEFAULT || !context.isSet(SEGMENT) || network?.ok !== true) return undefined;
    const memory = network.buffers * network.segmentSize;
    const effect = size > DEFAULT ? 'more data waits in each of them' : 'each costs as much work as a full one';
    return {
      message: `A network buffer has ${formatSize(size)} in place of 32 KiB: network memory makes ${network.buffers} of them in place of ${memory / DEFAULT}, and ${effect}. Unless measured, leave the default.`,
      keys: [SEGMENT], at: 'value',
      ways: wayBy(context, 'Take buffers of 32 KiB again', draft => { for (const key of [SEGMENT, ...WITHIN.filter(one => isTooLarge(context, one))]) draft.remove(key); }),
    };
  },
};

function isTooLarge(context: AdviceContext, key: string): boolean {
  return context.isSet(key) && (context.bytes(key) ?? 0n) > DEFAULT;
}
