import { formatSize } from '../../../flink/memory/size.js';
import { NETWORK } from '../../../flink/memory/options.js';
import { NETWORK_TUNING } from '../../../tune/checkpoints.js';
import { startingPoint } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { Advice, AdviceRule } from '../types.js';
import { parallelismOf, wayBy } from '../ways.js';

const ENABLED = NETWORK.debloat.key;
const SMALLEST = NETWORK.minSegmentSize.key;
const SEGMENT = NETWORK.segmentSize.key;
const THRESHOLD = NETWORK.debloatThreshold.key;
const FLOATING = NETWORK.floatingBuffersPerGate.key;
/** The guide's number for "high". */
const HIGH_PARALLELISM = 200;

/** Settings that leave buffer debloating nothing to do (`BufferDebloater`, `BufferSizeEMA`), and the case that it does not handle before 2.0. */
export const debloatingWithFixedBuffers: AdviceRule = {
  kind: {
    code: 'debloating-with-fixed-buffers',
    severity: 'info',
    title: 'Buffer debloating that other settings work against',
    explanation: 'Buffer debloating makes the filled part of a buffer smaller until the data under way takes about a second to consume. It cannot go below `taskmanager.memory.min-segment-size`, so a smallest size near the whole segment leaves it nothing to do. A change by less than `buffer-debloat.threshold-percentages` of the size is not passed on, and at 100 no size between the bounds is ever made smaller. In releases before 2.0 it does not work well at a parallelism above about 200 with the few floating buffers of the default: throughput falls, or checkpoints take longer.',
    wayOut: 'Take the bound or the threshold out. Before 2.0, with a high parallelism, give each gate as many floating buffers as there are channels; 2.0 sets their number itself. A smallest size that was raised because records are large is well meant: then switch debloating off instead.',
    example: { before: 'taskmanager.network.memory.buffer-debloat.enabled: true\ntaskmanager.network.memory.buffer-debloat.threshold-percentages: 100\n', after: 'taskmanager.network.memory.buffer-debloat.enabled: true\n' },
    advises: 'Take out what keeps buffers from being debloated',
    sources: [NETWORK_TUNING, startingPoint(NETWORK_TUNING, 'M')],
  },
  check(context) {
    if (context.flag(ENABLED) !== true) return undefined;
    return [boundedSize(context), highThreshold(context), fewFloating(context)].filter(one => one !== undefined);
  },
};

function boundedSize(context: AdviceContext): Advice | undefined {
  const [smallest, segment] = [context.bytes(SMALLEST), context.bytes(SEGMENT)];
  if (smallest === undefined || segment === undefined || !context.isSet(SMALLEST) || 2n * smallest < segment || smallest > segment) return undefined;
  const range = smallest === segment ? `always have ${formatSize(segment)}` : `go no lower than from ${formatSize(segment)} to ${formatSize(smallest)}`;
  return {
    message: `Buffer debloating is on, and with this smallest size buffers ${range}: it has little to do. Lower ${SMALLEST}, or leave its default of ${formatSize(NETWORK.minSegmentSize.default)}.`,
    keys: [SMALLEST], at: 'value',
    ways: [...wayBy(context, `Let buffers shrink to ${formatSize(NETWORK.minSegmentSize.default)}`, draft => draft.remove(SMALLEST)), ...switchedOff(context)],
  };
}

function highThreshold(context: AdviceContext): Advice | undefined {
  const threshold = context.number(THRESHOLD) ?? 0;
  if (threshold < 100) return undefined;
  return {
    message: `Buffer debloating passes on no size that differs by less than ${threshold} % from the one before, so that buffers shrink to the smallest size or not at all. The default is ${NETWORK.debloatThreshold.default} %.`,
    keys: [THRESHOLD], at: 'value',
    ways: [...wayBy(context, `Take the default of ${NETWORK.debloatThreshold.default} percent`, draft => draft.remove(THRESHOLD)), ...switchedOff(context)],
  };
}

function fewFloating(context: AdviceContext): Advice | undefined {
  const [parallelism, floating] = [parallelismOf(context), context.number(FLOATING)];
  if (parallelism === undefined || parallelism <= HIGH_PARALLELISM || !context.has(FLOATING) || floating === undefined || floating >= parallelism) return undefined;
  return {
    message: `Buffer debloating may not work well at a parallelism of ${parallelism} with ${floating} floating buffers for a gate: throughput can fall, or checkpoints take longer. In this release as many floating buffers as there are channels are a starting point.`,
    keys: [FLOATING, ENABLED], at: 'value',
    ways: [...wayBy(context, `Give each gate ${parallelism} floating buffers`, draft => draft.set(FLOATING, String(parallelism))), ...switchedOff(context)],
  };
}

function switchedOff(context: AdviceContext) {
  return wayBy(context, 'Switch buffer debloating off', draft => draft.set(ENABLED, 'false'));
}
