import { NETWORK } from '../../../flink/memory/options.js';
import { BATCH_SHUFFLE, startingPoint } from '../../../tune/guides.js';
import { batchParallelismOf } from '../network/exchange.js';
import type { AdviceRule } from '../types.js';
import { batchOf, isHybrid, wayBy } from '../ways.js';

const EXCLUSIVE = NETWORK.buffersPerChannel.key;
const FLOATING = NETWORK.floatingBuffersPerGate.key;
/** The guide's example of a larger number. */
const MANY = 4096;
/** From here on the buffers that channels keep for themselves add up (our number). */
const HIGH_PARALLELISM = 100;

/** Exclusive buffers of every channel where batch jobs of a high parallelism read sorted files: releases before 2.0 let one choose (Flink's page on batch shuffle). */
export const batchExclusiveBuffers: AdviceRule = {
  kind: {
    code: 'batch-exclusive-buffers',
    severity: 'info',
    title: 'Exclusive buffers of channels in large batch jobs',
    explanation: 'Each channel of an exchange keeps some buffers for itself, so that network memory has to grow with the parallelism, while few of the channels of a batch job have data at the same time. Without exclusive buffers, and with many floating ones that go to whichever channel has data, the same memory serves any parallelism. Releases from 2.0 on set these numbers themselves. Hybrid shuffles and streaming jobs need the exclusive buffers.',
    wayOut: 'Before 2.0 set `taskmanager.network.memory.buffers-per-channel` to `0` and `taskmanager.network.memory.floating-buffers-per-gate` to a large number such as `4096`.',
    example: { before: '# flink-config: version=1.20 workload=batch\nparallelism.default: 200\n', after: '# flink-config: version=1.20 workload=batch\nparallelism.default: 200\ntaskmanager.network.memory.buffers-per-channel: 0\ntaskmanager.network.memory.floating-buffers-per-gate: 4096\n' },
    advises: 'Let the channels of batch jobs share floating buffers',
    sources: [BATCH_SHUFFLE, startingPoint(BATCH_SHUFFLE, 'L')],
  },
  check(context) {
    const batch = batchOf(context);
    const told = batchParallelismOf(context);
    const [exclusive, floating] = [context.number(EXCLUSIVE) ?? 0, context.number(FLOATING) ?? 0];
    if (batch === undefined || !context.has(EXCLUSIVE) || exclusive <= 0 || isHybrid(context)) return undefined;
    if (told === undefined) return undefined;
    const { parallelism } = told;
    if (parallelism < HIGH_PARALLELISM || parallelism < (context.number(NETWORK.sortShuffleMinParallelism.key) ?? 1)) return undefined;
    return {
      message: `At a parallelism of ${parallelism} the channels of one exchange keep up to ${exclusive * parallelism} buffers for themselves in each slot. Without exclusive buffers, and with ${Math.max(floating, MANY)} floating ones, network memory no longer follows the parallelism.`,
      keys: [EXCLUSIVE, told.key], at: 'value', goesBy: [batch],
      ways: wayBy(context, 'Take floating buffers in place of exclusive ones', draft => {
        draft.set(EXCLUSIVE, '0');
        if (floating < MANY) draft.set(FLOATING, String(MANY));
      }),
    };
  },
};
