import { balanceOf } from './balance.js';
import { changed } from './change.js';
import { nearest, type Margins } from './nearest.js';
import type { Numbers } from './numbers.js';

/** No process is larger: 64 TiB and a little. */
const LARGEST = 1n << 47n;

/**
 * The total process memory of which exactly so much is left for Flink, bytes: the one nearest to `near`; undefined where metaspace and
 * overhead leave it nowhere. `numbers` must declare nothing but total process memory.
 */
export function processAround(numbers: Numbers, totalFlink: bigint, near: bigint): bigint | undefined {
  const at = (bytes: bigint): Margins => {
    const balance = balanceOf(changed(numbers, new Map([['totalProcess', { bytes }]])));
    return { margins: [balance.totalFlink - totalFlink, totalFlink - balance.totalFlink], bend: 0 };
  };
  const [below, above] = [nearest(near, 0n, at), nearest(near, near > LARGEST ? near : LARGEST, at)];
  if (below === undefined || above === undefined) return below ?? above;
  return near - below <= above - near ? below : above;
}
