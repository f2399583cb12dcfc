import { formatSize } from '../../../flink/memory/size.js';
import { LABELS, OPTIONS, PROCESSES } from '../../../tune/declaration.js';
import { MEMORY_TUNING } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { poolsOf } from './declared.js';

/** On a machine of its own nothing holds a process to its total; total Flink memory is what Flink itself keeps to. */
export const standaloneTotalProcessMemory: AdviceRule = {
  kind: {
    code: 'standalone-total-process-memory',
    severity: 'info',
    title: 'Total process memory of standalone processes',
    explanation: 'Where a process runs on a machine and not in a container, nothing limits it as a whole. JVM overhead is then only reckoned: no flag of the JVM comes from it, and total process memory is a figure that nobody keeps to. Total Flink memory holds what Flink controls.',
    wayOut: 'Declare `taskmanager.memory.flink.size` and `jobmanager.memory.flink.size` in its place, and leave the machine some memory for the JVM. Nothing is advised unless something tells that the deployment is standalone, such as a comment `# flink-config: deployment=standalone`.',
    example: { before: '# flink-config: deployment=standalone\njobmanager.rpc.address: flink-1\ntaskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n', after: '# flink-config: deployment=standalone\njobmanager.rpc.address: flink-1\ntaskmanager.memory.flink.size: 3440m\njobmanager.memory.flink.size: 1152m\n' },
    advises: 'For standalone processes declare total Flink memory',
    sources: [MEMORY_TUNING],
  },
  check(context) {
    const { deployment } = context;
    if (deployment?.value !== 'standalone') return undefined;
    const processes = PROCESSES.filter(process => context.isSet(OPTIONS[process].totalProcess.key) && !context.isSet(OPTIONS[process].totalFlink.key) && !context.isSet(OPTIONS[process].heap.key) && poolsOf(context, process) !== undefined);
    const [first] = processes;
    if (first === undefined) return undefined;
    const told = processes.map(process => `the ${LABELS[process]}, ${formatSize(poolsOf(context, process)?.totalProcess ?? 0n)}`);
    const flink = processes.map(process => formatSize(poolsOf(context, process)?.totalFlink ?? 0n));
    return {
      message: `Total process memory of ${told.join(', and of ')}, is declared, and nothing holds a standalone process to it. Declare total Flink memory: ${flink.join(' and ')}.`,
      keys: [OPTIONS[first].totalProcess.key], goesBy: [deployment],
      ways: [{ title: processes.length === 1 ? 'Declare total Flink memory' : 'Declare total Flink memory for both processes', profile: 'standalone' }],
    };
  },
};
