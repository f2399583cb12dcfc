import type { FlinkVersion } from '../../version.js';
import { OptionReader } from '../derive/reader.js';
import { segmentSizeOf } from '../derive/segmentSize.js';
import { isUsingBufferCount } from '../derive/taskManagerFlink.js';
import { mapJobManagerHeap } from '../jobManager.js';
import { JOB_MANAGER, NETWORK, TASK_MANAGER, type MemoryOption } from '../options.js';
import { attempt } from '../refusals/refused.js';
import { mapTaskManagerHeap, type DerivationContext } from '../taskManager.js';
import type { Configuration } from '../types.js';

/** The two kinds of processes, as their keys begin. */
export type Process = 'taskmanager' | 'jobmanager';

/** The settings that are sizes, by the names that `TASK_MANAGER` and `JOB_MANAGER` give their options. */
export type SizeName =
  | 'totalProcess' | 'totalFlink' | 'taskHeap' | 'managed' | 'frameworkHeap' | 'frameworkOffHeap' | 'taskOffHeap' | 'networkMin' | 'networkMax'
  | 'jvmHeap' | 'offHeap' | 'jvmMetaspace' | 'jvmOverheadMin' | 'jvmOverheadMax';

/** The settings that are fractions. */
export type FractionName = 'managedFraction' | 'networkFraction' | 'jvmOverheadFraction';

/** Every setting that the pools of a process are derived from; `numberOfBuffers` is read before 2.0. */
export type NumberName = SizeName | FractionName | 'numberOfBuffers';

/** The settings of a process' memory as numbers. */
export interface Numbers {
  readonly process: Process;
  /** Bytes: what is set, else the default. */
  readonly sizes: Readonly<Partial<Record<SizeName, bigint>>>;
  /** Floats of 32 bits. */
  readonly fractions: Readonly<Partial<Record<FractionName, number>>>;
  /** Where network memory is a number of buffers: how many, and the bytes of one. */
  readonly buffers: { readonly count: bigint; readonly segmentSize: bigint } | undefined;
  /** The keys of those that are set, as they are written. */
  readonly keys: ReadonlyMap<NumberName, string>;
}

const SHARED_SIZES = ['totalProcess', 'totalFlink', 'jvmMetaspace', 'jvmOverheadMin', 'jvmOverheadMax'] as const;
const TASK_MANAGER_SIZES = [...SHARED_SIZES, 'taskHeap', 'managed', 'frameworkHeap', 'frameworkOffHeap', 'taskOffHeap', 'networkMin', 'networkMax'] as const;
const JOB_MANAGER_SIZES = [...SHARED_SIZES, 'jvmHeap', 'offHeap'] as const;
const FRACTIONS = ['managedFraction', 'networkFraction', 'jvmOverheadFraction'] as const;

/** The option behind a number of a process; undefined where the process has none of that name. */
export function optionBehind(process: Process, name: NumberName): MemoryOption<unknown> | undefined {
  const options: Readonly<Record<string, MemoryOption<unknown>>> = process === 'taskmanager' ? { ...TASK_MANAGER, numberOfBuffers: NETWORK.numberOfBuffers } : JOB_MANAGER;
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

/** The numbers of a process as a derivation would read them; undefined where one of them cannot be read. */
export function readNumbers(process: Process, configuration: Configuration, version: FlinkVersion, context: DerivationContext): Numbers | undefined {
  const reader = new OptionReader(configuration, version, process === 'taskmanager' ? 'TaskManager' : 'JobManager');
  const outcome = attempt(() => (process === 'taskmanager' ? ofTaskManager(reader, context) : ofJobManager(reader, context)));
  return outcome.ok ? outcome.value : undefined;
}

function ofTaskManager(reader: OptionReader, context: DerivationContext): Numbers {
  mapTaskManagerHeap(reader, context);
  const keys = new Map<NumberName, string>();
  const sizes: Partial<Record<SizeName, bigint>> = {};
  for (const name of TASK_MANAGER_SIZES) readSize(reader, TASK_MANAGER[name], name, sizes, keys);
  const fractions: Partial<Record<FractionName, number>> = {};
  for (const name of FRACTIONS) {
    fractions[name] = reader.get(TASK_MANAGER[name]);
    if (reader.contains(TASK_MANAGER[name])) keys.set(name, reader.keyOf(TASK_MANAGER[name]));
  }
  if (!isUsingBufferCount(reader)) return { process: 'taskmanager', sizes, fractions, buffers: undefined, keys };
  keys.set('numberOfBuffers', reader.keyOf(NETWORK.numberOfBuffers));
  return { process: 'taskmanager', sizes, fractions, buffers: { count: BigInt(reader.get(NETWORK.numberOfBuffers)), segmentSize: segmentSizeOf(reader) }, keys };
}

function ofJobManager(reader: OptionReader, context: DerivationContext): Numbers {
  mapJobManagerHeap(reader, context);
  const keys = new Map<NumberName, string>();
  const sizes: Partial<Record<SizeName, bigint>> = {};
  for (const name of JOB_MANAGER_SIZES) readSize(reader, JOB_MANAGER[name], name, sizes, keys);
  const fraction = JOB_MANAGER.jvmOverheadFraction;
  if (reader.contains(fraction)) keys.set('jvmOverheadFraction', reader.keyOf(fraction));
  return { process: 'jobmanager', sizes, fractions: { jvmOverheadFraction: reader.get(fraction) }, buffers: undefined, keys };
}

function readSize(reader: OptionReader, option: MemoryOption<bigint>, name: SizeName, sizes: Partial<Record<SizeName, bigint>>, keys: Map<NumberName, string>): void {
  const isSet = reader.contains(option);
  if (!isSet && option.default === undefined) return;
  sizes[name] = reader.size(option, 'totalProcess').bytes;
  // A size out of the environment has no key that could be changed.
  if (isSet && reader.configuration.has(reader.keyOf(option))) keys.set(name, reader.keyOf(option));
}
