import { NETWORK } from '../options.js';
import { refused } from '../refusals/told.js';
import { formatSize } from '../size.js';
import type { OptionReader } from './reader.js';

const MIN_SEGMENT_SIZE = 4096n;
const MAX_INT = 2n ** 31n - 1n;

/** The size of a memory segment, bytes: Flink's `ConfigurationParserUtils.getPageSize`. */
export function segmentSizeOf(reader: OptionReader): bigint {
  const bytes = reader.size(NETWORK.segmentSize, 'network').bytes;
  const key = reader.keyOf(NETWORK.segmentSize);
  if (bytes > MAX_INT) {
    throw refused(reader, { code: 'invalid-network-setting', happens: `${key} is ${formatSize(bytes)}, but must be below 2 GiB`, option: key });
  }
  if (bytes < MIN_SEGMENT_SIZE || (bytes & (bytes - 1n)) !== 0n) {
    const happens = `${key} is ${bytes} bytes, but must be at least 4096 and a power of two`;
    throw refused(reader, { code: 'invalid-segment-size', happens, sum: `Near it: ${nearby(bytes)}`, option: key, flinkOption: NETWORK.segmentSize.key });
  }
  return bytes;
}

function nearby(bytes: bigint): string {
  let power = MIN_SEGMENT_SIZE;
  while (power * 2n <= bytes) power *= 2n;
  return bytes <= MIN_SEGMENT_SIZE ? '4k' : `${power / 1024n}k or ${power / 512n}k`;
}
