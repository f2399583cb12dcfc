import { writeMemorySize } from '../flink/values/memorySize.js';

/** A size as it is written into a file: `4g`, `1536m`, `100k`, and `4096000001b` where it is no whole unit, so that nobody takes bytes for something else. */
export function writeSize(bytes: bigint): string {
  const text = writeMemorySize(bytes);
  return bytes === 0n || !/^\d+$/.test(text) ? text : `${text}b`;
}
