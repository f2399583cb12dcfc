import fc from 'fast-check';
import { JOB_MANAGER, NETWORK, TASK_MANAGER, type MemoryOption } from '../../../../server/src/flink/memory/options.js';

/** A size around those that people give a process, on a mebibyte or beside it. */
const size = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6000 }).map(mebibytes => `${mebibytes}m`) },
  { weight: 2, arbitrary: fc.constantFrom('0', '64m', '128m', '192m', '256m', '1g', '1728m', '4g', '100g', '300g') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 32 }).map(bytes => `${bytes}b`) },
);
const fraction = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 99 }).map(hundredths => String(hundredths / 100)) }, { weight: 1, arbitrary: fc.float({ min: 0, max: Math.fround(0.999), noNaN: true }).map(String) });

function rows(options: Readonly<Record<string, MemoryOption<unknown>>>): readonly (readonly [string, fc.Arbitrary<string>])[] {
  return Object.values(options).flatMap(({ key, type }) => (type === 'MemorySize' ? [[key, size] as const] : type === 'Float' ? [[key, fraction] as const] : []));
}

const BUFFERS = [[NETWORK.numberOfBuffers.key, fc.integer({ min: 0, max: 100_000 }).map(String)], [TASK_MANAGER.legacyHeapMb.key, fc.integer({ min: 0, max: 6000 }).map(String)]] as const;

/** Settings of the memory of one process: one to seven of its keys, each as it may be written. */
export function memorySettings(process: 'taskmanager' | 'jobmanager'): fc.Arbitrary<ReadonlyMap<string, string>> {
  const keys = process === 'taskmanager' ? [...rows(TASK_MANAGER), ...BUFFERS] : rows(JOB_MANAGER);
  return fc.subarray([...keys], { minLength: 1, maxLength: 7 }).chain(chosen => fc.tuple(...chosen.map(([key, value]) => value.map(text => [key, text] as const)))).map(entries => new Map(entries));
}
