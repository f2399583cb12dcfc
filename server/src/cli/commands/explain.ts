import type { Analysis } from '../../analysis.js';
import type { Derivation, JobManagerMemory, Note, TaskManagerMemory } from '../../flink/memory/types.js';
import { JOB_MANAGER_POOLS, refusalOf, TASK_MANAGER_POOLS } from '../../show/pools.js';
import { formatBytes, formatSize, share } from '../../show/sizes.js';
import { integer, jsonText, type Json } from '../json.js';
import { columns, type Style } from '../terminal.js';
import type { Analysed } from './check.js';

/** The processes that `explain` speaks of. */
export type Process = 'taskmanager' | 'jobmanager';

/** `explain --format json`: one object a file, the memory of both processes or their refusals. */
export function explainJson(files: readonly Analysed[], processes: readonly Process[]): string {
  return jsonText(files.map(({ name, analysis }) => ({
    file: name, flinkVersion: analysis.version, ...(analysis.file.loads ? {} : { loads: false }),
    ...(processes.includes('taskmanager') ? { taskManager: taskManagerJson(analysis) } : {}),
    ...(processes.includes('jobmanager') ? { jobManager: jobManagerJson(analysis) } : {}),
  })));
}

/** Whether Flink would refuse to start a process of this file. */
export function refuses(analysis: Analysis, processes: readonly Process[]): boolean {
  if (!analysis.file.loads) return true;
  return processes.some(process => {
    const refusal = refusalOf(process === 'taskmanager' ? { process, derivation: analysis.taskManager } : { process, derivation: analysis.jobManager });
    return refusal !== undefined && refusal.code !== 'memory-not-configured';
  });
}

function taskManagerJson({ file, taskManager }: Analysis): Json {
  if (!file.loads) return NOT_LOADED;
  if (!taskManager.ok) return refusalJson(taskManager);
  const { pools, slots, network, jvmArguments, dynamicProperties } = taskManager.memory;
  // Network settings are checked only when the process starts: the memory stands, and the refusal is told beside it.
  const warnings = [...notes(taskManager.notes), ...(network.ok ? [] : [{ code: network.refusal.code, message: network.refusal.message }])];
  return { memory: bytesOf(pools), slots, jvmArguments, dynamicProperties: Object.fromEntries(dynamicProperties), warnings };
}

function jobManagerJson({ file, jobManager }: Analysis): Json {
  if (!file.loads) return NOT_LOADED;
  if (!jobManager.ok) return refusalJson(jobManager);
  const { pools, jvmArguments, dynamicProperties } = jobManager.memory;
  return { memory: bytesOf(pools), jvmArguments, dynamicProperties: Object.fromEntries(dynamicProperties), warnings: notes(jobManager.notes) };
}

const NOT_LOADED: Json = { refusal: { code: 'file-not-loaded', message: 'Flink refuses the file, so no process starts.' } };

function refusalJson({ refusal }: { readonly refusal: { readonly code: string; readonly message: string } }): Json {
  return { refusal: { code: refusal.code, message: refusal.message } };
}

function notes(all: readonly Note[]): readonly { readonly code: string; readonly message: string }[] {
  return all.map(({ code, message }) => ({ code, message }));
}

function bytesOf(pools: object): Json {
  return Object.fromEntries(Object.entries(pools).map(([name, bytes]) => [name, integer(bytes as bigint)]));
}

/** `explain` for people: a table of pools for each process. */
export function explainPretty(files: readonly Analysed[], processes: readonly Process[], style: Style): string {
  return files.map(({ name, analysis }) => {
    const head = `${style.bold(name)} ${style.dim(`(Flink ${analysis.version}, ${analysis.facts.version.reason})`)}`;
    if (!analysis.file.loads) return `${head}\n\n  ${style.red('Flink refuses this file, so no process starts.')} See: flink-config check ${name}\n`;
    const parts = [
      ...(processes.includes('taskmanager') ? [taskManagerTable(analysis.taskManager, style)] : []),
      ...(processes.includes('jobmanager') ? [jobManagerTable(analysis.jobManager, style)] : []),
    ];
    return `${head}\n\n${parts.join('\n\n')}\n`;
  }).join('\n');
}

function taskManagerTable(derivation: Derivation<TaskManagerMemory>, style: Style): string {
  if (!derivation.ok) return refusedTable(derivation.refusal.message, style);
  const { pools, slots, slot, network, jvmArguments } = derivation.memory;
  const table = poolTable('TaskManager', TASK_MANAGER_POOLS.map(({ id, label }) => [label, pools[id]]), pools, style);
  const slotLine = slots === 1 ? '1 slot has all of it' : `${slots} slots, each ${formatSize(slot.taskHeap)} task heap + ${formatSize(slot.managed)} managed + ${formatSize(slot.network)} network`;
  const buffers = network.ok ? `${network.buffers} network buffers of ${formatSize(network.segmentSize)}` : style.red(network.refusal.message);
  return `${table}\n  ${slotLine}\n  ${buffers}\n  ${style.dim(jvmArguments)}`;
}

function jobManagerTable(derivation: Derivation<JobManagerMemory>, style: Style): string {
  if (!derivation.ok) return refusedTable(derivation.refusal.message, style);
  const { pools, jvmArguments } = derivation.memory;
  return `${poolTable('JobManager', JOB_MANAGER_POOLS.map(({ id, label }) => [label, pools[id]]), pools, style)}\n  ${style.dim(jvmArguments)}`;
}

function poolTable(process: string, pools: readonly (readonly [string, bigint])[], { totalFlink, totalProcess }: { readonly totalFlink: bigint; readonly totalProcess: bigint }, style: Style): string {
  const rows = [...pools, ['Total Flink memory', totalFlink] as const, ['Total process memory', totalProcess] as const]
    .map(([label, bytes]) => [`  ${label}`, formatSize(bytes), share(bytes, totalProcess), formatBytes(bytes)]);
  return `${style.bold(process)}\n${columns(rows, [1, 2, 3])}`;
}

function refusedTable(message: string, style: Style): string {
  const [first = '', ...rest] = message.split('\n');
  return [style.red(first), ...rest].map(line => `  ${line}`).join('\n');
}
