import type { ProfileName } from '../../../server/src/tune/types.js';
import type { Reading } from './reader.js';

const settings = ({ settings: all }: Reading, pattern: RegExp): readonly string[] => Object.entries(all).filter(([key]) => pattern.test(key)).map(([, value]) => value);
const jvmOptions = (reading: Reading): string => settings(reading, /^env\.java\.opts/).join(' ');
const pools = ({ taskManager }: Reading) => taskManager.value?.pools;
const backend = ({ stateBackend }: Reading): string => stateBackend.value?.name ?? '';

/** What a goal is for, as Flink shows it afterwards: true where it has been reached, false where the goal was left for a reason that a note tells. */
export const EFFECTS: Readonly<Record<ProfileName, (reading: Reading) => boolean>> = {
  fit: ({ taskManager, jobManager }) => taskManager.error === undefined && jobManager.error === undefined,
  standalone: reading => settings(reading, /manager\.memory\.process\.size$/).length === 0,
  container: reading => settings(reading, /manager\.memory\.process\.size$/).length > 0,
  hashmap: reading => backend(reading) === 'HashMapStateBackend' && pools(reading)?.managed === 0n,
  rocksdb: reading => backend(reading) === 'EmbeddedRocksDBStateBackend' && (pools(reading)?.managed ?? 0n) > 0n && settings(reading, /incremental/).includes('true'),
  forst: reading => backend(reading) === 'ForStStateBackend' && (pools(reading)?.managed ?? 0n) > 0n,
  batch: reading => settings(reading, /^execution\.runtime-mode$/).includes('BATCH') && (pools(reading)?.managed ?? 0n) > 0n,
  'netty-lean': reading => jvmOptions(reading).includes('allocator.type=unpooled'),
  // The newest Netty has an allocator that adapts itself.
  'netty-fast': reading => /allocator\.type=(?:pooled|adaptive)/.test(jvmOptions(reading)),
  session: reading => (pools(reading)?.jvmMetaspace ?? 0n) >= 512n << 20n,
  diagnosable: reading => jvmOptions(reading).includes('-XX:+HeapDumpOnOutOfMemoryError'),
  'high-throughput': reading => (reading.taskManager.value?.slots ?? 0) > 1 && settings(reading, /^parallelism\.default$/).length > 0,
  'low-latency': reading => settings(reading, /^execution\.buffer-timeout/).length > 0,
  dotnet: reading => (pools(reading)?.taskOffHeap ?? 0n) > 0n,
};
