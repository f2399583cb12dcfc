import type { FlinkVersion } from '../version.js';
import { inJavaMapOrder } from './derive/javaMap.js';
import { JOB_MANAGER_PROCESS, jobManagerFlinkMemory } from './derive/jobManagerFlink.js';
import { mapLegacyHeap, type LegacyHeapOptions } from './derive/legacyHeap.js';
import { deriveProcess } from './derive/process.js';
import { OptionReader } from './derive/reader.js';
import type { Pool } from './derive/steps.js';
import { JOB_MANAGER } from './options.js';
import { outcomeOf, type Derived } from './refusals/refused.js';
import type { DerivationContext } from './taskManager.js';
import type { Configuration, Derivation, JobManagerMemory, JobManagerPools } from './types.js';

const LEGACY_HEAP: LegacyHeapOptions = { environmentVariable: 'FLINK_JM_HEAP', heap: JOB_MANAGER.legacyHeap, heapMb: JOB_MANAGER.legacyHeapMb };

/**
 * The memory of a JobManager that these settings give in a release, to the byte, with each pool's step; or the refusal, if
 * Flink would not start it. Never throws. Follows Flink's `JobManagerProcessUtils`.
 */
export function deriveJobManager(configuration: Configuration, version: FlinkVersion, context: DerivationContext = {}): Derivation<JobManagerMemory> {
  const reader = new OptionReader(configuration, version, 'JobManager');
  return outcomeOf(reader.notes, () => derive(reader, context));
}

/** Takes the heap size of old for what it means: the size of the container, or the heap. Throws `Refused` where it cannot be read. */
export function mapJobManagerHeap(reader: OptionReader, { active = false, environment = {} }: DerivationContext): void {
  if (active) mapLegacyHeap(reader, JOB_MANAGER.totalProcess, 'totalProcess', LEGACY_HEAP, environment);
  else mapLegacyHeap(reader, JOB_MANAGER.jvmHeap, 'jvmHeap', LEGACY_HEAP, environment);
}

function derive(reader: OptionReader, context: DerivationContext): Derived<JobManagerMemory> {
  mapJobManagerHeap(reader, context);
  const steps = deriveProcess(reader, JOB_MANAGER_PROCESS, jobManagerFlinkMemory);
  const bytes = (pool: Pool) => steps.find(step => step.pool === pool)?.bytes ?? 0n;
  const pools: JobManagerPools = {
    jvmHeap: bytes('jvmHeap'), offHeap: bytes('offHeap'), jvmMetaspace: bytes('jvmMetaspace'), jvmOverhead: bytes('jvmOverhead'),
    totalFlink: bytes('totalFlink'), totalProcess: bytes('totalProcess'),
  };
  const directLimit = reader.get(JOB_MANAGER.directMemoryLimit) ? ` -XX:MaxDirectMemorySize=${pools.offHeap}` : '';
  const jvmArguments = `-Xmx${pools.jvmHeap} -Xms${pools.jvmHeap}${directLimit} -XX:MaxMetaspaceSize=${pools.jvmMetaspace}`;
  return { memory: { pools, jvmArguments, dynamicProperties: dynamicProperties(pools) }, steps };
}

/** Flink's `generateDynamicConfigsStr`, in the order in which Flink prints it. */
function dynamicProperties(pools: JobManagerPools): ReadonlyMap<string, string> {
  const properties = new Map<string, string>([
    [JOB_MANAGER.jvmHeap.key, `${pools.jvmHeap}b`],
    [JOB_MANAGER.offHeap.key, `${pools.offHeap}b`],
    [JOB_MANAGER.jvmMetaspace.key, `${pools.jvmMetaspace}b`],
    [JOB_MANAGER.jvmOverheadMin.key, `${pools.jvmOverhead}b`],
    [JOB_MANAGER.jvmOverheadMax.key, `${pools.jvmOverhead}b`],
  ]);
  return new Map(inJavaMapOrder([...properties.keys()]).map(key => [key, properties.get(key) ?? '']));
}
