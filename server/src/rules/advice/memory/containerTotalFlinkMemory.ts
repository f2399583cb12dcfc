import { formatSize } from '../../../flink/memory/size.js';
import type { Process } from '../../../flink/memory/solve/numbers.js';
import { declareSize } from '../../../tune/containerSize.js';
import { declarationOf, isDeclared, LABELS, OPTIONS, PROCESSES } from '../../../tune/declaration.js';
import { MEMORY_TUNING } from '../../../tune/guides.js';
import { writeSize } from '../../../tune/sizes.js';
import type { AdviceContext } from '../context.js';
import { stepsOf } from '../draft.js';
import type { Advice, AdviceRule, Supposed } from '../types.js';
import { poolsOf } from './declared.js';

const MIB = 1n << 20n;

/** In a container total process memory is what the container has; total Flink memory only leads to it. */
export const containerTotalFlinkMemory: AdviceRule = {
  kind: {
    code: 'container-total-flink-memory',
    severity: 'info',
    title: 'Total Flink memory in a container',
    explanation: 'A container has one limit, for the whole process. Where total Flink memory is declared, that limit is a sum which stands nowhere in the file, and it moves with metaspace and JVM overhead. Total process memory is the size of the container itself, and Flink divides it.',
    wayOut: 'Declare `taskmanager.memory.process.size` and `jobmanager.memory.process.size` in its place. The offered edit keeps every pool as it is, but for what is left of a mebibyte. On machines without containers total Flink memory is the better one.',
    example: { before: 'kubernetes.cluster-id: orders\ntaskmanager.memory.flink.size: 3g\njobmanager.memory.process.size: 1600m\n', after: 'kubernetes.cluster-id: orders\ntaskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n' },
    advises: 'In containers declare total process memory',
    sources: [MEMORY_TUNING],
  },
  check(context) {
    const { container } = context;
    return container === undefined ? undefined : PROCESSES.flatMap(process => declaredInside(context, process, container));
  },
};

function declaredInside(context: AdviceContext, process: Process, container: Supposed): readonly Advice[] {
  const { totalProcess, totalFlink, heap } = OPTIONS[process];
  const pools = poolsOf(context, process);
  if (pools === undefined || !context.isSet(totalFlink.key) || context.isSet(totalProcess.key) || context.isSet(heap.key)) return [];
  // Kubernetes and YARN count in whole mebibytes, cut down: a process of a fraction more would not fit.
  const size = ((pools.totalProcess + MIB - 1n) / MIB) * MIB;
  const steps = stepsOf(context, draft => {
    const declared = declarationOf(draft, process);
    if (isDeclared(declared)) declareSize(draft, declared, size);
  });
  return [{
    message: `Total Flink memory of the ${LABELS[process]}, ${formatSize(pools.totalFlink)}, is declared, and its container is what Flink adds up around that, ${formatSize(pools.totalProcess)}. Declare total process memory: it is the size of the container.`,
    keys: [totalFlink.key], goesBy: [container],
    ways: [{ title: `Declare total process memory, ${writeSize(size)}`, steps }],
  }];
}
