import type { Dialect } from '../values/collection.js';
import type { JavaType } from '../values/read.js';

/** Flink's flat configuration: key → text as Flink sees it. Deprecated spellings stand as they were written. */
export type Configuration = ReadonlyMap<string, string> & Partial<Loaded>;

/** What Flink knows of a configuration that it loaded from a file; without this, all values are texts. */
export interface Loaded {
  /** How lists and maps are written in the file. */
  readonly dialect: Dialect;
  /** The class that the loader gave a value; undefined for a key that is not there. */
  readonly javaTypeOf: (key: string) => JavaType | undefined;
}

/** Codes by which a memory derivation refuses; the same as those of the vectors. */
export type RefusalCode =
  | 'memory-not-configured' | 'range-inconsistent' | 'components-exceed-total-flink-memory' | 'jvm-overhead-out-of-range'
  | 'unreadable-memory-size' | 'unreadable-value' | 'network-out-of-range' | 'metaspace-and-overhead-exceed-total-process-memory'
  | 'total-process-memory-too-small' | 'cpu-cores-not-positive' | 'heap-and-off-heap-mismatch'
  | 'off-heap-exceeds-total-flink-memory' | 'heap-exceeds-total-flink-memory'
  | 'invalid-network-setting' | 'invalid-segment-size' | 'too-many-network-buffers' | 'negative-weight' | 'invalid-ratios';

/** One part of a sum that does not add up, or one value to blame. Bytes. */
export interface Part {
  /** Flink's word for it, in lower case: `managed`, `network`, `framework heap`, `total Flink memory`… */
  readonly name: string;
  readonly bytes: bigint;
  /** The key as it stands in the configuration (or the canonical one when a default or rule gave it). */
  readonly key: string;
  readonly origin: Origin;
}

/** What Flink would throw, in our words and with Flink's numbers. */
export interface Refusal {
  readonly code: RefusalCode;
  /** First line: one sentence that says what happens. Second line (optional): the sum. */
  readonly message: string;
  /** The option that is to blame first, its key as written in the configuration where it is there. */
  readonly option: string | undefined;
  /** The other settings that take part, the ones in the configuration first. */
  readonly blame: readonly string[];
  /** The sum that does not add up, where there is one. */
  readonly parts: readonly Part[];
  /** Bytes that are missing, where that can be told. */
  readonly missing?: bigint;
  /** The option that Flink's own exception names, by its canonical key; often not the one to blame (a minimum above its maximum is told of the fraction). */
  readonly flinkOption?: string;
}

/** Where a number comes from. `setting`: the key was set; `default`: the option's default; `derived`: the rest or a fraction by rule. */
export type Origin = 'setting' | 'default' | 'derived';

/** How one pool got its size: told by hovers, hints and fixes. */
export interface Step {
  /** A pool's name (`managed`, `totalFlink`, `jvmOverhead`…). */
  readonly pool: string;
  readonly bytes: bigint;
  readonly rule:
    | 'set' // the size itself was set
    | 'default' // the size is the option's default
    | 'fraction' // fraction × base
    | 'clamped-to-min' // fraction × base is below the minimum
    | 'clamped-to-max' // fraction × base is above the maximum
    | 'rest' // what is left of a total
    | 'sum'; // the sum of the parts
  /** The key that decided (as written in the configuration if it is there). */
  readonly key: string | undefined;
  /** The fraction's text in Flink's shortest decimal, for the three fraction rules. */
  readonly fraction?: string;
  /** What the fraction is taken of, or what the rest is left of, bytes. */
  readonly base?: bigint;
  /** The base is what the fraction leaves over: the pool is base × f / (1 − f), a fraction of base and pool together. */
  readonly inverse?: true;
  /** What fraction × base came to before clamping, bytes. */
  readonly unclamped?: bigint;
  readonly min?: bigint;
  readonly max?: bigint;
  readonly minKey?: string;
  readonly maxKey?: string;
}

/** Something Flink logs while it derives, and goes on. */
export interface Note {
  readonly code:
    | 'fraction-above-maximum' | 'fraction-below-minimum' | 'legacy-heap-option-used' | 'fraction-not-enforced' | 'deprecated-key'
    | 'external-resource-ignored' | 'default-off-heap-ignored' | 'heap-below-recommended';
  readonly pool?: string;
  readonly message: string;
}

/** A derivation, or the refusal in its place. */
export type Derivation<Memory> =
  | { readonly ok: true; readonly memory: Memory; readonly steps: readonly Step[]; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly notes: readonly Note[] };

/** The pools of a TaskManager in bytes (TaskExecutorProcessSpec). */
export interface TaskManagerPools {
  readonly frameworkHeap: bigint;
  readonly taskHeap: bigint;
  readonly frameworkOffHeap: bigint;
  readonly taskOffHeap: bigint;
  readonly network: bigint;
  readonly managed: bigint;
  readonly jvmMetaspace: bigint;
  readonly jvmOverhead: bigint;
  readonly totalFlink: bigint;
  readonly totalProcess: bigint;
}

/** One slot's share in bytes (TaskExecutorResourceUtils.generateDefaultSlotResourceProfile). */
export interface SlotShare {
  readonly cpuCores: number;
  readonly taskHeap: bigint;
  readonly taskOffHeap: bigint;
  readonly network: bigint;
  readonly managed: bigint;
}

/** A TaskManager as Flink would start it. */
export interface TaskManagerMemory {
  readonly pools: TaskManagerPools;
  readonly jvmHeap: bigint;
  readonly jvmDirect: bigint;
  readonly slots: number;
  readonly cpuCores: number;
  readonly slot: SlotShare;
  /** Number of network buffers and their size; the refusal where the network settings are wrong (found only when the process starts). */
  readonly network: { readonly ok: true; readonly buffers: bigint; readonly segmentSize: bigint } | { readonly ok: false; readonly refusal: Refusal };
  /** JVM arguments as the start script passes them. */
  readonly jvmArguments: string;
  /** `-D` properties that the start script hands to the process, in Flink's order where it is fixed. */
  readonly dynamicProperties: ReadonlyMap<string, string>;
}

/** The pools of a JobManager in bytes (JobManagerProcessSpec). */
export interface JobManagerPools {
  readonly jvmHeap: bigint;
  readonly offHeap: bigint;
  readonly jvmMetaspace: bigint;
  readonly jvmOverhead: bigint;
  readonly totalFlink: bigint;
  readonly totalProcess: bigint;
}

/** A JobManager as Flink would start it. */
export interface JobManagerMemory {
  readonly pools: JobManagerPools;
  readonly jvmArguments: string;
  readonly dynamicProperties: ReadonlyMap<string, string>;
}
