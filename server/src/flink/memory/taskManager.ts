import { formatDouble } from '../values/float.js';
import type { FlinkVersion } from '../version.js';
import { coresOf, coresOfSlot, readCpu, type Cpu } from './derive/cpu.js';
import { readExternalResources } from './derive/externalResources.js';
import { inJavaMapOrder } from './derive/javaMap.js';
import { mapLegacyHeap, type LegacyHeapOptions } from './derive/legacyHeap.js';
import { deriveProcess } from './derive/process.js';
import { OptionReader } from './derive/reader.js';
import type { Pool, PoolStep } from './derive/steps.js';
import { TASK_MANAGER_PROCESS, taskManagerFlinkMemory } from './derive/taskManagerFlink.js';
import { networkSettings } from './network.js';
import { TASK_MANAGER } from './options.js';
import { outcomeOf, type Derived } from './refusals/refused.js';
import type { Configuration, Derivation, SlotShare, TaskManagerMemory, TaskManagerPools } from './types.js';

/** What a derivation must know besides the settings. */
export interface DerivationContext {
  /** A container is started for the process (Kubernetes, YARN): legacy heap options then mean the container's total. */
  readonly active?: boolean;
  /** Environment variables; the releases before 2.0 read `FLINK_TM_HEAP` and `FLINK_JM_HEAP`. */
  readonly environment?: Readonly<Record<string, string>>;
}

const LEGACY_HEAP: LegacyHeapOptions = { environmentVariable: 'FLINK_TM_HEAP', heap: TASK_MANAGER.legacyHeap, heapMb: TASK_MANAGER.legacyHeapMb };

/**
 * The memory of a TaskManager that these settings give in a release, to the byte, with each pool's step; or the refusal, if
 * Flink would not start it. Never throws. Follows Flink's `TaskExecutorProcessUtils`, and for slots and buffers
 * `TaskExecutorResourceUtils` and `NettyShuffleEnvironmentConfiguration`.
 */
export function deriveTaskManager(configuration: Configuration, version: FlinkVersion, context: DerivationContext = {}): Derivation<TaskManagerMemory> {
  const reader = new OptionReader(configuration, version, 'TaskManager');
  return outcomeOf(reader.notes, () => derive(reader, context));
}

/** Takes the heap size of old for the total that it means: of the container, or of Flink's memory. Throws `Refused` where it cannot be read. */
export function mapTaskManagerHeap(reader: OptionReader, { active = false, environment = {} }: DerivationContext): void {
  if (active) mapLegacyHeap(reader, TASK_MANAGER.totalProcess, 'totalProcess', LEGACY_HEAP, environment);
  else mapLegacyHeap(reader, TASK_MANAGER.totalFlink, 'totalFlink', LEGACY_HEAP, environment);
}

function derive(reader: OptionReader, context: DerivationContext): Derived<TaskManagerMemory> {
  mapTaskManagerHeap(reader, context);
  const steps = deriveProcess(reader, TASK_MANAGER_PROCESS, taskManagerFlinkMemory);
  const cpu = readCpu(reader);
  const resources = readExternalResources(reader);
  const pools = poolsOf(steps);
  const jvmHeap = pools.frameworkHeap + pools.taskHeap;
  const jvmDirect = pools.frameworkOffHeap + pools.taskOffHeap + pools.network;
  const network = networkSettings(reader.configuration, reader.version, pools.network);
  const memory: TaskManagerMemory = {
    pools, jvmHeap, jvmDirect,
    slots: cpu.slots, cpuCores: coresOf(cpu), slot: slotShare(pools, cpu),
    network: network.ok ? { ok: true, buffers: network.settings.buffers, segmentSize: network.settings.segmentSize } : network,
    jvmArguments: `-Xmx${jvmHeap} -Xms${jvmHeap} -XX:MaxDirectMemorySize=${jvmDirect} -XX:MaxMetaspaceSize=${pools.jvmMetaspace}`,
    dynamicProperties: dynamicProperties(pools, cpu, resources),
  };
  return { memory, steps };
}

function poolsOf(steps: readonly PoolStep[]): TaskManagerPools {
  const bytes = (pool: Pool) => steps.find(step => step.pool === pool)?.bytes ?? 0n;
  return {
    frameworkHeap: bytes('frameworkHeap'), taskHeap: bytes('taskHeap'), frameworkOffHeap: bytes('frameworkOffHeap'), taskOffHeap: bytes('taskOffHeap'),
    network: bytes('network'), managed: bytes('managed'), jvmMetaspace: bytes('jvmMetaspace'), jvmOverhead: bytes('jvmOverhead'),
    totalFlink: bytes('totalFlink'), totalProcess: bytes('totalProcess'),
  };
}

/** Flink's `generateDefaultSlotResourceProfile`: whole bytes, what is left over belongs to no slot. */
function slotShare(pools: TaskManagerPools, cpu: Cpu): SlotShare {
  const slots = BigInt(cpu.slots);
  return {
    cpuCores: coresOfSlot(cpu), taskHeap: pools.taskHeap / slots, taskOffHeap: pools.taskOffHeap / slots,
    network: pools.network / slots, managed: pools.managed / slots,
  };
}

/** Flink's `generateDynamicConfigsStr`, in the order in which Flink prints it. */
function dynamicProperties(pools: TaskManagerPools, cpu: Cpu, resources: ReadonlyMap<string, bigint>): ReadonlyMap<string, string> {
  const properties = new Map<string, string>([
    [TASK_MANAGER.cpuCores.key, formatDouble(coresOf(cpu))],
    [TASK_MANAGER.frameworkHeap.key, `${pools.frameworkHeap}b`],
    [TASK_MANAGER.frameworkOffHeap.key, `${pools.frameworkOffHeap}b`],
    [TASK_MANAGER.taskHeap.key, `${pools.taskHeap}b`],
    [TASK_MANAGER.taskOffHeap.key, `${pools.taskOffHeap}b`],
    [TASK_MANAGER.networkMin.key, `${pools.network}b`],
    [TASK_MANAGER.networkMax.key, `${pools.network}b`],
    [TASK_MANAGER.managed.key, `${pools.managed}b`],
    [TASK_MANAGER.jvmMetaspace.key, `${pools.jvmMetaspace}b`],
    [TASK_MANAGER.jvmOverheadMin.key, `${pools.jvmOverhead}b`],
    [TASK_MANAGER.jvmOverheadMax.key, `${pools.jvmOverhead}b`],
    [TASK_MANAGER.slots.key, String(cpu.slots)],
    ['external-resources', resources.size === 0 ? 'none' : `"${[...resources.keys()].join(';')}"`],
    ...[...resources].map(([name, amount]): [string, string] => [`external-resource.${name}.amount`, String(amount)]),
  ]);
  return new Map(inJavaMapOrder([...properties.keys()]).map(key => [key, properties.get(key) ?? '']));
}
