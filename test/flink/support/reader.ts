import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { inject } from 'vitest';
import type { UseCase } from '../../../server/src/flink/memory/managed.js';
import type { NetworkSettings } from '../../../server/src/flink/memory/network.js';
import type { StateBackendMemory, StateBackendMemorySettings } from '../../../server/src/flink/memory/rocksdb.js';
import type { JobManagerPools, SlotShare, TaskManagerPools } from '../../../server/src/flink/memory/types.js';
import { FLINK_VERSIONS, type FlinkVersion } from '../../../server/src/flink/version.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** From setup.mjs. */
    readonly flink: { readonly commands: Readonly<Partial<Record<FlinkVersion, { readonly program: string; readonly args: readonly string[] }>>>; readonly sample: number };
  }
}

/** The releases that this run asks, oldest first. */
export const RELEASES: readonly FlinkVersion[] = FLINK_VERSIONS.filter(version => inject('flink').commands[version] !== undefined);

/** How many random configurations a test of this run makes for a release. */
export const SAMPLE: number = inject('flink').sample;

/** An exception of Flink: the class without its package. */
export interface FlinkError {
  readonly exception: string;
  readonly message: string | null;
  readonly cause?: FlinkError;
}

/** What Flink gives, or what it throws. */
export type Outcome<T> = { readonly value: T; readonly error?: never } | { readonly error: FlinkError; readonly value?: never };

/** The value of an option: sizes are bigints of bytes, durations are ISO texts, enums their names; null: not set, without a default. */
export type FlinkValue = null | boolean | number | bigint | string | readonly FlinkValue[] | { readonly [key: string]: FlinkValue };

/** A TaskManager as the start scripts would start it (BashJavaUtils), and what its process makes of their arguments. Sizes in bytes. */
export interface TaskManagerReading {
  readonly pools: TaskManagerPools;
  readonly jvmHeap: bigint;
  readonly jvmDirect: bigint;
  readonly slots: number;
  readonly cpuCores: number;
  readonly slot: SlotShare;
  /** What the process fails on after its memory was derived is an error of the shuffle alone. */
  readonly shuffle: Outcome<Omit<NetworkSettings, 'buffers'> & { readonly buffers: number }>;
  readonly jvmArguments: string;
  /** As they stand on the command line: `-D key=value -D …`. */
  readonly dynamicProperties: string;
}

/** A JobManager as the start scripts would start it. Sizes in bytes. */
export interface JobManagerReading {
  readonly pools: JobManagerPools;
  readonly jvmArguments: string;
  readonly dynamicProperties: string;
}

/** How RocksDB or ForSt divide their memory in a slot; only the settings where they share none. Null: the release has no such backend. */
export type NativeMemoryReading = null | Omit<StateBackendMemorySettings, 'scope' | 'fixedPerTaskManager' | 'writeBufferSize' | 'writeBufferCount' | 'writeBuffersToMerge'> & Partial<StateBackendMemory>;

/** What becomes of a slot's managed memory, bytes; null for a consumer that gets nothing. */
export interface SlotReading {
  readonly shares: Readonly<Partial<Record<UseCase, bigint | null>>>;
  readonly rocksdb: Outcome<NativeMemoryReading>;
  readonly forst: Outcome<NativeMemoryReading>;
}

/** What Flink makes of configuration files. Where it does not load them, everything in here is the error of loading. */
export interface Reading {
  readonly loads: boolean;
  /** Why it does not load. */
  readonly error?: FlinkError;
  /** The flat settings as texts. */
  readonly settings: Readonly<Record<string, string>>;
  readonly taskManager: Outcome<TaskManagerReading>;
  readonly jobManager: Outcome<JobManagerReading>;
  /** The state backend that a job gets which names none itself, by its class: `HashMapStateBackend`. */
  readonly stateBackend: Outcome<{ readonly name: string; readonly usesManagedMemory: boolean }>;
  /** Only where the query names use cases. */
  readonly slot?: Outcome<SlotReading>;
  /** The values in force of the options that the query names; an error where Flink cannot read one. */
  readonly values: Readonly<Record<string, FlinkValue | FlinkError>>;
}

/** What to ask beside the memory of both processes. */
export interface Query {
  /** Options by their own keys. A key that the release does not have fails the reading. */
  readonly options?: readonly string[];
  /** The consumers of managed memory in a slot. */
  readonly useCases?: readonly UseCase[];
  /** A container is started for each process, as on Kubernetes and YARN. */
  readonly active?: boolean;
}

/** A release of Flink that reads configurations: one process for all of them. */
export interface RealFlink {
  readonly version: FlinkVersion;
  /** What this release makes of a folder with these files: `{ 'config.yaml': text }`. Any number can be asked at once. */
  read(files: Readonly<Record<string, string>>, query?: Query): Promise<Reading>;
  /** What this release says of each of its options, as HTML. */
  descriptions(): Promise<Readonly<Record<string, string>>>;
}

const started = new Map<FlinkVersion, RealFlink>();

/** Flink in this release, started when a test file first asks for it; it ends with the file. */
export function realFlink(version: FlinkVersion): RealFlink {
  let flink = started.get(version);
  if (flink === undefined) started.set(version, (flink = new Reader(version)));
  return flink;
}

type Answer = { readonly id: number; readonly mistake?: string; readonly descriptions?: Readonly<Record<string, string>> } & Partial<Omit<Reading, 'values'>> & { readonly values?: Readonly<Record<string, Outcome<FlinkValue>>> };

interface Waiting {
  readonly resolve: (answer: Omit<Answer, 'id' | 'mistake'>) => void;
  readonly reject: (error: Error) => void;
}

class Reader implements RealFlink {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  /** What came of the answer that is not complete. */
  #line = '';
  #log = '';

  constructor(readonly version: FlinkVersion) {
    const command = inject('flink').commands[version];
    if (command === undefined) throw new Error(`This run does not ask Flink ${version}: npm run test:flink -- --releases ${version}`);
    this.#process = spawn(command.program, command.args);
    // Not with readline, for which a line ends at U+2028 as well.
    this.#process.stdout.setEncoding('utf8').on('data', (data: string) => {
      const [first = '', ...others] = data.split('\n');
      this.#line += first;
      for (const next of others) {
        this.#answered(JSON.parse(this.#line, sizes) as Answer);
        this.#line = next;
      }
    });
    this.#process.stderr.on('data', data => { this.#log = (this.#log + String(data)).slice(-4000); });
    this.#process.once('error', error => this.#end(error.message));
    this.#process.once('close', code => this.#end(`exit code ${String(code)}`));
    // It ends with its input, which ends with us.
    this.#process.unref();
  }

  async read(files: Readonly<Record<string, string>>, query: Query = {}): Promise<Reading> {
    return readingOf(await this.#ask({ files, ...query }));
  }

  async descriptions(): Promise<Readonly<Record<string, string>>> {
    return (await this.#ask({ descriptions: true })).descriptions ?? {};
  }

  #ask(request: Readonly<Record<string, unknown>>): Promise<Omit<Answer, 'id' | 'mistake'>> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
    });
  }

  #answered({ id, mistake, ...answer }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (mistake === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(`Flink ${this.version} cannot be asked this: ${mistake}`));
  }

  #end(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(`The process of Flink ${this.version} ended (${reason}):\n${this.#log}`));
    this.#waiting.clear();
  }
}

/** Sizes come as `{"bytes": "1024"}`. */
function sizes(_key: string, value: unknown): unknown {
  const isSize = typeof value === 'object' && value !== null && 'bytes' in value && typeof value.bytes === 'string';
  return isSize ? BigInt(value.bytes as string) : value;
}

function readingOf({ error, settings, taskManager, jobManager, stateBackend, slot, values = {} }: Omit<Answer, 'id' | 'mistake'>): Reading {
  if (taskManager === undefined || jobManager === undefined || stateBackend === undefined) {
    const refused = { error: error ?? { exception: '', message: 'no answer' } };
    return { loads: false, ...refused, settings: {}, taskManager: refused, jobManager: refused, stateBackend: refused, values: {} };
  }
  return {
    loads: true, settings: settings ?? {}, taskManager, jobManager, stateBackend, ...(slot === undefined ? {} : { slot }),
    values: Object.fromEntries(Object.entries(values).map(([key, outcome]) => [key, outcome.error ?? outcome.value])),
  };
}
