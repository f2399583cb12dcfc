import { TASK_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { MEMORY_SETUP, MEMORY_TROUBLE, startingPoint } from '../../../tune/guides.js';
import { writeSize } from '../../../tune/sizes.js';
import { BACKEND, nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';

const MIB = 1n << 20n;
/** A starting point: twice the default maximum. */
const WANTED = 2048n * MIB;
const { jvmOverheadMax } = TASK_MANAGER;

/** A large container with RocksDB or ForSt whose JVM overhead stops at the default maximum. */
export const overheadCapped: AdviceRule = {
  kind: {
    code: 'overhead-capped',
    severity: 'info',
    title: 'JVM overhead at its default maximum in a large container',
    explanation: 'JVM overhead is a tenth of total process memory, but never more than 1 GiB unless the file says so. In a container far above 10 GiB the head-room for native memory therefore does not grow with the rest, while RocksDB or ForSt, whose block cache and write buffers do, can pass their share of managed memory by more than before.',
    wayOut: 'Raise `taskmanager.memory.jvm-overhead.max`, 2 GiB is a starting point, if the memory of the container comes near its limit. If it does not, write the maximum that is in force, and nothing is said.',
    example: { before: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 24g\ntaskmanager.memory.managed.fraction: 0.6\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n', after: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 24g\ntaskmanager.memory.managed.fraction: 0.6\ntaskmanager.memory.jvm-overhead.max: 2g\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'In large containers with a native state backend raise the maximum of JVM overhead',
    sources: [MEMORY_SETUP, startingPoint(MEMORY_TROUBLE, 'M')],
  },
  check(context) {
    const { container, file: { taskManager: derivation } } = context;
    if (container === undefined || !derivation.ok || context.isSet(jvmOverheadMax.key)) return undefined;
    const native = nativeBackendOf(context);
    const overhead = derivation.steps.find(({ pool, rule }) => pool === 'jvmOverhead' && rule === 'clamped-to-max');
    const unclamped = overhead?.unclamped ?? 0n;
    // What is cut off must be worth a word.
    if (native === undefined || overhead === undefined || unclamped <= overhead.bytes + overhead.bytes / 8n) return undefined;
    const whole = unclamped - (unclamped % MIB);
    const size = whole < WANTED ? whole : WANTED;
    return {
      message: `JVM overhead of the TaskManager stops at ${formatSize(overhead.bytes)}, the default maximum; its fraction would be ${formatSize(unclamped)}. With ${native.label} in a container ${formatSize(size)} is a starting point.`,
      keys: ['taskmanager.memory.jvm-overhead.fraction', 'taskmanager.memory.process.size', 'taskmanager.memory.flink.size', BACKEND], goesBy: [container],
      ways: [
        { title: `Raise the maximum of JVM overhead to ${formatSize(size)}`, steps: [{ kind: 'set', key: jvmOverheadMax.key, value: writeSize(size) }] },
        { title: `Write the maximum that is in force, ${formatSize(overhead.bytes)}`, steps: [{ kind: 'set', key: jvmOverheadMax.key, value: writeSize(overhead.bytes) }] },
      ],
    };
  },
};
