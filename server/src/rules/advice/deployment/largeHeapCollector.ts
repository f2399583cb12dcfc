import { formatSize } from '../../../flink/memory/size.js';
import { COLLECTORS, startingPoint } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { Advice, AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';
import { flagsOf, PROCESSES } from './jvm.js';

const GIB = 1n << 30n;
/** Heaps from which the pauses of a collector are long (our numbers). */
const FIT = { Serial: 4n * GIB, Parallel: 8n * GIB } as const;

/** A collector that stops a large heap for each full collection, in streaming jobs (Java's guide to garbage collection). */
export const largeHeapCollector: AdviceRule = {
  kind: {
    code: 'large-heap-collector',
    severity: 'info',
    title: 'A garbage collector with long pauses for a large heap',
    explanation: 'The serial and the parallel collector stop the process for a whole collection, and the pause grows with what lives on the heap: seconds at many gigabytes. Streaming jobs then stand still, latency has peaks, and heartbeats and checkpoints may time out. G1 and ZGC work while the process runs. For batch jobs, where only the whole time counts, the parallel collector is a good choice.',
    wayOut: 'Take `-XX:+UseG1GC`, or on a recent JVM `-XX:+UseZGC`. The sizes from which this speaks, 4 GiB for the serial and 8 GiB for the parallel collector, are starting points: your own GC log knows better.',
    example: { before: 'taskmanager.memory.process.size: 32g\njobmanager.memory.process.size: 1600m\nenv.java.opts.taskmanager: -XX:+UseParallelGC\n', after: 'taskmanager.memory.process.size: 32g\njobmanager.memory.process.size: 1600m\nenv.java.opts.taskmanager: -XX:+UseG1GC\n' },
    advises: 'Take a collector with short pauses for a large heap',
    sources: [startingPoint(COLLECTORS, 'L')],
  },
  check(context) {
    const workload = context.supposed('workload');
    return workload.value !== 'streaming' ? undefined : PROCESSES.flatMap(process => pausesOf(context, process) ?? []).slice(0, 1);
  },
};

function pausesOf(context: AdviceContext, process: 'taskmanager' | 'jobmanager'): Advice | undefined {
  const found = flagsOf(context, process, /^-XX:\+Use(?:Serial|Parallel)GC$/).at(-1);
  const heap = process === 'taskmanager' ? context.taskManager?.jvmHeap : context.jobManager?.pools.jvmHeap;
  if (found === undefined || heap === undefined) return undefined;
  const collector = found.flag.includes('Serial') ? 'Serial' : 'Parallel';
  if (heap < FIT[collector]) return undefined;
  return {
    message: `The ${collector.toLowerCase()} collector stops the ${process === 'taskmanager' ? 'TaskManager' : 'JobManager'} for each full collection of its heap, ${formatSize(heap)}. G1 works while it runs; it is a starting point for streaming jobs with a heap of this size.`,
    keys: [found.key], at: 'value', goesBy: [context.supposed('workload')],
    ways: wayBy(context, 'Take the G1 collector', draft => draft.set(found.key, (draft.get(found.key) ?? '').replaceAll(found.flag, '-XX:+UseG1GC'))),
  };
}
