import { CONFIGURATION, startingPoint, STATE_BACKENDS } from '../../../tune/guides.js';
import { nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule, Way } from '../types.js';

/** From so many on it is told (our number). */
const MANY = 5;
/** Those that tell most of memory and of writes that are held up. */
const TELLING: readonly string[] = ['block-cache-usage', 'cur-size-all-mem-tables', 'actual-delayed-write-rate', 'is-write-stopped'];
/** No metric, but how they are named. */
const NAMING = 'column-family-as-variable';

/** Many metrics of RocksDB or ForSt, each of which is asked of the native library for each state. */
export const manyNativeMetrics: AdviceRule = {
  kind: {
    code: 'many-native-metrics',
    severity: 'info',
    title: 'Many native metrics of a state backend',
    explanation: 'The metrics of RocksDB and ForSt are off by default, because they cost: each one is asked of the native library again and again, for every state in every slot, and some make it count what it otherwise would not. Many of them slow down the very thing that they measure.',
    wayOut: 'Keep those that somebody looks at, such as the use of the block cache and whether writes are held up, and turn the others on only while you search for something.',
    example: {
      before: 'state.backend.type: rocksdb\nstate.backend.rocksdb.metrics.block-cache-usage: true\nstate.backend.rocksdb.metrics.estimate-num-keys: true\nstate.backend.rocksdb.metrics.num-snapshots: true\nstate.backend.rocksdb.metrics.bytes-read: true\nstate.backend.rocksdb.metrics.bytes-written: true\n',
      after: 'state.backend.type: rocksdb\nstate.backend.rocksdb.metrics.block-cache-usage: true\n',
    },
    advises: 'Keep few native metrics of RocksDB and ForSt',
    sources: [STATE_BACKENDS, startingPoint(CONFIGURATION, 'L')],
  },
  check(context) {
    const native = nativeBackendOf(context);
    if (native === undefined) return undefined;
    const prefix = `${native.prefix}metrics.`;
    const on = [...new Set(context.file.file.settings.map(({ key }) => key))].filter(key => key.startsWith(prefix) && key !== `${prefix}${NAMING}` && context.flag(key) === true);
    if (on.length < MANY) return undefined;
    const others = on.filter(key => !TELLING.includes(key.slice(prefix.length)));
    const off = (keys: readonly string[], title: string): Way => ({ title, steps: keys.map(key => ({ kind: 'remove', key })) });
    return {
      message: `${on.length} native metrics of ${native.label} are on, and each is asked of every state. Keep those that somebody looks at.`,
      keys: on.slice(0, 1),
      ways: [...(others.length < on.length ? [off(others, `Turn off ${others.length}, and keep those of memory and of writes held up`)] : []), off(on, `Turn off all ${on.length}`)],
    };
  },
};
