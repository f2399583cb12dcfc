import { formatSize } from '../../../flink/memory/size.js';
import { JVM_TROUBLE, MEMORY_TROUBLE, startingPoint } from '../../../tune/guides.js';
import { withFlags, type JvmProcess } from '../../../tune/jvmOptions.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';
import { flagsOf, PROCESSES, type FoundFlag } from './jvm.js';

const PATH = '-XX:HeapDumpPath=';
/** What Flink's images have inside the container, and what is relative to where the process was started. */
const INSIDE = /^(?:\/tmp|\/opt\/flink|\.|[\w-])/;
/** A directory that is in no image: it is there only where something mounts it. */
const MOUNTED = '/heap-dumps';

/** Heap dumps that are written where nobody finds them: the working directory, or a container that is gone (Java's troubleshooting guide). */
export const heapDumpPath: AdviceRule = {
  kind: {
    code: 'heap-dump-path',
    severity: 'info',
    title: 'Heap dumps that are lost',
    explanation: 'Without a path a JVM writes its heap dump into the directory that the process was started in, which may be small or not writable. In a container all directories of the image are gone when it is replaced, and after an error of this kind it is replaced soon. A dump is as large as the heap, which counts towards the disk that a container may use.',
    wayOut: 'Give `-XX:HeapDumpPath` a directory that outlives the process: that of the logs where the machine stays, a mounted volume in a container. A pod template is taken for one that mounts it, and `${FLINK_LOG_DIR}` for a directory that is kept, as logs are.',
    example: { before: 'env.java.opts.taskmanager: -XX:+HeapDumpOnOutOfMemoryError\n', after: 'env.java.opts.taskmanager: -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/var/flink/dumps\n' },
    advises: 'Write heap dumps where they outlive the process',
    sources: [JVM_TROUBLE, startingPoint(MEMORY_TROUBLE, 'M')],
  },
  check(context) {
    const lost = PROCESSES.flatMap(process => lostDump(context, process) ?? []);
    const [first] = lost;
    if (first === undefined) return undefined;
    const { container } = context;
    const directory = container === undefined ? '${FLINK_LOG_DIR}' : container.value === 'yarn' ? '<LOG_DIR>' : MOUNTED;
    const heaps = lost.map(({ heap }) => heap ?? 0n);
    const largest = heaps.reduce((one, other) => (one > other ? one : other), 0n);
    const size = largest === 0n ? '' : `, up to ${formatSize(largest)},`;
    return {
      message: first.path === undefined
        ? `Heap dumps${size} are written into the directory that the process was started in${container === undefined || container.value === 'yarn' ? '' : ', and are gone with the container'}. Say with -XX:HeapDumpPath where they shall go.`
        : `Heap dumps${size} are written to ${first.path}, which is gone with the container unless a volume is mounted there.`,
      keys: [first.found.key], at: 'value', goesBy: container === undefined ? [] : [container],
      ways: wayBy(context, directory === MOUNTED ? `Write heap dumps to ${MOUNTED}, for a volume that you mount there` : 'Write heap dumps into the directory of the logs', draft => {
        for (const { found: { key } } of lost) draft.set(key, withFlags(draft.get(key) ?? '', [`${PATH}${directory}`]));
      }),
    };
  },
};

/** Where a process writes a dump that is lost, with the flag that says so; undefined where it writes none, or where it is kept. */
function lostDump(context: AdviceContext, process: JvmProcess): { readonly found: FoundFlag; readonly path: string | undefined; readonly heap: bigint | undefined } | undefined {
  const dumps = flagsOf(context, process, /^-XX:[+-]HeapDumpOnOutOfMemoryError$/).at(-1);
  if (dumps === undefined || dumps.flag.startsWith('-XX:-')) return undefined;
  const heap = process === 'taskmanager' ? context.taskManager?.jvmHeap : context.jobManager?.pools.jvmHeap;
  const target = flagsOf(context, process, /^-XX:HeapDumpPath=/).at(-1);
  const path = target?.flag.slice(PATH.length);
  if (target === undefined || path === undefined || path === '') return { found: target ?? dumps, path: undefined, heap };
  const deployment = context.container?.value;
  const isInside = (deployment === 'kubernetes' || deployment === 'docker') && context.firstUnder('kubernetes.pod-template-file') === undefined && INSIDE.test(path);
  return isInside ? { found: target, path, heap } : undefined;
}
