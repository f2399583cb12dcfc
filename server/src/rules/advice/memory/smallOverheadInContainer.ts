import { TASK_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { MEMORY_TROUBLE, startingPoint } from '../../../tune/guides.js';
import { raiseOverhead } from '../../../tune/pools.js';
import { writeSize } from '../../../tune/sizes.js';
import { stepsOf } from '../draft.js';
import { BACKEND, nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule, Way } from '../types.js';

const MIB = 1n << 20n;
/** A starting point. */
const LEAST = 256n * MIB;
const { jvmOverheadMin, totalProcess } = TASK_MANAGER;

/** Little room for native memory that no pool counts, in a container with RocksDB or ForSt. */
export const smallOverheadInContainer: AdviceRule = {
  kind: {
    code: 'small-overhead-in-container',
    severity: 'info',
    title: 'Little JVM overhead in a container with a native state backend',
    explanation: 'JVM overhead is the part of a container that no other pool accounts for: stacks, compiled code, and what native libraries take beyond their pools. RocksDB and ForSt allocate in native code, and can pass their share of managed memory for a while. In a small container the overhead is only its minimum of 192 MiB; when that is used up the container is killed, without an exception in any log of Flink.',
    wayOut: 'Raise `taskmanager.memory.jvm-overhead.min`: 256 to 512 MiB is a starting point. The task heap becomes smaller by as much, unless the container grows.',
    example: { before: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 1728m\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n', after: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 1728m\ntaskmanager.memory.jvm-overhead.min: 256m\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\n' },
    advises: 'In containers leave native state backends at least 256 MiB of JVM overhead',
    sources: [MEMORY_TROUBLE, startingPoint(MEMORY_TROUBLE, 'M')],
  },
  check(context) {
    const { container, taskManager } = context;
    const native = nativeBackendOf(context);
    const overhead = taskManager?.pools.jvmOverhead ?? LEAST;
    if (container === undefined || native === undefined || taskManager === undefined || overhead >= LEAST) return undefined;
    const size = formatSize(LEAST);
    const raised: Way = { title: `Raise JVM overhead to ${size}`, steps: stepsOf(context, draft => { raiseOverhead(draft, LEAST); }) };
    const grown: Way = {
      title: `Raise JVM overhead to ${size}, and the container by as much`,
      steps: !context.isSet(totalProcess.key) ? [] : stepsOf(context, draft => {
        draft.set(totalProcess.key, writeSize(taskManager.pools.totalProcess + LEAST - overhead));
        draft.set(jvmOverheadMin.key, writeSize(LEAST));
      }),
    };
    return {
      message: `JVM overhead of the TaskManager is ${formatSize(overhead)}, little for what ${native.label} allocates beside its pools in a container. ${size} is a starting point.`,
      keys: ['taskmanager.memory.jvm-overhead.min', 'taskmanager.memory.jvm-overhead.max', 'taskmanager.memory.process.size', 'taskmanager.memory.flink.size', BACKEND], goesBy: [container],
      ways: [raised, grown],
    };
  },
};
