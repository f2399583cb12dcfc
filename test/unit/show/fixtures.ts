import { readFileSync } from 'node:fs';
import type { Derivation, JobManagerMemory, Note, Refusal, Step, TaskManagerMemory } from '../../../server/src/flink/memory/types.js';

type Outcome = Readonly<Record<string, unknown>> & { readonly numSlots?: number };

/** A row of the vectors: what Flink derived from a configuration. */
interface Row {
  readonly id: string;
  readonly config: Readonly<Record<string, string>>;
  readonly results: readonly { readonly versions: readonly string[]; readonly ok?: Outcome }[];
}

function rows(name: string): readonly Row[] {
  const text = readFileSync(new URL(`../../fixtures/vectors/${name}.jsonl`, import.meta.url), 'utf8');
  return text.split('\n').filter(line => line !== '').map(line => JSON.parse(quoteLargeNumbers(line)) as Row);
}

/** Numbers beyond 2^53 come as text, so that no digit is lost. */
function quoteLargeNumbers(line: string): string {
  return line.replace(/:(\d{15,})(?=[,}])/g, ':"$1"');
}

function bytes(ok: Outcome, name: string): bigint {
  const value = ok[name];
  if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`${name} is missing`);
  return BigInt(value);
}

function taskManagerMemory(ok: Outcome, slots: number): TaskManagerMemory {
  const of = (name: string) => bytes(ok, name);
  const each = (name: string) => bytes(ok, name) / BigInt(slots);
  return {
    pools: {
      frameworkHeap: of('frameworkHeap'), taskHeap: of('taskHeap'), frameworkOffHeap: of('frameworkOffHeap'), taskOffHeap: of('taskOffHeap'), network: of('network'),
      managed: of('managed'), jvmMetaspace: of('jvmMetaspace'), jvmOverhead: of('jvmOverhead'), totalFlink: of('totalFlink'), totalProcess: of('totalProcess'),
    },
    jvmHeap: of('jvmHeap'), jvmDirect: of('jvmDirect'), slots, cpuCores: slots,
    slot: { cpuCores: 1, taskHeap: each('taskHeap'), taskOffHeap: each('taskOffHeap'), network: each('network'), managed: each('managed') },
    network: { ok: true, buffers: 1n, segmentSize: 32768n }, jvmArguments: '', dynamicProperties: new Map(),
  };
}

function jobManagerMemory(ok: Outcome): JobManagerMemory {
  const of = (name: string) => bytes(ok, name);
  return {
    pools: { jvmHeap: of('jvmHeap'), offHeap: of('offHeap'), jvmMetaspace: of('jvmMetaspace'), jvmOverhead: of('jvmOverhead'), totalFlink: of('totalFlink'), totalProcess: of('totalProcess') },
    jvmArguments: '', dynamicProperties: new Map(),
  };
}

function derived(name: string): readonly { readonly id: string; readonly ok: Outcome }[] {
  return rows(name).flatMap(({ id, results }) => results.flatMap(({ ok }) => (ok === undefined ? [] : [{ id, ok }])));
}

/** Every TaskManager that Flink derived in the vectors. */
export const TASK_MANAGERS: readonly TaskManagerMemory[] = derived('tm').map(({ ok }) => taskManagerMemory(ok, Number(ok.numSlots)));
/** Every JobManager that Flink derived in the vectors. */
export const JOB_MANAGERS: readonly JobManagerMemory[] = derived('jm').map(({ ok }) => jobManagerMemory(ok));

function taskManagerOf(id: string, slots: number): TaskManagerMemory {
  const row = derived('tm').find(one => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return taskManagerMemory(row.ok, slots);
}

function jobManagerOf(id: string): JobManagerMemory {
  const row = derived('jm').find(one => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return jobManagerMemory(row.ok);
}

/** A derivation as it comes out of the engine. */
export function derivation<Memory>(memory: Memory, steps: readonly Step[] = [], notes: readonly Note[] = []): Derivation<Memory> {
  return { ok: true, memory, steps, notes };
}

/** A derivation that Flink refuses. */
export function refused(refusal: Partial<Refusal> & Pick<Refusal, 'code'>): { readonly ok: false; readonly refusal: Refusal; readonly notes: readonly Note[] } {
  return { ok: false, refusal: { message: 'The TaskManager would not start: it is refused.', option: undefined, blame: [], parts: [], ...refusal }, notes: [] };
}

const MIB = 1n << 20n;
export const GIB = 1n << 30n;

/** The example of all pictures: 4 GiB, 4 slots, network memory between 64 MiB and 1 GiB. */
export const TM = taskManagerOf('tm-r356', 4);
/** The other example: a JobManager of 1,600 MiB. */
export const JM = jobManagerOf('jm-h000');

const TM_STEPS: readonly Step[] = [
  { pool: 'totalProcess', bytes: 4n * GIB, rule: 'set', key: 'taskmanager.memory.process.size' },
  { pool: 'jvmMetaspace', bytes: 256n * MIB, rule: 'default', key: 'taskmanager.memory.jvm-metaspace.size' },
  { pool: 'jvmOverhead', bytes: TM.pools.jvmOverhead, rule: 'fraction', key: 'taskmanager.memory.jvm-overhead.fraction', fraction: '0.1', base: 4n * GIB, unclamped: TM.pools.jvmOverhead, min: 192n * MIB, max: GIB },
  { pool: 'totalFlink', bytes: TM.pools.totalFlink, rule: 'rest', key: undefined, base: 4n * GIB },
  { pool: 'frameworkHeap', bytes: 128n * MIB, rule: 'default', key: 'taskmanager.memory.framework.heap.size' },
  { pool: 'frameworkOffHeap', bytes: 128n * MIB, rule: 'default', key: 'taskmanager.memory.framework.off-heap.size' },
  { pool: 'taskOffHeap', bytes: 0n, rule: 'default', key: 'taskmanager.memory.task.off-heap.size' },
  { pool: 'managed', bytes: TM.pools.managed, rule: 'fraction', key: 'taskmanager.memory.managed.fraction', fraction: '0.4', base: TM.pools.totalFlink, unclamped: TM.pools.managed },
  { pool: 'network', bytes: TM.pools.network, rule: 'fraction', key: 'taskmanager.memory.network.fraction', fraction: '0.1', base: TM.pools.totalFlink, unclamped: TM.pools.network, min: 64n * MIB, max: GIB },
  { pool: 'taskHeap', bytes: TM.pools.taskHeap, rule: 'rest', key: undefined, base: TM.pools.totalFlink },
];

/** The example's derivation, single steps changed. */
export function taskManager(changed: Readonly<Record<string, Partial<Step>>> = {}, slots = 4): Derivation<TaskManagerMemory> {
  const steps = TM_STEPS.map(step => ({ ...step, ...changed[step.pool] }));
  const pools = { ...TM.pools, ...Object.fromEntries(steps.filter(({ pool }) => changed[pool]?.bytes !== undefined).map(({ pool, bytes: size }) => [pool, size])) };
  return derivation({ ...(slots === TM.slots ? TM : taskManagerOf('tm-r356', slots)), pools }, steps);
}

export const jobManager: Derivation<JobManagerMemory> = derivation(JM, [
  { pool: 'totalProcess', bytes: 1600n * MIB, rule: 'set', key: 'jobmanager.memory.process.size' },
  { pool: 'jvmOverhead', bytes: 192n * MIB, rule: 'clamped-to-min', key: 'jobmanager.memory.jvm-overhead.min', fraction: '0.1', base: 1600n * MIB, unclamped: 160n * MIB, min: 192n * MIB, max: GIB },
  { pool: 'offHeap', bytes: 128n * MIB, rule: 'default', key: 'jobmanager.memory.off-heap.size' },
  { pool: 'jvmHeap', bytes: JM.pools.jvmHeap, rule: 'rest', key: undefined },
]);

/** 1 GiB with 2 GiB of managed memory in it. */
export const refusedTaskManager = refused({
  code: 'components-exceed-total-flink-memory',
  message: 'The TaskManager would not start: managed memory does not fit into total Flink memory.\nmanaged 2 GiB + network 64 MiB + framework 256 MiB = 2.31 GiB; total Flink memory 576 MiB; 1.75 GiB missing.',
  option: 'taskmanager.memory.managed.size',
  blame: ['taskmanager.memory.process.size'],
  parts: [
    { name: 'managed', bytes: 2n * GIB, key: 'taskmanager.memory.managed.size', origin: 'setting' },
    { name: 'network', bytes: 64n * MIB, key: 'taskmanager.memory.network.min', origin: 'default' },
    { name: 'framework heap', bytes: 128n * MIB, key: 'taskmanager.memory.framework.heap.size', origin: 'default' },
    { name: 'framework off-heap', bytes: 128n * MIB, key: 'taskmanager.memory.framework.off-heap.size', origin: 'default' },
    { name: 'total Flink memory', bytes: 576n * MIB, key: 'taskmanager.memory.process.size', origin: 'derived' },
  ],
  missing: 1792n * MIB,
});
