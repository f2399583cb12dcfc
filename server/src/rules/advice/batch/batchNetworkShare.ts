import { formatSize } from '../../../flink/memory/size.js';
import { BATCH_SHUFFLE, startingPoint } from '../../../tune/guides.js';
import { acceptedOf, raiseNetwork } from '../../../tune/pools.js';
import { draftOf } from '../draft.js';
import type { AdviceRule } from '../types.js';
import { batchOf, wayBy } from '../ways.js';

const FRACTION = 'taskmanager.memory.network.fraction';
const MIN = 'taskmanager.memory.network.min';
const MAX = 'taskmanager.memory.network.max';
/** Below this a job is hardly large (our number). */
const LARGE = 4n << 30n;
/** The guide names 0.2; what rounding takes away is no matter. */
const ENOUGH = 0.195;

/** Less than a fifth of total Flink memory for the shuffles of batch jobs (Flink's page on batch shuffle, performance tuning). */
export const batchNetworkShare: AdviceRule = {
  kind: {
    code: 'batch-network-share',
    severity: 'info',
    title: 'Little network memory for batch shuffles',
    explanation: 'Blocking exchanges collect and sort what they write in network buffers, and read through them. With few buffers they write small pieces, which disks read slowly, and large jobs fail with "Insufficient number of network buffers". The default of a tenth of total Flink memory is modest for that; for large batch jobs the guide names a fifth at least. Small jobs, and jobs that seldom shuffle, do well with the default.',
    wayOut: 'Set `taskmanager.memory.network.fraction` to `0.2` and raise the upper bound where it is below that. A smaller fraction that is written is left as it is.',
    example: { before: '# flink-config: workload=batch\ntaskmanager.memory.process.size: 8g\njobmanager.memory.process.size: 1600m\n', after: '# flink-config: workload=batch\ntaskmanager.memory.process.size: 8g\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.network.fraction: 0.2\n' },
    advises: 'Give the network a fifth of total Flink memory',
    sources: [BATCH_SHUFFLE, startingPoint(BATCH_SHUFFLE, 'L')],
  },
  check(context) {
    const batch = batchOf(context);
    const accepted = batch === undefined ? undefined : acceptedOf(draftOf(context));
    if (batch === undefined || accepted === undefined || accepted.pools.totalFlink < LARGE) return undefined;
    const { network, totalFlink } = accepted.pools;
    const share = Number(network) / Number(totalFlink);
    const isMeant = (context.isSet(FRACTION) && (context.number(FRACTION) ?? 0) < ENOUGH) || (context.isSet(MIN) && context.bytes(MIN) === context.bytes(MAX));
    if (share >= ENOUGH || isMeant) return undefined;
    const bound = context.isSet(MAX) && context.bytes(MAX) === network ? `, as ${MAX} bounds it` : '';
    return {
      message: `Network memory is ${formatSize(network)}${bound}: ${(100 * share).toFixed(0)} % of total Flink memory. Shuffles of large batch jobs want 20 % at least.`,
      keys: [bound === '' ? FRACTION : MAX, 'taskmanager.memory.process.size', 'taskmanager.memory.flink.size'], goesBy: [batch],
      ways: wayBy(context, 'Give the network a fifth of total Flink memory', draft => raiseNetwork(draft, '0.2', 0n)),
    };
  },
};
