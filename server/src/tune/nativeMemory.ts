import { FORST, ROCKSDB } from '../flink/memory/options.js';
import { stateBackendSettings } from '../flink/memory/rocksdb.js';
import { formatSize } from '../flink/memory/size.js';
import type { Process } from '../flink/memory/solve/numbers.js';
import { parseMemorySize } from '../flink/values/memorySize.js';
import { declarationOf, isDeclared, OPTIONS, PROCESSES, type Declaration } from './declaration.js';
import type { Draft } from './draft.js';
import { CONFIGURATION, DOCKER, KUBERNETES_OPERATOR, LARGE_STATE, MEMORY_SETUP, MEMORY_TROUBLE, MEMORY_TUNING, NATIVE_KUBERNETES, startingPoint, STATE_BACKENDS, YARN } from './guides.js';
import { backendOf } from './managedUse.js';
import { writeSize } from './sizes.js';

const MIB = 1n << 20n;
/** RocksDB's own block cache where nobody gives it another. */
const BLOCK_CACHE = 8n * MIB;

/** What starts the containers must know of their sizes, by where the processes run. */
export function sayContainers(draft: Draft): void {
  const { deployment } = draft.context.facts;
  const sizes = PROCESSES.flatMap(process => {
    const declared = declarationOf(draft, process);
    return isDeclared(declared) ? [{ ...declared, bytes: declared.pools.totalProcess ?? 0n }] : [];
  });
  const went = `${deployment.value}, ${deployment.reason}`;
  switch (deployment.value) {
    case 'kubernetes': {
      const wanted = sizes.map(({ process, bytes }) => `${writeSize(bytes)} as spec.${process === 'taskmanager' ? 'taskManager' : 'jobManager'}.resource.memory`);
      draft.note(`The file is for ${went}. Flink asks for containers of these sizes itself; the Kubernetes operator puts its own in their place: write ${wanted.join(' and ')} there.`, [NATIVE_KUBERNETES, KUBERNETES_OPERATOR]);
      for (const { process, label } of sizes) sayLimitFactor(draft, process, label);
      sayWholeMebibytes(draft, sizes, 'Kubernetes');
      return;
    }
    case 'yarn': {
      draft.note(`The file is for ${went}. YARN rounds containers up to a multiple of yarn.scheduler.minimum-allocation-mb: what it adds nobody uses.`, [YARN]);
      sayWholeMebibytes(draft, sizes, 'YARN');
      return;
    }
    case 'docker': {
      const limits = sizes.map(({ label, bytes }) => `--memory ${writeSize(bytes)} for the ${label}`);
      draft.note(`The file is for ${went}. Flink does not look at the limits of its containers: start them with ${limits.join(' and ')}.`, [DOCKER]);
      return;
    }
    case 'standalone': {
      draft.note(deployment.presumed === true
        ? 'Nothing tells that the processes run in containers: a comment such as # flink-config: deployment=kubernetes does.'
        : `The file is for ${went}: there nothing limits a process as a whole, and the profile standalone declares total Flink memory.`, [MEMORY_TUNING]);
    }
  }
}

/** Whether native memory has head-room in a container of the TaskManager; `question` asks for more. */
export function sayNativeMemory(draft: Draft, question: string): void {
  const declared = declarationOf(draft, 'taskmanager');
  if (!isDeclared(declared)) return;
  sayOverhead(draft, declared, question);
  const backend = backendOf(draft);
  if (backend === 'rocksdb' || backend === 'forst') sayBackend(draft, declared, backend);
}

function sayOverhead(draft: Draft, { steps }: Declaration, question: string): void {
  const overhead = steps.find(({ pool }) => pool === 'jvmOverhead');
  const backend = backendOf(draft);
  const native = backend === 'rocksdb' ? 'RocksDB' : backend === 'forst' ? 'ForSt' : undefined;
  if (overhead?.rule === 'clamped-to-min' && native !== undefined && overhead.bytes < 256n * MIB) {
    draft.note(`JVM overhead of the TaskManager is at its minimum, ${formatSize(overhead.bytes)}: little for the native memory of ${native}. 256 to 512 MiB is a starting point, which ${question} asks for.`, [MEMORY_TROUBLE, startingPoint(MEMORY_TROUBLE, 'M')]);
  }
  // What is cut off must be worth a word.
  if (overhead?.rule === 'clamped-to-max' && (overhead.unclamped ?? 0n) > overhead.bytes + overhead.bytes / 8n) {
    draft.note(`JVM overhead of the TaskManager is at its maximum, ${formatSize(overhead.bytes)}: its fraction would be ${formatSize(overhead.unclamped ?? 0n)}. Where native libraries take much, raise ${OPTIONS.taskmanager.jvmOverheadMax.key}.`, [MEMORY_SETUP, startingPoint(MEMORY_SETUP, 'M')]);
  }
}

/** Native memory of the state backend that no pool accounts for. */
function sayBackend(draft: Draft, { pools }: Declaration, backend: 'rocksdb' | 'forst'): void {
  const settings = stateBackendSettings(backend, draft.configuration, draft.version);
  const derivation = draft.taskManager;
  if (!settings.ok || !derivation.ok) return;
  const { slots } = derivation.memory;
  const options = backend === 'rocksdb' ? ROCKSDB : FORST;
  const { scope, fixedPerSlot = 0n, fixedPerTaskManager = 0n, writeBufferSize, writeBufferCount } = settings.value;
  if (scope === 'unbounded') {
    const cache = draft.get(`state.backend.${backend}.block.cache-size`);
    const size = cache === undefined ? undefined : parseMemorySize(cache);
    const each = writeBufferSize * BigInt(writeBufferCount) + (size?.ok === true ? size.value : BLOCK_CACHE);
    draft.note(`${options.managed.key} is false: each state takes up to about ${formatSize(each)} in each of the ${slots} slots, with no bound of the whole, and the container is killed. Set it to true, or give JVM overhead as much.`, [LARGE_STATE, MEMORY_TUNING]);
    return;
  }
  const fixed = scope === 'slot-fixed' ? fixedPerSlot * BigInt(slots) : scope === 'taskmanager' ? fixedPerTaskManager : 0n;
  const room = (pools.managed ?? 0n) + (pools.jvmOverhead ?? 0n);
  if (fixed > room) draft.note(`The state backend takes ${formatSize(fixed)} of fixed memory, which no pool accounts for: managed memory and JVM overhead are ${formatSize(room)} together. Reduce it, or take managed memory.`, [STATE_BACKENDS]);
}

function sayLimitFactor(draft: Draft, process: Process, label: string): void {
  const key = `kubernetes.${process}.memory.limit-factor`;
  const factor = Number(draft.get(key) ?? '1');
  if (factor > 1) draft.note(`${key} is ${factor}: the container of the ${label} may take ${factor} times its size, and Flink makes no use of that.`, [CONFIGURATION]);
}

/** Flink hands sizes over in whole mebibytes, cut down. */
function sayWholeMebibytes(draft: Draft, sizes: readonly (Declaration & { readonly bytes: bigint })[], to: string): void {
  for (const { label, bytes } of sizes) {
    const rest = bytes % MIB;
    if (rest === 0n) continue;
    const whole = rest < 1024n ? bytes - rest : bytes - rest + MIB;
    draft.note(`${to} counts in whole mebibytes: the container of the ${label} gets ${bytes / MIB} MiB, ${formatSize(rest)} less than the process has. A size of ${writeSize(whole)} avoids that, and changes pools by ${whole < bytes ? 'those bytes' : 'less than a mebibyte'}.`, [MEMORY_SETUP]);
  }
}
